//! What a client sends stays out of logs and metrics.

use crate::{
    http::{JSON, LINES},
    process::Service,
};

#[test]
fn neither_logs_nor_metrics_hold_what_a_client_sends() {
    const SECRET: &str = "geheim1234";
    let service = Service::start(&[]);
    let case = format!(
        r#"{{"id":"{SECRET}","year":2024,"years":[{{"year":2024,"budget":"{SECRET}","net_costs":"1"}}]}}"#
    );
    let answer = service.connect().post("/evaluate", JSON, case.as_bytes());
    assert!(answer.text().contains(SECRET));
    service.connect().post("/ask", JSON, format!(r#"{{"question":"{SECRET}"}}"#).as_bytes());
    service.connect().post("/evaluate/lines", LINES, format!("{case}\n{case}").as_bytes());
    service.connect().post(&format!("/{SECRET}?{SECRET}={SECRET}"), SECRET, b"");
    service.connect().get(&format!("/health?{SECRET}"));

    let metrics = service.connect().get("/metrics").text();
    for line in [
        r#"vangnet_http_requests_total{route="/evaluate",status="422"} 1"#,
        r#"vangnet_http_requests_total{route="other",status="404"} 1"#,
        r#"vangnet_lines_total{route="/evaluate/lines"} 2"#,
        r#"vangnet_errors_total{code="invalid_amount"} 3"#,
        r#"vangnet_errors_total{code="unknown_question"} 1"#,
    ] {
        assert!(metrics.lines().any(|said| said == line), "{line} is not among\n{metrics}");
    }
    let log = service.log();
    assert!(log.contains(r#""route":"/evaluate""#) && log.contains(r#""lines":2,"errors":2"#), "{log}");
    assert!(!metrics.contains(SECRET) && !log.contains(SECRET));
}
