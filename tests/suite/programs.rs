//! The programs of `examples/rust`, run as a user runs them.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use crate::vectors;

/// Runs a program of `examples/rust` with this input.
fn run(program: &str, input: &[u8]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "-q", "-p", "vangnet-examples", "--bin", program])
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
