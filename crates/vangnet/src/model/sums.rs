//! Exact sums of expected amounts by municipality, of parts that may come in any order.

use std::collections::BTreeMap;

use vangnet_kernel::{HouseholdRefusal, Sum};

use crate::error::Error;

/// What is expected of the households of each municipality together, exact: the sums of chunks or partitions add up to
/// those of the whole, bit for bit, whatever their order.
///
/// # Example
///
/// ```
/// use vangnet::model::{Sums, columns::Sum};
///
/// let part = |name: &str, euro: f64| (name.to_owned(), Sum::of_amount(euro).unwrap());
/// let first = Sums::new([part("0202", 0.1), part("0344", 0.2)])?;
/// let second = Sums::new([part("0202", 1e9), part("0202", 0.3)])?;
/// let both = first.clone().plus(&second)?;
/// assert_eq!(both, second.plus(&first)?);
/// assert_eq!(both.get("0202").unwrap().cents(), 100_000_000_040);
/// assert_eq!(both.total()?.cents(), 100_000_000_060);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Sums(BTreeMap<String, Sum>);

impl Sums {
    /// Sums from parts; those of one municipality are added.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where a sum is 2⁶³ euro or more.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::model::{Sums, columns::Sum};
    ///
    /// let half = Sum::from_parts([i64::MAX, 0]);
    /// let error = Sums::new([("0202".to_owned(), half), ("0202".to_owned(), half)]).unwrap_err();
    /// assert_eq!(error.to_string(), "A sum of expected amounts is 2^63 euro or more.");
    /// ```
    pub fn new(parts: impl IntoIterator<Item = (String, Sum)>) -> Result<Self, Error> {
        let mut sums = Self::default();
        for (municipality, part) in parts {
            let sum = sums.0.entry(municipality).or_default();
            *sum = both(*sum, part)?;
        }
        Ok(sums)
    }

    /// These sums and others together; a municipality may be in one of the two, or in both.
    ///
    /// # Errors
    ///
    /// Those of [`Sums::new`].
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::model::Sums;
    ///
    /// assert_eq!(Sums::default().plus(&Sums::default())?.iter().count(), 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn plus(mut self, others: &Self) -> Result<Self, Error> {
        for (municipality, part) in &others.0 {
            match self.0.get_mut(municipality) {
                Some(sum) => *sum = both(*sum, *part)?,
                None => {
                    self.0.insert(municipality.clone(), *part);
                }
            }
        }
        Ok(self)
    }

    /// The sum of a municipality, where it is among them.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::model::Sums::default().get("0202").is_none());
    /// ```
    pub fn get(&self, municipality: &str) -> Option<Sum> {
        self.0.get(municipality).copied()
    }

    /// The municipalities with their sums, in the order of their names.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::model::{Sums, columns::Sum};
    ///
    /// let sums = Sums::new([("0344".to_owned(), Sum::ZERO), ("0202".to_owned(), Sum::ZERO)])?;
    /// assert_eq!(sums.iter().next(), Some(("0202", Sum::ZERO)));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&str, Sum)> {
        self.0.iter().map(|(municipality, sum)| (municipality.as_str(), *sum))
    }

    /// The sum of all municipalities: exact, so not the sum of their rounded amounts.
    ///
    /// # Errors
    ///
    /// Those of [`Sums::new`].
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::model::Sums::default().total()?.cents(), 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn total(&self) -> Result<Sum, Error> {
        self.0.values().try_fold(Sum::ZERO, |sum, part| both(sum, *part))
    }
}

fn both(first: Sum, second: Sum) -> Result<Sum, Error> {
    first.plus(second).ok_or_else(|| HouseholdRefusal::SumTooLarge.into())
}
