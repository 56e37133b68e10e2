//! The two languages of an explanation, and how each writes numbers.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    error::{Cause, Error, ErrorKind, Quoted},
    number::{Day, Euro, Exact, Ratio, rounding},
};

/// The language of explanations and numbers; Dutch where none is named.
///
/// # Example
///
/// ```
/// use vangnet::Language;
///
/// assert_eq!(Language::parse("nl")?, Language::Dutch);
/// assert_eq!(Language::parse("de").unwrap_err().code(), "invalid_language");
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Describe)]
pub enum Language {
    /// Dutch (B1), numbers as `€ 8.433.333,33` and `9,0%`.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English, numbers as `€8,433,333.33` and `9.0%`.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The language of a code: `nl` or `en`.
    ///
    /// # Errors
    ///
    /// `invalid_language` for another code.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Language::parse("en")?, vangnet::Language::English);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn parse(code: &str) -> Result<Self, Error> {
        match code {
            "nl" => Ok(Self::Dutch),
            "en" => Ok(Self::English),
            _ => Err(Cause::NotOneOf(
                ErrorKind::InvalidLanguage,
                Quoted::new(code),
                "a language must be nl or en",
            )
            .into()),
        }
    }

    /// The one of two fixed texts that is in this language.
    pub(crate) const fn either(self, nl: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Dutch => nl,
            Self::English => en,
        }
    }

    /// An amount in whole cents.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Euro, Language};
    ///
    /// let amount = Euro::from_cents(-843_333_333);
    /// assert_eq!(Language::Dutch.euro(amount), "€ -8.433.333,33");
    /// assert_eq!(Language::English.euro(amount), "-€8,433,333.33");
    /// ```
    pub fn euro(self, amount: Euro) -> String {
        self.with_euro_sign(&self.number(&amount.to_string()))
    }

    /// An exact amount with all its decimals, at least those of the cents.
    pub(crate) fn exact_euro(self, amount: Exact) -> String {
        match amount.rounded_to_cents() {
            Ok(cents) if Exact::from(cents) == amount => self.euro(cents),
            _ => self.with_euro_sign(&self.number(&amount.to_string())),
        }
    }

    /// A change in whole cents, with its sign; zero has none.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Euro, Language};
    ///
    /// assert_eq!(Language::Dutch.signed_euro(Euro::from_cents(500)), "€ +5,00");
    /// assert_eq!(Language::Dutch.signed_euro(Euro::from_cents(-500)), "€ -5,00");
    /// assert_eq!(Language::English.signed_euro(Euro::from_cents(-500)), "-€5.00");
    /// assert_eq!(Language::English.signed_euro(Euro::ZERO), "€0.00");
    /// ```
    pub fn signed_euro(self, amount: Euro) -> String {
        self.with_euro_sign(&signed(&self.number(&amount.to_string())))
    }

    /// A number with its sign as an amount: the one place where the sign and the euro sign are put together.
    ///
    /// Dutch has the sign before the digits (taaladvies.net, "Euro: – € 12 / € -12"), English before the euro sign.
    fn with_euro_sign(self, number: &str) -> String {
        let size = number.trim_start_matches(['-', '+']);
        let sign = number.strip_suffix(size).unwrap_or_default();
        match self {
            Self::Dutch => format!("€ {number}"),
            Self::English => format!("{sign}€{size}"),
        }
    }

    /// An amount in whole euros, for display only.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Euro, Language};
    ///
    /// assert_eq!(Language::Dutch.whole_euros(Euro::from_cents(843_333_350)), "€ 8.433.334");
    /// assert_eq!(Language::English.whole_euros(Euro::from_cents(-843_333_350)), "-€8,433,334");
    /// ```
    pub fn whole_euros(self, amount: Euro) -> String {
        self.with_euro_sign(&self.number(&amount.whole_euros().to_string()))
    }

    /// A ratio as a percentage with one decimal, half away from zero.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::Language;
    ///
    /// assert_eq!(Language::Dutch.percent("0.09".parse()?), "9,0%");
    /// assert_eq!(Language::English.percent("0.10437".parse()?), "10.4%");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn percent(self, ratio: Ratio) -> String {
        self.percent_with(ratio, 1)
    }

    /// A ratio beside a limit: with as many decimals as distinguish the two, at least one.
    pub(crate) fn percent_beside(self, ratio: Ratio, limit: Ratio) -> String {
        let places = (1..4).find(|places| {
            ratio == limit || self.percent_with(ratio, *places) != self.percent_with(limit, *places)
        });
        self.percent_with(ratio, places.unwrap_or(4))
    }

    /// A rate of a rule as a percentage, with all its decimals and at least one.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(vangnet::Language::Dutch.rate("0.0525".parse()?), "5,25%");
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn rate(self, rate: Ratio) -> String {
        let places = rate.to_decimal().normalize().scale().saturating_sub(2).max(1);
        self.percent_with(rate, places)
    }

    /// A share that is paid, as a percentage without decimals it does not need.
    pub(crate) fn share(self, share: Ratio) -> String {
        self.percent_with(share, share.to_decimal().normalize().scale().saturating_sub(2))
    }

    fn percent_with(self, ratio: Ratio, places: u32) -> String {
        self.percentage(ratio.to_decimal(), places)
    }

    /// A part of a whole as a percentage with the given number of decimals.
    pub(crate) fn percentage(self, part: Decimal, places: u32) -> String {
        let rounded = rounding::to_places(part, places.saturating_add(2));
        let mut hundredfold = rounded;
        // A hundred times as much is two decimals fewer.
        if hundredfold.set_scale(places).is_err() {
            hundredfold = rounded;
        }
        format!("{}%", self.number(&hundredfold.to_string()))
    }

    /// The names of the months, January first.
    pub(crate) const fn months(self) -> [&'static str; 12] {
        match self {
            Self::Dutch => [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Self::English => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }

    /// The name of a month, 1 to 12.
    pub(crate) fn month(self, number: u8) -> &'static str {
        let index = usize::from(number).checked_sub(1);
        index.and_then(|index| self.months().get(index).copied()).unwrap_or_default()
    }

    /// A day in words.
    pub(crate) fn day(self, day: Day) -> String {
        let (year, month, day) = day.parts();
        format!("{day} {} {year}", self.month(month.unsigned_abs()))
    }

    /// A number written with a point, as the language writes it, with its thousands apart.
    pub(crate) fn number(self, plain: &str) -> String {
        let (thousands, decimals) = if self == Self::Dutch { ('.', ',') } else { (',', '.') };
        let (sign, size) = plain.strip_prefix('-').map_or(("", plain), |size| ("-", size));
        let (whole, fraction) = size.split_once('.').unwrap_or((size, ""));
        let mut text = sign.to_owned();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && whole.len().saturating_sub(index) % 3 == 0 {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimals);
            text.push_str(fraction);
        }
        text
    }
}

/// A written number with its sign; zero has none.
pub(crate) fn signed(number: &str) -> String {
    let is_zero = !number.contains(|character: char| ('1'..='9').contains(&character));
    match number.strip_prefix('-') {
        Some(size) if is_zero => size.to_owned(),
        None if is_zero => number.to_owned(),
        Some(_) => number.to_owned(),
        None => format!("+{number}"),
    }
}
