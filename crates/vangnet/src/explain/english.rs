//! English, for readers outside the council; the terms of the law stay Dutch.

use super::words::Words;
use crate::{
    assess::{Comparison, Outcome},
    language::Language,
    number::{Day, Year},
    rules::{Evidence, Finding, Route, TestName, Warning},
};

pub(super) struct English;

impl Words for English {
    fn language(&self) -> Language {
        Language::English
    }

    fn surplus(&self, less: &str) -> String {
        format!(
            "The municipality spent {less} less than its budget. There is no deficit, so no vangnetuitkering is possible."
        )
    }

    fn no_result(&self) -> String {
        "The eligible net costs are exactly the budget. There is no deficit, so no vangnetuitkering is possible."
            .into()
    }

    fn conditions_met(&self, year: Year, route: Route, payment: &str, own_risk: &str) -> String {
        let route = match route {
            Route::Regular => "",
            Route::Extended => " of the extended route",
        };
        format!(
            "Over {year} the municipality meets the conditions{route}. The computed vangnetuitkering is {payment}. The rest of the deficit, {own_risk}, is its own risk. The minister decides."
        )
    }

    fn conditions_not_met(&self, year: Year, deficit: &str) -> String {
        format!(
            "Over {year} the municipality does not meet the conditions for a vangnetuitkering. It bears the whole deficit of {deficit}."
        )
    }

    fn refused(&self, year: Year, deficit: &str) -> String {
        format!(
            "The application over {year} does not meet every requirement. So there is no vangnetuitkering, and the municipality bears the whole deficit of {deficit}."
        )
    }

    fn not_handled(&self, open: Day, close: Day, deficit: &str) -> String {
        let (open, close) = (self.language().day(open), self.language().day(close));
        format!(
            "The application was received outside its window, which ran from {open} to {close}. It is not handled, and the municipality bears the whole deficit of {deficit}."
        )
    }

    fn amount_unknown(&self, reason: &str) -> String {
        format!("The extended route is open, but its amount is unknown: {reason}. No amount is given here.")
    }

    fn incomplete(&self) -> String {
        "It is not yet known whether the municipality meets the conditions: figures are missing.".into()
    }

    fn regular_open_extended_undecided(&self) -> String {
        "The municipality meets the conditions of the regular route. It is not yet known whether the extended route is open too: figures are missing.".into()
    }

    fn only_extended_undecided(&self) -> String {
        "The municipality does not meet the conditions of the regular route. It is not yet known whether the extended route is open: figures are missing.".into()
    }

    fn extended_unknown(&self, reason: &str) -> String {
        format!("The amount of the extended route is unknown: {reason}.")
    }

    fn test_needs(&self, route: Route, name: TestName, years: Option<&str>) -> String {
        let test = name_of(route, name);
        match years {
            Some(years) => format!("The {test} needs the figures of {years}."),
            None => format!("The {test} needs the number of inhabitants."),
        }
    }

    fn amount_needs_inhabitants(&self, waits: bool) -> String {
        if waits {
            "Without the number of inhabitants, the amount is not known either.".into()
        } else {
            "The number of inhabitants is missing, so the payment is a lower bound.".into()
        }
    }

    fn fails_anyway(&self, route: Route, name: TestName) -> String {
        let test = name_of(route, name);
        format!("It is certain that the {test} fails.")
    }

    fn if_met(&self, regular: bool, extended: bool, payment: &str, own_risk: &str) -> String {
        let condition = match (regular, extended) {
            (true, true) => {
                "If the conditions of the regular route turn out to be met and the extended route is not open"
            }
            (false, true) => "If the extended route turns out not to be open",
            (_, false) => "If the conditions of the regular route turn out to be met",
        };
        format!("{condition}, the scale gives a payment of {payment} and an own risk of {own_risk}.")
    }

    fn change_nothing(&self, years: &str) -> String {
        format!("The figures of {years} are missing, but they do not change the outcome.")
    }

