//! No text says by hand which years have rules: it would be wrong when a year is added.

use std::{fs, path::Path};

use vangnet_tests::years::{budget_years, deficit_years, distribution_years, weight_years};

use crate::docs::sources;

/// What a text would say of years that end here, and of the first without rules.
fn phrases(years: &[i64]) -> Vec<String> {
    let (first, last) = (years[0], years[years.len() - 1]);
    let next = last + 1;
    let ranges = [
        format!("{first} to {last}"),
        format!("{first}–{last}"),
        format!("{first} tot en met {last}"),
        format!("{first}..={last}"),
        format!("range({first}, {next}"),
        format!("year <= {last}"),
    ];
    let borders = [
        format!("from {next}"),
        format!("vanaf {next}"),
        format!("after {last}"),
        format!("outside {first}"),
    ];
    ranges.into_iter().chain(borders).collect()
}

#[test]
fn no_text_says_by_hand_which_years_have_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = vec![root.join("README.md"), root.join("CONTRIBUTING.md")];
    for folder in [
        "crates",
        "bindings/python/src",
        "bindings/python/python",
        "bindings/python/tests",
        "bindings/wasm/src",
        "bindings/wasm/lib",
        "bindings/wasm/ahead",
        "bindings/wasm/application",
        "bindings/wasm/bin",
        "bindings/wasm/calculator",
        "bindings/wasm/attribution",
        "bindings/wasm/test",
        "examples/rust",
        "tests/src",
        "tests/suite",
    ] {
        sources(&root.join(folder), &mut paths);
    }
    let kinds = ["rs", "md", "py", "pyi", "js", "mjs", "ts"];
    paths.retain(|path| path.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known)));
    assert!(paths.len() > 300, "{}", paths.len());
    // The distribution of 2016 is not known, so that its years are two runs.
    let distribution = distribution_years().split_off(1);
    let mut phrases: Vec<_> =
        [deficit_years(), budget_years(), distribution].iter().flat_map(|years| phrases(years)).collect();
    let weights: Vec<_> = weight_years().iter().map(ToString::to_string).collect();
    let (last, earlier) = weights.split_last().unwrap();
    phrases.extend(["and", "or", "en", "of"].map(|word| format!("{} {word} {last}", earlier.join(", "))));
    let mut found = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        let by_hand = phrases.iter().filter(|phrase| text.contains(phrase.as_str()));
        found.extend(by_hand.map(|phrase| format!("{}: {phrase}", path.display())));
    }
    assert!(found.is_empty(), "{found:#?}");
}
