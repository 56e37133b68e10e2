//! Columns of answers as each frame library keeps them for its user: text as text, amounts as decimals or floats.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, DictionaryArray, StringArray,
    builder::{
        ArrayBuilder as _, BooleanBuilder, Decimal128Builder, Float64Builder, PrimitiveBuilder,
        StringBuilder, StringViewBuilder,
    },
    cast::AsArray,
    new_null_array,
    types::UInt32Type,
};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field};
use pyo3::prelude::*;
use vangnet::{Euro, Figure, Ratio};

use crate::convert::errors;

/// How text is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// One text behind the other, as pyarrow, pandas, DuckDB and Spark have it.
    Plain,
    /// Sixteen bytes a row that point at the text, as polars has it.
    Views,
}

impl Text {
    pub(super) fn read(word: &str) -> PyResult<Self> {
        match word {
            "plain" => Ok(Self::Plain),
            "views" => Ok(Self::Views),
            other => Err(errors::not_one_of("/text", other, "\"plain\" or \"views\"")),
        }
    }

    pub(super) const fn kind(self) -> DataType {
        match self {
            Self::Plain => DataType::Utf8,
            Self::Views => DataType::Utf8View,
        }
    }

    /// Lists as the library keeps them: polars with wide places.
    pub(super) fn list_of(self, items: DataType) -> DataType {
        let item = Arc::new(Field::new("item", items, true));
        match self {
            Self::Plain => DataType::List(item),
            Self::Views => DataType::LargeList(item),
        }
    }
}

/// The errors of the wrong rows; all other rows are empty. Equal texts are kept once where that is possible.
pub(super) enum ErrorText {
    Plain(StringBuilder),
    Views(StringViewBuilder),
}

impl ErrorText {
    pub(super) fn new(text: Text) -> Self {
        match text {
            Text::Plain => Self::Plain(StringBuilder::new()),
            Text::Views => Self::Views(StringViewBuilder::new().with_deduplicate_strings()),
        }
    }

    /// Puts a text at a row behind all that have one.
    pub(super) fn put(&mut self, row: usize, text: Option<&str>) {
        let empty = row.saturating_sub(self.len());
        match self {
            Self::Plain(builder) => {
                builder.append_nulls(empty);
                builder.append_option(text);
            }
            Self::Views(builder) => {
                (0..empty).for_each(|_| builder.append_null());
                builder.append_option(text);
            }
        }
    }

    pub(super) fn finish(mut self, rows: usize) -> ArrayRef {
        if rows > 0 && self.len() > 0 && self.len() < rows {
            self.put(rows.saturating_sub(1), None);
        }
        match self {
            Self::Plain(mut builder) if builder.len() == rows => Arc::new(builder.finish()),
            Self::Views(mut builder) if builder.len() == rows => Arc::new(builder.finish()),
            // Not one row is wrong: memory of zeros is not touched before it is read.
            Self::Plain(_) => new_null_array(&Text::Plain.kind(), rows),
            Self::Views(_) => new_null_array(&Text::Views.kind(), rows),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Plain(builder) => builder.len(),
            Self::Views(builder) => builder.len(),
        }
    }
}

/// How amounts and ratios are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amounts {
    /// Exact decimals.
    Decimal,
    /// The nearest floats, for what takes no decimals.
    Float,
}

impl Amounts {
    pub(super) fn read(word: &str) -> PyResult<Self> {
        match word {
            "decimal" => Ok(Self::Decimal),
            "float" => Ok(Self::Float),
            other => Err(errors::not_one_of("/amounts_out", other, "\"decimal\" or \"float\"")),
        }
    }

    /// 10¹² euro in cents and three times that fit in 18 digits.
    pub(super) const fn euro(self) -> DataType {
        match self {
            Self::Decimal => DataType::Decimal128(18, 2),
            Self::Float => DataType::Float64,
        }
    }

    pub(super) const fn count(self) -> DataType {
        match self {
            Self::Decimal => DataType::Decimal128(38, 2),
            Self::Float => DataType::Float64,
        }
    }

    pub(super) const fn chance(self) -> DataType {
        match self {
            Self::Decimal => DataType::Decimal128(38, 9),
            Self::Float => DataType::Float64,
        }
    }

    pub(super) const fn ratio(self) -> DataType {
        match self {
            Self::Decimal => DataType::Decimal128(38, 6),
            Self::Float => DataType::Float64,
        }
    }
}

/// A column of amounts or ratios.
pub(super) enum Numbers {
    Decimal(Decimal128Builder),
    Float(Float64Builder),
}

impl Numbers {
    pub(super) fn euros(rows: usize, amounts: Amounts) -> Self {
        Self::of(rows, amounts, amounts.euro())
    }

    pub(super) fn ratios(rows: usize, amounts: Amounts) -> Self {
        Self::of(rows, amounts, amounts.ratio())
    }

