//! The types that hold no others.

use crate::{Budget, BudgetStage, Count, Euro, Exact, Inhabitants, MunicipalityCode, Ratio, Year};

/// Types whose shape in a question is that in an answer, each with its shortest text and how it is read.
macro_rules! read_leaves {
    ($($type:ty, $shortest:literal, $value:ident => $read:expr;)*) => {$(
        impl $crate::reading::Read for $type {
            const SHORTEST: usize = $shortest.len();

            fn read($value: &$crate::reading::Value<'_>) -> Result<Self, $crate::Error> {
                $read
            }

            fn shape() -> $crate::description::Shape {
                <Self as $crate::description::Describe>::shape()
            }
        }
    )*};
}
pub(crate) use read_leaves;

read_leaves! {
    Euro, r#""1""#, value => value.parse();
    Budget, r#""1""#, value => value.budget();
    Count, r#""1""#, value => value.parse();
    Ratio, r#""1""#, value => value.parse();
    Exact, r#""1""#, value => value.decimal();
    Year, "2015", value => value.year();
    MunicipalityCode, r#""0518""#, value => value.parse();
    Inhabitants, "1", value => Self::new(value.integer()?).map_err(|error| value.at(error));
    BudgetStage, r#""definitief""#, value => value.code(Self::parse);
    String, r#""""#, value => Ok(value.text()?.into_owned());
    bool, "true", value => value.boolean();
}
