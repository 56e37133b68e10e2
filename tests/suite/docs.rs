//! Every public item of the core has an example, no file of it is long, and the texts are plain English and Dutch.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The core's files with their lines.
fn core() -> Vec<(PathBuf, Vec<String>)> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/vangnet/src"), &mut paths);
    assert!(paths.len() > 25, "{paths:?}");
    let read = |path: PathBuf| {
        let lines = fs::read_to_string(&path).unwrap().lines().map(Into::into).collect();
        (path, lines)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn every_public_item_has_an_example() {
    let kinds =
        ["pub fn ", "pub const fn ", "pub struct ", "pub enum ", "pub trait ", "pub const ", "pub mod "];
    let mut items = 0;
    let mut without = Vec::new();
    for (path, lines) in core() {
        for (index, line) in lines.iter().enumerate() {
            let item = line.trim_start();
            // A module of its own file has its example there, and a document is none.
            let module = item.starts_with("pub mod") && (item.ends_with(';') || item.ends_with("{}"));
            if module || !kinds.iter().any(|kind| item.starts_with(kind)) {
                continue;
            }
            items += 1;
            let above = lines[..index].iter().rev().map(|line| line.trim_start());
            let mut docs = above.take_while(|line| {
                line.starts_with("///")
                    || line.starts_with('#')
                    || line.starts_with(')')
                    // A long list of derives stands on lines of its own.
                    || line.starts_with("Debug,")
                    || line.starts_with("$(#[")
            });
            if !docs.any(|line| line.contains("```") || line.starts_with("$(#[")) {
                without.push(format!("{}: {item}", path.display()));
            }
        }
    }
    assert!(items > 100, "{items}");
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn no_file_is_long() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    for folder in ["crates/vangnet", "crates/vangnet-kernel", "bindings/python", "bindings/wasm"] {
        sources(&root.join(folder).join("src"), &mut paths);
    }
    for folder in ["python/python/vangnet", "wasm/lib", "wasm/calculator"] {
        sources(&root.join("bindings").join(folder), &mut paths);
    }
    let written = ["rs", "py", "js", "mjs"];
    paths.retain(|path| path.extension().is_some_and(|kind| written.iter().any(|written| kind == *written)));
    // What is made is as long as what it is made from.
    paths.retain(|path| {
        !path
            .components()
            .any(|folder| ["_generated", "generated"].iter().any(|made| folder.as_os_str() == *made))
    });
    assert!(paths.len() > 200, "{}", paths.len());
    for path in paths {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

/// A manifest promises no address that does not exist.
#[test]
fn no_manifest_names_an_address_that_does_not_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for manifest in [
        "Cargo.toml",
        "crates/vangnet/Cargo.toml",
        "crates/vangnet-kernel/Cargo.toml",
        "bindings/python/Cargo.toml",
        "bindings/python/pyproject.toml",
        "bindings/wasm/Cargo.toml",
        "bindings/wasm/package.json",
    ] {
        let text = fs::read_to_string(root.join(manifest)).unwrap().to_lowercase();
        for promise in ["repository", "homepage", "github.com"] {
            assert!(!text.contains(promise), "{manifest} has {promise}");
        }
    }
}

/// Literal translations that were found in the texts. None may come back.
const TRANSLATED: [&str; 37] = [
    "for who has",
    "library knows conditions",
    "what no source gives",
    "is told by",
    "source at hand",
    "was not at hand",
    "who bears what",
    "who would bear what",
    "build on them",
    "the conditions being met",
    "counts the definitive budget",
    "how sure this is",
    "goes on rising",
    "at most, and {",
    "has only zeros to share",
    "municipality stands twice",
    "indicator stands twice",
    "stands in a route",
    "is no table",
    "is no whole number",
    "twice there",
    "round in a circle",
    "can hardly be meant",
    "nobody said which",
    "when it is told to",
    "what it says and hears",
    "are worth a thread",
    "takes part, and answer",
    "figures that every year asks",
    "what the year asks",
    "than the contract asks",
    "where they cannot be said",
    "telt het definitieve budget",
    "van beide kanten bekend",
    "waar dit op rust",
    "naast de werkelijkheid over",
    "wat voor huishouden het ook is",
];

/// The words of a text on one line, without the marks of comments, so that a line break hides no phrase.
fn words(text: &str) -> String {
    let marks = ["//", "///", "//!", "*", "/**", "#", "\"\"\""];
    let words = text.split_whitespace().filter(|word| !marks.contains(word));
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn no_text_reads_like_a_translation() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = vec![root.join("README.md")];
    for folder in [
        "crates/vangnet/src",
        "crates/vangnet/docs",
        "crates/vangnet/rules",
        "crates/vangnet-kernel/src",
        "bindings/python/src",
        "bindings/python/python",
        "bindings/wasm/src",
        "bindings/wasm/lib",
        "bindings/wasm/calculator",
        "benches/src",
        "benches/python",
        "tests/suite/snapshots",
        "tests/vectors",
    ] {
        sources(&root.join(folder), &mut paths);
    }
    let text = |path: &PathBuf| {
        let kinds = ["rs", "md", "toml", "py", "pyi", "js", "mjs", "ts", "json", "snap"];
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        kinds.contains(&kind).then(|| words(&fs::read_to_string(path).unwrap()))
    };
    let mut read = 0;
    let mut found = Vec::new();
    for (path, text) in paths.iter().filter_map(|path| text(path).map(|text| (path, text))) {
        read += 1;
        let again = TRANSLATED.iter().filter(|phrase| text.contains(**phrase));
        found.extend(again.map(|phrase| format!("{}: {phrase}", path.display())));
    }
    assert!(read > 250, "{read}");
    assert!(found.is_empty(), "{found:#?}");
}

/// The readme is also the first page of the crate, in the registry and in its documentation, where a path leads nowhere.
#[test]
fn no_readme_of_a_crate_links_to_a_path() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for readme in ["README.md", "crates/vangnet-kernel/README.md"] {
        let text = fs::read_to_string(root.join(readme)).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(link.starts_with("https://") || link.starts_with('#'), "{readme}: {link}");
        }
    }
}

#[test]
fn every_package_holds_the_licence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let licence = fs::read_to_string(root.join("LICENSE")).unwrap();
    for package in [
        "crates/vangnet",
        "crates/vangnet-cli",
        "crates/vangnet-derive",
        "crates/vangnet-kernel",
        "bindings/python",
        "bindings/wasm",
    ] {
        assert_eq!(fs::read_to_string(root.join(package).join("LICENSE")).unwrap(), licence, "{package}");
    }
}
