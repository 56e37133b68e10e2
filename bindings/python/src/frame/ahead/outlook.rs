//! Outlooks of a table: of each row alone, or of all rows of a scenario together.

use arrow_array::RecordBatch;
use pyo3::{prelude::*, types::PyDict};
use pyo3_arrow::{PyRecordBatchReader, PyTable};
use vangnet::{
    Error, ErrorKind, OutlookPanel, OutlookTerms, Ratio,
    ahead::{NationalOutlook, Outlook},
};

use super::{
    super::answers::Style,
    asked::{AT_ONCE, Words, answer, checked},
    output::{self, Output, unfit},
    shown::{self, percentiles},
    uncertain::{Tables, Uncertain},
};
use crate::{
    columns::threads::usable_threads,
    convert::{arguments, errors, money},
    listen::{Listener, counted},
};

/// The most draws of a row that is answered beside others: rows with more are answered one by one, each on all threads.
const FEW: u32 = 1 << 16;

/// The draws of the rows that are answered before Python is asked whether it wants to stop.
const DRAWS_AT_ONCE: u32 = 1 << 20;

/// The names of the answer columns of the rows of outlooks, in order: each alone, or all of a scenario together.
#[pyfunction]
#[pyo3(signature = (*, year, quantiles, together))]
pub(crate) fn outlook_columns(
    year: &Bound<'_, PyAny>,
    quantiles: Option<Vec<Bound<'_, PyAny>>>,
    together: bool,
) -> PyResult<Vec<String>> {
    let year = arguments::year(year, "/year")?;
    let terms = OutlookTerms { quantiles: ratios(quantiles)?, ..OutlookTerms::new(year) };
    let quantiles = asked(&terms)?;
    let mut names: Vec<_> = shown::NUMBERS.map(str::to_owned).into();
    if together {
        names.extend(shown::ERRORS_OF_MEANS.map(str::to_owned));
    } else {
        names.extend(percentiles("payment", &quantiles).chain(percentiles("own_risk", &quantiles)));
        names.extend(shown::ALONE.map(str::to_owned));
    }
    names.extend(output::ERRORS.map(str::to_owned));
    Ok(names)
}

