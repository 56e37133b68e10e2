//! An explanation for a council member: a few short paragraphs and tables, rendered from a receipt.

mod aanwijzing;
#[cfg(feature = "model")]
mod agenda;
mod allocate;
#[cfg(feature = "model")]
mod application;
mod attribution;
mod budget;
mod calendar;
mod caseload;
#[cfg(feature = "model")]
mod checklist;
mod closing;
mod comparison;
#[cfg(feature = "model")]
mod deviation;
mod distribution;
mod document;
#[cfg(feature = "model")]
mod draft;
#[cfg(feature = "columns")]
mod draws;
mod dutch;
mod english;
#[cfg(feature = "model")]
mod household;
mod ics;
mod inverse;
mod late_accounts;
#[cfg(feature = "model")]
mod letter;
#[cfg(feature = "columns")]
mod likely;
mod markup;
mod missing;
#[cfg(feature = "columns")]
mod national_outlook;
#[cfg(feature = "columns")]
mod outlook;
mod path;
mod payments;
#[cfg(feature = "model")]
mod pictured;
mod procedure;
mod profile;
mod programme;
mod published;
mod rules;
#[cfg(feature = "columns")]
mod sensitivity;
mod sheet;
#[cfg(feature = "model")]
mod stops;
mod story;
mod tests;
#[cfg(feature = "model")]
mod weights;
mod words;

pub use document::Document;
pub(crate) use document::{Block, html, write};
pub use markup::Markup;

#[cfg(feature = "model")]
use crate::{application::Checklist, error::Error};
use crate::{language::Language, receipt::Receipt};

/// An answer that can be put into words and tables.
pub(crate) trait Told {
    /// The words and tables.
    fn told(&self, language: Language) -> Vec<Block>;

    /// What follows from the application that the answer is about; most are about none.
    #[cfg(feature = "model")]
    fn papers(&self) -> Option<&dyn Papers> {
        None
    }
}

/// What follows from an application. Only its own answer leads here, so that a program with other questions alone holds none
/// of it.
#[cfg(feature = "model")]
pub(crate) trait Papers {
    fn checklist(&self, language: Language) -> Checklist;
    fn draft(&self, language: Language) -> Document;
    fn letter(&self, language: Language) -> Document;
    fn calendar(&self, language: Language) -> Result<Document, Error>;
    fn ics(&self, language: Language) -> Result<String, Error>;
}

/// Explains an assessment in plain words: the outcome, the reasons, the evidence for the rules, and their sources.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Language, Markup, YearFigures, Year};
///
/// let year = Year::new(2018)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "104000000".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("voorbeeld", year, vec![figures])?)?;
/// let text = vangnet::explain(&receipt, Language::Dutch, Markup::Plain);
/// assert!(text.contains("Het tekort is dus € 4.000.000,00. Dat is 4,0% van het budget."));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn explain(receipt: &Receipt, language: Language, markup: Markup) -> String {
    write(&told(receipt, language), markup)
}

fn told(receipt: &Receipt, language: Language) -> Vec<document::Block> {
    match language {
        Language::Dutch => story::tell(receipt, &dutch::Dutch),
        Language::English => story::tell(receipt, &english::English),
    }
}

/// The same explanation as HTML, for a notebook: paragraphs, tables and links, every text in it escaped.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, Language, YearFigures, Year};
/// # let year = Year::new(2018)?;
/// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "104000000".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("<b>", year, vec![figures])?)?;
/// let html = vangnet::explain_html(&receipt, Language::English);
/// assert!(html.contains("<td>up to 5.0% of the budget</td>") && !html.contains(": <b>"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn explain_html(receipt: &Receipt, language: Language) -> String {
    document::html(&told(receipt, language))
}

impl Receipt {
    /// What is assumed of the rules, in a sentence or two; `None` where the rules are not
    /// [assumed](crate::RuleSet::assumed_for).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, RuleSet, YearFigures, Year};
    /// let year = Year::new(2999)?;
    /// let rules = RuleSet::for_year(Year::new(2024)?)?.assumed_for(year)?;
    /// let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// let receipt = vangnet::receipt_with(&Case::new("", year, vec![figures])?, &rules)?;
    /// let text = receipt.assumption(Language::English).unwrap();
    /// assert!(text.starts_with("This is an assumption: no rules are known for 2999 yet."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn assumption(&self, language: Language) -> Option<String> {
        match language {
            Language::Dutch => story::assumption(self, &dutch::Dutch),
            Language::English => story::assumption(self, &english::English),
        }
    }
}
