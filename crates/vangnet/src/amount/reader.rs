//! Reads an amount in the notation and unit of a call.

use super::{AmountUnit, Notation, Reading, misread, written::Written};
use crate::{
    error::{Cause, Error, ErrorKind, Quoted},
    number::Euro,
};

impl Reading {
    /// Reads a text in this notation and unit, as [`parse_euro`](crate::parse_euro) does for euro.
    ///
    /// A plain text that the Dutch notation reads as another amount (`1.234` thousand euro) is refused.
    ///
    /// # Errors
    ///
    /// `invalid_amount` where the text is not an amount in whole cents, `amount_out_of_range` above [`Euro::MAX`] in
    /// size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{AmountUnit, Notation, Reading};
    ///
    /// let cents = Reading { notation: Notation::Dutch, unit: AmountUnit::Cent, ..Reading::default() };
    /// assert_eq!(
    ///     cents.text("1,50").unwrap_err().to_string(),
    ///     r#"The value is "1,50": in cents an amount is a whole number."#
    /// );
    /// ```
    pub fn text(self, text: &str) -> Result<Euro, Error> {
        // The shortest way for the amounts of most tables, and the one reader of the contract's amounts.
        if (self.notation, self.unit) == (Notation::Plain, AmountUnit::Euro) {
            return match text.parse::<Euro>() {
                Err(error) if error.kind() == ErrorKind::InvalidAmount => Err(misread::misread(text, self)),
                result => result,
            };
        }
        match Written::read(text, self.notation) {
            Some(written) if !self.is_ambiguous(text, &written) && written.fits(self.unit) => {
                written.cents(self.unit).ok_or_else(|| Cause::AmountTooLarge(Quoted::new(text)).into())
            }
            _ => Err(misread::misread(text, self)),
        }
    }

    /// Whether no notation was given for a plain text that has another meaning in Dutch.
    pub(super) fn is_ambiguous(self, text: &str, written: &Written) -> bool {
        self.notation == Notation::Plain
            && Written::read(text, Notation::Dutch).is_some_and(|other| {
                other.fits(self.unit) && other.cents(self.unit) != written.cents(self.unit)
            })
    }
}
