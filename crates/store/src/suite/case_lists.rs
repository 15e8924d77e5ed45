//! Lists of cases: their order, their pages, what is on them and what is not.

use std::sync::Arc;

use procedure::party::{OrganisationId, PersonId};

use super::{Fixture, sample};
use crate::id::CaseId;
use crate::query::{Desk, DocketQuery, PageSize, PartyQuery, SearchQuery, SearchScope, Standing};
use crate::rows::{CaseOfficerRow, CasePartyRow, CaseRow, OfficerStanding};
use crate::store::Store;
use crate::unit::{UnitOfWork, Write};

async fn open(store: &Arc<dyn Store>, row: CaseRow, parties: Vec<CasePartyRow>) {
    let case = row.id.clone();
    let unit = sample::opening(row).with(Write::PutParties { case, parties });
    store.commit(unit).await.unwrap();
}

/// A case with one party whose obligation is due on that day.
async fn due(store: &Arc<dyn Store>, case: &str, due_on: Option<&str>) {
    let party = sample::party(case, "org_1", "operator", due_on);
    let row = CaseRow { due_on: due_on.map(sample::date), ..sample::case(case, 1) };
    open(store, row, vec![party]).await;
}

fn of_organisation(rows: usize) -> PartyQuery {
    PartyQuery {
        organisation: OrganisationId::new("org_1"),
        standing: Standing::Any,
        turn_only: false,
        after: None,
        size: PageSize::new(rows),
    }
}

fn on_docket(desk: Desk, rows: usize) -> DocketQuery {
    let size = PageSize::new(rows);
    DocketQuery { desk, standing: Standing::Any, stage: None, after: None, size }
}

fn whole() -> Desk {
    Desk::Whole { person: PersonId::new("director") }
}

/// Every page of an organisation's list: `case/capacity`, pages apart by a bar.
async fn party_pages(store: &Arc<dyn Store>, mut query: PartyQuery) -> String {
    let mut pages = Vec::new();
    loop {
        let page = store.party_cases(query.clone()).await.unwrap();
        let rows = page.rows.iter().map(|row| format!("{}/{}", row.case.id, row.party.capacity));
        pages.push(Vec::from_iter(rows).join(" "));
        let Some(next) = page.next else { return pages.join(" | ") };
        query.after = Some(next.to_string().parse().unwrap());
    }
}

/// Every page of a docket.
async fn docket_pages(store: &Arc<dyn Store>, mut query: DocketQuery) -> String {
    let mut pages = Vec::new();
    loop {
        let page = store.docket(query.clone()).await.unwrap();
        pages.push(Vec::from_iter(page.rows.iter().map(|row| row.id.as_str())).join(" "));
        let Some(next) = page.next else { return pages.join(" | ") };
        query.after = Some(next.to_string().parse().unwrap());
    }
}

pub(super) async fn a_list_is_in_order_of_urgency(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    due(&store, "later", Some("2027-01-04")).await;
    due(&store, "never", None).await;
    due(&store, "soon", Some("2026-11-24")).await;
    let ended = CaseRow {
        ended: true,
        due_on: Some(sample::date("2020-01-01")),
        ..sample::case("ended", 1)
    };
    let party = sample::party("ended", "org_1", "operator", Some("2020-01-01"));
    open(&store, ended, vec![party]).await;

    let expected = "soon/operator later/operator never/operator ended/operator";
    assert_eq!(party_pages(&store, of_organisation(9)).await, expected);
    let docket = docket_pages(&store, on_docket(whole(), 9)).await;
    assert_eq!(docket, "soon later never ended");

    // An obligation that is met moves the case, in both lists.
    let row = CaseRow { due_on: None, ..sample::case("soon", 2) };
    let parties = vec![sample::party("soon", "org_1", "operator", None)];
    let unit = UnitOfWork::named("suite")
        .with(sample::append("soon", 1, 2))
        .with(Write::PutCase(row))
        .with(Write::PutParties { case: CaseId::new("soon"), parties });
    store.commit(unit).await.unwrap();
    let expected = "later/operator never/operator soon/operator ended/operator";
    assert_eq!(party_pages(&store, of_organisation(9)).await, expected);
    let docket = docket_pages(&store, on_docket(whole(), 9)).await;
    assert_eq!(docket, "later never soon ended");
}

