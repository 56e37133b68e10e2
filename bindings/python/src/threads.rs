//! Whole columns on several threads: a piece of the rows on each.

use std::{ops::Range, thread::available_parallelism};

use pyo3::prelude::*;

use crate::{arguments, errors};

/// The fewest rows that justify another thread.
const ROWS_OF_A_THREAD: usize = 65_536;

/// How many threads to use for a requested number: that number, but not more than there are cores.
#[pyfunction]
#[pyo3(signature = (asked, /))]
pub(crate) fn usable_threads(asked: &Bound<'_, PyAny>) -> PyResult<usize> {
    let wrong = || errors::wrong_type("/threads", "must be an integer above zero.");
    let asked = arguments::whole(asked)?.ok_or_else(wrong)?;
    if !asked.as_any().gt(0)? {
        return Err(wrong());
    }
    // One is there always; to count the cores takes longer than a hundred thousand rows.
    if asked.as_any().eq(1)? {
        return Ok(1);
    }
    let cores = available_parallelism().map_or(1, usize::from);
    // More than the machine can count is more than it has.
    Ok(asked.extract().map_or(cores, |asked: usize| asked.min(cores)))
}

/// The rows of each thread, for at most a number of threads; none where there are no rows.
pub(crate) fn pieces(rows: usize, threads: usize) -> impl Iterator<Item = Range<usize>> {
    let threads = threads.min(rows / ROWS_OF_A_THREAD).max(1);
    // A whole number of cache lines each, so that no two threads write to one.
    let piece = rows.div_ceil(threads).next_multiple_of(8).max(1);
    (0..rows).step_by(piece).map(move |first| first..first.saturating_add(piece).min(rows))
}

/// Does each piece of the work on a thread of its own, and gives the results in order.
pub(crate) fn each<P: Send, T: Send>(pieces: Vec<P>, work: impl Fn(P) -> T + Sync) -> Vec<T> {
    if pieces.len() <= 1 {
        return pieces.into_iter().map(work).collect();
    }
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = pieces.into_iter().map(|piece| scope.spawn(move || work(piece))).collect();
        // A panic of a thread is passed on unchanged.
        let result = |panic| std::panic::resume_unwind(panic);
        running.into_iter().map(|thread| thread.join().unwrap_or_else(result)).collect()
    })
}

/// Some of the rows of an input column.
pub(crate) fn part<'a, T>(column: &'a [T], rows: &Range<usize>) -> &'a [T] {
    column.get(rows.clone()).unwrap_or_default()
}

/// Takes the first rows off an output column.
pub(crate) fn split<'a, T>(column: &mut Option<&'a mut [T]>, rows: usize) -> Option<&'a mut [T]> {
    let whole = column.take()?;
    let (first, rest) = whole.split_at_mut(rows.min(whole.len()));
    *column = Some(rest);
    Some(first)
}
