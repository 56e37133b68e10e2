//! The ratios that the project promises, beside those that were measured.

use crate::{
    group::Group,
    in_process::{ALL_RESULTS, COPY, COPY_OF_FOUR, DECIMAL, INTEGERS, KERNEL, PAYMENT},
    markdown::{grouped, table},
    turns::{Size, nanoseconds},
};

/// A promise: the time of one peer over that of another, at sizes.
struct Target {
    slow: &'static str,
    quick: &'static str,
    at_most: bool,
    ratios: &'static [(usize, f64)],
}

const PYTHON: &str = "**`vangnet.scale_columns`**";
const PYTHON_OUT: &str = "**`vangnet.scale_columns`, `out=`**";
const WEB: &str = "**kernel, SIMD**";

/// Why some promises differ by size.
const REASONS: &str = "From a million rows on the kernel works at the speed of memory, and plain integers come nearer to that. A call from
Python takes 10 to 15 microseconds of checks. A peer in another process begins its turn after a wait, and is slower for some
milliseconds: up to a million rows that would decide, so there the peer of a call is numpy in the same process. Columns of
100,000 rows may fit a cache, where arithmetic decides: the web build needs 18 operations for two rows, since it has no
product and sum in one, and the lane of AVX2 15 for four.";

const TARGETS: [Target; 10] = [
    Target {
        slow: KERNEL,
        quick: COPY,
        at_most: true,
        ratios: &[(100_000, 1.1), (1_000_000, 1.1), (10_000_000, 1.1)],
    },
    Target {
        slow: ALL_RESULTS,
        quick: COPY_OF_FOUR,
        at_most: true,
        ratios: &[(100_000, 1.1), (1_000_000, 1.1), (10_000_000, 1.1)],
    },
    Target {
        slow: ALL_RESULTS,
        quick: PAYMENT,
        at_most: false,
        ratios: &[(100_000, 1.5), (1_000_000, 1.5), (10_000_000, 1.5)],
    },
    Target {
        slow: INTEGERS,
        quick: KERNEL,
        at_most: false,
        ratios: &[(100_000, 2.5), (1_000_000, 1.75), (10_000_000, 1.4)],
    },
    Target {
        slow: DECIMAL,
        quick: KERNEL,
        at_most: false,
        ratios: &[(1_000, 90.0), (100_000, 50.0), (1_000_000, 50.0), (10_000_000, 25.0)],
    },
    Target {
        slow: "numpy float64",
        quick: PYTHON,
        at_most: false,
        ratios: &[(100_000, 2.5), (1_000_000, 3.5), (10_000_000, 4.5)],
    },
    Target {
        slow: "numpy float64, `out=`",
        quick: PYTHON_OUT,
        at_most: false,
        ratios: &[(100_000, 2.5), (1_000_000, 3.5), (10_000_000, 4.5)],
    },
    Target { slow: PYTHON_OUT, quick: KERNEL, at_most: true, ratios: &[(10_000_000, 1.15)] },
    Target {
        slow: WEB,
        quick: KERNEL,
        at_most: true,
        ratios: &[(100_000, 3.1), (1_000_000, 2.3), (10_000_000, 2.3)],
    },
    Target {
        slow: "Number, exact",
        quick: WEB,
        at_most: false,
        ratios: &[(100_000, 6.0), (1_000_000, 6.0), (10_000_000, 6.0)],
    },
];

/// The promises of which both peers were measured, as a table; nothing where there is none.
pub(crate) fn targets(groups: &[Box<dyn Group>], sizes: &[Size]) -> String {
    let mut lines = Vec::new();
    for target in &TARGETS {
        let ratios = sizes.iter().map(|size| {
            let (_, promised) = target.ratios.iter().find(|(rows, _)| *rows == size.0)?;
            let slow = nanoseconds(groups, size, target.slow)?;
            Some((slow / nanoseconds(groups, size, target.quick)?, *promised))
        });
        let ratios: Vec<_> = ratios.collect();
        if ratios.iter().any(Option::is_some) {
            let name = format!("{} over {}", target.slow, target.quick);
            let cells = ratios.into_iter().map(|ratio| cell(ratio, target.at_most));
            lines.push([name].into_iter().chain(cells).collect());
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    let heads =
        [String::new()].into_iter().chain(sizes.iter().map(|(rows, _)| format!("{} rows", grouped(*rows))));
    let table = table(&heads.collect::<Vec<_>>(), 1, &lines);
    format!("\n## Promises\n\nThe ratio of two times, and the promised limit.\n\n{table}\n{REASONS}\n")
}

fn cell(ratio: Option<(f64, f64)>, at_most: bool) -> String {
    let Some((ratio, promised)) = ratio else { return String::new() };
    let (words, kept) =
        if at_most { ("at most", ratio <= promised) } else { ("at least", ratio >= promised) };
    format!("{ratio:.2} ({words} {promised}{})", if kept { "" } else { ", **missed**" })
}
