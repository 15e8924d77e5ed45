//! Turns `texts/*.ftl` into one typed function a message, and stops the build when the two
//! languages do not say the same things about the same facts.
//!
//! It reads only the two Fluent files and writes only into cargo's output folder.

mod catalogue;
mod generate;
mod parity;
mod variables;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use catalogue::Catalogue;

/// The file that gives the functions their documentation.
const ENGLISH: &str = "texts/en.ftl";
const CHINESE: &str = "texts/zh-CN.ftl";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    for watched in [CHINESE, ENGLISH, "build"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let (chinese, english) = (read(CHINESE)?, read(ENGLISH)?);
    let chinese = Catalogue::parse(CHINESE, &chinese)?;
    let english = Catalogue::parse(ENGLISH, &english)?;
    let faults = parity::faults(&chinese, &english);
    if !faults.is_empty() {
        return Err(faults);
    }
    write_generated(&generate::messages(&english, &chinese))
}

fn read(path: &str) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{path}: cannot be read: {error}")])
}

#[expect(clippy::disallowed_methods, reason = "cargo names the output folder this way only")]
fn write_generated(code: &str) -> Result<(), Vec<String>> {
    let folder = std::env::var_os("OUT_DIR")
        .ok_or_else(|| vec!["OUT_DIR is not set: run this through cargo".to_owned()])?;
    let path = Path::new(&folder).join("messages.rs");
    fs::write(&path, code)
        .map_err(|error| vec![format!("{}: cannot be written: {error}", path.display())])
}
