//! What may import what.

use std::path::Path;

use vangnet_tests::imports;

/// Modules that import each other in a circle can only be read together, and none of them can be moved on its own.
#[test]
fn no_modules_import_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["crates/vangnet-kernel", "bindings/wasm", "benches"] {
        let imports = imports::of(&root.join(folder).join("src")).unwrap();
        assert!(imports.values().flatten().count() > 15, "{folder}: {imports:?}");
        if let Some(circle) = imports::circle(&imports) {
            panic!("{folder}: {}", circle.join(" → "));
        }
    }
}
