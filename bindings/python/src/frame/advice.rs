//! The questions about implausible figures, as one more column, where the caller asks for it.

use std::{ops::Range, sync::Arc};

use arrow_array::{RecordBatch, StringArray, types::UInt32Type};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use vangnet::{Advice, Error, Panel, RuleSet};

use super::{answers::Style, lists::Lists, output::Text};

/// The name of the column.
pub(super) const NAME: &str = "advice";

/// What is asked about: the rows, and the rules that say how many years their history has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'p> {
    pub(super) panel: &'p Panel,
    pub(super) rules: Option<&'p RuleSet>,
}

/// The column for some of the rows, which grows piece by piece.
pub(super) struct Questions<'p> {
    asked: Asked<'p>,
    lists: Lists<UInt32Type>,
    /// The texts in the lists, each once: there are a few.
    texts: Vec<String>,
}

impl<'p> Questions<'p> {
    pub(super) fn about(asked: Asked<'p>, rows: usize, text: Text) -> Self {
        Self { asked, lists: Lists::with_capacity(rows, text), texts: Vec::new() }
    }

    /// Asks about these rows. Those that are wrong, by their place among them, have no list.
    pub(super) fn push(&mut self, rows: Range<usize>, wrong: &[(usize, Error)]) {
        let start = rows.start;
        let mut wrong = wrong.iter().map(|(place, _)| start.saturating_add(*place)).peekable();
        let Asked { panel, rules } = self.asked;
        let places = rows.map(|row| {
            let asked = match rules {
                _ if wrong.next_if_eq(&row).is_some() => None,
                Some(rules) => panel.advice_with(row, rules),
                None => panel.advice(row),
            };
            let asked = asked.and_then(Result::ok);
            asked.map(|questions| questions.iter().map(|question| place(&mut self.texts, question)).collect())
        });
        let places: Vec<Option<Vec<u32>>> = places.collect();
        self.lists.extend(&places, |place| place);
    }

    /// The answers with the column behind them.
    pub(super) fn beside(self, answers: &RecordBatch, style: &Style) -> Result<RecordBatch, ArrowError> {
        let texts = StringArray::from_iter_values(&self.texts);
        let mut columns = answers.columns().to_vec();
        columns.push(self.lists.text(&texts, style.text)?);
        RecordBatch::try_new(schema(&answers.schema(), style), columns)
    }
}

/// The place of the text of a question: the field and the reason.
fn place(texts: &mut Vec<String>, question: &Advice) -> u32 {
    let text = format!("{}:{}", question.field.code(), question.reason.code());
    let place = texts.iter().position(|known| *known == text).unwrap_or_else(|| {
        texts.push(text);
        texts.len().saturating_sub(1)
    });
    u32::try_from(place).unwrap_or_default()
}

/// The schema of the answer columns with this one behind them.
pub(super) fn schema(answers: &SchemaRef, style: &Style) -> SchemaRef {
    let column = Field::new(format!("{}{NAME}", style.prefix), style.text.list_of(style.text.kind()), true);
    let fields = answers.fields().iter().cloned().chain([Arc::new(column)]);
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}
