//! The sample installation.

use std::collections::{BTreeMap, BTreeSet};

use app::demo::Account;
use app::lists::CasesQuery;
use procedure::clock::{Clock, ClockState, clocks};
use procedure::regime;
use store::PageSize;
use working_days::{Certainty, Notices};

use crate::support::Installation;

const TODAY: &str = "2026-11-23";

#[tokio::test]
async fn the_sample_has_a_case_at_every_step_and_the_check_finds_nothing() {
    let (installation, _) = Installation::demo(TODAY).await;
    let page = installation.store.all_cases(None, PageSize::new(500)).await.unwrap();
    let mut lines: Vec<String> = Vec::new();
    for row in page.rows {
        let number = row.number.unwrap_or_else(|| "-".to_owned());
        lines.push(format!("{number} {} {} {}", row.regime, row.stage, row.title));
    }
    lines.sort();
    assert_eq!(lines.join("\n"), include_str!("demo_cases.txt").trim_end());

    let report = installation.app.check(&mut |_| {}).await.unwrap();
    assert_eq!((report.found, report.differences), (0, Vec::new()));
    assert_eq!(report.cases, lines.len() as u64);
}

/// Of everything that a clock can show, something is shown.
#[tokio::test]
async fn every_kind_of_clock_is_to_be_seen() {
    let (installation, accounts) = Installation::demo(TODAY).await;
    let director = accounts.iter().find(|account| account.seat == "director").unwrap();
    let caller = installation.app.caller_by_token(&director.token).await.unwrap();
    let calendar = Notices::bundled().latest();
    let mut seen = BTreeSet::new();
    for ended in [false, true] {
        let query = CasesQuery { ended, size: Some(100), ..CasesQuery::default() };
        for row in installation.app.cases(&caller, query).await.unwrap().rows {
            let file = installation.app.case(&caller, &row.id).await.unwrap();
            let regime = regime::find(regime::bundled(), &row.regime).unwrap();
            let all = clocks(&file.case, installation.app.today(), regime, &calendar).unwrap();
            seen.extend(all.iter().map(kind));
        }
    }
    let kinds = [
        "met",
        "met late",
        "moot",
        "overdue",
        "provisional",
        "running",
        "running, last day",
        "stopped",
    ];
    let missing: Vec<_> = kinds.iter().filter(|kind| !seen.contains(*kind)).collect();
    assert_eq!(missing, Vec::<&&str>::new(), "seen: {seen:?}");
}

fn kind(clock: &Clock) -> &'static str {
    let provisional = clock.limit.term().is_some_and(|term| term.certainty != Certainty::Official);
    match clock.state {
        ClockState::Running { .. } if provisional => "provisional",
        ClockState::Running { left: 0 } => "running, last day",
        ClockState::Running { .. } => "running",
        ClockState::Stopped { .. } => "stopped",
        ClockState::Met { .. } => "met",
        ClockState::MetLate { .. } => "met late",
        ClockState::Overdue { .. } => "overdue",
        ClockState::Moot { .. } => "moot",
    }
}

#[tokio::test]
async fn there_is_an_account_for_every_seat_and_each_of_them_opens() {
    let (installation, accounts) = Installation::demo(TODAY).await;
    let mut seats: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for account in &accounts {
        seats.entry(&account.kind).or_default().insert(&account.seat);
        let caller = installation.app.caller_by_token(&account.token).await.unwrap();
        assert_eq!(caller.person.user_name, account.user);
        assert_eq!(caller.organisation.name_zh, account.organisation);
        assert!(caller.subject.seats.iter().any(|seat| seat.key() == account.seat));
    }
    let told: Vec<String> = seats
        .iter()
        .map(|(kind, seats)| {
            format!("{kind}: {}", seats.iter().copied().collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        told.join("\n"),
        "body: liaison signatory viewer\n\
         commission: approver secretary\n\
         installation: auditor security_administrator system_administrator\n\
         office: case_officer complaints_officer director intake\n\
         operator: preparer signatory viewer\n\
         provider: preparer signatory viewer"
    );
    let Account { user, password, .. } = &accounts[0];
    let signed_in = installation.app.sign_in(user, password, "192.0.2.1").await.unwrap();
    assert_eq!(&signed_in.caller.person.user_name, user);
    let json = serde_json::to_value(&accounts[0]).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "organisation", "password", "seat", "token", "user"]);
}

/// Acts wait for a signature at the operator, at the Office and at the Commission.
#[tokio::test]
async fn something_waits_for_a_signature() {
    let (installation, accounts) = Installation::demo(TODAY).await;
    let mut waiting = Vec::new();
    for account in &accounts {
        let caller = installation.app.caller_by_token(&account.token).await.unwrap();
        let desk = installation.app.desk(&caller).await.unwrap();
        let signable = desk.to_sign.iter().filter(|item| item.waiting.signable);
        waiting.extend(
            signable.map(|item| format!("{}: {}", account.user, item.waiting.body.name().key())),
        );
    }
    waiting.sort();
    assert_eq!(
        waiting.join("\n"),
        "commission.approver: approve\noffice.director: determine\ntelecom.signatory: file"
    );
}

/// The sample is laid around whatever day it is: a holiday, a Sunday, the first minutes of a day.
#[tokio::test]
async fn it_fills_on_any_day() {
    for day in ["2026-10-03", "2026-03-01"] {
        let (installation, _) = Installation::demo(day).await;
        let page = installation.store.all_cases(None, PageSize::new(500)).await.unwrap();
        assert_eq!(page.rows.len(), 20, "on {day}");
    }
}