/// The answers to a table of uncertain municipalities by its rows, as an Arrow table of the answer columns alone; where
/// the rows of a scenario are one outlook `together`, a second table has their totals.
///
/// The options are those of `vangnet.outlook_frame`; with `raise_errors` the first wrong outlook is an exception. Where the
/// rows are not `numbered`, an error of one names its column alone.
#[pyfunction]
#[pyo3(signature = (
    table, history, *, together, numbered, year, assume, conditions, quantiles, draws, seed, columns, history_columns, unit,
    amounts, codes, float_policy, prefix, raise_errors, text, amounts_out, threads, progress
))]
#[expect(clippy::too_many_arguments, reason = "they are the keywords of one Python function")]
pub(crate) fn outlook_tables(
    py: Python<'_>,
    table: PyRecordBatchReader,
    history: Option<PyRecordBatchReader>,
    together: bool,
    numbered: bool,
    year: &Bound<'_, PyAny>,
    assume: Option<&Bound<'_, PyAny>>,
    conditions: Option<&Bound<'_, PyAny>>,
    quantiles: Option<Vec<Bound<'_, PyAny>>>,
    draws: Option<&Bound<'_, PyAny>>,
    seed: Option<&Bound<'_, PyAny>>,
    columns: &Bound<'_, PyDict>,
    history_columns: &Bound<'_, PyDict>,
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
) -> PyResult<(PyTable, Option<PyTable>)> {
    let words = Words { unit, amounts, codes, float_policy };
    let tables = Tables::new(&words, columns, history_columns)?;
    let terms = OutlookTerms {
        assume: assume.map(|year| arguments::year(year, "/assume")).transpose()?,
        conditions: conditions.map(super::programme::read_conditions).transpose()?.unwrap_or_default(),
        quantiles: ratios(quantiles)?,
        draws: draws.map(|draws| natural(draws, "/draws")).transpose()?,
        seed: seed.map(|seed| natural(seed, "/seed")).transpose()?.unwrap_or_default(),
        ..OutlookTerms::new(arguments::year(year, "/year")?)
    };
    let quantiles = asked(&terms)?;
    let draws = terms.draws.unwrap_or_default();
    let threads = usable_threads(threads)?;
    let style = Style::read(prefix, text, amounts_out)?;
    let Uncertain { panel, table, cells } = tables.read(table, history, terms)?;
    let own = |error| if numbered { tables.own(error) } else { without_row(tables.own(error)) };
    if !together {
        let answers = alone(py, &panel, draws, threads, progress)?;
        let answers = checked(answers, |row| vec![row], own, raise_errors)?;
        return Ok((written(&answers, &quantiles, &style)?, None));
    }
    let answers = all_together(py, &panel, threads, progress)?;
    let answers = checked(answers, |scenario| panel.rows_of(scenario).to_vec(), own, raise_errors)?;
    let scenario_of = |place: usize| {
        let mut before = 0_usize;
        cells.iter().zip(&table).find_map(|(cells, batch)| {
            let row = place.checked_sub(before)?;
            before = before.saturating_add(batch.num_rows());
            (row < batch.num_rows()).then(|| cells.scenario(row).map(|text| text.trim().to_owned())).flatten()
        })
    };
    let (column, _) = tables.options.name_of("scenario");
    let is_named = table.iter().any(|batch| batch.column_by_name(column).is_some());
    let first = |scenario| scenario_of(*panel.rows_of(scenario).first()?);
    let named = is_named.then(|| (0..panel.scenarios()).map(first).collect::<Vec<_>>());
    let rows = table.iter().map(RecordBatch::num_rows).sum();
    let whole = written_totals(&answers, named.as_deref(), &quantiles, &style)?;
    Ok((written_together(&panel, &answers, rows, &style)?, Some(whole)))
}

/// An error of a row by its column: `/municipalities/12/budget_sd` as `/budget_sd`.
fn without_row(error: Error) -> Error {
    let column = error.field().and_then(|field| field.strip_prefix("/municipalities/")?.split_once('/'));
    match column.map(|(_, column)| format!("/{column}")) {
        Some(column) => error.at(column),
        None => error,
    }
}

fn ratios(quantiles: Option<Vec<Bound<'_, PyAny>>>) -> PyResult<Option<Vec<Ratio>>> {
    let read = |(index, quantile): (usize, &Bound<'_, PyAny>)| {
        money::ratio(quantile, &format!("/quantiles/{index}"))
    };
    quantiles.map(|quantiles| quantiles.iter().enumerate().map(read).collect()).transpose()
}

fn asked(terms: &OutlookTerms) -> PyResult<Vec<Ratio>> {
    terms.asked_quantiles().map_err(|error| errors::to_exception(&error))
}

/// A number that is not below zero; how large it may be is said by the core.
fn natural<T: TryFrom<i64>>(value: &Bound<'_, PyAny>, field: &str) -> PyResult<T> {
    let number = arguments::integer(value, field)?;
    T::try_from(number).map_err(|_| {
        errors::wrong_value(ErrorKind::InvalidNumber, field, "is below zero, or much too large.")
    })
}

type Answers<T> = Vec<Result<T, Error>>;

