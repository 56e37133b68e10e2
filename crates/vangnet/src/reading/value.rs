//! A value of a question with its place, read strictly: unknown keys, then each key in turn.

use std::{borrow::Cow, str::FromStr};

use crate::{
    error::{Cause, Error, Quoted},
    json::{Entries, Escaped, Items, Node, Raw},
    number::{Budget, Count, Euro, Exact, Year},
    text::{exactly, nearest_name},
};

/// A value and its place.
pub(crate) struct Value<'n> {
    pub(crate) node: Node<'n>,
    place: String,
    /// It has the key `question` beside its own.
    is_question: bool,
}

/// The values of an object under its keys, none of which is unknown.
pub(crate) struct Fields<'n> {
    found: Vec<(&'static str, Node<'n>)>,
    place: String,
}

impl<'n> Value<'n> {
    const fn new(node: Node<'n>, place: String) -> Self {
        Self { node, place, is_question: false }
    }

    /// The value that is the question.
    pub(crate) const fn question(node: Node<'n>) -> Self {
        Self { node, place: String::new(), is_question: true }
    }

    /// The same value as a question: it has the key `question` beside its own.
    pub(crate) fn as_question(&self) -> Self {
        Self { node: self.node, place: self.place.clone(), is_question: true }
    }

    pub(crate) fn at(&self, error: Error) -> Error {
        error.at(&self.place)
    }

    fn wrong_type(&self, expected: &'static str) -> Error {
        self.at(Cause::WrongType(expected).into())
    }

