//! The evidence mark, the warnings and the sources of an answer about a budget.

use super::{document::Block, dutch::Dutch, english::English, story::cited, words::Words as _};
use crate::{
    language::Language,
    rules::{Basis, Caveat, Citation, Evidence, Warning},
};

/// The last blocks of an explanation: the mark, the warnings and the sources.
pub(crate) fn closing(basis: &Basis, language: Language) -> Vec<Block> {
    let follows_the_law = basis.evidence == Evidence::User && !basis.sources.is_empty();
    let mark = if follows_the_law {
        language.either(
            "De berekening volgt de regeling, maar met een waarde die u zelf hebt gegeven.",
            "The computation follows the regulation, but with a value that you supplied.",
        )
    } else {
        evidence(basis.evidence, language)
    };
    let mut blocks = vec![heading(language), Block::Paragraph(mark.into())];
    blocks.extend(caveats(basis, language));
    blocks.extend(sources(basis.sources.iter(), language));
    blocks
}

/// The warnings of an answer, a paragraph each.
pub(super) fn caveats(basis: &Basis, language: Language) -> impl Iterator<Item = Block> {
    basis.warnings.iter().map(move |caveat| Block::Paragraph(warning(*caveat, language).into()))
}

/// The heading above the sources of an answer.
pub(super) fn heading(language: Language) -> Block {
    Block::Heading(language.either("Waar dit op gebaseerd is", "What this is based on").into())
}

/// The publications that are cited, as a list; nothing where there are none.
pub(super) fn sources<'c>(
    citations: impl Iterator<Item = &'c Citation>,
    language: Language,
) -> Option<Block> {
    let items = match language {
        Language::Dutch => cited(citations, &Dutch),
        Language::English => cited(citations, &English),
    };
    (!items.is_empty()).then_some(Block::List(items))
}

/// The warnings of an assessment or of a scale, a paragraph each.
pub(super) fn warnings(codes: &[Warning], language: Language) -> impl Iterator<Item = Block> {
    codes.iter().map(move |code| Block::Paragraph(of_assessment(*code, language).into()))
}

fn of_assessment(warning: Warning, language: Language) -> &'static str {
    match language {
        Language::Dutch => Dutch.warning(warning),
        Language::English => English.warning(warning),
    }
}

/// The mark of a value, in a word or two.
pub(super) const fn mark(evidence: Evidence, language: Language) -> &'static str {
    match evidence {
        Evidence::Law => language.either("wet", "law"),
        Evidence::Official => language.either("officieel", "official"),
        Evidence::Secondary => language.either("publicatie van derden", "secondary source"),
        Evidence::Inferred => language.either("afgeleid", "inferred"),
        Evidence::User => language.either("zelf opgegeven", "supplied by the user"),
    }
}

const fn evidence(evidence: Evidence, language: Language) -> &'static str {
    match evidence {
        Evidence::Law => language.either(
            "De regels komen uit de tekst van de wet, het besluit of de regeling.",
            "The rules come from the text of the law, decree or regulation.",
        ),
        Evidence::Official => language.either(
            "De regels komen van de Toetsingscommissie of het ministerie. De wettekst zelf is niet gelezen.",
            "The rules come from the Toetsingscommissie or the ministry. The text of the law itself was not read.",
        ),
        Evidence::Secondary => language.either(
            "De regels komen deels uit publicaties van gemeenten of de pers. Controleer ze voordat u erop bouwt.",
            "The rules come partly from publications of municipalities or the press. Check them before you rely on them.",
        ),
        Evidence::Inferred => language.either(
            "Een deel van de regels is afgeleid. Controleer ze voordat u erop bouwt.",
            "Some of the rules are inferred. Check them before you rely on them.",
        ),
        Evidence::User => language.either(
            "Dit is een berekening met de cijfers die u hebt gegeven. Er is geen artikel dat deze berekening voorschrijft.",
            "This is a computation with the figures that you supplied. No article prescribes this computation.",
        ),
    }
}

