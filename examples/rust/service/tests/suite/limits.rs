//! What one client cannot do to the service, or to the others.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    http::{Connection, JSON, LINES, Response},
    process::Service,
};

const CASE: &[u8] = br#"{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"99"}]}"#;

/// Net costs of 105 million on average beside a budget of 100 million, with this spread.
pub(crate) fn outlook(draws: u32, budget: &str) -> String {
    format!(
        r#"{{"question":"outlook","year":2024,"net_costs":{{"mean":"105000000","sd":"4000000"}},"budget":{{"mean":"100000000","sd":"{budget}"}},"conditions":"met","draws":{draws}}}"#
    )
}

/// Clients that have asked a question, and have not read its answer.
fn ask_all(service: &Service, clients: usize, question: &str) -> Vec<Connection> {
    let asked = |mut connection: Connection| {
        connection.begin("/ask", JSON);
        connection.chunk(question.as_bytes()).unwrap();
        connection.last_chunk();
        connection
    };
    (0..clients).map(|_| asked(service.connect())).collect()
}

fn code(response: &Response) -> String {
    let answer: Value = serde_json::from_str(&response.text()).unwrap();
    answer["error"]["code"].as_str().unwrap().to_owned()
}

fn assert_refused(response: &Response, status: u16, due: &str) {
    assert_eq!((response.status, code(response).as_str()), (status, due));
}

#[test]
fn a_body_that_is_too_long_is_refused_before_it_is_read() {
    let service = Service::start(&["--max-body", "1000"]);
    let mut told = service.connect();
    told.send(b"POST /ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n").unwrap();
    assert_refused(&told.response().unwrap(), 413, "body_too_large");

    let mut untold = service.connect();
    untold.begin("/evaluate", JSON);
    for _ in 0..4 {
        untold.chunk(&[b' '; 400]).unwrap();
    }
    assert_refused(&untold.response().unwrap(), 413, "body_too_large");
    assert_eq!(service.connect().post("/evaluate", JSON, &[b' '; 1000]).status, 400);
}

#[test]
fn a_client_that_sends_all_before_it_reads_gets_the_refusal() {
    let service = Service::start(&["--max-body", "1000", "--max-batches", "1"]);
    let body = vec![b' '; 8 << 20];
    assert_refused(&service.connect().post("/evaluate", JSON, &body), 413, "body_too_large");
    assert_refused(&service.connect().post("/ask", LINES, &body), 415, "unsupported_media_type");
    let mut batch = service.connect();
    batch.begin("/ask/lines", LINES);
    service.wait_for_metric("vangnet_running 1");
    assert_refused(&service.connect().post("/ask/lines", LINES, &body), 503, "busy");
}

#[test]
fn a_batch_without_lines_does_not_keep_its_place() {
    for trickle in [&b" "[..], b"\n"] {
        let service = Service::start(&["--max-idle", "1", "--max-batches", "1"]);
        let mut batch = service.connect();
        batch.begin("/evaluate/lines", LINES);
        service.wait_for_metric("vangnet_running 1");
        let begun = Instant::now();
        while service.connect().get("/metrics").text().contains("vangnet_running 1") {
            assert!(begun.elapsed() < Duration::from_secs(8), "{trickle:?} keeps the place");
            // Never silent; what is sent after the end of the batch may be refused.
            let _ = batch.chunk(trickle);
            thread::sleep(Duration::from_millis(200));
        }
        assert_eq!(service.connect().post("/evaluate/lines", LINES, CASE).status, 200);
    }
}

