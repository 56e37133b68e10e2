//! The monthly payments.

use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::{BudgetYear, YearRules};
use crate::{
    error::{Cause, Error, Quoted},
    number::{Budget, Day, Euro, MonthDay, Ratio, Year, rounding},
    reading::Question,
    rules::{Basis, Caveat, no_rules},
};

/// A budget that was changed in the year, and the first month in which the change is paid.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, budget::Revised};
///
/// let revised = Revised { budget: Budget::parse("103")?, from_month: Some(10) };
/// assert_eq!(revised.from_month, Some(10));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe, Read)]
#[ask(input = "RevisedBudget")]
pub struct Revised {
    /// The changed budget, in euro.
    pub budget: Budget,
    /// The first month of the change, 1 to 12; October where it is not given, with a warning.
    #[ask(range = "a month must be between 1 and 12", least = 1, most = 12)]
    pub from_month: Option<u8>,
}

/// The payments of a budget, month by month; they add up to it exactly.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, budget};
///
/// let calendar = budget::payment_calendar(Year::new(2024)?, Budget::parse("100000000")?, None)?;
/// assert_eq!(calendar.payments.len(), 12);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PaymentCalendar {
    /// The budget year.
    pub year: Year,
    /// The budget at the start of the year, in euro.
    pub budget: Budget,
    /// The changed budget; its month is filled in.
    pub revised: Option<Revised>,
    /// January to December.
    pub payments: Vec<MonthPayment>,
    /// What is paid in the year: the budget, or the changed one.
    pub total: Euro,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// The payment of one month.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Year, budget};
/// let may = budget::payment_calendar(Year::new(2024)?, Budget::parse("100")?, None)?.payments[4];
/// assert_eq!((may.day.to_string(), may.amount.to_string()), ("2024-05-15".into(), "12.00".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct MonthPayment {
    /// 1 to 12.
    #[ask(range = "a month must be between 1 and 12", least = 1, most = 12)]
    pub month: u8,
    /// It is paid on or about this day, the fifteenth.
    pub day: Day,
    /// The part of the year's budget that the month has: 0.08, in May 0.12.
    pub share: Ratio,
    /// That part of the budget at the start of the year, in euro.
    pub regular: Euro,
    /// The part of the change, in euro.
    pub change: Euro,
    /// What is paid, in euro.
    pub amount: Euro,
}

/// A budget, and how it was changed in the year.
///
/// A month is 8% of the budget, May 12%. A change is paid in equal parts over the months that remain. Each payment is the
/// difference of two rounded running totals, so that the year adds up exactly.
#[derive(Debug, Read)]
#[ask(input = "PaymentCalendarOptions")]
pub(crate) struct PaymentCalendarQuestion {
    /// The budget year.
    #[ask(marker = BudgetYear)]
    year: Year,
    /// The budget at the start of the year, in euro.
    budget: Budget,
    /// The changed budget of the same year (Participatiewet art. 71), where there is one.
    revised: Option<Revised>,
}

impl Question for PaymentCalendarQuestion {
    const NAME: &'static str = "payment_calendar";
    const SUBJECT: &'static str = "budget";
    const ANSWERS: &'static str = "What is paid each month, which adds up to the budget exactly.";
    const SOURCE: &'static str =
        "Participatiewet art. 71; Regeling Participatiewet, IOAW en IOAZ art. 5(1), 5(2)";
    const EXAMPLE: &'static str = r#"{"question":"payment_calendar","year":2024,"budget":"100000000","revised":{"budget":"100000001","from_month":10}}"#;
    type Answer = PaymentCalendar;

    fn answer(self) -> Result<PaymentCalendar, Error> {
        payment_calendar(self.year, self.budget, self.revised)
    }
}

