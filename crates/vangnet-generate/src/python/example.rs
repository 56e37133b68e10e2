//! The examples of docstrings: the example of a question as a call, and what the core answers to it.

use serde_json::Value;
use vangnet::description::{Question, Shape};

use super::{
    class::Class,
    docstring::LINE,
    layout::Code,
    types::attribute,
    value::{decimal, keywords, shown},
};

/// The example of a question with its answer.
pub(super) struct Example<'q> {
    question: &'q Question,
    asked: Value,
    answer: Value,
}

/// An expression with the value that Python shows for it.
pub(super) type Shown = (String, String);

impl<'q> Example<'q> {
    /// Asks the core.
    pub(super) fn of(question: &'q Question) -> Result<Self, String> {
        let broken = |error: &dyn std::fmt::Display| format!("the example of `{}`: {error}", question.name);
        let answered =
            vangnet::questions::ask(question.example.as_bytes()).map_err(|error| broken(&error))?;
        let mut json = Vec::new();
        answered.write_to(&mut json).map_err(|error| broken(&error))?;
        let asked = serde_json::from_str(question.example).map_err(|error| broken(&error))?;
        let answer = serde_json::from_slice(&json).map_err(|error| broken(&error))?;
        Ok(Self { question, asked, answer })
    }

    pub(super) fn is_of(&self, question: &Question) -> bool {
        self.question.name == question.name
    }

    /// The call, and the first new figures of its answer.
    pub(super) fn of_answer(&self) -> Result<Vec<String>, String> {
        let asked: Vec<_> = self.question.takes.fields.iter().map(|field| field.name).collect();
        let figures = figures(&Class::of(&self.question.gives), &self.answer, "answer", &asked);
        let mut lines = self.call()?;
        lines.extend(print(&figures).ok_or_else(|| self.lacks(self.question.gives.name))?);
        Ok(lines)
    }

    /// The same for a class that is inside the answer.
    pub(super) fn of_part(&self, class: &str) -> Option<Result<Vec<String>, String>> {
        let whole = Class::of(&self.question.gives);
        let (place, part, value) = find(&whole, &self.answer, "answer", class)?;
        // What follows from the others comes last.
        let last: Vec<_> = figures(&part, value, &place, &[]).into_iter().next_back().into_iter().collect();
        let shown = print(&last)?;
        Some(self.call().map(|mut lines| {
            lines.extend(shown);
            lines
        }))
    }

    /// An input that is made on its own, with its first value.
    pub(super) fn of_input(&self, class: &Class) -> Result<Vec<String>, String> {
        let (_, _, value) = find(&Class::of(&self.question.takes), &self.asked, "", &class.name)
            .ok_or_else(|| self.lacks(&class.name))?;
        let call = Code::bracket(format!("vangnet.{}(", class.name), keywords(class, value)?, ")");
        let first = class.members.iter().find_map(|member| {
            let shown = shown(&member.shape, value.get(member.key)?)?;
            Some((format!("given.{}", attribute(member.key)), shown))
        });
        let mut lines = prompted(&call.after("given = "));
        lines.extend(print(&first.into_iter().collect::<Vec<_>>()).ok_or_else(|| self.lacks(&class.name))?);
        Ok(lines)
    }

    pub(super) fn lacks(&self, class: &str) -> String {
        format!("the example of `{}` shows no `{class}`: extend it", self.question.name)
    }

    fn call(&self) -> Result<Vec<String>, String> {
        let arguments = keywords(&Class::of(&self.question.takes), &self.asked)?;
        let call = Code::bracket(format!("answer = vangnet.{}(", self.question.name), arguments, ")");
        Ok(prompted(&call))
    }
}

pub(super) fn prompted(code: &Code) -> Vec<String> {
    let laid = code.laid(0, LINE - 4);
    let mut lines = vec![">>> import vangnet".to_owned()];
    let prompts = [">>> "].into_iter().chain(std::iter::repeat("... "));
    lines.extend(prompts.zip(laid.lines()).map(|(prompt, line)| format!("{prompt}{line}")));
    lines
}

/// As many as fit on a line, three at most.
pub(super) fn print(figures: &[Shown]) -> Option<[String; 2]> {
    (1..=figures.len().min(3)).rev().find_map(|count| {
        let (expressions, values): (Vec<_>, Vec<_>) = figures.iter().take(count).cloned().unzip();
        let shown = if count == 1 { values.concat() } else { format!("({})", values.join(", ")) };
        let asked = format!(">>> {}", expressions.join(", "));
        (asked.chars().count().max(shown.chars().count()) <= LINE).then_some([asked, shown])
    })
}

/// What to show of an object: its figures, or else those inside it, or else another value of it.
pub(super) fn figures(class: &Class, value: &Value, place: &str, but: &[&str]) -> Vec<Shown> {
    let present = || {
        class.members.iter().filter_map(|member| {
            let value = value.get(member.key).filter(|value| !value.is_null())?;
            Some((member.key, present(&member.shape), value))
        })
    };
    let at = |key: &str| format!("{place}.{}", attribute(key));
    let own: Vec<_> = present()
        .filter(|(key, ..)| !but.contains(key))
        .filter_map(|(key, shape, value)| Some((at(key), decimal(shape, value)?)))
        .collect();
    if !own.is_empty() {
        return own;
    }
    let objects = present()
        .filter_map(|(key, shape, value)| Some(figures(&Class::of_shape(shape)?, value, &at(key), &[])));
    let items = present().filter_map(|(key, shape, value)| match shape {
        Shape::List { item, .. } => {
            Some(figures(&Class::of_shape(item)?, value.get(0)?, &format!("{}[0]", at(key)), &[]))
        }
        _ => None,
    });
    let others =
        || present().filter_map(|(key, shape, value)| Some((at(key), shown(shape, value)?))).collect();
    objects.chain(items).find(|inside| !inside.is_empty()).unwrap_or_else(others)
}

/// The first value of a class, and where it is.
pub(super) fn find<'v>(
    class: &Class,
    value: &'v Value,
    place: &str,
    wanted: &str,
) -> Option<(String, Class, &'v Value)> {
    class.members.iter().find_map(|member| {
        let place = format!("{place}.{}", attribute(member.key));
        inside(present(&member.shape), value.get(member.key)?, &place, wanted)
    })
}

fn inside<'v>(
    shape: &Shape,
    value: &'v Value,
    place: &str,
    wanted: &str,
) -> Option<(String, Class, &'v Value)> {
    if let Shape::List { item, .. } = shape {
        let mut items = value.as_array()?.iter().enumerate();
        return items.find_map(|(index, value)| inside(item, value, &format!("{place}[{index}]"), wanted));
    }
    let class = Class::of_shape(shape).filter(|_| value.is_object())?;
    if class.name == wanted {
        Some((place.to_owned(), class, value))
    } else {
        find(&class, value, place, wanted)
    }
}

/// The shape of a value that is there.
pub(super) fn present(shape: &Shape) -> &Shape {
    if let Shape::Nullable(inner) = shape { inner } else { shape }
}
