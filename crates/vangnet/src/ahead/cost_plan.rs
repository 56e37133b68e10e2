//! A plan of costs over years: rows and columns that add up, and where a source prints another sum.

use serde::Serialize;
use vangnet_derive::{Describe, Read};

use super::names::refuse_repeated;
use crate::{
    error::{Cause, Error},
    number::{Euro, Year},
    reading::{Bounds, Question, bounded_lists},
    rules::Basis,
};

/// A row of a plan of costs.
///
/// # Example
///
/// ```
/// use vangnet::ahead::PlanRow;
///
/// let coaches = PlanRow { name: "coaches".into(), amounts: vec!["150000".parse()?], printed_total: None };
/// assert_eq!(coaches.amounts.len(), 1);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct PlanRow {
    /// Its name, each once.
    pub name: String,
    /// Its costs, in euro, one for each year; below zero for what others contribute.
    #[ask(marker = Amounts)]
    pub amounts: Vec<Euro>,
    /// What a source prints as its total, in euro, to be compared.
    pub printed_total: Option<Euro>,
}

/// The input of [`cost_plan`].
///
/// # Example
///
/// See [`cost_plan`].
///
/// ```
/// # use vangnet::ahead::CostPlanInput;
/// fn has_printed_sums(input: &CostPlanInput) -> bool {
///     input.printed_totals.is_some()
/// }
/// # let _ = has_printed_sums;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "CostPlanOptions")]
pub struct CostPlanInput {
    /// The years, one to 100, each after the one before.
    #[ask(marker = Years)]
    pub years: Vec<Year>,
    /// One to 1,000 rows.
    #[ask(marker = Rows)]
    pub rows: Vec<PlanRow>,
    /// What a source prints as the total of each year, in euro, to be compared.
    #[ask(marker = Amounts)]
    pub printed_totals: Option<Vec<Euro>>,
    /// What a source prints as the total of all years, in euro, to be compared.
    pub printed_total: Option<Euro>,
}

/// A plan of costs that adds up.
///
/// # Example
///
/// See [`cost_plan`].
///
/// ```
/// # use vangnet::ahead::CostPlan;
/// fn is_printed_right(plan: &CostPlan) -> bool {
///     plan.differences.is_empty()
/// }
/// # let _ = is_printed_right;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct CostPlan {
    /// The rows, in the order of the question.
    pub rows: Vec<PlanRowTotal>,
    /// The years.
    pub years: Vec<PlanYear>,
    /// The sum of all rows and years, in euro.
    pub total: Euro,
    /// What a source prints as that sum, in euro.
    pub printed_total: Option<Euro>,
    /// Every sum that a source prints otherwise: the rows, then the years, then the whole.
    pub differences: Vec<PlanDifference>,
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A row with its total.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::PlanRowTotal;
/// fn is_free(row: &PlanRowTotal) -> bool {
///     row.total.cents() == 0
/// }
/// # let _ = is_free;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PlanRowTotal {
    /// Its name.
    pub name: String,
    /// Its costs in each year, in euro.
    pub amounts: Vec<Euro>,
    /// Their sum, in euro.
    pub total: Euro,
    /// What a source prints as the sum, in euro.
    pub printed_total: Option<Euro>,
}

/// A year with its total.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::PlanYear;
/// fn is_printed(year: &PlanYear) -> bool {
///     year.printed_total.is_some()
/// }
/// # let _ = is_printed;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PlanYear {
    /// The year.
    pub year: Year,
    /// The sum of the rows, in euro.
    pub total: Euro,
    /// What a source prints as the sum, in euro.
    pub printed_total: Option<Euro>,
}

/// A sum that a source prints otherwise.
///
/// # Example
///
/// ```
/// # use vangnet::ahead::PlanDifference;
/// fn is_of_the_whole(difference: &PlanDifference) -> bool {
///     difference.row.is_none() && difference.year.is_none()
/// }
/// # let _ = is_of_the_whole;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Describe)]
#[non_exhaustive]
pub struct PlanDifference {
    /// The row that the sum is of; `None` for a year and for the whole.
    pub row: Option<String>,
    /// The year that the sum is of; `None` for a row and for the whole.
    pub year: Option<Year>,
    /// The sum, in euro.
    pub total: Euro,
    /// What the source prints, in euro.
    pub printed_total: Euro,
    /// What the source prints less the sum, in euro.
    pub difference: Euro,
}

const YEARS: Bounds = Bounds { least: 1, most: 100, says: "there must be 1 to 100 years" };
const ROWS: Bounds = Bounds { least: 1, most: 1000, says: "there must be 1 to 1000 rows" };
const AMOUNTS: Bounds = Bounds { least: 1, most: 100, says: "there must be an amount for each year" };

bounded_lists! {
    Years of Year, YEARS;
    Rows of PlanRow, ROWS;
    Amounts of Euro, AMOUNTS;
}