    /// Counts have two decimals and more digits than amounts.
    pub(super) fn counts(rows: usize, amounts: Amounts) -> Self {
        Self::of(rows, amounts, amounts.count())
    }

    /// Chances have nine decimals.
    pub(super) fn chances(rows: usize, amounts: Amounts) -> Self {
        Self::of(rows, amounts, amounts.chance())
    }

    fn of(rows: usize, amounts: Amounts, kind: DataType) -> Self {
        match amounts {
            Amounts::Decimal => Self::Decimal(Decimal128Builder::with_capacity(rows).with_data_type(kind)),
            Amounts::Float => Self::Float(Float64Builder::with_capacity(rows)),
        }
    }

    pub(super) fn euros_of(&mut self, cells: &[Option<Euro>]) {
        self.extend(cells, |euro| euro.cents().into(), 100.0);
    }

    /// A count of an answer has two decimals, so its digits are those of the column.
    pub(super) fn counts_of(&mut self, cells: &[Option<Figure>]) {
        self.extend(cells, |count| count.to_decimal().mantissa(), 100.0);
    }

    /// A chance of an answer has nine decimals, so its digits are those of the column.
    pub(super) fn chances_of(&mut self, cells: &[Option<Figure>]) {
        self.extend(cells, |chance| chance.to_decimal().mantissa(), 1e9);
    }

    /// A ratio of an answer has six decimals, so its digits are those of the column.
    pub(super) fn ratios_of(&mut self, cells: &[Option<Ratio>]) {
        self.extend(cells, |ratio| ratio.to_decimal().mantissa(), 1e6);
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::float_arithmetic,
        reason = "asked for by name: the float nearest to the exact amount"
    )]
    fn extend<T: Copy>(&mut self, cells: &[Option<T>], digits: impl Fn(T) -> i128, unit: f64) {
        match self {
            Self::Decimal(builder) => append(builder, cells, digits),
            Self::Float(builder) => append(builder, cells, |cell| digits(cell) as f64 / unit),
        }
    }

    pub(super) fn finish(self) -> ArrayRef {
        match self {
            Self::Decimal(mut builder) => Arc::new(builder.finish()),
            Self::Float(mut builder) => Arc::new(builder.finish()),
        }
    }
}

/// A column of a few texts: each row has the place of its text.
pub(super) struct Codes(PrimitiveBuilder<UInt32Type>);

impl Codes {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self(PrimitiveBuilder::with_capacity(rows))
    }

    pub(super) fn extend<T: Copy>(&mut self, cells: &[Option<T>], place: impl Fn(T) -> u32) {
        append(&mut self.0, cells, place);
    }

    pub(super) fn text(mut self, texts: &StringArray, text: Text) -> Result<ArrayRef, ArrowError> {
        let places: ArrayRef = Arc::new(self.0.finish());
        of_places(&places, texts, text)
    }
}

/// The texts at these places.
pub(super) fn of_places(places: &ArrayRef, texts: &StringArray, text: Text) -> Result<ArrayRef, ArrowError> {
    // Memory of zeros is not touched before it is read.
    if places.null_count() == places.len() {
        return Ok(new_null_array(&text.kind(), places.len()));
    }
    let places = places.as_primitive::<UInt32Type>().clone();
    let texts = DictionaryArray::try_new(places, cast(texts, &text.kind())?)?;
    cast(&texts, &text.kind())
}

/// Puts cells behind a column, all at once.
fn append<P: ArrowPrimitiveType, T: Copy>(
    builder: &mut PrimitiveBuilder<P>,
    cells: &[Option<T>],
    value: impl Fn(T) -> P::Native,
) {
    let values: Vec<_> = cells.iter().map(|cell| cell.map_or_else(P::Native::default, &value)).collect();
    match there(cells) {
        There::All => builder.append_slice(&values),
        There::None => builder.append_nulls(cells.len()),
        There::Some(there) => builder.append_values(&values, &there),
    }
}

/// Puts cells behind a column of truths.
pub(super) fn append_truths(builder: &mut BooleanBuilder, cells: &[Option<bool>]) {
    match there(cells) {
        There::All => builder.append_slice(&cells.iter().map(|cell| *cell == Some(true)).collect::<Vec<_>>()),
        There::None => builder.append_nulls(cells.len()),
        There::Some(_) => builder.extend(cells.iter().copied()),
    }
}

/// Which cells are not empty.
pub(super) enum There {
    All,
    None,
    Some(Vec<bool>),
}

pub(super) fn there<T>(cells: &[Option<T>]) -> There {
    let there: Vec<_> = cells.iter().map(Option::is_some).collect();
    match there.iter().filter(|there| **there).count() {
        all if all == cells.len() => There::All,
        0 => There::None,
        _ => There::Some(there),
    }
}
