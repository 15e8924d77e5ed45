//! Each kind of bad input has a type and a sentence of its own, in both languages, and changes
//! nothing.

use axum::body::{Body, Bytes};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::installation::DOCUMENT_BYTES;
use crate::town::{Answer, Asking, Town};

/// What is asked, made anew for each language.
type Ask<'a> = &'a dyn for<'t> Fn(&'t Town) -> Asking<'t>;

/// Asks in both languages; the case is as it was, the types are the same, the sentences are not.
async fn refused(town: &Town, case: &str, ask: Ask<'_>) -> String {
    let before = town.version(case).await;
    let english = ask(town).answer().await;
    let chinese = ask(town).header("cookie", "lang=zh").answer().await;
    assert_eq!(town.version(case).await, before, "something was changed: {}", english.text());
    let (en, zh) = (english.json(), chinese.json());
    assert_eq!(en["type"], zh["type"]);
    for key in ["title", "detail"] {
        let is_chinese = |text: &Value| text.as_str().unwrap().contains(|c: char| c > '\u{2e80}');
        assert_ne!(en[key], zh[key], "{key} is the same in both languages: {}", en[key]);
        assert!(is_chinese(&zh[key]), "not in Chinese: {}", zh[key]);
        assert!(!has_english_in_it(zh[key].as_str().unwrap()), "in both languages: {}", zh[key]);
    }
    english.problem()
}

/// Two English words next to each other; names of fields and headers stand alone.
fn has_english_in_it(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

fn acts(case: &str) -> String {
    format!("/api/v1/cases/{case}/acts")
}

fn extend() -> Value {
    json!({"act": "extend", "days": 15, "reasons": "It is complex."})
}

#[tokio::test]
async fn the_law_says_no_with_its_article() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = acts(&case);
    let wrong_order = json!({"act": "determine_consistency", "finding": "agree", "reasons": "So."});
    let said = refused(&town, &case, &|town| {
        town.by("office.case_officer", Method::POST, &path).json(&wrong_order)
    })
    .await;
    insta::assert_snapshot!(said, @"409 /problems/wrong-stage [art. 11(2)] The case stands at “Preliminary review”; this act belongs to: Seeking opinions.");

    let wrong_party = json!({"act": "determine", "review_required": true, "reasons": "So."});
    let said = refused(&town, &case, &|town| {
        town.by("grid.preparer", Method::POST, &path).json(&wrong_party)
    })
    .await;
    insta::assert_snapshot!(said, @"403 /problems/other-party [art. 8] the act belongs to another party of the case");

    town.office(&case, &extend()).await;
    let said = refused(&town, &case, &|town| {
        town.by("office.case_officer", Method::POST, &path).json(&extend())
    })
    .await;
    insta::assert_snapshot!(said, @"409 /problems/extensions-used-up [art. 10] The term has been extended once, as often as the Measures allow; work towards the last day, or ask for supplements if material is lacking.");
}

#[tokio::test]
async fn a_term_that_is_over_is_not_extended() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    town.installation.go_to("2026-08-03");
    let path = acts(&case);
    let said = refused(&town, &case, &|town| {
        town.by("office.case_officer", Method::POST, &path).json(&extend())
    })
    .await;
    insta::assert_snapshot!(said, @"409 /problems/term-over [art. 10] The term ended on 2026-07-14; an extension would have to be declared before. Do what is due: late is late, and valid.");
}

#[tokio::test]
async fn a_closed_request_takes_no_supplement() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = acts(&case);
    let request =
        json!({"act": "request_supplements", "addressee": "operator", "items": ["The list."]});
    town.office(&case, &request).await;
    let paper = town.upload("grid.preparer", &case, "list").await.json()["id"].clone();
    let supply = json!({"act": "supply", "request": 1, "answers": {"1": [paper]}});
    town.does("grid.preparer", &case, &supply).await;
    let said =
        refused(&town, &case, &|town| town.by("grid.preparer", Method::POST, &path).json(&supply))
            .await;
    insta::assert_snapshot!(said, @"409 /problems/request-closed [art. 14] Request 1 was answered in full or dropped on 2026-06-01; send further material as a document.");
}

