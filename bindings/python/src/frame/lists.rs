//! Columns of short lists, nearly all of which are empty.

use std::sync::Arc;

use arrow_array::{
    Array as _, ArrayRef, ArrowPrimitiveType, GenericListArray, OffsetSizeTrait, PrimitiveArray, StringArray,
    types::UInt32Type,
};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, Field};

use super::output::{Text, There, of_places, there};

/// A column of lists that grows piece by piece.
pub(super) struct Lists<P: ArrowPrimitiveType> {
    items: Vec<P::Native>,
    ends: Ends,
    nulls: NullBufferBuilder,
}

/// Where each list ends, as wide as the library of the user has it.
enum Ends {
    Narrow(Vec<i32>),
    Wide(Vec<i64>),
}

impl<P: ArrowPrimitiveType> Lists<P> {
    pub(super) fn with_capacity(rows: usize, text: Text) -> Self {
        let ends = match text {
            Text::Plain => Ends::Narrow(with_room(rows)),
            Text::Views => Ends::Wide(with_room(rows)),
        };
        Self { items: Vec::new(), ends, nulls: NullBufferBuilder::new(rows) }
    }

    /// Puts a piece behind the lists that are there.
    pub(super) fn extend<T: Copy>(&mut self, cells: &[Option<Vec<T>>], item: impl Fn(T) -> P::Native) {
        match there(cells) {
            There::All => self.nulls.append_n_non_nulls(cells.len()),
            There::None => self.nulls.append_n_nulls(cells.len()),
            There::Some(there) => self.nulls.append_slice(&there),
        }
        let lengths = || cells.iter().map(|cell| cell.as_ref().map_or(0, Vec::len));
        if lengths().all(|length| length == 0) {
            match &mut self.ends {
                Ends::Narrow(ends) => repeat_last(ends, cells.len()),
                Ends::Wide(ends) => repeat_last(ends, cells.len()),
            }
            return;
        }
        let mut end = self.items.len();
        let each = lengths().map(|length| {
            end = end.saturating_add(length);
            end
        });
        match &mut self.ends {
            Ends::Narrow(ends) => ends.extend(each.map(|end| i32::try_from(end).unwrap_or(i32::MAX))),
            Ends::Wide(ends) => ends.extend(each.map(|end| i64::try_from(end).unwrap_or(i64::MAX))),
        }
        self.items.extend(cells.iter().flatten().flatten().map(|one| item(*one)));
    }

    /// The column, with items of the type of the list.
    pub(super) fn finish(self) -> Result<ArrayRef, ArrowError> {
        self.of(|items| Ok(Arc::new(items)))
    }

    fn of(
        mut self,
        items: impl FnOnce(PrimitiveArray<P>) -> Result<ArrayRef, ArrowError>,
    ) -> Result<ArrayRef, ArrowError> {
        let items = items(PrimitiveArray::new(self.items.into(), None))?;
        let nulls = self.nulls.finish();
        let item = Arc::new(Field::new("item", items.data_type().clone(), true));
        Ok(match self.ends {
            Ends::Narrow(ends) => {
                Arc::new(GenericListArray::try_new(item, OffsetBuffer::new(ends.into()), items, nulls)?)
            }
            Ends::Wide(ends) => {
                Arc::new(GenericListArray::try_new(item, OffsetBuffer::new(ends.into()), items, nulls)?)
            }
        })
    }
}

impl Lists<UInt32Type> {
    /// Lists of the places of texts as lists of texts.
    pub(super) fn text(self, texts: &StringArray, text: Text) -> Result<ArrayRef, ArrowError> {
        self.of(|places| of_places(&(Arc::new(places) as ArrayRef), texts, text))
    }
}

fn with_room<O: OffsetSizeTrait>(rows: usize) -> Vec<O> {
    let mut ends = Vec::with_capacity(rows.saturating_add(1));
    ends.push(O::default());
    ends
}

fn repeat_last<O: OffsetSizeTrait>(ends: &mut Vec<O>, times: usize) {
    let last = ends.last().copied().unwrap_or_default();
    ends.resize(ends.len().saturating_add(times), last);
}
