//! What a value looks like, in a few words.

use vangnet::description::{Bound, Leaf, Shape};

/// What a value looks like, such as `amount above zero`.
pub(super) fn value(shape: &Shape) -> String {
    match shape {
        Shape::Leaf(value) => leaf(*value),
        Shape::Codes(codes) => {
            let codes: Vec<_> = codes.codes.iter().map(|code| format!("`{}`", code.code)).collect();
            codes.join(", ")
        }
        Shape::Object(object) => format!("`{}`", object.name),
        Shape::List { item, least, most } => format!("list of {}{}", range(*least, *most), value(item)),
        Shape::Map { key, value: inner } => format!("object: {} by {}", value(inner), value(key)),
        Shape::Nullable(inner) => format!("{} or `null`", value(inner)),
        Shape::Question(asked) => {
            let names: Vec<_> = asked.iter().map(|asked| format!("`{}`", asked.name)).collect();
            format!("question {}", names.join(" or "))
        }
        _ => String::new(),
    }
}

fn range(least: usize, most: Option<usize>) -> String {
    match (least, most) {
        (0, None) => String::new(),
        (least, None) => format!("{least} or more, each "),
        (least, Some(most)) => format!("{least} to {most}, each "),
    }
}

fn leaf(leaf: Leaf) -> String {
    match leaf {
        Leaf::Amount(bound) => format!("amount{}", bounded(bound)),
        Leaf::Count(bound) => format!("count{}", bounded(bound)),
        Leaf::Ratio => "ratio".into(),
        Leaf::Decimal => "number".into(),
        Leaf::Integer { least, most } => format!("integer from {least} to {most}"),
        Leaf::Year => "year".into(),
        Leaf::Month => "month".into(),
        Leaf::Day => "day".into(),
        Leaf::MunicipalityCode => "CBS code".into(),
        Leaf::ModelYear => "year with published weights".into(),
        Leaf::Null => "`null`".into(),
        Leaf::Truth => "`true` or `false`".into(),
        _ => "text".into(),
    }
}

const fn bounded(bound: Bound) -> &'static str {
    match bound {
        Bound::AboveZero => " above zero",
        Bound::NotBelowZero => " not below zero",
        _ => "",
    }
}
