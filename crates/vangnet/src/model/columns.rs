//! Whole columns of households: the weights and municipalities of the objective model for the crate `vangnet-kernel`.
//!
//! The kernel works on columns of flags and norms and gives, bit for bit, what [`FastModel::evaluate`] gives for each
//! household, with sums per municipality that no order and no division into parts changes. The weights of the flags are
//! those of the year; a municipality brings its [`Base`].
//!
//! # Example
//!
//! ```
//! use vangnet::{Exact, Year, model::{FastModel, columns::{
//!     Expectations, Flags, Households, Sum, expectations_by_municipality,
//! }}};
//!
//! let codes = [
//!     "jobs_per_worker", "working_below_level_share", "students_share", "ww_recipients_share",
//!     "work_not_norm_neighbourhood_share", "nuisance_and_insecurity_index", "low_skilled_jobs_per_worker",
//! ];
//! let municipality = |value: &str| {
//!     let value: Exact = value.parse()?;
//!     FastModel::new(Year::new(2023)?, &codes.map(|code| (code.to_owned(), value)), None)
//! };
//! let models = [municipality("0.1")?, municipality("0.2")?];
//! let weights = models[0].flag_weights()?;
//! let bases = [models[0].base(), models[1].base()];
//!
//! let couple = models[0].flag_set(&["couple_without_children"])?;
//! let norm = models[0].norm("couple_21_to_aow")?;
//! let households = Households { flags: Flags::Whole(&[couple.bits(), 0]), norms: &[norm.cents(); 2] };
//! let mut amount = [0.0; 2];
//! let outputs = Expectations { amount: Some(&mut amount), ..Expectations::default() };
//! let mut sums = [Sum::ZERO; 2];
//! expectations_by_municipality(&weights, &bases, &[0, 1], households, outputs, &mut sums)
//!     .expect("norms that are in range");
//! assert_eq!(amount[0], models[0].evaluate(couple, norm).expected_amount);
//! assert_eq!(sums[0], Sum::of_amount(amount[0]).unwrap());
//! # Ok::<(), vangnet::Error>(())
//! ```

pub use vangnet_kernel::{
    Base, Expectations, FlagWeights, Flags, HouseholdRefusal, Households, Sum, expectations,
    expectations_by_municipality,
};

use super::FastModel;
use crate::{
    columns::sentence,
    error::{Cause, Error, ErrorKind},
};

impl FastModel {
    /// The weights of the flags of the year, in the order of [`flags`](Self::flags): alike in every municipality.
    ///
    /// # Errors
    ///
    /// `invalid_number` for weights that the kernel does not take; those of every published year are ones that it does.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Exact, Year, model::FastModel};
    /// # let value: Exact = "0.1".parse()?;
    /// # let values = [
    /// #     "jobs_per_worker", "working_below_level_share", "students_share", "ww_recipients_share",
    /// #     "work_not_norm_neighbourhood_share", "nuisance_and_insecurity_index", "low_skilled_jobs_per_worker",
    /// # ]
    /// # .map(|code| (code.to_owned(), value));
    /// let model = FastModel::new(Year::new(2023)?, &values, None)?;
    /// let young = model.flag_set(&["age_20_to_25"])?;
    /// // The annex prints 1.2528561 in the table of the chance.
    /// assert_eq!(model.flag_weights()?.log_odds(young.bits()).0, 1_252_856_100_000_000);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn flag_weights(&self) -> Result<FlagWeights, Error> {
        Ok(FlagWeights::new(&self.volume.flags, &self.price.flags)?)
    }

    /// The log-odds of the municipality without any flag: the constants with its shares and indices.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Exact, Year, model::FastModel};
    /// # let value: Exact = "0".parse()?;
    /// # let values = [
    /// #     "jobs_per_worker", "working_below_level_share", "students_share", "ww_recipients_share",
    /// #     "work_not_norm_neighbourhood_share", "nuisance_and_insecurity_index", "low_skilled_jobs_per_worker",
    /// # ]
    /// # .map(|code| (code.to_owned(), value));
    /// let model = FastModel::new(Year::new(2023)?, &values, None)?;
    /// // Where every share and index is zero, the constant that the annex prints: 0.4605315.
    /// assert_eq!(model.base().volume, 460_531_500_000_000);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub const fn base(&self) -> Base {
        Base { volume: self.volume.base, price: self.price.base }
    }
}

/// A refusal as every language tells it: its field is the column, and the row in it.
///
/// # Example
///
/// ```
/// use vangnet::{Error, model::columns::HouseholdRefusal};
///
/// let error = Error::from(HouseholdRefusal::NormOutOfRange { row: 3, norm: -1 });
/// assert_eq!((error.code(), error.field()), ("amount_out_of_range", Some("/norms/3")));
/// assert_eq!(error.to_string(), "Row 3: norm is -1 cents, but must be between 0 and 134217727.");
/// ```
impl From<HouseholdRefusal> for Error {
    fn from(refusal: HouseholdRefusal) -> Self {
        let error = Self::new(Cause::Told(kind(refusal), sentence(&refusal)));
        match (refusal.column(), refusal.row()) {
            (Some(column), Some(row)) => error.at(format_args!("/{column}/{row}")),
            (Some(column), None) => error.at(format_args!("/{column}")),
            (None, _) => error,
        }
    }
}

/// The kind of a refusal.
const fn kind(refusal: HouseholdRefusal) -> ErrorKind {
    match refusal {
        HouseholdRefusal::LengthsDiffer { .. } => ErrorKind::LengthsDiffer,
        HouseholdRefusal::UnknownMunicipality { .. } => ErrorKind::InvalidMunicipalityCode,
        HouseholdRefusal::WeightsDoNotFit => ErrorKind::InvalidNumber,
        _ => ErrorKind::AmountOutOfRange,
    }
}
