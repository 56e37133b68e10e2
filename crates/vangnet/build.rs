//! Turns `rules/*.toml` into one JSON text that the crate embeds, with every source named by a rule written out.
//!
//! So the crate reads its rules with the JSON reader it has anyway, and a build without the `toml` feature (the web
//! package) carries no TOML parser.

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
    for (name, document) in &mut documents {
        write_out_sources(document, &sources).map_err(|error| format!("rules/{name}.toml: {error}"))?;
    }
    let definitions = documents.remove("definitions").ok_or("rules/definitions.toml is missing")?;
    let procedure = documents.remove("procedure").ok_or("rules/procedure.toml is missing")?;
    let rule_sets: Vec<Value> = documents.into_values().collect();
    let embedded = json!({ "rule_sets": rule_sets, "definitions": definitions, "procedure": procedure });
    fs::write(Path::new(&env::var("OUT_DIR")?).join("rules.json"), embedded.to_string())?;
    Ok(())
}

/// Replaces `{ source = "name", article = … }` by the source's own fields beside the article.
fn write_out_sources(value: &mut Value, sources: &Value) -> Result<(), String> {
    match value {
        Value::Object(table) => {
            if let Some(Value::String(name)) = table.remove("source") {
                let source =
                    sources.get(&name).and_then(Value::as_object).ok_or(format!("no source «{name}»"))?;
                let cited = std::mem::take(table);
                table.insert("source".into(), Value::String(name));
                table.extend(source.clone());
                table.extend(cited);
            }
            table.values_mut().try_for_each(|inner| write_out_sources(inner, sources))
        }
        Value::Array(items) => items.iter_mut().try_for_each(|inner| write_out_sources(inner, sources)),
        _ => Ok(()),
    }
}
