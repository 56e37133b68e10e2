//! Dutch, at level B1: short sentences, one thought each, the words of the forms where there is no simpler one.

use super::words::Words;
use crate::{
    assess::{Comparison, Outcome},
    language::Language,
    number::{Day, Year},
    rules::{Evidence, Finding, Route, TestName, Warning},
};

pub(super) struct Dutch;

impl Words for Dutch {
    fn language(&self) -> Language {
        Language::Dutch
    }

    fn surplus(&self, less: &str) -> String {
        format!(
            "De netto lasten die meetellen zijn {less} lager dan het budget. Er is dus geen tekort, en een vangnetuitkering is niet mogelijk."
        )
    }

    fn no_result(&self) -> String {
        "De netto lasten die meetellen zijn precies gelijk aan het budget. Er is dus geen tekort, en een vangnetuitkering is niet mogelijk.".into()
    }

    fn conditions_met(&self, year: Year, route: Route, payment: &str, own_risk: &str) -> String {
        let route = match route {
            Route::Regular => "",
            Route::Extended => " van het uitgebreide vangnet",
        };
        format!(
            "De gemeente voldoet over {year} aan de voorwaarden{route}. De berekende vangnetuitkering is {payment}. De rest van het tekort, {own_risk}, betaalt de gemeente zelf. Dat heet het eigen risico. De minister neemt het besluit."
        )
    }

    fn conditions_not_met(&self, year: Year, deficit: &str) -> String {
        format!(
            "De gemeente voldoet over {year} niet aan de voorwaarden voor een vangnetuitkering. De gemeente betaalt het hele tekort van {deficit} zelf."
        )
    }

    fn refused(&self, year: Year, deficit: &str) -> String {
        format!(
            "De aanvraag over {year} voldoet niet aan alle eisen. Daarom is er geen vangnetuitkering, en betaalt de gemeente het hele tekort van {deficit} zelf."
        )
    }

    fn not_handled(&self, open: Day, close: Day, deficit: &str) -> String {
        let (open, close) = (self.language().day(open), self.language().day(close));
        format!(
            "De aanvraag is buiten de termijn ontvangen. De termijn liep van {open} tot en met {close}. De aanvraag wordt niet behandeld, en de gemeente betaalt het hele tekort van {deficit} zelf."
        )
    }

    fn amount_unknown(&self, reason: &str) -> String {
        format!(
            "Het uitgebreide vangnet staat open, maar het bedrag is onbekend: {reason}. Daarom noemen wij hier geen bedrag."
        )
    }

    fn incomplete(&self) -> String {
        "Of de gemeente aan de voorwaarden voldoet, is nog niet te zeggen: er ontbreken cijfers.".into()
    }

    fn regular_open_extended_undecided(&self) -> String {
        "De gemeente voldoet aan de voorwaarden van het reguliere vangnet. Of ook het uitgebreide vangnet openstaat, is nog niet te zeggen: er ontbreken cijfers.".into()
    }

    fn only_extended_undecided(&self) -> String {
        "De gemeente voldoet niet aan de voorwaarden van het reguliere vangnet. Of het uitgebreide vangnet openstaat, is nog niet te zeggen: er ontbreken cijfers.".into()
    }

    fn extended_unknown(&self, reason: &str) -> String {
        format!("Het bedrag van het uitgebreide vangnet is onbekend: {reason}.")
    }

    fn test_needs(&self, route: Route, name: TestName, years: Option<&str>) -> String {
        let test = name_of(route, name);
        match years {
            Some(years) => format!("Voor {test} zijn de cijfers over {years} nodig."),
            None => format!("Voor {test} is het aantal inwoners nodig."),
        }
    }

    fn amount_needs_inhabitants(&self, waits: bool) -> String {
        if waits {
            "Zonder het aantal inwoners is ook het bedrag niet te zeggen.".into()
        } else {
            "Het aantal inwoners ontbreekt. Daarom is de uitkering een ondergrens.".into()
        }
    }

