//! Streams of lines.

use crate::{
    answers::{evaluated, vectors},
    http::LINES,
    limits::outlook,
    process::Service,
};

#[test]
fn lines_get_the_answers_of_the_core_however_they_come() {
    let service = Service::start(&[]);
    let cases: String = vectors("", "line").into_iter().map(|case| case.replace('\n', " ") + "\n").collect();
    let due = evaluated(&cases);
    for step in [1 << 10, 70_001, cases.len()] {
        let mut connection = service.connect();
        connection.begin("/evaluate/lines", LINES);
        for piece in cases.as_bytes().chunks(step) {
            connection.chunk(piece).unwrap();
        }
        connection.last_chunk();
        let response = connection.response().unwrap();
        assert_eq!(response.status, 200);
        assert_eq!(response.header("content-type"), Some(LINES));
        assert!(response.text() == due, "in steps of {step}");
    }
}

#[test]
fn questions_of_every_weight_are_answered_in_order() {
    // Where nothing is optimised, draws take long.
    let service = Service::start(&["--max-draws", "2000000", "--max-seconds", "120"]);
    let outlook = |draws| outlook(draws, "0");
    let short = r#"{"question":"weather"}"#.to_owned();
    let lines =
        [outlook(600_000), short.clone(), outlook(500_000), outlook(1_000), outlook(2_000_001), short];
    let mut connection = service.connect();
    let response = connection.post("/ask/lines", LINES, lines.join("\n").as_bytes());
    let text = response.text();
    let answers: Vec<_> = text.lines().collect();
    assert_eq!(answers.len(), lines.len());
    for (line, answer) in lines.iter().zip(&answers) {
        if line.contains("2000001") {
            let due = r#"{"error":{"code":"too_many_draws","field":"/draws","message":"/draws asks for 2000001 draws in all; this service makes at most 2000000."}}"#;
            assert_eq!(*answer, due);
        } else {
            let mut due = Vec::new();
            vangnet::questions::answer(line.as_bytes(), &mut due);
            assert_eq!(*answer, String::from_utf8(due).unwrap());
        }
    }
}

#[test]
fn whoever_waits_for_an_answer_gets_it_before_the_next_line() {
    let service = Service::start(&[]);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk(b"{\"id\":\"1\"}\n").unwrap();
    assert_eq!(connection.head().unwrap().0, 200);
    for line in 1..4 {
        let answer = String::from_utf8(connection.next_chunk().unwrap()).unwrap();
        assert_eq!(answer, evaluated(&format!("{{\"id\":\"{line}\"}}")));
        connection.chunk(format!("{{\"id\":\"{}\"}}\n", line + 1).as_bytes()).unwrap();
    }
    connection.last_chunk();
}

#[test]
fn a_line_that_is_too_long_gets_an_error_in_its_place() {
    let service = Service::start(&["--max-line", "1000"]);
    let long = "x".repeat(5_000);
    let lines = format!("{{\"id\":\"a\"}}\n{long}\n\n{{\"id\":\"b\"}}\n{long}");
    let too_long = r#"{"error":{"code":"line_too_long","field":null,"message":"The line is longer than 1000 bytes."},"id":null}"#;
    let response = service.connect().post("/evaluate/lines", LINES, lines.as_bytes());
    let due =
        [&evaluated("{\"id\":\"a\"}"), too_long, "\n", &evaluated("{\"id\":\"b\"}"), too_long, "\n"].concat();
    let as_values = |text: &str| -> Vec<serde_json::Value> {
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    assert_eq!(as_values(&response.text()), as_values(&due));
}

#[test]
fn a_body_that_ends_too_early_has_no_end_of_answers() {
    let service = Service::start(&[]);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk(b"{\"id\":\"1\"}\n").unwrap();
    connection.finish_sending();
    assert_eq!(connection.head().unwrap().0, 200);
    assert!(connection.next_chunk().is_ok_and(|chunk| !chunk.is_empty()));
    assert!(connection.next_chunk().is_err());
    service.wait_for_metric(r#"vangnet_errors_total{code="body_incomplete"} 1"#);
    service.wait_for_metric("vangnet_running 0");
}

#[test]
fn a_client_that_closed_its_side_still_gets_all_answers() {
    let service = Service::start(&[]);
    let lines = "{\"id\":\"1\"}\n".repeat(10_000);
    let mut connection = service.connect();
    connection.begin("/evaluate/lines", LINES);
    connection.chunk(lines.as_bytes()).unwrap();
    connection.last_chunk();
    connection.finish_sending();
    assert_eq!(connection.response().unwrap().text(), evaluated(&lines));
}

#[test]
fn lines_need_a_version_that_tells_their_end() {
    let service = Service::start(&[]);
    let mut connection = service.connect();
    let case = "{\"id\":\"1\"}";
    let head =
        "POST /evaluate/lines HTTP/1.0\r\nContent-Type: application/x-ndjson\r\nContent-Length: 10\r\n\r\n";
    connection.send(format!("{head}{case}").as_bytes()).unwrap();
    let refused = connection.response().unwrap();
    assert_eq!(refused.status, 505);
    assert!(refused.text().contains(r#""code":"http_version""#));
}

/// The first answer that nobody takes ends the batch: it had a minute to go.
#[test]
fn a_client_that_leaves_stops_the_work_on_its_lines() {
    let service = Service::start(&["--max-seconds", "2"]);
    let heavy = outlook(50_000_000, "1000000");
    let lines = format!("{{\"question\":\"weather\"}}\n{}", format!("{heavy}\n").repeat(30));
    let mut connection = service.connect();
    connection.begin("/ask/lines", LINES);
    connection.chunk(lines.as_bytes()).unwrap();
    assert_eq!(connection.head().unwrap().0, 200);
    connection.next_chunk().unwrap();
    connection.abort();
    service.wait_for_metric("vangnet_running 0");
}
