//! The accept loop: HTTP/1.1 with a limit for every wait, so that slow clients are dropped.
//!
//! It knows connections, not requests: what is asked and answered is the router's.

mod slow;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

use crate::limits;
use slow::Watched;

/// Limits of connections; the defaults are those of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerLimits {
    /// Connections at once; further ones wait to be accepted.
    pub connections: usize,
    /// Bytes of the head of a request.
    pub head_bytes: usize,
    /// Header lines of a request.
    pub headers: usize,
    /// For a head to arrive, also on a connection kept open.
    pub head_time: Duration,
    /// For a client to take more of an answer.
    pub take_time: Duration,
    /// For the connections to end once the server stops.
    pub stop_time: Duration,
}

impl Default for ServerLimits {
    fn default() -> Self {
        ServerLimits {
            connections: limits::CONNECTIONS.max,
            head_bytes: limits::HEAD.max,
            headers: limits::HEADERS.max,
            head_time: limits::HEAD_TIME.time(),
            take_time: limits::TAKE_TIME.time(),
            stop_time: limits::STOP_TIME.time(),
        }
    }
}

/// The address of whoever is connected, as an extension of each request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// How long to wait after the system refused a connection, for lack of descriptors for example.
const PAUSE: Duration = Duration::from_millis(50);

/// Serves until `shutdown` is ready, then lets the requests at work finish.
///
/// # Errors
/// None today: a connection that fails ends alone. Kept for listeners that can break.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ServerLimits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let room = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let builder = builder(&limits);
    tokio::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            () = &mut shutdown => break,
            accepted = accept(&listener, &room) => accepted,
        };
        match accepted {
            Ok((stream, peer, permit)) => {
                let watcher = graceful.watcher();
                let stream = Watched::new(stream, limits.take_time);
                let router = router.clone();
                tokio::spawn(connection(builder.clone(), stream, peer, router, watcher, permit));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
    drop(listener);
    // Whoever is still connected after the time is cut off when the program ends.
    let _ended = tokio::time::timeout(limits.stop_time, graceful.shutdown()).await;
    Ok(())
}

fn builder(limits: &ServerLimits) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_headers(limits.headers)
        .max_buf_size(limits.head_bytes)
        .half_close(false)
        .keep_alive(true);
    builder
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok((stream, peer, permit))
}

async fn connection(
    builder: http1::Builder,
    stream: Watched<TcpStream>,
    peer: SocketAddr,
    router: Router,
    watcher: Watcher,
    permit: OwnedSemaphorePermit,
) {
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer));
        router.clone().oneshot(request)
    });
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    // A connection that breaks off is the client's affair; what was done is durable all the same.
    let _ended = watcher.watch(connection).await;
    drop(permit);
}
