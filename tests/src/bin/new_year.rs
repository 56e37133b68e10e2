//! Whether a year is one file of rules and one vector: `new_year` copies the workspace to `target/new-year`, adds a made-up
//! deficit year, budget year and annex of weights after the last ones, each with a made-up vector, and runs the tests of the
//! core there. It fails where something else says by hand which years have rules.

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

type Files = BTreeMap<PathBuf, Vec<u8>>;
type Outcome<T> = Result<T, Box<dyn Error>>;

const RULES: &str = "crates/vangnet/rules";
const VECTORS: &str = "tests/vectors";

fn main() -> Outcome<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the tests lie in the workspace")?;
    let copy = root.join("target/new-year");
    let mut files = tracked(root)?;
    let case = add_deficit_year(&mut files)?;
    let questions = [add_budget_year(&mut files)?, add_weights(&mut files)?].concat();
    files.insert(Path::new(VECTORS).join("made_up.json"), file_of(&[case]));
    files.insert(Path::new(VECTORS).join("questions/made_up.json"), file_of(&questions));
    write(&copy, &files)?;
    share(&root.join("target/debug"), &copy.join("target/debug"))?;
    test(&copy)
}

/// Links what is built of other crates than those of the workspace, so that it is not built again. Nothing writes to it: the
/// crates of the copy have names of their own.
fn share(built: &Path, to: &Path) -> Outcome<()> {
    if to.exists() || !built.exists() {
        return Ok(());
    }
    let mut folders: Vec<PathBuf> = ["deps", "build", ".fingerprint"].map(PathBuf::from).into();
    while let Some(folder) = folders.pop() {
        fs::create_dir_all(to.join(&folder))?;
        let from = built.join(&folder);
        for entry in if from.is_dir() { Some(fs::read_dir(from)?) } else { None }.into_iter().flatten() {
            let entry = entry?;
            let name = entry.file_name();
            let of_workspace = ["vangnet", "libvangnet", "suite"];
            if of_workspace.iter().any(|start| name.to_string_lossy().starts_with(start)) {
                continue;
            }
            let place = folder.join(name);
            if entry.file_type()?.is_dir() {
                folders.push(place);
            } else {
                fs::hard_link(entry.path(), to.join(place))?;
            }
        }
    }
    Ok(())
}

/// The files of the workspace: those that git keeps or would keep.
fn tracked(root: &Path) -> Outcome<Files> {
    let options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = Command::new("git").args(options).current_dir(root).output()?;
    let listed = String::from_utf8(listed.stdout)?;
    let names = listed.split('\0').map(|name| (name, root.join(name))).filter(|(_, path)| path.is_file());
    let files = names.map(|(name, path)| Ok((PathBuf::from(name), fs::read(path)?)));
    files
        .collect::<Outcome<Files>>()
        .and_then(|files| if files.is_empty() { Err("git lists no files".into()) } else { Ok(files) })
}

fn text<'a>(files: &'a Files, name: &str) -> Outcome<&'a str> {
    Ok(std::str::from_utf8(files.get(Path::new(name)).ok_or(format!("{name} is missing"))?)?)
}

