//! Which rates are refused, and how far the fast lanes go.

use vangnet_kernel::{BandRate, Rates, RatesError};

use crate::rows::{other_rates, rates_of, rules, years};

fn new(bands: &[(i64, i64)], cap: Option<i64>) -> Result<Rates, RatesError> {
    let bands: Vec<_> = bands.iter().map(|&(above, share)| BandRate { above, share }).collect();
    Rates::new(&bands, cap)
}

#[test]
fn rates_outside_their_ranges_are_refused() {
    for (bands, cap, error, text) in [
        (&[][..], None, RatesError::NoBands, "a scale must have at least one band"),
        (
            &[(10_000_001, 0)],
            None,
            RatesError::BorderOutOfRange { band: 0, above: 10_000_001 },
            "band 0: the border is 10000001 millionths, but must be between 0 and 10000000",
        ),
        (
            &[(0, 0), (1, -1)],
            None,
            RatesError::ShareOutOfRange { band: 1, share: -1 },
            "band 1: the share is -1 millionths, but must be between 0 and 1000000",
        ),
        (
            &[(5, 0), (5, 1)],
            None,
            RatesError::BordersDoNotRise { band: 1 },
            "band 1: the border must be above that of the band before",
        ),
        (
            &[(5, 0)],
            Some(0),
            RatesError::CapOutOfRange { cap: 0 },
            "the cap is 0 cents per inhabitant, but must be between 1 and 1000000",
        ),
    ] {
        assert_eq!(new(bands, cap), Err(error));
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn the_shipped_rates_go_fast_up_to_88_billion_euro() {
    for year in years() {
        assert_eq!(rates_of(rules(year)).fast_up_to(), 1 << 43, "{year}");
    }
}

#[test]
fn rates_of_many_digits_go_less_far_or_not_at_all() {
    let limits: Vec<_> = other_rates().iter().map(Rates::fast_up_to).collect();
    assert_eq!(limits[0], 1 << 43);
    assert_eq!(limits[6], 0);
}
