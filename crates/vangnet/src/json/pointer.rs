//! A key in a JSON pointer (RFC 6901).

use std::fmt;

/// A key as a pointer writes it: `~` is `~0` and `/` is `~1`.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.0.split_inclusive(['~', '/']) {
            match piece.strip_suffix(['~', '/']) {
                Some(plain) => {
                    f.write_str(plain)?;
                    f.write_str(if piece.ends_with('~') { "~0" } else { "~1" })?;
                }
                None => f.write_str(piece)?,
            }
        }
        Ok(())
    }
}
