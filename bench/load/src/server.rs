//! Starting and stopping what is measured, and what the system knows of it.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Failure;

const PATIENCE: Duration = Duration::from_secs(120);
const LOOK_EVERY: Duration = Duration::from_micros(200);

/// A running server. It is killed when this is dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// From the start of the process to the first answer that it is ready.
    pub ready_after: Duration,
}

impl Server {
    /// The system over a folder.
    pub fn anshen(program: &Path, folder: &Path) -> Result<Self, Failure> {
        let address = free_address()?;
        let mut command = Command::new(program);
        command.arg("serve").arg("--data").arg(folder).args(["--listen", &address]);
        Server::start(command, address, "/readyz", &folder.join("server.log"))
    }

    /// The floor over a folder.
    pub fn floor(folder: &Path) -> Result<Self, Failure> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("floor").arg(folder).arg(&address);
        Server::start(command, address, "/hello", &folder.join("server.log"))
    }

    fn start(
        mut command: Command,
        address: String,
        path: &str,
        log: &Path,
    ) -> Result<Self, Failure> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(log)?);
        let began = Instant::now();
        let mut server =
            Server { child: command.spawn()?, address, ready_after: Duration::default() };
        while !is_ready(&server.address, path) {
            if let Some(status) = server.child.try_wait()? {
                let said = std::fs::read_to_string(log).unwrap_or_default();
                return Err(format!("the server has ended with {status}: {said}").into());
            }
            if began.elapsed() > PATIENCE {
                return Err("the server is not ready after two minutes".into());
            }
            std::thread::sleep(LOOK_EVERY);
        }
        server.ready_after = began.elapsed();
        Ok(server)
    }

    /// Resident memory, in MB.
    pub fn memory(&self) -> Result<f64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: f64 = line
            .and_then(|line| line.split_whitespace().next())
            .ok_or("the system does not tell how much memory is in use")?
            .parse()?;
        Ok(kib * 1_024.0 / 1e6)
    }

    /// Asks it to end, and waits until it has: everything is then in its files.
    pub fn stop(mut self) -> Result<(), Failure> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        self.child.wait()?;
        Ok(())
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) -> Result<(), Failure> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_address() -> Result<String, Failure> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

fn is_ready(address: &str, path: &str) -> bool {
    let asked = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
        let mut start = [0_u8; 12];
        stream.read_exact(&mut start)?;
        Ok(start.ends_with(b" 200"))
    };
    asked().unwrap_or(false)
}

/// Bytes of all files below a folder.
pub fn bytes_in(folder: &Path) -> Result<f64, Failure> {
    let mut sum = 0.0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        sum += if about.is_dir() { bytes_in(&entry.path())? } else { about.len() as f64 };
    }
    Ok(sum)
}
