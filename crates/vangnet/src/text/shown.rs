//! The small types as text: `Display` out and `FromStr` in, also through serde, so that no number goes through a float.

use std::fmt;

/// A number with a fixed number of decimals as text, in a buffer of its own: an answer has a dozen of them.
pub(crate) struct FixedPoint {
    buffer: [u8; Self::LONGEST],
    start: usize,
}

impl FixedPoint {
    /// A sign, the digits of a `u64`, and a point.
    const LONGEST: usize = 24;

    /// The text of `number / 10^decimals`; at most six decimals.
    pub(crate) fn new(number: i64, decimals: usize) -> Self {
        let mut text = Self { buffer: [0; Self::LONGEST], start: Self::LONGEST };
        let mut rest = number.unsigned_abs();
        let mut written = 0_usize;
        while rest > 0 || written <= decimals {
            if written == decimals && decimals > 0 {
                text.put(b'.');
            }
            // A remainder of ten is one digit.
            text.put(b'0'.saturating_add(u8::try_from(rest % 10).unwrap_or_default()));
            rest /= 10;
            written = written.saturating_add(1);
        }
        if number < 0 {
            text.put(b'-');
        }
        text
    }

    fn put(&mut self, byte: u8) {
        self.start = self.start.saturating_sub(1);
        if let Some(place) = self.buffer.get_mut(self.start) {
            *place = byte;
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.buffer.get(self.start..).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Display for FixedPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A shown place as text with room for one level above it and no more, since it may be as long as a line.
pub(crate) fn exactly(shown: &impl fmt::Display) -> String {
    use fmt::Write as _;

    struct Length(usize);
    impl fmt::Write for Length {
        fn write_str(&mut self, piece: &str) -> fmt::Result {
            self.0 = self.0.saturating_add(piece.len());
            Ok(())
        }
    }
    let mut length = Length("/about".len());
    let mut text = String::new();
    // Neither a length nor a text refuses a piece.
    let _ = write!(length, "{shown}");
    text.reserve_exact(length.0);
    let _ = write!(text, "{shown}");
    text
}

/// Whether a text is an optional `-`, digits, and optionally a point with digits after it.
pub(crate) fn is_plain_decimal(text: &str) -> bool {
    let (whole, fraction) = match text.strip_prefix('-').unwrap_or(text).split_once('.') {
        Some((whole, fraction)) => (whole, fraction),
        None => (text.strip_prefix('-').unwrap_or(text), "0"),
    };
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Serialises a type as its text and reads it back through `FromStr`.
macro_rules! serde_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        crate::text::deserialize_from_text!($type);
    };
}

macro_rules! deserialize_from_text {
    ($type:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use {deserialize_from_text, serde_as_text};

#[cfg(test)]
mod tests {
    use super::FixedPoint;

    #[test]
    fn a_number_with_fixed_decimals() {
        for (number, decimals, text) in [
            (0, 0, "0"),
            (0, 2, "0.00"),
            (7, 2, "0.07"),
            (-7, 2, "-0.07"),
            (1234, 2, "12.34"),
            (5, 1, "0.5"),
            (100, 0, "100"),
            (i64::MIN, 6, "-9223372036854.775808"),
        ] {
            assert_eq!(FixedPoint::new(number, decimals).to_string(), text);
        }
        assert_eq!(format!("{:>6}", FixedPoint::new(5, 2)), "  0.05");
    }
}
