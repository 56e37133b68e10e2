//! A question inside another one: an object whose key `question` says which it is.

use super::{Question, Read, ReadAs, Value};
use crate::{
    description::{Asked, Object, Shape},
    error::{Cause, Error, Quoted},
};

/// A value that is the question of this type.
pub(crate) struct AskedAs;

impl<Q: Question> ReadAs<Q> for AskedAs {
    const SHORTEST: usize = Q::SHORTEST;

    fn read(value: &Value<'_>) -> Result<Q, Error> {
        Q::read(&asked_as(value, &[Q::NAME])?.1)
    }

    fn shape() -> Shape {
        Shape::Question(vec![question_shape::<Q>()])
    }
}

/// Which of these questions a value is, and the value as that question.
pub(crate) fn asked_as<'n>(
    value: &Value<'n>,
    names: &[&'static str],
) -> Result<(&'static str, Value<'n>), Error> {
    let name = value.peek("question")?;
    let text = name.text()?;
    let known = names.iter().find(|known| **known == text);
    let known = known
        .ok_or_else(|| name.at(Cause::UnknownQuestion(Quoted::new(&text), names.join(" and ")).into()))?;
    Ok((*known, value.as_question()))
}

/// What a question takes, with its name.
pub(crate) fn question_shape<Q: Question>() -> Asked {
    let takes = if let Shape::Object(takes) = <Q as Read>::shape() { takes } else { Object::default() };
    Asked { name: Q::NAME, takes }
}
