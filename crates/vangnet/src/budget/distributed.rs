//! What is distributed of a macro budget, which a municipality's share is a share of.

use crate::{
    error::{Cause, Error, Quoted},
    number::{Budget, Euro},
};

/// What is distributed at one stage: the macro budget less the reserve for the vangnet, where they are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Distributed {
    amount: Option<Euro>,
    reserve: Option<Euro>,
}

impl Distributed {
    /// Checks a budget, its macro budget and the reserve; an error names the field.
    ///
    /// A macro budget below the budget of one municipality is a slip, such as millions for euros.
    pub(crate) fn new(
        budget: Budget,
        macro_budget: Option<Budget>,
        reserve: Option<Euro>,
    ) -> Result<Self, Error> {
        let not_in_range = |amount: Euro, range| Cause::NotInRange(Quoted::new(&amount.to_string()), range);
        if let Some(reserve) = reserve {
            reserve
                .not_below_zero()
                .and_then(Euro::within_range)
                .map_err(|error| error.at("/vangnet_reserve"))?;
            macro_budget.ok_or_else(|| Error::new(Cause::Missing).at("/macro_budget"))?;
        }
        let Some(whole) = macro_budget else { return Ok(Self { amount: None, reserve }) };
        if whole < budget {
            let range = "a macro budget, in euro, must not be below the budget of a municipality";
            return Err(Error::new(not_in_range(whole.euro(), range)).at("/macro_budget"));
        }
        let amount = whole.euro().minus(reserve.unwrap_or_default())?;
        if amount < budget.euro() {
            let range = "a macro budget less its reserve must not be below the budget of a municipality";
            let cause = not_in_range(reserve.unwrap_or_default(), range);
            return Err(Error::new(cause).at("/vangnet_reserve"));
        }
        Ok(Self { amount: Some(amount), reserve })
    }

    /// What is distributed, above zero.
    pub(crate) const fn amount(&self) -> Option<Euro> {
        self.amount
    }

    pub(crate) const fn has_reserve(&self) -> bool {
        self.reserve.is_some()
    }
}

/// Refuses a reserve at one macro budget and none at another, with the places of each: their shares would be of
/// different things. Zero means that there is no reserve.
pub(crate) fn same_reserves<'d>(
    all: impl IntoIterator<Item = (&'d Distributed, &'d str), IntoIter: Clone>,
) -> Result<(), Error> {
    let known = all.into_iter().filter(|(distributed, _)| distributed.amount.is_some());
    let any = known.clone().any(|(distributed, _)| distributed.has_reserve());
    match known.clone().find(|(distributed, _)| any && !distributed.has_reserve()) {
        Some((_, place)) => Err(Error::new(Cause::Missing).at(format_args!("{place}/vangnet_reserve"))),
        None => Ok(()),
    }
}
