//! `vangnet evaluate` and `vangnet ask`: one JSON object a line in, one answer a line out.

use std::{env, process::ExitCode};

use vangnet_cli::stream;

const HELP: &str = "\
Usage: vangnet evaluate < cases.ndjson > answers.ndjson
       vangnet ask < questions.ndjson > answers.ndjson

Reads one JSON object a line from standard input, and writes one answer a line to standard output, in the same order.
What is wrong gets an error as its answer. The status is 1 where not every line was answered.

Commands:
  evaluate  cases of the vangnetuitkering: the contract of an assessment
  ask       questions about the budget, such as {\"question\":\"macro_budgets\"}

Options:
  -h, --help     print this text
  -V, --version  print the version
";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["evaluate"] => stream::answer_lines(vangnet::contract::evaluate_to),
        ["ask"] => stream::answer_lines(vangnet::questions::answer_lines_to),
        ["-h" | "--help"] => print(HELP),
        ["-V" | "--version"] => print(concat!("vangnet ", env!("CARGO_PKG_VERSION"), "\n")),
        _ => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
    }
}

fn print(text: &str) -> ExitCode {
    print!("{text}");
    ExitCode::SUCCESS
}
