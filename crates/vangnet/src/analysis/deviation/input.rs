//! The known figures of a municipality.

use vangnet_derive::Read;

use crate::{
    budget::BudgetYear,
    number::{Budget, Count, Euro, Year},
    reading::{AboveZero, NotBelowZero, Signed},
};

/// A caseload with its price. At most two of caseload, price and amount are given: the third follows.
///
/// # Example
///
/// ```
/// use vangnet::analysis::Side;
///
/// let model = Side { caseload: Some("7000".parse()?), price: Some("14000".parse()?), amount: None };
/// assert!(model.amount.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Read)]
pub struct Side {
    /// Households with a benefit, above zero.
    #[ask(marker = AboveZero)]
    pub caseload: Option<Count>,
    /// Euro per household per year, not below zero.
    #[ask(marker = NotBelowZero)]
    pub price: Option<Euro>,
    /// Euro in the year, not below zero.
    #[ask(marker = NotBelowZero)]
    pub amount: Option<Euro>,
}

/// A group of households, such as singles or people of 50 and older.
///
/// # Example
///
/// ```
/// use vangnet::{Count, analysis::Group};
///
/// let group = Group { name: "50+".into(), model: Count::whole(2500), realised: Count::whole(2750) };
/// assert_eq!(group.name, "50+");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// The caseload that the model expects.
    pub model: Count,
    /// The actual caseload.
    pub realised: Count,
}

/// The known figures of a municipality; an absent one makes a part of the answer unknown, never zero.
///
/// Of caseload, price and amount, the third follows from the other two. What is not known stays unknown, and `unknown`
/// names it with the figure that it lacks.
///
/// # Example
///
/// ```
/// use vangnet::{Count, Year, analysis::DeviationInput};
///
/// let mut input = DeviationInput::new(Year::new(2019)?);
/// input.caseload_difference = Some(Count::whole(480));
/// assert!(input.budget.is_none());
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Read)]
#[ask(input = "DeviationOptions")]
pub struct DeviationInput {
    /// The budget year.
    #[ask(marker = BudgetYear)]
    pub year: Year,
    /// The budget, in euro.
    pub budget: Option<Budget>,
    /// All households of the municipality, above zero.
    #[ask(marker = AboveZero)]
    pub households: Option<Count>,
    /// What the model expects.
    #[ask(optional)]
    pub model: Side,
    /// The actual figures.
    #[ask(optional)]
    pub realised: Side,
    /// How many more households than the model expects, where only that is known; below zero where there are fewer.
    #[ask(marker = Signed)]
    pub caseload_difference: Option<Count>,
    /// The caseload by group, such as singles or people of 50 and older.
    #[ask(optional)]
    pub groups: Vec<Group>,
    /// *Verdeelstoornis*: the budget that the distribution gives too little (above zero) per household of the
    /// municipality, in euro.
    pub disturbance_per_household: Option<Euro>,
}

impl DeviationInput {
    /// An input with only the year.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Year, analysis::DeviationInput};
    /// assert!(DeviationInput::new(Year::new(2019)?).groups.is_empty());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn new(year: Year) -> Self {
        Self {
            year,
            budget: None,
            households: None,
            model: Side::default(),
            realised: Side::default(),
            caseload_difference: None,
            groups: Vec::new(),
            disturbance_per_household: None,
        }
    }
}
