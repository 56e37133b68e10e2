//! What the programs share: a line in, an answer out, and how they end.
//!
//! Standard input and output that fail are told in one plain sentence on standard error and with status 1; a reader of
//! the answers that has gone, such as `head`, needs no sentence. The programs of the other languages say the same.

use std::{
    io::{self, BufRead as _, BufWriter, ErrorKind, Write},
    process::ExitCode,
};

use crate::descriptors;

/// How much is read and written at a time; memory does not grow with the number of lines.
const BLOCK: usize = 64 * 1024;

/// Why a program ends before its input does.
#[derive(Debug)]
enum Failure {
    Reading(io::Error),
    Writing(io::Error),
}

/// Gives the lines of standard input, some at a time, to a function that writes their answers to standard output.
///
/// Status 1 where not every line was answered.
///
/// # Example
///
/// ```no_run
/// # fn main() -> std::process::ExitCode {
/// vangnet_cli::stream::answer_lines(vangnet::contract::evaluate_to)
/// # }
/// ```
pub fn answer_lines(
    answer: impl FnMut(&[u8], &mut BufWriter<io::StdoutLock<'static>>) -> io::Result<()>,
) -> ExitCode {
    let failure = match stream(answer) {
        Ok(()) => return ExitCode::SUCCESS,
        Err(failure) => failure,
    };
    if let Some(sentence) = failure.sentence() {
        // Where standard error is closed too, the status says it.
        let _ = writeln!(io::stderr(), "vangnet: {sentence}");
    }
    ExitCode::FAILURE
}

impl Failure {
    /// What to say of it; nothing where the reader of the answers has gone.
    fn sentence(&self) -> Option<String> {
        let (which, what, error) = match self {
            Self::Writing(error) if error.kind() == ErrorKind::BrokenPipe => return None,
            Self::Reading(error) => ("standard input", "read", error),
            Self::Writing(error) => ("standard output", "written", error),
        };
        Some(match (error.kind(), error.raw_os_error()) {
            (ErrorKind::NotConnected, _) => format!("{which} is closed."),
            (ErrorKind::IsADirectory, _) => format!("{which} is a directory."),
            (ErrorKind::StorageFull, _) => format!("{which} is full: there is no space left."),
            (_, Some(number)) => format!("{which} cannot be {what} (system error {number})."),
            (..) => format!("{which} cannot be {what}."),
        })
    }
}

fn stream(
    mut answer: impl FnMut(&[u8], &mut BufWriter<io::StdoutLock<'static>>) -> io::Result<()>,
) -> Result<(), Failure> {
    if descriptors::input_is_closed() {
        return Err(Failure::Reading(ErrorKind::NotConnected.into()));
    }
    if descriptors::output_is_closed() {
        return Err(Failure::Writing(ErrorKind::NotConnected.into()));
    }
    let mut cases = io::BufReader::with_capacity(BLOCK, io::stdin().lock());
    let mut answers = BufWriter::with_capacity(BLOCK, io::stdout().lock());
    // What has come of a line that is not complete yet.
    let mut begun = Vec::new();
    loop {
        // Whoever waits for an answer gets it before more is read: also before the rest of a long line.
        if cases.buffer().is_empty() {
            answers.flush().map_err(Failure::Writing)?;
        }
        let block = match cases.fill_buf() {
            Ok(block) => block,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::Reading(error)),
        };
        let end = block.iter().rposition(|byte| *byte == b'\n');
        let read = end.map_or(block.len(), |end| end.saturating_add(1));
        let is_whole = end.is_some() || read == 0;
        let piece = block.get(..read).unwrap_or_default();
        if is_whole && begun.is_empty() {
            answer(piece, &mut answers).map_err(Failure::Writing)?;
        } else {
            // In steps of a quarter, so that a long line takes little more than its length.
            if begun.capacity().saturating_sub(begun.len()) < read {
                begun.reserve_exact(read.max(begun.len() / 4));
            }
            begun.extend_from_slice(piece);
        }
        if is_whole && !begun.is_empty() {
            answer(&begun, &mut answers).map_err(Failure::Writing)?;
            begun = Vec::new();
        }
        cases.consume(read);
        if read == 0 {
            return answers.flush().map_err(Failure::Writing);
        }
    }
}
