//! `load`: how fast the service answers, and what clients that misbehave do to the others.
//!
//! It starts the service that was built beside it, on a port of the loopback, sends it a bounded number of requests, and prints
//! a table. `load 60` takes about two minutes; the number is the seconds of the first part. It fails where an answer is wrong,
//! late or missing, where a client that misbehaves is treated otherwise than it should be, or where memory grows with the lines.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]

mod client;
mod faults;
mod memory;
mod rate;
mod service;

use std::{env, process::ExitCode, time::Duration};

use crate::{faults::Faults, rate::Rate, service::Service};

/// A longer batch may hold so much more, in KiB: what the allocator keeps.
const MORE: u64 = 4 * 1024;
/// Of a hundred single answers 99 come earlier.
const LATE: Duration = Duration::from_millis(20);

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
    let faults = Faults::begin(service.address);
    let disturbed = half.run(service.address).await?;
    println!("| single cases, beside clients that misbehave | {disturbed}");
    faults.end()?;
    if quiet.errors.max(disturbed.errors) > 0 {
        return Err(std::io::Error::other("an answer was wrong, or did not come"));
    }
    if quiet.p99() > LATE {
        return Err(std::io::Error::other("one in a hundred answers took longer than 20 ms"));
    }

    println!();
    println!("| lines of a batch | a second | memory at its peak |");
    println!("|---|---:|---:|");
    let mut peaks = Vec::new();
    for lines in [100_000, 1_000_000] {
        // A service of its own, so that the peak is that of this batch.
        let service = Service::start()?;
        let (a_second, peak) = memory::batch(&service, lines).await?;
        println!("| {lines} | {a_second} | {peak} KiB |");
        peaks.push(peak);
    }
    match peaks.as_slice() {
        [short, long] if *long <= short.saturating_add(MORE) => Ok(()),
        _ => Err(std::io::Error::other("ten times the lines take more memory")),
    }
}