#[tokio::test]
async fn a_body_that_cannot_be_taken_says_why() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = acts(&case);
    let mut said = Vec::new();
    for body in [
        r#"{"act": "extend", "days": 15, "reasons": "So.", "colour": "red"}"#,
        r#"{"act": "extend", "days": 15}"#,
        r#"{"act": "extend", "days": "many", "reasons": "So."}"#,
        r#"{"act": "bribe"}"#,
        r#"{"days": 15}"#,
        r#"{"act": "extend", "#,
        r#"[1, 2]"#,
        "",
        r#"{"act": "hear", "heard": ["A"], "record": "B", "paper": {"on": "yesterday", "reason": "C"}}"#,
        r#"{"act": "hear", "heard": ["A"], "record": "B", "body": "NOBODY"}"#,
        r#"{"act": "hear", "heard": "A", "record": "B"}"#,
        r#"{"act": "assess_factor", "factor": "control", "risk": "low", "reasons": "So."}"#,
        r#"{"act": "record_receipt", "recipient": "CAC"}"#,
        r#"{"act": "supply", "request": 9, "answers": {"one": []}}"#,
        r#"{"act": "close_request", "request": 9, "reasons": "So."}"#,
        r#"{"act": "determine", "review_required": "yes", "reasons": "So."}"#,
    ] {
        let problem = refused(&town, &case, &|town| {
            let asking = town.by("office.case_officer", Method::POST, &path);
            asking.header("content-type", "application/json").body(body)
        })
        .await;
        said.push(problem);
    }
    let long = "x".repeat(web::limits::BODY.max + 1);
    said.push(
        refused(&town, &case, &|town| {
            let asking = town.by("office.case_officer", Method::POST, &path);
            asking.header("content-type", "application/json").body(long.clone())
        })
        .await,
    );
    said.push(
        refused(&town, &case, &|town| {
            let asking = town.by("office.case_officer", Method::POST, &path);
            asking.header("content-type", "text/xml").body("<act/>")
        })
        .await,
    );
    insta::assert_snapshot!(said.join("\n"), @r##"
422 /problems/unknown-field [-] there is no field “colour” here; leave it out or correct its name
422 /problems/missing-field [-] reasons is missing; fill it in
422 /problems/wrong-form [-] days takes a whole number that is not negative; correct it
422 /problems/unknown-name [-] act names “bribe”, which is not known; choose one of draft, undertake, file, withdraw, return_incomplete, determine, call_for_review, begin_review, assess_factor, extend, request_supplements, supply, close_request, circulate, record_receipt, opine, record_no_opinion, determine_consistency, open_special_review, hear, submit_for_approval, approve, decline, conclude, assign, recuse, share, ask_consent, answer_consent, correct
422 /problems/missing-field [-] act is missing; fill it in
400 /problems/malformed [-] the body is no JSON from line 1, column 18 on; correct it there
422 /problems/wrong-form [-] body takes an object with named fields; correct it
400 /problems/malformed [-] the body is no JSON from line 1, column 0 on; correct it there
422 /problems/wrong-form [-] on holds “yesterday”, which is no date; write it as 2021-09-01
422 /problems/unknown-name [-] body names “NOBODY”, which is not known; choose one of the known names
422 /problems/wrong-form [-] heard takes a list; correct it
422 /problems/unknown-name [-] risk names “low”, which is not known; choose one of none, manageable, unacceptable
422 /problems/wrong-form [-] recipient holds “CAC”, which is no recipient; write it as member:MIIT, department:NEA or other:CODE
422 /problems/wrong-form [-] answers holds “one” where the number of an item stands; write it as 1
422 /problems/no-such-request [art. 14] No supplements were asked for in this case; send material as a document.
422 /problems/wrong-form [-] review_required takes true or false; correct it
413 /problems/too-large [-] at most 1048576 bytes are taken; send less
415 /problems/media-type [-] send application/json
"##);
}

#[tokio::test]
async fn whoever_saw_an_older_version_looks_again_first() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = acts(&case);
    let older = town.get("office.case_officer", &format!("/api/v1/cases/{case}")).await;
    let older = older.header("etag").to_owned();
    town.office(&case, &extend()).await;
    let hear =
        json!({"act": "assess_factor", "factor": "supply", "risk": "none", "reasons": "So."});
    let said = refused(&town, &case, &|town| {
        let asking = town.by("office.case_officer", Method::POST, &path);
        asking.header("if-match", &older).json(&hear)
    })
    .await;
    insta::assert_snapshot!(said, @"412 /problems/stale [-] the case is at version 10, and you saw version 9; load it again and look at what is new");
    let said = refused(&town, &case, &|town| {
        let asking = town.by("office.case_officer", Method::POST, &path);
        asking.header("if-match", "\"latest\"").json(&hear)
    })
    .await;
    insta::assert_snapshot!(said, @"422 /problems/wrong-form [-] If-Match takes the ETag of the case as it was answered; load the case and send its tag");
}

