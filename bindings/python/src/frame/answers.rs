//! The answers as columns: amounts `decimal(18, 2)`, ratios `decimal(38, 6)`, and an error in columns of its own.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, RecordBatch, StringArray,
    builder::BooleanBuilder,
    types::{Int64Type, UInt32Type},
};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use pyo3::PyResult;
use vangnet::{AnswerColumns, ApplicationForm, Error, Evidence, Finding, Outcome, Route, Warning, Year};

use super::{
    lists::Lists,
    output::{Amounts, Codes, ErrorText, Numbers, Text, append_truths},
};

/// How the columns are written: their names and the types that the frame library of the user keeps them in.
#[derive(Debug, Clone)]
pub(super) struct Style {
    pub(super) prefix: String,
    pub(super) text: Text,
    pub(super) amounts: Amounts,
}

impl Style {
    pub(super) fn read(prefix: &str, text: &str, amounts: &str) -> PyResult<Self> {
        Ok(Self { prefix: prefix.into(), text: Text::read(text)?, amounts: Amounts::read(amounts)? })
    }
}

/// The answer columns of some of the rows, which grow piece by piece.
pub(super) struct Answers {
    rows: usize,
    rule_set: Codes,
    evidence: Codes,
    deficit: Numbers,
    deficit_ratio: Numbers,
    scale_payment: Numbers,
    scale_own_risk: Numbers,
    scale_own_risk_ratio: Numbers,
    scale_marginal_own_risk: Numbers,
    multi_year_ratio: Numbers,
    regular_open: BooleanBuilder,
    extended_open: BooleanBuilder,
    outcome: Codes,
    route: Codes,
    payment: Numbers,
    own_risk: Numbers,
    form: Codes,
    findings: Lists<UInt32Type>,
    warnings: Lists<UInt32Type>,
    missing_years: Lists<Int64Type>,
    missing_inhabitants: BooleanBuilder,
    wrong_history_years: Lists<Int64Type>,
    error_code: ErrorText,
    error_field: ErrorText,
    error_message: ErrorText,
    first_error: Option<(usize, Error)>,
}

impl Answers {
    /// Columns with room for a number of rows.
    pub(super) fn with_capacity(rows: usize, style: &Style) -> Self {
        let amounts = style.amounts;
        let errors = || ErrorText::new(style.text);
        let euros = || Numbers::euros(rows, amounts);
        let ratios = || Numbers::ratios(rows, amounts);
        Self {
            rows: 0,
            rule_set: Codes::with_capacity(rows),
            evidence: Codes::with_capacity(rows),
            deficit: euros(),
            deficit_ratio: ratios(),
            scale_payment: euros(),
            scale_own_risk: euros(),
            scale_own_risk_ratio: ratios(),
            scale_marginal_own_risk: ratios(),
            multi_year_ratio: ratios(),
            regular_open: BooleanBuilder::with_capacity(rows),
            extended_open: BooleanBuilder::with_capacity(rows),
            outcome: Codes::with_capacity(rows),
            route: Codes::with_capacity(rows),
            payment: euros(),
            own_risk: euros(),
            form: Codes::with_capacity(rows),
            findings: Lists::with_capacity(rows, style.text),
            warnings: Lists::with_capacity(rows, style.text),
            missing_years: Lists::with_capacity(rows, style.text),
            missing_inhabitants: BooleanBuilder::with_capacity(rows),
            wrong_history_years: Lists::with_capacity(rows, style.text),
            error_code: errors(),
            error_field: errors(),
            error_message: errors(),
            first_error: None,
        }
    }

    /// The first wrong row.
    pub(super) fn first_error(&self) -> Option<&(usize, Error)> {
        self.first_error.as_ref()
    }

    /// Puts a piece behind the rows that are there.
    pub(super) fn push(&mut self, piece: AnswerColumns) {
        self.rule_set.extend(&piece.rule_set, |place| u32::try_from(place).unwrap_or(u32::MAX));
        self.evidence.extend(&piece.evidence, |evidence| evidence as u32);
        self.deficit.euros_of(&piece.deficit);
        self.deficit_ratio.ratios_of(&piece.deficit_ratio);
        self.scale_payment.euros_of(&piece.scale_payment);
        self.scale_own_risk.euros_of(&piece.scale_own_risk);
        self.scale_own_risk_ratio.ratios_of(&piece.scale_own_risk_ratio);
        self.scale_marginal_own_risk.ratios_of(&piece.scale_marginal_own_risk);
        self.multi_year_ratio.ratios_of(&piece.multi_year_ratio);
        append_truths(&mut self.regular_open, &piece.regular_open);
        append_truths(&mut self.extended_open, &piece.extended_open);
        self.outcome.extend(&piece.outcome, |outcome| outcome as u32);
        self.route.extend(&piece.route, |route| route as u32);
        self.payment.euros_of(&piece.payment);
        self.own_risk.euros_of(&piece.own_risk);
        self.form.extend(&piece.form, |form| form as u32);
        self.findings.extend(&piece.findings, |finding| finding as u32);
        self.warnings.extend(&piece.warnings, |warning| warning as u32);
        self.missing_years.extend(&piece.missing_years, Year::get);
        append_truths(&mut self.missing_inhabitants, &piece.missing_inhabitants);
        self.wrong_history_years.extend(&piece.wrong_history_years, Year::get);
        let start = self.rows;
        for (place, error) in piece.errors {
            let row = start.saturating_add(place);
            self.error_code.put(row, Some(error.code()));
            self.error_field.put(row, error.field());
            self.error_message.put(row, Some(&error.to_string()));
            self.first_error.get_or_insert((row, error));
        }
        self.rows = start.saturating_add(piece.outcome.len());
    }

