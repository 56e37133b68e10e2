//! The clients in Python and JavaScript, as they stand in the documentation.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::{Command, Stdio},
    thread,
};

use crate::{answers::evaluated, http::LINES, process::Service};

fn client(program: &str, client: &str, service: &Service) -> Command {
    let mut command = Command::new(program);
    command
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("clients").join(client))
        .arg(format!("http://{}", service.address))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Gives a client these lines, and takes what it writes.
fn run(mut client: Command, lines: &str) -> String {
    let mut process = client.spawn().unwrap();
    let mut input = process.stdin.take().unwrap();
    let sent = lines.to_owned();
    let sender = thread::spawn(move || input.write_all(sent.as_bytes()));
    let output = process.wait_with_output().unwrap();
    sender.join().unwrap().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// What a client says of a service that refuses it, while its input is still open; and its status.
fn refused(program: &str, name: &str) -> (Option<i32>, String) {
    let service = Service::start(&["--max-batches", "1"]);
    let mut batch = service.connect();
    batch.begin("/evaluate/lines", LINES);
    service.wait_for_metric("vangnet_running 1");
    let mut process = client(program, name, &service).spawn().unwrap();
    let mut input = process.stdin.take().unwrap();
    input.write_all(b"{}\n").unwrap();
    let mut said = String::new();
    process.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let status = process.wait().unwrap();
    drop(input);
    (status.code(), said)
}

/// Whether an answer to a line is there before the next line is sent.
fn answers_line_by_line(program: &str, name: &str) {
    let service = Service::start(&[]);
    let mut process = client(program, name, &service).spawn().unwrap();
    let (mut input, output) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
    let mut answers = BufReader::new(output).lines();
    for _ in 0..3 {
        input.write_all(b"{}\n").unwrap();
        assert!(answers.next().unwrap().unwrap().contains("error"));
    }
    drop(input);
    assert!(answers.next().is_none() && process.wait().unwrap().success());
}

/// More than what lies between two sockets, so that a client has to read while it sends.
fn many_lines() -> String {
    let case = r#"{"id":"example-2019","year":2019,"years":[{"year":2019,"budget":"102222222.22","net_costs":"111422222.22"}]}"#;
    (case.to_owned() + "\n").repeat(20_000)
}

#[test]
fn the_python_client_reads_while_it_sends() {
    let (service, lines) = (Service::start(&[]), many_lines());
    assert!(run(client("python3", "client.py", &service), &lines) == evaluated(&lines));
    answers_line_by_line("python3", "client.py");
}

#[test]
fn the_javascript_client_reads_while_it_sends() {
    let (service, lines) = (Service::start(&[]), many_lines());
    assert!(run(client("node", "client.mjs", &service), &lines) == evaluated(&lines));
    answers_line_by_line("node", "client.mjs");
}

#[test]
fn the_clients_say_why_they_are_refused() {
    for (program, name) in [("python3", "client.py"), ("node", "client.mjs")] {
        let (status, said) = refused(program, name);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(r#""code":"busy""#), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
