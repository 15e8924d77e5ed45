//! Killed at any moment under load: what was answered is there, once and whole.
//!
//! The test starts its own program again as the process that is killed; that process commits units
//! on eight tasks and prints the name of each one that was answered.
#![expect(
    clippy::disallowed_methods,
    reason = "the process that is killed is told its part by the environment"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use store::records::OutcomeV1;
use store::rows::AnswerRow;
use store::suite::sample;
use store::{CaseId, Store, UnitOfWork, Write};
use store_sqlite::{Planted, SqliteStore};

use crate::support;

/// How many kills, unless `ANSHEN_KILLS` says otherwise.
const KILLS: u32 = 30;
/// Tasks that commit at the same time.
const TASKS: u32 = 8;
const FOLDER: &str = "ANSHEN_CRASH_FOLDER";
const RUN: &str = "ANSHEN_CRASH_RUN";

#[test]
fn nothing_answered_is_lost_doubled_or_halved_by_a_kill() {
    if become_the_victim(Planted::Nothing) {
        return;
    }
    let kills = std::env::var("ANSHEN_KILLS").map_or(KILLS, |text| text.parse().unwrap());
    let name = "crash::nothing_answered_is_lost_doubled_or_halved_by_a_kill";
    let folder = tempfile::tempdir().unwrap();
    let mut answered = BTreeSet::new();
    for run in 0..kills {
        answered.append(&mut kill(name, folder.path(), run));
        let faults = faults(folder.path(), &answered);
        assert_eq!(faults, Vec::<String>::new(), "after {} of {kills} kills", run + 1);
    }
    assert!(answered.len() > kills as usize, "the load was too small: {}", answered.len());
    println!("{kills} kills, {} units answered, 0 lost, doubled or halved", answered.len());
}

#[test]
fn a_unit_answered_too_early_is_caught() {
    if become_the_victim(Planted::AnswerBeforeCommit) {
        return;
    }
    let name = "crash::a_unit_answered_too_early_is_caught";
    let folder = tempfile::tempdir().unwrap();
    let mut answered = BTreeSet::new();
    let caught = (0..KILLS).find(|run| {
        answered.append(&mut kill(name, folder.path(), *run));
        !faults(folder.path(), &answered).is_empty()
    });
    assert!(caught.is_some(), "{KILLS} kills did not show the planted defect");
}

/// Starts the program again, kills it, and answers what it printed.
fn kill(test: &str, folder: &Path, run: u32) -> BTreeSet<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(RUN, run.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    wait_for_load(&mut lines, &mut child);
    // A different moment each time; the system's own timing adds the chance.
    std::thread::sleep(Duration::from_micros(u64::from(run * 7_919 % 60) * 700));
    child.kill().unwrap();
    child.wait().unwrap();
    // A line without its end was not yet answered to anybody.
    let mut answered = BTreeSet::new();
    let mut line = String::new();
    while lines.read_line(&mut line).unwrap() > 0 {
        if let Some(name) = line.strip_prefix("answered ").and_then(|name| name.strip_suffix('\n'))
        {
            answered.insert(name.to_owned());
        }
        line.clear();
    }
    answered
}

fn wait_for_load(lines: &mut impl BufRead, child: &mut Child) {
    let mut line = String::new();
    while !line.starts_with("loading") {
        line.clear();
        let read = lines.read_line(&mut line).unwrap();
        assert!(read > 0, "the process ended by itself: {:?}", child.wait());
        assert!(!line.starts_with("answered"), "the beginning was missed");
    }
}

/// In the process that is killed: commits until it is.
fn become_the_victim(planted: Planted) -> bool {
    let (Ok(folder), Ok(run)) = (std::env::var(FOLDER), std::env::var(RUN)) else { return false };
    let options = support::options().planted(planted);
    let store = Arc::new(SqliteStore::open(Path::new(&folder), &options).unwrap());
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build().unwrap();
    // The test harness has begun a line of its own.
    say("\nloading");
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for task in 0..TASKS {
            let (store, run) = (Arc::clone(&store), run.clone());
            tasks.spawn(async move {
                for number in 0.. {
                    let name = format!("run{run}-task{task}-unit{number}");
                    store.commit(unit(&name)).await.unwrap();
                    say(&format!("answered {name}"));
                }
            });
        }
        tasks.join_all().await;
    });
    true
}

/// One system call a line, so that a kill cuts no line that was said.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// A unit whose name stands in each thing it writes.
fn unit(name: &str) -> UnitOfWork {
    let append = Write::AppendEvents {
        case: CaseId::new(name),
        expected_version: 0,
        events: vec![sample::event(1, name), sample::event(2, name)],
    };
    let outcome = OutcomeV1::Prepared(name.to_owned()).into();
    UnitOfWork::named("crash")
        .answering(AnswerRow { outcome, ..sample::answer(name, 1, 1) })
        .with(append)
        .with(Write::PutCase(sample::case(name, 2)))
        .with(Write::Audit(sample::audit(name)))
        .with(Write::Outbox(sample::message(name, 1)))
}

/// Opens the store, which recovers it, and compares what is in it with what was answered.
fn faults(folder: &Path, answered: &BTreeSet<String>) -> Vec<String> {
    drop(support::open(folder));
    let connection = support::raw(folder);
    let mut found: BTreeMap<String, [u32; 5]> = BTreeMap::new();
    for (place, sql) in [
        "SELECT case_id FROM event JOIN case_head ON key = case_key",
        "SELECT id FROM case_file WHERE version = 2",
        "SELECT detail FROM audit",
        "SELECT id FROM message",
        "SELECT outcome ->> '$.what.prepared' FROM answer",
    ]
    .iter()
    .enumerate()
    {
        let mut statement = connection.prepare(sql).unwrap();
        let names = statement.query_map((), |row| row.get::<_, String>(0)).unwrap();
        for name in names {
            found.entry(name.unwrap()).or_default()[place] += 1;
        }
    }
    let lost = answered.iter().filter(|name| !found.contains_key(*name));
    let lost = lost.map(|name| format!("{name} was answered and is not there"));
    let torn = found.iter().filter(|(_, counts)| **counts != [2, 1, 1, 1, 1]);
    let torn = torn.map(|(name, counts)| format!("{name} is there in part or twice: {counts:?}"));
    let damage: String =
        connection.query_row("PRAGMA integrity_check", (), |row| row.get(0)).unwrap();
    let damage = (damage != "ok").then_some(damage);
    lost.chain(torn).chain(damage).collect()
}