pub(super) async fn pages_hold_every_row_once_under_ties(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for number in 0..5 {
        let case = format!("case_{number}");
        let due_on = Some("2026-12-01").filter(|_| number < 3);
        let capacities = ["department:MIIT", "member:MIIT"];
        let parties = capacities.map(|capacity| sample::party(&case, "org_1", capacity, due_on));
        let row = CaseRow { due_on: due_on.map(sample::date), ..sample::case(&case, 1) };
        open(&store, row, parties.to_vec()).await;
    }
    let expected = "case_0/department:MIIT case_0/member:MIIT case_1/department:MIIT \
                    | case_1/member:MIIT case_2/department:MIIT case_2/member:MIIT \
                    | case_3/department:MIIT case_3/member:MIIT case_4/department:MIIT \
                    | case_4/member:MIIT";
    assert_eq!(party_pages(&store, of_organisation(3)).await, expected);
    let docket = docket_pages(&store, on_docket(whole(), 2)).await;
    assert_eq!(docket, "case_0 case_1 | case_2 case_3 | case_4");
}

pub(super) async fn rows_added_meanwhile_shift_no_page(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for case in ["b", "d", "f"] {
        due(&store, case, Some("2026-12-01")).await;
    }
    let first = store.party_cases(of_organisation(2)).await.unwrap();
    due(&store, "a", Some("2026-11-01")).await;
    due(&store, "e", Some("2026-12-01")).await;
    let rest = PartyQuery { after: first.next, ..of_organisation(2) };
    assert_eq!(party_pages(&store, rest).await, "e/operator f/operator");
}

pub(super) async fn turn_and_standing_filter(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    due(&store, "waiting", Some("2026-12-01")).await;
    let turn = CasePartyRow { turn: true, ..sample::party("acting", "org_1", "operator", None) };
    open(&store, sample::case("acting", 1), vec![turn]).await;
    let ended = CaseRow { ended: true, ..sample::case("ended", 1) };
    open(&store, ended, vec![sample::party("ended", "org_1", "operator", None)]).await;
    let foreign = sample::party("foreign", "org_2", "operator", None);
    open(&store, sample::case("foreign", 1), vec![foreign]).await;

    let list = |standing, turn_only| PartyQuery { standing, turn_only, ..of_organisation(9) };
    let open_ones = party_pages(&store, list(Standing::Open, false)).await;
    assert_eq!(open_ones, "waiting/operator acting/operator");
    assert_eq!(party_pages(&store, list(Standing::Ended, false)).await, "ended/operator");
    assert_eq!(party_pages(&store, list(Standing::Any, true)).await, "acting/operator");
}

pub(super) async fn the_docket_hides_drafts_and_recused_cases(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let draft = CaseRow { received: false, ..sample::case("draft", 1) };
    open(&store, draft, Vec::new()).await;
    for case in ["mine", "other", "conflict"] {
        due(&store, case, Some("2026-12-01")).await;
    }
    let officer = |case: &str, person: &str, standing| CaseOfficerRow {
        case: CaseId::new(case),
        person: PersonId::new(person),
        standing,
    };
    let officers = [
        officer("mine", "officer", OfficerStanding::Assigned),
        officer("other", "other", OfficerStanding::Assigned),
        officer("conflict", "officer", OfficerStanding::Recused),
        officer("conflict", "other", OfficerStanding::Assigned),
        officer("mine", "director", OfficerStanding::Recused),
    ];
    let put = |case: &str| {
        let mut rows: Vec<_> =
            officers.iter().filter(|row| row.case.as_str() == case).cloned().collect();
        rows.sort_by(|a, b| a.person.cmp(&b.person));
        Write::PutOfficers { case: CaseId::new(case), officers: rows }
    };
    let unit = UnitOfWork::named("suite").with(put("mine")).with(put("other"));
    store.commit(unit.with(put("conflict"))).await.unwrap();

    let assigned = |person: &str| Desk::Assigned { person: PersonId::new(person) };
    let officer = Desk::Whole { person: PersonId::new("officer") };
    assert_eq!(docket_pages(&store, on_docket(officer, 9)).await, "mine other");
    assert_eq!(docket_pages(&store, on_docket(whole(), 9)).await, "conflict other");
    assert_eq!(docket_pages(&store, on_docket(assigned("officer"), 9)).await, "mine");
    assert_eq!(docket_pages(&store, on_docket(assigned("other"), 1)).await, "conflict | other");

    // The lists of an officer follow the case, and a new assignment.
    let moved = CaseRow { stage: "called".to_owned(), ended: true, ..sample::case("conflict", 2) };
    let unit = UnitOfWork::named("suite")
        .with(sample::append("conflict", 1, 2))
        .with(Write::PutCase(moved));
    store.commit(unit).await.unwrap();
    assert_eq!(docket_pages(&store, on_docket(assigned("other"), 9)).await, "other conflict");
    let staged =
        DocketQuery { stage: Some("called".to_owned()), ..on_docket(assigned("other"), 9) };
    assert_eq!(docket_pages(&store, staged).await, "conflict");
    let staged = DocketQuery { stage: Some("called".to_owned()), ..on_docket(whole(), 9) };
    assert_eq!(docket_pages(&store, staged).await, "conflict");
    let none = Write::PutOfficers { case: CaseId::new("other"), officers: Vec::new() };
    store.commit(UnitOfWork::named("suite").with(none)).await.unwrap();
    assert_eq!(docket_pages(&store, on_docket(assigned("other"), 9)).await, "conflict");
}

