//! How the service ends: asked to, it finishes; killed, no client takes a part for the whole.

use std::net::TcpStream;

use crate::{answers::evaluated, http::LINES, process::Service};

#[test]
fn a_batch_on_its_way_is_finished_and_nothing_new_is_taken() {
    let mut service = Service::start(&[]);
    let mut idle = service.connect();
    assert_eq!(idle.get("/health").status, 200);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk(b"{\"id\":\"1\"}\n").unwrap();
    assert_eq!(connection.head().unwrap().0, 200);
    assert_eq!(connection.next_chunk().unwrap(), evaluated("{\"id\":\"1\"}").into_bytes());

    service.signal("TERM");
    assert!(idle.is_closed());
    connection.chunk(b"{\"id\":\"2\"}\n").unwrap();
    assert_eq!(connection.next_chunk().unwrap(), evaluated("{\"id\":\"2\"}").into_bytes());
    assert!(TcpStream::connect(service.address).is_err());
    connection.last_chunk();
    assert_eq!(connection.next_chunk().unwrap(), b"");
    assert!(service.ended().success());
}

#[test]
fn a_batch_that_does_not_end_is_cut_off_after_the_grace() {
    let mut service = Service::start(&["--grace", "1"]);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk(b"{\"id\":\"1\"}\n").unwrap();
    assert_eq!(connection.head().unwrap().0, 200);
    service.signal("INT");
    assert!(service.ended().success());
    assert!(connection.next_chunk().is_ok_and(|chunk| !chunk.is_empty()));
    assert!(connection.next_chunk().is_err());
}

#[test]
fn a_killed_service_leaves_no_answer_that_looks_complete() {
    let mut service = Service::start(&[]);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk("{\"id\":\"1\"}\n".repeat(1_000).as_bytes()).unwrap();
    assert_eq!(connection.head().unwrap().0, 200);
    assert!(!connection.next_chunk().unwrap().is_empty());
    service.signal("KILL");
    assert!(!service.ended().success());
    let end = loop {
        match connection.next_chunk() {
            Ok(chunk) if !chunk.is_empty() => {}
            end => break end,
        }
    };
    assert!(end.is_err());
}

#[test]
fn an_address_that_is_taken_is_said_and_the_status_is_one() {
    let service = Service::start(&[]);
    let second = std::process::Command::new(env!("CARGO_BIN_EXE_vangnet-service"))
        .args(["--listen", &service.address.to_string()])
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8(second.stderr).unwrap().contains("in use"));
}
