//! The evidence mark, the warnings and the sources of an answer about a budget.

use super::{document::Block, dutch::Dutch, story::cited};
use crate::{Basis, Caveat, Evidence};

/// The last blocks of an explanation: the mark, the warnings and the sources.
pub(super) fn closing(basis: &Basis) -> Vec<Block> {
    let follows_the_law = basis.evidence == Evidence::User && !basis.sources.is_empty();
    let mark = if follows_the_law {
        "De berekening volgt de regeling, maar met een waarde die u zelf hebt gegeven."
    } else {
        evidence(basis.evidence)
    };
    let mut blocks = vec![Block::Heading("Waar dit op gebaseerd is".into()), Block::Paragraph(mark.into())];
    blocks.extend(basis.warnings.iter().map(|caveat| Block::Paragraph(warning(*caveat).into())));
    if !basis.sources.is_empty() {
        blocks.push(Block::List(cited(basis.sources.iter(), &Dutch)));
    }
    blocks
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Law => "De regels komen uit de tekst van de wet, het besluit of de regeling.",
        Evidence::Official => {
            "De regels komen van de Toetsingscommissie of het ministerie. De wettekst zelf is niet gelezen."
        }
        Evidence::Secondary => {
            "De regels komen deels uit publicaties van gemeenten of de pers. Controleer ze voordat u erop bouwt."
        }
        Evidence::Inferred => "Een deel van de regels is afgeleid. Controleer ze voordat u erop bouwt.",
        Evidence::User => {
            "Dit is een berekening met de cijfers die u hebt gegeven. Er is geen artikel dat deze berekening voorschrijft."
        }
    }
}

const fn warning(caveat: Caveat) -> &'static str {
    match caveat {
        Caveat::FirstMonthAssumed => {
            "Let op: de maand waarin de verandering voor het eerst wordt betaald, is niet gegeven. Wij gaan uit van oktober, want het definitieve budget wordt eind september vastgesteld."
        }
        Caveat::RoundingIsAConvention => {
            "Let op: de wet zegt niet hoe de delen worden afgerond. Deze berekening geeft wat na afronden overblijft aan de gemeenten met de grootste rest. Zo telt alles precies op. Dat is een keuze van deze berekening."
        }
        Caveat::UnitsInferred => {
            "Let op: in de bron staat geen eenheid bij de kenmerken van de gemeente. Wij lezen een aandeel als een deel van 1: 3% is 0,03."
        }
        Caveat::ConstantByUser => {
            "Let op: de constante van het model is niet gepubliceerd. U hebt die zelf gegeven; de uitkomst hangt daarvan af."
        }
        Caveat::SplitIsAConvention => {
            "Let op: de wet zegt niet hoe een verandering over de oorzaken wordt verdeeld. De gekozen splitsing is een afspraak."
        }
        Caveat::OnePrice => {
            "Let op: er is maar één gemiddelde prijs bekend. Met die prijs is het verschil in huishoudens omgerekend naar euro's. Het verschil in prijs is onbekend."
        }
    }
}
