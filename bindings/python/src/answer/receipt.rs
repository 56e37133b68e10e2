//! The receipt: case, rules, calculation sheet, bands and steps behind an answer.

use pyo3::prelude::*;
use vangnet::{BandAmount, Citation, Input, Receipt, Sheet, SheetLine, Step, StepResult, Wording, explain};

use super::assessment::PyAssessment;
use crate::{
    convert::{arguments, value},
    rules::{PyRuleSet, Rules},
};

value::value_class! {
    /// A sentence in both languages.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=109).sheet.line("7").label.nl
    /// 'vangnetuitkering'
    PyWording(Wording) as "Wording" {
        /// English.
        en,
        /// Dutch.
        nl,
    }
}

value::value_class! {
    /// A place in a publication: which text, and which article and paragraph of it.
    ///
    /// >>> import vangnet
    /// >>> vangnet.rule_set(2018).regular.bands[0].above.sources[0].law
    /// 'BWBR0020183'
    PyCitation(Citation) as "Citation" {
        /// The short name of the source in the rule files.
        source,
        /// The title of the publication, with its author.
        title,
        /// The evidence mark of a value taken from this source.
        mark,
        /// Whether the text was read; one that was not proves nothing.
        read,
        /// Whether it is the article that a value belongs to rather than where the number was found.
        basis,
        /// The identifier of the law (BWBR…).
        law,
        /// The number in the Staatsblad.
        publication,
        /// The date of the text or version.
        date,
        /// Where it is on the web.
        url,
        /// The article.
        article,
        /// The paragraph and part, such as "1(c)".
        paragraph,
    }
}

value::value_class! {
    /// An input of a step.
    ///
    /// >>> import vangnet
    /// >>> step = vangnet.assess(year=2018, budget=100, net_costs=109).receipt.steps[0]
    /// >>> step.inputs[0].name, step.inputs[0].value, step.inputs[0].unit
    /// ('net_costs', '109.00', 'euro')
    PyInput(Input) as "Input" {
        /// Its name.
        name,
        /// Its exact value, as text.
        value,
        /// Its unit: "euro", "ratio", "euro_per_inhabitant", "inhabitants", "years", "truth", "code" or "day".
        unit,
    }
}

value::value_class! {
    /// The result of a step.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2018, budget=300, net_costs=400).receipt.steps[3].result.exact
    /// '100/300'
    PyStepResult(StepResult) as "StepResult" {
        /// The exact value: a decimal number, a fraction a/b, or a code; `None` where it is unknown.
        exact,
        /// The value as the answer shows it.
        shown,
        /// Its unit, as that of an `Input`.
        unit,
    }
}

value::value_class! {
    /// One step: its formula in words, its inputs, its exact result, and the law behind it.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2018, budget=100, net_costs=109).receipt.steps[2].formula.en
    /// 'eligible net costs − budget'
    PyStep(Step) as "Step" {
        /// A stable name, such as "deficit" or "regular.multi_year".
        name,
        /// The formula in words.
        formula,
        /// The inputs of the step.
        inputs,
        /// The result.
        result,
        /// The evidence for the rule of this step.
        evidence,
        /// The articles and publications behind it; empty for a user's own rule.
        sources,
    }
}

value::value_class! {
    /// One band of a deficit: what lies in it, what of that is paid, what the municipality bears, exact in euro.
    ///
    /// >>> import vangnet
    /// >>> bands = vangnet.assess(year=2024, budget=100_000_000, net_costs=109_000_000).receipt.bands
    /// >>> [band.payment for band in bands]
    /// [Decimal('0'), Decimal('750000'), Decimal('0')]
    PyBandAmount(BandAmount) as "BandAmount" {
        /// The lower border, as a share of the budget.
        above,
        /// The upper border; `None` for the last band.
        up_to,
        /// The share that is paid.
        share,
        /// What of the deficit lies in the band.
        part,
        /// What of that is paid.
        payment,
        /// What the municipality bears of it, before any cap per inhabitant.
        own_risk,
    }
}

value::value_class! {
    /// A line of the official calculation sheet.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=109).sheet.line("5").label.nl
    /// 'tekort = E − F'
    PySheetLine(SheetLine) as "SheetLine" {
        /// The number of the line, "1a" to "7".
        line,
        /// The symbol of the sheet, "A" to "I".
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
    /// >>> import vangnet
    /// >>> " ".join(line.line for line in vangnet.assess(year=2024, budget=100, net_costs=109).sheet.lines)
    /// '1a 1b 1c 2 3 4 5 6a 6b 6c 7'
    PySheet(Sheet) as "Sheet" {
        /// The lines in the order of the sheet.
        lines,
    }
    methods {
        /// The line of a number, such as "6b"; `None` where the sheet has no such line.
        fn line(&self, line: &Bound<'_, PyAny>) -> PyResult<Option<PySheetLine>> {
            Ok(self.0.line(&arguments::text(line, "/line")?).cloned().map(PySheetLine))
        }

        /// The lines as a table, as HTML for a notebook; `lang` is "nl" or "en", without it Dutch.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(self.0.explain_html(arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}

value::value_class! {
    /// An assessment with everything it rests on.
    ///
    /// >>> import vangnet
    /// >>> vangnet.assess(year=2024, budget=100, net_costs=109).receipt.schema_version
    /// 1
    PyReceipt(Receipt) as "Receipt" {
        /// The version of this shape; it rises where a field changes its meaning.
        schema_version,
        /// The version of the library that made it.
        library_version,
        /// What was assessed.
        case,
        /// How the deficit is shared, band by band.
        bands,
        /// The official calculation sheet.
        sheet,
        /// The steps in order.
        steps,
    }
    methods {
        /// The answer.
        #[getter]
        fn assessment(&self) -> PyAssessment {
            let rules = Rules::own(self.0.rules.clone());
            PyAssessment::given(self.0.case.clone(), rules, self.0.assessment.clone())
        }

        /// The rules under which it was given.
        #[getter]
        fn rules(&self) -> PyRuleSet {
            PyRuleSet(Rules::own(self.0.rules.clone()))
        }

        /// The receipt in plain words, as `Assessment.explain` gives them.
        #[pyo3(signature = (*, lang=None, markup=None))]
        fn explain(&self, lang: Option<&Bound<'_, PyAny>>, markup: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(explain(&self.0, arguments::language(lang)?, arguments::markup(markup)?))
        }

        /// The same as HTML, for a notebook.
        #[pyo3(signature = (*, lang=None))]
        fn to_html(&self, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
            Ok(vangnet::explain_html(&self.0, arguments::language(lang)?))
        }

        fn _repr_html_(&self) -> PyResult<String> {
            self.to_html(None)
        }
    }
}
