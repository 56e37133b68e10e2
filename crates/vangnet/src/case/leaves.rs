//! How the parts of a case look in JSON, and how a question reads them.

use super::{BudgetStage, Inhabitants, MunicipalityCode};
use crate::{
    description::{Leaf, leaves},
    reading::read_leaves,
};

leaves! {
    Inhabitants => Leaf::Integer { least: 1, most: 100_000_000 };
    MunicipalityCode => Leaf::MunicipalityCode;
}

read_leaves! {
    MunicipalityCode, r#""0518""#, value => value.parse();
    Inhabitants, "1", value => Self::new(value.integer()?).map_err(|error| value.at(error));
    BudgetStage, r#""voorlopig""#, value => value.code(Self::parse);
}