    /// The columns as they are written, with the names of the rule sets.
    pub(super) fn finish(self, rule_sets: &[&str], style: &Style) -> Result<RecordBatch, ArrowError> {
        let text = style.text;
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(NAMES.len());
        columns.push(self.rule_set.text(&StringArray::from_iter_values(rule_sets), text)?);
        columns.push(self.evidence.text(&names(EVIDENCE, Evidence::code), text)?);
        for numbers in [
            self.deficit,
            self.deficit_ratio,
            self.scale_payment,
            self.scale_own_risk,
            self.scale_own_risk_ratio,
            self.scale_marginal_own_risk,
            self.multi_year_ratio,
        ] {
            columns.push(numbers.finish());
        }
        let [mut regular_open, mut extended_open] = [self.regular_open, self.extended_open];
        columns.push(Arc::new(regular_open.finish()));
        columns.push(Arc::new(extended_open.finish()));
        columns.push(self.outcome.text(&names(Outcome::ALL, Outcome::code), text)?);
        columns.push(self.route.text(&names(Route::ALL, Route::code), text)?);
        columns.push(self.payment.finish());
        columns.push(self.own_risk.finish());
        columns.push(self.form.text(&names(ApplicationForm::ALL, ApplicationForm::code), text)?);
        columns.push(self.findings.text(&names(Finding::ALL, Finding::code), text)?);
        columns.push(self.warnings.text(&names(Warning::ALL, Warning::code), text)?);
        let mut missing_inhabitants = self.missing_inhabitants;
        columns.push(self.missing_years.finish()?);
        columns.push(Arc::new(missing_inhabitants.finish()));
        columns.push(self.wrong_history_years.finish()?);
        for errors in [self.error_code, self.error_field, self.error_message] {
            columns.push(errors.finish(self.rows));
        }
        RecordBatch::try_new(schema(style), columns)
    }
}

/// The names of the answer columns, in order.
pub(super) const NAMES: [&str; 24] = [
    "rule_set",
    "evidence",
    "deficit",
    "deficit_ratio",
    "scale_payment",
    "scale_own_risk",
    "scale_own_risk_ratio",
    "scale_marginal_own_risk",
    "multi_year_ratio",
    "regular_open",
    "extended_open",
    "outcome",
    "route",
    "payment",
    "own_risk",
    "form",
    "findings",
    "warnings",
    "missing_years",
    "missing_inhabitants",
    "wrong_history_years",
    "error_code",
    "error_field",
    "error_message",
];

/// The marks in the order of their type.
const EVIDENCE: &[Evidence] =
    &[Evidence::Law, Evidence::Official, Evidence::Secondary, Evidence::Inferred, Evidence::User];

/// The schema of the answer columns.
pub(super) fn schema(style: &Style) -> SchemaRef {
    let field = |name: &&str| {
        let kind = match *name {
            "regular_open" | "extended_open" | "missing_inhabitants" => DataType::Boolean,
            "missing_years" | "wrong_history_years" => style.text.list_of(DataType::Int64),
            "findings" | "warnings" => style.text.list_of(style.text.kind()),
            "deficit" | "scale_payment" | "scale_own_risk" | "payment" | "own_risk" => style.amounts.euro(),
            "deficit_ratio" | "scale_own_risk_ratio" | "scale_marginal_own_risk" | "multi_year_ratio" => {
                style.amounts.ratio()
            }
            _ => style.text.kind(),
        };
        Field::new(format!("{}{name}", style.prefix), kind, true)
    };
    Arc::new(Schema::new(NAMES.iter().map(field).collect::<Vec<_>>()))
}

fn names<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> StringArray {
    StringArray::from_iter_values(all.iter().map(|one| code(*one)))
}
