//! How the numbers look in JSON.

use super::{Budget, Count, Day, Euro, Exact, Figure, Ratio, Year};
use crate::description::{Bound, Leaf, leaves};

leaves! {
    Euro => Leaf::Amount(Bound::Any);
    Budget => Leaf::Amount(Bound::AboveZero);
    Count => Leaf::Count(Bound::Any);
    Ratio => Leaf::Ratio;
    Exact => Leaf::Decimal;
    Figure => Leaf::Decimal;
    Year => Leaf::Year;
    Day => Leaf::Day;
}
