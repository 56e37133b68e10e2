//! The objective model over columns beside the scalar path of the crate `vangnet`, and its lanes beside each other.

use num_bigint::BigInt;
use vangnet::{
    Euro, Exact, Year,
    model::{FastModel, Flags as CoreFlags, IndicatorKind, Table, annex},
};
use vangnet_kernel::{
    Base, Expectations, FlagWeights, Flags, HouseholdRefusal, Households, Lane, Sum, expectations,
    expectations_by_municipality, expectations_by_municipality_on, expectations_on, logistic, logistic_all,
};

use crate::rows::{below, random};

/// A number in units of 10⁻¹⁵, of which it is a whole number here.
fn units(number: Exact) -> i128 {
    let decimal = number.to_decimal();
    assert!(decimal.scale() <= 15, "{number} has more decimals");
    decimal.mantissa() * 10_i128.pow(15 - decimal.scale())
}

/// The weights of a year, in the order of the flags of the core.
fn weights(year: i64, model: &FastModel) -> FlagWeights {
    let annex = annex(Year::new(year).unwrap()).unwrap();
    let of = |table: &Table| -> Vec<i64> {
        let weight = |code: &&str| {
            let indicator = table.indicators.iter().find(|indicator| indicator.indicator == **code);
            let weight = indicator.and_then(|indicator| indicator.weight).map_or(0, units);
            i64::try_from(weight).unwrap()
        };
        model.flags().iter().map(weight).collect()
    };
    FlagWeights::new(&of(&annex.volume), &of(&annex.price)).unwrap()
}

/// The base of a municipality: the constant, and the shares and indices with their weights.
fn base(year: i64, values: &[(String, Exact)]) -> Base {
    let annex = annex(Year::new(year).unwrap()).unwrap();
    let of = |table: &Table| {
        let parts = table.indicators.iter().filter_map(|indicator| {
            let (_, value) = values.iter().find(|(code, _)| *code == indicator.indicator)?;
            let product = units(indicator.weight?) * units(*value);
            assert_eq!(product % 10_i128.pow(15), 0, "of more decimals");
            Some(product / 10_i128.pow(15))
        });
        i64::try_from(units(table.constant.unwrap()) + parts.sum::<i128>()).unwrap()
    };
    Base { volume: of(&annex.volume), price: of(&annex.price) }
}

/// Every share and index of a year, with three decimals.
fn values(year: i64, state: &mut u64) -> Vec<(String, Exact)> {
    let annex = annex(Year::new(year).unwrap()).unwrap();
    let mut values: Vec<(String, Exact)> = Vec::new();
    for indicator in annex.volume.indicators.iter().chain(&annex.price.indicators) {
        if indicator.kind != IndicatorKind::Flag
            && !values.iter().any(|(code, _)| *code == indicator.indicator)
        {
            let value = format!("0.{:03}", below(1000, state));
            values.push((indicator.indicator.clone(), value.parse().unwrap()));
        }
    }
    values
}

fn flags(rows: usize, state: &mut u64) -> Vec<u128> {
    let mut word = || (u128::from(random(state)) << 64) | u128::from(random(state));
    // From all flags to one in sixteen.
    (0..rows).map(|row| (0..row % 5).fold(u128::MAX, |flags, _| flags & word())).collect()
}

fn norms(rows: usize, state: &mut u64) -> Vec<i64> {
    let mut norm = || match below(5, state) {
        0 => 0,
        1 => 1,
        2 => 1_606_874,
        3 => below(2_500_000, state),
        _ => below(1 << 27, state),
    };
    (0..rows).map(|_| norm()).collect()
}

#[derive(Debug, PartialEq)]
struct Answers {
    chance: Vec<u64>,
    fraction: Vec<u64>,
    amount: Vec<u64>,
    sum: Sum,
}

fn answers(lane: Lane, weights: &FlagWeights, base: Base, households: Households<'_>) -> Answers {
    let rows = households.norms.len();
    let (mut chance, mut fraction, mut amount) = (vec![-1.0; rows], vec![-1.0; rows], vec![-1.0; rows]);
    let outputs =
        Expectations { chance: Some(&mut chance), fraction: Some(&mut fraction), amount: Some(&mut amount) };
    let sum = expectations_on(lane, weights, base, households, outputs).unwrap();
    let bits = |column: Vec<f64>| column.into_iter().map(f64::to_bits).collect();
    Answers { chance: bits(chance), fraction: bits(fraction), amount: bits(amount), sum }
}

