//! What was measured, as Markdown.

use std::{fs, thread};

use vangnet_kernel::Lane;

use crate::{
    group::Group,
    in_process::KERNEL,
    markdown::{grouped, table},
    targets::targets,
    turns::{LONGEST, Measured, Size, nanoseconds},
};

/// The first lines of the file: when, on what, and with which versions.
///
/// # Example
///
/// ```
/// assert!(vangnet_benches::report::head("2026-11-22", &[]).starts_with("# Measured\n"));
/// ```
pub fn head(day: &str, groups: &[Box<dyn Group>]) -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let (_, model) = model.unwrap_or(("", "a processor without a name"));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut versions: Vec<_> = groups.iter().map(|group| group.versions()).collect();
    versions.sort_unstable();
    versions.dedup();
    format!(
        "# Measured\n\n\
         `make bench` measures everything in one run and writes this file. Last run: {day}, on {cores} cores of {model}.\n\
         The fastest lane of the kernel was `{:?}`. Versions:\n\n\
         - {}\n",
        Lane::best(),
        versions.join("\n- ")
    )
}

/// The table of the columns and how to read it, and what was promised of it.
///
/// # Example
///
/// ```
/// assert!(vangnet_benches::report::columns(&[], &[]).contains("## Columns"));
/// ```
pub fn columns(groups: &[Box<dyn Group>], sizes: &[Size]) -> String {
    // The wrong rows are those of the largest size that everyone did.
    let counted = sizes.iter().rev().find(|(_, measured)| measured.iter().flatten().all(Option::is_some));
    let of = counted.map_or_else(String::new, |(rows, _)| format!("wrong of {}", grouped(*rows)));
    let texts = ["", ""].map(str::to_owned).into_iter();
    let heads = texts.chain(sizes.iter().map(|(rows, _)| format!("{} rows", grouped(*rows)))).chain([of]);
    let mut lines = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        for (place, peer) in group.peers().iter().enumerate() {
            let did = |(_, groups): &Size| groups.get(at)?.get(place).copied().flatten();
            let times = sizes.iter().map(|size| cell(did(size), nanoseconds(groups, size, KERNEL)));
            let wrong = counted.and_then(did).and_then(|measured| measured.wrong);
            let texts = [group.language().to_owned(), peer.name.clone()].into_iter();
            lines.push(texts.chain(times).chain([wrong.map(grouped).unwrap_or_default()]).collect());
        }
    }
    format!(
        "\n## Columns\n\n\
         Nanoseconds per row; in brackets, the time as a multiple of the kernel's. Each peer computes payment and own risk\n\
         from budget and net costs at the rates of deficit year 2024, on one thread, from columns that are already in its\n\
         memory. The peers take turns; a number is the median of a peer's turns. A dash means that a run would take over {}\n\
         seconds. The last column counts the rows that are wrong by a cent or more.\n\n{}\n\
         With `out=` the results are written into existing columns, without it into new ones. Doubles hold whole cents, which\n\
         are rounded by adding half a cent and truncating, or, where the name says so, euros rounded to two decimals, as in most\n\
         tables. OpenFisca-core uses 32-bit floats, its default. Decimals are euros.\n{}",
        LONGEST.as_secs(),
        table(&heads.collect::<Vec<_>>(), 2, &lines),
        targets(groups, sizes)
    )
}

fn cell(measured: Option<Measured>, kernel: Option<f64>) -> String {
    let (Some(Measured { nanoseconds, .. }), Some(kernel)) = (measured, kernel) else {
        return "–".to_owned();
    };
    let digits = |number: f64| if number < 100.0 { format!("{number:.2}") } else { format!("{number:.0}") };
    format!("{} ({})", digits(nanoseconds), digits(nanoseconds / kernel))
}
