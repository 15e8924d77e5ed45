//! What programs read: cases and their tags, days and their reasons, documents, the headers that
//! every answer carries.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::town::{PASSWORD, Town};

#[tokio::test]
async fn a_case_that_has_not_changed_is_not_sent_again() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = format!("/api/v1/cases/{case}");
    let first = town.get("office.director", &path).await;
    let tag = first.header("etag").to_owned();
    let ask = async || {
        let asking = town.by("office.director", Method::GET, &path);
        asking.header("if-none-match", &tag).answer().await
    };
    let same = ask().await;
    assert_eq!((same.status, same.body.len()), (StatusCode::NOT_MODIFIED, 0));
    // The next day another number of days is left: nothing has happened, and yet it is another answer.
    town.installation.go_to("2026-06-02");
    let next_day = ask().await;
    assert_eq!(next_day.status, StatusCode::OK);
    assert_eq!(next_day.json()["version"], first.json()["version"]);
    // The tag of that answer still names the version that was seen.
    let extend = json!({"act": "extend", "days": 15, "reasons": "Complex."});
    let asking = town.by("office.case_officer", Method::POST, &format!("{path}/acts"));
    let acted = asking.header("if-match", &tag).json(&extend).answer().await;
    assert_eq!(acted.status, StatusCode::ACCEPTED, "{}", acted.text());
}

