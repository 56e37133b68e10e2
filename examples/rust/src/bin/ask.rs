//! Questions about the budget as a stream: one question a line on standard input, one answer a line on standard output.

use std::process::ExitCode;

fn main() -> ExitCode {
    vangnet_cli::stream::answer_lines(vangnet::questions::answer_lines_to)
}
