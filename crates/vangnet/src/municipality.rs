//! Municipality codes.

use std::{fmt, str::FromStr};

use crate::{
    Error,
    error::{Cause, Quoted},
};

/// *Gemeentecode*: the four digits by which Statistics Netherlands (CBS) knows a municipality.
///
/// The form is checked, not whether a municipality of that code exists.
///
/// # Example
///
/// ```
/// use vangnet::MunicipalityCode;
///
/// let code: MunicipalityCode = "0202".parse()?;
/// assert_eq!(code.to_string(), "0202");
/// assert_eq!("GM0202".parse::<MunicipalityCode>().unwrap_err().code(), "invalid_municipality_code");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(u16);

impl FromStr for MunicipalityCode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let four_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let code = four_digits.then(|| text.parse().ok()).flatten();
        code.map(Self).ok_or_else(|| Cause::NotAMunicipalityCode(Quoted::new(text)).into())
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

crate::text::serde_as_text!(MunicipalityCode);