/// Each row alone: several rows on a thread each, or one after the other on all threads where a row takes long.
fn alone(
    py: Python<'_>,
    panel: &OutlookPanel,
    draws: u32,
    threads: usize,
    progress: Option<Py<PyAny>>,
) -> PyResult<Answers<Outlook>> {
    if draws <= FEW {
        let at_once = DRAWS_AT_ONCE.checked_div(draws).and_then(|rows| usize::try_from(rows).ok());
        let at_once = at_once.unwrap_or(AT_ONCE).min(AT_ONCE);
        return answer(py, panel.rows(), at_once, threads, progress, |_| 1, |row| panel.run(row)?.answer());
    }
    let mut listener = Listener::new(progress);
    py.detach(|| {
        let all = panel.rows();
        let mut answers = Vec::with_capacity(all);
        for row in 0..all {
            answers.push(match panel.run(row) {
                Err(error) => Err(error),
                Ok(mut run) => {
                    listener.work(|draws| (run.advance(draws, threads), (row, all)))?;
                    run.answer()
                }
            });
            listener.ask(Some((row.saturating_add(1), all)))?;
        }
        listener.end(all)?;
        Ok(answers)
    })
}

/// All rows of each scenario together; progress is told in draws.
fn all_together(
    py: Python<'_>,
    panel: &OutlookPanel,
    threads: usize,
    progress: Option<Py<PyAny>>,
) -> PyResult<Answers<NationalOutlook>> {
    let mut listener = Listener::new(progress);
    py.detach(|| {
        let mut answers = Vec::with_capacity(panel.scenarios());
        let mut before = 0_usize;
        for scenario in 0..panel.scenarios() {
            let left = panel.scenarios().saturating_sub(scenario).saturating_sub(1);
            answers.push(match panel.national_run(scenario) {
                Err(error) => Err(error),
                Ok(mut run) => {
                    listener.work(|draws| {
                        let is_more = run.advance(draws, threads);
                        let (done, all) = counted(run.progress());
                        // Those that follow are taken to be as long as this one.
                        let to_come = all.saturating_mul(left);
                        let all = before.saturating_add(all).saturating_add(to_come);
                        (is_more, (before.saturating_add(done), all))
                    })?;
                    before = before.saturating_add(counted(run.progress()).1);
                    run.answer()
                }
            });
        }
        listener.end(before)?;
        Ok(answers)
    })
}

fn right<T>(answers: &[Result<T, Error>]) -> Vec<Option<&T>> {
    answers.iter().map(|answer| answer.as_ref().ok()).collect()
}

fn wrong<T>(answers: &[Result<T, Error>]) -> Vec<Option<&Error>> {
    answers.iter().map(|answer| answer.as_ref().err()).collect()
}

fn written(answers: &[Result<Outlook, Error>], quantiles: &[Ratio], style: &Style) -> PyResult<PyTable> {
    let mut output = Output::new(style);
    shown::alone(&mut output, &right(answers), quantiles).map_err(|error| unfit(&error))?;
    output.finish(&wrong(answers))
}

fn written_together(
    panel: &OutlookPanel,
    answers: &[Result<NationalOutlook, Error>],
    rows: usize,
    style: &Style,
) -> PyResult<PyTable> {
    let (mut shown, mut errors) = (vec![None; rows], vec![None; rows]);
    for (scenario, answer) in answers.iter().enumerate() {
        for (place, row) in panel.rows_of(scenario).iter().enumerate() {
            match (answer, shown.get_mut(*row), errors.get_mut(*row)) {
                (Ok(answer), Some(cell), _) => *cell = answer.municipalities.get(place),
                (Err(error), _, Some(cell)) => *cell = Some(error),
                _ => {}
            }
        }
    }
    let mut output = Output::new(style);
    shown::together(&mut output, &shown);
    output.finish(&errors)
}

fn written_totals(
    answers: &[Result<NationalOutlook, Error>],
    scenarios: Option<&[Option<String>]>,
    quantiles: &[Ratio],
    style: &Style,
) -> PyResult<PyTable> {
    // A table of its own has no columns to stay clear of.
    let style = Style { prefix: String::new(), ..style.clone() };
    let mut output = Output::new(&style);
    if let Some(scenarios) = scenarios {
        output.texts("scenario", scenarios.iter().map(Option::as_ref)).map_err(|error| unfit(&error))?;
    }
    shown::totals(&mut output, &right(answers), quantiles).map_err(|error| unfit(&error))?;
    output.finish(&wrong(answers))
}