fn low_half(flags: u128) -> u64 {
    u64::try_from(flags & u128::from(u64::MAX)).unwrap()
}

/// A double from 0 up as a whole number of 2⁻¹²⁰⁰.
fn exact(amount: f64) -> BigInt {
    let (exponent, fraction) =
        (u32::try_from(amount.to_bits() >> 52).unwrap(), amount.to_bits() & ((1 << 52) - 1));
    let mantissa = if exponent == 0 { fraction } else { fraction | (1 << 52) };
    BigInt::from(mantissa) << (exponent.max(1) + 1200 - 1075)
}

#[test]
fn both_years_give_the_bits_of_the_core() {
    let mut state = 21;
    for year in [2021, 2023] {
        for rows in [0, 1, 255, 256, 257, 2_000] {
            let values = values(year, &mut state);
            let model = FastModel::new(Year::new(year).unwrap(), &values, None).unwrap();
            let (weights, base) = (weights(year, &model), base(year, &values));
            let (flags, norms) = (flags(rows, &mut state), norms(rows, &mut state));
            let expected: Vec<_> = flags
                .iter()
                .zip(&norms)
                .map(|(flags, norm)| model.evaluate(CoreFlags::from_bits(*flags), Euro::from_cents(*norm)))
                .collect();
            let households = Households { flags: Flags::Whole(&flags), norms: &norms };
            for lane in Lane::available() {
                let found = answers(lane, &weights, base, households);
                for (row, household) in expected.iter().enumerate() {
                    assert_eq!(found.chance[row], household.chance.to_bits(), "{year} {lane:?} {row}");
                    assert_eq!(found.fraction[row], household.fraction.to_bits(), "{year} {lane:?} {row}");
                    assert_eq!(
                        found.amount[row],
                        household.expected_amount.to_bits(),
                        "{year} {lane:?} {row}"
                    );
                }
                let sum = expected.iter().map(|household| Sum::of_amount(household.expected_amount).unwrap());
                let sum = sum.fold(Sum::ZERO, |sum, amount| sum.plus(amount).unwrap());
                assert_eq!(found.sum, sum, "{year} {lane:?}");
            }
        }
    }
}

#[test]
fn a_sum_is_within_its_bound_of_the_exact_one() {
    let mut state = 5;
    let weights = FlagWeights::new(&[9_999_999_999_999_999; 100], &[-7_777_777_777_777_777; 100]).unwrap();
    let (flags, norms) = (flags(3_000, &mut state), norms(3_000, &mut state));
    let found = answers(
        Lane::best(),
        &weights,
        Base::default(),
        Households { flags: Flags::Whole(&flags), norms: &norms },
    );
    let total: BigInt = found.amount.iter().map(|bits| exact(f64::from_bits(*bits))).sum();
    let sum = BigInt::from(i128::from_le_bytes(found.sum.to_bytes())) << (1200 - 64);
    let difference: BigInt = total - sum;
    let error = difference.magnitude();
    let bound: BigInt = BigInt::from(3_000) << (1200 - 65);
    assert!(error <= bound.magnitude());
}

/// Weights of any size, so that the log-odds have up to 63 bits, on every lane and from both shapes of flags.
#[test]
fn every_lane_gives_the_same_bits_for_any_weights() {
    let mut state = 9;
    for count in [0, 1, 8, 63, 64, 65, 96, 97, 128] {
        // Weights with few digits have tables, also where they are multiples of a large unit; the others have none.
        for (bits, unit) in [(20, 1), (25, 100_000_000), (27, 5_000_000), (28, 7_777_777), (50, 1), (55, 1)] {
            let mut weight = || (below(1 << bits, &mut state) - (1 << (bits - 1))) * unit;
            let weights = FlagWeights::new(
                &(0..count).map(|_| weight()).collect::<Vec<_>>(),
                &(0..count).map(|_| weight()).collect::<Vec<_>>(),
            )
            .unwrap();
            let base = Base { volume: 64 * weight(), price: weight() };
            let (flags, norms) = (flags(700, &mut state), norms(700, &mut state));
            let (low, high): (Vec<_>, Vec<_>) =
                flags.iter().map(|flags| (low_half(*flags), low_half(*flags >> 64))).unzip();
            let whole = Households { flags: Flags::Whole(&flags), norms: &norms };
            let halves = Households { flags: Flags::Halves { low: &low, high: &high }, norms: &norms };
            let expected = answers(Lane::Wide, &weights, base, whole);
            for lane in Lane::available() {
                assert_eq!(answers(lane, &weights, base, whole), expected, "{count} {bits} {unit} {lane:?}");
                assert_eq!(answers(lane, &weights, base, halves), expected, "{count} {bits} {unit} {lane:?}");
            }
        }
    }
}

