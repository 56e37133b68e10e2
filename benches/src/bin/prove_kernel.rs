//! Compares every lane of the kernel with the scalar path of the crate `vangnet`, row by row.
//!
//! `prove_kernel [rows]`: so many rows (a million where nothing is said), half of them ordinary and half difficult, over
//! the rule sets of 2015 to 2025, with and without inhabitants. It stops at the first row that differs.
#![allow(clippy::arithmetic_side_effects, clippy::print_stdout, reason = "a program for one's own terminal")]

use std::{
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use vangnet_benches::{
    peers::assessed,
    rates,
    rows::{Random, difficult, ordinary},
    rules,
};
use vangnet_kernel::{Columns, Lane, Outputs, scale_on};

const BATCH: usize = 50_000;

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
fn difference(batch: usize) -> Option<String> {
    let mut random = Random::new(0x7661_6e67_6e65_7400 ^ batch as u64);
    let year = 2015 + random.below(11);
    let rules = rules(year);
    let rates = rates(rules);
    let hard = batch % 2 == 1;
    let (budget, net_costs): (Vec<_>, Vec<_>) =
        (0..BATCH).map(|_| if hard { difficult(&rates, &mut random) } else { ordinary(&mut random) }).unzip();
    let inhabitants: Option<Vec<_>> = (random.below(2) == 1)
        .then(|| (0..BATCH).map(|_| 1 + random.below(if hard { 100_000_000 } else { 1_000_000 })).collect());
    let columns = Columns { budget: &budget, net_costs: &net_costs, inhabitants: inhabitants.as_deref() };
    let results = Lane::available().into_iter().map(|lane| {
        let mut results: [Vec<i64>; 4] = std::array::from_fn(|_| vec![i64::MIN; BATCH]);
        let [deficit, ratio, payment, own_risk] = &mut results;
        let outputs = Outputs {
            deficit: Some(deficit),
            ratio: Some(ratio),
            payment: Some(payment),
            own_risk: Some(own_risk),
        };
        scale_on(lane, &rates, columns, outputs).map(|()| (lane, results))
    });
    let results: Vec<_> = match results.collect() {
        Ok(results) => results,
        Err(refusal) => return Some(format!("batch {batch}: {refusal}")),
    };
    for (row, (&budget, &net_costs)) in budget.iter().zip(&net_costs).enumerate() {
        let inhabitants = inhabitants.as_ref().and_then(|column| column.get(row).copied());
        let expected = assessed(rules, year, budget, net_costs, inhabitants);
        for (lane, results) in &results {
            let found = results.each_ref().map(|column| column.get(row).copied());
            if found != expected.map(Some) {
                return Some(format!(
                    "{year}: budget {budget}, net costs {net_costs}, inhabitants {inhabitants:?} cents: \
                     {lane:?} gives {found:?}, the scalar path {expected:?}"
                ));
            }
        }
    }
    None
}