pub(super) async fn search_finds_beginnings(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for (case, title, organisation) in [
        ("case_1", "核心路由器采购", "org_1"),
        ("case_2", "核心交换机 50% off_", "org_2"),
        ("case_3", "交换机", "org_1"),
    ] {
        let row = CaseRow { title: title.to_owned(), ..sample::case(case, 1) };
        open(&store, row, vec![sample::party(case, organisation, "operator", None)]).await;
        let number =
            Write::NumberCase { case: CaseId::new(case), series: "CSR".to_owned(), year: 2026 };
        store.commit(UnitOfWork::named("suite").with(number)).await.unwrap();
    }
    let search = async |among: SearchScope, text: &str, after: Option<&str>, rows| {
        let query = SearchQuery {
            among,
            text: text.to_owned(),
            after: after.map(CaseId::new),
            size: PageSize::new(rows),
        };
        let page = store.search(query).await.unwrap();
        let more = if page.next.is_some() { " ..." } else { "" };
        Vec::from_iter(page.rows.iter().map(|row| row.id.as_str())).join(" ") + more
    };
    let all = || SearchScope::Desk(whole());
    let own = || SearchScope::Party(OrganisationId::new("org_1"));
    assert_eq!(search(all(), "核心", None, 9).await, "case_1 case_2");
    assert_eq!(search(own(), "核心", None, 9).await, "case_1");
    assert_eq!(search(all(), "CSR-2026-", None, 2).await, "case_1 case_2 ...");
    assert_eq!(search(all(), "CSR-2026-", Some("case_2"), 2).await, "case_3");
    assert_eq!(search(own(), "CSR-2026-0002", None, 9).await, "", "not its case");
    // What would be a wildcard elsewhere is a letter here.
    assert_eq!(search(all(), "%", None, 9).await, "");
    assert_eq!(search(all(), "核心交换机 50% off_", None, 9).await, "case_2");
    let recused = CaseOfficerRow {
        case: CaseId::new("case_1"),
        person: PersonId::new("director"),
        standing: OfficerStanding::Recused,
    };
    let put = Write::PutOfficers { case: recused.case.clone(), officers: vec![recused] };
    store.commit(UnitOfWork::named("suite").with(put)).await.unwrap();
    assert_eq!(search(all(), "核心", None, 9).await, "case_2");
}

pub(super) async fn parties_are_replaced_as_a_whole(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let party =
        |organisation: &str, due_on| sample::party("case_1", organisation, "operator", due_on);
    let before = vec![party("org_1", None), party("org_2", None)];
    open(&store, sample::case("case_1", 1), before).await;
    let after = vec![party("org_2", Some("2026-12-01")), party("org_3", None)];
    let put = Write::PutParties { case: CaseId::new("case_1"), parties: after.clone() };
    store.commit(UnitOfWork::named("suite").with(put)).await.unwrap();
    assert_eq!(store.parties(&CaseId::new("case_1")).await.unwrap(), after);
    assert_eq!(party_pages(&store, of_organisation(9)).await, "");
}
