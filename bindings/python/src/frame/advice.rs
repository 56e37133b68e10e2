//! The questions about implausible figures, as one more column, where the caller asks for it.

use std::{ops::Range, sync::Arc};

use arrow_array::{
    RecordBatch, StringArray,
    builder::{ListBuilder, PrimitiveBuilder},
    types::UInt32Type,
};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use vangnet::{Advice, Error, Panel, RuleSet};

use super::{answers::Style, output::text_lists};

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
    lists: ListBuilder<PrimitiveBuilder<UInt32Type>>,
    /// The texts in the lists, each once: there are a few.
    texts: Vec<String>,
}

impl<'p> Questions<'p> {
    pub(super) fn about(asked: Asked<'p>) -> Self {
        Self { asked, lists: ListBuilder::new(PrimitiveBuilder::new()), texts: Vec::new() }
    }

    /// Asks about these rows. Those that are wrong, by their place among them, have no list.
    pub(super) fn push(&mut self, rows: Range<usize>, wrong: &[(usize, Error)]) {
        let mut wrong = wrong.iter().map(|(place, _)| rows.start.saturating_add(*place)).peekable();
        for row in rows.clone() {
            let Asked { panel, rules } = self.asked;
            let asked = match rules {
                _ if wrong.next_if_eq(&row).is_some() => None,
                Some(rules) => panel.advice_with(row, rules),
                None => panel.advice(row),
            };
            let asked = asked.and_then(Result::ok);
            for question in asked.iter().flatten() {
                let place = self.place(question);
                self.lists.values().append_value(place);
            }
            self.lists.append(asked.is_some());
        }
    }

    /// The place of the text of a question: the field and the reason.
    fn place(&mut self, question: &Advice) -> u32 {
        let text = format!("{}:{}", question.field.code(), question.reason.code());
        let place = self.texts.iter().position(|known| *known == text).unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len().saturating_sub(1)
        });
        u32::try_from(place).unwrap_or_default()
    }

    /// The answers with the column behind them.
    pub(super) fn beside(self, answers: &RecordBatch, style: &Style) -> Result<RecordBatch, ArrowError> {
        let texts = StringArray::from_iter_values(&self.texts);
        let mut columns = answers.columns().to_vec();
        columns.push(text_lists(self.lists, &texts, style.text)?);
        RecordBatch::try_new(schema(&answers.schema(), style), columns)
    }
}

/// The schema of the answer columns with this one behind them.
pub(super) fn schema(answers: &SchemaRef, style: &Style) -> SchemaRef {
    let column = Field::new(format!("{}{NAME}", style.prefix), style.text.list(), true);
    let fields = answers.fields().iter().cloned().chain([Arc::new(column)]);
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}
