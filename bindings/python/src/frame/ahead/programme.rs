//! Programmes of measures: a question for each municipality and scenario.

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::{
    Error, Euro, Figure, ProgrammePanel, ProgrammeTerms, Year,
    ahead::{Conditions, Programme, ProgrammeYear},
};

use super::{
    super::{answers::Style, columns::Columns, options::Fields},
    asked::{AT_ONCE, Words, answer, batches, checked},
    cells,
    output::{Output, unfit},
};
use crate::{
    columns::threads::usable_threads,
    convert::{arguments, errors, money},
};

pub(super) const NAMES: [&str; 15] = [
    "participants",
    "household_months",
    "gross",
    "budget_effect",
    "cost",
    "burden_without",
    "burden_with",
    "net",
    "leak",
    "balance",
    "cumulative",
    "break_even",
    "unknown",
    "evidence",
    "warnings",
];

/// The answers to a table of years and one of measures, by the rows of the years, as an Arrow table of the answer columns
/// alone.
///
/// The options are those of `vangnet.programme_frame`; with `raise_errors` the first wrong programme is an exception.
#[pyfunction]
#[pyo3(signature = (
    table, measures, *, first, last, price, assume, historical_ratio, conditions, columns, measure_columns, unit,
    amounts, codes, float_policy, prefix, raise_errors, text, amounts_out, threads,
    progress
))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn programme_table(
    py: Python<'_>,
    table: PyRecordBatchReader,
    measures: PyRecordBatchReader,
    first: &Bound<'_, PyAny>,
    last: &Bound<'_, PyAny>,
    price: &Bound<'_, PyAny>,
    assume: Option<&Bound<'_, PyAny>>,
    historical_ratio: Option<&Bound<'_, PyAny>>,
    conditions: Option<&Bound<'_, PyAny>>,
    columns: &Bound<'_, PyDict>,
    measure_columns: &Bound<'_, PyDict>,
    unit: Option<&str>,
    amounts: Option<&str>,
    codes: Option<&str>,
    float_policy: Option<&str>,
    prefix: &str,
    raise_errors: bool,
    text: &str,
    amounts_out: &str,
    threads: &Bound<'_, PyAny>,
    progress: Option<Py<PyAny>>,
) -> PyResult<PyTable> {
    let words = Words { unit, amounts, codes, float_policy };
    let options = words.options(Fields::YEARS, columns)?;
    let measure_options = words.options(Fields::MEASURES, measure_columns)?;
    let terms = ProgrammeTerms {
        assume: assume.map(|year| arguments::year(year, "/assume")).transpose()?,
        historical_ratio: historical_ratio
            .map(|ratio| money::ratio(ratio, "/historical_ratio"))
            .transpose()?,
        conditions: conditions.map(read_conditions).transpose()?.unwrap_or_default(),
        ..ProgrammeTerms::new(
            arguments::year(first, "/first")?,
            arguments::year(last, "/last")?,
            money::euro(price, || "/price".into())?,
        )
    };
    let threads = usable_threads(threads)?;
    let style = Style::read(prefix, text, amounts_out)?;
    let (table, measures) = (batches(table)?, batches(measures)?);
    let years = table.iter().map(|batch| Columns::read(batch, &options)).collect::<PyResult<Vec<_>>>()?;
    let measures = measures.iter().map(|batch| cells::Measures::read(batch, &measure_options));
    let measures = measures.collect::<PyResult<Vec<_>>>()?;
    let panel = ProgrammePanel::new(
        years.iter().flat_map(Columns::rows),
        measures.iter().flat_map(cells::Measures::rows),
        options.reading,
        terms,
    );
    let answers = answer(
        py,
        panel.groups(),
        AT_ONCE,
        threads,
        progress,
        |group| panel.rows(group).len(),
        |group| panel.answer(group),
    )?;
    let own =
        |error| measure_options.in_own_names_below("measures", options.in_own_names_below("years", error));
    let answers = checked(answers, |group| panel.rows(group).to_vec(), own, raise_errors)?;
    written(&panel, &answers, table.iter().map(RecordBatch::num_rows).sum(), &style)
}

pub(super) fn read_conditions(word: &Bound<'_, PyAny>) -> PyResult<Conditions> {
    Conditions::parse(&arguments::text(word, "/conditions")?)
        .map_err(|error| errors::at(error, "/conditions"))
}

/// A number of a year.
type Of<T> = fn(&ProgrammeYear) -> T;

/// A year of an answer, and the answer.
type Shown<'a> = (&'a ProgrammeYear, &'a Programme);

/// The answers at their rows.
fn written(
    panel: &ProgrammePanel,
    answers: &[Result<Programme, Error>],
    rows: usize,
    style: &Style,
) -> PyResult<PyTable> {
    let (mut shown, mut wrong): (Vec<Option<Shown<'_>>>, _) = (vec![None; rows], vec![None; rows]);
    for (group, answer) in answers.iter().enumerate() {
        for row in panel.rows(group) {
            match (answer, shown.get_mut(*row), wrong.get_mut(*row)) {
                (Ok(answer), Some(cell), _) => *cell = panel.year(*row, answer).map(|year| (year, answer)),
                (Err(error), _, Some(cell)) => *cell = Some(error),
                _ => {}
            }
        }
    }
    let mut output = Output::new(style);
    columns(&mut output, &shown).map_err(|error| unfit(&error))?;
    output.finish(&wrong)
}

fn columns(output: &mut Output<'_>, shown: &[Option<Shown<'_>>]) -> Result<(), ArrowError> {
    let [
        participants,
        household_months,
        gross,
        budget_effect,
        cost,
        burden_without,
        burden_with,
        net,
        leak,
        balance,
        cumulative,
        break_even,
        unknown,
        evidence,
        warnings,
    ] = NAMES;
    let counts: [(_, Of<Figure>); 2] =
        [(participants, |year| year.participants), (household_months, |year| year.household_months)];
    for (name, of) in counts {
        let cells: Vec<_> = shown.iter().map(|row| row.map(|(year, _)| of(year))).collect();
        output.counts(name, &cells);
    }
    let euros: [(_, Of<Option<Euro>>); 9] = [
        (gross, |year| Some(year.gross)),
        (budget_effect, |year| Some(year.budget_effect)),
        (cost, |year| Some(year.cost)),
        (burden_without, |year| year.burden_without),
        (burden_with, |year| year.burden_with),
        (net, |year| year.net),
        (leak, |year| year.leak),
        (balance, |year| year.balance),
        (cumulative, |year| year.cumulative),
    ];
    for (name, of) in euros {
        let cells: Vec<_> = shown.iter().map(|row| row.and_then(|(year, _)| of(year))).collect();
        output.euros(name, &cells);
    }
    let even = |row: &Option<Shown<'_>>| row.and_then(|(_, answer)| answer.break_even.map(Year::get));
    output.integers(break_even, shown.iter().map(even).collect());
    let reasons = |(year, answer): Shown<'_>| {
        let of_year = answer.unknown.iter().filter(|unknown| unknown.year == year.year);
        of_year.map(|unknown| unknown.outcome.code()).collect()
    };
    output.codes(unknown, shown.iter().map(|row| row.map(reasons)))?;
    output.texts(evidence, shown.iter().map(|row| row.map(|(_, answer)| answer.basis.evidence.code())))?;
    let codes = |(_, answer): Shown<'_>| answer.basis.warnings.iter().map(|warning| warning.code()).collect();
    output.codes(warnings, shown.iter().map(|row| row.map(codes)))
}
