//! `calendar check`: reads a calendar file together with those of the program and names every
//! fault.

use std::path::Path;

use serde::Serialize;
use texts::Lang;
use working_days::{Fault, Notices};

use super::super::counting::check_format;
use super::super::files;
use super::super::parse::Format;
use super::{CHECK_FORMATS, Check, faults};
use crate::outcome::{Done, Refused, Status};
use crate::output::{json, lines};

#[derive(Serialize)]
struct CheckJson<'a> {
    file: &'a str,
    faults: Vec<FaultJson<'a>>,
}

#[derive(Serialize)]
struct FaultJson<'a> {
    file: &'a str,
    /// From 1; none when no one line is at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    reason: String,
}

impl Check {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("calendar check", self.format, &CHECK_FORMATS)?;
        let text = files::read(&self.file)?;
        let found = self.faults(&text);
        let output = match self.format {
            Format::Json => self.as_json(&found, lang),
            _ => self.as_text(&found, lang),
        };
        if found.is_empty() {
            return Ok(Done::new(output));
        }
        let remark = Some(texts::calendar_faults(found.len(), &self.file));
        Ok(Done { output, status: Status::No, remark })
    }

    /// The file is judged among those of the program; one of the same name it replaces.
    fn faults(&self, text: &str) -> Vec<Fault> {
        let name = self.name();
        let others = Notices::bundled_files().iter().copied().filter(|(other, _)| *other != name);
        Notices::load(others.chain([(name, text)])).err().unwrap_or_default()
    }

    fn name(&self) -> &str {
        let name = Path::new(&self.file).file_name().and_then(|name| name.to_str());
        name.unwrap_or(&self.file)
    }

    fn as_text(&self, found: &[Fault], lang: Lang) -> String {
        if found.is_empty() {
            return lines(&[texts::calendar_sound(&self.file)], lang);
        }
        let line = |fault: &Fault| {
            let reason = faults::sentence(&fault.reason).render(lang);
            match fault.line {
                0 => format!("{}: {reason}\n", self.shown(fault)),
                line => format!("{}:{line}: {reason}\n", self.shown(fault)),
            }
        };
        found.iter().map(line).collect()
    }

    fn as_json(&self, found: &[Fault], lang: Lang) -> String {
        let faults = found.iter().map(|fault| FaultJson {
            file: self.shown(fault),
            line: (fault.line > 0).then_some(fault.line),
            reason: faults::sentence(&fault.reason).render(lang),
        });
        json::write(&CheckJson { file: &self.file, faults: faults.collect() })
    }

    /// The file as the user named it, where the fault is in it.
    fn shown<'a>(&'a self, fault: &'a Fault) -> &'a str {
        if fault.file == self.name() { &self.file } else { &fault.file }
    }
}
