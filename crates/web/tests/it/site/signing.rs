//! What one person prepares and another signs, looks at again, or gives back.

use axum::http::StatusCode;

use crate::town::Town;

/// Article 15: the liaison prepares, the signatory finds it on the desk; no case before that.
#[tokio::test]
async fn a_review_is_called_for_by_two_persons() {
    let town = Town::on("2026-06-01").await;
    let desk = town.look("mps.liaison", "/").await;
    assert!(desk.contains("href=\"/calls/new\""));
    let only_signs = town.look("mps.signatory", "/calls/new").await;
    assert!(only_signs.contains("A liaison of your organisation prepares"), "{only_signs}");
    assert!(!only_signs.contains("action=\"/calls/new\""));
    let page = town.look("mps.liaison", "/calls/new").await;
    let provider = town.organisation("network").to_owned();
    let answers = [
        ("title", "A product line with a flaw"),
        ("kind", "product_line"),
        ("subject", "Storage systems"),
        ("grounds", "Reports of an undeclared channel."),
        ("provider", provider.as_str()),
        ("departments", "NEA"),
    ];
    let sent = town.send("mps.liaison", &page, "/calls/new", &answers).await;
    assert_eq!(sent.header("location"), "/?sent=call_for_review", "{}", sent.text());
    let desk = town.look("mps.liaison", "/?sent=call_for_review").await;
    assert!(desk.contains("Prepared and sent for signature: Call for a review"), "{desk}");

    let desk = town.look("mps.signatory", "/").await;
    let from = desk.find("/cases/case_").expect("it waits on the desk");
    let href = desk[from..].split('"').next().unwrap().to_owned();
    let page = town.look("mps.signatory", &href).await;
    for said in ["A product line with a flaw", "The network", "The NEA", "undeclared channel"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let case = href.split("/prepared/").next().unwrap().to_owned();
    for (desk, path) in
        [("mps.signatory", &case), ("miit.signatory", &href), ("grid.viewer", &href)]
    {
        assert_eq!(town.get(desk, path).await.status, StatusCode::NOT_FOUND, "{desk} {path}");
    }
    let action = format!("{href}/sign");
    let signed = town.send("mps.signatory", &page, &action, &[("signed", "yes")]).await;
    assert_eq!(signed.header("location"), format!("{case}?done=call_for_review"));
    town.look("office.director", &case).await;
}

#[tokio::test]
async fn a_signatory_looks_again_when_the_case_has_moved_on() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let determine = serde_json::json!(
        {"act": "determine", "review_required": true, "reasons": "Because."}
    );
    let prepared = town.act("office.case_officer", &case, &determine).await.json();
    let id = prepared["prepared"].as_str().unwrap();
    let href = format!("/cases/{case}/prepared/{id}");
    let action = format!("{href}/sign");
    let page = town.look("office.director", &href).await;
    assert!(!page.contains("has moved on"), "{page}");
    town.upload("grid.preparer", &case, "later").await;
    let stale = town.send("office.director", &page, &action, &[("signed", "yes")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    assert!(stale.text().contains("nothing was signed"), "{}", stale.text());
    assert!(
        stale.text().contains("Document submitted: later"),
        "it says what is new: {}",
        stale.text()
    );
    let signed = town.send("office.director", &stale.text(), &action, &[("signed", "yes")]).await;
    assert_eq!(signed.header("location"), format!("/cases/{case}?done=determine"));
}

#[tokio::test]
async fn a_prepared_act_is_given_back_with_a_remark() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let determine = serde_json::json!(
        {"act": "determine", "review_required": true, "reasons": "Because."}
    );
    let prepared = town.act("office.case_officer", &case, &determine).await.json();
    let href = format!("/cases/{case}/prepared/{}", prepared["prepared"].as_str().unwrap());
    let action = format!("{href}/return");
    let page = town.look("office.director", &href).await;
    let blank = town.send("office.director", &page, &action, &[("remark", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.text());
    let back =
        town.send("office.director", &page, &action, &[("remark", "Say <why> it is so.")]).await;
    assert_eq!(back.header("location"), format!("/cases/{case}"), "{}", back.text());
    for path in ["/", &format!("/cases/{case}"), &href] {
        let page = town.look("office.case_officer", path).await;
        assert!(page.contains("Say &#60;why&#62; it is so."), "{path}: {page}");
    }
    assert!(!town.look("office.director", &href).await.contains(&format!("{href}/sign")));
    let page = town.look("office.case_officer", &href).await;
    let away = town.send("office.case_officer", &page, &action, &[]).await;
    assert_eq!(away.header("location"), format!("/cases/{case}"));
    assert_eq!(town.get("office.case_officer", &href).await.status, StatusCode::NOT_FOUND);
}
