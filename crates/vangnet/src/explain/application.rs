//! What is found in an application, in words, with the passages of the form.

use super::{
    Markup, Papers, Told, agenda,
    closing::closing,
    document::{Block, Document, Item},
    draft,
    dutch::Dutch,
    english::English,
    letter,
    words::Words as _,
    write,
};
use crate::{
    application::{Application, ApplicationCode, ApplicationFinding, Checklist},
    assess::{Calendar, Outcome},
    error::Error,
    language::Language,
    rules::Finding,
    text::harmless,
};

impl Application {
    /// What is found, in plain words: each finding with the passage of the form that asks for it, and what only people can
    /// judge.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
    /// use vangnet::application::{ApplicationInput, application};
    ///
    /// let year = Year::new(2019)?;
    /// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-16".parse()?, vec![]);
    /// let text = application(&input)?.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("De aanvraag is nog niet compleet."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }

    /// A draft of the application under the headings of the form: parts A, B1, B2, C and D, and the consent of the council.
    /// Each figure has its origin beside it. What people must still write is marked with the question that the form asks.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
    /// # use vangnet::application::{ApplicationInput, application};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// # let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// let text = application(&input)?.draft(Language::Dutch).text(Markup::Plain);
    /// assert!(text.contains("A. Analyse van de oorzaken van het tekort"));
    /// assert!(text.contains("Nog te beantwoorden: «Beschrijf de getroffen interne maatregelen onder B1.»"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn draft(&self, language: Language) -> Document {
        Document::new(draft::blocks(self, language), language)
    }

    /// A letter to the council, of one page: what happened, why, what it costs, what is done about it, and what is asked of the
    /// council by when. It is written from what the draft is written from, and as it is: figures have their origin, and what
    /// people must still write is marked.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
    /// # use vangnet::application::{ApplicationInput, application};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// # let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// let text = application(&input)?.letter(Language::English).text(Markup::Plain);
    /// assert!(text.contains("on 15 August 2020 at the latest"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn letter(&self, language: Language) -> Document {
        Document::new(letter::blocks(self, language), language)
    }

    /// The calendar of the application: what must be decided, signed and sent by when, and how far that is.
    ///
    /// # Errors
    ///
    /// A deficit year without rules, which no answer has.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Markup, Year, YearFigures};
    /// # use vangnet::application::{ApplicationInput, application};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// # let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// let text = application(&input)?.calendar(Language::English)?.text(Markup::Markdown);
    /// assert!(text.contains("| the mayor and the secretary have signed the declaration | 1 January 2019 | 15 August 2020 |"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn calendar(&self, language: Language) -> Result<Document, Error> {
        let calendar = Calendar::of(self.written_from.input.case.year())?;
        Ok(Document::new(agenda::blocks(&calendar, self, language), language))
    }

    /// The calendar as iCalendar text, as [`Calendar::ics`] writes it.
    ///
    /// # Errors
    ///
    /// A deficit year without rules, which no answer has.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, Year, YearFigures};
    /// # use vangnet::application::{ApplicationInput, application};
    /// # let year = Year::new(2019)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// # let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// assert!(application(&input)?.ics(Language::Dutch)?.contains("UID:2019-filing@vangnet"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn ics(&self, language: Language) -> Result<String, Error> {
        Ok(Calendar::of(self.written_from.input.case.year())?.ics(language))
    }
}

impl Told for Application {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = language.either("Is de aanvraag compleet?", "Is the application complete?");
        let mut blocks = vec![Block::Heading(heading.into()), Block::Paragraph(self.result(language))];
        let lacks = self.about(|finding| !finding.advice, language);
        if !lacks.is_empty() {
            let heading = language.either("Wat er nog ontbreekt", "What still lacks");
            blocks.push(Block::Heading(heading.into()));
            blocks.extend(lacks);
        }
        let advice = self.about(|finding| finding.advice, language);
        if !advice.is_empty() {
            blocks.push(Block::Heading(language.either("Advies", "Advice").into()));
            blocks.extend(advice);
        }
        let heading = language.either("Wat alleen mensen kunnen beoordelen", "What only people can judge");
        blocks.push(Block::Heading(heading.into()));
        let only_people =
            ONLY_PEOPLE.map(|(nl, en)| Item { text: language.either(nl, en).into(), url: None });
        blocks.push(Block::List(only_people.into()));
        blocks.extend(closing(&self.basis, language));
        blocks
    }

    fn papers(&self) -> Option<&dyn Papers> {
        Some(self)
    }
}