#[test]
fn a_programme_of_many_years_leaves_a_core_to_the_others() {
    let service = Service::start(&["--max-requests", "8"]);
    let years: Vec<_> = (2017..=2110)
        .map(|year| format!(r#"{{"year":{year},"budget":"100000000","net_costs":"109000000"}}"#))
        .collect();
    let measures: Vec<_> = (0..100)
        .map(|number| format!(r#"{{"name":"{number}","from":"2021-01","until":"2110-12","households":"20.12","success":"0.4","return":"0.000001"}}"#))
        .collect();
    let question = format!(
        r#"{{"question":"programme","years":[{}],"assume":2024,"first":2021,"last":2110,"price":"1250","conditions":"met","measures":[{}]}}"#,
        years.join(","),
        measures.join(",")
    );
    let asked = ask_all(&service, 8, &question);
    // Two may wait or be worked on; a case does not wait for either.
    service.wait_for_metric(r#"vangnet_errors_total{code="busy"} 6"#);
    assert_eq!(service.connect().post("/evaluate", JSON, CASE).status, 200);
    let statuses = asked.into_iter().map(|mut connection| connection.response().unwrap().status);
    assert_eq!(statuses.filter(|status| *status == 200).count(), 2);
}

#[test]
fn another_media_type_method_or_address_is_refused() {
    let service = Service::start(&[]);
    let mut connection = service.connect();
    assert_refused(&connection.post("/evaluate", "text/plain", CASE), 415, "unsupported_media_type");
    assert_refused(&service.connect().post("/evaluate/lines", JSON, CASE), 415, "unsupported_media_type");
    assert_refused(&service.connect().post("/nothing", JSON, CASE), 404, "not_found");
    assert_refused(&service.connect().get("/evaluate"), 405, "method_not_allowed");
    assert_eq!(service.connect().get("/health").text(), r#"{"status":"ok"}"#);
    for code in ["unsupported_media_type\"} 2", "not_found\"} 1", "method_not_allowed\"} 1"] {
        service.wait_for_metric(&format!("vangnet_errors_total{{code=\"{code}"));
    }
}

#[test]
fn too_many_draws_are_refused_and_long_ones_are_stopped() {
    let service = Service::start(&["--max-draws", "100000000", "--max-seconds", "1"]);
    let begun = Instant::now();
    let response = service.connect().post("/ask", JSON, outlook(100_000_000, "1000000").as_bytes());
    assert_refused(&response, 503, "time_limit");
    assert!(begun.elapsed() < Duration::from_secs(5));

    let service = Service::start(&["--max-draws", "1000"]);
    assert_refused(
        &service.connect().post("/ask", JSON, outlook(1001, "0").as_bytes()),
        422,
        "too_many_draws",
    );
    assert_eq!(service.connect().post("/ask", JSON, outlook(1000, "0").as_bytes()).status, 200);
    let explain = format!(r#"{{"question":"explain","about":{}}}"#, outlook(1001, "0"));
    assert_refused(&service.connect().post("/ask", JSON, explain.as_bytes()), 422, "too_many_draws");
}

#[test]
fn a_heavy_question_leaves_a_core_to_the_others() {
    let service = Service::start(&["--max-draws", "100000000", "--max-seconds", "10"]);
    let heavy = outlook(100_000_000, "1000000");
    let busy = ask_all(&service, 4, &heavy);
    thread::sleep(Duration::from_millis(200));
    let mut connection = service.connect();
    for _ in 0..20 {
        let begun = Instant::now();
        assert_eq!(connection.post("/evaluate", JSON, CASE).status, 200);
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
    drop(busy);
}

#[test]
fn more_requests_than_are_answered_at_the_same_time_are_refused() {
    let service = Service::start(&["--max-requests", "1", "--max-batches", "1", "--max-seconds", "2"]);
    let mut long = ask_all(&service, 1, &outlook(50_000_000, "1000000")).remove(0);
    let mut batch = service.connect();
    batch.begin("/evaluate/lines", LINES);
    batch.chunk(b"{}\n").unwrap();
    service.wait_for_metric("vangnet_running 2");

    for (path, media_type) in [("/evaluate", JSON), ("/evaluate/lines", LINES)] {
        let refused = service.connect().post(path, media_type, CASE);
        assert_refused(&refused, 503, "busy");
        assert_eq!(refused.header("retry-after"), Some("1"));
        assert!(refused.text().contains(r#""id":null"#));
    }
    assert_eq!(service.connect().get("/health").status, 200);

    assert!([200, 503].contains(&long.response().unwrap().status));
    assert_eq!(service.connect().post("/evaluate", JSON, CASE).status, 200);
    drop(batch);
    service.wait_for_metric("vangnet_running 0");
    assert_eq!(service.connect().post("/evaluate/lines", LINES, CASE).status, 200);
}

#[test]
fn clients_that_send_slowly_take_no_place_of_others() {
    let service = Service::start(&["--max-requests", "1", "--max-idle", "3"]);
    let mut slow: Vec<_> = (0..4)
        .map(|_| {
            let mut connection = service.connect();
            connection.begin("/evaluate", JSON);
            connection.chunk(b" ").unwrap();
            connection
        })
        .collect();
    for _ in 0..8 {
        assert_eq!(service.connect().post("/evaluate", JSON, CASE).status, 200);
        thread::sleep(Duration::from_millis(500));
        // Never silent, and refused all the same once the time for a body is over.
        for connection in &mut slow {
            let _ = connection.chunk(b" ");
        }
    }
    assert_refused(&slow[0].response().unwrap(), 408, "body_timeout");
}

#[test]
fn a_body_of_many_small_pieces_is_one_body() {
    let service = Service::start(&["--max-body", "100"]);
    let mut connection = service.connect();
    connection.begin("/evaluate", JSON);
    for byte in CASE {
        connection.chunk(&[*byte]).unwrap();
    }
    connection.last_chunk();
    assert_eq!(connection.response().unwrap().status, 200);

    let mut connection = service.connect();
    connection.begin("/evaluate", JSON);
    let sent = (0..101).try_for_each(|_| connection.chunk(b" "));
    assert!(sent.is_err() || connection.response().unwrap().status == 413);
}

#[test]
fn heavy_questions_that_wait_do_not_take_all_places() {
    let service = Service::start(&["--max-requests", "8", "--max-seconds", "2"]);
    let heavy = ask_all(&service, 20, &outlook(50_000_000, "1000000"));
    service.wait_for_metric(r#"vangnet_errors_total{code="busy"} 18"#);
    assert_eq!(service.connect().post("/evaluate", JSON, CASE).status, 200);
    drop(heavy);
}

#[test]
fn the_draws_of_a_country_are_counted_and_stopped() {
    let municipality =
        r#"{"name":"NAME","net_costs":{"mean":"105000000","sd":"4000000"},"budget":{"mean":"100000000"}}"#;
    let municipalities: Vec<_> =
        (0..100).map(|number| municipality.replace("NAME", &number.to_string())).collect();
    let question = |draws: &str| {
        let municipalities = municipalities.join(",");
        format!(
            r#"{{"question":"national_outlook","year":2024,"conditions":"met",{draws}"municipalities":[{municipalities}]}}"#
        )
    };
    let service = Service::start(&["--max-draws", "100000000", "--max-seconds", "1"]);
    let begun = Instant::now();
    let response = service.connect().post("/ask", JSON, question(r#""draws":1000000,"#).as_bytes());
    assert_refused(&response, 503, "time_limit");
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());

    let service = Service::start(&["--max-draws", "999999"]);
    assert_refused(&service.connect().post("/ask", JSON, question("").as_bytes()), 422, "too_many_draws");
}

#[test]
fn a_client_that_sends_nothing_does_not_keep_a_place() {
    let service = Service::start(&["--max-idle", "1", "--max-connections", "3"]);
    let begun = Instant::now();
    let mut silent = service.connect();
    let mut half_a_header = service.connect();
    half_a_header.send(b"POST /evaluate HTTP/1.1\r\nHo").unwrap();
    let mut half_a_body = service.connect();
    half_a_body.begin("/evaluate", JSON);
    half_a_body.chunk(b"{").unwrap();

    // All places are taken: this one waits until one of them is given back.
    assert_eq!(service.connect().post("/evaluate", JSON, CASE).status, 200);
    assert_refused(&half_a_body.response().unwrap(), 408, "body_timeout");
    assert!(silent.is_closed());
    let said = half_a_header.response();
    assert!(said.is_err() || said.is_ok_and(|response| response.status == 408));
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
}

#[test]
fn a_client_that_takes_no_answers_is_left() {
    let service = Service::start(&["--max-idle", "1"]);
    let mut connection = service.connect();
    connection.begin("/ask/lines", LINES);
    // Some 20 MB of answers, more than what lies between two sockets.
    let lines = "{\"question\":\"macro_budgets\"}\n".repeat(2_000);
    let sent = (0..200).try_for_each(|_| connection.chunk(lines.as_bytes()));
    service.wait_for_metric("vangnet_running 0");
    assert!(sent.is_err() || connection.chunk(b"\n").is_err() || still_has_an_incomplete_answer(connection));
}

fn still_has_an_incomplete_answer(mut connection: Connection) -> bool {
    connection.response().is_err()
}