    fn object(&self) -> Result<Entries<'n>, Error> {
        self.node.object().ok_or_else(|| self.wrong_type("an object"))
    }

    /// The value of a required key, before it is known which others there may be.
    pub(crate) fn peek(&self, key: &'static str) -> Result<Self, Error> {
        let found = self.object()?.find(|(known, _)| known.is(key)).map(|(_, node)| (key, node));
        Fields { found: found.into_iter().collect(), place: self.place.clone() }.required(key)
    }

    /// The values under these keys; another key is refused.
    pub(crate) fn fields(&self, known: &[&'static str]) -> Result<Fields<'n>, Error> {
        if self.is_question {
            return self.fields_of(&[&["question"], known].concat());
        }
        self.fields_of(known)
    }

    fn fields_of(&self, known: &[&'static str]) -> Result<Fields<'n>, Error> {
        let mut found = Vec::with_capacity(known.len());
        for (key, node) in self.object()? {
            let Some(known_key) = known.iter().find(|known| key.is(known)) else {
                let key = key.text();
                let near = nearest_name(&key, known);
                let cause = near.map_or(Cause::UnknownKey, |near| Cause::UnknownKeyNear(near.into()));
                return Err(Error::new(cause).at(Inside(&self.place, &key)));
            };
            found.push((*known_key, node));
        }
        Ok(Fields { found, place: self.place.clone() })
    }

    /// The keys of an object that may have any, with their values.
    pub(crate) fn entries(&self) -> Result<impl Iterator<Item = (Cow<'n, str>, Self)>, Error> {
        let entries = self.object()?;
        Ok(entries.map(|(key, node)| {
            let key = key.text();
            let place = exactly(&Inside(&self.place, &key));
            (key, Self::new(node, place))
        }))
    }

    fn items(&self) -> Result<Items<'n>, Error> {
        self.node.items().ok_or_else(|| self.wrong_type("an array"))
    }

    /// Reads each item of an array.
    pub(crate) fn each(&self, mut read: impl FnMut(&Self) -> Result<(), Error>) -> Result<(), Error> {
        for (index, node) in self.items()?.enumerate() {
            read(&Self::new(node, format!("{}/{index}", self.place)))?;
        }
        Ok(())
    }

    /// The items of an array, of which none has a text shorter than so many bytes, with its comma.
    pub(crate) fn list<T>(
        &self,
        shortest: usize,
        read: impl Fn(&Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let (mut items, mut list, mut index) = (self.items()?, Vec::new(), 0_usize);
        while let Some(node) = items.next() {
            let item = read(&Self::new(node, format!("{}/{index}", self.place)))?;
            items.keep(&mut list, item, shortest);
            index = index.saturating_add(1);
        }
        Ok(list)
    }

    pub(crate) fn text(&self) -> Result<Cow<'n, str>, Error> {
        self.node.string().map(Raw::text).ok_or_else(|| self.wrong_type("a string"))
    }

    pub(crate) fn boolean(&self) -> Result<bool, Error> {
        self.node.boolean().ok_or_else(|| self.wrong_type("a boolean"))
    }

    pub(crate) fn integer(&self) -> Result<i64, Error> {
        self.node.integer().ok_or_else(|| self.wrong_type("an integer"))
    }

    /// An integer of a small type; one that does not fit is out of range.
    pub(crate) fn small<T: TryFrom<i64>>(&self, range: &'static str) -> Result<T, Error> {
        let integer = self.integer()?;
        T::try_from(integer)
            .map_err(|_| self.at(Cause::NotInRange(Quoted::new(&integer.to_string()), range).into()))
    }

    /// A text that this function reads.
    pub(crate) fn code<T>(&self, parse: impl FnOnce(&str) -> Result<T, Error>) -> Result<T, Error> {
        parse(&self.text()?).map_err(|error| self.at(error))
    }

    pub(crate) fn parse<T: FromStr<Err = Error>>(&self) -> Result<T, Error> {
        self.text()?.parse().map_err(|error| self.at(error))
    }

    /// A number that is neither an amount nor a count.
    pub(crate) fn decimal(&self) -> Result<Exact, Error> {
        let text = self.text()?;
        let wrong = |_| {
            self.at(Cause::NotInRange(
                Quoted::new(&text),
                "a number must be digits and at most nine decimals",
            )
            .into())
        };
        text.parse().map_err(wrong)
    }

    pub(crate) fn year(&self) -> Result<Year, Error> {
        Year::new(self.integer()?).map_err(|error| self.at(error))
    }

    /// An amount that is not below zero, refused with the text as it was given.
    pub(crate) fn euro_not_below_zero(&self) -> Result<Euro, Error> {
        let amount: Euro = self.parse()?;
        if amount >= Euro::ZERO {
            return Ok(amount);
        }
        Err(self.at(Cause::BelowZero(Quoted::new(&self.text()?)).into()))
    }

    pub(crate) fn budget(&self) -> Result<Budget, Error> {
        self.parse()
    }

    /// A count that is above zero.
    pub(crate) fn count_above_zero(&self) -> Result<Count, Error> {
        self.parse::<Count>()?.above_zero().map_err(|error| self.at(error))
    }
}

/// A key inside a place, as a pointer writes it.
struct Inside<'a>(&'a str, &'a str);

impl std::fmt::Display for Inside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.0, Escaped(self.1))
    }
}

impl<'n> Fields<'n> {
    pub(crate) fn optional(&self, key: &str) -> Option<Value<'n>> {
        let found = self.found.iter().find(|(known, _)| *known == key);
        found.map(|(_, node)| Value::new(*node, exactly(&Inside(&self.place, key))))
    }

    pub(crate) fn required(&self, key: &str) -> Result<Value<'n>, Error> {
        self.optional(key).ok_or_else(|| Error::new(Cause::Missing).at(Inside(&self.place, key)))
    }

    /// The value of an optional key, where it is there.
    pub(crate) fn read<T>(
        &self,
        key: &str,
        read: fn(&Value<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        self.optional(key).map(|value| read(&value)).transpose()
    }

    /// The value of a key that must be there. A pointer to what reads it keeps the web module small: one copy a type.
    pub(crate) fn get<T>(&self, key: &str, read: fn(&Value<'_>) -> Result<T, Error>) -> Result<T, Error> {
        read(&self.required(key)?)
    }
}
