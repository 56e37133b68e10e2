//! Whole columns on several threads: a piece of the rows on each.

use std::{
    ops::Range,
    panic,
    sync::{Mutex, PoisonError},
    thread::{self, available_parallelism},
};

use pyo3::prelude::*;

use crate::convert::{arguments, errors};

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

/// Does the pieces of the work on a thread for each of them, and gives the results in order. This thread takes pieces
/// too, so that all are done where the system gives no other thread.
pub(crate) fn each<P: Send, T: Send>(pieces: Vec<P>, work: impl Fn(P) -> T + Sync) -> Vec<T> {
    let others = pieces.len().saturating_sub(1);
    let waiting = Mutex::new(pieces.into_iter().enumerate());
    // A lock that a panic left behind guards nothing but the next piece.
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let run = || {
        let mut done = Vec::new();
        while let Some((place, piece)) = next() {
            done.push((place, work(piece)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..others).map_while(|_| thread::Builder::new().spawn_scoped(scope, run).ok()).collect();
        let mut done = run();
        for thread in threads {
            // A panic of a thread is passed on unchanged.
            done.extend(thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
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
