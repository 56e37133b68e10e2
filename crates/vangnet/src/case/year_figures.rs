//! The budget and net costs of a year, and what follows from them: N, B and D.

use serde::{Deserialize, Serialize};
use vangnet_derive::{Describe, Read};

use crate::{
    description::Shape,
    error::{Cause, Error, Quoted},
    number::{Budget, Euro, Year},
    reading::{ReadAs, Value},
};

/// The stage of a budget: only a final budget (*definitief*) counts for the law.
///
/// # Example
///
/// ```
/// assert_eq!(vangnet::BudgetStage::parse("nader_voorlopig")?, vangnet::BudgetStage::RevisedProvisional);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, Describe,
)]
pub enum BudgetStage {
    /// *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)).
    #[serde(rename = "voorlopig")]
    Provisional,
    /// *Nader voorlopig*: around May of the year.
    #[serde(rename = "nader_voorlopig")]
    RevisedProvisional,
    /// *Definitief*: at the end of September of the year (Participatiewet art. 71).
    #[default]
    #[serde(rename = "definitief")]
    Final,
}

impl BudgetStage {
    /// The Dutch name of the stage, as the contract writes it.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::BudgetStage::Final.code(), "definitief");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Provisional => "voorlopig",
            Self::RevisedProvisional => "nader_voorlopig",
            Self::Final => "definitief",
        }
    }

    /// Reads the Dutch name of a stage.
    ///
    /// # Errors
    ///
    /// `invalid_stage` for any other text.
    ///
    /// # Example
    ///
    /// ```
    /// assert!(vangnet::BudgetStage::parse("Definitief").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        match text {
            "voorlopig" => Ok(Self::Provisional),
            "nader_voorlopig" => Ok(Self::RevisedProvisional),
            "definitief" => Ok(Self::Final),
            _ => Err(Cause::UnknownStage(Quoted::new(text)).into()),
        }
    }
}

/// The budget and net costs of one year.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, YearFigures, Year};
///
/// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("101000000")?, "109181000".parse()?)?
///     .with_unlawful("181000".parse()?)?;
/// assert_eq!(figures.eligible_net_costs()?.to_string(), "109000000.00");
/// assert_eq!(figures.deficit()?.to_string(), "8000000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Describe, Read)]
#[serde(deny_unknown_fields, try_from = "UncheckedFigures")]
#[ask(input = "YearEntry")]
pub struct YearFigures {
    /// The calendar year.
    pub(crate) year: Year,
    /// The budget of the municipality, in euro.
    pub(crate) budget: Budget,
    /// The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW, IOAZ,
    /// loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
    pub(crate) net_costs: Euro,
    /// Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero.
    #[ask(marker = Unlawful, default = "\"0\"")]
    pub(crate) unlawful: Euro,
    /// The budget without the correction of article 7, in euro, where there is one: it takes the place of the budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) budget_without_art_7: Option<Budget>,
    /// The stage of the budget: only a final one counts for the law.
    #[ask(default = "\"definitief\"")]
    pub(crate) budget_stage: BudgetStage,
}

