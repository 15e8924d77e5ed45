//! Killed at any moment under load: every act that was answered is there, once and whole.

mod story;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use store::{CaseId, PageSize, Store as _};
use store_sqlite::{Options, SqliteStore};

use crate::server::{Request, Server};
use crate::support::{program, text};
use story::{ACTS, Cast, Story};

/// How many kills, unless `ANSHEN_KILLS` says otherwise.
const KILLS: u64 = 150;
/// Clients that act at the same time, each in a case of its own.
const CLIENTS: usize = 4;
/// Within so many milliseconds after the first answer of a run the server is killed.
const WINDOW: u64 = 150;

/// An installation with clients that do the acts of one case after the other.
struct Load {
    folder: tempfile::TempDir,
    cast: Cast,
    officer: String,
    clients: Vec<Client>,
}

/// One client: its cases, of which the last is at work.
struct Client {
    name: String,
    stories: Vec<Story>,
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how often is asked for by the environment")]
fn no_answered_act_is_lost_doubled_or_halved_by_a_kill() {
    let kills = std::env::var("ANSHEN_KILLS").map_or(KILLS, |text| text.parse().unwrap());
    let mut load = Load::new();
    let mut checked = load.acts();
    for run in 0..kills {
        let server = load.start();
        let lost = load.lost(&server, &checked);
        assert_eq!(lost, Vec::<String>::new(), "after {run} of {kills} kills");
        checked = load.acts();
        load.act_until_killed(server, Duration::from_millis(run * 7_919 % WINDOW));
    }
    assert_eq!(load.faults(), Vec::<String>::new());
    let acts: usize = load.acts().iter().sum();
    assert!(acts as u64 > kills, "the load was too small: {acts}");
    let cases = load.stories().count();
    println!("{kills} kills, {acts} acts in {cases} cases answered; 0 lost, doubled or halved");
}

/// The fault planted here is a disk that forgets: the log of what was not yet carried over is gone.
#[test]
fn an_answered_act_that_is_lost_is_noticed() {
    let mut load = Load::new();
    load.act_until_killed(load.start(), Duration::from_millis(WINDOW));
    let is_log = |path: &Path| path.to_string_lossy().ends_with("-wal");
    for entry in fs::read_dir(load.folder.path().join("database")).unwrap() {
        let path = entry.unwrap().path();
        if is_log(&path) {
            fs::remove_file(path).unwrap();
        }
    }
    let server = load.start();
    assert_ne!(load.lost(&server, &[0; CLIENTS]), Vec::<String>::new());
}

/// The fault planted here is a server that does not know a repeated request again.
#[test]
fn an_act_done_twice_is_noticed() {
    let mut load = Load::new();
    let server = load.start();
    load.tell_until(&server.address, 3);
    let (draft, _) = load.clients[0].stories[0].answered[2].clone();
    let again = Request { key: "unknown".to_owned(), ..draft }.send(&server.address).unwrap();
    assert_eq!(again.status, 200, "{}", again.body);
    drop(server);
    assert_ne!(load.faults(), Vec::<String>::new());
}

/// The fault planted here is a vault that forgets what its row promises.
#[test]
fn an_act_of_which_half_is_lost_is_noticed() {
    let mut load = Load::new();
    let server = load.start();
    load.tell_until(&server.address, 2);
    drop(server);
    assert_eq!(load.faults(), Vec::<String>::new());
    remove_files(&load.folder.path().join("vault"));
    assert_ne!(load.faults(), Vec::<String>::new());
}

impl Load {
    fn new() -> Load {
        let folder = tempfile::tempdir().unwrap();
        let cast = Cast::settle(folder.path());
        let officer = Story::officer(&Server::start(folder.path()).address, &cast);
        let client = |number| Client { name: format!("c{number}"), stories: Vec::new() };
        Load { folder, cast, officer, clients: (0..CLIENTS).map(client).collect() }
    }

    fn start(&self) -> Server {
        Server::start(self.folder.path())
    }

    /// Lets all clients act, and kills the server so long after the first answer.
    fn act_until_killed(&mut self, server: Server, after: Duration) {
        let Load { cast, officer, clients, .. } = self;
        let address = server.address.clone();
        assert!(clients[0].act(&address, cast, officer), "the first act of a run is answered");
        thread::scope(|scope| {
            for client in clients {
                let (address, cast, officer) = (address.as_str(), &*cast, officer.as_str());
                scope.spawn(move || while client.act(address, cast, officer) {});
            }
            thread::sleep(after);
            server.kill();
        });
    }

