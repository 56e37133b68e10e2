//! The classes that hold a value of the core.
//!
//! Made by `make generate` from the types of the core: change them there.

mod getters;

use crate::convert::{value, warned::Warned};

value::value_class! {
    /// The budget and net costs of one year.
    ///
    /// Raises `InputError` for an amount that is not one, and `InputTypeError` for a `float`.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2018, budget="101000000", net_costs="109181000")
    /// >>> figures.budget, figures.net_costs, figures.unlawful
    /// (Decimal('101000000.00'), Decimal('109181000.00'), Decimal('0.00'))
    PyYearFigures(vangnet::YearFigures) as "YearFigures" {
        /// The calendar year.
        year = year,
        /// The budget of the municipality, in euro.
        budget = given_budget,
        /// The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW, IOAZ,
        /// loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
        net_costs = net_costs,
        /// Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero.
        unlawful = unlawful,
        /// The budget without the correction of article 7, in euro, where there is one: it takes the place of the
        /// budget.
        budget_without_art_7 = budget_without_art_7,
        /// The stage of the budget: only a final one counts for the law. One of "voorlopig", "nader_voorlopig" and
        /// "definitief".
        stage = stage,
    }
}

value::value_class! {
    /// An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions.
    ///
    /// >>> import vangnet
    /// >>> procedure = vangnet.Procedure(
    /// ...     received="2020-08-16", college_declaration=True, council_consent=True,
    /// ...     internal_measures=True, external_measures=True, granted_years=[], instruction_years=[])
    /// >>> procedure.received, procedure.college_declaration, procedure.council_consent
    /// (datetime.date(2020, 8, 16), True, True)
    PyProcedure(vangnet::Procedure) as "Procedure" {
        /// The day on which the Toetsingscommissie received the request.
        received,
        /// Whether the college declares that it took measures to reduce the deficit (*verklaring college*).
        college_declaration,
        /// Whether the council consents to that declaration (*instemming gemeenteraad*).
        council_consent,
        /// Whether internal measures (part B1 of the form) were taken.
        internal_measures,
        /// Whether external measures (part B2 of the form) were taken.
        external_measures,
        /// The deficit years over which a vangnetuitkering was granted.
        granted_years,
        /// The calendar years of an *aanwijzing* (Participatiewet art. 76).
        instruction_years,
    }
}

value::value_class! {
    /// One case: everything that an assessment starts from.
    ///
    /// Raises `InputError` where a year is given twice.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2018, budget="101000000", net_costs="109181000")
    /// >>> case = vangnet.Case(id="example", year=2018, figures=[figures])
    /// >>> case.id, case.year
    /// ('example', 2018)
    PyCase(vangnet::Case) as "Case" {
        /// Any text; the answer has it too.
        id = id,
        /// The deficit year.
        year = year,
        /// The figures by year, in any order: the deficit year, and the years before it as far as they are known.
        figures = years,
        /// The number of inhabitants, which matters in 2015 and 2016 only.
        inhabitants = inhabitants,
        /// The application, where there is one.
        procedure = procedure,
    }
}

value::value_class! {
    /// Payment and own risk by the regular scale of the deficit year, whether or not a route is open.
    ///
    /// >>> import vangnet
    /// >>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)
    /// >>> answer.scale.payment, answer.scale.own_risk, answer.scale.own_risk_ratio
    /// (Decimal('750000.00'), Decimal('8250000.00'), Decimal('0.082500'))
    PyScaleAnswer(vangnet::ScaleAnswer) as "ScaleAnswer" {
        /// What would be paid, in euro.
        payment,
        /// What the municipality would bear, in euro.
        own_risk,
        /// The exact own risk ÷ budget, six decimals.
        own_risk_ratio,
        /// The municipality's share of one more euro of net costs, assuming that a route is open.
        marginal_own_risk,
    }
}

value::value_class! {
    /// One test of a route: its value against its limit.
    ///
    /// >>> import vangnet
    /// >>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)
    /// >>> answer.routes[0].tests[0].value, answer.routes[0].tests[0].limit
    /// (Decimal('0.090000'), Decimal('0.075000'))
    PyTestAnswer(vangnet::TestAnswer) as "TestAnswer" {
        /// Which test. One of "year", "multi_year", "per_inhabitant" and "years_at_least".
        name,
        /// The value, rounded for display: a share of the budget, euro per inhabitant, or a number of years; `None`
        /// where it is undecided.
        value,
        /// The limit, in the unit of the value.
        limit,
        /// How the exact value is compared with the limit. One of ">" and ">=".
        comparison,
        /// Whether it is passed; `None` where it is undecided.
        passed,
    }
}

