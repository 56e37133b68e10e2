//! A long table read and answered piece by piece: on several threads, with progress, and stopped by Ctrl-C.

use std::{
    ops::Range,
    sync::{
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
};

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use pyo3::prelude::*;
use vangnet::{Error, ErrorKind, Panel, PanelColumns};

use super::{
    advice::{Asked, Questions},
    answers::{Answers, Style},
    columns::Columns,
    options::Options,
};
use crate::{
    convert::errors,
    listen::{EVERY, Listener},
};

/// How many rows are read at a time: what a piece needs is given back before the next one.
const READ: usize = 1 << 16;

/// How many rows are answered at a time: few enough to stay in a near cache.
const ANSWERED: usize = 1 << 10;

/// The most rows of one batch, so that the places of its texts fit in 32 bits.
const MOST_ROWS: usize = 1 << 22;

/// How one call is carried out.
pub(super) struct Execution {
    threads: usize,
    listener: Listener,
    raise_errors: bool,
    /// The first row that could not be read, with the municipality and year that stand in it.
    misread: Option<(usize, Option<(String, String)>)>,
}

/// What there is of some of the rows: their answers, or the first wrong one where that is to be raised.
type Answered = Result<Result<RecordBatch, ArrowError>, (usize, Error)>;

impl Execution {
    pub(super) fn new(threads: usize, progress: Option<Py<PyAny>>, raise_errors: bool) -> Self {
        Self { threads, listener: Listener::new(progress), raise_errors, misread: None }
    }

    /// Reads a table.
    pub(super) fn read(
        &mut self,
        reader: Box<dyn RecordBatchReader + Send>,
        options: &Options,
    ) -> PyResult<Panel> {
        let mut panel = Panel::read([], options.reading);
        let schema = reader.schema();
        for batch in reader {
            let batch = batch.map_err(|error| {
                errors::frame(ErrorKind::InvalidType, None, &format!("The table cannot be read: {error}."))
            })?;
            panel.reserve(batch.num_rows());
            for start in (0..batch.num_rows()).step_by(READ) {
                let piece = batch.slice(start, READ.min(batch.num_rows().saturating_sub(start)));
                let before = panel.len();
                let columns = Columns::read(&piece, options)?;
                panel.extend(columns.rows());
                if self.misread.is_none()
                    && let Some(row) = panel.first_misread()
                {
                    self.misread = Some((row, columns.key(row.saturating_sub(before))));
                }
                self.listener.ask(None)?;
            }
        }
        if panel.is_empty() {
            // Without rows the types of the columns are looked at all the same.
            Columns::read(&RecordBatch::new_empty(schema), options)?;
        }
        Ok(panel)
    }

    /// Answers the rows, in batches.
    pub(super) fn answer(
        &mut self,
        panel: &Panel,
        columns: &PanelColumns<'_>,
        options: &Options,
        style: &Style,
        asked: Option<Asked<'_>>,
    ) -> PyResult<Vec<RecordBatch>> {
        let rows = panel.len();
        let spans: Vec<_> = crate::columns::threads::pieces(rows, self.threads)
            .flat_map(|span| {
                let end = span.end;
                span.step_by(MOST_ROWS).map(move |start| start..start.saturating_add(MOST_ROWS).min(end))
            })
            .collect();
        let rule_sets = columns.rule_sets();
        let work =
            Work { columns, rule_sets: &rule_sets, options, style, raise_errors: self.raise_errors, asked };
        let threads = self.threads.min(spans.len());
        let on_threads = if threads > 1 { self.answer_on_threads(&work, &spans, rows)? } else { None };
        let answered = match on_threads {
            Some(answered) => answered,
            None => self.answer_here(&work, &spans, rows)?,
        };
        self.listener.end(rows)?;
        let mut batches = Vec::with_capacity(answered.len());
        for (answered, span) in answered.into_iter().zip(spans) {
            let batch = answered.map_err(|(row, error)| {
                let row = span.start.saturating_add(row);
                errors::row(row, &self.key(panel, row), &error)
            })?;
            batches.push(batch.map_err(|error| {
                let message = format!("The answers do not fit their columns: {error}.");
                errors::frame(ErrorKind::InvalidType, None, &message)
            })?);
        }
        Ok(batches)
    }

    /// Each span in turn on this thread.
    fn answer_here(
        &mut self,
        work: &Work<'_>,
        spans: &[Range<usize>],
        rows: usize,
    ) -> PyResult<Vec<Answered>> {
        let mut done = 0_usize;
        let mut answered = Vec::with_capacity(spans.len());
        for span in spans {
            answered.push(work.answer(span, |more| {
                done = done.saturating_add(more);
                self.listener.ask(Some((done, rows)))
            })?);
        }
        Ok(answered)
    }

    /// Each span on the next thread that is free; this thread listens to Python meanwhile. `None` where spans
    /// are left, because the system gives no thread at all.
    fn answer_on_threads(
        &mut self,
        work: &Work<'_>,
        spans: &[Range<usize>],
        rows: usize,
    ) -> PyResult<Option<Vec<Answered>>> {
        let (next, done, stop) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
        let mut answered: Vec<Option<Answered>> = spans.iter().map(|_| None).collect();
        thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            for _ in 0..self.threads.min(spans.len()) {
                let (sender, next, done, stop) = (sender.clone(), &next, &done, &stop);
                let answer = move || {
                    while let Some((place, span)) =
                        Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, spans.get(at)?)))
                    {
                        let answered = work.answer(span, |more| {
                            done.fetch_add(more, Ordering::Relaxed);
                            if stop.load(Ordering::Relaxed) { Err(()) } else { Ok(()) }
                        });
                        let Ok(answered) = answered else { return };
                        // The other end is gone where the call was stopped.
                        if sender.send((place, answered)).is_err() {
                            return;
                        }
                    }
                };
                if thread::Builder::new().spawn_scoped(scope, answer).is_err() {
                    // Those that there are do all of it.
                    break;
                }
            }
            drop(sender);
            loop {
                match receiver.recv_timeout(EVERY) {
                    Ok((place, result)) => {
                        if let Some(answered) = answered.get_mut(place) {
                            *answered = Some(result);
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
                if let Err(error) = self.listener.ask(Some((done.load(Ordering::Relaxed), rows))) {
                    stop.store(true, Ordering::Relaxed);
                    return Err(error);
                }
            }
        })?;
        Ok(answered.into_iter().collect())
    }

    /// How a message names a row: its municipality and year, where they are there.
    fn key(&self, panel: &Panel, row: usize) -> String {
        let written = match &self.misread {
            Some((misread, key)) if *misread == row => key.clone(),
            _ => panel.key(row).map(|(municipality, year)| (municipality.to_string(), year.to_string())),
        };
        written.map_or_else(String::new, |(municipality, year)| {
            format!(" (municipality {municipality}, year {year})")
        })
    }
}

