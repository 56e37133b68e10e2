//! One line of JSON, read strictly: no key twice, keys in the order of the text, integers told from other numbers.

use std::{borrow::Cow, collections::HashSet, fmt};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

/// A JSON value as the contract sees it.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Null,
    Boolean(bool),
    /// An integer that every JSON reader holds exactly (±9007199254740991).
    Integer(i64),
    /// A fraction, an exponent, or a larger number.
    OtherNumber,
    Text(Cow<'a, str>),
    Array(Vec<Node<'a>>),
    Object(Object<'a>),
}

/// The keys of an object with their values, in the order of the text.
pub(crate) type Object<'a> = Vec<(Cow<'a, str>, Node<'a>)>;

const LARGEST: u64 = 9_007_199_254_740_991;

/// Reads one JSON value. `None` where the line is not valid JSON in the sense of the contract.
///
/// `serde_json` refuses what the contract refuses (128 levels, a number beyond a double, lone surrogates, a byte-order
/// mark), but for a key that stands twice, which [`Node`] refuses.
pub(crate) fn parse(line: &[u8]) -> Option<Node<'_>> {
    serde_json::from_str(std::str::from_utf8(line).ok()?).ok()
}

/// Reads a line, and once more where a type was wrong: it may be an integer `-0`, which the JSON reader takes for a float.
pub(crate) fn with_negative_zeros<T, E>(
    line: &[u8],
    read: impl Fn(&[u8]) -> Result<T, E>,
    is_wrong_type: impl Fn(&E) -> bool,
) -> Result<T, E> {
    match read(line) {
        Err(error) if is_wrong_type(&error) => match without_negative_zero(line) {
            Some(rewritten) => read(&rewritten),
            None => Err(error),
        },
        result => result,
    }
}

/// The line with each integer `-0` written ` 0`; `None` where it has none.
///
/// `serde_json` reads `-0` as a float, and then it cannot be told from `-0.0`, which is no integer. Only a line that
/// is valid JSON comes here, so a quote starts or ends a string and a `-` outside of one starts a number or exponent.
fn without_negative_zero(line: &[u8]) -> Option<Vec<u8>> {
    let mut rewritten = line.to_vec();
    let (mut in_string, mut escaped) = (false, false);
    let mut before = b' ';
    for (index, &byte) in line.iter().enumerate() {
        let after = line.get(index..).unwrap_or_default();
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
        } else if byte == b'"' {
            in_string = true;
        } else if after.starts_with(b"-0")
            && !matches!(before, b'e' | b'E')
            && !matches!(after.get(2), Some(b'.' | b'e' | b'E'))
            && let Some(minus) = rewritten.get_mut(index)
        {
            *minus = b' ';
        }
        before = byte;
    }
    (rewritten != line).then_some(rewritten)
}

impl<'de: 'a, 'a> Deserialize<'de> for Node<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor(std::marker::PhantomData))
    }
}

struct NodeVisitor<'a>(std::marker::PhantomData<&'a ()>);

impl<'de: 'a, 'a> Visitor<'de> for NodeVisitor<'a> {
    type Value = Node<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'a>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'a>, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'a>, E> {
        Ok(integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'a>, E> {
        Ok(i64::try_from(value).map_or(Node::OtherNumber, integer))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node<'a>, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'a>, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element()? {
            array.push(item);
        }
        Ok(Node::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'a>, A::Error> {
        let mut object: Object<'a> = Vec::with_capacity(8);
        while let Some(key) = entries.next_key_seed(Key)? {
            object.push((key, entries.next_value()?));
        }
        if has_a_key_twice(&object) {
            Err(A::Error::custom("a key stands twice"))
        } else {
            Ok(Node::Object(object))
        }
    }
}

fn integer<'a>(value: i64) -> Node<'a> {
    if value.unsigned_abs() <= LARGEST { Node::Integer(value) } else { Node::OtherNumber }
}

/// Few keys are compared pair by pair; only an object with many is worth a set.
fn has_a_key_twice(object: &Object<'_>) -> bool {
    if object.len() <= 16 {
        return object
            .iter()
            .enumerate()
            .any(|(index, (key, _))| object.iter().take(index).any(|(other, _)| other == key));
    }
    let mut seen = HashSet::with_capacity(object.len());
    !object.iter().all(|(key, _)| seen.insert(key))
}

/// A key, borrowed from the line where it has no escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