fn warning(caveat: Caveat, language: Language) -> &'static str {
    match caveat {
        Caveat::FirstMonthAssumed => language.either(
            "Let op: de maand waarin de verandering voor het eerst wordt betaald, is niet gegeven. Wij gaan uit van oktober, want het definitieve budget wordt eind september vastgesteld.",
            "Note: the month in which the change is first paid was not given. October is assumed, because the definitive budget is set at the end of September.",
        ),
        Caveat::RoundingIsAConvention => language.either(
            "Let op: de wet zegt niet hoe de delen worden afgerond. Deze berekening geeft wat na afronden overblijft aan de gemeenten met de grootste rest. Zo telt alles precies op. Dat is een keuze van deze berekening.",
            "Note: the law does not say how the parts are rounded. This computation gives what is left after rounding to the municipalities with the largest remainder, so that everything adds up exactly. That is a choice of this computation.",
        ),
        Caveat::UnitsInferred => language.either(
            "Let op: in de bron staat geen eenheid bij de kenmerken van de gemeente. Wij lezen een aandeel als een deel van 1: 3% is 0,03.",
            "Note: the source gives no unit for the characteristics of the municipality. A share is read as a fraction of 1: 3% is 0.03.",
        ),
        Caveat::ConstantByUser => language.either(
            "Let op: de constante van het model is niet gepubliceerd. U hebt die zelf gegeven; de uitkomst hangt daarvan af.",
            "Note: the constant of the model is not published. You supplied it yourself, and the outcome depends on it.",
        ),
        Caveat::SplitIsAConvention => language.either(
            "Let op: de wet zegt niet hoe een verandering over de oorzaken wordt verdeeld. De gekozen splitsing is een afspraak.",
            "Note: the law does not say how a change is divided among its causes. The chosen split is a convention.",
        ),
        Caveat::OnePrice => language.either(
            "Let op: er is maar één gemiddelde prijs bekend. Met die prijs is het verschil in huishoudens omgerekend naar euro's. Het verschil in prijs is onbekend.",
            "Note: only one average price is known. The difference in households is valued at that price. The difference in price is unknown.",
        ),
        Caveat::BudgetNotFinal => of_assessment(Warning::BudgetNotFinal, language),
        Caveat::InhabitantsMissing => of_assessment(Warning::InhabitantsMissing, language),
        Caveat::PerInhabitantCapInferred => of_assessment(Warning::PerInhabitantCapInferred, language),
        Caveat::ExtendedAmountUnknown => of_assessment(Warning::ExtendedAmountUnknown, language),
        Caveat::RulesAssumed => language.either(
            "Let op: voor een deel van de jaren zijn de regels een aanname. De echte regels kunnen anders worden.",
            "Note: for some of the years the rules are an assumption. The actual rules may turn out differently.",
        ),
        Caveat::ConditionsAssumed => language.either(
            "Let op: wij nemen aan dat elk jaar aan de voorwaarden voor een vangnetuitkering is voldaan. Is dat niet zo, dan betaalt het Rijk in dat jaar niets.",
            "Note: it is assumed that the conditions of a vangnetuitkering are met in every year. Where they are not, nothing is paid over that year.",
        ),
        Caveat::HistoricalRatioAssumed => language.either(
            "Let op: de verhouding tussen het landelijke budget en de landelijke lasten is niet gegeven. Wij gaan ervan uit dat ze even groot zijn.",
            "Note: the ratio of the national budget to the national costs was not given. They are assumed to be equal.",
        ),
        Caveat::BudgetEffectLeftOut => language.either(
            "Let op: lagere lasten kunnen twee jaar later het budget verlagen. Dat effect zit niet in deze berekening.",
            "Note: lower costs can lower the budget two years later. That effect is not part of this computation.",
        ),
        Caveat::NormalDistributionAssumed => language.either(
            "Let op: wij nemen aan dat lasten en budget normaal verdeeld zijn: even vaak hoger als lager dan verwacht, en zelden ver ernaast. Grote schokken, zoals een crisis of een nieuw verdeelmodel, komen in werkelijkheid vaker voor dan hier wordt berekend. De uitkomst is zo goed als de spreiding die u hebt gegeven.",
            "Note: costs and budget are assumed to be normally distributed: as often above as below what is expected, and seldom far from it. Large shocks, such as a crisis or a new distribution model, are more common in reality than computed here. The outcome is as good as the spread that you supplied.",
        ),
        Caveat::FormNotRead => language.either(
            "Let op: het formulier van deze aanvraag hebben wij niet gelezen. De passages komen uit het uitgebreide verzoek over 2019. Het formulier van een ander jaar, of het basisverzoek, kan anders zijn.",
            "Note: the form of this application was not read. The passages are those of the uitgebreid verzoek over 2019. The form of another year, or the basisverzoek, may be different.",
        ),
    }
}
