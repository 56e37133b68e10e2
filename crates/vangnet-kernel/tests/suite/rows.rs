//! Rates and rows to test with.

use vangnet::{Ratio, RuleSet, Year};
use vangnet_kernel::{BandRate, Columns, Lane, Outputs, Rates, Refusal, scale_on};

/// The largest size of an amount.
pub(crate) const LARGEST: i64 = 100_000_000_000_000;

/// Numbers that look random, from a seed (`SplitMix64`).
pub(crate) fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number from 0 to below `end`.
pub(crate) fn below(end: i64, state: &mut u64) -> i64 {
    i64::try_from(random(state) % end.unsigned_abs()).unwrap()
}

/// A rate of a rule set in millionths.
fn millionths(rate: Ratio) -> i64 {
    let mut decimal = rate.to_decimal();
    decimal.rescale(6);
    i64::try_from(decimal.mantissa()).unwrap()
}

/// The deficit years that have rules.
pub(crate) fn years() -> impl Iterator<Item = i64> {
    RuleSet::shipped().iter().filter_map(|rules| rules.years().0).map(Year::get)
}

/// The rates of a rule set.
pub(crate) fn rates_of(rules: &RuleSet) -> Rates {
    let scale = &rules.regular().scale;
    let bands: Vec<_> = scale
        .bands
        .iter()
        .map(|band| BandRate { above: millionths(band.above.value), share: millionths(band.share.value) })
        .collect();
    let cap = scale.own_risk_cap_per_inhabitant.as_ref().map(|cap| cap.value.cents());
    Rates::new(&bands, cap).unwrap()
}

/// The rules of a deficit year.
pub(crate) fn rules(year: i64) -> &'static RuleSet {
    RuleSet::for_year(Year::new(year).unwrap()).unwrap()
}

/// Rates with other bands than the shipped ones: one, three and eight of them, shares that fall, odd decimals.
pub(crate) fn other_rates() -> Vec<Rates> {
    let rates = |bands: &[(i64, i64)], cap| {
        let bands: Vec<_> = bands.iter().map(|&(above, share)| BandRate { above, share }).collect();
        Rates::new(&bands, cap).unwrap()
    };
    vec![
        rates(&[(0, 1_000_000)], None),
        rates(&[(0, 0)], Some(1)),
        rates(&[(40_000, 850_000)], None),
        rates(&[(75_000, 500_000), (100_000, 500_000), (125_000, 1_000_000)], Some(3000)),
        rates(&[(50_000, 1_000_000), (100_000, 250_000)], None),
        rates(&[(73_000, 400_000), (125_000, 1_000_000)], Some(1_000_000)),
        rates(&[(73_123, 333_333), (125_001, 666_667), (9_999_999, 999_999)], None),
        rates(&[1, 2, 3, 4, 5, 6, 7, 8].map(|band| (20_000 * band, 125_000 * band)), None),
    ]
}

/// The columns of a table, filled with what no result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) budget: Vec<i64>,
    pub(crate) net_costs: Vec<i64>,
    pub(crate) inhabitants: Option<Vec<i64>>,
}

/// The four results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) deficit: Vec<i64>,
    pub(crate) ratio: Vec<i64>,
    pub(crate) payment: Vec<i64>,
    pub(crate) own_risk: Vec<i64>,
}

impl Table {
    pub(crate) fn columns(&self) -> Columns<'_> {
        Columns { budget: &self.budget, net_costs: &self.net_costs, inhabitants: self.inhabitants.as_deref() }
    }

    pub(crate) fn answers(&self, lane: Lane, rates: &Rates) -> Result<Answers, Refusal> {
        let empty = || vec![i64::MIN; self.budget.len()];
        let mut answers = Answers { deficit: empty(), ratio: empty(), payment: empty(), own_risk: empty() };
        let outputs = Outputs {
            deficit: Some(&mut answers.deficit),
            ratio: Some(&mut answers.ratio),
            payment: Some(&mut answers.payment),
            own_risk: Some(&mut answers.own_risk),
        };
        scale_on(lane, rates, self.columns(), outputs).map(|()| answers)
    }
}

/// One row: a budget of any number of digits, and a deficit that is ordinary, at a border, half a cent from one,
/// a surplus, or at the end of a range.
pub(crate) fn row(rates: &Rates, state: &mut u64) -> (i64, i64) {
    let digits = u32::try_from(below(15, state)).unwrap();
    let budget = match below(8, state) {
        // Round numbers, of which a ratio is often half a millionth.
        0 => 10_i64.pow(digits).max(1_000),
        1 => (rates.fast_up_to() + below(5, state) - 2).max(1_000),
        2 => LARGEST - below(3, state),
        3 => (1 << 17) + below(3, state) - 1,
        _ => 10_i64.pow(digits.max(3)) + below(10_i64.pow(digits.max(3)), state),
    }
    .min(LARGEST);
    let band = rates.bands()[usize::try_from(random(state) % rates.bands().len() as u64).unwrap()];
    let border = i64::try_from(i128::from(band.above) * i128::from(budget) / 1_000_000).unwrap();
    let net_costs = match below(8, state) {
        0 => budget - below(budget, state),
        1 => budget + border + below(161, state) - 80,
        2 => -below(LARGEST, state),
        3 => budget + rates.fast_up_to() + below(5, state) - 2,
        4 => budget - rates.fast_up_to() + below(5, state) - 2,
        5 => LARGEST - below(3, state),
        6 => budget.saturating_add(budget / 100 * below(40, state)),
        _ => budget + below(budget / 3, state),
    };
    (budget, net_costs.clamp(-LARGEST, LARGEST))
}

/// Many of them.
pub(crate) fn table(rates: &Rates, rows: usize, inhabitants: bool, state: &mut u64) -> Table {
    let (budget, net_costs) = (0..rows).map(|_| row(rates, state)).unzip();
    let inhabitants = inhabitants.then(|| {
        (0..rows)
            .map(|_| {
                1 + below([10, 1_000, 100_000, 100_000_000][usize::try_from(below(4, state)).unwrap()], state)
            })
            .collect()
    });
    Table { budget, net_costs, inhabitants }
}

/// Rows as they are in practice, all of which a fast lane takes.
pub(crate) fn ordinary(rows: usize, state: &mut u64) -> Table {
    let budget: Vec<_> = (0..rows).map(|_| 5_000_000 + below(50_000_000_000, state)).collect();
    let net_costs = budget.iter().map(|budget| budget - budget / 8 + below(budget / 2, state)).collect();
    Table { budget, net_costs, inhabitants: None }
}
