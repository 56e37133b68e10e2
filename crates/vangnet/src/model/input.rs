//! A household as the objective model sees it.

use vangnet_derive::Read;

use super::{Annex, Indicator, IndicatorKind, Norm, Table, annex};
use crate::{
    description::{Describe as _, Shape},
    error::{Cause, Error, Quoted},
    json::Escaped,
    number::{Exact, Year},
    reading::{ReadAs, Value},
};

/// A household in its municipality.
///
/// What belongs together is not checked: a group of which no flag is given is read as its reference category, and the
/// two tables have flags of their own for some things (`housing_association` and
/// `housing_association_or_caravan_site`). No share or index is taken as zero. The question `indicators` gives the codes of
/// a year with their labels.
///
/// # Example
///
/// ```
/// use vangnet::{Year, model::Household};
///
/// let mut household = Household::new(Year::new(2023)?, "single_21_to_aow");
/// household.indicators = vec!["age_30_to_40".into(), "housing_association".into()];
/// household.values = vec![("ww_recipients_share".into(), "0.03".parse()?)];
/// assert!(!household.student);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "HouseholdOptions")]
pub struct Household {
    // Each is checked here in order, and again with the whole, as the typed interface requires.
    /// The budget year, which determines the weights.
    #[ask(leaf = ModelYear, check = annex(budget_year))]
    pub budget_year: Year,
    /// The code of its norm, such as `single_21_to_aow`; the published weights list them.
    #[ask(check = annex(budget_year)?.norm(&norm))]
    pub norm: String,
    /// Whether it is a student, whose norm is 0; so is that of a household with the indicator `student`.
    #[ask(default = "false")]
    pub student: bool,
    /// The flags that it has, by code, each once, of either table.
    #[ask(marker = KnownFlags, check = annex(budget_year)?.check_flags(&indicators))]
    pub indicators: Vec<String>,
    /// Every share (a fraction of 0 to 1) and index (−100 to 100) of the year's tables, by code; at most nine decimals.
    #[ask(marker = KnownValues, check = annex(budget_year)?.check_values(&values))]
    pub values: Vec<(String, Exact)>,
    /// The constants, for the year whose annex prints none: required for 2020, and not a key of other years.
    pub constants: Option<Constants>,
}

/// The constants of the log-odds, where the annex prints none.
///
/// # Example
///
/// ```
/// use vangnet::model::Constants;
///
/// let constants = Constants { volume: "0.5".parse()?, price: "2.5".parse()? };
/// assert_eq!(constants.volume.to_string(), "0.5");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct Constants {
    /// Of the chance (*volume*); at most nine decimals, at most 100 in size.
    pub volume: Exact,
    /// Of the fraction; the same.
    pub price: Exact,
}

impl Household {
    /// A household without indicators yet.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Year, model::Household};
    /// assert!(Household::new(Year::new(2023)?, "single_21_to_aow").indicators.is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(budget_year: Year, norm: impl Into<String>) -> Self {
        Self {
            budget_year,
            norm: norm.into(),
            student: false,
            indicators: Vec::new(),
            values: Vec::new(),
            constants: None,
        }
    }
}

impl Household {
    /// A student has no norm, whether `student` says so or the indicator of the chance does.
    pub(super) fn is_student(&self) -> bool {
        self.student || self.indicators.iter().any(|code| code == "student")
    }
}

/// Of more indicators than there are one is unknown or stands twice: the first so many say which.
const MOST: usize = 1000;

/// Codes of flags. No more are kept than there can be.
struct KnownFlags;

impl ReadAs<Vec<String>> for KnownFlags {
    const SHORTEST: usize = "[]".len();

    fn read(value: &Value<'_>) -> Result<Vec<String>, Error> {
        let mut codes = Vec::new();
        value.each(|code| {
            let code = code.text()?;
            if codes.len() < MOST {
                codes.push(code.into_owned());
            }
            Ok(())
        })?;
        Ok(codes)
    }

    fn shape() -> Shape {
        Vec::<String>::shape()
    }
}

/// Values by code. No more are kept than there can be.
struct KnownValues;

impl ReadAs<Vec<(String, Exact)>> for KnownValues {
    const SHORTEST: usize = "{}".len();

    fn read(value: &Value<'_>) -> Result<Vec<(String, Exact)>, Error> {
        let mut values = Vec::new();
        for (code, value) in value.entries()? {
            let value = value.decimal()?;
            if values.len() < MOST {
                values.push((code.into_owned(), value));
            }
        }
        Ok(values)
    }

    fn shape() -> Shape {
        Shape::Map { key: Box::new(String::shape()), value: Box::new(Exact::shape()) }
    }
}