impl Question for CostPlanInput {
    const NAME: &'static str = "cost_plan";
    const SUBJECT: &'static str = "ahead";
    const ANSWERS: &'static str =
        "A plan of costs over years, added up, with the sums that a source prints otherwise.";
    const SOURCE: &'static str = "";
    const EXAMPLE: &'static str = r#"{"question":"cost_plan","years":[2020,2021],"rows":[{"name":"Druten","amounts":["19200","0"],"printed_total":"19200"},{"name":"Nijmegen","amounts":["818.00","2885800"],"printed_total":"3703800"}]}"#;
    type Answer = CostPlan;

    fn answer(self) -> Result<CostPlan, Error> {
        cost_plan(&self)
    }
}

/// Adds up a plan of costs over years, and lists the sums that a source prints otherwise. Nothing is smoothed.
///
/// # Errors
///
/// `invalid_number` for no or more than 100 years or 1,000 rows, and for a row or printed totals with another number of amounts than there are years;
/// `invalid_year` for a year that does not come after the one before; `duplicate_name`; `amount_out_of_range` without a field for
/// a sum that is too large to show.
///
/// # Example
///
/// ```
/// use vangnet::{Euro, Year, ahead::{CostPlanInput, PlanRow, cost_plan}};
///
/// let row = |name: &str, amounts: [i64; 2], printed: i64| PlanRow {
///     name: name.into(),
///     amounts: amounts.map(|euros| Euro::from_cents(euros * 100)).into(),
///     printed_total: Some(Euro::from_cents(printed * 100)),
/// };
/// let plan = cost_plan(&CostPlanInput {
///     years: vec![Year::new(2022)?, Year::new(2023)?],
///     rows: vec![row("coaches", [150_000, 225_000], 375_000), row("trainers", [60_000, 60_000], 125_000)],
///     printed_totals: None,
///     printed_total: None,
/// })?;
/// assert_eq!(plan.total.to_string(), "495000.00");
/// assert_eq!(plan.differences[0].row.as_deref(), Some("trainers"));
/// assert_eq!(plan.differences[0].difference.to_string(), "5000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn cost_plan(input: &CostPlanInput) -> Result<CostPlan, Error> {
    check(input)?;
    let rows = input.rows.iter().map(|row| {
        let total = sum(row.amounts.iter().copied())?;
        Ok(PlanRowTotal {
            name: row.name.clone(),
            amounts: row.amounts.clone(),
            total,
            printed_total: row.printed_total,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    let years = input.years.iter().enumerate().map(|(column, year)| {
        let total = sum(rows.iter().filter_map(|row| row.amounts.get(column).copied()))?;
        let printed_total = input.printed_totals.as_ref().and_then(|printed| printed.get(column).copied());
        Ok(PlanYear { year: *year, total, printed_total })
    });
    let years = years.collect::<Result<Vec<_>, Error>>()?;
    let total = sum(years.iter().map(|year| year.total))?;

    let of_rows = rows.iter().map(|row| (Some(row.name.clone()), None, row.total, row.printed_total));
    let of_years = years.iter().map(|year| (None, Some(year.year), year.total, year.printed_total));
    let printed = of_rows.chain(of_years).chain([(None, None, total, input.printed_total)]);
    let mut differences = Vec::new();
    for (row, year, total, printed) in printed {
        if let Some(printed_total) = printed.filter(|printed| *printed != total) {
            let difference = printed_total.minus(total)?;
            differences.push(PlanDifference { row, year, total, printed_total, difference });
        }
    }
    let printed_total = input.printed_total;
    Ok(CostPlan { rows, years, total, printed_total, differences, basis: Basis::arithmetic() })
}

fn sum(mut amounts: impl Iterator<Item = Euro>) -> Result<Euro, Error> {
    amounts.try_fold(Euro::ZERO, Euro::plus)
}

fn check(input: &CostPlanInput) -> Result<(), Error> {
    YEARS.check(input.years.len()).map_err(|error| error.at("/years"))?;
    ROWS.check(input.rows.len()).map_err(|error| error.at("/rows"))?;
    let turned = input.years.windows(2).position(|pair| matches!(pair, [earlier, later] if later <= earlier));
    if let Some(at) = turned.and_then(|index| index.checked_add(1)) {
        let year = input.years.get(at).map_or(0, |year| year.get());
        let cause = Cause::WrongYear(year, "a year must come after the one before".into());
        return Err(Error::new(cause).at(format_args!("/years/{at}")));
    }
    let number = input.years.len();
    let each = |amounts: &[Euro]| Bounds { least: number, most: number, ..AMOUNTS }.check(amounts.len());
    for (index, row) in input.rows.iter().enumerate() {
        let earlier = input.rows.iter().take(index).map(|earlier| &earlier.name);
        refuse_repeated(&row.name, earlier, "every row must have a name of its own")
            .map_err(|error| error.at(format_args!("/rows/{index}/name")))?;
        each(&row.amounts).map_err(|error| error.at(format_args!("/rows/{index}/amounts")))?;
    }
    input.printed_totals.as_deref().map_or(Ok(()), each).map_err(|error| error.at("/printed_totals"))
}
