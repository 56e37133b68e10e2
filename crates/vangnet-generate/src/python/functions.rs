//! The function of a question, with the kinds of its arguments.

use vangnet::description::{Leaf, Presence, Question, Shape};

use super::{
    class::{Class, Member, innermost, is_built, of_the_assessment},
    docstring::{Docstring, bullet, paragraphs},
    example::Example,
    imports::Imports,
    layout::{Code, WIDTH},
    types,
};

/// The arguments beside the keys of a question that is answered in pieces: name, type and documentation.
const EXECUTION: [(&str, &str, &str); 2] = [
    (
        "threads",
        "int | None",
        "How many threads work on it, an integer above zero: without it one, and not more than there are cores. The answer \
         is the same for any number.",
    ),
    (
        "progress",
        "Callable[[int, int], object] | None",
        "What is called with the number of draws that are done and the number to do, which grows where quantiles take the \
         draws once more: at most twenty times a second, and once at the end. What it raises stops the work; Ctrl-C \
         stops it too.",
    ),
];

pub(super) fn of(
    question: &Question,
    example: &Example<'_>,
    imports: &mut Imports,
) -> Result<String, String> {
    let name = question.name;
    let takes = Class::of(&question.takes);
    let required = takes.members.iter().filter(|member| member.presence == Presence::Required);
    let others = takes.members.iter().filter(|member| member.presence != Presence::Required);
    let members: Vec<_> = required.chain(others).collect();

    let table = format!("_{}", name.to_uppercase());
    let mut passed = vec![Code::text(format!("\"{name}\"")), Code::text(&table)];
    let mut parameters = Vec::new();
    for member in &members {
        let argument = types::attribute(member.key);
        let kind = imports.see(parameter(member, question)?);
        passed.push(Code::text(format!("{argument}={argument}")));
        parameters.push(Code::text(format!("{argument}: {kind}")));
    }
    // How a question that takes long is carried out, beside what it asks.
    let execution = if question.runs { &EXECUTION[..] } else { &[] };
    let more =
        execution.iter().map(|(name, kind, _)| Code::text(format!("{name}: {} = None", imports.see(kind))));
    parameters.extend(more);
    if !parameters.is_empty() {
        parameters.insert(0, Code::text("*"));
    }
    let kinds = types::kinds(&takes)?.after(&format!("{table}: dict[str, Kind] = "));
    let signature =
        Code::bracket(format!("def {name}("), parameters, format!(") -> {}:", question.gives.name));
    let asked = Code::bracket("question(", passed, ")");
    let mut arguments = vec![Code::text(question.gives.name), asked];
    arguments.extend(execution.iter().map(|(name, ..)| Code::text(format!("{name}={name}"))));
    let asks = imports.see(if question.runs { "run" } else { "ask" });
    let call = Code::bracket(format!("return {asks}("), arguments, ")");
    imports.see("Kind question");
    Ok(format!(
        "{}\n\n\n{}\n{}    {}\n",
        kinds.laid(0, WIDTH),
        signature.laid(0, WIDTH),
        docstring(question, &members, example)?.written(),
        call.laid(4, WIDTH),
    ))
}

/// The type of a parameter, with its default.
fn parameter(member: &Member, question: &Question) -> Result<String, String> {
    let mut kind = types::input(&member.shape, true)?;
    if let Some(twin) = Class::of_shape(&member.shape).and_then(|class| twin(&class, question)) {
        kind = format!("{kind} | {twin}");
    }
    Ok(if member.presence == Presence::Required { kind } else { kind + " | None = None" })
}

/// The class inside the answer with the same keys as an input: an earlier answer can be an argument.
fn twin(input: &Class, question: &Question) -> Option<String> {
    let keys = |class: &Class| class.members.iter().map(|member| member.key).collect::<Vec<_>>();
    let mut inside = Vec::new();
    Class::of(&question.gives).collect(&mut inside);
    inside.into_iter().find(|class| keys(class) == keys(input)).map(|class| class.name)
}

fn docstring(question: &Question, members: &[&Member], example: &Example<'_>) -> Result<Docstring, String> {
    let within = |error: String| format!("the question `{}`: {error}", question.name);
    let mut docstring = Docstring::new(question.answers).map_err(within)?;
    // The first paragraph says what the Rust type is.
    for paragraph in paragraphs(&question.takes.documentation.text()).iter().skip(1) {
        docstring.add_text(paragraph);
    }
    let mut arguments = Vec::new();
    for member in members {
        named(&types::attribute(member.key), member, 0, &mut arguments);
    }
    if question.runs {
        arguments.extend(EXECUTION.iter().flat_map(|(name, _, text)| bullet(0, name, text)));
    }
    docstring.add(arguments);
    docstring.add_text(&raised(members));
    if !question.source.is_empty() {
        docstring.add_text(&format!("Source: {}.", question.source));
    }
    docstring.add(example.of_answer()?);
    Ok(docstring)
}

fn raised(members: &[&Member]) -> String {
    if members.is_empty() {
        return String::new();
    }
    let is_of_year =
        members.iter().any(|member| matches!(member.shape, Shape::Leaf(Leaf::Year | Leaf::ModelYear)));
    let takes_table = members.iter().any(|member| types::takes_table(&member.shape));
    let mut raised = "Raises `InputError` and `InputTypeError`".to_owned();
    if is_of_year {
        raised += ", `NoRuleError` for a year without a rule";
    }
    if takes_table {
        raised += ", and `FrameError` for a table that cannot be read";
    }
    raised + "."
}

/// An argument, or a key inside one, with its codes or its own keys.
fn named(name: &str, member: &Member, depth: usize, lines: &mut Vec<String>) {
    let inner = innermost(&member.shape);
    let mut text = vec![member.documentation.clone()];
    if let Presence::Default(value) = member.presence {
        text.push(format!("Without it `{value}`."));
    }
    match inner {
        Shape::Object(object) if is_built(object.name) && types::takes_table(&member.shape) => text.push(format!(
            "Each is a `{}` or a mapping with its keys; or they are a table (pandas, polars, pyarrow) whose columns are \
             the keys.",
            object.name,
        )),
        Shape::Object(object) if is_built(object.name) => {
            text.push(format!("It is a `{}` or a mapping with its keys.", object.name));
        }
        Shape::Object(object) => {
            text.extend(of_the_assessment(object.name).map(|class| {
                let each = if matches!(member.shape, Shape::List { .. }) { "Each" } else { "It" };
                format!("{each} is a dict with the keys below, or a `{class}`.")
            }));
        }
        _ => {}
    }
    lines.extend(bullet(depth, name, &text.join(" ")));
    let deeper = depth.saturating_add(1);
    if let Shape::Codes(codes) = inner {
        for code in &codes.codes {
            lines.extend(bullet(deeper, &format!("\"{}\"", code.code), &code.documentation.text()));
        }
    }
    for member in
        Class::of_shape(inner).filter(|class| !class.is_built()).iter().flat_map(|class| &class.members)
    {
        named(member.key, member, deeper, lines);
    }
}