    /// Lets every client act until its case has so many acts.
    fn tell_until(&mut self, address: &str, acts: usize) {
        for client in &mut self.clients {
            while client.stories.last().is_none_or(|story| story.answered.len() < acts) {
                assert!(client.act(address, &self.cast, &self.officer));
            }
        }
    }

    fn stories(&self) -> impl Iterator<Item = &Story> {
        self.clients.iter().flat_map(|client| &client.stories)
    }

    /// How many acts each client was answered.
    fn acts(&self) -> Vec<usize> {
        self.clients.iter().map(|client| client.answered().count()).collect()
    }

    /// The requests that are not answered as they were, of those after the first so many.
    fn lost(&self, server: &Server, known: &[usize]) -> Vec<String> {
        let lost = |(request, answer): &(Request, _)| {
            let again = request.send(&server.address);
            (again.as_ref() != Some(answer)).then(|| format!("{request:?}: {answer:?}, {again:?}"))
        };
        let clients = self.clients.iter().zip(known);
        clients
            .flat_map(|(client, known)| client.answered().skip(*known))
            .filter_map(lost)
            .collect()
    }

    /// What is wrong with all that was ever answered, once what was cut off is asked again.
    fn faults(&mut self) -> Vec<String> {
        let server = self.start();
        for client in &mut self.clients {
            assert!(client.act(&server.address, &self.cast, &self.officer));
        }
        let mut faults = self.lost(&server, &[0; CLIENTS]);
        drop(server);
        faults.extend(self.stored_otherwise());
        let server = self.start();
        for story in self.stories() {
            for (at, place) in story.papers() {
                let token = self.cast.operator.token.clone();
                let line = format!("GET {place}");
                let got = Request { token, line, ..Request::default() }.send(&server.address);
                if got.is_none_or(|got| got.status != 200 || got.body != story.content(at)) {
                    faults.push(format!("the document {place} is not what was sent"));
                }
            }
        }
        drop(server);
        let mut check = program();
        let check = check.args(["admin", "check", "--data"]).arg(self.folder.path());
        let checked = check.output().unwrap();
        if checked.status.code() != Some(0) {
            faults.push(text(&checked.stdout));
        }
        faults
    }

    /// Every case has one event more for each event that was answered, and one entry of the log
    /// for each act, in the order in which they were answered.
    fn stored_otherwise(&self) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let options = Options::new(Arc::new(|_| {}));
        let store = SqliteStore::open(&self.folder.path().join("database"), &options).unwrap();
        let mut faults = Vec::new();
        for story in self.stories() {
            let Some(case) = story.case().map(CaseId::new) else { continue };
            let stored = runtime.block_on(store.load(&case)).unwrap();
            let events = stored.map_or(0, |stored| stored.events.len());
            let log = runtime.block_on(store.audit(Some(&case), None, PageSize::new(500))).unwrap();
            let acts = log.rows.iter().rev().map(|row| row.entry.act.as_str());
            let acts: Vec<&str> = acts.filter(|act| *act != "document.read").collect();
            if acts != ACTS[..story.answered.len()] {
                faults.push(format!("{case} has the acts {acts:?} in the log"));
            }
            if events != story.events() {
                faults.push(format!("{case} has {events} events, {} answered", story.events()));
            }
        }
        faults
    }
}

impl Client {
    /// Does the next act, or asks again for the one that was cut off. No act when no answer comes.
    fn act(&mut self, address: &str, cast: &Cast, officer: &str) -> bool {
        if self.stories.last().is_none_or(Story::is_over) {
            self.stories.push(Story::new(format!("{}-{}", self.name, self.stories.len())));
        }
        let Some(story) = self.stories.last_mut() else { return false };
        let request = story.next(cast, officer);
        let Some(answer) = request.send(address) else { return false };
        assert!([200, 201].contains(&answer.status), "{request:?}: {answer:?}");
        story.answered.push((request, answer));
        true
    }

    fn answered(&self) -> impl Iterator<Item = &(Request, crate::server::Answer)> {
        self.stories.iter().flat_map(|story| &story.answered)
    }
}

fn remove_files(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            remove_files(&path);
        } else {
            fs::remove_file(path).unwrap();
        }
    }
}
