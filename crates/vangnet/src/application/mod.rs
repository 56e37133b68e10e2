//! Whether an application for a vangnetuitkering is complete, and what of it can be written.
//!
//! The form of 2019 (*uitgebreid verzoek*) is the one that was read: what its explanation asks for and a machine can check is
//! a finding, with the passage behind it. Whether a text is clear, whether a measure works, and whether a council has been
//! given insight, only people can say.

mod analysis;
mod answer;
mod checklist;
mod codes;
mod input;
mod measures;
mod procedure;

pub(crate) use analysis::Analysed;
pub use analysis::Analysis;
pub(crate) use answer::WrittenFrom;
pub use answer::{Application, ApplicationFinding};
pub use checklist::{Checklist, ChecklistPoint, PointStatus};
pub(crate) use checklist::{POINTS, unfound};
pub use codes::{ApplicationCode, MeasureAbout, MeasureKind, SourceKind};
pub use input::{ApplicationInput, ApplicationMeasure, CollegeDeclaration, CouncilConsent, MeasureSource};

use self::measures::Held;
use crate::{
    ahead::programme,
    assess::{Assessment, assess},
    case::refuse_duplicate_years,
    error::Error,
    number::{Count, Euro},
    reading::Question,
    receipt::receipt_with,
    rules::{Basis, Caveat, Evidence, Finding, FormRules, RuleSet},
};

impl Question for ApplicationInput {
    const NAME: &'static str = "application";
    const SUBJECT: &'static str = "application";
    const HAS_DOCUMENTS: bool = true;
    const ANSWERS: &'static str =
        "Whether an application is complete, with the passage of the form behind each finding.";
    const SOURCE: &'static str =
        "Aanvraagformulier vangnetuitkering over 2019; Besluit Participatiewet art. 10";
    const EXAMPLE: &'static str = r#"{"question":"application","case":{"id":"arnhem","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22"},{"year":2018,"budget":"101000000","net_costs":"109181000"},{"year":2017,"budget":"100000000","net_costs":"108000000"}],"procedure":{"received":"2020-08-01","college_declaration":true,"council_consent":true,"internal_measures":true,"external_measures":true,"granted_years":[2017],"instruction_years":[]}},"filed":"2020-08-01","joint_body":["Rheden"],"measures":[{"name":"Mediation at the door","kind":"internal","about":"inflow","sources":[],"decided_on":"2019-02-01","started_on":"2019-03-01","households":"40"},{"name":"Work pays","kind":"external","about":"amount","sources":[{"kind":"document","name":"Guide to part-time income","date":"2019-02-01","effectiveness":true}],"measure":"Part-time work is paid out at once.","decided_on":"2019-10-01","started_on":"2020-01-01","saving":"250000"}],"consent":{"date":"2020-07-08","chair":true,"registrar":true},"declaration":{"date":"2020-06-23","mayor":true,"secretary":true},"analysis":{"question":"attribution","from":{"label":"2018","budget":"101000000","net_costs":"109181000"},"to":{"label":"2019","budget":"102222222.22","net_costs":"111422222.22"}}}"#;
    type Answer = Application;

    fn answer(self) -> Result<Application, Error> {
        application(&self)
    }
}

