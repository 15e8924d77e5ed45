//! The floor: what HTTP and a durable write cost by themselves. axum over SQLite with
//! `synchronous=FULL`; one insert a POST, and whatever waits shares a commit. It checks nothing,
//! knows nobody and keeps no lists.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::routing::{get, post};
use axum::serve::ListenerExt as _;
use rusqlite::Connection;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::Failure;

/// Units that share a commit at most, as in the system.
const BATCH: usize = 256;
const CASE_BYTES: usize = 2_800;

#[derive(Clone)]
struct Floor {
    queue: mpsc::Sender<Job>,
    readers: Arc<Mutex<Vec<Connection>>>,
}

struct Job {
    body: String,
    answer: oneshot::Sender<bool>,
}

/// Serves until it is killed.
pub fn serve(folder: &Path, address: &str) -> Result<(), Failure> {
    let file = folder.join("floor.sqlite3");
    let writer = open(&file)?;
    writer.execute_batch(
        "CREATE TABLE IF NOT EXISTS act (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE IF NOT EXISTS file (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
    )?;
    let case = format!("{{\"id\":\"case\",\"text\":\"{}\"}}", "x".repeat(CASE_BYTES - 24));
    writer.execute("INSERT OR REPLACE INTO file (id, body) VALUES (1, ?1)", [case])?;
    let readers: Result<Vec<_>, Failure> = (0..4).map(|_| open(&file)).collect();
    let (queue, jobs) = mpsc::channel(4_096);
    std::thread::spawn(move || write(&writer, jobs));
    let floor = Floor { queue, readers: Arc::new(Mutex::new(readers?)) };
    let router = Router::new()
        .route("/hello", get(async || "hello"))
        .route("/case", get(case_of))
        .route("/acts", post(act))
        .with_state(floor);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await?.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        Ok(axum::serve(listener, router).await?)
    })
}

fn open(file: &Path) -> Result<Connection, Failure> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

async fn act(State(floor): State<Floor>, body: String) -> StatusCode {
    let (answer, answered) = oneshot::channel();
    if floor.queue.send(Job { body, answer }).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match answered.await {
        Ok(true) => StatusCode::OK,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

type Json = ([(header::HeaderName, &'static str); 1], String);

async fn case_of(State(floor): State<Floor>) -> Result<Json, StatusCode> {
    let lent = floor.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let connection = lent.ok_or(StatusCode::SERVICE_UNAVAILABLE)?;
    let found = connection
        .prepare_cached("SELECT body FROM file WHERE id = 1")
        .and_then(|mut statement| statement.query_row((), |row| row.get(0)));
    floor.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    let body = found.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body))
}

fn write(connection: &Connection, mut jobs: mpsc::Receiver<Job>) {
    while let Some(first) = jobs.blocking_recv() {
        let mut batch = vec![first];
        while batch.len() < BATCH {
            match jobs.try_recv() {
                Ok(job) => batch.push(job),
                Err(_) => break,
            }
        }
        let done = commit(connection, &batch).is_ok();
        for job in batch {
            let _ = job.answer.send(done);
        }
    }
}

fn commit(connection: &Connection, batch: &[Job]) -> rusqlite::Result<()> {
    connection.prepare_cached("BEGIN IMMEDIATE")?.execute(())?;
    let mut insert = connection.prepare_cached("INSERT INTO act (body) VALUES (?1)")?;
    for job in batch {
        insert.execute([&job.body])?;
    }
    connection.prepare_cached("COMMIT")?.execute(())?;
    Ok(())
}
