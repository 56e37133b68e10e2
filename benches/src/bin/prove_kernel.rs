//! Compares every lane of the kernel with the scalar path of the crate `vangnet`, row by row.
//!
//! `prove_kernel [rows]`: a number of rows (a million by default), half of them ordinary and half difficult, over
//! the rule sets of 2015 to 2025, with and without inhabitants. It stops at the first row that differs.
#![allow(clippy::arithmetic_side_effects, clippy::print_stdout, reason = "a program for one's own terminal")]

use std::{
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use vangnet_benches::batch::Batch;
use vangnet_kernel::{Lane, Outputs, scale_on};

/// No multiple of the rows of a vector, so that the last ones of a batch are computed one by one.
const BATCH: usize = 50_021;

fn main() -> ExitCode {
    let Ok(rows) = std::env::args().nth(1).map_or(Ok(1_000_000), |rows| rows.parse::<usize>()) else {
        println!("prove_kernel [rows]");
        return ExitCode::FAILURE;
    };
    let batches = rows.div_ceil(BATCH);
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let batch = next.fetch_add(1, Ordering::Relaxed);
            if batch >= batches {
                return None;
            }
            if let Some(difference) = difference(batch) {
                next.store(batches, Ordering::Relaxed);
                return Some(difference);
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let found = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().find_map(|thread| thread.join().unwrap_or(Some("a thread stopped".to_owned())))
    });
    match found {
        None => {
            println!("{} rows, {:?}: 0 differ from the scalar path.", batches * BATCH, Lane::available());
            ExitCode::SUCCESS
        }
        Some(difference) => {
            println!("{difference}");
            ExitCode::FAILURE
        }
    }
}

/// The first difference in a batch.
fn difference(number: usize) -> Option<String> {
    let batch = Batch::new(number, BATCH);
    let columns = batch.columns();
    let results = Lane::available().into_iter().map(|lane| {
        let mut results: [Vec<i64>; 4] = std::array::from_fn(|_| vec![i64::MIN; BATCH]);
        let [deficit, ratio, payment, own_risk] = &mut results;
        let outputs = Outputs {
            deficit: Some(deficit),
            ratio: Some(ratio),
            payment: Some(payment),
            own_risk: Some(own_risk),
        };
        scale_on(lane, &batch.rates, columns, outputs).map(|()| (lane, results))
    });
    let results: Vec<_> = match results.collect() {
        Ok(results) => results,
        Err(refusal) => return Some(format!("batch {number}: {refusal}")),
    };
    for (row, (budget, net_costs)) in columns.budget.iter().zip(columns.net_costs).enumerate() {
        let expected = batch.expected(row);
        for (lane, results) in &results {
            let found = results.each_ref().map(|column| column.get(row).copied());
            if found != expected.map(Some) {
                let inhabitants = columns.inhabitants.and_then(|column| column.get(row));
                return Some(format!(
                    "{}: budget {budget}, net costs {net_costs}, inhabitants {inhabitants:?} cents: \
                     {lane:?} gives {found:?}, the scalar path {expected:?}",
                    batch.year
                ));
            }
        }
    }
    None
}
