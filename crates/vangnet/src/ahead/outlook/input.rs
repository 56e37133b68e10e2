//! What an outlook is worked out from.

use vangnet_derive::Read;

use crate::{
    ahead::Conditions,
    case::YearFigures,
    description::{Leaf, Shape, whole},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Budget, Euro, Ratio, Year},
    reading::{Bounds, NotBelowZero, ReadAs, Value, bounded_lists},
};

/// The net costs of a year as a normal distribution.
///
/// # Example
///
/// ```
/// use vangnet::ahead::UncertainCosts;
///
/// let costs = UncertainCosts { mean: "112000000".parse()?, sd: "4000000".parse()? };
/// assert!(costs.sd < costs.mean);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct UncertainCosts {
    /// The net costs that are expected, in euro: those that count for the vangnet.
    pub mean: Euro,
    /// Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less from the mean.
    #[ask(marker = NotBelowZero)]
    pub sd: Euro,
}

/// The budget of a year as a normal distribution.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, ahead::UncertainBudget};
///
/// let budget = UncertainBudget { mean: Budget::parse("100000000")?, sd: "1500000".parse()? };
/// assert_ne!(budget, UncertainBudget::certain(budget.mean));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct UncertainBudget {
    /// The final budget that is expected, in euro.
    pub mean: Budget,
    /// Its standard deviation, in euro: 0 where it is final.
    #[ask(marker = NotBelowZero, default = "\"0\"")]
    pub sd: Euro,
}

impl UncertainBudget {
    /// A budget that is final.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, ahead::UncertainBudget};
    ///
    /// assert_eq!(UncertainBudget::certain(Budget::parse("1")?).sd.to_string(), "0.00");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn certain(mean: Budget) -> Self {
        Self { mean, sd: Euro::ZERO }
    }
}

/// The input of [`outlook`](super::outlook).
///
/// # Example
///
/// See [`outlook`](super::outlook).
///
/// ```
/// # use vangnet::ahead::OutlookInput;
/// fn knows_the_budget(input: &OutlookInput) -> bool {
///     input.budget.sd == vangnet::Euro::ZERO
/// }
/// # let _ = knows_the_budget;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "OutlookOptions")]
pub struct OutlookInput {
    /// The deficit year.
    pub year: Year,
    /// The deficit year whose rules are assumed where the year has none of its own.
    pub assume: Option<Year>,
    /// The net costs, normally distributed.
    pub net_costs: UncertainCosts,
    /// The budget, normally distributed.
    pub budget: UncertainBudget,
    /// The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain.
    #[ask(marker = Correlation, default = "\"0\"")]
    pub correlation: Ratio,
    /// The figures of the years before, in any order: at most 100. The multi-year test needs those of the two years before
    /// (of one in 2017, of none before); without them what depends on it is not known.
    #[ask(marker = HistoryEntries)]
    pub history: Option<Vec<YearFigures>>,
    /// Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
    #[ask(default = "\"assessed\"")]
    pub conditions: Conditions,
    /// The quantiles of payment and own risk to give: 1 to 100 ratios between 0 and 1, both excluded, each once; where absent
    /// 0.05, 0.25, 0.5, 0.75 and 0.95.
    #[ask(marker = Quantiles)]
    pub quantiles: Option<Vec<Ratio>>,
    /// How many draws, 0 to 100,000,000; without draws there is the closed form alone.
    #[ask(marker = Draws, default = "0")]
    pub draws: u32,
    /// What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws.
    #[ask(marker = Seed, default = "0")]
    pub seed: u64,
}

impl OutlookInput {
    /// Net costs and a budget that do not go together, assessed without a history; without draws.
    ///
    /// # Example
    ///
    /// See [`outlook`](super::outlook).
    ///
    /// ```
    /// use vangnet::{Budget, Year, ahead::{OutlookInput, UncertainBudget, UncertainCosts}};
    ///
    /// let costs = UncertainCosts { mean: "112000000".parse()?, sd: "4000000".parse()? };
    /// let budget = UncertainBudget::certain(Budget::parse("100000000")?);
    /// assert_eq!(OutlookInput::new(Year::new(2024)?, costs, budget).draws, 0);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn new(year: Year, net_costs: UncertainCosts, budget: UncertainBudget) -> Self {
        Self {
            year,
            assume: None,
            net_costs,
            budget,
            correlation: Ratio::ZERO,
            history: None,
            conditions: Conditions::Assessed,
            quantiles: None,
            draws: 0,
            seed: 0,
        }
    }

    /// Refuses what a reader of one key does not see, and what a caller of the typed function can give wrong.
    pub(super) fn check(&self) -> Result<(), Error> {
        let range = |euro: Euro, place| euro.within_range().map_err(|error| error.at(place));
        range(self.net_costs.mean, "/net_costs/mean")?;
        for (sd, place) in [(self.net_costs.sd, "/net_costs/sd"), (self.budget.sd, "/budget/sd")] {
            range(sd, place)?.not_below_zero().map_err(|error| error.at(place))?;
        }
        Correlation::check(self.correlation, &self.correlation.to_string())
            .map_err(|error| error.at("/correlation"))?;
        self.check_history()?;
        check_quantiles(self.quantiles.as_deref())?;
        Draws::check(self.draws.into()).map_err(|error| error.at("/draws"))?;
        Seed::check(self.seed.into()).map_err(|error| error.at("/seed")).map(drop)
    }

    fn check_history(&self) -> Result<(), Error> {
        let years = self.history.as_deref().unwrap_or_default();
        HISTORY.check(years.len()).map_err(|error| error.at("/history"))?;
        for (index, figures) in years.iter().enumerate() {
            let year = figures.year();
            let place = || format!("/history/{index}/year");
            if years.iter().take(index).any(|earlier| earlier.year() == year) {
                return Err(Error::new(Cause::DuplicateYear(year.get())).at(place()));
            }
            if year >= self.year {
                let why = format!("the years of the history must be before the deficit year {}", self.year);
                return Err(Error::new(Cause::WrongYear(year.get(), why)).at(place()));
            }
        }
        Ok(())
    }

    /// The quantiles that are asked for, as answers show a ratio.
    pub(super) fn quantiles(&self) -> Result<Vec<Ratio>, Error> {
        quantiles(self.quantiles.as_deref())
    }
}

