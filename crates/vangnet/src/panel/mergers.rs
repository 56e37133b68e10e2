//! Which municipality succeeds which.

use std::collections::HashMap;

use crate::{
    case::Municipality,
    error::{Cause, Error},
    number::Year,
};

/// *Gemeentelijke herindeling*: an old municipality that goes into another one.
///
/// # Example
///
/// ```
/// use vangnet::{Succession, Year};
///
/// let merger = Succession { old: "0007".parse()?, new: "1950".parse()?, from: Year::new(2018)? };
/// assert_eq!(merger.new.to_string(), "1950");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Succession {
    /// The municipality that ends.
    pub old: Municipality,
    /// The one that it goes into: a new one, or one that goes on under its own code.
    pub new: Municipality,
    /// The first year of the new one.
    pub from: Year,
}

/// The mergers by the municipality that succeeds.
pub(super) fn by_successor(mergers: &[Succession]) -> Result<HashMap<Municipality, Vec<Succession>>, Error> {
    let mut successors = HashMap::new();
    let mut by_new: HashMap<_, Vec<_>> = HashMap::new();
    for merger in mergers {
        if successors.insert(&merger.old, &merger.new).is_some() {
            return refuse(&merger.old, "a municipality must have one successor");
        }
        by_new.entry(merger.new.clone()).or_default().push(merger.clone());
    }
    for merger in mergers {
        let mut last = &merger.new;
        for _ in mergers {
            if *last == merger.old {
                return refuse(&merger.old, "a municipality must not succeed itself");
            }
            let Some(next) = successors.get(last) else { break };
            last = *next;
        }
    }
    Ok(by_new)
}

fn refuse<T>(old: &Municipality, rule: &'static str) -> Result<T, Error> {
    Err(Error::new(Cause::NotASuccessor(old.to_string(), rule)).at("/successors"))
}
