//! Names of items of a list, each once.

use crate::error::{Cause, Error, ErrorKind, Quoted};

/// Refuses a name that stands at an earlier item; `says` is what the message says of it.
pub(super) fn refuse_repeated<'a>(
    name: &str,
    mut earlier: impl Iterator<Item = &'a String>,
    says: &'static str,
) -> Result<(), Error> {
    if earlier.any(|known| known == name) {
        return Err(Cause::NotOneOf(ErrorKind::DuplicateName, Quoted::new(name), says).into());
    }
    Ok(())
}
