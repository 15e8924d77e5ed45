//! What a desk shows to whom, and what an act says before it is done.

use serde_json::json;

use crate::town::{Town, regime};

#[tokio::test]
async fn the_desk_keeps_apart_what_is_mine_what_i_sign_and_what_colleagues_do() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let desk = async |desk: &str| town.get(desk, "/").await.text();
    let act = format!("/cases/{case}/acts/determine");
    assert!(desk("office.case_officer").await.contains(&act), "the officer has no button");
    let director = desk("office.director").await;
    assert!(director.contains("With your colleagues") && !director.contains(&act), "{director}");
    assert!(director.contains("a colleague prepares it, you sign"), "{director}");
    let determine = json!({"act": "determine", "review_required": true,
        "reasons": "Because."});
    town.act("office.case_officer", &case, &determine).await;
    let director = desk("office.director").await;
    let (sign, _) = director.split_once("Sign<").expect("nothing to sign");
    assert!(sign.contains("working days left"), "the term is not beside what is to be signed");
    assert!(!director.contains("With your colleagues"), "it stands twice: {director}");
    let officer = desk("office.case_officer").await;
    assert!(officer.contains("waiting for a signature") && !officer.contains(&act), "{officer}");
    let operator = desk("grid.viewer").await;
    assert!(!operator.contains("Office:"), "whose turn it is stands twice: {operator}");
}

#[tokio::test]
async fn parties_are_not_told_which_body_owes_its_reply() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    for factor in &regime().factors {
        let assess = json!({"act": "assess_factor", "factor": factor.id.to_string(),
            "risk": "none", "reasons": "So."});
        town.does("office.case_officer", &case, &assess).await;
    }
    let circulate = json!({"act": "circulate", "outcome": "passed",
        "summary": "As assessed."});
    town.office(&case, &circulate).await;
    let operator = town.get("grid.viewer", "/").await.text();
    assert!(operator.contains("the consulted bodies"), "{operator}");
    assert!(!operator.contains("Ministry"), "{operator}");
    assert!(town.get("office.director", "/").await.text().contains("in all"), "the Office is told");
}

#[tokio::test]
async fn an_act_says_beforehand_what_it_starts_stops_and_moves() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let page = async |act: &str| {
        town.get("office.case_officer", &format!("/cases/{case}/acts/{act}")).await.text()
    };
    let determine = page("determine").await;
    assert!(
        determine.contains("it starts: Preliminary review, 30 working days, last day 2026-07-14")
    );
    let required = json!({"act": "determine", "review_required": true, "reasons": "Because."});
    town.act("office.case_officer", &case, &required).await;
    let desk = town.get("office.director", "/").await.text();
    let (_, link) = desk.split_once(&format!("/cases/{case}/prepared/")).expect("nothing to sign");
    let (link, _) = link.split_once('"').unwrap();
    let prepared = town.get("office.director", &format!("/cases/{case}/prepared/{link}")).await;
    assert!(prepared.text().contains("last day 2026-07-14"), "{}", prepared.text());
    town.post("office.director", &format!("/api/v1/prepared/{link}/sign"), &json!({})).await;
    assert!(page("extend").await.contains("from 2026-07-14 to 2026-08-04"));
    assert!(page("request_supplements").await.contains("it stops: Preliminary review, with 30"));
}

#[tokio::test]
async fn a_desk_leads_to_what_has_to_come_first() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let desk = town.get("office.case_officer", "/").await.text();
    assert!(desk.contains(&format!("/cases/{case}/acts/assess_factor")), "{desk}");
    assert!(!desk.contains(&format!("/cases/{case}/acts/circulate")), "{desk}");
    let page = town.get("office.case_officer", &format!("/cases/{case}/acts/circulate")).await;
    assert!(page.text().contains("Back to the case"), "a page without a way on");
}

#[tokio::test]
async fn a_supply_and_a_circulation_say_beforehand_what_they_start() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let ask = json!({"act": "request_supplements", "addressee": "operator", "items": ["A list."]});
    town.office(&case, &ask).await;
    let form = town.get("grid.preparer", &format!("/cases/{case}/acts/supply")).await.text();
    let again = "Where everything asked for is supplied: Done today, it sets running again: \
                 Preliminary review";
    assert!(form.contains(again), "{form}");

    let close = json!({"act": "close_request", "request": 1, "reasons": "It is known."});
    town.office(&case, &close).await;
    for factor in &regime().factors {
        let assess = json!({"act": "assess_factor", "factor": factor.id.to_string(),
            "risk": "none", "reasons": "So."});
        town.does("office.case_officer", &case, &assess).await;
    }
    let circulate = format!("/cases/{case}/acts/circulate");
    let form = town.get("office.case_officer", &circulate).await.text();
    assert!(form.contains("Done today, it starts: Written replies, 15 working days"), "{form}");
}

#[tokio::test]
async fn a_full_desk_leads_on_to_all_cases() {
    let town = Town::on("2026-06-01").await;
    let way_on = "Look at all your cases";
    town.drafted().await;
    assert!(!town.get("grid.preparer", "/").await.text().contains(way_on));
    for _ in 0..app::lists::DESK_CASES {
        town.drafted().await;
    }
    assert!(town.get("grid.preparer", "/").await.text().contains(way_on));
}

#[tokio::test]
async fn a_page_offers_no_receipt_to_record_and_tells_which_factors_are_done() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let factor = regime().factors.first().map(|one| one.id.to_string());
    let assess =
        json!({"act": "assess_factor", "factor": factor, "risk": "none", "reasons": "So."});
    town.does("office.case_officer", &case, &assess).await;
    let form = town.get("office.case_officer", &format!("/cases/{case}/acts/assess_factor")).await;
    assert_eq!(form.text().matches("already assessed:").count(), 1, "{}", form.text());
    for factor in regime().factors.iter().skip(1) {
        let assess = json!({"act": "assess_factor", "factor": factor.id.to_string(),
            "risk": "none", "reasons": "So."});
        town.does("office.case_officer", &case, &assess).await;
    }
    let circulate = json!({"act": "circulate", "outcome": "passed", "summary": "As assessed."});
    town.office(&case, &circulate).await;
    let page = town.get("office.case_officer", &format!("/cases/{case}")).await.text();
    assert!(!page.contains("acts/record_receipt"), "everybody has received it");
    let opine = json!({"act": "opine", "position": "agree", "text": "Agreed."});
    town.both(["miit.liaison", "miit.signatory"], &case, &opine).await;
    let consultation = format!("/cases/{case}/consultation");
    let body = town.get("miit.liaison", &consultation).await.text();
    assert!(!body.contains("The replies suggest"), "its own reply is said of all: {body}");
}

#[tokio::test]
async fn the_record_names_whoever_was_recused() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let officer = town.person("office.case_officer");
    let recuse =
        json!({"act": "recuse", "officer": officer, "reasons": "Worked for the provider."});
    town.does("office.director", &case, &recuse).await;
    let page = town.get("office.director", &format!("/cases/{case}")).await.text();
    assert!(page.contains("recused") && !page.contains(officer), "{page}");
}