    fn and(&self) -> &'static str {
        "and"
    }

    fn assumed(&self, year: Year, from: Year, own: Option<&str>) -> String {
        match own {
            None => format!(
                "This is an assumption: no rules are known for {year} yet. The computation proceeds as if the rules of {from} held for {year} too."
            ),
            Some(name) => format!(
                "This is an assumption: no rules are known for {year} yet. The computation proceeds as if a user's own rules for {from} (\"{name}\") held for {year} too."
            ),
        }
    }

    fn eligible(&self, net_costs: &str, unlawful: Option<&str>) -> String {
        match unlawful {
            Some(unlawful) => format!(
                "The eligible net costs are {net_costs}, after {unlawful} of unlawful and uncertain spending is deducted."
            ),
            None => format!("The eligible net costs are {net_costs}."),
        }
    }

    fn deficit(&self, budget: &str, deficit: &str, percent: &str) -> String {
        format!("The budget is {budget}. So the deficit is {deficit}, which is {percent} of the budget.")
    }

    fn no_deficit(&self, budget: &str) -> String {
        format!("The budget is {budget}.")
    }

    fn one_more_euro(&self, own_risk: &str) -> String {
        format!(
            "If it meets the conditions, the municipality would bear {own_risk} of one more euro of deficit."
        )
    }

    fn bands_heading(&self, regular: bool, would_be: bool) -> String {
        let heading = if would_be { "How the deficit would be shared" } else { "How the deficit is shared" };
        format!("{heading}{}", if regular { " (regular route)" } else { "" })
    }

    fn bands_head(&self, would_be: bool) -> [&'static str; 5] {
        if would_be {
            ["Part of the deficit", "Amount", "Paid", "Vangnetuitkering would be", "Own risk would be"]
        } else {
            ["Part of the deficit", "Amount", "Paid", "Vangnetuitkering", "Own risk"]
        }
    }

    fn band(&self, above: Option<&str>, up_to: Option<&str>) -> String {
        match (above, up_to) {
            (Some(above), Some(up_to)) => format!("above {above} up to {up_to} of the budget"),
            (Some(above), None) => format!("above {above} of the budget"),
            (None, Some(up_to)) => format!("up to {up_to} of the budget"),
            (None, None) => "the whole deficit".into(),
        }
    }

    fn total(&self, would_be: bool) -> &'static str {
        if would_be { "Total would be" } else { "Total" }
    }

    fn would_be(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::AmountUnknown => {
                "This table shows what the regular route would give. The outcome is different: the extended route is open, and its amount is unknown."
            }
            Outcome::Incomplete => {
                "This table shows what the scale would give if the conditions are met. It is not yet known whether they are."
            }
            _ => {
                "This table shows what the scale would give if all conditions were met. They are not: nothing is paid."
            }
        }
    }

    fn table_is_rounded(&self) -> &'static str {
        "The amounts per part are rounded to whole cents; the total is what counts."
    }

    fn cap(&self, per_inhabitant: &str, cap: &str, binds: bool, inferred: bool) -> String {
        let inferred = if inferred { " (inferred from one case)" } else { "" };
        if binds {
            format!(
                "The own risk is at most {per_inhabitant} per inhabitant{inferred}, here {cap}, and this municipality is above that. So the total own risk is less than the sum of its parts."
            )
        } else {
            format!(
                "The own risk is at most {per_inhabitant} per inhabitant{inferred}, here {cap}; this municipality is not above that."
            )
        }
    }

    fn tests_heading(&self) -> String {
        "The tests".into()
    }

    fn tests_head(&self) -> [&'static str; 4] {
        ["Test", "Value", "Limit", "Passed"]
    }

    fn test(&self, route: Route, name: TestName, years: &str) -> String {
        let extended = if route == Route::Extended { " (extended route)" } else { "" };
        match name {
            TestName::Year => format!("Deficit over {years}{extended}"),
            TestName::MultiYear => format!("Result over {years} together{extended}"),
            TestName::PerInhabitant => format!("Deficit per inhabitant over {years}{extended}"),
            TestName::YearsAtLeast => format!("Years with a deficit in {years}{extended}"),
        }
    }

    fn limit(&self, comparison: Comparison, limit: &str) -> String {
        match comparison {
            Comparison::MoreThan => format!("more than {limit}"),
            Comparison::AtLeast => format!("at least {limit}"),
        }
    }

    fn just_above(&self, limit: &str) -> String {
        format!("just above {limit}")
    }

    fn passed(&self, passed: Option<bool>) -> &'static str {
        match passed {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        }
    }

    fn unknown(&self) -> &'static str {
        "unknown"
    }

    fn both_tests(&self, any: bool) -> String {
        if any { "One passed test is enough.".into() } else { "All tests of a route must be passed.".into() }
    }

    fn share_of_several_years(&self, budget_of: Year) -> String {
        format!(
            "The result over several years is the deficit of those years together, as a share of the budget of {budget_of}. A surplus counts as negative."
        )
    }

    fn unused(&self, years: &str) -> String {
        format!("No test looks at the figures of {years}: they do not affect the outcome.")
    }

    fn procedure(&self, open: Day, close: Day, paid_before: Day, funded_from: Year) -> String {
        let day = |day| self.language().day(day);
        format!(
            "An application must be received from {} to {}. A payment is made before {}, from the national budget of {funded_from}.",
            day(open),
            day(close),
            day(paid_before)
        )
    }

    fn form(&self, form: &str) -> String {
        format!("The form to use is the {form}.")
    }

    fn finding(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::OutsideWindow => "The application was received outside its window.",
            Finding::NoCollegeDeclaration => "The declaration of the college is missing.",
            Finding::NoCouncilConsent => "The council did not consent.",
            Finding::NoInternalMeasures => {
                "No internal measures were taken, though a vangnetuitkering was granted over one of the two years before."
            }
            Finding::NoExternalMeasures => {
                "No external measures were taken, though a vangnetuitkering was granted over one of the two years before."
            }
            Finding::Instruction => {
                "There is an instruction (aanwijzing) in the deficit year or the year after it."
            }
        }
    }

    fn findings_lead(&self) -> &'static str {
        "What is wrong with the application:"
    }

    fn evidence(&self, evidence: Evidence, rule_set: &str) -> String {
        match evidence {
            Evidence::Law => format!("The rules of {rule_set} come from the text of the law or decree."),
            Evidence::Official => format!(
                "The rules of {rule_set} come from the Toetsingscommissie or the ministry; the text of the law itself was not read."
            ),
            Evidence::Secondary => format!(
                "The rules of {rule_set} come partly from publications of municipalities or the press. Check them before you rely on them."
            ),
            Evidence::Inferred => format!(
                "The rules of {rule_set} are partly inferred from neighbouring years or from a single case. Check them before you rely on them."
            ),
            Evidence::User => format!(
                "This is a computation with a user's own rules (\"{rule_set}\"), not with those of the law."
            ),
        }
    }

    fn sources_are_of(&self, from: Year) -> String {
        format!(
            "The sources below are about the rules of {from}. No source says that these rules hold for this year too."
        )
    }

    fn not_known(&self, unknown: &str) -> String {
        format!("Note: {unknown}")
    }

    fn warning(&self, warning: Warning) -> &'static str {
        match warning {
            Warning::BudgetNotFinal => {
                "Note: a budget is not definitive yet. The law uses the definitive budget, so this is an estimate."
            }
            Warning::InhabitantsMissing => {
                "Note: without the number of inhabitants a payment shown is a lower bound."
            }
            Warning::PerInhabitantCapInferred => {
                "Note: the cap of €30 own risk per inhabitant is inferred from one case (Nijmegen 2016)."
            }
            Warning::RulesAssumed => {
                "Note: the rules are an assumption. The actual rules of this year may turn out differently."
            }
            Warning::ExtendedAmountUnknown => {
                "Note: no available source gives the amount of the extended route."
            }
        }
    }

    fn sources_heading(&self) -> String {
        "How certain this is, and what it is based on".into()
    }

    fn only_the_article(&self) -> &'static str {
        " (the article only; this year's number is not in it)"
    }

    fn article(&self, article: &str, paragraph: Option<&str>) -> String {
        // `1(c)` is a paragraph with its part, and is already in its usual form.
        match paragraph.map(|paragraph| paragraph.split_once('(').unwrap_or((paragraph, ""))) {
            Some((paragraph, "")) => format!("art. {article}({paragraph})"),
            Some((paragraph, part)) => format!("art. {article}({paragraph})({part}"),
            None => format!("art. {article}"),
        }
    }
}

/// A test as a sentence names it.
pub(super) fn name_of(route: Route, name: TestName) -> String {
    let test = match name {
        TestName::Year => "test of the year",
        TestName::MultiYear => "test of several years together",
        TestName::PerInhabitant => "test per inhabitant",
        TestName::YearsAtLeast => "test of the number of years with a deficit",
    };
    format!("{test}{}", if route == Route::Extended { " (extended route)" } else { "" })
}