value::value_class! {
    /// One route to a vangnetuitkering, and its tests.
    ///
    /// >>> import vangnet
    /// >>> answer = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000)
    /// >>> answer.routes[0].route
    /// 'regular'
    PyRouteAnswer(vangnet::RouteAnswer) as "RouteAnswer" {
        /// Which route. One of "regular" and "extended".
        route,
        /// Whether it is open; `None` where a year or the inhabitants that decide it are absent.
        open,
        /// Its tests, in order.
        tests,
    }
}

value::value_class! {
    /// The procedure of an application: its form, its dates, and what is wrong with it.
    ///
    /// >>> import vangnet
    /// >>> procedure = vangnet.Procedure(
    /// ...     received="2020-08-16", college_declaration=True, council_consent=True,
    /// ...     internal_measures=True, external_measures=True, granted_years=[], instruction_years=[])
    /// >>> answer = vangnet.assess(year=2019, budget=100_000_000, net_costs=109_000_000, procedure=procedure)
    /// >>> answer.procedure.form, answer.procedure.window_open, answer.procedure.window_close
    /// ('basisverzoek', datetime.date(2020, 1, 1), datetime.date(2020, 8, 15))
    PyProcedureAnswer(vangnet::ProcedureAnswer) as "ProcedureAnswer" {
        /// The form to use; `None` before 2019. One of "basisverzoek" and "uitgebreid_verzoek".
        form,
        /// The first day on which a request is handled.
        window_open,
        /// The last day on which a request must have been received.
        window_close,
        /// Payment is before this day.
        paid_before,
        /// The year whose macrobudget pays.
        funded_from,
        /// What is wrong with the application; empty where nothing is. Each is one of "outside_window",
        /// "no_college_declaration", "no_council_consent", "no_internal_measures", "no_external_measures" and
        /// "instruction".
        findings,
    }
}

value::value_class! {
    /// A test that is undecided, and what would decide it.
    ///
    /// >>> import vangnet
    /// >>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).missing
    /// >>> missing.tests[0].route, missing.tests[0].name, missing.tests[0].inhabitants
    /// ('regular', 'multi_year', False)
    PyUndecidedTest(vangnet::UndecidedTest) as "UndecidedTest" {
        /// The route of the test. One of "regular" and "extended".
        route,
        /// Which test. One of "year", "multi_year", "per_inhabitant" and "years_at_least".
        name,
        /// The years whose figures would decide it, in order.
        years,
        /// Whether the number of inhabitants would decide it.
        inhabitants,
        /// Whether the outcome waits for it.
        decides,
    }
}

value::value_class! {
    /// A test that fails whatever the missing figures are.
    ///
    /// >>> import vangnet
    /// >>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=104_000_000).missing
    /// >>> missing.failed[0].route, missing.failed[0].name
    /// ('regular', 'year')
    PyFailedTest(vangnet::FailedTest) as "FailedTest" {
        /// The route of the test. One of "regular" and "extended".
        route,
        /// Which test. One of "year", "multi_year", "per_inhabitant" and "years_at_least".
        name,
    }
}

value::value_class! {
    /// The figures that a case lacks, the tests that they decide, and what is certain without them.
    ///
    /// It is separate from the answer, since the JSON contract has no key for it. `Assessment::missing` gives it.
    ///
    /// >>> import vangnet
    /// >>> missing = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).missing
    /// >>> missing.payment_if_met, missing.own_risk_if_met
    /// (Decimal('750000.00'), Decimal('8250000.00'))
    PyMissing(vangnet::Missing) as "Missing" {
        /// The years whose figures decide the outcome, in order; empty where the outcome is certain without them.
        years,
        /// Whether the number of inhabitants decides the outcome or the amount (2015 and 2016).
        inhabitants,
        /// The tests that are undecided, in the order of the answer.
        tests,
        /// The tests that fail whatever the missing figures are.
        failed,
        /// What is paid, in euro, if the missing figures show that the conditions of the regular route are met and that
        /// no other route is open; `None` where the outcome does not wait, or where the amount itself needs what is
        /// missing.
        payment_if_met,
        /// The own risk in euro that goes with it.
        own_risk_if_met,
    }
}

