//! The accept loop: slow clients are dropped, requests at work are finished.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use web::ServerLimits;

/// A server that stops when the sender is dropped, and where it is.
async fn serve(
    router: Router,
    limits: ServerLimits,
) -> (std::net::SocketAddr, oneshot::Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let shutdown = async move { drop(stopped.await) };
    tokio::spawn(web::serve(listener, router, limits, shutdown));
    (address, stop)
}

fn quick() -> ServerLimits {
    let short = Duration::from_millis(200);
    ServerLimits { head_time: short, take_time: short, ..ServerLimits::default() }
}

async fn read_all(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let read = stream.read_to_end(&mut text);
    tokio::time::timeout(Duration::from_secs(10), read).await.expect("still open").ok();
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn a_head_that_does_not_come_is_not_waited_for() {
    let router = Router::new().route("/", get(async || "hello"));
    let (address, _stop) = serve(router, quick()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ").await.unwrap();
    assert!(!read_all(&mut stream).await.contains("200 OK"));
    // A connection that is kept open is closed as well when nothing more is asked.
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    assert!(read_all(&mut stream).await.ends_with("hello"));
}

#[tokio::test]
async fn a_head_over_its_limit_is_refused() {
    let router = Router::new().route("/", get(async || "hello"));
    let (address, _stop) = serve(router, quick()).await;
    for head in ["X-A: b\r\n".repeat(100), format!("X-A: {}\r\n", "b".repeat(20_000))] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let request = format!("GET / HTTP/1.1\r\nHost: a\r\n{head}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        assert!(read_all(&mut stream).await.starts_with("HTTP/1.1 431"));
    }
}

#[tokio::test]
async fn a_client_that_takes_nothing_is_dropped() {
    let body = async || "x".repeat(50_000_000);
    let (address, _stop) = serve(Router::new().route("/", get(body)), quick()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert!(read_all(&mut stream).await.len() < 50_000_000);
}

#[tokio::test]
async fn what_is_at_work_is_finished_before_the_end() {
    let slow = async || {
        tokio::time::sleep(Duration::from_millis(300)).await;
        "done"
    };
    let (address, stop) = serve(Router::new().route("/", get(slow)), ServerLimits::default()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(stop);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(TcpStream::connect(address).await.is_err(), "no new connection is taken");
    assert!(read_all(&mut stream).await.ends_with("done"));
}

#[tokio::test]
async fn more_connections_than_the_limit_wait() {
    let router = Router::new().route("/", get(async || "hello"));
    let limits = ServerLimits { connections: 2, head_time: Duration::from_secs(1), ..quick() };
    let (address, _stop) = serve(router, limits).await;
    let held =
        [TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap()];
    let mut third = TcpStream::connect(address).await.unwrap();
    third.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut byte = [0];
    let early = tokio::time::timeout(Duration::from_millis(300), third.read(&mut byte)).await;
    assert!(early.is_err(), "answered while the others held every place");
    drop(held);
    assert!(read_all(&mut third).await.ends_with("ello") || byte[0] != 0);
}

#[test]
fn every_limit_has_a_reason_and_a_value() {
    for limit in web::limits::ALL {
        assert!(limit.max > 0 && !limit.reason.is_empty(), "{}", limit.name);
    }
    let names: std::collections::BTreeSet<_> =
        web::limits::ALL.iter().map(|limit| limit.name).collect();
    assert_eq!(names.len(), web::limits::ALL.len());
}