impl Application {
    pub(super) fn result(&self, language: Language) -> String {
        let complete = if self.ready {
            language.either(
                "De aanvraag is compleet, voor zover dat na te rekenen is.",
                "The application is complete, as far as that can be worked out.",
            )
        } else {
            language.either("De aanvraag is nog niet compleet.", "The application is not complete yet.")
        };
        format!("{complete} {}", outcome(self.outcome, language))
    }

    /// The findings of a kind, each code once with its passage and the measures that it is about.
    fn about(&self, kind: fn(&&ApplicationFinding) -> bool, language: Language) -> Vec<Block> {
        let mut blocks = Vec::new();
        for code in ApplicationCode::ALL {
            let found: Vec<_> =
                self.findings.iter().filter(kind).filter(|finding| finding.code == code).collect();
            let Some(first) = found.first() else { continue };
            blocks.push(Block::Paragraph(sentence(code, language).into()));
            blocks.extend(asked(first, language).map(Block::Paragraph));
            let names = found.iter().filter_map(|finding| finding.measure.as_deref());
            let names: Vec<_> = names.map(|name| Item { text: harmless(name), url: None }).collect();
            if !names.is_empty() {
                blocks.push(Block::List(names));
            }
        }
        blocks
    }
}

/// The passage that asks for what lacks.
fn asked(finding: &ApplicationFinding, language: Language) -> Option<String> {
    let passage = finding.in_form()?;
    let part = language.of(&passage.part);
    Some(match language {
        Language::Dutch => format!("Het formulier ({part}): «{}»", passage.nl),
        Language::English => format!("The form ({part}), translated: «{}»", passage.en),
    })
}

const fn outcome(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Surplus => language.either(
            "Er is geen tekort, dus er valt niets aan te vragen.",
            "There is no deficit, so there is nothing to apply for.",
        ),
        Outcome::AmountUnknown => language.either(
            "Een route staat open, maar het bedrag is niet bekend.",
            "A route is open, but its amount is not known.",
        ),
        Outcome::Incomplete => language.either(
            "Of aan de voorwaarden is voldaan, staat nog niet vast: er ontbreken cijfers.",
            "Whether the conditions are met is undecided: figures are missing.",
        ),
        Outcome::ConditionsMet => language.either(
            "Met deze cijfers en deze aanvraag is aan de voorwaarden voor een vangnetuitkering voldaan. De minister beslist.",
            "With these figures and this application the conditions of a vangnetuitkering are met. The minister decides.",
        ),
        Outcome::ConditionsNotMet => language.either(
            "Met deze cijfers en deze aanvraag is niet aan de voorwaarden voor een vangnetuitkering voldaan.",
            "With these figures and this application the conditions of a vangnetuitkering are not met.",
        ),
        Outcome::NotHandled => language.either(
            "Zo wordt de aanvraag niet in behandeling genomen.",
            "Like this the application is not handled.",
        ),
    }
}