/// The monthly payments: 8% of the budget, in May 12%, and the change of art. 71 in equal parts over the months that
/// remain.
///
/// Each payment is the difference of two rounded running totals, so that the year adds up exactly (Regeling
/// Participatiewet, IOAW en IOAZ art. 5). The month from which a change is paid is October where it is not given, since
/// the final budget is fixed at the end of September; a warning says so.
///
/// # Errors
///
/// `no_rule_known` for a year without rules of the budget; `invalid_number` for a month that does not exist.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Year, budget::{self, Revised}};
///
/// let revised = Revised { budget: Budget::parse("100000001")?, from_month: Some(10) };
/// let calendar = budget::payment_calendar(Year::new(2024)?, Budget::parse("100000000")?, Some(revised))?;
/// let changes: Vec<_> = calendar.payments[8..].iter().map(|payment| payment.change.to_string()).collect();
/// assert_eq!(changes, ["0.00", "0.33", "0.34", "0.33"]);
/// assert_eq!(calendar.total.to_string(), "100000001.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn payment_calendar(
    year: Year,
    budget: Budget,
    revised: Option<Revised>,
) -> Result<PaymentCalendar, Error> {
    let rules = &YearRules::for_year(year)?.payments;
    let assumed = revised.is_some_and(|revised| revised.from_month.is_none());
    let revised = revised.map(|Revised { budget, from_month }| {
        let from_month = from_month.unwrap_or(rules.change.first_month);
        if (1..=12).contains(&from_month) {
            return Ok((budget, from_month));
        }
        let cause =
            Cause::NotInRange(Quoted::new(&from_month.to_string()), "a month must be between 1 and 12");
        Err(Error::new(cause).at("/revised/from_month"))
    });
    let revised = revised.transpose()?;
    let change = revised.map(|(revised, _)| revised.euro().minus(budget.euro())).transpose()?;
    let change = change.unwrap_or_default();

    let mut payments = Vec::with_capacity(12);
    let (mut hundredths, mut paid, mut changed) = (0_i64, 0_i64, 0_i64);
    for month in 1..=12_u8 {
        let share = if month == rules.holiday_month { rules.holiday_share } else { rules.share };
        hundredths = hundredths.saturating_add(in_hundredths(share));
        let regular = running(budget.euro(), hundredths, 100, &mut paid)?;
        let change = match revised {
            Some((_, first)) if month >= first => {
                let of = 13_i64.saturating_sub(first.into());
                let done = i64::from(month.saturating_sub(first)).saturating_add(1);
                running(change, done, of, &mut changed)?
            }
            _ => Euro::ZERO,
        };
        let day = MonthDay::parse(&format!("{month:02}-{:02}", rules.day));
        let day = day.and_then(|day| Day::in_year(year, day)).ok_or_else(|| no_rules(year))?;
        payments.push(MonthPayment { month, day, share, regular, change, amount: regular.plus(change)? });
    }

    let mut sources = rules.sources.clone();
    let mut evidence = rules.evidence;
    if revised.is_some() {
        sources.extend_from_slice(&rules.change.sources);
        evidence = evidence.max(rules.change.evidence);
    }
    let basis = Basis::of(evidence, &sources);
    Ok(PaymentCalendar {
        year,
        budget,
        revised: revised.map(|(budget, month)| Revised { budget, from_month: Some(month) }),
        total: payments.iter().try_fold(Euro::ZERO, |sum, payment| sum.plus(payment.amount))?,
        payments,
        basis: if assumed {
            basis.warned(Caveat::FirstMonthAssumed, rules.change.first_month_evidence)
        } else {
            basis
        },
    })
}

/// A share of a month in hundredths; the shipped ones are whole percentages.
fn in_hundredths(share: Ratio) -> i64 {
    let mut share = share.to_decimal();
    share.rescale(2);
    i64::try_from(share.mantissa()).unwrap_or_default()
}

/// The payment that brings the rounded running total of `amount` to `done / of` of it.
fn running(amount: Euro, done: i64, of: i64, paid: &mut i64) -> Result<Euro, Error> {
    let numerator = num_bigint::BigInt::from(amount.cents()) * done;
    let total = i64::try_from(rounding::nearest(&numerator, &of.into())).map_err(|_| Cause::SumTooLarge)?;
    let now = total.checked_sub(*paid).ok_or(Cause::SumTooLarge)?;
    *paid = total;
    Ok(Euro::from_cents(now))
}
