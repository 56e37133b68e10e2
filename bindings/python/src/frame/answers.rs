//! The answers as columns: amounts `decimal(18, 2)`, ratios `decimal(38, 6)`, and an error in columns of its own.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, RecordBatch,
    builder::{BooleanBuilder, Decimal128Builder, ListBuilder, StringBuilder},
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use vangnet::{Assessment, Error, ErrorKind, Euro, Ratio, Route, TestName, TestValue};

use crate::errors;

type Answer = Result<Assessment, Error>;

/// A column: its name, its type, and how it is filled.
struct Column {
    name: &'static str,
    kind: DataType,
    fill: fn(&[Answer]) -> ArrayRef,
}

/// 10¹² euro in cents and three times that fit in 18 digits.
const EURO: DataType = DataType::Decimal128(18, 2);
const RATIO: DataType = DataType::Decimal128(38, 6);

fn codes_type() -> DataType {
    DataType::List(Arc::new(Field::new("item", DataType::Utf8, true)))
}

/// Every answer column, in order.
fn columns() -> Vec<Column> {
    let column = |name, kind, fill| Column { name, kind, fill };
    vec![
        column("rule_set", DataType::Utf8, |rows| text(rows, |answer| Some(&answer.rule_set))),
        column("evidence", DataType::Utf8, |rows| text(rows, |answer| Some(answer.evidence.code()))),
        column("deficit", EURO, |rows| euros(rows, |answer| Some(answer.deficit))),
        column("deficit_ratio", RATIO, |rows| ratios(rows, |answer| Some(answer.deficit_ratio))),
        column("scale_payment", EURO, |rows| euros(rows, |answer| Some(answer.scale.payment))),
        column("scale_own_risk", EURO, |rows| euros(rows, |answer| Some(answer.scale.own_risk))),
        column("scale_own_risk_ratio", RATIO, |rows| {
            ratios(rows, |answer| Some(answer.scale.own_risk_ratio))
        }),
        column("scale_marginal_own_risk", RATIO, |rows| {
            ratios(rows, |answer| Some(answer.scale.marginal_own_risk))
        }),
        column("multi_year_ratio", RATIO, |rows| ratios(rows, multi_year)),
        column("regular_open", DataType::Boolean, |rows| truths(rows, |answer| open(answer, Route::Regular))),
        column("extended_open", DataType::Boolean, |rows| {
            truths(rows, |answer| open(answer, Route::Extended))
        }),
        column("outcome", DataType::Utf8, |rows| text(rows, |answer| Some(answer.outcome.code()))),
        column("route", DataType::Utf8, |rows| text(rows, |answer| answer.route.map(Route::code))),
        column("payment", EURO, |rows| euros(rows, |answer| answer.payment)),
        column("own_risk", EURO, |rows| euros(rows, |answer| answer.own_risk)),
        column("form", DataType::Utf8, |rows| {
            text(rows, |answer| Some(answer.procedure.as_ref()?.form?.code()))
        }),
        column("findings", codes_type(), |rows| {
            codes(rows, |answer| {
                let findings = answer.procedure.iter().flat_map(|procedure| &procedure.findings);
                findings.map(|finding| finding.code()).collect()
            })
        }),
        column("warnings", codes_type(), |rows| {
            codes(rows, |answer| answer.warnings.iter().map(|warning| warning.code()).collect())
        }),
        column("error_code", DataType::Utf8, |rows| error_text(rows, |error| Some(error.code().into()))),
        column("error_field", DataType::Utf8, |rows| error_text(rows, |error| error.field().map(Into::into))),
        column("error_message", DataType::Utf8, |rows| error_text(rows, |error| Some(error.to_string()))),
    ]
}

/// The schema of the answer columns.
pub(super) fn schema(prefix: &str) -> SchemaRef {
    let field = |column: Column| Field::new(format!("{prefix}{}", column.name), column.kind, true);
    Arc::new(Schema::new(columns().into_iter().map(field).collect::<Vec<_>>()))
}

/// The answers as a table.
pub(super) fn table(answers: &[Answer], prefix: &str) -> PyResult<PyTable> {
    let schema = schema(prefix);
    let filled = columns().into_iter().map(|column| (column.fill)(answers)).collect();
    let batch = RecordBatch::try_new(schema.clone(), filled).map_err(|error| broken(&error))?;
    PyTable::try_new(vec![batch], schema)
}

fn broken(error: &arrow_schema::ArrowError) -> PyErr {
    errors::frame(ErrorKind::InvalidType, None, &format!("The answers do not fit their columns: {error}."))
}

fn text<'a>(rows: &'a [Answer], of: impl Fn(&'a Assessment) -> Option<&'a str>) -> ArrayRef {
    let mut builder = StringBuilder::new();
    for answer in rows {
        builder.append_option(answer.as_ref().ok().and_then(&of));
    }
    Arc::new(builder.finish())
}

fn error_text(rows: &[Answer], of: impl Fn(&Error) -> Option<String>) -> ArrayRef {
    let mut builder = StringBuilder::new();
    for answer in rows {
        builder.append_option(answer.as_ref().err().and_then(&of));
    }
    Arc::new(builder.finish())
}

fn decimals(rows: &[Answer], kind: DataType, of: impl Fn(&Assessment) -> Option<i128>) -> ArrayRef {
    let mut builder = Decimal128Builder::with_capacity(rows.len()).with_data_type(kind);
    for answer in rows {
        builder.append_option(answer.as_ref().ok().and_then(&of));
    }
    Arc::new(builder.finish())
}

fn euros(rows: &[Answer], of: impl Fn(&Assessment) -> Option<Euro>) -> ArrayRef {
    decimals(rows, EURO, |answer| of(answer).map(|amount| amount.cents().into()))
}

/// A ratio of an answer has six decimals, so its digits are those of the column.
fn ratios(rows: &[Answer], of: impl Fn(&Assessment) -> Option<Ratio>) -> ArrayRef {
    decimals(rows, RATIO, |answer| of(answer).map(|ratio| ratio.to_decimal().mantissa()))
}

fn truths(rows: &[Answer], of: impl Fn(&Assessment) -> Option<bool>) -> ArrayRef {
    let mut builder = BooleanBuilder::new();
    for answer in rows {
        builder.append_option(answer.as_ref().ok().and_then(&of));
    }
    Arc::new(builder.finish())
}

fn codes(rows: &[Answer], of: impl Fn(&Assessment) -> Vec<&'static str>) -> ArrayRef {
    let mut builder = ListBuilder::new(StringBuilder::new());
    for answer in rows {
        match answer {
            Ok(answer) => {
                for code in of(answer) {
                    builder.values().append_value(code);
                }
                builder.append(true);
            }
            Err(_) => builder.append(false),
        }
    }
    Arc::new(builder.finish())
}

fn open(answer: &Assessment, route: Route) -> Option<bool> {
    answer.routes.iter().find(|found| found.route == route)?.open
}

fn multi_year(answer: &Assessment) -> Option<Ratio> {
    let tests = answer.routes.iter().flat_map(|route| &route.tests);
    match tests.into_iter().find(|test| test.name == TestName::MultiYear)?.value? {
        TestValue::Ratio(ratio) => Some(ratio),
        TestValue::Euro(_) | TestValue::Count(_) => None,
    }
}
