//! The description of the interface, and that what runs is what is described.

use std::path::Path;

use axum::http::Method;
use serde_json::{Value, json};

use crate::town::{Answer, Town};

/// The committed description is that of the code. `UPDATE=1` writes it anew.
#[test]
fn the_committed_description_is_the_one_that_runs() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api/openapi.json");
    let mut running = web::document().to_pretty_json().unwrap();
    running.push('\n');
    #[expect(clippy::disallowed_methods, reason = "a test is told so by its environment")]
    let update = std::env::var_os("UPDATE").is_some();
    if update {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &running).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap();
    assert!(committed == running, "docs/api/openapi.json is stale: run with UPDATE=1");
}

fn described() -> Value {
    serde_json::to_value(web::document()).unwrap()
}

fn operations() -> Vec<(String, String, Value)> {
    let described = described();
    let mut operations = Vec::new();
    for (path, item) in described["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            operations.push((method.clone(), path.clone(), operation.clone()));
        }
    }
    operations
}

fn method(name: &str) -> Method {
    Method::from_bytes(name.to_uppercase().as_bytes()).unwrap()
}

/// The answer, its status and media type are declared, and the body fits the schema's fields.
fn check(described: &Value, operation: &Value, told: &str, answer: &Answer) {
    let declared = &operation["responses"][answer.status.as_str()];
    assert!(declared.is_object(), "{told}: {} is not declared: {}", answer.status, answer.text());
    if answer.body.is_empty() {
        return;
    }
    let media_type = answer.header("content-type").split(';').next().unwrap();
    let content = &declared["content"][media_type];
    assert!(content.is_object(), "{told}: {media_type} is not declared for {}", answer.status);
    if media_type.ends_with("json") {
        fits(described, &content["schema"], &answer.json(), told);
    }
}

/// Every field of a value is described, and every required one is there.
fn fits(described: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(target) = schema["$ref"].as_str() {
        let target = described.pointer(target.trim_start_matches('#')).unwrap();
        return fits(described, target, value, at);
    }
    if let (Some(properties), Some(object)) = (schema["properties"].as_object(), value.as_object())
    {
        for (key, inner) in object {
            let described_as = properties.get(key);
            let described_as =
                described_as.unwrap_or_else(|| panic!("{at}.{key} is not described"));
            fits(described, described_as, inner, &format!("{at}.{key}"));
        }
        for key in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(key.as_str().unwrap()), "{at}.{key} is missing");
        }
    }
    if let Some(values) = value.as_array() {
        assert!(schema["type"] == "array", "{at} is a list and not described as one: {schema}");
        for (place, inner) in values.iter().enumerate() {
            fits(described, &schema["items"], inner, &format!("{at}[{place}]"));
        }
    }
}

fn body_for(path: &str) -> Value {
    match path {
        "/api/v1/count" => json!({"from": "2021-09-01", "days": 30}),
        "/api/v1/timetable" => json!({"filed": "2021-09-01", "special": true}),
        "/api/v1/cases" => json!({"act": "draft", "filing": {"title": "Another"}}),
        "/api/v1/cases/{id}/acts" => json!({"act": "extend", "days": 15, "reasons": "Complex."}),
        "/api/v1/cases/{id}/simulate" => {
            json!({"acts": [{"act": "assess_factor", "factor": "x", "risk": "none", "reasons": "So.", "on": "2026-07-01"}]})
        }
        _ => json!({}),
    }
}

#[tokio::test]
async fn every_operation_answers_what_it_declares() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let documents =
        town.get("office.director", &format!("/api/v1/cases/{case}/documents")).await.json();
    let document = documents[0]["id"].as_str().unwrap();
    let extend = json!({"act": "extend", "days": 15, "reasons": "Complex."});
    let prepared = town.act("office.case_officer", &case, &extend).await.json();
    let prepared = prepared["prepared"].as_str().unwrap();
    let described = described();
    for (name, path, operation) in operations() {
        let at = path.replace("{id}", if path.contains("prepared/") { prepared } else { &case });
        let at = at
            .replace("{document}", document)
            .replace("{clock}", "preliminary")
            .replace("{year}", "2021");
        let at =
            if name == "post" && at.ends_with("/documents") { format!("{at}?title=a") } else { at };
        let body = body_for(&path);
        let told = format!("{name} {path}");
        for desk in ["office.case_officer", "grid.preparer", "other.viewer"] {
            // What is sent last takes the prepared act away.
            if name == "delete" || path.ends_with("/sign") {
                continue;
            }
            let asking = town.by(desk, method(&name), &at);
            let asking = if name == "post" { asking.json(&body) } else { asking };
            check(&described, &operation, &format!("{told} as {desk}"), &asking.answer().await);
        }
        let nobody = town.ask(method(&name), &at).json(&body).answer().await;
        check(&described, &operation, &format!("{told} as nobody"), &nobody);
    }
}

#[tokio::test]
async fn every_open_act_comes_with_its_article_and_a_schema_that_stands_alone() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let case = town.get("office.case_officer", &format!("/api/v1/cases/{case}")).await.json();
    let mut told = Vec::new();
    for act in case["acts"].as_array().unwrap() {
        let fields = &act["fields"];
        let text = fields.to_string();
        assert!(!text.contains("#/components/"), "{text}");
        let names: Vec<_> = fields["properties"].as_object().unwrap().keys().cloned().collect();
        let why = act["refusal"]["type"].as_str().unwrap_or("open");
        let key = act["act"]["key"].as_str().unwrap();
        told.push(format!("{key} {} {why}: {}", act["article"].as_str().unwrap(), names.join(" ")));
    }
    insta::assert_snapshot!(told.join("\n"), @r##"
withdraw art. 5(1) /problems/no-withdrawal-asked: act reasons
assess_factor art. 9 open: act factor reasons risk
extend art. 10 open: act days reasons
request_supplements art. 14 open: act addressee items stops
close_request art. 14 /problems/no-such-request: act reasons request
circulate art. 10 /problems/factors-not-assessed: act conditions enclosed on_paper outcome reply_by summary to
recuse art. 16 open: act officer reasons
ask_consent art. 16 open: act document purpose to until
correct art. 4(2) open: act correction reasons
"##);
}
