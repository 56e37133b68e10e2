//! The typed input of an assessment: a deficit year, the figures of that year and of years before it.

use std::fmt;

use serde::{Deserialize, Serialize};
use vangnet_derive::{Describe, Read};

use super::YearFigures;
use crate::{
    error::{Cause, Error},
    number::{Day, Year},
    rules::RuleSet,
};

/// *Inwonertal*: a number of inhabitants, 1 to 100,000,000. It matters for deficit years 2015 and 2016 only.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::Inhabitants::new(163_972)?.get(), 163_972);
/// assert_eq!(vangnet::Inhabitants::new(163_972)?.to_string(), "163972");
/// assert_eq!(vangnet::Inhabitants::new(0).unwrap_err().code(), "invalid_inhabitants");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64")]
pub struct Inhabitants(u32);

impl Inhabitants {
    /// A number of inhabitants.
    ///
    /// # Errors
    ///
    /// `invalid_inhabitants` outside 1 to 100,000,000.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::Inhabitants::new(100_000_000).is_ok());
    /// ```
    pub fn new(count: i64) -> Result<Self, Error> {
        let in_range = u32::try_from(count).ok().filter(|count| (1..=100_000_000).contains(count));
        in_range.map(Self).ok_or_else(|| Cause::InhabitantsOutOfRange(count).into())
    }

    /// The number.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Inhabitants::new(1)?.get(), 1);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<i64> for Inhabitants {
    type Error = Error;

    fn try_from(count: i64) -> Result<Self, Error> {
        Self::new(count)
    }
}

impl fmt::Display for Inhabitants {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions.
///
/// # Example
///
/// ```
/// let procedure = vangnet::Procedure {
///     received: "2020-08-01".parse()?,
///     college_declaration: true,
///     council_consent: true,
///     internal_measures: true,
///     external_measures: true,
///     granted_years: vec![vangnet::Year::new(2017)?],
///     instruction_years: vec![],
/// };
/// assert!(procedure.council_consent);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe, Read)]
#[serde(deny_unknown_fields)]
#[ask(input = "ApplicationProcedure")]
#[expect(clippy::struct_excessive_bools, reason = "four independent declarations of the application form")]
pub struct Procedure {
    /// The day on which the Toetsingscommissie received the request.
    pub received: Day,
    /// Whether the college declares that it took measures to reduce the deficit (*verklaring college*).
    pub college_declaration: bool,
    /// Whether the council consents to that declaration (*instemming gemeenteraad*).
    pub council_consent: bool,
    /// Whether internal measures (part B1 of the form) were taken.
    pub internal_measures: bool,
    /// Whether external measures (part B2 of the form) were taken.
    pub external_measures: bool,
    /// The deficit years over which a vangnetuitkering was granted.
    pub granted_years: Vec<Year>,
    /// The calendar years of an *aanwijzing* (Participatiewet art. 76).
    pub instruction_years: Vec<Year>,
}

/// One case: everything that an assessment starts from.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, YearFigures, Year};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("102222222.22")?, "111422222.22".parse()?)?;
/// let case = Case::new("arnhem-2019", year, vec![figures])?;
/// assert_eq!(case.figures_of(year).unwrap().deficit()?.to_string(), "9200000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe, Read)]
#[serde(deny_unknown_fields, try_from = "UncheckedCase")]
#[ask(input = "ApplicationCase")]
pub struct Case {
    /// Any text; the answer has it too.
    pub(crate) id: String,
    /// The deficit year.
    pub(crate) year: Year,
    /// The figures by year, in any order: the deficit year, and the years before it as far as they are known.
    pub(crate) years: Vec<YearFigures>,
    /// The number of inhabitants, which matters in 2015 and 2016 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inhabitants: Option<Inhabitants>,
    /// The application, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) procedure: Option<Procedure>,
}

impl Case {
    /// A case without inhabitants and without a procedure. The years come in any order.
    ///
    /// # Errors
    ///
    /// `duplicate_year` where a year is given twice. That the deficit year is among the years is checked by the
    /// assessment.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, YearFigures, Year};
    ///
    /// let figures = YearFigures::new(Year::new(2019)?, Budget::parse("100")?, "109".parse()?)?;
    /// let error = Case::new("twice", Year::new(2019)?, vec![figures, figures]).unwrap_err();
    /// assert_eq!(error.to_string(), "/years/1/year is 2019: this year stands twice.");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(id: impl Into<String>, year: Year, years: Vec<YearFigures>) -> Result<Self, Error> {
        refuse_duplicate_years(&years)?;
        Ok(Self { id: id.into(), year, years, inhabitants: None, procedure: None })
    }

