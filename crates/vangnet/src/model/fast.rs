//! The objective model in floats, for millions of households, with a stated bound of its error.
#![allow(
    clippy::float_arithmetic,
    reason = "the one place for floats; the bound of their error is stated and tested"
)]

use num_bigint::BigInt;
use num_traits::ToPrimitive as _;
use vangnet_kernel::logistic;

use super::{Annex, Constants, IndicatorKind, Table, annex};
use crate::{
    error::{Cause, Error, Quoted},
    number::{Euro, Exact, Year, rounding},
};

/// Log-odds are added as integers in units of 10⁻¹⁵.
const DECIMALS: u32 = 15;
const UNIT: f64 = 1e15;

/// The flags of a household as bits, in the order of [`FastModel::flags`].
///
/// # Example
///
/// ```
/// use vangnet::model::Flags;
///
/// assert_eq!(Flags::default().bits(), 0);
/// assert_eq!(Flags::from_bits(5).bits(), 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Flags(u128);

impl Flags {
    /// Flags from their bits; bits beyond the flags of the year count for nothing.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::model::Flags::from_bits(1).bits(), 1);
    /// ```
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// The bits.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::model::Flags::from_bits(2).bits(), 2);
    /// ```
    pub const fn bits(self) -> u128 {
        self.0
    }
}

/// What the objective model expects of a household, in floats.
///
/// # Example
///
/// See [`FastModel`].
///
/// ```
/// # use vangnet::model::FastHousehold;
/// let household = FastHousehold { chance: 0.5, fraction: 0.5, expected_amount: 4000.0 };
/// assert!(household.chance <= 1.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FastHousehold {
    /// The chance of a benefit, within 10⁻¹⁵.
    pub chance: f64,
    /// The fraction of the norm that is paid, within 10⁻¹⁵.
    pub fraction: f64,
    /// Euro a year, within 2·10⁻¹⁵ of the norm.
    pub expected_amount: f64,
}

/// The objective model of one year in one municipality, in floats.
///
/// The log-odds are added exactly, in units of 10⁻¹⁵ (the shares and indices of the municipality are rounded to that
/// once), and become a float at the end. The chance and the fraction are within 10⁻¹⁵ of those of
/// [`household`](super::household), and the expected amount is within 2·10⁻¹⁵ of the norm: rounding of the log-odds z
/// gives at most ¼·5·10⁻¹⁶ + 2·2⁻⁵³·|z|·P(1−P) ≤ 2·10⁻¹⁶, and the logistic function two units in the last place, which is
/// 2.3·10⁻¹⁶; three products and a norm add four roundings. Every platform gives the same bits.
///
/// # Example
///
/// ```
/// use vangnet::{Exact, Year, model::FastModel};
///
/// let value: Exact = "0.1".parse()?;
/// let values: Vec<_> = [
///     "jobs_per_worker", "working_below_level_share", "students_share", "ww_recipients_share",
///     "work_not_norm_neighbourhood_share", "nuisance_and_insecurity_index", "low_skilled_jobs_per_worker",
/// ]
/// .map(|code| (code.to_owned(), value))
/// .into();
/// let model = FastModel::new(Year::new(2023)?, &values, None)?;
/// let flags = model.flag_set(&["age_40_to_50", "housing_association"])?;
/// let norm = model.norm("single_21_to_aow")?;
/// let household = model.evaluate(flags, norm);
/// assert!(household.chance > 0.9 && household.expected_amount < 16_068.74);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FastModel {
    annex: &'static Annex,
    flags: Vec<&'static str>,
    pub(super) volume: Weights,
    pub(super) price: Weights,
}

/// The weights of one table, in units of 10⁻¹⁵.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Weights {
    /// The constant with the shares and indices of the municipality.
    pub(super) base: i64,
    /// By flag.
    pub(super) flags: Vec<i64>,
}