/// The quantiles that are asked for, or the usual ones, as answers show a ratio.
pub(crate) fn quantiles(asked: Option<&[Ratio]>) -> Result<Vec<Ratio>, Error> {
    let usual = || ["0.05", "0.25", "0.5", "0.75", "0.95"].into_iter().map(str::parse).collect();
    let asked: Vec<Ratio> = asked.map(<[Ratio]>::to_vec).map_or_else(usual, Ok)?;
    Ok(asked.into_iter().map(Ratio::with_six_decimals).collect())
}

/// Refuses quantiles outside their range, and one that stands twice.
pub(crate) fn check_quantiles(quantiles: Option<&[Ratio]>) -> Result<(), Error> {
    let Some(quantiles) = quantiles else { return Ok(()) };
    QUANTILES.check(quantiles.len()).map_err(|error| error.at("/quantiles"))?;
    for (index, quantile) in quantiles.iter().enumerate() {
        let place = || format!("/quantiles/{index}");
        Quantile::check(*quantile, &quantile.to_string()).map_err(|error| error.at(place()))?;
        if quantiles.iter().take(index).any(|earlier| earlier == quantile) {
            let why = "this quantile stands twice";
            let cause = Cause::NotOneOf(ErrorKind::InvalidRatio, Quoted::new(&quantile.to_string()), why);
            return Err(Error::new(cause).at(place()));
        }
    }
    Ok(())
}

const HISTORY: Bounds = Bounds { least: 0, most: 100, says: "there must be at most 100 years of history" };

const QUANTILES: Bounds = Bounds { least: 1, most: 100, says: "there must be 1 to 100 quantiles" };

bounded_lists! {
    pub(super) HistoryEntries of YearFigures, HISTORY;
}

/// A ratio from −1 to 1.
pub(super) struct Correlation;

impl Correlation {
    fn check(ratio: Ratio, written: &str) -> Result<Ratio, Error> {
        if ratio.to_decimal().abs() <= Ratio::ONE.to_decimal() {
            return Ok(ratio);
        }
        let range = "a correlation must be between -1 and 1";
        Err(Cause::NotOneOf(ErrorKind::InvalidRatio, Quoted::new(written), range).into())
    }
}

/// A ratio above 0 and below 1.
struct Quantile;

impl Quantile {
    fn check(ratio: Ratio, written: &str) -> Result<Ratio, Error> {
        if ratio > Ratio::ZERO && ratio < Ratio::ONE {
            return Ok(ratio);
        }
        let range = "a quantile must be between 0 and 1, both excluded";
        Err(Cause::NotOneOf(ErrorKind::InvalidRatio, Quoted::new(written), range).into())
    }
}

/// Ratios within a range, refused with the text as it was given.
macro_rules! ratios {
    ($($name:ident),*) => {$(
        impl ReadAs<Ratio> for $name {
            const SHORTEST: usize = r#""1""#.len();

            fn read(value: &Value<'_>) -> Result<Ratio, Error> {
                Self::check(value.parse()?, &value.text()?).map_err(|error| value.at(error))
            }

            fn shape() -> Shape {
                Shape::Leaf(Leaf::Ratio)
            }
        }
    )*};
}

ratios!(Correlation, Quantile);

/// A list of quantiles.
pub(super) struct Quantiles;

impl ReadAs<Vec<Ratio>> for Quantiles {
    const SHORTEST: usize = "[]".len();

    fn read(value: &Value<'_>) -> Result<Vec<Ratio>, Error> {
        QUANTILES.read(value, <Quantile as ReadAs<Ratio>>::read)
    }

    fn shape() -> Shape {
        QUANTILES.shape(<Quantile as ReadAs<Ratio>>::shape())
    }
}

/// Integers within a range.
macro_rules! integers {
    ($($name:ident of $type:ty, $least:literal, $most:literal, $range:literal;)*) => {$(
        pub(super) struct $name;

        impl $name {
            pub(super) fn check(number: i128) -> Result<$type, Error> {
                let wrong = || Cause::NotInRange(Quoted::new(&number.to_string()), $range).into();
                <$type>::try_from(number).ok().filter(|number| ($least..=$most).contains(number)).ok_or_else(wrong)
            }
        }

        impl ReadAs<$type> for $name {
            const SHORTEST: usize = 1;

            fn read(value: &Value<'_>) -> Result<$type, Error> {
                Self::check(value.integer()?.into()).map_err(|error| value.at(error))
            }

            fn shape() -> Shape {
                whole($least, $most)
            }
        }
    )*};
}

integers! {
    Draws of u32, 0, 100_000_000, "draws must be between 0 and 100000000";
    SomeDraws of u32, 1, 100_000_000, "draws must be between 1 and 100000000";
    Seed of u64, 0, 9_007_199_254_740_991, "a seed must be between 0 and 9007199254740991";
}
