//! What may import what.

use std::path::Path;

use vangnet_tests::imports;

/// Modules that import each other in a circle can only be read together, and none of them can be moved on its own.
#[test]
fn no_modules_import_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let crates = ["crates/vangnet", "crates/vangnet-derive", "crates/vangnet-kernel"];
    for folder in crates.into_iter().chain(["bindings/python", "bindings/wasm", "benches"]) {
        let imports = imports::of(&root.join(folder).join("src")).unwrap();
        assert!(imports.values().flatten().count() > 5, "{folder}: {imports:?}");
        if let Some(circle) = imports::circle(&imports) {
            panic!("{folder}: {}", circle.join(" → "));
        }
    }
}

/// The table of rooms in the design document says which room may import from which: only from those before it.
#[test]
fn no_room_of_the_core_imports_from_a_room_above() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/vangnet");
    let design = std::fs::read_to_string(core.join("docs/design.md")).unwrap();
    let table = design.split("| room | what is in it |").nth(1).unwrap().split("\n\n").next().unwrap();
    let rooms: Vec<_> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(room, _)| room))
        .collect();
    let floor = |module: &str| {
        let room = module.split("::").next().unwrap_or(module);
        let floor = rooms.iter().position(|known| *known == room);
        floor.unwrap_or_else(|| panic!("the design document has no room {room}"))
    };
    let imports = imports::of(&core.join("src")).unwrap();
    let modules = imports.iter().filter(|(module, _)| *module != "crate");
    let mut from_the_root = Vec::new();
    for (module, to) in modules.flat_map(|(module, named)| named.iter().map(move |to| (module, to))) {
        if to == "crate" {
            from_the_root.push(module);
        } else {
            assert!(floor(to) <= floor(module), "{module} imports from {to}, a room above");
        }
    }
    assert!(from_the_root.is_empty(), "these import from the root: {from_the_root:?}");
    assert!(rooms.iter().all(|room| imports.keys().any(|module| module.split("::").next() == Some(room))));
}