    /// The same case with a number of inhabitants (deficit years 2015 and 2016).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Inhabitants, YearFigures, Year};
    /// # let year = Year::new(2016)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// let case = Case::new("", year, vec![figures])?.with_inhabitants(Inhabitants::new(173_000)?);
    /// assert_eq!(case.inhabitants().unwrap().get(), 173_000);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub fn with_inhabitants(self, inhabitants: Inhabitants) -> Self {
        Self { inhabitants: Some(inhabitants), ..self }
    }

    /// The same case with an application, whose requirements are then checked.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Procedure, YearFigures, Year};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// # let procedure = Procedure { received: "2020-08-01".parse()?, college_declaration: true,
    /// #     council_consent: true, internal_measures: true, external_measures: true,
    /// #     granted_years: vec![], instruction_years: vec![] };
    /// let case = Case::new("", year, vec![figures])?.with_procedure(procedure);
    /// assert!(case.procedure().is_some());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub fn with_procedure(self, procedure: Procedure) -> Self {
        Self { procedure: Some(procedure), ..self }
    }

    /// The same case without its application: what its figures alone say.
    pub(crate) fn without_procedure(self) -> Self {
        Self { procedure: None, ..self }
    }

    /// Refuses figures of a year that cannot affect the answer: after the deficit year, or earlier than any test needs.
    ///
    /// The shipped tests use at most three years before the deficit year; those of a user's rule set may use more.
    /// The three years are taken for every deficit year, so that one history fits a comparison over the years. It is
    /// for figures that a caller gives under their years; a case that is built from figures, and one of the JSON
    /// contract, may have more years, which [`unused_years`](Self::unused_years) names.
    ///
    /// # Errors
    ///
    /// `invalid_year` at `/history/` and the year.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
    ///
    /// let figures = |year| YearFigures::new(Year::new(year)?, Budget::parse("100")?, "109".parse()?);
    /// let year = Year::new(2024)?;
    /// let case = |other| Case::new("", year, vec![figures(2024)?, figures(other)?]);
    /// assert!(case(2021)?.check_history(RuleSet::for_year(year)?).is_ok());
    /// let error = case(2081)?.check_history(RuleSet::for_year(year)?).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "/history/2081 cannot affect 2024: of the earlier years, only 2021 to 2023 can.",
    /// );
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn check_history(&self, rules: &RuleSet) -> Result<(), Error> {
        let back = RuleSet::shipped().iter().chain([rules]).map(RuleSet::years_before).max();
        let year = self.year.get();
        let first = year.saturating_sub(back.unwrap_or_default().into());
        match self.years.iter().map(YearFigures::year).find(|other| !(first..=year).contains(&other.get())) {
            Some(other) => {
                let cause = Cause::UnusedYear(self.year.get(), first, year.saturating_sub(1));
                Err(Error::new(cause).at(format_args!("/history/{other}")))
            }
            None => Ok(()),
        }
    }

    /// The years of this case that no test of a rule set looks at, in order: after the deficit year, or before the years
    /// that the tests look back on. Their figures do not affect the answer.
    ///
    /// A case may have them, as a long series for a picture does; explanations name them.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, RuleSet, YearFigures, Year};
    ///
    /// let figures = |year| YearFigures::new(Year::new(year)?, Budget::parse("100")?, "109".parse()?);
    /// let figures = (2019..=2025).map(figures).collect::<Result<_, vangnet::Error>>()?;
    /// let case = Case::new("a series", Year::new(2024)?, figures)?;
    /// let unused = case.unused_years(RuleSet::for_year(case.year())?);
    /// assert_eq!(unused.iter().map(|year| year.get()).collect::<Vec<_>>(), [2019, 2020, 2021, 2025]);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn unused_years(&self, rules: &RuleSet) -> Vec<Year> {
        let used = self.year.before(rules.years_before())..=self.year;
        let years = self.years.iter().map(YearFigures::year);
        let mut unused: Vec<_> = years.filter(|year| !used.contains(year)).collect();
        unused.sort_unstable();
        unused
    }

    /// The name that the user gave this case.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert_eq!(Case::new("a", Year::new(2019)?, vec![])?.id(), "a");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn id(&self) -> &str {
        &self.id
    }

    /// t: the deficit year (*tekortjaar*).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert_eq!(Case::new("a", Year::new(2019)?, vec![])?.year().get(), 2019);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The figures of all years that are given, in the order given.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert!(Case::new("a", Year::new(2019)?, vec![])?.years().is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn years(&self) -> &[YearFigures] {
        &self.years
    }

    /// The figures of one year, where they are given.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert!(Case::new("a", Year::new(2019)?, vec![])?.figures_of(Year::new(2019)?).is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn figures_of(&self, year: Year) -> Option<&YearFigures> {
        self.years.iter().find(|figures| figures.year == year)
    }

    /// The number of inhabitants, where it is given.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert!(Case::new("a", Year::new(2019)?, vec![])?.inhabitants().is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn inhabitants(&self) -> Option<Inhabitants> {
        self.inhabitants
    }

    /// The application, where there is one.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Case, Year};
    /// assert!(Case::new("a", Year::new(2019)?, vec![])?.procedure().is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn procedure(&self) -> Option<&Procedure> {
        self.procedure.as_ref()
    }
}

/// The second entry of a year is the error, of several the first in the text.
pub(crate) fn refuse_duplicate_years(years: &[YearFigures]) -> Result<(), Error> {
    // A handful of years is compared pair by pair; only an absurdly long list is worth a set.
    let mut seen = std::collections::HashSet::new();
    let few = years.len() <= 8;
    for (index, figures) in years.iter().enumerate() {
        let twice = if few {
            years.iter().take(index).any(|earlier| earlier.year == figures.year)
        } else {
            !seen.insert(figures.year)
        };
        if twice {
            return Err(
                Error::new(Cause::DuplicateYear(figures.year.get())).at(format_args!("/years/{index}/year"))
            );
        }
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncheckedCase {
    id: String,
    year: Year,
    years: Vec<YearFigures>,
    inhabitants: Option<Inhabitants>,
    procedure: Option<Procedure>,
}

impl TryFrom<UncheckedCase> for Case {
    type Error = Error;

    fn try_from(case: UncheckedCase) -> Result<Self, Error> {
        let UncheckedCase { id, year, years, inhabitants, procedure } = case;
        Ok(Self { inhabitants, procedure, ..Self::new(id, year, years)? })
    }
}
