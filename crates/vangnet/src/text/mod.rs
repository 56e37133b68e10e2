//! Text: what a caller gives shown without harm, names near a misspelt one, numbers as text, and lines.

mod harmless;
pub(crate) mod lines;
mod nearest;
mod quoted;
mod shown;

pub use harmless::harmless;
pub(crate) use harmless::{in_list_item, in_markdown, is_hidden};
pub use nearest::nearest_name;
pub(crate) use quoted::Quoted;
pub(crate) use shown::{FixedPoint, deserialize_from_text, exactly, is_plain_decimal, serde_as_text};
