//! Turns `rules/*.toml` into one JSON text that the crate embeds, and `rules/sources.toml` into a table beside it.
//!
//! So the crate reads its rules with the JSON reader it has anyway, a build without the `toml` feature (the web
//! package) carries no TOML parser, and each source stands in the crate once.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=rules");
    let rules = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("rules");
    let mut documents = BTreeMap::new();
    for entry in fs::read_dir(rules)? {
        let path = entry?.path();
        let name = path.file_stem().ok_or("a rule file has a name")?.to_string_lossy().into_owned();
        let document: Value = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        documents.insert(name, document);
    }
    let sources = documents.remove("sources").ok_or("rules/sources.toml is missing")?;
    for (name, document) in &documents {
        check_sources(document, &sources).map_err(|error| format!("rules/{name}.toml: {error}"))?;
    }
    let definitions = documents.remove("definitions").ok_or("rules/definitions.toml is missing")?;
    let procedure = documents.remove("procedure").ok_or("rules/procedure.toml is missing")?;
    let rule_sets: Vec<Value> = documents.into_values().collect();
    let embedded = json!({ "rule_sets": rule_sets, "definitions": definitions, "procedure": procedure });
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("rules.json"), embedded.to_string())?;
    fs::write(Path::new(&out).join("sources.rs"), table(&sources)?)?;
    Ok(())
}

/// Every source that is cited exists, and a citation does not repeat what the source says itself.
fn check_sources(value: &Value, sources: &Value) -> Result<(), String> {
    match value {
        Value::Object(table) => {
            if let Some(Value::String(name)) = table.get("source") {
                let source =
                    sources.get(name).and_then(Value::as_object).ok_or(format!("no source «{name}»"))?;
                if let Some(key) = table.keys().find(|key| source.contains_key(*key)) {
                    return Err(format!("the source «{name}» has a {key} of its own"));
                }
            }
            table.values().try_for_each(|inner| check_sources(inner, sources))
        }
        Value::Array(items) => items.iter().try_for_each(|inner| check_sources(inner, sources)),
        _ => Ok(()),
    }
}

/// The sources as a Rust table of their names and their JSON fields.
fn table(sources: &Value) -> Result<String, String> {
    let sources = sources.as_object().ok_or("rules/sources.toml is a table")?;
    let row = |(name, source): (&String, &Value)| {
        let object = source.to_string();
        let fields = object.trim_start_matches('{').trim_end_matches('}');
        format!("({name:?}, {fields:?})")
    };
    Ok(format!("&[{}]", sources.iter().map(row).collect::<Vec<_>>().join(",")))
}