impl YearFigures {
    /// The figures of a year with a final budget and no unlawful spending.
    ///
    /// `net_costs` are the *netto lasten* of the year (*lasten − baten*, Participatiewet art. 69), in euro; they may
    /// be below zero. They cover Participatiewet, IOAW, IOAZ, wage-cost subsidies and Bbz 2004: until 2019 the living
    /// costs of starting self-employed people only, from 2020 also those of established ones.
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` where the net costs are above [`Euro::MAX`] in size.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, YearFigures, Year};
    ///
    /// assert!(YearFigures::new(Year::new(2018)?, Budget::parse("1")?, "-3".parse()?).is_ok());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(year: Year, budget: Budget, net_costs: Euro) -> Result<Self, Error> {
        Ok(Self {
            year,
            budget,
            net_costs: net_costs.within_range().map_err(|error| error.at("/net_costs"))?,
            unlawful: Euro::ZERO,
            budget_without_art_7: None,
            budget_stage: BudgetStage::Final,
        })
    }

    /// *Fout en onzeker*: the unlawful and uncertain spending to deduct from the net costs (Besluit art. 1(l)).
    ///
    /// # Errors
    ///
    /// `amount_out_of_range` below zero or above [`Euro::MAX`].
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("1")?, "3".parse()?)?;
    /// assert_eq!(figures.with_unlawful("-1".parse()?).unwrap_err().field(), Some("/unlawful"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn with_unlawful(self, unlawful: Euro) -> Result<Self, Error> {
        if unlawful < Euro::ZERO {
            let shown = Quoted::new(&unlawful.to_string());
            return Err(Error::new(Cause::UnlawfulBelowZero(shown)).at("/unlawful"));
        }
        Ok(Self { unlawful: unlawful.within_range().map_err(|error| error.at("/unlawful"))?, ..self })
    }

    /// The same from a text, so that an error shows the text as it was given.
    pub(crate) fn with_unlawful_text(self, unlawful: &str) -> Result<Self, Error> {
        match unlawful.parse::<Euro>()? {
            amount if amount < Euro::ZERO => Err(Cause::UnlawfulBelowZero(Quoted::new(unlawful)).into()),
            amount => Ok(Self { unlawful: amount, ..self }),
        }
    }

    /// The budget that would have been fixed without art. 7 of the Besluit (late accounts); it replaces the budget.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?
    ///     .with_budget_without_art_7(Budget::parse("95")?);
    /// assert_eq!(figures.deficit()?.to_string(), "5.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub fn with_budget_without_art_7(self, budget: Budget) -> Self {
        Self { budget_without_art_7: Some(budget), ..self }
    }

    /// The stage of the budget; anything but final makes the answer an estimate.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, BudgetStage, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?
    ///     .with_stage(BudgetStage::Provisional);
    /// assert_eq!(figures.stage(), BudgetStage::Provisional);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    #[must_use]
    pub fn with_stage(self, stage: BudgetStage) -> Self {
        Self { budget_stage: stage, ..self }
    }

    /// The year of these figures.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.year().get(), 2018);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The stage of the budget.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, BudgetStage, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.stage(), BudgetStage::Final);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn stage(&self) -> BudgetStage {
        self.budget_stage
    }

    /// B: the budget that counts, without art. 7 where that is given (Besluit art. 10(4)).
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.budget().to_string(), "90.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn budget(&self) -> Budget {
        self.budget_without_art_7.unwrap_or(self.budget)
    }

    /// The budget as given, also where that without art. 7 replaces it.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?
    ///     .with_budget_without_art_7(Budget::parse("95")?);
    /// assert_eq!(figures.given_budget().to_string(), "90.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn given_budget(&self) -> Budget {
        self.budget
    }

    /// The budget without art. 7, where that is given.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.budget_without_art_7(), None);
    /// let late = figures.with_budget_without_art_7(Budget::parse("95")?);
    /// assert_eq!(late.budget_without_art_7(), Some(Budget::parse("95")?));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn budget_without_art_7(&self) -> Option<Budget> {
        self.budget_without_art_7
    }

    /// The net costs as given, before unlawful spending is deducted.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.net_costs().to_string(), "100.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn net_costs(&self) -> Euro {
        self.net_costs
    }

    /// The unlawful and uncertain spending that is deducted.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.unlawful().cents(), 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn unlawful(&self) -> Euro {
        self.unlawful
    }

    /// N: *in aanmerking komende netto lasten*, the net costs less the unlawful spending (Besluit art. 1(l)).
    ///
    /// # Errors
    ///
    /// None with figures of this type; the signature is that of all arithmetic here.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "100".parse()?)?;
    /// assert_eq!(figures.with_unlawful("1".parse()?)?.eligible_net_costs()?.to_string(), "99.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn eligible_net_costs(&self) -> Result<Euro, Error> {
        self.net_costs.minus(self.unlawful)
    }

    /// D = N − B: the *tekort*, below zero for a surplus (*overschot*).
    ///
    /// # Errors
    ///
    /// None with figures of this type; the signature is that of all arithmetic here.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, YearFigures, Year};
    /// let figures = YearFigures::new(Year::new(2018)?, Budget::parse("90")?, "80".parse()?)?;
    /// assert_eq!(figures.deficit()?.to_string(), "-10.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn deficit(&self) -> Result<Euro, Error> {
        self.eligible_net_costs()?.minus(self.budget().euro())
    }
}

/// Unlawful spending, refused below zero as the contract refuses it.
struct Unlawful;

impl ReadAs<Euro> for Unlawful {
    const SHORTEST: usize = r#""1""#.len();

    fn read(value: &Value<'_>) -> Result<Euro, Error> {
        match value.parse::<Euro>()? {
            amount if amount < Euro::ZERO => {
                Err(value.at(Cause::UnlawfulBelowZero(Quoted::new(&value.text()?)).into()))
            }
            amount => Ok(amount),
        }
    }

    fn shape() -> Shape {
        <Euro as crate::description::Describe>::shape()
    }
}

/// Figures as they are read, before their ranges are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncheckedFigures {
    year: Year,
    budget: Budget,
    net_costs: Euro,
    #[serde(default)]
    unlawful: Euro,
    budget_without_art_7: Option<Budget>,
    #[serde(default)]
    budget_stage: BudgetStage,
}

impl TryFrom<UncheckedFigures> for YearFigures {
    type Error = Error;

    fn try_from(figures: UncheckedFigures) -> Result<Self, Error> {
        let checked = Self::new(figures.year, figures.budget, figures.net_costs)?
            .with_unlawful(figures.unlawful)?
            .with_stage(figures.budget_stage);
        Ok(Self { budget_without_art_7: figures.budget_without_art_7, ..checked })
    }
}