/// What the explanation of the form asks for and the application lacks, with the passage that asks.
///
/// The findings of the contract come first: those of the case, and those that follow from the measures, the declaration and
/// the consent that are given here. Advice does not stand in the way of filing.
///
/// # Errors
///
/// `invalid_number` for more than 1000 measures, 100 sources of a measure, or 100 municipalities in a joint body; those of
/// the assessment below `/case`; `duplicate_year` there; those of the analysis below `/analysis`, and of the programme below
/// `/programme`.
///
/// # Example
///
/// ```
/// use vangnet::{Budget, Case, Year, YearFigures, application::{ApplicationInput, application}};
///
/// let year = Year::new(2019)?;
/// let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
/// let case = Case::new("a", year, vec![figures])?;
/// let answer = application(&ApplicationInput::new(case, "2020-08-16".parse()?, vec![]))?;
/// assert!(!answer.ready);
/// assert_eq!(answer.findings[0].code.code(), "outside_window");
/// assert!(answer.findings[0].passage.unwrap().contains("uiterlijk op 15 augustus 2020"));
/// # Ok::<(), vangnet::Error>(())
/// ```
pub fn application(input: &ApplicationInput) -> Result<Application, Error> {
    check(input)?;
    let inside = |error: Error| error.below("/case");
    refuse_duplicate_years(&input.case.years).map_err(inside)?;
    let rules = RuleSet::for_year(input.case.year).map_err(inside)?;
    let held = Held::of(input);
    let (internal, external) = held.kinds();
    let stated = procedure::stated(input, internal, rules).map_err(inside)?;
    let as_filed = procedure::with_external(&stated, external);
    let case = input.case.clone().with_procedure(as_filed);
    let assessment = assess(&case).map_err(inside)?;
    let lacks_external = !external && has(&assessment, Finding::NoExternalMeasures);
    let of_contract = assessment.procedure.iter().flat_map(|procedure| &procedure.findings);
    // What the case says and what the list of measures shows are two findings.
    let of_contract =
        of_contract.filter(|finding| **finding != Finding::NoExternalMeasures || !stated.external_measures);
    let mut findings: Vec<_> =
        of_contract.map(|finding| ApplicationFinding::new((*finding).into(), None)).collect();
    let of_measures: Vec<_> = held.findings().collect();
    findings.extend(of_measures.iter().filter_map(|(place, code)| {
        Some(ApplicationFinding::new(*code, Some(&input.measures.get(*place)?.name)))
    }));
    let whole = of_the_whole(input, lacks_external);
    findings.extend(whole.map(|code| ApplicationFinding::new(code, None)));

    let analysed = input.analysis.as_ref().map(Analysis::answer).transpose();
    let analysed = analysed.map_err(|error| error.below("/analysis"))?;
    let brings = input.programme.as_ref().map(programme).transpose();
    let brings = brings.map_err(|error| error.below("/programme"))?;
    Ok(Application {
        ready: findings.iter().all(|finding| finding.advice),
        findings,
        outcome: assessment.outcome,
        basis: basis(&assessment),
        written_from: Box::new(WrittenFrom {
            input: input.clone(),
            of_measures,
            required: procedure::required(input, rules).map_err(inside)?,
            receipt: assessment.receipt(&case, rules).map_err(inside)?,
            of_figures: receipt_with(&case.without_procedure(), rules).map_err(inside)?,
            analysed,
            programme: brings,
        }),
    })
}

/// What a reader has checked already, for a caller of the typed function.
fn check(input: &ApplicationInput) -> Result<(), Error> {
    let joint_body = input.joint_body.as_deref().unwrap_or_default();
    input::NAMES.check(joint_body.len()).map_err(|error| error.at("/joint_body"))?;
    input::MEASURES.check(input.measures.len()).map_err(|error| error.at("/measures"))?;
    for (index, measure) in input.measures.iter().enumerate() {
        let at = |key: &str| format!("/measures/{index}/{key}");
        input::SOURCES.check(measure.sources.len()).map_err(|error| error.at(at("sources")))?;
        measure
            .households
            .map_or(Ok(()), Count::not_below_zero)
            .map_err(|error| error.at(at("households")))?;
        let saving = measure.saving.map_or(Ok(Euro::ZERO), Euro::not_below_zero);
        saving.map_err(|error| error.at(at("saving")))?;
    }
    Ok(())
}

fn has(assessment: &Assessment, finding: Finding) -> bool {
    assessment.procedure.iter().any(|procedure| procedure.findings.contains(&finding))
}

/// What is found in the application as a whole.
fn of_the_whole(
    input: &ApplicationInput,
    lacks_external: bool,
) -> impl Iterator<Item = ApplicationCode> + use<> {
    use ApplicationCode as Code;

    let consent = input.consent;
    let consented = |is_wrong: &dyn Fn(&CouncilConsent) -> bool| consent.as_ref().is_some_and(is_wrong);
    let year = input.case.year.get();
    let states_effect = input.programme.is_some()
        || input.measures.iter().any(|measure| measure.households.is_some() || measure.saving.is_some());
    let found = [
        (Code::NoExternalMeasure, lacks_external),
        (Code::ConsentBeforeDeficitYear, consented(&|consent| i64::from(consent.date.parts().0) < year)),
        (Code::ConsentAfterFiling, consented(&|consent| consent.date > input.filed)),
        (Code::ConsentNotSigned, consented(&|consent| !consent.is_signed())),
        (Code::DeclarationNotSigned, input.declaration.is_some_and(|declaration| !declaration.is_signed())),
        (Code::NoAnalysis, input.analysis.is_none()),
        (Code::NoEffectStated, !states_effect),
    ];
    found.into_iter().filter_map(|(code, found)| found.then_some(code))
}

/// The mark is that of the form: official for the deficit year whose form was read, and inferred for every other.
fn basis(assessment: &Assessment) -> Basis {
    let form = FormRules::read();
    let of_year = assessment.year == form.read_year;
    let evidence = if of_year { Evidence::Official } else { Evidence::Inferred };
    let mut basis = Basis::of(evidence, &form.sources);
    basis.warnings.extend(assessment.warnings.iter().copied().map(Caveat::from));
    let filled_in = assessment.procedure.as_ref().and_then(|procedure| procedure.form);
    if !of_year || filled_in != Some(form.read_form) {
        basis.warnings.push(Caveat::FormNotRead);
    }
    basis
}
