//! How a deficit is shared, as a picture for a document about a form.

use super::{
    document::{BandShown, Bands, Block},
    dutch::Dutch,
    english::English,
    story::{cap, paid_and_borne, shows_only_the_regular_route},
    words::Words,
};
use crate::{
    assess::BandAmount,
    language::Language,
    number::{Euro, Exact, Ratio},
    receipt::Receipt,
};

/// The bands of the deficit, and why they are not the total where they are not; nothing where there is no deficit.
pub(super) fn bands(receipt: &Receipt, language: Language) -> Vec<Block> {
    if receipt.assessment.deficit <= Euro::ZERO {
        return Vec::new();
    }
    match language {
        Language::Dutch => of_deficit(receipt, &Dutch),
        Language::English => of_deficit(receipt, &English),
    }
}

fn of_deficit(receipt: &Receipt, words: &impl Words) -> Vec<Block> {
    let pictured = pictured(receipt, words);
    let cap = cap(receipt, words);
    let rounded = (cap.is_none() && !pictured.adds_up()).then(|| words.table_is_rounded().to_owned());
    let about = cap.into_iter().chain(rounded).map(Block::Paragraph).collect::<Vec<_>>();
    [Block::Bands(pictured)].into_iter().chain(about).collect()
}

fn pictured(receipt: &Receipt, words: &impl Words) -> Bands {
    let answer = &receipt.assessment;
    let would_be = answer.scale_is_hypothetical();
    let [name, part, ..] = words.bands_head(would_be);
    let [payment, own_risk, total] = columns(would_be, words.language());
    let shown = |name: String, amounts: [Euro; 3]| {
        let [part, payment, own_risk] = amounts;
        BandShown {
            name,
            part,
            payment,
            own_risk,
            written: amounts.map(|amount| words.language().euro(amount)),
        }
    };
    let cents = |amount: Exact| amount.rounded_to_cents().unwrap_or_default();
    let band = |band: &BandAmount| {
        let above = (band.above != Ratio::ZERO).then(|| words.rate(band.above));
        let up_to = band.up_to.map(|up_to| words.rate(up_to));
        let name = words.band(above.as_deref(), up_to.as_deref());
        shown(name, [band.part, band.payment, band.own_risk].map(cents))
    };
    let (payment_in_all, own_risk_in_all) = paid_and_borne(answer);
    let heading = words.bands_heading(shows_only_the_regular_route(receipt), would_be);
    Bands {
        caption: format!("{heading}. {}", words.language().either(BY_SCALE[0], BY_SCALE[1])),
        legend: legend(would_be, words.language()),
        head: [name, part, payment, own_risk].map(Into::into),
        parts: receipt.bands.iter().map(band).collect(),
        total: shown(total.into(), [answer.deficit, payment_in_all, own_risk_in_all]),
    }
}

/// How the amounts were found.
const BY_SCALE: [&str; 2] =
    ["Berekend met de schaal van het jaar.", "Worked out with the scale of the year."];

/// The names of the payment and the own risk, and of all bands together.
const fn columns(would_be: bool, language: Language) -> [&'static str; 3] {
    match (would_be, language) {
        (true, Language::Dutch) => ["Mogelijke vangnetuitkering", "Mogelijk eigen risico", "Totaal"],
        (false, Language::Dutch) => ["Vangnetuitkering", "Eigen risico", "Totaal"],
        (true, Language::English) => ["Possible vangnetuitkering", "Possible own risk", "Total"],
        (false, Language::English) => ["Vangnetuitkering", "Own risk", "Total"],
    }
}

const fn legend(would_be: bool, language: Language) -> &'static str {
    if would_be {
        language.either(
            "Elk vak is een deel van het tekort: boven wat vergoed zou worden, onder wat de gemeente zelf zou betalen.",
            "Each box is a part of the deficit: above what would be paid, below what the municipality would bear.",
        )
    } else {
        language.either(
            "Elk vak is een deel van het tekort: boven wat vergoed wordt, onder wat de gemeente zelf betaalt.",
            "Each box is a part of the deficit: above what is paid, below what the municipality bears.",
        )
    }
}
