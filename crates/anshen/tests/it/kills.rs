//! Killed at any moment under load: every act that was answered is there, once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::installation::operator_with_token;
use crate::server::{Server, ask};
use crate::support::{program, text};

/// How many kills, unless `ANSHEN_KILLS` says otherwise.
const KILLS: u32 = 20;
/// Clients that act at the same time.
const CLIENTS: u32 = 4;

/// What was answered: the key of each request with the place of its case.
type Answered = BTreeMap<String, String>;

#[test]
#[expect(clippy::disallowed_methods, reason = "how often is asked for by the environment")]
fn no_answered_act_is_lost_or_doubled_by_a_kill() {
    let kills = std::env::var("ANSHEN_KILLS").map_or(KILLS, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let token = operator_with_token(folder.path());
    let mut answered = Answered::new();
    for run in 0..kills {
        let server = Server::start(folder.path());
        let found = missing(&server, &token, &answered);
        assert_eq!(found, Vec::<String>::new(), "after {run} of {kills} kills");
        answered.extend(load_until_killed(server, &token, run));
    }
    assert!(answered.len() > kills as usize, "the load was too small: {}", answered.len());
    let server = Server::start(folder.path());
    assert_eq!(missing(&server, &token, &answered), Vec::<String>::new());
    drop(server);
    let checked = program().args(["admin", "check", "--data"]).arg(folder.path()).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    println!("{kills} kills, {} acts answered, 0 lost or doubled", answered.len());
}

/// The fault planted here is a disk that forgets: the log of what was not yet carried over is gone.
#[test]
fn an_answered_act_that_is_lost_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let token = operator_with_token(folder.path());
    let answered = load_until_killed(Server::start(folder.path()), &token, 0);
    assert!(!answered.is_empty());
    let database = folder.path().join("database");
    let is_log = |path: &Path| path.to_string_lossy().ends_with("-wal");
    for entry in fs::read_dir(database).unwrap() {
        let path = entry.unwrap().path();
        if is_log(&path) {
            fs::remove_file(path).unwrap();
        }
    }
    let server = Server::start(folder.path());
    assert_ne!(missing(&server, &token, &answered), Vec::<String>::new());
}

/// Opens cases with several clients until the server is killed, at another moment each time.
fn load_until_killed(server: Server, token: &str, run: u32) -> Answered {
    let address = server.address.clone();
    let warm = format!("{run}-first");
    let place = open(&address, token, &warm).unwrap();
    let mut answered = Answered::from([(warm, place)]);
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let address = &address;
                scope.spawn(move || open_cases(address, token, &format!("{run}-{client}")))
            })
            .collect();
        thread::sleep(Duration::from_millis(u64::from(run * 7_919 % 60)));
        server.kill();
        answered.extend(clients.into_iter().flat_map(|client| client.join().unwrap()));
        answered
    })
}

/// Opens cases one after the other until no answer comes.
fn open_cases(address: &str, token: &str, name: &str) -> Answered {
    let mut answered = Answered::new();
    for count in 0.. {
        let key = format!("{name}-{count}");
        let Some(answer) = open(address, token, &key) else { break };
        answered.insert(key, answer);
    }
    answered
}

/// Opens a case and answers where it is. The same key opens the same case again.
fn open(address: &str, token: &str, key: &str) -> Option<String> {
    let body = format!(r#"{{"act": "draft", "filing": {{"title": "Switches {key}"}}}}"#);
    let answer = ask(address, token, "POST /api/v1/cases", key, &body)?;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Some(answer.location)
}

/// What is wrong with the cases that were answered: gone, or another one for the same request.
fn missing(server: &Server, token: &str, answered: &Answered) -> Vec<String> {
    let fault = |(key, place): (&String, &String)| {
        let found = ask(&server.address, token, &format!("GET {place}"), "", "").unwrap();
        let title = format!("Switches {key}");
        if found.status != 200 || !found.body.contains(&title) {
            return Some(format!("{key} at {place}: {} {}", found.status, found.body));
        }
        let again = open(&server.address, token, key);
        (again.as_ref() != Some(place)).then(|| format!("{key} at {place}, then at {again:?}"))
    };
    answered.iter().filter_map(fault).collect()
}
