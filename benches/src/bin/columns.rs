//! The kernel beside its peers in one run, as Markdown.
//!
//! `columns [rows | Language=command] …`. The sizes are 10³, 10⁵, 10⁶ and 10⁷ rows where none is given. A command with
//! spaces between its words starts a [`Program`] with the peers of a language. The crate `vangnet_benches` says how the
//! peers are compared and measured.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a measurement that goes wrong stops")]

use vangnet_benches::{
    group::Group,
    in_process::{InProcess, OTHER_RESULTS, SAME_ROW},
    program::Program,
    report,
    table::Table,
    turns::{Size, measured},
};

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let programs: Vec<_> = arguments.iter().filter_map(|argument| argument.split_once('=')).collect();
    let understood = sizes.len().checked_add(programs.len());
    assert_eq!(understood, Some(arguments.len()), "columns [rows | Language=command] …");
    if sizes.is_empty() {
        sizes = vec![1_000, 100_000, 1_000_000, 10_000_000];
    }
    sizes.sort_unstable();

    let folder = std::env::current_exe().expect("where this program is").with_file_name("bench-rows");
    let (mut groups, mut found): (Vec<Box<dyn Group>>, Vec<Size>) = (Vec::new(), Vec::new());
    for rows in sizes {
        let table = Table::ordinary(rows);
        table.write(&folder).expect("a folder that can be written to");
        groups = vec![Box::new(InProcess::new(table, &SAME_ROW))];
        for (language, command) in &programs {
            groups.push(Box::new(Program::start(language, command, &folder)));
        }
        groups.push(Box::new(InProcess::new(Table::ordinary(rows), &OTHER_RESULTS)));
        let before = found.last().map_or(&[][..], |(_, measured)| measured);
        let measured = measured(&mut groups, rows, before);
        found.push((rows, measured));
    }
    let today = jiff::Timestamp::now().to_string();
    let (day, _) = today.split_once('T').expect("a day and a time");
    print!("{}{}", report::head(day, &groups), report::columns(&groups, &found));
}
