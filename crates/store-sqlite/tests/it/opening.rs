//! Opening: settings, schema, one process.

use std::collections::BTreeMap;

use store::suite::sample;
use store::{CaseId, PageSize, PreparedId, Store, UnitOfWork, Write};
use store_sqlite::{OpenError, SqliteStore};

use crate::support;

fn error(folder: &std::path::Path) -> OpenError {
    SqliteStore::open(folder, &support::options()).unwrap_err()
}

#[test]
fn a_folder_is_opened_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = support::open(folder.path());
    let second = error(folder.path());
    assert!(matches!(second, OpenError::InUse { .. }), "{second}");
    assert!(second.to_string().ends_with("is in use by another process: stop that one first"));
    drop(store);
    support::open(folder.path());
}

#[test]
fn a_folder_that_is_missing_is_made_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("a/b");
    support::open(&inner);
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(
            &std::fs::metadata(&inner).unwrap().permissions(),
        );
        assert_eq!(format!("{:o}", mode & 0o777), "700");
    }
}

#[test]
fn a_newer_schema_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(support::open(folder.path()));
    support::raw(folder.path()).pragma_update(None, "user_version", 99).unwrap();
    let refused = error(folder.path()).to_string();
    assert_eq!(refused, "the store has schema 99, and this program knows 6: start a newer one");
}

/// A file as an earlier version of this program has made it.
fn of_schema(version: usize, folder: &std::path::Path) -> rusqlite::Connection {
    let migrations = [
        include_str!("../../migrations/0001_cases.sql"),
        include_str!("../../migrations/0002_papers.sql"),
        include_str!("../../migrations/0003_people.sql"),
        include_str!("../../migrations/0004_system.sql"),
        include_str!("../../migrations/0005_prepared.sql"),
    ];
    let old = support::raw(folder);
    migrations.iter().take(version).for_each(|sql| old.execute_batch(sql).unwrap());
    old.pragma_update(None, "application_id", 1_634_628_456).unwrap();
    old.pragma_update(None, "user_version", version).unwrap();
    old
}

/// What an earlier version of this program has written is taken along.
#[tokio::test]
async fn a_prepared_act_of_an_older_schema_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let old = of_schema(4, folder.path());
    old.execute_batch(
        "INSERT INTO case_head VALUES ('case_1', 1);
         INSERT INTO prepared VALUES ('prepared_1', 'case_1', 'person_1', 'org_1', '{}',
             '2026-11-23', NULL, 7, 1);",
    )
    .unwrap();
    drop(old);
    let store = support::open(folder.path());
    let row = store.prepared(&PreparedId::new("prepared_1")).await.unwrap().unwrap();
    assert_eq!((row.prepared_at.0, row.expected_version, row.returned), (7, 1, None));
}

/// Events and the trail keep their order and their numbers, whatever else is stored differently.
#[tokio::test]
async fn events_and_the_trail_of_an_older_schema_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let old = of_schema(5, folder.path());
    let events = [("case_a", 1), ("case_b", 1), ("case_a", 2)];
    for (case, number) in events {
        let head = "INSERT INTO case_head VALUES (?1, ?2) \
                    ON CONFLICT DO UPDATE SET version = excluded.version";
        old.execute(head, rusqlite::params![case, number]).unwrap();
        let record = sample::event(number, case).to_json().unwrap();
        let event = "INSERT INTO event (case_id, number, kind, recorded_at, record) \
                     VALUES (?1, ?2, 'kind', 1, ?3)";
        old.execute(event, rusqlite::params![case, number, record]).unwrap();
        let audit = "INSERT INTO audit (at, act, case_id, outcome, detail) \
                     VALUES (1, 'case.draft', ?1, 'done', ?2)";
        old.execute(audit, rusqlite::params![case, number]).unwrap();
    }
    drop(old);

    let store = support::open(folder.path());
    let append = Write::AppendEvents {
        case: CaseId::new("case_b"),
        expected_version: 1,
        events: vec![sample::event(2, "case_b")],
    };
    let unit = UnitOfWork::named("later").with(append).with(Write::Audit(sample::audit("4")));
    store.commit(unit).await.unwrap();
    for case in ["case_a", "case_b"] {
        let found = store.events(&CaseId::new(case), 1, PageSize::new(9)).await.unwrap();
        assert_eq!(found, [sample::event(1, case), sample::event(2, case)], "{case}");
    }
    let trail = store.audit(None, None, PageSize::new(9)).await.unwrap().rows;
    let trail = trail.iter().map(|row| (row.seq, row.entry.detail.as_str()));
    assert_eq!(Vec::from_iter(trail), [(4, "4"), (3, "2"), (2, "1"), (1, "1")]);
}

#[test]
fn a_file_of_another_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    support::raw(folder.path()).execute_batch("CREATE TABLE theirs (a)").unwrap();
    let refused = error(folder.path());
    assert!(matches!(refused, OpenError::Foreign), "{refused}");
    let tables = "SELECT group_concat(name) FROM sqlite_schema";
    let tables: String =
        support::raw(folder.path()).query_row(tables, (), |row| row.get(0)).unwrap();
    assert_eq!(tables, "theirs", "it is left as it was");
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("store.sqlite3"), "x".repeat(4096)).unwrap();
    let refused = error(folder.path());
    assert!(matches!(refused, OpenError::Database(_)), "{refused}");
}

#[test]
fn every_table_is_strict() {
    let folder = tempfile::tempdir().unwrap();
    drop(support::open(folder.path()));
    let connection = support::raw(folder.path());
    let sql = "SELECT name, strict FROM pragma_table_list \
               WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND type = 'table'";
    let mut statement = connection.prepare(sql).unwrap();
    let tables: BTreeMap<String, bool> = statement
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.len() > 15, "{tables:?}");
    assert!(tables.values().all(|strict| *strict), "{tables:?}");
}

#[tokio::test]
async fn closing_empties_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let store = support::open(folder.path());
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    drop(store);
    let log = std::fs::metadata(folder.path().join("store.sqlite3-wal"));
    assert_eq!(log.map_or(0, |log| log.len()), 0);
    let store = support::open(folder.path());
    assert!(store.load(&CaseId::new("case_1")).await.unwrap().is_some());
}
