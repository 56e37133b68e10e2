//! The scale of the payment: how the deficit of one year is shared (Besluit Participatiewet art. 10(3)).

use crate::{
    case::Inhabitants,
    error::Error,
    number::{Budget, Euro, Exact, Ratio},
    rules::Scale,
};

/// What the scale gives for the figures of one year, unrounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScaleResult {
    pub(crate) deficit: Euro,
    pub(crate) payment: Exact,
    pub(crate) own_risk: Exact,
    pub(crate) marginal_own_risk: Ratio,
    /// The cap on the own risk in euro, where the rules have one and the inhabitants are known.
    pub(crate) cap: Option<Euro>,
    pub(crate) cap_binds: bool,
}

impl ScaleResult {
    /// The payment as it is shown: in whole cents, half away from zero.
    pub(crate) fn shown_payment(&self) -> Result<Euro, Error> {
        self.payment.rounded_to_cents()
    }

    /// The own risk as it is shown: the deficit less the shown payment, so that the two add up.
    pub(crate) fn shown_own_risk(&self) -> Result<Euro, Error> {
        self.deficit.max(Euro::ZERO).minus(self.shown_payment()?)
    }
}

/// The figures of the scale as an answer shows them, each rounded once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScaleFigures {
    pub(crate) deficit: Euro,
    pub(crate) deficit_ratio: Ratio,
    pub(crate) payment: Euro,
    pub(crate) own_risk: Euro,
    pub(crate) own_risk_ratio: Ratio,
    pub(crate) marginal_own_risk: Ratio,
    pub(crate) cap_binds: bool,
}

impl ScaleResult {
    /// The figures as they are shown.
    pub(crate) fn shown(&self, budget: Budget) -> Result<ScaleFigures, Error> {
        let budget = Exact::from(budget.euro());
        Ok(ScaleFigures {
            deficit: self.deficit,
            deficit_ratio: Exact::from(self.deficit).ratio_to(budget)?,
            payment: self.shown_payment()?,
            own_risk: self.shown_own_risk()?,
            own_risk_ratio: self.own_risk.ratio_to(budget)?,
            marginal_own_risk: self.marginal_own_risk.with_six_decimals(),
            cap_binds: self.cap_binds,
        })
    }
}

/// One band in euro: what of the deficit lies in it, and what of that is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BandPart {
    pub(crate) from: Exact,
    pub(crate) to: Option<Exact>,
    pub(crate) share: Ratio,
    pub(crate) part: Exact,
    pub(crate) payment: Exact,
}

impl Scale {
    /// Applies the scale to a deficit, and where the rules have a cap per inhabitant, the cap.
    pub(crate) fn apply(
        &self,
        budget: Budget,
        deficit: Euro,
        inhabitants: Option<Inhabitants>,
    ) -> Result<ScaleResult, Error> {
        let mut payment = Exact::ZERO;
        // The band that the deficit has reached decides; a surplus has reached none.
        let mut marginal_own_risk = Ratio::ZERO;
        for part in self.parts(budget, deficit) {
            let part = part?;
            payment = payment.plus(part.payment)?;
            if Exact::from(deficit) >= part.from {
                marginal_own_risk = part.share.complement()?;
            }
        }
        let own_risk = if deficit > Euro::ZERO { Exact::from(deficit).minus(payment)? } else { Exact::ZERO };
        let scale =
            ScaleResult { deficit, payment, own_risk, marginal_own_risk, cap: None, cap_binds: false };
        match (&self.own_risk_cap_per_inhabitant, inhabitants) {
            (Some(per_inhabitant), Some(inhabitants)) => {
                scale.capped_at(per_inhabitant.value.times(inhabitants.get())?)
            }
            _ => Ok(scale),
        }
    }

    /// The bands in euro, from the one below the first border (of which nothing is paid) upwards.
    pub(crate) fn parts(
        &self,
        budget: Budget,
        deficit: Euro,
    ) -> impl Iterator<Item = Result<BandPart, Error>> {
        let budget = Exact::from(budget.euro());
        let deficit = Exact::from(deficit);
        let border = move |index: usize| {
            self.bands.get(index).map(|band| Exact::from(band.above.value).times(budget)).transpose()
        };
        (0..=self.bands.len()).map(move |index| {
            let (from, share) = match index.checked_sub(1).and_then(|index| self.bands.get(index)) {
                Some(band) => (Exact::from(band.above.value).times(budget)?, band.share.value),
                None => (Exact::ZERO, Ratio::ZERO),
            };
            let to = border(index)?;
            let top = to.map_or(deficit, |to| to.min(deficit));
            let part = top.minus(from)?.max(Exact::ZERO);
            Ok(BandPart { from, to, share, part, payment: Exact::from(share).times(part)? })
        })
    }
}

impl ScaleResult {
    /// The own risk is never more than the cap; what is above it is paid (2015 and 2016, inferred).
    fn capped_at(self, cap: Euro) -> Result<Self, Error> {
        let most = Exact::from(cap);
        let reached = self.own_risk >= most;
        let binds = self.own_risk > most;
        Ok(Self {
            payment: if binds { Exact::from(self.deficit).minus(most)? } else { self.payment },
            own_risk: self.own_risk.min(most),
            marginal_own_risk: if reached { Ratio::ZERO } else { self.marginal_own_risk },
            cap: Some(cap),
            cap_binds: binds,
            ..self
        })
    }
}
