//! An amount in the form of its notation: its digits and the signs around them.

use super::{AmountUnit, Notation};
use crate::number::Euro;

/// The content of a text, without a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    /// The digits with their sign; `None` where there are more than any amount has.
    digits: Option<i128>,
    /// How many of them are decimals.
    decimals: usize,
    /// Whether the fraction is zeros only.
    is_whole: bool,
    /// Whether the text names the euro, by its sign or by an ending such as `,-`.
    pub(super) names_euro: bool,
}

/// Endings that mean no cents.
const NO_CENTS: [&str; 6] = [",--", ",-", ",=", ",–", ",—", ",−"];

impl Written {
    /// Reads a text exactly as the notation has it; `None` where it breaks a rule of the notation.
    pub(super) fn read(text: &str, notation: Notation) -> Option<Self> {
        let (body, negative, names_euro) = match notation {
            Notation::Plain => match text.strip_prefix('-') {
                Some(body) => (body, true, false),
                None => (text, false, false),
            },
            Notation::Dutch | Notation::English => undecorated(text),
        };
        let without_cents = NO_CENTS
            .iter()
            .find_map(|ending| body.strip_suffix(ending))
            .filter(|_| notation == Notation::Dutch);
        let point = if notation == Notation::Dutch { ',' } else { '.' };
        let (whole, fraction) = match (without_cents, body.split_once(point)) {
            (Some(whole), _) => (whole, ""),
            (None, Some((_, ""))) => return None,
            (None, Some(parts)) => parts,
            (None, None) => (body, ""),
        };
        let whole = match notation {
            Notation::Plain => digits(whole)?.to_owned(),
            Notation::Dutch => grouped(whole, '.')?,
            Notation::English => grouped(whole, ',')?,
        };
        if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let sign = if negative { "-" } else { "" };
        Some(Self {
            digits: format!("{sign}{whole}{fraction}").parse().ok(),
            decimals: fraction.len(),
            is_whole: fraction.bytes().all(|byte| byte == b'0'),
            names_euro: names_euro || without_cents.is_some(),
        })
    }

    /// Whether the text can be an amount in this unit: not more decimals than its cents have, and no euro sign on
    /// cents.
    pub(super) fn fits(&self, unit: AmountUnit) -> bool {
        match unit {
            AmountUnit::Euro => self.decimals <= 2,
            AmountUnit::ThousandEuro => self.decimals <= 5,
            // A library that makes text of numbers writes `150.0`.
            AmountUnit::Cent => self.decimals <= 2 && self.is_whole && !self.names_euro,
        }
    }

    /// The amount; `None` where it is out of range.
    pub(super) fn cents(&self, unit: AmountUnit) -> Option<Euro> {
        self.with_decimals(usize::try_from(unit.decimals()).ok()?)
    }

    /// The amount if the text counts euros with a number of zeros behind them; `None` also where cents are left over.
    pub(super) fn euros_times(&self, zeros: usize) -> Option<Euro> {
        let decimals = zeros.saturating_add(2);
        if self.decimals > decimals { None } else { self.with_decimals(decimals) }
    }

    /// The amount if its unit is a power of ten of a cent.
    fn with_decimals(&self, decimals: usize) -> Option<Euro> {
        let mut digits = self.digits?;
        // Only zeros follow the cents: see `fits`.
        for _ in decimals..self.decimals {
            digits /= 10;
        }
        cents(digits, u32::try_from(decimals.saturating_sub(self.decimals)).ok()?)
    }
}

/// A text without the spaces, signs and euro sign around its digits: what is left, whether it is below zero, and
/// whether it named the euro.
fn undecorated(text: &str) -> (&str, bool, bool) {
    let (mut rest, mut negative, mut names_euro) = (text.trim(), false, false);
    loop {
        if let Some(behind) = rest.strip_prefix(['-', '−']).filter(|_| !negative) {
            (rest, negative) = (behind.trim_start(), true);
        } else if let Some(behind) = euro_before(rest).filter(|_| !names_euro) {
            (rest, names_euro) = (behind.trim_start(), true);
        } else {
            break;
        }
    }
    match rest.strip_suffix('€').or_else(|| rest.strip_suffix("EUR")).filter(|_| !names_euro) {
        Some(before) => (before.trim_end(), negative, true),
        None => (rest, negative, names_euro),
    }
}

fn euro_before(text: &str) -> Option<&str> {
    text.strip_prefix('€').or_else(|| text.strip_prefix("EUR"))
}

fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

/// Digits without leading zeros, undivided or in groups of three separated by this mark.
fn grouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = digits(groups.next()?)?;
    if first.len() > 1 && first.starts_with('0') {
        return None;
    }
    let mut whole = first.to_owned();
    for group in groups {
        if first.len() > 3 || first == "0" || group.len() != 3 {
            return None;
        }
        whole.push_str(digits(group)?);
    }
    Some(whole)
}

/// `digits × 10^missing` cents, where that is in range.
pub(super) fn cents(digits: i128, missing: u32) -> Option<Euro> {
    let scaled = match digits {
        0 => 0,
        digits if missing == 0 => digits,
        digits => digits.checked_mul(10_i128.checked_pow(missing)?)?,
    };
    Euro::from_cents(i64::try_from(scaled).ok()?).within_range().ok()
}
