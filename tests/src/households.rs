//! Random households, and how far the fast model is from the exact one.

use vangnet::{
    Error, Exact, Year,
    model::{FastModel, Household, IndicatorKind, annex, household},
};

use crate::random::Random;

/// The years whose annex prints its constants.
pub const YEARS: [i64; 2] = [2021, 2023];
/// The stated bound of the error of a chance and of a fraction.
pub const CHANCE_BOUND: f64 = 1e-15;
/// The stated bound of the error of an expected amount, as a part of the norm.
pub const AMOUNT_BOUND: f64 = 2e-15;

/// The largest errors seen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Deviation {
    /// Of a chance or fraction.
    pub chance: f64,
    /// Of an expected amount, as a part of the norm.
    pub amount: f64,
}

/// Compares the fast model with the exact one on a number of households.
///
/// # Errors
///
/// None: every household is one that the year has.
pub fn compare(count: u64, seed: u64) -> Result<Deviation, Error> {
    let mut random = Random::new(seed);
    let mut worst = Deviation::default();
    let mut done = 0;
    while done < count {
        let year = Year::new(random.pick(&YEARS).unwrap_or(2023))?;
        let values = values(year, &mut random)?;
        let model = FastModel::new(year, &values, None)?;
        // A municipality of a thousand households.
        for _ in 0..1000.min(count.saturating_sub(done)) {
            let deviation = one(&model, year, &values, &mut random)?;
            worst.chance = worst.chance.max(deviation.chance);
            worst.amount = worst.amount.max(deviation.amount);
            done = done.saturating_add(1);
        }
    }
    Ok(worst)
}

fn one(
    model: &FastModel,
    year: Year,
    values: &[(String, Exact)],
    random: &mut Random,
) -> Result<Deviation, Error> {
    let one_in = random.pick(&[2, 5, 12, 40]).unwrap_or(5);
    let flags: Vec<&str> = model.flags().iter().copied().filter(|_| random.once_in(one_in)).collect();
    let norms = &annex(year)?.norms;
    let index = usize::try_from(random.below(norms.len() as u64)).unwrap_or_default();
    let Some(norm) = norms.get(index) else { return Ok(Deviation::default()) };
    // The norm of a student is 0.
    let paid = if flags.contains(&"student") { vangnet::Euro::ZERO } else { norm.amount };
    let fast = model.evaluate(model.flag_set(&flags)?, paid);

    let mut exact = Household::new(year, norm.norm.clone());
    exact.indicators = flags.into_iter().map(Into::into).collect();
    exact.values = values.to_vec();
    let exact = household(&exact)?;
    let chance = difference(fast.chance, &exact.volume.chance);
    let fraction = difference(fast.fraction, &exact.price.fraction);
    let amount = difference(fast.expected_amount, &exact.expected_amount);
    Ok(Deviation { chance: chance.max(fraction), amount: per_euro(amount, &norm.amount) })
}

#[expect(clippy::float_arithmetic, reason = "an error of a float is measured in floats")]
fn per_euro(error: f64, amount: &impl ToString) -> f64 {
    error / amount.to_string().parse().unwrap_or(0.0)
}

/// An upper bound of the distance of a float from an exact number: its distance from the nearest float, and how far that
/// can be from the exact number.
#[expect(clippy::float_arithmetic, reason = "an error of a float is measured in floats")]
fn difference(float: f64, exact: &impl ToString) -> f64 {
    let nearest: f64 = exact.to_string().parse().unwrap_or(f64::INFINITY);
    (float - nearest).abs() + (nearest.next_up() - nearest) / 2.0
}

/// Every share and index of a year, at random or at an end of its range.
fn values(year: Year, random: &mut Random) -> Result<Vec<(String, Exact)>, Error> {
    let annex = annex(year)?;
    let mut values: Vec<(String, Exact)> = Vec::new();
    for indicator in annex.volume.indicators.iter().chain(&annex.price.indicators) {
        let known = values.iter().any(|(code, _)| *code == indicator.indicator);
        if known || indicator.kind == IndicatorKind::Flag {
            continue;
        }
        let billionths = match indicator.kind {
            IndicatorKind::Index if random.once_in(10) => random.between(-100_000_000_000, 100_000_000_000),
            _ if random.once_in(10) => random.pick(&[0, 1_000_000_000]).unwrap_or_default(),
            _ => random.between(0, 1_000_000_000),
        };
        let sign = if billionths < 0 { "-" } else { "" };
        let size = billionths.unsigned_abs();
        let text = format!("{sign}{}.{:09}", size / 1_000_000_000, size % 1_000_000_000);
        values.push((indicator.indicator.clone(), text.parse()?));
    }
    Ok(values)
}
