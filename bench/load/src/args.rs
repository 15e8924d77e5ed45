//! The options of the measurements, and the folder that they work in.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Failure;

#[derive(Clone, Debug)]
pub struct Args {
    /// The program that is measured.
    pub anshen: PathBuf,
    /// Where everything is written: on the disk that is to be measured.
    pub folder: PathBuf,
    /// Whether the folder and what is in it stay, for the next run.
    pub keep: bool,
    pub pairs: usize,
    pub span: Duration,
    pub clients: usize,
    /// Persons an organisation has: one prepares and signs alone, two are four eyes.
    pub people: usize,
    pub cases: u64,
    pub large: u64,
}

impl Args {
    pub fn read(words: Vec<String>) -> Result<Self, Failure> {
        let mut args = Args {
            anshen: PathBuf::new(),
            folder: PathBuf::new(),
            keep: false,
            pairs: 7,
            span: Duration::from_secs(4),
            clients: 32,
            people: 1,
            cases: 10_000,
            large: 1_000_000,
        };
        let mut words = words.into_iter();
        while let Some(name) = words.next() {
            let value = words.next().ok_or_else(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--anshen" => args.anshen = value.into(),
                "--folder" => args.folder = value.into(),
                "--data" => (args.folder, args.keep) = (value.into(), true),
                "--pairs" => args.pairs = value.parse()?,
                "--seconds" => args.span = Duration::from_secs_f64(value.parse()?),
                "--clients" => args.clients = value.parse()?,
                "--people" => args.people = value.parse()?,
                "--cases" => args.cases = value.parse()?,
                "--large" => args.large = value.parse()?,
                other => {
                    return Err(format!("there is no option {other}: see bench/README.md").into());
                }
            }
        }
        if !(1..=2).contains(&args.people) || args.pairs == 0 || args.clients == 0 {
            return Err("--people is 1 or 2, --pairs and --clients at least 1".into());
        }
        Ok(args)
    }

    /// The working folder, made anew unless it is kept; it goes when this is dropped.
    pub fn work(&self) -> Result<Work, Failure> {
        if !self.keep && self.folder.exists() {
            std::fs::remove_dir_all(&self.folder)?;
        }
        std::fs::create_dir_all(&self.folder)?;
        Ok(Work { folder: self.folder.clone(), keep: self.keep })
    }
}

/// A folder that goes when it is dropped, unless it is kept.
pub struct Work {
    folder: PathBuf,
    keep: bool,
}

impl Work {
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A folder in it.
    pub fn place(&self, name: &str) -> Result<PathBuf, Failure> {
        let place = self.folder.join(name);
        std::fs::create_dir_all(&place)?;
        Ok(place)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if !self.keep {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}