value::value_class! {
    /// One band of a deficit: what lies in it, what of that is paid, and what the municipality bears.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.bands[0].above, receipt.bands[0].up_to, receipt.bands[0].share
    /// (Decimal('0'), Decimal('0.075'), Decimal('0'))
    PyBandAmount(vangnet::BandAmount) as "BandAmount" {
        /// The lower border, as a share of the budget; 0 for the part of which nothing is paid.
        above,
        /// The upper border; `None` for the last band.
        up_to,
        /// The share that is paid.
        share,
        /// What of the deficit lies in the band, exact.
        part,
        /// What of that is paid, exact.
        payment,
        /// What the municipality bears of it, exact and before any cap.
        own_risk,
    }
}

value::value_class! {
    /// A sentence in both languages.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.sheet.lines[0].label.en, receipt.sheet.lines[0].label.nl
    /// ('costs art. 69 (SiSa)', 'lasten art. 69 (SiSa)')
    PyWording(vangnet::Wording) as "Wording" {
        /// English.
        en,
        /// Dutch.
        nl,
    }
}

value::value_class! {
    /// A line of the official calculation sheet.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.sheet.lines[0].line, receipt.sheet.lines[0].symbol
    /// ('1a', 'A')
    PySheetLine(vangnet::SheetLine) as "SheetLine" {
        /// The number of the line, `1a` to `7`.
        line,
        /// The symbol of the sheet, `A` to `I`.
        symbol,
        /// What the line holds.
        label,
        /// The exact amount in euro; `None` where the case does not give it.
        amount,
    }
}

value::value_class! {
    /// The official calculation sheet of the Toetsingscommissie, before the payment is rounded.
    ///
    /// It is a view of a receipt; the sheet prints no rounding step. It shows the scale of the deficit year, whether or
    /// not a route is open, and has no cap per inhabitant.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.sheet.lines[0].line, receipt.sheet.lines[0].symbol
    /// ('1a', 'A')
    PySheet(vangnet::Sheet) as "Sheet" {
        /// The lines in the order of the sheet.
        lines,
    }
}

value::value_class! {
    /// An input of a step.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.steps[0].inputs[0].name, receipt.steps[0].inputs[0].value, receipt.steps[0].inputs[0].unit
    /// ('net_costs', '109000000.00', 'euro')
    PyInput(vangnet::Input) as "Input" {
        /// Its name.
        name,
        /// Its exact value, as text.
        value,
        /// Its unit. One of "euro", "ratio", "euro_per_inhabitant", "inhabitants", "years", "year", "truth", "code" and
        /// "day".
        unit,
    }
}

value::value_class! {
    /// The result of a step.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.steps[0].result.exact, receipt.steps[0].result.shown, receipt.steps[0].result.unit
    /// ('109000000.00', '109000000.00', 'euro')
    PyStepResult(vangnet::StepResult) as "StepResult" {
        /// The exact value: a decimal number, a fraction `a/b` of two of them, or a code; `None` where it is unknown.
        exact,
        /// The value as the answer shows it.
        shown,
        /// Its unit. One of "euro", "ratio", "euro_per_inhabitant", "inhabitants", "years", "year", "truth", "code" and
        /// "day".
        unit,
    }
}

value::value_class! {
    /// A place in a publication: which text, and which article and paragraph (*lid*) of it.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.steps[0].sources[0].source, receipt.steps[0].sources[0].title, receipt.steps[0].sources[0].mark
    /// ('besluit-2018', 'Besluit Participatiewet, tekst van 1 januari 2018', 'law')
    PyCitation(vangnet::Citation) as "Citation" {
        /// The short name of the source in the rule files.
        source,
        /// The title of the publication, with its author.
        title,
        /// The evidence mark of a value taken from this source; absent in a user's own rule set. One of "law",
        /// "official", "secondary", "inferred" and "user".
        mark,
        /// Whether the text was read; one that was not is named but proves nothing.
        read,
        /// Whether it is the article that the value belongs to rather than where the number was found.
        basis,
        /// The identifier of the law (BWBR…).
        law,
        /// The number in the Staatsblad.
        publication,
        /// The date of the text or version, `YYYY-MM-DD`.
        date,
        /// Where it is on the web.
        url,
        /// The article.
        article,
        /// The paragraph and part, such as `1(c)`.
        paragraph,
    }
}

