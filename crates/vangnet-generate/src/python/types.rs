//! Shapes as Python's types, and as the kinds that `_ask` converts by.

use vangnet::description::{Codes, Leaf, Presence, Shape};

use super::{
    class::{Class, Member, is_built, of_the_assessment, sourced},
    layout::Code,
};

/// The type of a value of an answer.
pub(super) fn answer(shape: &Shape) -> Result<String, String> {
    Ok(match shape {
        Shape::Leaf(Leaf::Year | Leaf::ModelYear | Leaf::Integer { .. }) => "int".into(),
        // What a source may give one day.
        Shape::Leaf(Leaf::Null) => "Decimal | None".into(),
        Shape::Leaf(Leaf::Day) => "datetime.date".into(),
        Shape::Leaf(Leaf::Text | Leaf::Month | Leaf::MunicipalityCode) => "str".into(),
        Shape::Leaf(Leaf::Truth) => "bool".into(),
        Shape::Leaf(_) => "Decimal".into(),
        Shape::Codes(codes) => of_codes(codes).into(),
        Shape::List { item, .. } => format!("tuple[{}, ...]", answer(item)?),
        Shape::Nullable(inner) => format!("{} | None", answer(inner)?),
        Shape::Object(object) => match sourced(object) {
            Some(value) => format!("Sourced[{}]", answer(value)?),
            None => object.name.into(),
        },
        Shape::Map { .. } => Class::of_shape(shape).ok_or("a map in an answer has codes as its keys")?.name,
        _ => return Err(unknown(shape)),
    })
}

/// The type of an argument of a function, or of a value inside one.
pub(super) fn input(shape: &Shape, is_argument: bool) -> Result<String, String> {
    Ok(match shape {
        Shape::Leaf(Leaf::Amount(_)) => "Money".into(),
        Shape::Leaf(Leaf::Count(_) | Leaf::Ratio | Leaf::Decimal) => "Number".into(),
        Shape::Object(object) if is_built(object.name) => format!("{} | Mapping[str, object]", object.name),
        Shape::List { item, .. } => {
            let list = if is_argument { "Iterable" } else { "Sequence" };
            let or_table = if takes_table(shape) { " | Table" } else { "" };
            format!("{list}[{}]{or_table}", input(item, false)?)
        }
        Shape::Map { value, .. } => format!("Mapping[str, {}]", input(value, false)?),
        Shape::Question(_) => "Mapping[str, object]".into(),
        Shape::Object(object) => match of_the_assessment(object.name) {
            Some(class) => format!("{} | {class}", object.name),
            None => answer(shape)?,
        },
        Shape::Leaf(Leaf::Day) => "datetime.date | str".into(),
        Shape::Leaf(_) | Shape::Codes(_) => answer(shape)?,
        _ => return Err(unknown(shape)),
    })
}

/// A list of classes can be a table too, whose columns are the keys.
pub(super) fn takes_table(shape: &Shape) -> bool {
    let Shape::List { item, .. } = shape else { return false };
    matches!(item.as_ref(), Shape::Object(object) if is_built(object.name))
}

/// The kind of a value, by which it is converted.
pub(super) fn kind(shape: &Shape) -> Result<Code, String> {
    Ok(match shape {
        Shape::Leaf(leaf) => Code::text(match leaf {
            Leaf::Amount(_) => "\"amount\"",
            Leaf::Count(_) | Leaf::Decimal => "\"number\"",
            Leaf::Ratio => "\"ratio\"",
            Leaf::Integer { .. } | Leaf::Year | Leaf::ModelYear => "\"integer\"",
            Leaf::Truth => "\"truth\"",
            Leaf::Day => "\"day\"",
            _ => "\"text\"",
        }),
        Shape::Codes(_) => Code::text("\"text\""),
        Shape::Object(object) => kinds(&Class::of(object))?,
        Shape::List { item, .. } => Code::bracket("[", vec![kind(item)?], "]"),
        Shape::Map { value, .. } => Code::bracket("{", vec![kind(value)?.after("...: ")], "}"),
        // The kinds of each question under its name.
        Shape::Question(asked) => {
            let kinds = asked
                .iter()
                .map(|asked| Ok(kinds(&Class::of(&asked.takes))?.after(&format!("\"{}\": ", asked.name))));
            let kinds = Code::bracket("{", kinds.collect::<Result<_, String>>()?, "}");
            Code::bracket("{", vec![kinds.after("\"question\": ")], "}")
        }
        _ => return Err(unknown(shape)),
    })
}

/// The kinds of the keys of an object.
pub(super) fn kinds(class: &Class) -> Result<Code, String> {
    let items =
        class.members.iter().map(|member| Ok(kind(&member.shape)?.after(&format!("\"{}\": ", member.key))));
    Ok(Code::bracket("{", items.collect::<Result<_, String>>()?, "}"))
}

/// The name of a list of codes: some have a name of their own here.
pub(super) fn of_codes(codes: &Codes) -> &str {
    match codes.name {
        "BudgetStage" => "Stage",
        "Language" => "Lang",
        "StepUnit" => "Unit",
        "Unit" => "WholeUnit",
        "Warning" => "WarningCode",
        name => name,
    }
}

/// The type of a field of an answer.
pub(super) fn of_answer(member: &Member) -> Result<String, String> {
    let is_nullable = matches!(member.shape, Shape::Nullable(_));
    let or_none = if member.presence == Presence::Required || is_nullable { "" } else { " | None" };
    Ok(format!("{}{or_none}", answer(&member.shape)?))
}

/// The name of a key as an attribute or an argument.
pub(super) fn attribute(key: &str) -> String {
    // The others are words of Python that no key is.
    if matches!(
        key,
        "from" | "class" | "global" | "import" | "in" | "is" | "not" | "or" | "and" | "with" | "as"
    ) {
        format!("{key}_")
    } else {
        key.into()
    }
}

fn unknown(shape: &Shape) -> String {
    format!("a shape that Python has no type for: {shape:?}")
}
