//! Writes rows with what the scalar path says of them, for proofs in another language: see `Batch::write`.
//!
//! `batches [rows]`: batches of 50,021 rows, up to the given number of rows or a few more, to the standard output.
#![allow(clippy::print_stderr, reason = "a program for one's own terminal")]

use std::{
    io::{self, BufWriter},
    process::ExitCode,
};

use vangnet_benches::batch::Batch;

/// No multiple of the rows of a vector, so that the last ones of a batch are computed one by one.
const BATCH: usize = 50_021;

fn main() -> ExitCode {
    let Some(Ok(rows)) = std::env::args().nth(1).map(|rows| rows.parse::<usize>()) else {
        eprintln!("batches rows");
        return ExitCode::FAILURE;
    };
    let mut to = BufWriter::new(io::stdout().lock());
    // A reader that has seen a difference stops reading.
    let written = (0..rows.div_ceil(BATCH)).try_for_each(|number| Batch::new(number, BATCH).write(&mut to));
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
