//! The clients in Python and JavaScript, as they stand in the documentation.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
    thread,
};

use crate::{answers::evaluated, process::Service};

/// Gives a client these lines, and takes what it writes.
fn run(program: &str, client: &str, lines: &str) -> String {
    let service = Service::start(&[]);
    let mut process = Command::new(program)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("clients").join(client))
        .arg(format!("http://{}", service.address))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = process.stdin.take().unwrap();
    let sent = lines.to_owned();
    let sender = thread::spawn(move || input.write_all(sent.as_bytes()));
    let output = process.wait_with_output().unwrap();
    sender.join().unwrap().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// More than what lies between two sockets, so that a client has to read while it sends.
fn many_lines() -> String {
    let case = r#"{"id":"example-2019","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22"}]}"#;
    (case.to_owned() + "\n").repeat(20_000)
}

#[test]
fn the_python_client_reads_while_it_sends() {
    let lines = many_lines();
    assert!(run("python3", "client.py", &lines) == evaluated(&lines));
}

#[test]
fn the_javascript_client_reads_while_it_sends() {
    let lines = many_lines();
    assert!(run("node", "client.mjs", &lines) == evaluated(&lines));
}