/// The newest rules once more for the next year, and the first vector of theirs as one of that year.
fn add_deficit_year(files: &mut Files) -> Outcome<String> {
    let of_rules = |path: &PathBuf| path.parent() == Some(Path::new(RULES));
    let years = files
        .keys()
        .filter(|path| of_rules(path))
        .filter_map(|path| path.file_stem()?.to_str()?.parse().ok());
    let year: i64 = years.max().ok_or("there are rules of a year")?;
    let next = year.saturating_add(1);
    let turn = |line: &str| {
        let is_year = ["name = ", "first_year = ", "last_year = "].iter().any(|key| line.starts_with(key));
        if is_year { line.replace(&year.to_string(), &next.to_string()) } else { line.to_owned() }
    };
    let newest = text(files, &format!("{RULES}/{year}.toml"))?;
    let rules = newest.lines().map(turn).collect::<Vec<_>>().join("\n");
    let of_year = [format!(r#"\"rule_set\":\"{year}\""#), r#"\"outcome\":\"conditions_met\""#.to_owned()];
    let vector = first_vector(files, VECTORS, &of_year)?;
    files.insert(Path::new(RULES).join(format!("{next}.toml")), rules.into_bytes());
    // The years that the tests look back on are a year later too. The last goes first, so that none is turned twice.
    Ok((0..6).fold(vector, |vector, back| turned(&vector, year.saturating_sub(back))))
}

/// A year more of the rules of a budget and of a distribution.
fn add_budget_year(files: &mut Files) -> Outcome<Vec<String>> {
    let year_file = format!("{RULES}/budget/year.toml");
    let rules = text(files, &year_file)?.to_owned();
    let (before, after) = rules.split_once("\nlast_year = ").ok_or("a budget has a last year")?;
    let (year, after) = after.split_once('\n').ok_or("a line ends")?;
    let year: i64 = year.parse()?;
    let next = year.saturating_add(1);
    let longer = format!("{before}\nlast_year = {next}\n{after}");

    let spans_file = format!("{RULES}/budget/distribution.toml");
    let spans = text(files, &spans_file)?.to_owned();
    let (earlier, rest) = spans.rsplit_once("[[span]]").ok_or("a distribution has years")?;
    let (last, unknown) = rest.split_once("[[unknown]]").ok_or("a distribution has unknown years")?;
    let turn = |line: &str| match line.split_once("_year = ") {
        Some((key, _)) => format!("{key}_year = {next}"),
        None => line.to_owned(),
    };
    let new = last.lines().map(turn).collect::<Vec<_>>().join("\n");
    let spans = format!("{earlier}[[span]]{last}[[span]]{new}\n[[unknown]]{unknown}");

    let of_year = |question: &str| {
        let place = format!(r#"\"question\":\"{question}\",\"year\":{year}"#);
        first_vector(files, &format!("{VECTORS}/questions"), &[place]).map(|vector| turned(&vector, year))
    };
    let vectors = vec![of_year("payment_calendar")?, of_year("distribute")?];
    files.insert(year_file.into(), longer.into_bytes());
    files.insert(spans_file.into(), spans.into_bytes());
    Ok(vectors)
}

/// The newest annex of weights once more, for the next budget year.
fn add_weights(files: &mut Files) -> Outcome<Vec<String>> {
    let folder = format!("{RULES}/model");
    let annexes = files.iter().filter(|(path, _)| path.starts_with(&folder));
    let year_of =
        |text: &str| text.lines().find_map(|line| line.strip_prefix("budget_year = ")?.parse::<i64>().ok());
    let of_year = annexes.filter_map(|(_, bytes)| {
        let text = std::str::from_utf8(bytes).ok()?;
        Some((year_of(text)?, text))
    });
    let (year, newest) = of_year.max().ok_or("there is an annex")?;
    let next = year.saturating_add(1);
    let annex = newest.replace(&format!("budget_year = {year}"), &format!("budget_year = {next}"));
    let place = format!(r#"\"question\":\"indicators\",\"budget_year\":{year}"#);
    let vector = first_vector(files, &format!("{VECTORS}/questions"), &[place])?;
    files.insert(Path::new(&folder).join("made-up.toml"), annex.into_bytes());
    Ok(vec![turned(&vector, year)])
}

/// The lines of the first right vector of a folder that has all of these.
fn first_vector(files: &Files, folder: &str, parts: &[String]) -> Outcome<String> {
    let texts = files.iter().filter(|(path, _)| path.parent() == Some(Path::new(folder)));
    let mut vectors = texts.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok()).flat_map(|text| {
        text.split("\n  {\n").skip(1).filter_map(|vector| vector.split_once("\n  }").map(|(lines, _)| lines))
    });
    let has_all = |vector: &&str| parts.iter().all(|part| vector.contains(part.as_str()));
    let found = vectors.find(|vector| has_all(vector) && !vector.contains(r#"{\"error\""#));
    Ok(found.ok_or(format!("no vector in {folder} has {parts:?}"))?.to_owned())
}

/// A vector in which a year, where it is one, is the next; a source keeps its date.
fn turned(vector: &str, year: i64) -> String {
    let next = year.saturating_add(1);
    [r#"year\":"#, r#"rule_set\":\""#, r#"day\":\""#].iter().fold(vector.to_owned(), |vector, place| {
        vector.replace(&format!("{place}{year}"), &format!("{place}{next}"))
    })
}

fn file_of(vectors: &[String]) -> Vec<u8> {
    let vectors: Vec<_> = vectors.iter().map(|vector| format!("  {{\n{vector}\n  }}")).collect();
    format!("{{\n \"vectors\": [\n{}\n ]\n}}\n", vectors.join(",\n")).into_bytes()
}

/// Writes what differs, so that cargo builds again only what has to be, and takes away what is no longer there.
fn write(copy: &Path, files: &Files) -> Outcome<()> {
    let mut folders = vec![copy.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry?.path();
            let name = path.strip_prefix(copy)?;
            if path.is_dir() && name != Path::new("target") {
                folders.push(path);
            } else if path.is_file() && !files.contains_key(name) {
                fs::remove_file(path)?;
            }
        }
    }
    for (name, bytes) in files {
        let path = copy.join(name);
        if fs::read(&path).ok().as_ref() != Some(bytes) {
            fs::create_dir_all(path.parent().ok_or("a file lies in a folder")?)?;
            fs::write(path, bytes)?;
        }
    }
    Ok(())
}

/// The unit tests, the doctests and the suite. What takes long and asks nothing of the rules is left out: the bound of the
/// fast model over many households, the memory of long lines, and the programs, which are built apart.
fn test(copy: &Path) -> Outcome<()> {
    let mut command = Command::new(env!("CARGO"));
    command.args([
        "test",
        "--quiet",
        "--profile",
        "dev",
        "--package",
        "vangnet",
        "--package",
        "vangnet-tests",
    ]);
    command.arg("--target-dir").arg(copy.join("target")).arg("--");
    for slow in ["the_fast_path_stays_within_its_bound", "memory_and_time_are_in_proportion", "programs::"] {
        command.args(["--skip", slow]);
    }
    if command.env("INSTA_UPDATE", "no").current_dir(copy).status()?.success() {
        return Ok(());
    }
    Err(format!("in {}: a new year is more than a file of rules and a vector", copy.display()).into())
}
