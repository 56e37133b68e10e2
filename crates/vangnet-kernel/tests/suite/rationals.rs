//! The kernel beside fractions of integers of any size, straight from the words of the rule.

use num_bigint::BigInt;
use vangnet_kernel::{Lane, Rates};

use crate::rows::{ordinary, other_rates, rates_of, rules, table};

/// A fraction with a denominator above zero.
struct Fraction {
    top: BigInt,
    bottom: BigInt,
}

/// To a whole number, half away from zero.
fn rounded(Fraction { top, bottom }: Fraction) -> BigInt {
    let away: BigInt = (top.magnitude() * 2_u32 + bottom.magnitude()).into();
    let size: BigInt = away / (bottom * 2);
    if top < BigInt::ZERO { -size } else { size }
}

/// What is paid: of each band its share, and above the cap everything.
fn payment(rates: &Rates, budget: i64, deficit: i64, inhabitants: Option<i64>) -> Fraction {
    let million = BigInt::from(1_000_000);
    // In 10⁻¹² cents, of which every border and share is a whole number.
    let deficit = BigInt::from(deficit) * &million;
    let mut paid = BigInt::ZERO;
    for (at, band) in rates.bands().iter().enumerate() {
        let from = BigInt::from(budget) * band.above;
        let to = rates.bands().get(at + 1).map(|next| BigInt::from(budget) * next.above);
        let top = to.map_or(deficit.clone(), |to| to.min(deficit.clone()));
        paid += (top - from).max(BigInt::ZERO) * band.share;
    }
    if let (Some(cap), Some(inhabitants)) = (rates.cap_per_inhabitant(), inhabitants) {
        let most = BigInt::from(cap) * inhabitants * &million * &million;
        let all = deficit * &million;
        if &all - &paid > most {
            paid = all - most;
        }
    }
    Fraction { top: paid, bottom: &million * &million }
}

#[test]
fn every_row_is_the_exact_fraction_rounded_once() {
    let mut state = 5;
    let every: Vec<Rates> =
        [2016, 2017, 2024].into_iter().map(|year| rates_of(rules(year))).chain(other_rates()).collect();
    // Together 300,000 rows.
    let rows = 300_000 / every.len() / 3;
    for rates in &every {
        let tables = [
            table(rates, rows, false, &mut state),
            table(rates, rows, true, &mut state),
            ordinary(rows, &mut state),
        ];
        for table in tables {
            let answers = table.answers(Lane::best(), rates).unwrap();
            for row in 0..table.budget.len() {
                let (budget, net_costs) = (table.budget[row], table.net_costs[row]);
                let deficit = net_costs - budget;
                let inhabitants = table.inhabitants.as_ref().map(|column| column[row]);
                let paid = rounded(payment(rates, budget, deficit, inhabitants));
                let ratio = Fraction { top: BigInt::from(deficit) * 1_000_000, bottom: BigInt::from(budget) };
                let at = format!("{budget} {net_costs} {inhabitants:?} {rates:?}");
                assert_eq!(answers.deficit[row], deficit, "{at}");
                assert_eq!(BigInt::from(answers.ratio[row]), rounded(ratio), "{at}");
                assert_eq!(BigInt::from(answers.payment[row]), paid, "{at}");
                assert_eq!(BigInt::from(answers.own_risk[row]), BigInt::from(deficit.max(0)) - paid, "{at}");
            }
        }
    }
}