value::value_class! {
    /// One step: its formula in words, its inputs, its exact result, and the law behind it.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.steps[0].name, receipt.steps[0].evidence
    /// ('eligible_net_costs', 'law')
    PyStep(vangnet::Step) as "Step" {
        /// A stable name, such as `deficit` or `regular.multi_year`.
        name,
        /// The formula in words.
        formula,
        /// The inputs of the step.
        inputs,
        /// The result.
        result,
        /// The evidence for the rule of this step. One of "law", "official", "secondary", "inferred" and "user".
        evidence,
        /// The articles and publications behind it; empty for a user's own rule.
        sources,
    }
}

value::value_class! {
    /// An assessment with everything it rests on: case, rules, calculation sheet and steps.
    ///
    /// >>> import vangnet
    /// >>> receipt = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt
    /// >>> receipt.schema_version, receipt.library_version
    /// (1, '0.2.0')
    PyReceipt(vangnet::Receipt) as "Receipt" {
        /// The version of this shape; it rises where a field changes its meaning.
        schema_version,
        /// The version of the library that made it.
        library_version,
        /// What was assessed.
        case,
        /// How the deficit is shared, band by band, by the scale of the answer's route (the regular one where there is
        /// none).
        bands,
        /// The official calculation sheet, on the regular scale.
        sheet,
        /// The steps in order.
        steps,
    }
}

value::value_class! {
    /// The two forms of an application.
    ///
    /// >>> import vangnet
    /// >>> calendar = vangnet.calendar(2024)
    /// >>> calendar.forms.value.otherwise, calendar.forms.value.after_grant
    /// ('basisverzoek', 'uitgebreid_verzoek')
    PyForms(vangnet::Forms) as "Forms" {
        /// Where no vangnetuitkering was granted over t−1 and t−2. One of "basisverzoek" and "uitgebreid_verzoek".
        otherwise,
        /// Where one was granted over t−1 or t−2. One of "basisverzoek" and "uitgebreid_verzoek".
        after_grant,
    }
}

value::value_class! {
    /// Something an application needs.
    ///
    /// >>> import vangnet
    /// >>> calendar = vangnet.calendar(2024)
    /// >>> calendar.requirements[0].code, calendar.requirements[0].after_grant, calendar.requirements[0].evidence
    /// ('college_declaration', False, 'inferred')
    PyRequirement(vangnet::Requirement) as "Requirement" {
        /// Its stable code.
        code,
        /// Whether it is required only after a grant over t−1 or t−2.
        after_grant,
        /// What is required, in both languages.
        wording,
        /// How sure it is. One of "law", "official", "secondary", "inferred" and "user".
        evidence,
        /// Where it is found.
        sources,
        /// What a reader should know of it.
        note,
    }
}

value::value_class! {
    /// Every date and requirement of an application over a deficit year.
    ///
    /// >>> import vangnet
    /// >>> calendar = vangnet.calendar(2024)
    /// >>> calendar.year, calendar.window_open.value, calendar.window_close.value
    /// (2024, datetime.date(2025, 1, 1), datetime.date(2025, 8, 15))
    PyCalendar(vangnet::Calendar) as "Calendar" {
        /// t: the deficit year.
        year,
        /// The first day on which a request is handled: 1 January of t+1.
        window_open,
        /// The last day on which a request must have been received: 15 August of t+1.
        window_close,
        /// The Toetsingscommissie advises by this day: 31 October of t+1.
        advice_by,
        /// The minister decides within eight weeks of the advice; this is the last day if the advice comes on its own.
        decision_by,
        /// Payment is before this day: 1 April of t+2.
        paid_before,
        /// The year whose macrobudget pays: t+2.
        funded_from,
        /// The form without a grant over t−1 or t−2, and the form with one; `None` before 2019.
        forms,
        /// What an application needs.
        requirements,
    }
}

