//! Questions about the budget as a stream: one question a line on standard input, one answer a line on standard output.

use std::{io::Write as _, process::ExitCode};

fn main() -> ExitCode {
    vangnet_examples::stream::answer_lines(|lines, answers| {
        lines.split_inclusive(|byte| *byte == b'\n').try_for_each(|line| {
            vangnet::questions::answer_to(line.strip_suffix(b"\n").unwrap_or(line), answers)?;
            answers.write_all(b"\n")
        })
    })
}