impl FastModel {
    /// The model of a budget year in a municipality with these shares and indices.
    ///
    /// # Errors
    ///
    /// Those of [`household`](super::household) about the year, the values and the constants.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Year, model::FastModel};
    ///
    /// let error = FastModel::new(Year::new(2023)?, &[], None).unwrap_err();
    /// assert_eq!(error.code(), "missing_field");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(
        budget_year: Year,
        values: &[(String, Exact)],
        constants: Option<Constants>,
    ) -> Result<Self, Error> {
        let annex = annex(budget_year)?;
        annex.check_values(values)?;
        let constants = annex.constants(constants)?;
        let mut flags: Vec<&'static str> = Vec::new();
        for indicator in annex.volume.indicators.iter().chain(&annex.price.indicators) {
            if indicator.kind == IndicatorKind::Flag && !flags.contains(&indicator.indicator.as_str()) {
                flags.push(&indicator.indicator);
            }
        }
        Ok(Self {
            annex,
            volume: Weights::of(&annex.volume, constants.volume, values, &flags)?,
            price: Weights::of(&annex.price, constants.price, values, &flags)?,
            flags,
        })
    }

    /// The codes of the flags, in the order of their bits.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::model::FastModel;
    /// fn first(model: &FastModel) -> Option<&str> {
    ///     model.flags().first().copied()
    /// }
    /// # let _ = first;
    /// ```
    pub fn flags(&self) -> &[&'static str] {
        &self.flags
    }

    /// The bits of these flags.
    ///
    /// # Errors
    ///
    /// `invalid_indicator` for a flag that the year does not have.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::model::{FastModel, Flags};
    /// fn couple(model: &FastModel) -> Result<Flags, vangnet::Error> {
    ///     model.flag_set(&["couple_without_children"])
    /// }
    /// # let _ = couple;
    /// ```
    pub fn flag_set(&self, codes: &[&str]) -> Result<Flags, Error> {
        let mut bits = 0_u128;
        for (index, code) in codes.iter().enumerate() {
            let bit = self.flags.iter().position(|flag| flag == code).ok_or_else(|| {
                let reason = format!("the tables of {} have no such flag", self.annex.budget_year);
                Error::new(Cause::NotAnIndicator(Quoted::new(code), reason))
                    .at(format_args!("/indicators/{index}"))
            })?;
            // There are fewer flags than bits.
            bits |= 1_u128 << bit;
        }
        Ok(Flags(bits))
    }

    /// The amount of a norm.
    ///
    /// # Errors
    ///
    /// `invalid_indicator` for a norm that the year does not have.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Euro, model::FastModel};
    /// fn single(model: &FastModel) -> Result<Euro, vangnet::Error> {
    ///     model.norm("single_21_to_aow")
    /// }
    /// # let _ = single;
    /// ```
    pub fn norm(&self, code: &str) -> Result<Euro, Error> {
        self.annex.norm(code).map(|norm| norm.amount)
    }

    /// The chance, the fraction and the expected amount of a household with these flags and this norm.
    ///
    /// The norm is used as given; that of a student is [`Euro::ZERO`].
    ///
    /// # Example
    ///
    /// See [`FastModel`].
    ///
    /// ```
    /// # use vangnet::{Euro, model::{FastModel, Flags}};
    /// fn chance(model: &FastModel) -> f64 {
    ///     model.evaluate(Flags::default(), Euro::ZERO).chance
    /// }
    /// # let _ = chance;
    /// ```
    pub fn evaluate(&self, flags: Flags, norm: Euro) -> FastHousehold {
        let chance = logistic(self.volume.log_odds(flags));
        let fraction = logistic(self.price.log_odds(flags));
        #[expect(clippy::cast_precision_loss, reason = "a norm has far fewer than 53 bits")]
        let norm = norm.cents() as f64 / 100.0;
        FastHousehold { chance, fraction, expected_amount: chance * fraction * norm }
    }
}

impl Weights {
    fn of(table: &Table, constant: Exact, values: &[(String, Exact)], flags: &[&str]) -> Result<Self, Error> {
        let base = table.of_household(&[], values).try_fold(constant, |sum, (indicator, value)| {
            sum.plus(indicator.weight.unwrap_or(Exact::ZERO).times(value)?)
        })?;
        let weight = |code: &&str| {
            let indicator = table.indicators.iter().find(|indicator| indicator.indicator == **code);
            in_units(indicator.and_then(|indicator| indicator.weight).unwrap_or(Exact::ZERO))
        };
        Ok(Self { base: in_units(base)?, flags: flags.iter().map(weight).collect::<Result<_, _>>()? })
    }

    /// The log-odds of a household: an exact sum, and then a float.
    fn log_odds(&self, flags: Flags) -> f64 {
        let mut sum = self.base;
        let mut bits = flags.0;
        while bits != 0 {
            let weight = usize::try_from(bits.trailing_zeros()).ok().and_then(|bit| self.flags.get(bit));
            // A hundred weights of at most 10 in size, and a base of a few thousand, stay far within the range.
            sum = sum.saturating_add(weight.copied().unwrap_or_default());
            bits &= bits.saturating_sub(1);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "the one rounding of the log-odds, within the stated bound"
        )]
        let sum = sum as f64;
        sum / UNIT
    }
}

/// A number in units of 10⁻¹⁵, rounded once.
fn in_units(number: Exact) -> Result<i64, Error> {
    let decimal = number.to_decimal();
    let numerator = BigInt::from(decimal.mantissa()) * BigInt::from(10_u8).pow(DECIMALS);
    let units = rounding::nearest(&numerator, &BigInt::from(10_u8).pow(decimal.scale()));
    units.to_i64().ok_or_else(|| Cause::SumTooLarge.into())
}
