//! The cells of a row: which may be absent, how an amount may be written, and what is wrong with them.

use crate::{
    Budget, BudgetStage, Day, Error, Euro, Inhabitants, MunicipalityCode, Procedure, RuleSet, Year,
    YearFigures,
    error::{Cause, Quoted},
    rounding,
};
use rust_decimal::Decimal;

/// An amount of euro as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, Euro};
///
/// assert_eq!(Amount::Text("1.5").euro()?, Euro::from_cents(150));
/// assert_eq!(Amount::Decimal { digits: 15_000, decimals: 4 }.euro()?, Euro::from_cents(150));
/// assert_eq!(Amount::RoundToCents(1.005).euro()?, Euro::from_cents(101));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount<'a> {
    /// A text, as [`Euro`] reads it.
    Text(&'a str),
    /// `digits × 10^−decimals`; zeros behind the cents are harmless, other digits are refused.
    Decimal {
        /// The digits.
        digits: i128,
        /// How many of them stand behind the point.
        decimals: i8,
    },
    /// A binary floating-point number, whose shortest decimal text is rounded to whole cents, half away from zero.
    RoundToCents(f64),
}

impl Amount<'_> {
    /// The amount in whole cents.
    ///
    /// # Errors
    ///
    /// `invalid_amount` where it is not an amount in whole cents, `amount_out_of_range` above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Amount;
    ///
    /// assert_eq!(Amount::RoundToCents(f64::NAN).euro().unwrap_err().code(), "invalid_amount");
    /// assert_eq!(Amount::Decimal { digits: 1, decimals: -30 }.euro().unwrap_err().code(), "amount_out_of_range");
    /// ```
    pub fn euro(self) -> Result<Euro, Error> {
        match self {
            Self::Text(text) => text.parse(),
            Self::Decimal { digits, decimals } => from_digits(digits, decimals),
            Self::RoundToCents(number) => from_float(number),
        }
    }

    fn budget(self) -> Result<Budget, Error> {
        match self {
            Self::Text(text) => Budget::parse(text),
            amount => Budget::new(amount.euro()?),
        }
    }
}

fn from_digits(digits: i128, decimals: i8) -> Result<Euro, Error> {
    let (mut rest, mut places) = (digits, decimals);
    while places > 2 && rest % 10 == 0 {
        rest /= 10;
        places = places.saturating_sub(1);
    }
    let shown = || match u32::try_from(places) {
        Ok(scale) => Decimal::try_from_i128_with_scale(rest, scale)
            .map_or_else(|_| format!("{rest}e-{scale}"), |number| number.to_string()),
        Err(_) => format!("{rest}e{}", i16::from(places).saturating_neg()),
    };
    // Nothing of two decimals is left to lose, so what is missing to the cents are zeros.
    let Ok(missing) = u32::try_from(2_i16.saturating_sub(places.into())) else {
        return Err(Cause::NotAnAmount(Quoted::new(&shown())).into());
    };
    let scaled =
        if rest == 0 { Some(0) } else { 10_i128.checked_pow(missing).and_then(|by| rest.checked_mul(by)) };
    let cents = scaled.and_then(|cents| i64::try_from(cents).ok());
    cents
        .and_then(|cents| Euro::from_cents(cents).within_range().ok())
        .ok_or_else(|| Cause::AmountTooLarge(Quoted::new(&shown())).into())
}

fn from_float(number: f64) -> Result<Euro, Error> {
    /// Below this size nothing is left in whole cents, and the decimal text would be too long.
    const NOTHING: f64 = 0.001;
    /// Just above the largest amount.
    const TOO_LARGE: f64 = 1e13;
    let text = number.to_string();
    if !number.is_finite() {
        Err(Cause::NotAnAmount(Quoted::new(&text)).into())
    } else if number.abs() > TOO_LARGE {
        Err(Cause::AmountTooLarge(Quoted::new(&text)).into())
    } else if number.abs() < NOTHING {
        Ok(Euro::ZERO)
    } else {
        let exact = Decimal::from_str_exact(&text).map_err(|_| Cause::NotAnAmount(Quoted::new(&text)))?;
        Euro::try_from(rounding::to_places(exact, 2))?.within_range()
    }
}

/// A row as it is written: every cell may be absent, and what must be there is checked where the row is read.
///
/// # Example
///
/// ```
/// use vangnet::{Amount, PanelRow};
///
/// let row = PanelRow {
///     municipality: Some("0202"),
///     year: Some(2019),
///     budget: Some(Amount::Text("102222222.22")),
///     net_costs: Some(Amount::Text("111422222.22")),
///     ..PanelRow::default()
/// };
/// assert!(row.unlawful.is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct PanelRow<'a> {
    /// The CBS code of the municipality, four digits. Required.
    pub municipality: Option<&'a str>,
    /// The deficit year of the row. Required.
    pub year: Option<i64>,
    /// The budget. Required.
    pub budget: Option<Amount<'a>>,
    /// The net costs. Required.
    pub net_costs: Option<Amount<'a>>,
    /// The unlawful and uncertain spending; absent for none.
    pub unlawful: Option<Amount<'a>>,
    /// The budget without art. 7, where that was applied.
    pub budget_without_art_7: Option<Amount<'a>>,
    /// The stage of the budget; absent for a definitive one.
    pub budget_stage: Option<&'a str>,
    /// The number of inhabitants (2015 and 2016).
    pub inhabitants: Option<i64>,
    /// The application; with every cell absent there is none.
    pub procedure: ProcedureCells<'a>,
}