/// A few households, for tools that run a program slowly: with tables and without, from both shapes of flags, and by
/// municipality.
#[test]
fn a_few_households_are_the_same_on_every_lane() {
    let mut state = 6;
    for bits in [20, 50] {
        let mut weight = || below(1 << bits, &mut state) - (1 << (bits - 1));
        let weights = FlagWeights::new(&[(); 70].map(|()| weight()), &[(); 70].map(|()| weight())).unwrap();
        let bases = [(); 3].map(|()| Base { volume: weight(), price: weight() });
        let (flags, norms) = (flags(64, &mut state), norms(64, &mut state));
        let (low, high): (Vec<_>, Vec<_>) =
            flags.iter().map(|flags| (low_half(*flags), low_half(*flags >> 64))).unzip();
        let whole = Households { flags: Flags::Whole(&flags), norms: &norms };
        let halves = Households { flags: Flags::Halves { low: &low, high: &high }, norms: &norms };
        let of: Vec<u32> = (0..64).map(|row| u32::from(row % 7 > 3) + u32::from(row > 40)).collect();
        let sums = |lane, households| {
            let mut sums = [Sum::ZERO; 3];
            let nothing = Expectations::default();
            expectations_by_municipality_on(lane, &weights, &bases, &of, households, nothing, &mut sums)
                .unwrap();
            sums
        };
        let expected = answers(Lane::Wide, &weights, bases[0], whole);
        for lane in Lane::available() {
            for households in [whole, halves] {
                assert_eq!(answers(lane, &weights, bases[0], households), expected, "{bits} {lane:?}");
                assert_eq!(sums(lane, households), sums(Lane::Wide, whole), "{bits} {lane:?}");
            }
        }
    }
}

/// A sum of multiples at both ends of 32 bits, and one beyond each of them.
#[test]
fn sums_at_the_ends_of_32_bits_are_right() {
    let (most, least) = (i64::from(i32::MAX), i64::from(i32::MIN));
    for unit in [1, 1_000_000, 1_000_000_000] {
        for beyond in [0, 1] {
            let volume = [most - 1, 1, least + 1, -1 - beyond].map(|weight| weight * unit);
            let price = [least, -beyond, most, 0].map(|weight| weight * unit);
            let weights = FlagWeights::new(&volume, &price).unwrap();
            let base = Base { volume: 5, price: -7 };
            let (flags, norms) = ((0..16).collect::<Vec<u128>>(), vec![1_606_874; 16]);
            let households = Households { flags: Flags::Whole(&flags), norms: &norms };
            let expected = answers(Lane::Wide, &weights, base, households);
            for lane in Lane::available() {
                assert_eq!(answers(lane, &weights, base, households), expected, "{unit} {beyond} {lane:?}");
            }
        }
    }
}

#[test]
fn sums_do_not_depend_on_order_or_parts() {
    let mut state = 3;
    let mut weight = || below(1 << 52, &mut state) - (1 << 51);
    let weights = FlagWeights::new(&[(); 90].map(|()| weight()), &[(); 90].map(|()| weight())).unwrap();
    let bases = [(); 7].map(|()| Base { volume: weight(), price: weight() });
    let (flags, norms) = (flags(5_000, &mut state), norms(5_000, &mut state));
    // Scattered at first, and in runs behind.
    let of: Vec<u32> = (0..5_000)
        .map(|row| u32::try_from(if row < 2_500 { below(7, &mut state) } else { row / 800 }).unwrap())
        .collect();
    let sums = |rows: &[std::ops::Range<usize>], lane| {
        let mut sums = [Sum::ZERO; 7];
        for rows in rows.iter().cloned() {
            let households =
                Households { flags: Flags::Whole(&flags[rows.clone()]), norms: &norms[rows.clone()] };
            let mut own = [Sum::ZERO; 7];
            let nothing = Expectations::default();
            expectations_by_municipality_on(lane, &weights, &bases, &of[rows], households, nothing, &mut own)
                .unwrap();
            for (sum, own) in sums.iter_mut().zip(own) {
                *sum = sum.plus(own).unwrap();
            }
        }
        sums
    };
    let all = vec![0..2_000, 2_000..5_000];
    let expected = sums(&all, Lane::Wide);
    for lane in Lane::available() {
        assert_eq!(sums(&all, lane), expected);
        assert_eq!(sums(&[4_000..5_000, 0..1, 1..3_333, 3_333..4_000], lane), expected);
    }
    for (index, base) in bases.into_iter().enumerate() {
        let rows: Vec<_> = (0..5_000).rev().filter(|row| of[*row] as usize == index).collect();
        let flags: Vec<_> = rows.iter().map(|row| flags[*row]).collect();
        let norms: Vec<_> = rows.iter().map(|row| norms[*row]).collect();
        let households = Households { flags: Flags::Whole(&flags), norms: &norms };
        let sum = expectations(&weights, base, households, Expectations::default()).unwrap();
        assert_eq!(sum, expected[index]);
    }
}

