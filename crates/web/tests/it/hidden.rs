//! What somebody has no part in is answered like what does not exist: same status, same body.

use axum::http::Method;
use serde_json::{Value, json};

use crate::town::Town;

const OUTSIDERS: [&str; 9] = [
    "other.signatory",
    "other.preparer",
    "miit.liaison",
    "nea.signatory",
    "commission.approver",
    "office.complaints_officer",
    "system.system_administrator",
    "system.security_administrator",
    "system.auditor",
];

/// Every address under a case, with a body where it takes one.
fn addresses(case: &str, document: &str) -> Vec<(Method, String, Option<Value>)> {
    let at = |rest: &str| format!("/api/v1/cases/{case}{rest}");
    let determine = json!({"act": "determine", "review_required": true, "reasons": "So."});
    vec![
        (Method::GET, at(""), None),
        (Method::GET, at("/events"), None),
        (Method::GET, at("/clocks"), None),
        (Method::GET, at("/clocks/determination/days"), None),
        (Method::GET, at("/prepared"), None),
        (Method::GET, at("/documents"), None),
        (Method::GET, at(&format!("/documents/{document}")), None),
        (Method::GET, at(&format!("/documents/{document}/reads")), None),
        (Method::POST, at("/acts"), Some(determine.clone())),
        (Method::POST, at("/acts"), Some(json!({"act": "withdraw", "reasons": "So."}))),
        (Method::POST, at("/simulate"), Some(json!({"acts": []}))),
        (
            Method::POST,
            at("/documents?title=a&declared_free_of_state_secrets=true"),
            Some(json!(1)),
        ),
        (Method::POST, at("/documents?title=a"), Some(json!(1))),
    ]
}

#[tokio::test]
async fn a_case_of_others_is_a_case_that_does_not_exist() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let documents =
        town.get("grid.viewer", &format!("/api/v1/cases/{case}/documents")).await.json();
    let document = documents[0]["id"].as_str().unwrap();
    for desk in OUTSIDERS {
        let here = addresses(&case, document);
        let nowhere = addresses("case_00000000000000000000000000", "doc_0");
        for ((method, path, body), (_, other, _)) in here.into_iter().zip(nowhere) {
            let ask = async |path: &str| {
                let asking = town.by(desk, method.clone(), path).header("if-match", "\"1\"");
                match &body {
                    Some(body) => asking.json(body).answer().await,
                    None => asking.answer().await,
                }
            };
            let (foreign, missing) = (ask(&path).await, ask(&other).await);
            assert_eq!(foreign.status, 404, "{desk} {method} {path}: {}", foreign.text());
            assert_eq!(missing.status, foreign.status, "{desk} {method} {path}");
            assert_eq!(foreign.text(), missing.text(), "{desk} {method} {path}");
            assert_eq!(foreign.headers, missing.headers, "{desk} {method} {path}");
        }
        let list = town.get(desk, "/api/v1/cases").await.json();
        assert_eq!(list["items"], json!([]), "{desk} lists");
        let found = town.get(desk, "/api/v1/cases?q=%E6%A0%B8%E5%BF%83").await.json();
        assert_eq!(found["items"], json!([]), "{desk} searches");
    }
    let own = town.get("grid.viewer", "/api/v1/cases").await.json();
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_prepared_act_of_others_does_not_exist() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let extend = json!({"act": "extend", "days": 15, "reasons": "So."});
    let prepared = town.act("office.case_officer", &case, &extend).await.json();
    let id = prepared["prepared"].as_str().unwrap();
    for desk in ["grid.signatory", "other.signatory"] {
        for (method, rest) in [(Method::GET, ""), (Method::DELETE, ""), (Method::POST, "/sign")] {
            let path = |id: &str| format!("/api/v1/prepared/{id}{rest}");
            let foreign = town.by(desk, method.clone(), &path(id)).json(&json!({})).answer().await;
            let missing =
                town.by(desk, method.clone(), &path("act_0")).json(&json!({})).answer().await;
            assert_eq!(foreign.problem(), missing.problem(), "{desk} {method}");
            assert_eq!(foreign.status, 404);
        }
    }
}

#[tokio::test]
async fn the_operator_sees_nothing_of_the_providers_papers() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let paper = town.upload("network.preparer", &case, "source").await.json();
    let id = paper["id"].as_str().unwrap();
    let path = format!("/api/v1/cases/{case}/documents/{id}");
    assert_eq!(town.get("office.case_officer", &path).await.text(), "content of source");
    assert_eq!(town.get("network.viewer", &path).await.text(), "content of source");
    let none = format!("/api/v1/cases/{case}/documents/doc_0");
    let (foreign, missing) =
        (town.get("grid.viewer", &path).await, town.get("grid.viewer", &none).await);
    assert_eq!(foreign.problem(), missing.problem());
    for rest in ["", "/documents", "/events"] {
        let answer = town.get("grid.viewer", &format!("/api/v1/cases/{case}{rest}")).await;
        assert!(!answer.text().contains(id), "the operator is told of it at `{rest}`");
        assert!(!answer.text().contains("source"), "the operator is told its title at `{rest}`");
    }
    let reads = town.get("network.viewer", &format!("{path}/reads")).await.json();
    let seats: Vec<_> =
        reads["items"].as_array().unwrap().iter().map(|read| &read["seat"]).collect();
    assert_eq!(seats, ["viewer", "case_officer"]);
}
