//! The desk with more cases than it shows.

use app::lists::DESK_CASES;
use store::rows::{CasePartyRow, CaseRow};
use store::{CaseId, UnitOfWork, Write};

use crate::town::Town;

/// More than two pages of the desk.
const MANY: usize = 2 * DESK_CASES + 5;

/// Copies of a case that stand before it in lists, with the parties that `parties` makes of its own.
async fn copy(
    town: &Town,
    case: &CaseId,
    parties: impl Fn(&CaseId, &[CasePartyRow]) -> Vec<CasePartyRow>,
) {
    let store = &town.installation.store;
    let stored = store.load(case).await.unwrap().unwrap();
    for number in 0..MANY {
        let id = CaseId::new(format!("case_-{number:03}"));
        let row = CaseRow { id: id.clone(), number: None, ..stored.row.clone() };
        let parties = parties(&id, &stored.parties);
        let unit = UnitOfWork::named("test.copy")
            .with(Write::AppendEvents {
                case: id.clone(),
                expected_version: 0,
                events: stored.events.clone(),
            })
            .with(Write::PutCase(row))
            .with(Write::PutParties { case: id, parties });
        store.commit(unit).await.unwrap();
    }
}

fn same(id: &CaseId, parties: &[CasePartyRow]) -> Vec<CasePartyRow> {
    parties.iter().map(|row| CasePartyRow { case: id.clone(), ..row.clone() }).collect()
}

/// However many cases wait for others, what is one's own to do is on the desk, and no more than a
/// desk holds.
#[tokio::test]
async fn a_full_desk_shows_ones_own_first() {
    let town = Town::on("2026-06-01").await;
    let filed = town.filed().await;
    copy(&town, &filed, same).await;
    let draft = town.open().await;
    let desk = town.installation.app.desk(town.caller("grid.preparer")).await.unwrap();
    let mine: Vec<&CaseId> = desk.mine.iter().map(|item| &item.file.id).collect();
    assert_eq!(mine, [&draft]);
    assert_eq!(desk.stopped.len() + desk.waiting.len(), DESK_CASES - 1);
    assert!(desk.next.is_some());

    let desk = town.installation.app.desk(town.caller("office.director")).await.unwrap();
    assert_eq!(desk.mine.len() + desk.stopped.len() + desk.waiting.len(), DESK_CASES);
    assert!(desk.next.is_some());
}

/// Whatever the rows of a list say, the gate decides, and what it leaves out takes nobody's place.
#[tokio::test]
async fn what_the_gate_leaves_out_takes_no_place_on_a_desk() {
    let town = Town::on("2026-06-01").await;
    let filed = town.filed().await;
    let other = town.caller("other.preparer").subject.organisation.clone();
    copy(&town, &filed, |id, parties| {
        let all = same(id, parties).into_iter();
        all.map(|row| CasePartyRow { organisation: other.clone(), turn: true, due_on: None, ..row })
            .take(1)
            .collect()
    })
    .await;
    let draft = town.open_as("other.preparer").await;
    let desk = town.installation.app.desk(town.caller("other.preparer")).await.unwrap();
    let mine: Vec<&CaseId> = desk.mine.iter().map(|item| &item.file.id).collect();
    assert_eq!(mine, [&draft]);
    assert_eq!(desk.stopped.len() + desk.waiting.len(), 0);
}
