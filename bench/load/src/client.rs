//! One connection that asks one thing after the other, as cheaply as it can: what the client takes
//! is taken from the server that is measured on the same machine.

use std::fmt::Write as _;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Failure;

/// A request.
#[derive(Clone, Copy, Default)]
pub struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub token: &'a str,
    pub version: Option<u64>,
    pub key: Option<&'a str>,
    pub media_type: &'a str,
    pub body: &'a str,
}

/// An answer; its body stays with the connection until the next request.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub status: u16,
    pub version: Option<u64>,
    pub bytes: usize,
}

pub struct Connection {
    stream: TcpStream,
    host: String,
    head: String,
    buffer: Vec<u8>,
    body_at: usize,
}

impl Connection {
    pub async fn open(address: &str) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let buffer = Vec::with_capacity(64 * 1024);
        Ok(Connection { stream, host: address.to_owned(), head: String::new(), buffer, body_at: 0 })
    }

    pub async fn get(&mut self, path: &str, token: &str) -> Result<Answer, Failure> {
        self.ask(Request { method: "GET", path, token, ..Request::default() }).await
    }

    /// Sends the request and reads the whole answer.
    pub async fn ask(&mut self, request: Request<'_>) -> Result<Answer, Failure> {
        self.write_head(request)?;
        self.stream.write_all(self.head.as_bytes()).await?;
        self.buffer.clear();
        let (head_end, answer) = loop {
            self.more().await?;
            if let Some(found) = read_head(&self.buffer)? {
                break found;
            }
        };
        while self.buffer.len() < head_end + answer.bytes {
            self.more().await?;
        }
        self.body_at = head_end;
        Ok(answer)
    }

    /// The body of the last answer.
    pub fn body(&self) -> &str {
        let body = self.buffer.get(self.body_at..).unwrap_or_default();
        std::str::from_utf8(body).unwrap_or("(not text)")
    }

    fn write_head(&mut self, request: Request<'_>) -> Result<(), Failure> {
        let Request { method, path, token, version, key, media_type, body } = request;
        let head = &mut self.head;
        head.clear();
        write!(head, "{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.host)?;
        if !token.is_empty() {
            write!(head, "authorization: Bearer {token}\r\n")?;
        }
        if let Some(version) = version {
            write!(head, "if-match: \"{version}\"\r\n")?;
        }
        if let Some(key) = key {
            write!(head, "idempotency-key: {key}\r\n")?;
        }
        if method == "POST" {
            write!(head, "content-type: {media_type}\r\ncontent-length: {}\r\n", body.len())?;
        }
        write!(head, "\r\n{body}")?;
        Ok(())
    }

    async fn more(&mut self) -> Result<(), Failure> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err("the server has closed the connection".into()),
            _ => Ok(()),
        }
    }
}

/// Where the head ends and what it says, once it is there.
fn read_head(buffer: &[u8]) -> Result<Option<(usize, Answer)>, Failure> {
    let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(buffer.get(..end).unwrap_or_default())?;
    let status = head.split(' ').nth(1).ok_or("an answer without a status")?.parse()?;
    let mut answer = Answer { status, version: None, bytes: 0 };
    for line in head.split("\r\n").skip(1) {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            answer.bytes = value.parse()?;
        } else if name.eq_ignore_ascii_case("etag") {
            answer.version = value.trim_matches('"').parse().ok();
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            return Err("the answer comes in chunks, which this client does not read".into());
        }
    }
    Ok(Some((end + 4, answer)))
}
