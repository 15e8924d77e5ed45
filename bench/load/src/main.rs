//! Measures the running system against a floor, each in turn, and prints medians and ratios.
//! The scripts in `bench/` build it and call it; what each measures stands at their top.

mod args;
mod cases;
mod client;
mod floor;
mod large;
mod load;
mod reads;
mod script;
mod server;
mod start;
mod stats;
mod sync;
mod town;

use std::path::Path;
use std::process::ExitCode;

use args::Args;

/// Whatever stops a measurement; there is nothing to be done but to say it.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let task = words.next().unwrap_or_default();
    let words: Vec<String> = words.collect();
    match run(&task, words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &str, words: Vec<String>) -> Result<(), Failure> {
    if task == "floor" {
        let [folder, address] = words.as_slice() else { return Err("floor FOLDER ADDRESS".into()) };
        return floor::serve(Path::new(folder), address);
    }
    let args = Args::read(words)?;
    // One thread for all clients: it leaves the other to the server.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match task {
            "cases" => cases::measure(&args).await,
            "reads" => reads::measure(&args).await,
            "large" => large::measure(&args).await,
            "start" => start::measure(&args).await,
            other => Err(format!("there is no measurement `{other}`").into()),
        }
    })
}
