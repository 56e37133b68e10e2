//! `load`: how fast the service answers, and what clients that misbehave do to the others.
//!
//! It starts the service that was built beside it, on a port of the loopback, sends it a bounded number of requests, and prints
//! a table. `load 60` takes about two minutes; the number is the seconds of the first part.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod client;
mod faults;
mod memory;
mod rate;
mod service;

use std::{env, process::ExitCode, time::Duration};

use crate::{rate::Rate, service::Service};

#[tokio::main]
async fn main() -> ExitCode {
    let seconds = env::args().nth(1).and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
    match run(Duration::from_secs(seconds)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("load: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(time: Duration) -> std::io::Result<()> {
    let service = Service::start()?;
    println!("| requests | a second | p50 | p99 | longest | errors |");
    println!("|---|---:|---:|---:|---:|---:|");
    let single = Rate { a_second: 2_000, connections: 32, time };
    let quiet = single.run(service.address).await?;
    println!("| single cases | {quiet}");

    let half = Rate { a_second: 1_000, connections: 32, time: time.checked_div(3).unwrap_or(time) };
    let faults = faults::begin(service.address);
    let disturbed = half.run(service.address).await?;
    println!("| single cases, beside clients that misbehave | {disturbed}");
    faults.abort();
    if quiet.errors.max(disturbed.errors) > 0 {
        return Err(std::io::Error::other("an answer was wrong, or did not come"));
    }

    println!();
    println!("| lines of a batch | a second | memory at its peak |");
    println!("|---|---:|---:|");
    for lines in [100_000, 1_000_000] {
        // A service of its own, so that the peak is that of this batch.
        let service = Service::start()?;
        println!("| {lines} | {}", memory::batch(&service, lines).await?);
    }
    Ok(())
}
