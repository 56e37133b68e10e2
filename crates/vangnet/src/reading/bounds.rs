//! Lists of which the number of items is bounded.

use super::Value;
use crate::{
    description::Shape,
    error::{Cause, Error, Quoted},
};

/// How many items a list may have, and what is said where it has another number.
pub(crate) struct Bounds {
    pub(crate) least: usize,
    pub(crate) most: usize,
    pub(crate) says: &'static str,
}

impl Bounds {
    /// Refuses another number.
    pub(crate) fn check(&self, number: usize) -> Result<(), Error> {
        if (self.least..=self.most).contains(&number) {
            return Ok(());
        }
        Err(Cause::NotInRange(Quoted::new(&number.to_string()), self.says).into())
    }

    /// Reads every item and keeps no more than there can be: a short text of an item takes more memory than its length.
    pub(crate) fn read<T>(
        &self,
        value: &Value<'_>,
        read: fn(&Value<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let (mut items, mut number) = (Vec::new(), 0_usize);
        value.each(|item| {
            let item = read(item)?;
            number = number.saturating_add(1);
            if number <= self.most {
                items.push(item);
            }
            Ok(())
        })?;
        self.check(number).map_err(|error| value.at(error))?;
        Ok(items)
    }

    /// The shape of such a list.
    pub(crate) fn shape(&self, item: Shape) -> Shape {
        Shape::List { item: Box::new(item), least: self.least, most: Some(self.most) }
    }
}

/// Markers of lists with bounds: `Months of CaseloadFlow, MONTHS;`.
macro_rules! bounded_lists {
    ($($(#[$doc:meta])* $visible:vis $name:ident of $item:ty, $bounds:ident;)*) => {$(
        $(#[$doc])*
        $visible struct $name;

        impl $crate::reading::ReadAs<Vec<$item>> for $name {
            const SHORTEST: usize = "[]".len();

            fn read(value: &$crate::reading::Value<'_>) -> Result<Vec<$item>, $crate::error::Error> {
                $bounds.read(value, <$item as $crate::reading::Read>::read)
            }

            fn shape() -> $crate::description::Shape {
                $bounds.shape(<$item as $crate::reading::Read>::shape())
            }
        }
    )*};
}
pub(crate) use bounded_lists;
