//! Turns the TOML files of `rules/` into JSON texts that the crate embeds, and `rules/sources.toml` into a table.
//!
//! So the crate reads its rules with the JSON reader it has anyway, a build without the `toml` feature (the web
//! package) carries no TOML parser, and each source stands in the crate once. A folder of `rules/` is a text of its own.
//! The scales are also written as a table, for code that needs only the rates of a year and no JSON reader.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use serde_json::{Value, json};

type Documents = BTreeMap<String, Value>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=rules");
    let rules = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("rules");
    let mut documents = read(&rules)?;
    let sources = documents.remove("sources").ok_or("rules/sources.toml is missing")?;
    let (budget, model) = (read(&rules.join("budget"))?, read(&rules.join("model"))?);
    for (name, document) in documents.iter().chain(&budget).chain(&model) {
        check_sources(document, &sources).map_err(|error| format!("{name}.toml: {error}"))?;
    }
    let definitions = documents.remove("definitions").ok_or("rules/definitions.toml is missing")?;
    let procedure = documents.remove("procedure").ok_or("rules/procedure.toml is missing")?;
    let form = documents.remove("application").ok_or("rules/application.toml is missing")?;
    let rule_sets: Vec<Value> = documents.into_values().collect();
    let supported = supported(&rule_sets).ok_or("a rule set has years")?;
    let scales = scales(&rule_sets).ok_or("a rule set has years and bands")?;
    let embedded =
        json!({ "rule_sets": rule_sets, "definitions": definitions, "procedure": procedure, "form": form });
    let out = env::var("OUT_DIR")?;
    let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text);
    write("scales.rs", scales)?;
    write("supported.rs", supported)?;
    write("rules.json", embedded.to_string())?;
    for (name, document) in &budget {
        write(&format!("budget_{name}.json"), document.to_string())?;
    }
    write("model.json", annexes(model)?.to_string())?;
    write("sources.rs", table(&sources)?)?;
    Ok(())
}

/// The TOML files of a folder by their names.
fn read(folder: &Path) -> Result<Documents, Box<dyn Error>> {
    let mut documents = Documents::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            continue;
        }
        let name = path.file_stem().ok_or("a rule file has a name")?.to_string_lossy().into_owned();
        let document = toml::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        documents.insert(name, document);
    }
    Ok(documents)
}

/// The tables of the objective model: what the indicators and norms are, and each publication of their numbers.
fn annexes(mut model: Documents) -> Result<Value, String> {
    let mut named = |name: &str| model.remove(name).ok_or(format!("rules/model/{name}.toml is missing"));
    let (indicators, norms) = (named("indicators")?, named("norms")?);
    let annexes: Vec<Value> = model.into_values().collect();
    Ok(json!({ "indicators": indicators.get("indicator"), "norms": norms.get("norm"), "annexes": annexes }))
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

/// The first and the last deficit year that have rules.
fn supported(rule_sets: &[Value]) -> Option<String> {
    let years = |key| rule_sets.iter().map(move |rules| rules.get(key)?.as_i64());
    let first = years("first_year").collect::<Option<Vec<_>>>()?.into_iter().min()?;
    let last = years("last_year").collect::<Option<Vec<_>>>()?.into_iter().max()?;
    Some(format!("{first}..={last}"))
}

/// The years and the regular scale of each rule set as a Rust table, with the decimals as they are written.
fn scales(rule_sets: &[Value]) -> Option<String> {
    let written = |sourced: &Value| Some(format!("{:?}", sourced.get("value")?.as_str()?));
    let row = |rules: &Value| {
        let regular = rules.get("regular")?;
        let band = |band: &Value| {
            Some(format!("({}, {})", written(band.get("above")?)?, written(band.get("share")?)?))
        };
        let bands: Option<Vec<_>> = regular.get("bands")?.as_array()?.iter().map(band).collect();
        let cap = regular.get("own_risk_cap_per_inhabitant").and_then(written);
        let extended_unknown = rules.get("extended").is_some_and(|route| route.get("unknown").is_some());
        Some(format!(
            "ShippedScale {{ years: {}..={}, bands: &[{}], cap: {}, extended_unknown: {extended_unknown} }}",
            rules.get("first_year")?.as_i64()?,
            rules.get("last_year")?.as_i64()?,
            bands?.join(","),
            cap.map_or("None".to_owned(), |cap| format!("Some({cap})")),
        ))
    };
    let rows: Option<Vec<_>> = rule_sets.iter().map(row).collect();
    Some(format!("&[{}]", rows?.join(",")))
}