/// The cells of an application: all absent, or all there.
///
/// # Example
///
/// ```
/// let none = vangnet::ProcedureCells::default();
/// assert!(none.received.is_none());
/// ```
#[derive(Debug, Clone, Default)]
pub struct ProcedureCells<'a> {
    /// The day on which the request was received, `YYYY-MM-DD`.
    pub received: Option<&'a str>,
    /// The college declares that it took measures.
    pub college_declaration: Option<bool>,
    /// The council consents.
    pub council_consent: Option<bool>,
    /// Internal measures were taken.
    pub internal_measures: Option<bool>,
    /// External measures were taken.
    pub external_measures: Option<bool>,
    /// The years over which a vangnetuitkering was granted.
    pub granted_years: Option<Vec<i64>>,
    /// The calendar years of an *aanwijzing*.
    pub instruction_years: Option<Vec<i64>>,
}

/// A row whose cells are right.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) municipality: MunicipalityCode,
    pub(super) figures: YearFigures,
    pub(super) inhabitants: Option<Inhabitants>,
    pub(super) procedure: Option<Procedure>,
}

impl Row {
    /// The rules of the row: those given for all rows, or the shipped ones of its year.
    pub(super) fn rules<'a>(&self, given: Option<&'a RuleSet>) -> Result<&'a RuleSet, Error> {
        given.map_or_else(|| RuleSet::for_year(self.figures.year()), Ok)
    }
}

fn required<T>(cell: Option<T>, column: &str) -> Result<T, Error> {
    cell.ok_or_else(|| Error::new(Cause::Missing).at(format_args!("/{column}")))
}

/// Reads a cell that may be absent; an error names its column.
fn read<T, U>(
    cell: Option<T>,
    column: &str,
    read: impl FnOnce(T) -> Result<U, Error>,
) -> Result<Option<U>, Error> {
    cell.map(read).transpose().map_err(|error| error.at(format_args!("/{column}")))
}

fn read_required<T, U>(
    cell: Option<T>,
    column: &str,
    read: impl FnOnce(T) -> Result<U, Error>,
) -> Result<U, Error> {
    read(required(cell, column)?).map_err(|error| error.at(format_args!("/{column}")))
}

impl PanelRow<'_> {
    pub(super) fn read(self) -> Result<Row, Error> {
        let municipality = read_required(self.municipality, "municipality", str::parse)?;
        let year = read_required(self.year, "year", Year::new)?;
        let budget = read_required(self.budget, "budget", Amount::budget)?;
        let net_costs = read_required(self.net_costs, "net_costs", Amount::euro)?;
        let mut figures = YearFigures::new(year, budget, net_costs)?;
        if let Some(unlawful) = self.unlawful {
            let read = match unlawful {
                Amount::Text(text) => figures.with_unlawful_text(text),
                amount => amount.euro().and_then(|amount| figures.with_unlawful(amount)),
            };
            figures = read.map_err(|error| error.at("/unlawful"))?;
        }
        if let Some(budget) = read(self.budget_without_art_7, "budget_without_art_7", Amount::budget)? {
            figures = figures.with_budget_without_art_7(budget);
        }
        if let Some(stage) = read(self.budget_stage, "budget_stage", BudgetStage::parse)? {
            figures = figures.with_stage(stage);
        }
        let inhabitants = read(self.inhabitants, "inhabitants", Inhabitants::new)?;
        Ok(Row { municipality, figures, inhabitants, procedure: self.procedure.read()? })
    }
}

impl ProcedureCells<'_> {
    fn is_absent(&self) -> bool {
        let declarations =
            [self.college_declaration, self.council_consent, self.internal_measures, self.external_measures];
        self.received.is_none()
            && declarations.iter().all(Option::is_none)
            && self.granted_years.is_none()
            && self.instruction_years.is_none()
    }

    fn read(self) -> Result<Option<Procedure>, Error> {
        if self.is_absent() {
            return Ok(None);
        }
        let years = |years: Vec<i64>| years.into_iter().map(Year::new).collect();
        Ok(Some(Procedure {
            received: read_required(self.received, "received", str::parse::<Day>)?,
            college_declaration: required(self.college_declaration, "college_declaration")?,
            council_consent: required(self.council_consent, "council_consent")?,
            internal_measures: required(self.internal_measures, "internal_measures")?,
            external_measures: required(self.external_measures, "external_measures")?,
            granted_years: read_required(self.granted_years, "granted_years", years)?,
            instruction_years: read_required(self.instruction_years, "instruction_years", years)?,
        }))
    }
}
