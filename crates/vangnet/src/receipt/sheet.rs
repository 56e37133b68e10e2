//! The official calculation sheet of the Toetsingscommissie (2018 and 2024 alike), lines 1a to 7.

use serde::{Deserialize, Serialize};
use vangnet_derive::Describe;

use crate::{
    assess::BandPart, case::YearFigures, error::Error, language::Language, number::Exact, rules::Wording,
};

/// The official calculation sheet of the Toetsingscommissie, before the payment is rounded.
///
/// It is a view of a receipt; the sheet prints no rounding step. It shows the scale of the deficit year, whether
/// or not a route is open, and has no cap per inhabitant.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2024)?;
/// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("", year, vec![figures])?)?;
/// let line = receipt.sheet.line("7").unwrap();
/// assert_eq!((line.symbol.as_str(), line.amount.unwrap().to_string()), ("I", "750000".into()));
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sheet {
    /// The lines in the order of the sheet.
    pub lines: Vec<SheetLine>,
}

/// A line of the official calculation sheet.
///
/// # Example
///
/// ```
/// # use vangnet::{Budget, Case, YearFigures, Year};
/// # let year = Year::new(2024)?;
/// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
/// let receipt = vangnet::receipt(&Case::new("", year, vec![figures])?)?;
/// // A case starts from net costs, so gross costs and receipts are not known.
/// assert_eq!(receipt.sheet.line("1a").unwrap().amount, None);
/// # Ok::<(), vangnet::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Describe)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SheetLine {
    /// The number of the line, `1a` to `7`.
    pub line: String,
    /// The symbol of the sheet, `A` to `I`.
    pub symbol: String,
    /// What the line holds.
    pub label: Wording,
    /// The exact amount in euro; `None` where the case does not give it.
    pub amount: Option<Exact>,
}

impl Sheet {
    /// The line of a number.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, YearFigures, Year};
    /// # let year = Year::new(2024)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100")?, "109".parse()?)?;
    /// let sheet = vangnet::receipt(&Case::new("", year, vec![figures])?)?.sheet;
    /// assert_eq!(sheet.line("5").unwrap().amount.unwrap().to_string(), "9");
    /// assert!(sheet.line("8").is_none());
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn line(&self, line: &str) -> Option<&SheetLine> {
        self.lines.iter().find(|found| found.line == line)
    }

    pub(super) fn new(
        figures: &YearFigures,
        parts: &[BandPart],
        borders: &[crate::number::Ratio],
    ) -> Result<Self, Error> {
        let known = |amount: crate::number::Euro| Some(Exact::from(amount));
        let budget = if figures.budget_without_art_7.is_some() {
            ("definitive budget without art. 7", "definitief budget zonder toepassing van art. 7")
        } else {
            ("definitive budget", "definitief budget")
        };
        let mut lines = vec![
            line("1a", "A", ("costs art. 69 (SiSa)", "lasten art. 69 (SiSa)"), None),
            line(
                "1b",
                "B",
                ("receipts within the art. 69 budget (SiSa)", "baten binnen het budget van art. 69 (SiSa)"),
                None,
            ),
            line("1c", "C", ("net costs = A − B", "netto lasten = A − B"), known(figures.net_costs())),
            line(
                "2",
                "D",
                ("unlawful and uncertain spending", "foute en onzekere bestedingen"),
                known(figures.unlawful()),
            ),
            line(
                "3",
                "E",
                ("relevant spending = C − D", "relevante bestedingen = C − D"),
                known(figures.eligible_net_costs()?),
            ),
            line("4", "F", budget, known(figures.budget().euro())),
            line("5", "G", ("deficit = E − F", "tekort = E − F"), known(figures.deficit()?)),
        ];
        let mut payment = Exact::ZERO;
        for (index, part) in parts.iter().enumerate() {
            let letter = char::from(b'a'.saturating_add(u8::try_from(index).unwrap_or(u8::MAX)));
            let below = index.checked_sub(1).and_then(|below| borders.get(below)).copied();
            let label = band_label(below, borders.get(index).copied(), part.share);
            lines.push(SheetLine {
                line: format!("6{letter}"),
                symbol: format!("H{}", index.saturating_add(1)),
                label,
                amount: Some(part.payment),
            });
            payment = payment.plus(part.payment)?;
        }
        lines.push(line("7", "I", ("vangnetuitkering", "vangnetuitkering"), Some(payment)));
        Ok(Self { lines })
    }
}

fn line(number: &str, symbol: &str, (en, nl): (&str, &str), amount: Option<Exact>) -> SheetLine {
    SheetLine {
        line: number.into(),
        symbol: symbol.into(),
        label: Wording { en: en.into(), nl: nl.into() },
        amount,
    }
}

fn band_label(
    below: Option<crate::number::Ratio>,
    above: Option<crate::number::Ratio>,
    share: crate::number::Ratio,
) -> Wording {
    let words = |language: Language| {
        let share = language.share(share);
        let (below, above) =
            (below.map(|ratio| language.rate(ratio)), above.map(|ratio| language.rate(ratio)));
        match (language, below, above) {
            (Language::English, Some(below), Some(above)) => {
                format!("part above {below} up to {above} of F: {share}")
            }
            (Language::English, Some(below), None) => format!("part above {below} of F: {share}"),
            (Language::English, None, above) => {
                format!("part up to {} of F: {share}", above.unwrap_or_default())
            }
            (Language::Dutch, Some(below), Some(above)) => {
                format!("deel boven {below} tot en met {above} van F: {share}")
            }
            (Language::Dutch, Some(below), None) => format!("deel boven {below} van F: {share}"),
            (Language::Dutch, None, above) => {
                format!("deel tot en met {} van F: {share}", above.unwrap_or_default())
            }
        }
    };
    Wording { en: words(Language::English), nl: words(Language::Dutch) }
}
