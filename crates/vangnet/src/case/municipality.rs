//! Municipalities: the codes of CBS, and what tables call them.

use std::{fmt, str::FromStr, sync::Arc};

use crate::error::{Cause, Error, Quoted};

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

/// A municipality as a table calls it: by its code or by its name, any text that is not empty.
///
/// White space around it does not count. A CBS code is the same as text (`0518`), with the letters that CBS puts before
/// it (`GM0518`), and without its leading zeros (`518`), as libraries write it that read it as a number. Names are
/// compared letter by letter.
///
/// # Example
///
/// ```
/// use vangnet::Municipality;
///
/// let of = |text: &str| text.parse::<Municipality>();
/// assert_eq!(of(" GM0518")?, of("518")?);
/// assert_eq!(of("518")?.to_string(), "0518");
/// assert_eq!(of("Súdwest-Fryslân")?.as_str(), "Súdwest-Fryslân");
/// assert_eq!(of(" ").unwrap_err().code(), "invalid_municipality_code");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Municipality(Arc<str>);

impl Municipality {
    /// The text that identifies the municipality: a code of four digits, or a name.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!("'s-Hertogenbosch".parse::<vangnet::Municipality>()?.as_str(), "'s-Hertogenbosch");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Municipality {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let name = without_letters(text);
        let is_code = name.len() < 4 && name.bytes().all(|byte| byte.is_ascii_digit());
        match name {
            "" => Err(Cause::NotAMunicipality(Quoted::new(text)).into()),
            digits if is_code => Ok(Self(format!("{digits:0>4}").into())),
            name => Ok(Self(name.into())),
        }
    }
}

impl fmt::Display for Municipality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<MunicipalityCode> for Municipality {
    fn from(code: MunicipalityCode) -> Self {
        Self(code.to_string().into())
    }
}

/// The text without white space around it, and a code without the letters of CBS.
fn without_letters(text: &str) -> &str {
    let text = text.trim();
    let code = text
        .strip_prefix("GM")
        .filter(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()));
    code.unwrap_or(text)
}

/// What a table may call a municipality.
///
/// # Example
///
/// ```
/// use vangnet::Codes;
///
/// assert_eq!(Codes::parse("cbs")?, Codes::Cbs);
/// assert!(Codes::Any.municipality("Arnhem").is_ok());
/// assert_eq!(Codes::Cbs.municipality("Arnhem").unwrap_err().code(), "invalid_municipality_code");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Codes {
    /// `any`: any text.
    #[default]
    Any,
    /// `cbs`: the four digits of CBS only.
    Cbs,
}

impl Codes {
    /// The choice of a code.
    ///
    /// # Errors
    ///
    /// `invalid_type` for another text than `any` and `cbs`.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Codes::parse("any")?, vangnet::Codes::default());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        match code {
            "any" => Ok(Self::Any),
            "cbs" => Ok(Self::Cbs),
            other => Err(Cause::NotOneOf(
                crate::error::ErrorKind::InvalidType,
                Quoted::new(other),
                "codes of municipalities must be any or cbs",
            )
            .into()),
        }
    }

    /// The municipality of a text.
    ///
    /// # Errors
    ///
    /// `invalid_municipality_code` where the text is empty, or is not four digits and must be.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Codes::Cbs.municipality("GM0518")?.to_string(), "0518");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn municipality(self, text: &str) -> Result<Municipality, Error> {
        if self == Self::Cbs && without_letters(text).parse::<MunicipalityCode>().is_err() {
            return Err(Cause::NotAMunicipalityCode(Quoted::new(text)).into());
        }
        text.parse()
    }
}
