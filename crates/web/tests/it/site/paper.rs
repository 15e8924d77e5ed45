//! What took place on paper, as the Office enters it for another party.

use access::Seat;
use axum::http::StatusCode;

use crate::town::Town;

/// The Office enters an opinion that came by letter: prepared by one person, signed by another.
#[tokio::test]
async fn the_office_enters_the_act_of_another_party_from_paper() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_consultation().await;
    let href = format!("/cases/{case}");
    let action = format!("{href}/on-paper/opine");
    let page = town.look("office.case_officer", &href).await;
    assert!(page.contains("Enter an act that took place on paper"), "{page}");
    assert!(page.contains(&format!("href=\"{action}\"")), "{page}");
    // Nothing is asked of the parties, and the Office's own acts are no acts of others.
    for absent in ["supply", "determine", "draft", "share"] {
        let path = format!("{href}/on-paper/{absent}");
        assert!(!page.contains(&path), "{absent}");
        let answer = town.get("office.case_officer", &path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{absent}");
    }
    // Whoever is not of the Office enters nothing, and the director only signs.
    for desk in ["miit.signatory", "grid.signatory", "office.director"] {
        assert!(!town.look(desk, &href).await.contains("/on-paper/"), "{desk}");
        assert_eq!(town.get(desk, &action).await.status, StatusCode::NOT_FOUND, "{desk}");
    }

    let form = town.look("office.case_officer", &action).await;
    for said in ["On whose behalf", "value=\"member:MIIT\"", "value=\"department:NEA\""] {
        assert!(form.contains(said), "{said} in {form}");
    }
    let opinion = [("position", "agree"), ("text", "We agree.")];
    let bare = town.send("office.case_officer", &form, &action, &opinion).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let paper = [
        ("on_behalf_of", "member:MIIT"),
        ("paper_on", "2026-06-01"),
        ("paper_reason", "It came by letter."),
    ];
    for missing in ["on_behalf_of", "paper_on", "paper_reason"] {
        let given = paper.iter().filter(|(name, _)| *name != missing);
        let answers: Vec<_> = given.chain(&opinion).copied().collect();
        let answer = town.send("office.case_officer", &form, &action, &answers).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{missing}");
        assert!(answer.text().contains(&format!("href=\"#{missing}\"")), "{}", answer.text());
        assert!(answer.text().contains("We agree."), "what was typed is lost");
    }
    for not_then in ["2026-05-31", "2026-06-02"] {
        let dated =
            paper.map(|(name, said)| (name, if name == "paper_on" { not_then } else { said }));
        let answers: Vec<_> = dated.iter().chain(&opinion).copied().collect();
        let answer = town.send("office.case_officer", &form, &action, &answers).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{not_then}");
        assert!(answer.text().contains("href=\"#paper_on\""), "{}", answer.text());
    }
    let answers: Vec<_> = paper.iter().chain(&opinion).copied().collect();
    let sent = town.send("office.case_officer", &form, &action, &answers).await;
    assert_eq!(sent.header("location"), format!("{href}?sent=opine"), "{}", sent.text());

    let desk = town.look("office.director", &href).await;
    let from = desk.find(&format!("{href}/prepared/")).expect("it waits for a signature");
    let prepared = desk[from..].split('"').next().unwrap().to_owned();
    let page = town.look("office.director", &prepared).await;
    for said in ["On whose behalf", "Ministry of Industry", "It came by letter.", "2026-06-01"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let sign = format!("{prepared}/sign");
    let signed = town.send("office.director", &page, &sign, &[("signed", "yes")]).await;
    assert_eq!(signed.header("location"), format!("{href}?done=opine"), "{}", signed.text());
    let record = town.look("office.case_officer", &href).await;
    assert!(record.contains("entered by the Office from paper for The MIIT"), "{record}");
}

/// A field that the Office cannot use with an act of its own is not offered.
#[tokio::test]
async fn the_offices_own_acts_are_not_entered_from_paper() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_consultation().await;
    let path = |act: &str| format!("/cases/{case}/acts/{act}");
    let own = town.look("office.case_officer", &path("request_supplements")).await;
    assert!(own.contains("name=\"items\"") && !own.contains("paper_on"), "{own}");
    let either = town.look("office.case_officer", &path("record_receipt")).await;
    assert!(either.contains("paper_on"), "{either}");
}

/// Whoever is signed in stays so on a page that says what is wrong.
#[tokio::test]
async fn a_problem_has_the_ordinary_header() {
    let town = Town::on("2026-06-01").await;
    let lost = town.get("grid.preparer", "/cases/case_none").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(lost.text().contains("Sign out") && !lost.text().contains("href=\"/sign-in\""));
    let nobody = town.ask(axum::http::Method::GET, "/nowhere").answer().await;
    assert!(nobody.text().contains("href=\"/sign-in\"") && !nobody.text().contains("Sign out"));
}

/// A body sees its own reply alone, so that a total would be wrong.
#[tokio::test]
async fn a_body_is_told_no_totals() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_consultation().await;
    let path = format!("/cases/{case}/consultation");
    assert!(town.look("office.case_officer", &path).await.contains("0 of "));
    assert!(!town.look("miit.signatory", &path).await.contains(" replied"));
}

/// Of a correction, what one kind of it needs is not called optional.
#[tokio::test]
async fn a_correction_says_what_it_needs() {
    let town = Town::on("2026-06-01").await;
    let case = town.in_review().await;
    let form = town.look("office.case_officer", &format!("/cases/{case}/acts/correct")).await;
    assert!(form.contains("Needed where words of an entry are put right"), "{form}");
    let about = &form[..form.find("name=\"paper").unwrap_or(form.len())];
    assert!(!about.contains("(optional)"), "{about}");
}

#[tokio::test]
async fn an_officer_is_chosen_by_name() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    town.seat("office", "office.second", Seat::CaseOfficer).await;
    let form = town.look("office.director", &format!("/cases/{case}/acts/assign")).await;
    assert!(form.contains(">Another officer</option>"), "{form}");
}
