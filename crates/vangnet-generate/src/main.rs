//! Writes every file that follows from the description of the questions, or says which of them is stale.
//!
//! `make generate` writes them; `generate --check` writes nothing, and ends with status 1 where a file is not what it
//! would write.

mod file;
mod python;
mod rules;
mod schema;
mod tables;
mod typescript;

use std::{env, process::ExitCode};

use file::File;

fn main() -> ExitCode {
    let is_check = env::args().nth(1).as_deref() == Some("--check");
    match run(is_check) {
        Ok(stale) if stale.is_empty() => ExitCode::SUCCESS,
        Ok(stale) => {
            for file in stale {
                eprintln!("{file} is stale: run `make generate`");
            }
            ExitCode::FAILURE
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files, or gives the names of those that are stale.
fn run(is_check: bool) -> Result<Vec<String>, String> {
    let questions = vangnet::questions::described();
    let mut files = schema::files(&questions)?;
    files.extend(tables::files(&questions)?);
    files.extend(python::files(&questions)?);
    files.extend(typescript::files(&questions)?);
    files.push(rules::file());
    if is_check {
        return Ok(files.iter().filter(|file| file.is_stale()).map(File::name).collect());
    }
    files.iter().try_for_each(File::write)?;
    Ok(Vec::new())
}
