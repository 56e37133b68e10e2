//! The programs of `examples/rust`, run as a user runs them.

use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::{Command, Stdio},
};

use crate::{questions, vectors};

/// Runs a program of `examples/rust` with this input.
fn run(program: &str, input: &[u8]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "-q", "--profile", "test", "-p", "vangnet-examples", "--bin", program])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("cargo runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("no panic").expect("the program reads all");
    assert!(output.status.success(), "{program}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn evaluate_answers_every_line_and_ends_well() {
    let vectors = vectors::all();
    let mut input = Vec::new();
    for vector in &vectors {
        input.extend(vector.line());
        input.push(b'\n');
    }
    let expected: String = vectors.iter().flat_map(|vector| [vector.answer.as_str(), "\n"]).collect();
    assert!(run("evaluate", &input) == expected);
    assert_eq!(run("evaluate", b""), "");
    assert_eq!(run("evaluate", b"\n \r\n").len(), 0);
    // The last line needs no LF.
    assert!(run("evaluate", b"[]").ends_with('\n'));
}

#[test]
fn ask_answers_every_question_and_ends_well() {
    let vectors = questions::all();
    // A line that is blank gets no answer, and a question of several lines is several.
    let is_a_line = |question: &str| !question.trim().is_empty() && !question.contains('\n');
    let lines: Vec<_> = vectors.iter().filter(|vector| is_a_line(&vector.question)).collect();
    let input: String = lines.iter().flat_map(|vector| [vector.question.as_str(), "\n"]).collect();
    let expected: String = lines.iter().flat_map(|vector| [vector.answer.as_str(), "\n"]).collect();
    assert!(lines.len() > 1000);
    assert!(run("ask", input.as_bytes()) == expected);
    assert_eq!(run("ask", b"\n \r\n"), "");
}

/// The path of a program of `examples/rust`, built.
fn built(program: &str) -> String {
    let build = Command::new(env!("CARGO"))
        .args(["build", "-q", "--profile", "test", "-p", "vangnet-examples", "--bin", program])
        .arg("--message-format=json")
        .output()
        .expect("cargo runs");
    let messages = String::from_utf8(build.stdout).expect("UTF-8");
    let executable = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).expect("JSON");
        message["executable"].as_str().map(str::to_owned)
    };
    messages.lines().filter_map(executable).next_back().expect("an executable")
}

/// Runs a command of the shell on a program; gives its status and what it says on standard error.
#[cfg(unix)]
fn shell(program: &str, command: &str, lines: &[u8]) -> (i32, String) {
    let mut child = Command::new("bash")
        .args(["-c", command, "bash", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash runs");
    // A program that does not read all of it may be gone.
    let _ = child.stdin.take().expect("a pipe").write_all(lines);
    let output = child.wait_with_output().expect("the program ends");
    (output.status.code().expect("a status"), String::from_utf8(output.stderr).expect("UTF-8"))
}

#[cfg(unix)]
#[test]
fn programs_say_how_they_end() {
    let lines = b"{\"question\":\"macro_budgets\"}\n".repeat(5000);
    for program in ["evaluate", "ask"].map(built) {
        for (command, status, says) in [
            ("\"$1\"", 0, ""),
            ("\"$1\" > /dev/null", 0, ""),
            ("\"$1\" | head -1; exit ${PIPESTATUS[0]}", 1, ""),
            ("\"$1\" >&-", 1, "vangnet: standard output is closed.\n"),
            ("\"$1\" > /dev/full", 1, "vangnet: standard output is full: there is no space left.\n"),
            ("\"$1\" <&-", 1, "vangnet: standard input is closed.\n"),
            ("\"$1\" < .", 1, "vangnet: standard input is a directory.\n"),
            ("\"$1\" >&- 2>&-", 1, ""),
        ] {
            assert_eq!(shell(&program, command, &lines), (status, says.to_owned()), "{program}: {command}");
        }
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_them_as_it_ends_any_program() {
    use std::os::unix::process::ExitStatusExt as _;

    for program in ["evaluate", "ask"].map(built) {
        let pipe = Stdio::piped;
        // A test that runs in the background may have been told to ignore it.
        let mut child = Command::new("env")
            .args(["--default-signal=INT", &program])
            .stdin(pipe())
            .stdout(pipe())
            .stderr(pipe())
            .spawn()
            .expect("the program runs");
        // It runs once it has answered.
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(b"{}\n").expect("the program reads");
        let mut answer = [0; 1];
        child.stdout.as_mut().expect("a pipe").read_exact(&mut answer).expect("an answer");
        let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(kill.expect("kill runs").success());
        // Its input is still open.
        let output = child.wait_with_output().expect("the program ends");
        drop(stdin);
        assert_eq!((output.status.signal(), output.stderr), (Some(2), vec![]));
    }
}

/// Whoever waits for an answer has it while the next line, a long one, is still being written.
#[test]
fn answers_are_out_before_a_long_line_is_read() {
    use std::io::{BufRead as _, BufReader};

    let mut child = Command::new(built("evaluate"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    stdin.write_all(b"{}\n[").expect("the program reads");
    for _ in 0..100 {
        stdin.write_all(&b"0,".repeat(5000)).expect("the program reads");
    }
    let mut answer = String::new();
    stdout.read_line(&mut answer).expect("an answer");
    assert!(answer.contains("\"missing_field\""), "{answer}");
    stdin.write_all(b"0]\n").expect("the program reads");
    drop(stdin);
    answer.clear();
    stdout.read_line(&mut answer).expect("an answer");
    assert!(answer.contains("The line must be a JSON object."), "{answer}");
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn application_shows_what_arnhem_lacks_and_its_documents() {
    let shown = run("application", b"");
    assert!(shown.contains("De aanvraag is nog niet compleet."), "{shown}");
    assert!(shown.contains("Nog te beantwoorden: «a) Wat is (zijn) de externe bron(nen)"), "{shown}");
    assert!(shown.contains("Aan de gemeenteraad: een vangnetuitkering over 2019"), "{shown}");
    assert!(shown.contains("De kalender van de aanvraag over 2019"), "{shown}");
}

#[test]
fn demo_shows_the_published_cases_and_every_figure_fits() {
    let shown = run("demo", b"");
    let cases = [
        "Arnhem 2018",
        "Arnhem 2019",
        "Ridderkerk 2018",
        "Nijmegen 2016",
        "Nijmegen 2017",
        "Veenendaal 2015",
        "Renkum 2019, September 2018",
        "Renkum 2019, May 2019",
        "All municipalities 2024",
        "Apeldoorn 2016, largest own risk",
        "Apeldoorn 2017",
        "A municipality that did not ask, 2018, €37",
        "Gouda 2015",
        "Macro budget 2025",
    ];
    for case in cases {
        assert!(shown.contains(&format!("━━━ {case} ━━━")), "{case}");
    }
    assert!(!shown.contains("NO "), "{shown}");
    assert!(shown.contains("conflict:  the printed 7.6% does not fit"), "{shown}");
    insta::assert_snapshot!(shown);
}