value::value_class! {
    /// One value that two rule sets have differently.
    ///
    /// >>> import vangnet
    /// >>> difference = vangnet.rule_set(2018).diff(vangnet.rule_set(2019))[0]
    /// >>> difference.place, difference.before, difference.after
    /// ('regular.tests.year.limit', '0.050000', '0.075000')
    PyDifference(vangnet::Difference) as "Difference" {
        /// The place of the value in the rule set.
        place,
        /// The value in the first rule set; `None` where it has none.
        before,
        /// The value in the second rule set; `None` where it has none.
        after,
        /// The difference in words.
        wording,
    }
}

value::value_class! {
    /// A question about a figure. It changes nothing: the figure counts as given.
    ///
    /// >>> import vangnet
    /// >>> figures = vangnet.YearFigures(year=2024, budget=100_000_000, net_costs=160_000_000)
    /// >>> advice = vangnet.advice(vangnet.Case(id="", year=2024, figures=[figures]))[0]
    /// >>> advice.code, advice.reason, advice.year
    /// ('implausible', 'large_deficit', 2024)
    PyAdvice(vangnet::Advice) as "Advice" {
        /// What kind of advice it is. It is "implausible".
        code,
        /// Why it is asked. One of "magnitude", "large_deficit", "unlawful_above_costs" and "far_from_other_years".
        reason,
        /// The year of the figure.
        year,
        /// Which figure of the year. One of "budget", "net_costs" and "unlawful".
        field,
        /// The question in both languages.
        wording,
    }
}

value::value_class! {
    /// The largest own risk and the smallest net costs at which it is reached, in euro.
    ///
    /// >>> import vangnet
    /// >>> inverse = vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000)
    /// >>> inverse.maximum_own_risk().net_costs, inverse.maximum_own_risk().own_risk
    /// (Decimal('112500000.00'), Decimal('8750000.00'))
    PyMaximumOwnRisk(Warned<vangnet::MaximumOwnRisk>) as "MaximumOwnRisk" {
        /// The smallest net costs at which the own risk is at its maximum.
        net_costs,
        /// That own risk.
        own_risk,
        /// What a reader of the answer must know. Each is one of "budget_not_final", "inhabitants_missing",
        /// "per_inhabitant_cap_inferred", "extended_amount_unknown" and "rules_assumed".
        warnings,
    }
}

value::value_class! {
    /// A border of a band, and how far it is.
    ///
    /// >>> import vangnet
    /// >>> inverse = vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000)
    /// >>> inverse.borders(109_000_000).up.ratio, inverse.borders(109_000_000).up.net_costs
    /// (Decimal('0.125'), Decimal('112500000.00'))
    PyBorder(vangnet::Border) as "Border" {
        /// The border as a share of the budget; 0 is the budget itself, where a deficit begins.
        ratio,
        /// The net costs on the near side of which the border lies: the first cent at or above it going up, the last
        /// cent at or below it going down.
        net_costs,
        /// How many euro away that is.
        distance,
    }
}

value::value_class! {
    /// The nearest borders on either side.
    ///
    /// >>> import vangnet
    /// >>> inverse = vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000)
    /// >>> inverse.borders(109_000_000).up.ratio, inverse.borders(109_000_000).up.net_costs
    /// (Decimal('0.125'), Decimal('112500000.00'))
    PyBorders(Warned<vangnet::Borders>) as "Borders" {
        /// The nearest border above; `None` in the last band.
        up,
        /// The nearest border at or below; `None` in a surplus.
        down,
        /// What a reader of the answer must know. Each is one of "budget_not_final", "inhabitants_missing",
        /// "per_inhabitant_cap_inferred", "extended_amount_unknown" and "rules_assumed".
        warnings,
    }
}

value::value_class! {
    /// What one more euro of net costs does, in euro and unrounded.
    ///
    /// >>> import vangnet
    /// >>> inverse = vangnet.Inverse(vangnet.rule_set(2018), budget=100_000_000)
    /// >>> inverse.effect_of_one_euro(109_000_000).payment, inverse.effect_of_one_euro(109_000_000).own_risk
    /// (Decimal('0.5'), Decimal('0.5'))
    PyEffectOfOneEuro(Warned<vangnet::EffectOfOneEuro>) as "EffectOfOneEuro" {
        /// By how much the payment changes.
        payment,
        /// By how much the own risk changes.
        own_risk,
        /// What a reader of the answer must know. Each is one of "budget_not_final", "inhabitants_missing",
        /// "per_inhabitant_cap_inferred", "extended_amount_unknown" and "rules_assumed".
        warnings,
    }
}