#[tokio::test]
async fn one_key_has_one_effect() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let path = acts(&case);
    let ask = |body: Value, key: &'static str| {
        let asking = town.by("office.director", Method::POST, &path);
        asking.header("idempotency-key", key).json(&body).answer()
    };
    let factor = crate::town::regime().factors[0].id.to_string();
    let assess =
        json!({"act": "assess_factor", "factor": factor, "risk": "none", "reasons": "So."});
    let first: Answer = ask(assess.clone(), "key-1").await;
    let version = town.version(&case).await;
    let again: Answer = ask(assess.clone(), "key-1").await;
    assert_eq!((first.status, &first.body), (again.status, &again.body));
    assert_eq!(first.headers.get("etag"), again.headers.get("etag"));
    assert_eq!(town.version(&case).await, version, "the act was done twice");
    let said = refused(&town, &case, &|town| {
        let asking = town.by("office.director", Method::POST, &path);
        asking.header("idempotency-key", "key-1").json(&extend())
    })
    .await;
    insta::assert_snapshot!(said, @"422 /problems/key-reused [-] the Idempotency-Key “key-1” belongs to another request; choose a new one");
    let long = "k".repeat(web::limits::KEY.max + 1);
    for (key, kind) in [("", "wrong-form"), ("a b", "wrong-form"), (long.as_str(), "too-long")] {
        let said = refused(&town, &case, &|town| {
            town.by("office.director", Method::POST, &path)
                .header("idempotency-key", key)
                .json(&assess)
        })
        .await;
        assert!(said.contains(&format!("/problems/{kind}")), "{key:?}: {said}");
    }
}

fn upload(case: &str, query: &str) -> String {
    format!("/api/v1/cases/{case}/documents?{query}")
}

#[tokio::test]
async fn a_file_that_is_not_taken_leaves_nothing_behind() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let declared = upload(&case, "title=report&declared_free_of_state_secrets=true");
    let marked = upload(
        &case,
        "title=report&file_name=%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4.pdf&declared_free_of_state_secrets=true",
    );
    let undeclared = upload(&case, "title=report");
    let marked_title = upload(
        &case,
        "title=%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4&file_name=a.txt&declared_free_of_state_secrets=true",
    );
    let long_title = upload(
        &case,
        &format!("title={}&file_name=a.txt&declared_free_of_state_secrets=true", "t".repeat(2_001)),
    );
    let untitled = upload(&case, "title=&declared_free_of_state_secrets=true");
    let unknown = upload(&case, "title=a&colour=red");
    let too_large = vec![b'x'; usize::try_from(DOCUMENT_BYTES).unwrap() + 1];
    let broken = || {
        let parts = [Ok(Bytes::from("half")), Err(std::io::Error::other("gone"))];
        Body::from_stream(futures_util::stream::iter(parts))
    };
    let files: [(&str, &dyn Fn() -> Body); 10] = [
        (&declared, &Body::empty),
        (&marked, &|| Body::from("plain")),
        (&marked_title, &|| Body::from("plain")),
        (&long_title, &|| Body::from("plain")),
        (&declared, &|| Body::from("机密★10年\n某报告")),
        (&declared, &|| Body::from(too_large.clone())),
        (&declared, &broken),
        (&undeclared, &|| Body::from("plain")),
        (&untitled, &|| Body::from("plain")),
        (&unknown, &|| Body::from("plain")),
    ];
    let mut said = Vec::new();
    for (path, body) in files {
        said.push(
            refused(&town, &case, &|town| {
                town.by("grid.preparer", Method::POST, path).body(body())
            })
            .await,
        );
    }
    insta::assert_snapshot!(said.join("\n"), @r##"
422 /problems/empty [-] the file is empty; choose the one that was meant
422 /problems/secrecy-mark [art. 21] the file carries the mark of secrecy “机密” and nothing of it was kept; handle it where state secrets are handled, and refer to it here by its number only
422 /problems/secrecy-mark [art. 21] the file carries the mark of secrecy “机密” and nothing of it was kept; handle it where state secrets are handled, and refer to it here by its number only
422 /problems/too-long [-] title is longer than 2000; shorten it
422 /problems/secrecy-mark [art. 21] the file carries the mark of secrecy “机密” and nothing of it was kept; handle it where state secrets are handled, and refer to it here by its number only
413 /problems/too-large [-] at most 65536 bytes are taken; send less
400 /problems/broken-upload [-] the file did not arrive whole and nothing of it was kept; upload it again
422 /problems/secrets-not-excluded [art. 21] Declare that the document holds no state secret. Whatever holds one stays out of this system and is handled by the rules on state secrets.
422 /problems/missing-field [-] title is missing; fill it in
422 /problems/unknown-field [-] there is no field “colour” here; leave it out or correct its name
"##);
}