    fn fails_anyway(&self, route: Route, name: TestName) -> String {
        let test = name_of(route, name);
        format!("Het is al zeker dat {test} niet is gehaald.")
    }

    fn if_met(&self, regular: bool, extended: bool, payment: &str, own_risk: &str) -> String {
        let condition = match (regular, extended) {
            (true, true) => {
                "Als blijkt dat de gemeente voldoet aan de voorwaarden van het reguliere vangnet, en dat het uitgebreide vangnet niet openstaat"
            }
            (false, true) => "Als blijkt dat het uitgebreide vangnet niet openstaat",
            (_, false) => "Als blijkt dat de gemeente voldoet aan de voorwaarden van het reguliere vangnet",
        };
        format!(
            "{condition}, dan geeft de berekening een uitkering van {payment} en een eigen risico van {own_risk}."
        )
    }

    fn change_nothing(&self, years: &str) -> String {
        format!("De cijfers over {years} ontbreken, maar die veranderen de uitkomst niet.")
    }

    fn and(&self) -> &'static str {
        "en"
    }

    fn assumed(&self, year: Year, from: Year, own: Option<&str>) -> String {
        match own {
            None => format!(
                "Dit is een aanname: voor {year} zijn nog geen regels bekend. Wij rekenen alsof de regels van {from} ook over {year} gelden."
            ),
            Some(name) => format!(
                "Dit is een aanname: voor {year} zijn nog geen regels bekend. Wij rekenen alsof eigen regels voor {from} («{name}») ook over {year} gelden."
            ),
        }
    }

    fn eligible(&self, net_costs: &str, unlawful: Option<&str>) -> String {
        match unlawful {
            Some(unlawful) => format!(
                "De netto lasten die meetellen zijn {net_costs}. Daar is {unlawful} aan foute en onzekere bestedingen al van afgetrokken."
            ),
            None => format!("De netto lasten die meetellen zijn {net_costs}."),
        }
    }

    fn deficit(&self, budget: &str, deficit: &str, percent: &str) -> String {
        format!("Het budget is {budget}. Het tekort is dus {deficit}. Dat is {percent} van het budget.")
    }

    fn no_deficit(&self, budget: &str) -> String {
        format!("Het budget is {budget}.")
    }

    fn one_more_euro(&self, own_risk: &str) -> String {
        format!(
            "Van een euro extra tekort zou de gemeente {own_risk} zelf betalen, als zij aan de voorwaarden voldoet."
        )
    }

    fn bands_heading(&self, regular: bool, would_be: bool) -> String {
        let heading =
            if would_be { "Wie wat van het tekort zou betalen" } else { "Wie betaalt wat van het tekort" };
        format!("{heading}{}", if regular { " (regulier vangnet)" } else { "" })
    }

    fn bands_head(&self, would_be: bool) -> [&'static str; 5] {
        if would_be {
            ["Deel van het tekort", "Bedrag", "Vergoed", "Vangnetuitkering zou zijn", "Eigen risico zou zijn"]
        } else {
            ["Deel van het tekort", "Bedrag", "Vergoed", "Vangnetuitkering", "Eigen risico"]
        }
    }

    fn band(&self, above: Option<&str>, up_to: Option<&str>) -> String {
        match (above, up_to) {
            (Some(above), Some(up_to)) => format!("boven {above} tot en met {up_to} van het budget"),
            (Some(above), None) => format!("boven {above} van het budget"),
            (None, Some(up_to)) => format!("tot en met {up_to} van het budget"),
            (None, None) => "het hele tekort".into(),
        }
    }

    fn total(&self, would_be: bool) -> &'static str {
        if would_be { "Totaal zou zijn" } else { "Totaal" }
    }

    fn would_be(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::AmountUnknown => {
                "Deze tabel laat zien wat het reguliere vangnet zou geven. De uitkomst is een andere: het uitgebreide vangnet staat open, en dat bedrag is onbekend."
            }
            Outcome::Incomplete => {
                "Deze tabel laat zien wat de berekening zou geven als de gemeente aan de voorwaarden voldoet. Of dat zo is, is nog niet te zeggen."
            }
            _ => {
                "Deze tabel laat zien wat de berekening zou geven als de gemeente aan alle voorwaarden voldeed. Dat is niet zo: er wordt niets vergoed."
            }
        }
    }

    fn table_is_rounded(&self) -> &'static str {
        "De bedragen per deel zijn afgerond op hele centen; het totaal telt."
    }

    fn cap(&self, per_inhabitant: &str, cap: &str, binds: bool, inferred: bool) -> String {
        let inferred = if inferred { " (afgeleid uit één geval)" } else { "" };
        if binds {
            format!(
                "Het eigen risico is hoogstens {per_inhabitant} per inwoner{inferred}. Dat is hier {cap}, en daar komt deze gemeente boven. Daarom is het eigen risico in het totaal lager dan de delen samen."
            )
        } else {
            format!(
                "Het eigen risico is hoogstens {per_inhabitant} per inwoner{inferred}. Dat is hier {cap}; daar komt deze gemeente niet boven."
            )
        }
    }

    fn tests_heading(&self) -> String {
        "De toetsen".into()
    }

    fn tests_head(&self) -> [&'static str; 4] {
        ["Toets", "Waarde", "Grens", "Gehaald"]
    }

    fn test(&self, route: Route, name: TestName, years: &str) -> String {
        let extended = if route == Route::Extended { " (uitgebreid vangnet)" } else { "" };
        match name {
            TestName::Year => format!("Tekort over {years}{extended}"),
            TestName::MultiYear => format!("Resultaat over {years} samen{extended}"),
            TestName::PerInhabitant => format!("Tekort per inwoner over {years}{extended}"),
            TestName::YearsAtLeast => format!("Jaren met een tekort in {years}{extended}"),
        }
    }

    fn limit(&self, comparison: Comparison, limit: &str) -> String {
        match comparison {
            Comparison::MoreThan => format!("meer dan {limit}"),
            Comparison::AtLeast => format!("minstens {limit}"),
        }
    }

    fn just_above(&self, limit: &str) -> String {
        format!("net boven {limit}")
    }

    fn passed(&self, passed: Option<bool>) -> &'static str {
        match passed {
            Some(true) => "ja",
            Some(false) => "nee",
            None => "onbekend",
        }
    }

    fn unknown(&self) -> &'static str {
        "onbekend"
    }

    fn both_tests(&self, any: bool) -> String {
        if any {
            "Eén gehaalde toets is genoeg.".into()
        } else {
            "De gemeente moet alle toetsen van een regeling halen.".into()
        }
    }

    fn share_of_several_years(&self, budget_of: Year) -> String {
        format!(
            "Het resultaat over meer jaren is het tekort van die jaren samen, als deel van het budget van {budget_of}. Een overschot telt als min."
        )
    }

    fn unused(&self, years: &str) -> String {
        format!("Geen toets kijkt naar de cijfers over {years}: die tellen niet mee voor de uitkomst.")
    }

    fn procedure(&self, open: Day, close: Day, paid_before: Day, funded_from: Year) -> String {
        let day = |day| self.language().day(day);
        format!(
            "De aanvraag moet binnen zijn van {} tot en met {}. Een uitkering wordt betaald vóór {}, uit het landelijke budget van {funded_from}.",
            day(open),
            day(close),
            day(paid_before)
        )
    }

    fn form(&self, form: &str) -> String {
        format!("Het juiste formulier is het {form}.")
    }

    fn finding(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::OutsideWindow => "De aanvraag is buiten de termijn ontvangen.",
            Finding::NoCollegeDeclaration => "De verklaring van het college ontbreekt.",
            Finding::NoCouncilConsent => "De gemeenteraad heeft niet ingestemd.",
            Finding::NoInternalMeasures => {
                "Er zijn geen interne maatregelen genomen, terwijl over een van de twee jaren ervoor een vangnetuitkering is gegeven."
            }
            Finding::NoExternalMeasures => {
                "Er zijn geen externe maatregelen genomen, terwijl over een van de twee jaren ervoor een vangnetuitkering is gegeven."
            }
            Finding::Instruction => "Er is een aanwijzing in het tekortjaar of het jaar erna.",
        }
    }

    fn findings_lead(&self) -> &'static str {
        "Dit klopt niet aan de aanvraag:"
    }

    fn evidence(&self, evidence: Evidence, rule_set: &str) -> String {
        match evidence {
            Evidence::Law => {
                format!("De regels van {rule_set} komen uit de tekst van de wet of het besluit.")
            }
            Evidence::Official => format!(
                "De regels van {rule_set} komen van de Toetsingscommissie of het ministerie. De wettekst zelf is niet gelezen."
            ),
            Evidence::Secondary => format!(
                "De regels van {rule_set} komen deels uit publicaties van gemeenten of de pers. Controleer ze voordat u erop bouwt."
            ),
            Evidence::Inferred => format!(
                "De regels van {rule_set} zijn deels afgeleid uit de jaren eromheen of uit één geval. Controleer ze voordat u erop bouwt."
            ),
            Evidence::User => format!(
                "Dit is een berekening met eigen regels («{rule_set}»), niet met de regels van de wet."
            ),
        }
    }

    fn sources_are_of(&self, from: Year) -> String {
        format!(
            "De bronnen hieronder gaan over de regels van {from}. Dat die regels ook over dit jaar gelden, staat in geen enkele bron."
        )
    }

    fn not_known(&self, unknown: &str) -> String {
        format!("Let op: {unknown}")
    }

    fn warning(&self, warning: Warning) -> &'static str {
        match warning {
            Warning::BudgetNotFinal => {
                "Let op: een budget is nog niet definitief. De wet gaat uit van het definitieve budget, dus dit is een schatting."
            }
            Warning::InhabitantsMissing => {
                "Let op: zonder het aantal inwoners is een getoonde uitkering een ondergrens."
            }
            Warning::PerInhabitantCapInferred => {
                "Let op: de grens van € 30 eigen risico per inwoner is afgeleid uit één geval (Nijmegen 2016)."
            }
            Warning::RulesAssumed => {
                "Let op: de regels zijn een aanname. De echte regels van dit jaar kunnen anders worden."
            }
            Warning::ExtendedAmountUnknown => {
                "Let op: het bedrag van het uitgebreide vangnet staat in geen enkele bron die wij hebben."
            }
        }
    }

    fn sources_heading(&self) -> String {
        "Hoe zeker dit is, en waar het staat".into()
    }

    fn only_the_article(&self) -> &'static str {
        " (alleen het artikel; het getal van dit jaar staat er niet in)"
    }

    fn article(&self, article: &str, paragraph: Option<&str>) -> String {
        let paragraph = paragraph.unwrap_or_default();
        let (paragraph, part) = paragraph.split_once('(').unwrap_or((paragraph, ""));
        // A paragraph is a number; a letter alone is a part of an article without paragraphs.
        let (paragraph, part) = match paragraph.parse::<u8>() {
            Ok(_) => (format!(" lid {paragraph}"), part.trim_end_matches(')')),
            Err(_) => (String::new(), paragraph),
        };
        let part = if part.is_empty() { String::new() } else { format!(" onder {part}") };
        format!("art. {article}{paragraph}{part}")
    }
}

/// A test as a sentence names it.
pub(super) fn name_of(route: Route, name: TestName) -> String {
    let test = match name {
        TestName::Year => "de toets over het jaar",
        TestName::MultiYear => "de toets over de jaren samen",
        TestName::PerInhabitant => "de toets per inwoner",
        TestName::YearsAtLeast => "de toets op het aantal jaren met een tekort",
    };
    format!("{test}{}", if route == Route::Extended { " (uitgebreid vangnet)" } else { "" })
}
