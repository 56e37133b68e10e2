//! A value of a question with its place, read strictly: unknown keys, then each key in turn.

use std::str::FromStr;

use crate::{
    Budget, Count, Error, Euro, Exact, Year,
    contract::{
        json::{Node, Object},
        place::Escaped,
    },
    error::{Cause, Quoted},
    nearest_name,
};

/// A value and its place.
pub(super) struct Value<'n> {
    pub(super) node: &'n Node<'n>,
    place: String,
}

/// The keys of an object, none of which is unknown.
pub(super) struct Fields<'n> {
    object: &'n Object<'n>,
    place: String,
}

impl<'n> Value<'n> {
    pub(super) const fn new(node: &'n Node<'n>, place: String) -> Self {
        Self { node, place }
    }

    pub(super) fn at(&self, error: Error) -> Error {
        error.at(&self.place)
    }

    pub(super) fn wrong_type(&self, expected: &'static str) -> Error {
        self.at(Cause::WrongType(expected).into())
    }

    /// The value of a required key, before it is known which others there may be.
    pub(super) fn peek(&self, key: &str) -> Result<Self, Error> {
        let Node::Object(object) = self.node else { return Err(self.wrong_type("an object")) };
        Fields { object, place: self.place.clone() }.required(key)
    }

    pub(super) fn fields(&self, known: &[&str]) -> Result<Fields<'n>, Error> {
        let Node::Object(object) = self.node else { return Err(self.wrong_type("an object")) };
        let fields = Fields { object, place: self.place.clone() };
        match object.iter().find(|(key, _)| !known.contains(&key.as_ref())) {
            Some((key, _)) => {
                let cause = nearest_name(key, known)
                    .map_or(Cause::UnknownKey, |near| Cause::UnknownKeyNear(near.into()));
                Err(Error::new(cause).at(fields.place_of(key)))
            }
            None => Ok(fields),
        }
    }

    /// The keys of an object that may have any, with their values.
    pub(super) fn entries(&self) -> Result<impl Iterator<Item = (&'n str, Self)>, Error> {
        let Node::Object(object) = self.node else { return Err(self.wrong_type("an object")) };
        let place = self.place.clone();
        Ok(object
            .iter()
            .map(move |(key, node)| (key.as_ref(), Self::new(node, format!("{place}/{}", Escaped(key))))))
    }

    pub(super) fn items(&self) -> Result<impl Iterator<Item = Self>, Error> {
        let Node::Array(items) = self.node else { return Err(self.wrong_type("an array")) };
        let place = self.place.clone();
        let items = items.iter().enumerate();
        Ok(items.map(move |(index, node)| Self::new(node, format!("{place}/{index}"))))
    }

    pub(super) fn text(&self) -> Result<&'n str, Error> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.wrong_type("a string")),
        }
    }

    pub(super) fn boolean(&self) -> Result<bool, Error> {
        match self.node {
            Node::Boolean(boolean) => Ok(*boolean),
            _ => Err(self.wrong_type("a boolean")),
        }
    }

    pub(super) fn integer(&self) -> Result<i64, Error> {
        match self.node {
            Node::Integer(integer) => Ok(*integer),
            _ => Err(self.wrong_type("an integer")),
        }
    }

    /// An integer of a small type; one that does not fit is out of range.
    pub(super) fn small<T: TryFrom<i64>>(&self, range: &'static str) -> Result<T, Error> {
        let integer = self.integer()?;
        T::try_from(integer)
            .map_err(|_| self.at(Cause::NotInRange(Quoted::new(&integer.to_string()), range).into()))
    }

    pub(super) fn parse<T: FromStr<Err = Error>>(&self) -> Result<T, Error> {
        self.text()?.parse().map_err(|error| self.at(error))
    }

    /// A number that is neither an amount nor a count.
    pub(super) fn decimal(&self) -> Result<Exact, Error> {
        let text = self.text()?;
        let wrong = |_| {
            self.at(Cause::NotInRange(Quoted::new(text), "a number must be digits and at most nine decimals")
                .into())
        };
        text.parse().map_err(wrong)
    }

    pub(super) fn year(&self) -> Result<Year, Error> {
        Year::new(self.integer()?).map_err(|error| self.at(error))
    }

    /// An amount that is not below zero, refused with the text as it was given.
    pub(super) fn euro_not_below_zero(&self) -> Result<Euro, Error> {
        let amount: Euro = self.parse()?;
        if amount >= Euro::ZERO {
            return Ok(amount);
        }
        Err(self.at(Cause::BelowZero(Quoted::new(self.text()?)).into()))
    }

    pub(super) fn budget(&self) -> Result<Budget, Error> {
        self.parse()
    }

    /// A count that is above zero.
    pub(super) fn count_above_zero(&self) -> Result<Count, Error> {
        self.parse::<Count>()?.above_zero().map_err(|error| self.at(error))
    }
}

impl<'n> Fields<'n> {
    fn place_of(&self, key: &str) -> String {
        format!("{}/{}", self.place, Escaped(key))
    }

    pub(super) fn optional(&self, key: &str) -> Option<Value<'n>> {
        let found = self.object.iter().find(|(known, _)| known == key);
        found.map(|(_, node)| Value::new(node, self.place_of(key)))
    }

    pub(super) fn required(&self, key: &str) -> Result<Value<'n>, Error> {
        self.optional(key).ok_or_else(|| Error::new(Cause::Missing).at(self.place_of(key)))
    }

    /// The value of an optional key, where it is there.
    pub(super) fn read<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Value<'n>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        self.optional(key).map(|value| read(&value)).transpose()
    }

    /// The items of an array under an optional key; none where it is absent.
    pub(super) fn list<T>(
        &self,
        key: &str,
        read: impl Fn(&Value<'n>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        match self.optional(key) {
            Some(value) => value.items()?.map(|item| read(&item)).collect(),
            None => Ok(Vec::new()),
        }
    }
}
