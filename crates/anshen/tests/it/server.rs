//! `anshen serve` as a process of its own, on a free port, and requests to it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::time::Duration;

use crate::support::program;

/// A server that ends with the test.
pub(crate) struct Server {
    child: Child,
    /// Kept open: the server would not miss it, but its last words go there.
    _output: BufReader<ChildStdout>,
    /// Host and port.
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(folder: &Path) -> Server {
        let mut child = program()
            .args(["serve", "--listen", "127.0.0.1:0", "--lang", "en", "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("Listening at http://").unwrap();
        let address = address.trim_end_matches('/').to_owned();
        Server { child, _output: output, address }
    }

    /// As when the power goes.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: its status, its `Location`, its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) body: String,
}

/// A request of a program.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    /// Whose token it carries.
    pub(crate) token: String,
    /// Method and path.
    pub(crate) line: String,
    /// The idempotency key.
    pub(crate) key: String,
    /// What is sent: JSON, or a document.
    pub(crate) body: String,
}

impl Request {
    /// Sends it; nothing when no whole answer came back.
    pub(crate) fn send(&self, address: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
        let Request { token, line, key, body } = self;
        let length = body.len();
        let head = format!(
            "{line} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
             idempotency-key: {key}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\nconnection: close\r\n\r\n{body}"
        );
        stream.write_all(head.as_bytes()).ok()?;
        let mut text = String::new();
        stream.read_to_string(&mut text).ok()?;
        Answer::read(&text)
    }
}

impl Answer {
    fn read(text: &str) -> Option<Answer> {
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let header = |name: &str| {
            head.lines().find_map(|line| {
                let (found, value) = line.split_once(": ")?;
                found.eq_ignore_ascii_case(name).then(|| value.to_owned())
            })
        };
        let whole = header("content-length").is_none_or(|length| length.parse() == Ok(body.len()));
        let location = header("location").unwrap_or_default();
        whole.then(|| Answer { status, location, body: body.to_owned() })
    }
}

/// Sends one request; nothing when no whole answer came back.
pub(crate) fn ask(address: &str, token: &str, line: &str, key: &str, body: &str) -> Option<Answer> {
    let [token, line, key, body] = [token, line, key, body].map(str::to_owned);
    Request { token, line, key, body }.send(address)
}
