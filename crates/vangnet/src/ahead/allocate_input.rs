//! What is shared, among whom, and by what.

use vangnet_derive::Read;

use super::names::refuse_repeated;
use crate::{
    distribution::Unit,
    error::{Cause, Error, Quoted},
    number::{Count, Euro, Exact, Ratio},
    reading::{Bounds, NotBelowZero, Part, bounded_lists},
};

/// A party that gets a part of what is shared.
///
/// # Example
///
/// ```
/// use vangnet::ahead::Party;
///
/// let nijmegen = Party::by_weight("Nijmegen", "3703800".parse()?);
/// assert!(nijmegen.share.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Party {
    /// Its name, each once.
    pub name: String,
    /// What its part follows, such as its funds, inhabitants or caseload: zero or more. Every party has a weight, or every
    /// party has a share.
    pub weight: Option<Exact>,
    /// Its part of the whole, from 0 to 1.
    #[ask(marker = Part)]
    pub share: Option<Ratio>,
    /// What a source prints as its part, in at most two decimals, to be compared.
    pub printed: Option<Exact>,
}

impl Party {
    /// A party whose part follows a weight.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::ahead::Party;
    ///
    /// assert_eq!(Party::by_weight("Druten", "266".parse()?).name, "Druten");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn by_weight(name: impl Into<String>, weight: Exact) -> Self {
        Self { name: name.into(), weight: Some(weight), share: None, printed: None }
    }

    /// A party with a given part of the whole.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::ahead::Party;
    ///
    /// assert!(Party::by_share("Druten", "0.25".parse()?).weight.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn by_share(name: impl Into<String>, share: Ratio) -> Self {
        Self { name: name.into(), weight: None, share: Some(share), printed: None }
    }
}

/// The input of [`allocate`](super::allocate).
///
/// # Example
///
/// See [`allocate`](super::allocate).
///
/// ```
/// # use vangnet::ahead::AllocateInput;
/// fn is_money(input: &AllocateInput) -> bool {
///     input.amount.is_some()
/// }
/// # let _ = is_money;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "AllocateOptions")]
pub struct AllocateInput {
    /// The amount that is shared, in euro; either this or `places`.
    #[ask(marker = NotBelowZero)]
    pub amount: Option<Euro>,
    /// The number of places that is shared, a whole number; either this or `amount`.
    pub places: Option<Count>,
    /// What every part of an amount is a whole number of; places are whole.
    #[ask(default = "\"euro\"")]
    pub unit: Unit,
    /// One to 1,000 parties.
    #[ask(marker = Parties)]
    pub parties: Vec<Party>,
    /// Who keeps what the shares leave; needed where they leave something.
    pub rest: Option<String>,
}

const PARTIES: Bounds = Bounds { least: 1, most: 1000, says: "there must be 1 to 1000 parties" };

bounded_lists! {
    Parties of Party, PARTIES;
}

impl AllocateInput {
    /// Shares an amount in whole euros.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::ahead::AllocateInput;
    ///
    /// assert!(AllocateInput::of_amount("1000".parse()?, Vec::new()).places.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn of_amount(amount: Euro, parties: Vec<Party>) -> Self {
        Self { amount: Some(amount), places: None, unit: Unit::Euro, parties, rest: None }
    }

    /// Shares a number of places.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, ahead::AllocateInput};
    ///
    /// assert!(AllocateInput::of_places(Count::whole(6000), Vec::new()).amount.is_none());
    /// ```
    pub const fn of_places(places: Count, parties: Vec<Party>) -> Self {
        Self { amount: None, places: Some(places), unit: Unit::Euro, parties, rest: None }
    }

    /// What is shared, in whole units, and how many hundredths a unit is.
    pub(super) fn units(&self) -> Result<(i64, i64), Error> {
        match (self.amount, self.places) {
            (None, None) => Err(Error::new(Cause::Missing).at("/amount")),
            (Some(_), Some(places)) => {
                let range = "either an amount or places must be shared";
                Err(Error::new(Cause::NotInRange(Quoted::new(&places.to_string()), range)).at("/places"))
            }
            (Some(amount), None) => {
                let cents = amount.not_below_zero().map_err(|error| error.at("/amount"))?.cents();
                let unit = self.unit.in_cents();
                let whole = cents.checked_rem(unit) == Some(0);
                let cause =
                    || Error::new(Cause::NotWholeEuros(Quoted::new(&amount.to_string()))).at("/amount");
                whole.then_some((cents.checked_div(unit).unwrap_or_default(), unit)).ok_or_else(cause)
            }
            (None, Some(places)) => {
                places.not_below_zero().map_err(|error| error.at("/places"))?;
                let range = "places must be a whole number";
                let cause =
                    || Error::new(Cause::NotInRange(Quoted::new(&places.to_string()), range)).at("/places");
                let hundredths = places.hundredths();
                (hundredths % 100 == 0).then_some((hundredths / 100, 100)).ok_or_else(cause)
            }
        }
    }

    /// Whether parts follow weights, as the first party says.
    pub(super) fn is_by_weight(&self) -> bool {
        self.parties.first().is_some_and(|party| party.weight.is_some())
    }

    /// Refuses parties with the same name, with both a weight and a share or neither, and with a printed part that is finer
    /// than what is shared can be.
    pub(super) fn check(&self) -> Result<(), Error> {
        PARTIES.check(self.parties.len()).map_err(|error| error.at("/parties"))?;
        let by_weight = self.is_by_weight();
        for (index, party) in self.parties.iter().enumerate() {
            let at = |key: &str| format!("/parties/{index}/{key}");
            let earlier = self.parties.iter().take(index).map(|earlier| &earlier.name);
            refuse_repeated(&party.name, earlier, "every party must have a name of its own")
                .map_err(|error| error.at(at("name")))?;
            match (by_weight, party.weight, party.share) {
                (true, None, _) => return Err(Error::new(Cause::Missing).at(at("weight"))),
                (false, _, None) => return Err(Error::new(Cause::Missing).at(at("share"))),
                (true, Some(_), Some(share)) => {
                    return Err(
                        not_in_range(&share, "a party has either a weight or a share").at(at("share"))
                    );
                }
                (false, Some(weight), Some(_)) => {
                    return Err(
                        not_in_range(&weight, "a party has either a weight or a share").at(at("weight"))
                    );
                }
                (true, Some(weight), None) if weight < Exact::ZERO => {
                    return Err(not_in_range(&weight, "a weight must not be below zero").at(at("weight")));
                }
                (false, None, Some(share)) => {
                    share.as_part().map_err(|error| error.at(at("share")))?;
                }
                (true, Some(_), None) => {}
            }
            if let Some(printed) =
                party.printed.filter(|printed| printed.to_decimal().normalize().scale() > 2)
            {
                return Err(
                    not_in_range(&printed, "a printed part has at most two decimals").at(at("printed"))
                );
            }
        }
        Ok(())
    }
}

fn not_in_range(shown: &impl ToString, range: &'static str) -> Error {
    Error::new(Cause::NotInRange(Quoted::new(&shown.to_string()), range))
}