struct Work<'w> {
    columns: &'w PanelColumns<'w>,
    rule_sets: &'w [&'w str],
    options: &'w Options,
    style: &'w Style,
    raise_errors: bool,
    asked: Option<Asked<'w>>,
}

impl Work<'_> {
    /// Answers the rows of a span; `after` is told after each piece how many rows it had, and may stop the work.
    fn answer<E>(
        &self,
        span: &Range<usize>,
        mut after: impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Answered, E> {
        let mut answers = Answers::with_capacity(span.len(), self.style);
        let mut questions = self.asked.map(|asked| Questions::about(asked, span.len(), self.style.text));
        for start in span.clone().step_by(ANSWERED) {
            let end = start.saturating_add(ANSWERED).min(span.end);
            let mut piece = self.columns.piece(start..end);
            if let Some(questions) = &mut questions {
                questions.push(start..end, &piece.errors);
            }
            let own = |(place, error)| (place, self.options.in_own_names(error));
            piece.errors = piece.errors.into_iter().map(own).collect();
            answers.push(piece);
            if self.raise_errors
                && let Some((row, error)) = answers.first_error()
            {
                return Ok(Err((*row, error.clone())));
            }
            after(end.saturating_sub(start))?;
        }
        let answers = answers.finish(self.rule_sets, self.style);
        Ok(Ok(match questions {
            Some(questions) => answers.and_then(|answers| questions.beside(&answers, self.style)),
            None => answers,
        }))
    }
}