#[tokio::test]
async fn what_is_not_here_is_not_here() {
    let town = Town::on("2026-06-01").await;
    let mut said = Vec::new();
    for (method, path) in [
        (Method::GET, "/api/v1/nothing"),
        (Method::PUT, "/api/v1/me"),
        (Method::GET, "/api/v1/calendar/1066"),
        (Method::GET, "/api/v1/calendar/next"),
        (Method::GET, "/api/v1/cases?limit=many"),
        (Method::GET, "/api/v1/cases?colour=red"),
        (Method::GET, "/api/v1/cases?ended=perhaps"),
        (Method::GET, "/api/v1/cases?after=nowhere"),
        (Method::GET, "/metrics"),
    ] {
        let answer = town.by("grid.preparer", method, path).answer().await;
        said.push(format!("{path}: {}", answer.problem()));
    }
    let answer = town.ask(Method::GET, "/api/v1/me").answer().await;
    said.push(format!("without a token: {}", answer.problem()));
    assert_eq!(answer.header("www-authenticate"), "Bearer");
    insta::assert_snapshot!(said.join("\n"), @r##"
/api/v1/nothing: 404 /problems/not-found [-] check the address; what your organisation has no part in is not found either
/api/v1/me: 405 /problems/method [-] the address exists, but not for this method; see the description of the interface
/api/v1/calendar/1066: 404 /problems/not-found [-] check the address; what your organisation has no part in is not found either
/api/v1/calendar/next: 404 /problems/not-found [-] check the address; what your organisation has no part in is not found either
/api/v1/cases?limit=many: 422 /problems/wrong-form [-] limit takes a whole number that is not negative; correct it
/api/v1/cases?colour=red: 422 /problems/unknown-field [-] there is no field “colour” here; leave it out or correct its name
/api/v1/cases?ended=perhaps: 422 /problems/wrong-form [-] ended takes true or false; correct it
/api/v1/cases?after=nowhere: 422 /problems/wrong-form [-] the list has no such place; begin it anew, without after
/metrics: 404 /problems/not-found [-] check the address; what your organisation has no part in is not found either
without a token: 401 /problems/not-signed-in [-] sign in, or send the token of a program that is still valid
"##);
}

#[tokio::test]
async fn a_key_of_an_upload_stands_for_its_content() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let path = |title: &str| {
        format!("/api/v1/cases/{case}/documents?title={title}&declared_free_of_state_secrets=true")
    };
    let send = async |title: &str, content: &str| {
        let asking = town.by("grid.preparer", Method::POST, &path(title));
        let asking = asking.header("content-type", "text/plain").header("idempotency-key", "up-1");
        asking.body(content.to_owned()).answer().await
    };
    let first = send("list", "the list").await;
    let again = send("list", "the list").await;
    assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::CREATED));
    assert_eq!(first.json(), again.json());
    assert_eq!(first.headers.get("location"), again.headers.get("location"));
    for (title, content) in [("list", "another list"), ("other", "the list")] {
        let other = send(title, content).await;
        assert!(other.problem().starts_with("422 /problems/key-reused"), "{}", other.problem());
    }
    let listed = town.get("grid.preparer", &format!("/api/v1/cases/{case}/documents")).await;
    let titles = listed.json();
    let count = titles.as_array().unwrap().iter().filter(|one| one["title"] == "list").count();
    assert_eq!(count, 1, "{titles}");
}