/// What is found, in a sentence; what the contract finds is said as it is there.
pub(super) fn sentence(code: ApplicationCode, language: Language) -> &'static str {
    let of_contract = Finding::ALL.iter().copied().find(|finding| ApplicationCode::from(*finding) == code);
    if let Some(finding) = of_contract {
        return match language {
            Language::Dutch => Dutch.finding(finding),
            Language::English => English.finding(finding),
        };
    }
    match code {
        ApplicationCode::ExternalNeedsSource => language.either(
            "Deze externe maatregelen noemen geen bron (vraag a):",
            "These external measures name no source (question a):",
        ),
        ApplicationCode::ExternalNeedsInsight => language.either(
            "Deze externe maatregelen zeggen niet welk inzicht de bron gaf (vraag b):",
            "These external measures do not say what insight the source gave (question b):",
        ),
        ApplicationCode::ExternalNeedsMeasure => language.either(
            "Deze externe maatregelen zeggen niet wat er naar aanleiding van de bron is gedaan (vraag c):",
            "These external measures do not say what was done because of the source (question c):",
        ),
        ApplicationCode::JointBodyIsNotExternal => language.either(
            "Deze maatregelen heten extern, maar de bron hoort bij de eigen gemeenschappelijke regeling:",
            "These measures are called external, but the source belongs to the own joint body:",
        ),
        ApplicationCode::DocumentNeedsEffectiveness => language.either(
            "Deze maatregelen rusten alleen op schriftelijke informatie die niets zegt over het effect. Raadpleeg dan ook de partij zelf:",
            "These measures rest only on written information that says nothing of the effect. Consult the party itself as well:",
        ),
        ApplicationCode::NotDecidedBeforeFiling => language.either(
            "Van deze maatregelen blijkt niet dat het besluit is genomen vóór de indiening:",
            "Nothing shows that these measures were decided before the filing:",
        ),
        ApplicationCode::NotStartedBeforeFiling => language.either(
            "Van deze maatregelen blijkt niet dat de uitvoering is begonnen vóór de indiening:",
            "Nothing shows that the execution of these measures began before the filing:",
        ),
        ApplicationCode::MeasureOfEarlierYear => language.either(
            "Over deze maatregelen is al vóór het tekortjaar besloten. Laat zien dat hun effect doorloopt:",
            "These measures were decided before the deficit year. Show that their effect runs on:",
        ),
        ApplicationCode::DraftingHelpIsNotAMeasure => language.either(
            "Dit lijkt hulp bij het schrijven van de aanvraag zelf. Dat telt niet als maatregel:",
            "This seems to be help with writing the application itself. That is not a measure:",
        ),
        ApplicationCode::NoExternalMeasure => language.either(
            "Geen enkele maatregel telt als extern. Na een vangnetuitkering over een van de twee jaren ervoor is dat wel nodig.",
            "No measure counts as external. After a vangnetuitkering over one of the two years before, that is required.",
        ),
        ApplicationCode::ConsentBeforeDeficitYear => language.either(
            "De gemeenteraad heeft al vóór het tekortjaar ingestemd.",
            "The council consented before the deficit year.",
        ),
        ApplicationCode::ConsentAfterFiling => language.either(
            "De gemeenteraad heeft pas na de indiening ingestemd.",
            "The council consented after the filing.",
        ),
        ApplicationCode::ConsentNotSigned => language.either(
            "De instemming is niet door de voorzitter en de griffier ondertekend.",
            "The consent is not signed by both the chair and the registrar.",
        ),
        ApplicationCode::DeclarationNotSigned => language.either(
            "De verklaring is niet door de burgemeester en de secretaris ondertekend.",
            "The declaration is not signed by both the mayor and the secretary.",
        ),
        ApplicationCode::NoAnalysis => language.either(
            "Er is geen analyse van de oorzaken van het tekort.",
            "There is no analysis of the causes of the deficit.",
        ),
        ApplicationCode::NoEffectStated => language.either(
            "Onderdeel C noemt geen aantal huishoudens en geen bedrag.",
            "Part C names no number of households and no amount.",
        ),
        ApplicationCode::OutsideWindow
        | ApplicationCode::NoCollegeDeclaration
        | ApplicationCode::NoCouncilConsent
        | ApplicationCode::NoInternalMeasures
        | ApplicationCode::NoExternalMeasures
        | ApplicationCode::Instruction => "",
    }
}

/// What the explanation of the form asks for and nobody can work out from data.
pub(super) const ONLY_PEOPLE: [(&str, &str); 8] = [
    (
        "Zijn de vragen van het formulier duidelijk beantwoord?",
        "Are the questions of the form answered clearly?",
    ),
    (
        "Laat de analyse zien hoe de uitgaven zich hebben ontwikkeld, en waardoor?",
        "Does the analysis show how the spending developed, and why?",
    ),
    (
        "Heeft de raadpleging van de bron echt tot de maatregel geleid?",
        "Did the consultation of the source really lead to the measure?",
    ),
    (
        "Ligt de bron buiten de eigen gemeente, en heeft die inbreng gehad?",
        "Is the source outside the own municipality, and did it contribute?",
    ),
    (
        "Zegt een document waarvan dat is opgegeven, ook werkelijk iets over het effect en de aanpak?",
        "Does a document for which that is stated really say something of the effect and the approach?",
    ),
    (
        "Is afgewogen of extra maatregelen nodig zijn, en staat die afweging erin?",
        "Was it weighed whether extra measures are needed, and is that in the application?",
    ),
    (
        "Maakt het college inzichtelijk dat alle maatregelen samen een extra inspanning zijn die het tekort verder verkleint?",
        "Does the college show that all measures together are an extra effort that reduces the deficit further?",
    ),
    (
        "Heeft de gemeenteraad daar inzicht in gekregen? De raad hoeft het niet eens te zijn met de maatregelen.",
        "Was the council given insight into that? It need not agree with the measures.",
    ),
];

impl Papers for Application {
    fn checklist(&self, language: Language) -> Checklist {
        Self::checklist(self, language)
    }

    fn draft(&self, language: Language) -> Document {
        Self::draft(self, language)
    }

    fn letter(&self, language: Language) -> Document {
        Self::letter(self, language)
    }

    fn calendar(&self, language: Language) -> Result<Document, Error> {
        Self::calendar(self, language)
    }

    fn ics(&self, language: Language) -> Result<String, Error> {
        Self::ics(self, language)
    }
}
