//! The JSON contract as a stream: one case a line on standard input, one answer a line on standard output.

use std::process::ExitCode;

fn main() -> ExitCode {
    vangnet_cli::stream::answer_lines(vangnet::contract::evaluate_to)
}