#[test]
fn a_sum_rounds_half_away_from_zero_and_keeps_its_bits() {
    for (parts, cents) in [
        ([0, 0], 0),
        ([0, 1 << 62], 25),
        ([1, 1 << 61], 113),
        ([-1, 0], -100),
        ([-1, -1 << 61], -13),
        ([i64::MAX, -1], 922_337_203_685_477_580_800),
        ([i64::MIN, 0], -922_337_203_685_477_580_800),
    ] {
        let sum = Sum::from_parts(parts);
        assert_eq!(sum.cents(), cents, "{parts:?}");
        assert_eq!((sum.to_parts(), Sum::from_bytes(sum.to_bytes())), (parts, sum));
    }
    assert_eq!(Sum::from_parts([i64::MAX, -1]).plus(Sum::from_parts([0, 1])), None);
    assert_eq!(Sum::of_amount(5e-324), Some(Sum::ZERO));
    assert_eq!(Sum::from_parts([0, 3]).to_f64().to_bits(), (3.0 / 2.0_f64.powi(64)).to_bits());
}

#[test]
fn what_does_not_fit_is_refused() {
    let weights = FlagWeights::new(&[1], &[-1]).unwrap();
    let ask = |bases: &[Base], of: &[u32], flags: &[u128], norms: &[i64]| {
        let mut sums = vec![Sum::ZERO; bases.len()];
        let households = Households { flags: Flags::Whole(flags), norms };
        expectations_by_municipality(&weights, bases, of, households, Expectations::default(), &mut sums)
    };
    let base = Base::default();
    let mut norms = vec![0; 1_000];
    norms[700] = 1 << 27;
    assert_eq!(
        ask(&[base], &[0; 1_000], &[0; 1_000], &norms),
        Err(HouseholdRefusal::NormOutOfRange { row: 700, norm: 1 << 27 })
    );
    norms[600] = -1;
    assert_eq!(
        ask(&[base], &[0; 1_000], &[0; 1_000], &norms),
        Err(HouseholdRefusal::NormOutOfRange { row: 600, norm: -1 })
    );
    assert_eq!(
        ask(&[base], &[0, 1], &[0; 2], &[0; 2]),
        Err(HouseholdRefusal::UnknownMunicipality { row: 1, municipality: 1, municipalities: 1 })
    );
    let lengths = ask(&[base], &[0, 0], &[0; 2], &[0; 1]).unwrap_err();
    assert_eq!(lengths.to_string(), "the column flags has 2 rows, but must have 1");
    let far = Base { volume: i64::MAX, price: 0 };
    assert_eq!(ask(&[far], &[], &[], &[]), Err(HouseholdRefusal::WeightsDoNotFit));
    let farthest = Base { volume: i64::MIN, price: 0 };
    assert_eq!(ask(&[farthest], &[], &[], &[]), Err(HouseholdRefusal::WeightsDoNotFit));
    assert!(ask(&[Base { volume: i64::MAX - 1, price: 0 }], &[], &[], &[]).is_ok());
    for (volume, price) in [(vec![0; 129], vec![0; 129]), (vec![i64::MIN], vec![0]), (vec![0], vec![])] {
        assert_eq!(FlagWeights::new(&volume, &price), Err(HouseholdRefusal::WeightsDoNotFit));
    }
}

#[test]
fn the_logistic_of_a_column_has_the_same_bits() {
    let mut state = 8;
    let numbers: Vec<f64> = (0..10_001).map(|_| f64::from_bits(random(&mut state))).collect();
    let mut chances = numbers.clone();
    logistic_all(&mut chances);
    for (number, chance) in numbers.into_iter().zip(chances) {
        assert_eq!(chance.to_bits(), logistic(number).to_bits(), "{number:e}");
    }
}
