//! Questions about the budget as JSON: one object in, one out, the same bytes in every language.
//!
//! What each question takes and gives is in [the document on questions](crate::_documentation::questions). The typed
//! functions are in [`budget`](crate::budget), [`distribution`](crate::distribution), [`model`](crate::model) and
//! [`analysis`](crate::analysis).
//!
//! # Example
//!
//! ```
//! let mut answer = Vec::new();
//! vangnet::questions::answer(br#"{"question":"weather"}"#, &mut answer);
//! assert!(answer.starts_with(br#"{"error":{"code":"unknown_question","field":"/question""#));
//! ```

mod analysis;
mod budget;
mod distribution;
mod model;
mod value;

use std::io;

use serde::Serialize;

use self::value::Value;
use crate::{
    Error, Language, Markup,
    analysis::{Attribution, Deviation},
    budget::{AanwijzingReduction, BudgetHistory, LateAccounts, PaymentCalendar},
    contract::json,
    distribution::Distribution,
    error::{Cause, Quoted},
    explain::{self, Block, html},
    model::HouseholdAnswer,
};

/// Answers one question, given as JSON, with a JSON object.
///
/// # Example
///
/// ```
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let mut answer = Vec::new();
/// vangnet::questions::answer(question, &mut answer);
/// let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap();
/// assert_eq!(answer["budget_least"], "99000000.00");
/// ```
pub fn answer(question: &[u8], answer: &mut Vec<u8>) {
    let written = answer_to(question, answer);
    debug_assert!(written.is_ok(), "a Vec takes all that is written");
}

/// Answers one question, as [`answer`] does, and writes the answer as it comes.
///
/// Beside the question and what was written, to read a question takes no more memory than three times its length, and
/// time in proportion to it, whatever it holds. Many small pieces are written: buffer them.
///
/// # Errors
///
/// What `answer` refuses to take.
///
/// # Example
///
/// ```
/// let mut answer = std::io::BufWriter::new(std::io::sink());
/// vangnet::questions::answer_to(br#"{"question":"macro_budgets"}"#, &mut answer)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn answer_to(question: &[u8], answer: &mut impl io::Write) -> io::Result<()> {
    match read(question) {
        Ok(given) => serde_json::to_writer(answer, &given)?,
        Err(error) => serde_json::to_writer(answer, &ErrorAnswer { error })?,
    }
    Ok(())
}

/// The answer to a question in words and tables, as HTML for a notebook. Every text is escaped.
///
/// It takes the questions that `explain` is about, and those of what is published: `indicators` and `macro_budgets`.
///
/// # Errors
///
/// Those of the question.
///
/// # Example
///
/// ```
/// use vangnet::{Language, questions};
///
/// let question = br#"{"question":"aanwijzing_reduction","budget":"100000000","years_after_term":1}"#;
/// let html = questions::explain_html(question, Language::English)?;
/// assert!(html.starts_with("<p><b>The budget after an aanwijzing</b></p>"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn explain_html(question: &[u8], language: Language) -> Result<String, Error> {
    let given = read(question)?;
    Ok(html(&given.told(language)))
}

fn read(question: &[u8]) -> Result<Given, Error> {
    let line = json::parse(question).ok_or_else(|| Error::new(Cause::NotJson))?;
    ask(line.root())
}

#[derive(Serialize)]
struct ErrorAnswer {
    error: Error,
}

/// An answer of any question.
#[derive(Serialize)]
#[serde(untagged)]
enum Given {
    History(BudgetHistory),
    Payments(PaymentCalendar),
    LateAccounts(LateAccounts),
    Reduction(AanwijzingReduction),
    Distribution(Box<Distribution>),
    Household(Box<HouseholdAnswer>),
    Deviation(Box<Deviation>),
    Attribution(Attribution),
    Indicators(model::Indicators),
    MacroBudgets(budget::MacroBudgets),
    Text { text: String },
}

const QUESTIONS: &str = "budget_history, payment_calendar, late_accounts, aanwijzing_reduction, distribute, \
                         indicators, household, deviation, attribution, macro_budgets and explain";

fn ask(node: json::Node<'_>) -> Result<Given, Error> {
    if node.object().is_none() {
        return Err(Cause::NotAnObject.into());
    }
    let question = Value::new(node, String::new());
    let name = question.peek("question")?;
    Ok(match name.text()?.as_ref() {
        "budget_history" => Given::History(budget::history(&question)?),
        "payment_calendar" => Given::Payments(budget::payments(&question)?),
        "late_accounts" => Given::LateAccounts(budget::late_accounts(&question)?),
        "aanwijzing_reduction" => Given::Reduction(budget::reduction(&question)?),
        "distribute" => Given::Distribution(Box::new(distribution::distribute(&question)?)),
        "indicators" => Given::Indicators(model::indicators(&question)?),
        "household" => Given::Household(Box::new(model::household(&question)?)),
        "deviation" => Given::Deviation(Box::new(analysis::deviation(&question)?)),
        "attribution" => Given::Attribution(analysis::attribution(&question)?),
        "macro_budgets" => Given::MacroBudgets(budget::macro_budgets(&question)?),
        "explain" => Given::Text { text: explanation(&question)? },
        other => {
            return Err(name.at(Cause::UnknownQuestion(Quoted::new(other), QUESTIONS).into()));
        }
    })
}

fn explanation(question: &Value<'_>) -> Result<String, Error> {
    let fields = question.fields(&["question", "about", "markup", "lang"])?;
    let about = fields.required("about")?;
    let name = about.peek("question")?;
    let explained = name.text()?;
    if !EXPLAINED.contains(&explained.as_ref()) {
        return Err(name.at(Cause::UnknownQuestion(Quoted::new(&explained), EXPLAINED_LIST).into()));
    }
    // An error of the question itself names its place in the question.
    let given = ask(about.node).map_err(|error| error.below("/about"))?;
    let markup =
        fields.read("markup", |name| Markup::parse(&name.text()?).map_err(|error| name.at(error)))?;
    let language =
        fields.read("lang", |code| Language::parse(&code.text()?).map_err(|error| code.at(error)))?;
    let (markup, language) = (markup.unwrap_or_default(), language.unwrap_or_default());
    Ok(explain::write(&given.told(language), markup))
}

impl Given {
    fn told(&self, language: Language) -> Vec<Block> {
        match self {
            Self::History(history) => history.told(language),
            Self::Payments(calendar) => calendar.told(language),
            Self::LateAccounts(late) => late.told(language),
            Self::Reduction(reduction) => reduction.told(language),
            Self::Distribution(distribution) => distribution.told(language),
            Self::Household(household) => household.told(language),
            Self::Deviation(deviation) => deviation.told(language),
            Self::Attribution(attribution) => attribution.told(language),
            Self::Indicators(indicators) => indicators.told(language),
            Self::MacroBudgets(published) => published.told(language),
            Self::Text { text } => vec![Block::Paragraph(text.clone())],
        }
    }
}

const EXPLAINED: [&str; 8] = [
    "budget_history",
    "payment_calendar",
    "late_accounts",
    "aanwijzing_reduction",
    "distribute",
    "household",
    "deviation",
    "attribution",
];
const EXPLAINED_LIST: &str = "budget_history, payment_calendar, late_accounts, aanwijzing_reduction, distribute, \
                              household, deviation and attribution";
