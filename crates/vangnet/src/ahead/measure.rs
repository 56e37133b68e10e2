//! A measure: how many take part, what it costs, and for how long it works.

use vangnet_derive::Read;

use super::{Month, names::refuse_repeated};
use crate::{
    description::{Shape, whole},
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Count, Euro, Ratio, Year},
    reading::{Bounds, NotBelowZero, Part, ReadAs, Value, bounded_lists},
};

/// The costs of a measure in a year.
///
/// # Example
///
/// ```
/// use vangnet::{Year, ahead::YearCosts};
///
/// let costs = YearCosts { year: Year::new(2024)?, amount: "250000".parse()? };
/// assert_eq!(costs.amount.to_string(), "250000.00");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Read)]
pub struct YearCosts {
    /// The calendar year; what is given twice for a year is added.
    pub year: Year,
    /// The costs, in euro; below zero for what others contribute.
    pub amount: Euro,
}

/// A measure, in which a number of households takes part each month: a cohort.
///
/// Of a cohort of month c, in month k from c + delay on, this many need no benefit: households · success ·
/// (1 − deadweight) · (1 − return)^(k − c − delay), while k − c − delay is below `months`.
///
/// # Example
///
/// ```
/// use vangnet::{Count, ahead::Measure};
///
/// let (from, until) = ("2024-01".parse()?, "2024-12".parse()?);
/// let measure = Measure {
///     months: Some(24),
///     ..Measure::new("job coaches", (from, until), Count::whole(20), "0.4".parse()?)
/// };
/// assert_eq!(measure.delay, 0);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Measure {
    /// Its name, each once.
    pub name: String,
    /// The first month in which households take part, at the earliest 100 years before the first year.
    pub from: Month,
    /// The last month in which households take part: not before the first.
    pub until: Month,
    /// How many households take part in each month.
    pub households: Count,
    /// The part of them that needs no benefit afterwards, from 0 to 1.
    #[ask(marker = Part)]
    pub success: Ratio,
    /// The part of these that would have left without the measure too, from 0 to 1.
    #[ask(marker = Part, default = "\"0\"")]
    pub deadweight: Ratio,
    /// After how many months the effect starts, 0 to 1200.
    #[ask(marker = Delay, default = "0")]
    pub delay: u16,
    /// For how many months the effect lasts, 1 to 1200; without it there is no end.
    #[ask(marker = Duration)]
    pub months: Option<u16>,
    /// The part that comes back each month, from 0 to 1.
    #[ask(marker = Part, default = "\"0\"")]
    pub r#return: Ratio,
    /// Euro per household per month that is saved, where it is not that of the question: a part-time job or a wage-cost
    /// subsidy saves a part.
    #[ask(marker = NotBelowZero)]
    pub price: Option<Euro>,
    /// The costs by year; those of years outside the first and the last do not count.
    #[ask(marker = Costs)]
    pub costs: Option<Vec<YearCosts>>,
    /// The costs for each household that takes part, in its month, in euro; below zero for what others contribute.
    pub cost_per_household: Option<Euro>,
}

impl Measure {
    /// A measure without deadweight, delay, end, return or costs.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, ahead::Measure};
    ///
    /// let month = "2024-01".parse()?;
    /// assert!(Measure::new("a", (month, month), Count::whole(20), "0.4".parse()?).costs.is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(
        name: impl Into<String>,
        (from, until): (Month, Month),
        households: Count,
        success: Ratio,
    ) -> Self {
        Self {
            name: name.into(),
            from,
            until,
            households,
            success,
            deadweight: Ratio::ZERO,
            delay: 0,
            months: None,
            r#return: Ratio::ZERO,
            price: None,
            costs: None,
            cost_per_household: None,
        }
    }

    /// What a reader has checked already, for a caller of the typed function.
    fn check_values(&self) -> Result<(), Error> {
        self.households.not_below_zero().map_err(|error| error.at("/households"))?;
        for (part, place) in
            [(self.success, "/success"), (self.deadweight, "/deadweight"), (self.r#return, "/return")]
        {
            part.as_part().map_err(|error| error.at(place))?;
        }
        Delay::check(self.delay.into()).map_err(|error| error.at("/delay"))?;
        self.months
            .map_or(Ok(0), |months| Duration::check(months.into()))
            .map_err(|error| error.at("/months"))?;
        let price = self.price.map_or(Ok(()), |price| price.not_below_zero().map(drop));
        price.map_err(|error| error.at("/price"))?;
        COSTS.check(self.costs.as_deref().unwrap_or_default().len()).map_err(|error| error.at("/costs"))
    }

    /// Its months follow each other, and do not lie too far back to be worked out.
    fn check_months(&self, first: Year) -> Result<(), Error> {
        let wrong = |month: Month, place, why| {
            let shown = Quoted::new(&month.to_string());
            Err(Error::new(Cause::NotOneOf(ErrorKind::InvalidDate, shown, why)).at(place))
        };
        if self.from.year() < first.before(100) {
            return wrong(self.from, "/from", "a measure must start at most 100 years before the first year");
        }
        if self.until < self.from {
            return wrong(self.until, "/until", "the last month must not be before the first");
        }
        Ok(())
    }
}

const MEASURES: Bounds = Bounds { least: 1, most: 100, says: "there must be 1 to 100 measures" };

/// Refuses measures out of range, with the same name, or with months in the wrong order.
pub(super) fn check(measures: &[Measure], first: Year) -> Result<(), Error> {
    MEASURES.check(measures.len()).map_err(|error| error.at("/measures"))?;
    for (index, measure) in measures.iter().enumerate() {
        let place = format!("/measures/{index}");
        let earlier = measures.iter().take(index).map(|earlier| &earlier.name);
        refuse_repeated(&measure.name, earlier, "every measure must have a name of its own")
            .map_err(|error| error.at(format_args!("{place}/name")))?;
        measure
            .check_values()
            .and_then(|()| measure.check_months(first))
            .map_err(|error| error.below(&place))?;
    }
    Ok(())
}

/// A delay as a cell of a table gives it.
pub(crate) fn delay(months: i64) -> Result<u16, Error> {
    Delay::check(months)
}

/// For how many months an effect lasts, as a cell of a table gives it.
pub(crate) fn duration(months: i64) -> Result<u16, Error> {
    Duration::check(months)
}

const COSTS: Bounds = Bounds { least: 0, most: 100, says: "there must be at most 100 costs" };

bounded_lists! {
    /// Measures, of which there are so many at most.
    pub(super) Measures of Measure, MEASURES;
    Costs of YearCosts, COSTS;
}

/// A number of months, within a range.
macro_rules! months {
    ($($name:ident, $least:literal, $range:literal;)*) => {$(
        struct $name;

        impl $name {
            fn check(months: i64) -> Result<u16, Error> {
                let wrong = || Cause::NotInRange(Quoted::new(&months.to_string()), $range).into();
                u16::try_from(months).ok().filter(|months| ($least..=1200).contains(months)).ok_or_else(wrong)
            }
        }

        impl ReadAs<u16> for $name {
            const SHORTEST: usize = 1;

            fn read(value: &Value<'_>) -> Result<u16, Error> {
                Self::check(value.integer()?).map_err(|error| value.at(error))
            }

            fn shape() -> Shape {
                whole($least, 1200)
            }
        }
    )*};
}

months! {
    Delay, 0, "a delay must be between 0 and 1200 months";
    Duration, 1, "an effect must last between 1 and 1200 months";
}
