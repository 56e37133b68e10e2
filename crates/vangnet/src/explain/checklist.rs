//! The points of the form in words, each with its passage.

use crate::{
    application::{Application, ApplicationCode, Checklist, ChecklistPoint, POINTS, PointStatus, unfound},
    language::Language,
    rules::FormRules,
};

use super::application::{ONLY_PEOPLE, sentence};

impl Application {
    /// What the form asks for, in its order: what of it is there, what lacks, and the passage that asks for it.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Case, Language, Year, YearFigures};
    /// use vangnet::application::{ApplicationInput, PointStatus, application};
    ///
    /// let year = Year::new(2019)?;
    /// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// let input = ApplicationInput::new(Case::new("a", year, vec![figures])?, "2020-08-01".parse()?, vec![]);
    /// let checklist = application(&input)?.checklist(Language::Dutch);
    /// assert_eq!(checklist.points[0].name, "Op tijd ingediend");
    /// assert_eq!(checklist.points[0].status, PointStatus::Fulfilled);
    /// // No analysis, no declaration of the college, no consent of the council.
    /// assert_eq!(checklist.open, 3);
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn checklist(&self, language: Language) -> Checklist {
        let points: Vec<_> = POINTS.iter().map(|codes| self.point(codes, language)).collect();
        Checklist {
            open: points.iter().filter(|point| point.status == PointStatus::Lacks).count(),
            result: self.result(language),
            points,
            for_people: ONLY_PEOPLE.iter().map(|(nl, en)| language.either(nl, en).to_owned()).collect(),
        }
    }

    /// What of these codes is found first makes the point; else the first of them.
    fn point(&self, codes: &[ApplicationCode], language: Language) -> ChecklistPoint {
        let from = &self.written_from;
        let found = self.findings.iter().find(|finding| codes.contains(&finding.code));
        let code = found.map(|finding| finding.code).or(codes.first().copied());
        let code = code.unwrap_or(ApplicationCode::OutsideWindow);
        let status = match found {
            Some(finding) if finding.advice => PointStatus::Advice,
            Some(_) => PointStatus::Lacks,
            None => unfound(code, &from.input, &from.required),
        };
        let passage = FormRules::read().passage(code.code());
        let of_measures = from.of_measures.iter().filter(|(_, of)| *of == code).map(|(place, _)| *place);
        ChecklistPoint {
            code,
            status,
            name: name(code, language),
            found: found.map(|_| sentence(code, language)),
            measures: of_measures.collect(),
            passage: passage.map(|passage| language.either(passage.nl.as_str(), passage.en.as_str())),
            part: passage.map(|passage| language.of(&passage.part)),
        }
    }
}

const fn name(code: ApplicationCode, language: Language) -> &'static str {
    use ApplicationCode as Code;

    let (nl, en) = match code {
        Code::OutsideWindow => ("Op tijd ingediend", "Filed in time"),
        Code::NoCollegeDeclaration => ("Verklaring van het college", "Declaration of the college"),
        Code::NoCouncilConsent => ("Instemming van de gemeenteraad", "Consent of the council"),
        Code::NoInternalMeasures => ("Interne maatregelen", "Internal measures"),
        Code::NoExternalMeasures | Code::NoExternalMeasure => ("Externe maatregelen", "External measures"),
        Code::Instruction => ("Geen aanwijzing van de minister", "No aanwijzing of the minister"),
        Code::ExternalNeedsSource => {
            ("Vraag a: de bron van elke externe maatregel", "Question a: the source of each external measure")
        }
        Code::ExternalNeedsInsight => {
            ("Vraag b: het inzicht dat de bron gaf", "Question b: the insight that the source gave")
        }
        Code::ExternalNeedsMeasure => {
            ("Vraag c: wat er daarna is gedaan", "Question c: what was done because of it")
        }
        Code::JointBodyIsNotExternal => {
            ("De bron ligt buiten de eigen samenwerking", "The source is outside the own joint body")
        }
        Code::DocumentNeedsEffectiveness => {
            ("Een document zegt iets over het effect", "A document speaks of the effect")
        }
        Code::NotDecidedBeforeFiling => ("Besloten vóór de indiening", "Decided before the filing"),
        Code::NotStartedBeforeFiling => ("Begonnen vóór de indiening", "Begun before the filing"),
        Code::MeasureOfEarlierYear => {
            ("Maatregelen van vóór het tekortjaar", "Measures from before the deficit year")
        }
        Code::DraftingHelpIsNotAMeasure => {
            ("Hulp bij het schrijven telt niet als maatregel", "Help with writing is not a measure")
        }
        Code::ConsentBeforeDeficitYear => {
            ("De raad stemde niet te vroeg in", "The council did not consent too early")
        }
        Code::ConsentAfterFiling => {
            ("De raad stemde in vóór de indiening", "The council consented before the filing")
        }
        Code::ConsentNotSigned => ("Handtekeningen van de gemeenteraad", "Signatures of the council"),
        Code::DeclarationNotSigned => ("Handtekeningen van het college", "Signatures of the college"),
        Code::NoAnalysis => ("Onderdeel A: de oorzaken van het tekort", "Part A: the causes of the deficit"),
        Code::NoEffectStated => {
            ("Onderdeel C: het effect in aantallen of euro's", "Part C: the effect in numbers or euros")
        }
    };
    language.either(nl, en)
}
