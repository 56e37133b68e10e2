//! The tables of the document on questions: what each takes and gives, between the marks that name them.

mod words;

use vangnet::description::{Field, Object, Presence, Question, Shape};

use self::words::value;
use crate::file::{self, File};

const DOCUMENT: &str = "crates/vangnet/docs/questions.md";
const END: &str = "<!-- end of what is made -->";

pub(crate) fn files(questions: &[Question]) -> Result<Vec<File>, String> {
    let mut text = file::read(DOCUMENT)?;
    for question in questions {
        text = between(&text, &format!("<!-- made: {}, in -->", question.name), &tables(&question.takes))?;
        text = between(&text, &format!("<!-- made: {}, out -->", question.name), &tables(&question.gives))?;
    }
    Ok(vec![File::new(DOCUMENT, text)])
}

/// The text with something else between a mark and the end after it.
fn between(text: &str, mark: &str, made: &str) -> Result<String, String> {
    let missing = || format!("{DOCUMENT} lacks {mark}, or {END} after it");
    let (before, after) = text.split_once(mark).ok_or_else(missing)?;
    let (_, after) = after.split_once(END).ok_or_else(missing)?;
    Ok(format!("{before}{mark}\n{made}{END}{after}"))
}

/// The table of an object, and those of the objects in it.
fn tables(object: &Object) -> String {
    let mut text = String::new();
    if object.fields.is_empty() {
        return "\nNo other key.\n\n".into();
    }
    let mut objects = vec![object.clone()];
    let mut shown = Vec::new();
    while !objects.is_empty() {
        let object = objects.remove(0);
        if shown.contains(&object.name) {
            continue;
        }
        if !shown.is_empty() {
            let documentation = in_one_line(&object.documentation.text());
            text.extend(["\n`", object.name, "`: ", &documentation, "\n"]);
        }
        shown.push(object.name);
        text.push_str("\n| key | value | |\n|---|---|---|\n");
        for field in &object.fields {
            text.push_str(&row(field));
            objects.extend(inside(&field.shape));
        }
    }
    text.push('\n');
    text
}

fn row(field: &Field) -> String {
    let optional = if field.presence == Presence::Required { "" } else { "?" };
    let mut shown = value(&field.shape);
    if let Presence::Default(default) = field.presence {
        shown = format!("{shown}; `{}` where absent", default.trim_matches('"'));
    }
    format!("| `{}`{optional} | {shown} | {} |\n", field.name, in_one_line(&field.documentation.text()))
}

/// The object that a value is, or holds; the citations and texts of every answer are described once.
fn inside(shape: &Shape) -> Option<Object> {
    match shape {
        Shape::Object(object) if !matches!(object.name, "Citation" | "Wording") => Some(object.clone()),
        Shape::List { item, .. } => inside(item),
        Shape::Nullable(inner) | Shape::Map { value: inner, .. } => inside(inner),
        _ => None,
    }
}

fn in_one_line(text: &str) -> String {
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
