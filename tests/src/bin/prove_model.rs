//! Compares the fast objective model with the exact one on a number of random households: `prove_model 10000000`.

use std::{env, process::ExitCode};

use vangnet_tests::households::{AMOUNT_BOUND, CHANCE_BOUND, compare};

fn main() -> ExitCode {
    let count = env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10_000_000);
    match compare(count, 20) {
        Ok(worst) => {
            println!(
                "{count} households: chance and fraction within {:e} (stated {CHANCE_BOUND:e}), amount within {:e} of the norm (stated {AMOUNT_BOUND:e})",
                worst.chance, worst.amount
            );
            ExitCode::from(u8::from(worst.chance > CHANCE_BOUND || worst.amount > AMOUNT_BOUND))
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