#[tokio::test]
async fn a_clock_tells_each_of_its_days() {
    let town = Town::on("2021-09-01").await;
    let case = town.in_review().await;
    let clock =
        town.get("grid.viewer", &format!("/api/v1/cases/{case}/clocks/preliminary/days")).await;
    let clock = clock.json();
    assert_eq!(clock["clock"]["due_on"], "2021-10-19");
    let mut told = Vec::new();
    for day in clock["days"].as_array().unwrap() {
        if day["status"] != "counted" || day["why"].as_str().unwrap().contains(':') {
            told.push(format!("{} {} {}", day["date"], day["why"], day["source"]));
        }
    }
    insta::assert_snapshot!(told.join("\n"), @r##"
"2021-09-01" "the day of the event; it does not count" null
"2021-09-04" "weekend" null
"2021-09-05" "weekend" null
"2021-09-11" "weekend" null
"2021-09-12" "weekend" null
"2021-09-18" "day 13: a weekend worked for Mid-Autumn Festival" "国办发明电〔2020〕27号"
"2021-09-19" "Mid-Autumn Festival" "国办发明电〔2020〕27号"
"2021-09-20" "Mid-Autumn Festival" "国办发明电〔2020〕27号"
"2021-09-21" "Mid-Autumn Festival" "国办发明电〔2020〕27号"
"2021-09-25" "weekend" null
"2021-09-26" "day 17: a weekend worked for National Day" "国办发明电〔2020〕27号"
"2021-10-01" "National Day" "国办发明电〔2020〕27号"
"2021-10-02" "National Day" "国办发明电〔2020〕27号"
"2021-10-03" "National Day" "国办发明电〔2020〕27号"
"2021-10-04" "National Day" "国办发明电〔2020〕27号"
"2021-10-05" "National Day" "国办发明电〔2020〕27号"
"2021-10-06" "National Day" "国办发明电〔2020〕27号"
"2021-10-07" "National Day" "国办发明电〔2020〕27号"
"2021-10-09" "day 23: a weekend worked for National Day" "国办发明电〔2020〕27号"
"2021-10-10" "weekend" null
"2021-10-16" "weekend" null
"2021-10-17" "weekend" null
"##);
}

#[tokio::test]
async fn the_calculator_answers_everybody() {
    let town = Town::on("2026-06-01").await;
    let ask = async |path: &str, body: Value| {
        town.ask(Method::POST, path).json(&body).answer().await.json()
    };
    let body = json!({"from": "2021-09-01", "days": 30, "stops": [{"from": "2021-09-10", "to": "2021-09-16"}]});
    let counted = ask("/api/v1/count", body).await;
    assert_eq!((&counted["due"], &counted["provisional"]), (&json!("2021-10-25"), &json!(false)));
    let days = counted["explanation"].as_array().unwrap();
    assert_eq!(days.iter().filter(|day| day["status"] == "counted").count(), 30);
    assert_eq!(days.iter().filter(|day| day["status"] == "stopped").count(), 4);

    let body = json!({"filed": "2021-09-01", "special": true, "extend": true, "steps": {"determined": "2021-09-10"}});
    let table = ask("/api/v1/timetable", body).await;
    let rows: Vec<String> = table["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {}", row["step"]["key"], row["on"]))
        .collect();
    insta::assert_snapshot!(rows.join("\n"), @r##"
"filed" "2021-09-01"
"determined" "2021-09-10"
"circulated" "2021-11-18"
"replied" "2021-12-09"
"special-opened" "2021-12-09"
"concluded" "2022-02-16"
"##);
    assert_eq!(table["ways"].as_array().unwrap().len(), 3);

    let year = town.ask(Method::GET, "/api/v1/calendar/2021").answer().await.json();
    assert_eq!((&year["working_days"], &year["provisional"]), (&json!(250), &json!(false)));
    assert_eq!(year["days"].as_array().unwrap().len(), 365);
}

#[tokio::test]
async fn a_document_is_only_ever_a_download() {
    let town = Town::on("2026-06-01").await;
    let case = town.drafted().await;
    let path = format!(
        "/api/v1/cases/{case}/documents?title=%E6%8A%A5%E5%91%8A.html&declared_free_of_state_secrets=true"
    );
    let asking = town.by("grid.preparer", Method::POST, &path).header("content-type", "text/html");
    let uploaded = asking.body("<script>alert(1)</script>").answer().await;
    let location = uploaded.header("location").to_owned();
    let file = town.get("grid.viewer", &location).await;
    assert_eq!(file.text(), "<script>alert(1)</script>");
    let header = |name| file.header(name);
    assert_eq!(header("content-type"), "application/octet-stream");
    assert_eq!(
        header("content-disposition"),
        "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.html"
    );
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").starts_with("sandbox;"));
    assert_eq!(header("cache-control"), "private, no-store");
    assert_eq!(header("content-length"), "25");
}

#[tokio::test]
async fn every_answer_carries_what_keeps_a_browser_safe() {
    let town = Town::on("2026-06-01").await;
    for path in ["/api/v1/me", "/api/v1/nothing", "/nothing", "/healthz", "/api/v1/openapi.json"] {
        let answer = town.get("grid.viewer", path).await;
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn a_token_that_is_not_valid_is_not_helped_by_a_cookie() {
    let town = Town::on("2026-06-01").await;
    let signed_in = town.installation.app.sign_in("grid.preparer", PASSWORD, "").await.unwrap();
    let cookie = format!("anshen={}", signed_in.secret);
    let ask = || town.ask(Method::GET, "/api/v1/me").header("cookie", &cookie);
    assert_eq!(ask().answer().await.status, StatusCode::OK);
    let both = ask().header("authorization", "Bearer anshen_wrong").answer().await;
    assert_eq!(both.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn another_site_cannot_act_with_our_cookie() {
    let town = Town::on("2026-06-01").await;
    let case = town.drafted().await;
    let signed_in = town.installation.app.sign_in("grid.preparer", PASSWORD, "").await.unwrap();
    let cookie = format!("anshen={}", signed_in.secret);
    let draft = json!({"act": "draft", "filing": {"title": "Changed"}});
    let path = format!("/api/v1/cases/{case}/acts");
    let ask = || {
        town.ask(Method::POST, &path)
            .header("cookie", &cookie)
            .header("host", "anshen.test")
            .json(&draft)
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.test"),
    ] {
        let answer = ask().header(name, value).answer().await;
        assert!(answer.problem().starts_with("403 /problems/cross-site"), "{name}: {value}");
    }
    let own = ask().header("sec-fetch-site", "same-origin").answer().await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.text());
}
