//! Every public item of the core has an example, and no file of it is long.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
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
    for (path, lines) in core() {
        assert!(lines.len() <= 400, "{} has {} lines", path.display(), lines.len());
    }
}

/// A manifest promises no address that does not exist.
#[test]
fn no_manifest_names_a_place_that_nobody_has() {
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
