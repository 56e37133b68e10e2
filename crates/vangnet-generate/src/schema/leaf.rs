//! The schema of a value that holds no others.

use serde_json::{Value, json};
use vangnet::description::{Bound, Leaf};

/// Whether a value is given or answered: an answer writes every decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Given,
    Answered,
}

pub(super) fn leaf(leaf: Leaf, side: Side) -> Value {
    match leaf {
        Leaf::Amount(bound) => number(bound, side, 2, "euro"),
        Leaf::Count(bound) => number(bound, side, 2, "count"),
        Leaf::Ratio => text("^-?[0-9]+(\\.[0-9]+)?$", "ratio"),
        Leaf::Decimal => text("^-?[0-9]+(\\.[0-9]+)?$", "number"),
        Leaf::Integer { least, most } => json!({"type": "integer", "minimum": least, "maximum": most}),
        Leaf::Year => json!({"type": "integer"}),
        Leaf::ModelYear => json!({"type": "integer", "enum": model_years()}),
        Leaf::Month => json!({"type": "string", "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"}),
        Leaf::Day => json!({"type": "string", "format": "date"}),
        Leaf::MunicipalityCode => json!({"type": "string", "pattern": "^[0-9]{4}$"}),
        Leaf::Truth => json!({"type": "boolean"}),
        Leaf::Null => json!({"type": "null"}),
        // Also what a later version adds: any text.
        _ => json!({"type": "string"}),
    }
}

/// The budget years whose weights are published.
fn model_years() -> Vec<i64> {
    vangnet::model::annexes().iter().map(|annex| annex.budget_year.get()).collect()
}

fn number(bound: Bound, side: Side, decimals: u8, unit: &str) -> Value {
    // An amount of an answer has both decimals; a count has those that it needs.
    let digits = if side == Side::Answered && unit == "euro" {
        format!("[0-9]+\\.[0-9]{{{decimals}}}")
    } else {
        format!("[0-9]+(\\.[0-9]{{1,{decimals}}})?")
    };
    let pattern = match (bound, side) {
        (Bound::Any, _) => format!("^-?{digits}$"),
        (Bound::AboveZero, Side::Given) => format!("^(?=.*[1-9]){digits}$"),
        (Bound::NotBelowZero, Side::Given) if unit == "euro" => {
            format!("^({digits}|-0+(\\.0{{1,{decimals}}})?)$")
        }
        _ => format!("^{digits}$"),
    };
    text(&pattern, unit)
}

fn text(pattern: &str, unit: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "x-unit": unit})
}
