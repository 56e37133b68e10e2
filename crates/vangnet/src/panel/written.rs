//! Cells that are not amounts, as a table writes them: whole numbers, truths and years, or text that stands for them.

use crate::{
    amount::Notation,
    error::{Cause, Error, ErrorKind, Quoted},
};

/// A whole number as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::Whole;
///
/// assert_eq!(Whole::from(2024), Whole::Number(2024));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole<'a> {
    /// The number.
    Number(i64),
    /// Its digits. Thousands of inhabitants may have marks between them: commas in the English notation, and points in
    /// the others.
    Text(&'a str),
}

impl From<i64> for Whole<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// True or false as a table writes it.
///
/// # Example
///
/// ```
/// use vangnet::Truth;
///
/// assert_eq!(Truth::from(true), Truth::Known(true));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth<'a> {
    /// The truth itself.
    Known(bool),
    /// `true` or `false`, in the Dutch notation `ja` or `nee` too, in any case.
    Text(&'a str),
}

impl From<bool> for Truth<'_> {
    fn from(known: bool) -> Self {
        Self::Known(known)
    }
}

/// Some years as a table writes them.
///
/// # Example
///
/// ```
/// use vangnet::YearList;
///
/// assert_eq!(YearList::from(vec![2022]), YearList::Years(vec![Some(2022)]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearList<'a> {
    /// The years; one that is absent is an error of the row.
    Years(Vec<Option<i64>>),
    /// The years with spaces, commas or semicolons between them; `-` for none.
    Text(&'a str),
}

impl From<Vec<i64>> for YearList<'_> {
    fn from(years: Vec<i64>) -> Self {
        Self::Years(years.into_iter().map(Some).collect())
    }
}

/// Whether a text of an optional cell says nothing.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

impl Whole<'_> {
    pub(super) fn is_there(&self) -> bool {
        !matches!(self, Self::Text(text) if is_blank(text))
    }

    pub(super) fn year(self) -> Result<i64, Error> {
        match self {
            Self::Number(year) => Ok(year),
            Self::Text(text) => year(text),
        }
    }

    pub(super) fn count(self, notation: Notation) -> Result<i64, Error> {
        let text = match self {
            Self::Number(count) => return Ok(count),
            Self::Text(text) => text,
        };
        let mark = if notation == Notation::English { ',' } else { '.' };
        let read = if is_grouped(text.trim(), mark) { digits(&text.replace(mark, "")) } else { digits(text) };
        let rule = "a number of inhabitants must be a whole number";
        read.ok_or_else(|| Cause::NotOneOf(ErrorKind::InvalidInhabitants, Quoted::new(text), rule).into())
    }
}

impl Truth<'_> {
    pub(super) fn is_there(&self) -> bool {
        !matches!(self, Self::Text(text) if is_blank(text))
    }

    pub(super) fn read(self, notation: Notation) -> Result<bool, Error> {
        let text = match self {
            Self::Known(known) => return Ok(known),
            Self::Text(text) => text,
        };
        let dutch = notation == Notation::Dutch;
        match text.trim().to_lowercase().as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            "ja" if dutch => Ok(true),
            "nee" if dutch => Ok(false),
            _ => {
                let rule = if dutch { "it must be ja or nee" } else { "it must be true or false" };
                Err(Cause::NotOneOf(ErrorKind::InvalidType, Quoted::new(text), rule).into())
            }
        }
    }
}

impl YearList<'_> {
    pub(super) fn is_there(&self) -> bool {
        !matches!(self, Self::Text(text) if is_blank(text))
    }

    pub(super) fn years(self) -> Result<Vec<Option<i64>>, Error> {
        match self {
            Self::Years(years) => Ok(years),
            Self::Text(text) => {
                let words = text.split(|mark: char| mark.is_whitespace() || matches!(mark, ',' | ';'));
                words.filter(|word| !matches!(*word, "" | "-")).map(|word| year(word).map(Some)).collect()
            }
        }
    }
}

fn year(text: &str) -> Result<i64, Error> {
    let rule = "a year must be a whole number";
    digits(text).ok_or_else(|| Cause::NotOneOf(ErrorKind::InvalidYear, Quoted::new(text), rule).into())
}

fn digits(text: &str) -> Option<i64> {
    let text = text.trim();
    let size = text.strip_prefix('-').unwrap_or(text);
    let plain = !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Whether the marks separate thousands; a count has no decimals, so no mark begins them.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    first && text.contains(mark) && groups.all(|group| group.len() == 3)
}
