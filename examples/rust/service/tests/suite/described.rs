//! The description, and the page that works from it.

use serde_json::Value;

use crate::{http::JSON, process::Service};

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("$ref").and_then(Value::as_str));
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn the_description_is_whole_and_its_examples_are_answered() {
    let service = Service::start(&[]);
    let described = service.connect().get("/openapi.json");
    assert_eq!(described.header("content-type"), Some(JSON));
    let described: Value = serde_json::from_str(&described.text()).unwrap();
    let mut found = Vec::new();
    references(&described, &mut found);
    assert!(found.len() > 100);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(described.pointer(pointer).is_some(), "{reference}");
    }
    for (path, item) in described["paths"].as_object().unwrap() {
        let Some(content) = item["post"]["requestBody"]["content"].as_object() else {
            assert_eq!(service.connect().get(path).status, 200);
            continue;
        };
        let (media_type, content) = content.iter().next().unwrap();
        let examples = content["examples"].as_object().unwrap();
        assert!(!examples.is_empty());
        for (name, example) in examples {
            let value = &example["value"];
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let response = service.connect().post(path, media_type, text.as_bytes());
            assert_eq!(response.status, 200, "{path} {name}");
            assert!(!response.text().contains("\"error\":"), "{path} {name}");
        }
    }
}

#[test]
fn the_page_comes_from_the_service_alone() {
    let service = Service::start(&[]);
    for path in ["/", "/page.js", "/page.css"] {
        let file = service.connect().get(path);
        assert_eq!(file.status, 200, "{path}");
        assert!(file.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        assert!(!file.text().contains("://"), "{path} names another address");
    }
}
