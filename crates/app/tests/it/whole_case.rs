//! A case under the Measures of 2020 from the draft to the conclusion, every act by its own party.

use std::collections::BTreeSet;

use app::AppError;
use app::lists::CasesQuery;
use app::projection::stage_key;
use app::wire::{ActBody, Finding, Outcome, Position, Risk};
use futures_util::StreamExt;
use store::{CaseId, PageSize};

use crate::support::request;
use crate::town::{Town, determine, regime};

async fn stage(town: &Town, case: &CaseId) -> &'static str {
    let file = town.installation.app.case(town.caller("office.director"), case).await.unwrap();
    stage_key(file.case.stage.name())
}

fn circulate(outcome: Outcome, reply_by: Option<&str>) -> ActBody {
    ActBody::Circulate {
        outcome,
        conditions: vec!["Keep spare parts.".to_owned()],
        summary: "As assessed.".to_owned(),
        enclosed: BTreeSet::new(),
        to: BTreeSet::new(),
        on_paper: BTreeSet::new(),
        reply_by: reply_by.map(|day| day.parse().unwrap()),
    }
}

/// Every body answers in every capacity in which it is asked.
async fn all_answer(town: &Town, case: &CaseId, disagrees: &str) {
    let members = regime().members.iter().map(|member| member.code.as_str());
    for code in members.chain(["NEA"]) {
        let position = if code == disagrees { Position::Disagree } else { Position::Agree };
        let text = "Considered.".to_owned();
        let opine = ActBody::Opine { position, text, conditions: Vec::new() };
        if code == "SCA" {
            // The organisation of one person may prepare and sign.
            town.does("SCA.signatory", case, opine).await;
        } else {
            let (first, second) = (format!("{code}.liaison"), format!("{code}.signatory"));
            town.both(&first, &second, case, opine).await;
        }
    }
}

#[tokio::test]
async fn a_case_runs_from_the_draft_through_the_special_review_to_its_conclusion() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    assert_eq!(stage(&town, &case).await, "determination");
    town.installation.go_to("2026-06-10");
    town.office(&case, determine()).await;
    for factor in &regime().factors {
        let (factor, reasons) = (factor.id.to_string(), "Looked at.".to_owned());
        let assess = ActBody::AssessFactor { factor, risk: Risk::Manageable, reasons };
        town.does("office.case_officer", &case, assess).await;
    }
    town.installation.go_to("2026-07-01");
    town.office(&case, circulate(Outcome::Passed, None)).await;
    assert_eq!(stage(&town, &case).await, "consultation");
    town.installation.go_to("2026-07-08");
    all_answer(&town, &case, "MPS").await;
    let finding = ActBody::DetermineConsistency {
        finding: Finding::Differ,
        reasons: "One disagrees.".to_owned(),
    };
    town.office(&case, finding).await;
    town.office(&case, ActBody::OpenSpecialReview { reasons: "They differ.".to_owned() }).await;
    let hear = ActBody::Hear {
        heard: vec!["An association".to_owned()],
        body: None,
        record: "It was said.".to_owned(),
    };
    town.does("office.case_officer", &case, hear).await;
    town.office(&case, circulate(Outcome::PassedWithConditions, Some("2026-07-20"))).await;
    all_answer(&town, &case, "nobody").await;
    let commission = town.caller("commission.secretary");
    let hidden = town.installation.app.case(commission, &case).await.unwrap_err();
    assert!(matches!(hidden, AppError::NotFound), "not before the submission: {hidden:?}");
    town.office(&case, ActBody::SubmitForApproval { summary: "As concluded.".to_owned() }).await;
    let approve = ActBody::Approve { remarks: String::new() };
    town.both("commission.secretary", "commission.approver", &case, approve).await;
    let conclude = ActBody::Conclude {
        outcome: Outcome::PassedWithConditions,
        conditions: vec!["Keep spare parts.".to_owned()],
        reasons: "Approved.".to_owned(),
    };
    town.office(&case, conclude).await;
    assert_eq!(stage(&town, &case).await, "concluded");

    let report = town.installation.app.check(&mut |_| {}).await.unwrap();
    assert_eq!((report.cases, report.differences), (1, Vec::new()));
}

#[tokio::test]
async fn whoever_has_no_part_gets_the_answer_for_a_case_that_does_not_exist() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let nothing = CaseId::new("case_none");
    let app = &town.installation.app;
    let document = app.case(town.caller("grid.viewer"), &case).await.unwrap();
    let document = document.case.documents.keys().next().unwrap().clone();
    for desk in [
        "other.signatory",
        "NEA.liaison",
        "MPS.signatory",
        "commission.approver",
        "office.complaints_officer",
        "system.system_administrator",
        "system.security_administrator",
        "system.auditor",
    ] {
        let caller = town.caller(desk);
        for id in [&case, &nothing] {
            let seen = app.case(caller, id).await.map(|_| ());
            assert!(matches!(seen, Err(AppError::NotFound)), "{desk} sees {id}: {seen:?}");
            let acted = app.act(caller, id, request(determine())).await.map(|_| ());
            assert!(matches!(acted, Err(AppError::NotFound)), "{desk} acts in {id}: {acted:?}");
            let opened = app.open_document(caller, id, &document).await.map(|_| ());
            assert!(matches!(opened, Err(AppError::NotFound)), "{desk} reads in {id}");
        }
        let listed = app.cases(caller, CasesQuery::default()).await.unwrap();
        assert_eq!(listed.rows.len(), 0, "{desk} lists");
        let text = Some("核心".to_owned());
        let found = app.cases(caller, CasesQuery { text, ..CasesQuery::default() }).await.unwrap();
        assert_eq!(found.rows.len(), 0, "{desk} searches");
    }
    let own = app.cases(town.caller("grid.viewer"), CasesQuery::default()).await.unwrap();
    assert_eq!(own.rows.len(), 1);
}

#[tokio::test]
async fn a_read_leaves_a_trace_for_the_owner() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let file = app.case(town.caller("grid.viewer"), &case).await.unwrap();
    let (id, document) = file.case.documents.iter().next().unwrap();
    let opened = app.open_document(town.caller("office.case_officer"), &case, id).await.unwrap();
    let mut content = Vec::new();
    let mut parts = std::pin::pin!(opened.content);
    while let Some(part) = parts.next().await {
        content.extend(part.unwrap());
    }
    assert_eq!(String::from_utf8(content).unwrap(), format!("content of {}", document.title));
    let reads = app.reads(town.caller("grid.preparer"), &case, id, None).await.unwrap();
    let told: Vec<_> = reads.rows.iter().map(|row| row.entry.seat.as_str()).collect();
    assert_eq!(told, ["case_officer"]);
    let hidden = app.reads(town.caller("network.preparer"), &case, id, None).await.map(|_| ());
    assert!(matches!(hidden, Err(AppError::NotFound)), "not shown to the provider: {hidden:?}");
}

#[tokio::test]
async fn every_act_stands_in_the_log_without_content() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let page = town.installation.store.audit(Some(&case), None, PageSize::new(500)).await.unwrap();
    let acts: Vec<&str> = page.rows.iter().rev().map(|row| row.entry.act.as_str()).collect();
    assert_eq!(
        acts.join(" "),
        "case.draft document.add document.add document.add case.draft act.prepare case.undertake \
         act.prepare case.file case.assign"
    );
    assert!(page.rows.iter().all(|row| !row.entry.detail.contains("核心")));
}
