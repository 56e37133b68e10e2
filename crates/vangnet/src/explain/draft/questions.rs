//! The headings of the form and what it asks: in Dutch its own words, in English a translation.

use crate::{
    explain::document::{Block, Mark, Question},
    language::Language,
};

/// Words of the form.
#[derive(Clone, Copy)]
pub(in crate::explain) struct OfForm {
    nl: &'static str,
    en: &'static str,
}

impl OfForm {
    const fn new(nl: &'static str, en: &'static str) -> Self {
        Self { nl, en }
    }

    pub(in crate::explain) const fn of(self, language: Language) -> &'static str {
        language.either(self.nl, self.en)
    }

    /// The question, with its answer after it.
    pub(in crate::explain) const fn answered(self, language: Language) -> Block {
        Block::Question(Question { mark: Mark::Answered, lead: None, text: self.of(language) })
    }

    /// What people must still write, with the question that the form asks.
    pub(in crate::explain) const fn still(self, language: Language) -> Block {
        let lead = Some(language.either("Nog te beantwoorden", "Still to answer"));
        Block::Question(Question { mark: Mark::Open, lead, text: self.of(language) })
    }

    /// What people may write: the form suggests it and does not require it.
    pub(in crate::explain) const fn suggested(self, language: Language) -> Block {
        let lead = Some(language.either("Suggestie van het formulier", "A suggestion of the form"));
        Block::Question(Question { mark: Mark::Suggested, lead, text: self.of(language) })
    }
}

pub(in crate::explain) const DECLARATION: OfForm =
    OfForm::new("1. Verklaring college", "1. Declaration of the college");
pub(in crate::explain) const PART_A: OfForm =
    OfForm::new("A. Analyse van de oorzaken van het tekort", "A. Analysis of the causes of the deficit");
pub(in crate::explain) const PART_B: OfForm = OfForm::new(
    "B. Getroffen interne en externe maatregelen om het tekort verder te reduceren",
    "B. Internal and external measures taken to reduce the deficit further",
);
pub(in crate::explain) const PART_B1: OfForm =
    OfForm::new("B1. Beschrijving getroffen interne maatregelen", "B1. Description of the internal measures");
pub(in crate::explain) const PART_B2: OfForm =
    OfForm::new("B2. Beschrijving getroffen externe maatregelen", "B2. Description of the external measures");
pub(in crate::explain) const PART_C: OfForm = OfForm::new(
    "C. Beoogd effect van de genoemde maatregelen op de tekortreductie",
    "C. Intended effect of these measures on the deficit",
);
pub(in crate::explain) const PART_D: OfForm = OfForm::new("D. Ondertekening", "D. Signatures");
pub(in crate::explain) const CONSENT: OfForm =
    OfForm::new("2. Instemming gemeenteraad", "2. Consent of the council");

pub(in crate::explain) const CAUSES: OfForm = OfForm::new(
    "Onder een analyse van de oorzaken van het tekort wordt verstaan: ‘de ontwikkeling van de uitgaven en de oorzaken daarvan.’",
    "An analysis of the causes of the deficit is: ‘how the spending developed, and why.’",
);
pub(in crate::explain) const NOTICED: OfForm = OfForm::new(
    "Kunt u aangeven op welke moment het college heeft gesignaleerd dat opnieuw een tekort zou ontstaan?",
    "When did the college notice that there would be a deficit again?",
);
pub(in crate::explain) const INFLUENCED: OfForm = OfForm::new(
    "Wilt u in uw analyse van de oorzaken de nadruk leggen op factoren die door het college kunnen worden beïnvloed?",
    "Which causes can the college influence? Dwell on these in your analysis.",
);
pub(in crate::explain) const EARLIER_EFFECT: OfForm = OfForm::new(
    "U kunt in de analyse ook beschrijven wat het effect is van getroffen maatregelen in voorgaande jaren.",
    "In the analysis you can also describe the effect of measures of earlier years.",
);
pub(in crate::explain) const WEIGHED: OfForm = OfForm::new(
    "Van het college wordt verwacht om te analyseren wat de oorzaken zijn van het tekort, wat hieraan inmiddels is gedaan en wat hiervan de effecten per jaar zijn. En vervolgens of, in dat licht, al dan niet nodig is om tot extra maatregelen te komen ten einde het tekort verder te reduceren.",
    "The college is expected to analyse what causes the deficit, what was done about it until now, and what the effects of that are a year. And then whether, in that light, extra measures are needed to reduce the deficit further.",
);
pub(in crate::explain) const INTERNAL: OfForm = OfForm::new(
    "Beschrijf de getroffen interne maatregelen onder B1.",
    "Describe the internal measures that were taken under B1.",
);
pub(in crate::explain) const EXTERNAL: OfForm = OfForm::new(
    "Beschrijf de getroffen externe maatregelen, waarbij ook wordt beschreven hoe de consultatie van de externe partij of externe ‘schriftelijke’ informatie heeft geleid tot de getroffen externe maatregelen.",
    "Describe the external measures that were taken, and how the consultation of the external party or external ‘written’ information led to them.",
);
pub(in crate::explain) const SOURCE: OfForm = OfForm::new(
    "a) Wat is (zijn) de externe bron(nen) (partij of ‘schriftelijke’ informatie) voor deze maatregel geweest?",
    "a) What was (were) the external source(s) (a party or ‘written’ information) for this measure?",
);
pub(in crate::explain) const INSIGHT: OfForm = OfForm::new(
    "b) Welk inzicht bij de gemeente is gekregen door die externe partij of externe ‘schriftelijke’ informatie?",
    "b) What insight did the municipality gain from that external party or external ‘written’ information?",
);
pub(in crate::explain) const MEASURE: OfForm = OfForm::new(
    "c) Welke externe maatregel is getroffen naar aanleiding van de conclusie(s) uit deze consultatie?",
    "c) Which external measure was taken because of the conclusion(s) of this consultation?",
);
pub(in crate::explain) const INTENDED: OfForm = OfForm::new(
    "In dit onderdeel van de verklaring van het college wordt het beoogde effect beschreven van de genoemde (aanvullende) interne en externe maatregelen, die een bijdrage leveren aan de verdere tekortreductie.",
    "This part of the declaration of the college describes the intended effect of these (additional) internal and external measures, which contribute to reducing the deficit further.",
);
pub(in crate::explain) const REASONING: OfForm = OfForm::new(
    "Geef inzicht in de redenering op basis waarvan het college verwacht dat het tekort verder reduceert met de onder B genoemde maatregelen.",
    "Show the reasoning by which the college expects that the measures under B reduce the deficit further.",
);
pub(in crate::explain) const EFFECT: OfForm = OfForm::new(
    "U kunt een inschatting van het beoogde effect kwantitatief uitdrukken en als dat niet mogelijk is kunt u het beoogde effect kwalitatief uitdrukken.",
    "You can express an estimate of the intended effect in figures; where that is not possible you can express it in words.",
);
pub(in crate::explain) const MONITORED: OfForm = OfForm::new(
    "U kunt aangeven op welke wijze het college de effecten van de maatregelen monitort.",
    "You can say how the college follows the effects of the measures.",
);
pub(in crate::explain) const SIGNED_BY_COLLEGE: OfForm = OfForm::new(
    "De ondertekening geschiedt door burgemeester en secretaris.",
    "The mayor and the secretary sign.",
);
pub(in crate::explain) const SIGNED_BY_COUNCIL: OfForm = OfForm::new(
    "De ondertekening geschiedt door voorzitter en griffier.",
    "The chair and the registrar sign.",
);