impl Annex {
    /// An indicator of either table.
    pub(super) fn indicator(&self, code: &str) -> Result<&Indicator, Error> {
        let mut both = self.volume.indicators.iter().chain(&self.price.indicators);
        both.find(|indicator| indicator.indicator == code).ok_or_else(|| {
            let reason = format!("the tables of {} have no such indicator", self.budget_year);
            Cause::NotAnIndicator(Quoted::new(code), reason).into()
        })
    }

    pub(crate) fn norm(&self, code: &str) -> Result<&Norm, Error> {
        self.norms.iter().find(|norm| norm.norm == code).ok_or_else(|| {
            let reason = format!("the table of {} has no such norm", self.budget_year);
            Error::new(Cause::NotAnIndicator(Quoted::new(code), reason)).at("/norm")
        })
    }

    /// Refuses flags that the year does not have, or that are given twice.
    pub(crate) fn check_flags(&self, flags: &[String]) -> Result<(), Error> {
        for (index, code) in flags.iter().enumerate() {
            let at = |error: Error| error.at(format_args!("/indicators/{index}"));
            let wrong = |reason: &str| at(Cause::NotAnIndicator(Quoted::new(code), reason.into()).into());
            if self.indicator(code).map_err(at)?.kind != IndicatorKind::Flag {
                return Err(wrong("it has a value, which must be given in values"));
            }
            if flags.iter().take(index).any(|earlier| earlier == code) {
                return Err(wrong("this indicator is given twice"));
            }
        }
        Ok(())
    }

    /// Refuses values that the year does not have, or that are out of range, or that are missing: none is taken as zero.
    pub(crate) fn check_values(&self, values: &[(String, Exact)]) -> Result<(), Error> {
        let place = |code: &str| format!("/values/{}", Escaped(code));
        for (index, (code, value)) in values.iter().enumerate() {
            let indicator = self.indicator(code).map_err(|error| error.at(place(code)))?;
            let wrong = |reason: &str| {
                Error::new(Cause::NotAnIndicator(Quoted::new(code), reason.into())).at(place(code))
            };
            if indicator.kind == IndicatorKind::Flag {
                return Err(wrong(IndicatorKind::Flag.range()));
            }
            if values.iter().take(index).any(|(earlier, _)| earlier == code) {
                return Err(wrong("this indicator is given twice"));
            }
            indicator.kind.check(*value).map_err(|error| error.at(place(code)))?;
        }
        let mut both = self.volume.indicators.iter().chain(&self.price.indicators);
        let missing = both.find(|indicator| {
            indicator.kind != IndicatorKind::Flag
                && !values.iter().any(|(code, _)| *code == indicator.indicator)
        });
        missing.map_or(Ok(()), |indicator| Err(Error::new(Cause::Missing).at(place(&indicator.indicator))))
    }

    /// The constants of both tables: those that are printed, or else the user's.
    pub(crate) fn constants(&self, given: Option<Constants>) -> Result<Constants, Error> {
        match (self.volume.constant.zip(self.price.constant), given) {
            (Some((volume, price)), None) => Ok(Constants { volume, price }),
            (None, Some(constants)) => {
                check_constant(constants.volume, "/constants/volume")?;
                check_constant(constants.price, "/constants/price")?;
                Ok(constants)
            }
            (Some(_), Some(_)) => Err(Error::new(Cause::UnknownKey).at("/constants")),
            (None, None) => Err(Error::new(Cause::Missing).at("/constants")),
        }
    }
}

impl Table {
    /// The indicators of this table that a household has, with their values.
    pub(super) fn of_household<'a>(
        &'a self,
        flags: &'a [String],
        values: &'a [(String, Exact)],
    ) -> impl Iterator<Item = (&'a Indicator, Exact)> {
        self.indicators.iter().filter_map(move |indicator| {
            let value = if indicator.kind == IndicatorKind::Flag {
                flags.contains(&indicator.indicator).then_some(Exact::ONE)
            } else {
                values.iter().find(|(code, _)| *code == indicator.indicator).map(|(_, value)| *value)
            };
            Some((indicator, value?))
        })
    }
}

fn check_constant(constant: Exact, place: &str) -> Result<(), Error> {
    let decimal = constant.to_decimal();
    if decimal.abs() <= rust_decimal::Decimal::ONE_HUNDRED && decimal.scale() <= 9 {
        return Ok(());
    }
    let range = "a constant must be between -100 and 100 with at most nine decimals";
    Err(Error::new(Cause::NotInRange(Quoted::new(&constant.to_string()), range)).at(place))
}
