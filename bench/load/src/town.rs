//! Everybody who takes part in a case, set up in a fresh installation by `anshen admin`.

use std::path::Path;
use std::process::Command;

use crate::Failure;

/// The member entities of the Measures of 2020.
const MEMBERS: [&str; 12] =
    ["CAC", "NDRC", "MIIT", "MPS", "MSS", "MOF", "MOFCOM", "PBOC", "SAMR", "NRTA", "NASSP", "SCA"];
/// The department that has recognised the operator.
pub const DEPARTMENT: &str = "NEA";

/// The tokens of an organisation: of the person who prepares, and of the one who signs. In an
/// organisation of one person both are the same.
#[derive(Clone, Debug)]
pub struct Desk {
    pub first: String,
    pub second: String,
}

#[derive(Clone, Debug)]
pub struct Town {
    pub operator: Desk,
    pub provider: Desk,
    pub office: Desk,
    pub bodies: Vec<Desk>,
    pub provider_id: String,
    pub officer_id: String,
}

/// Calls the program on one installation.
struct Admin<'a> {
    program: &'a Path,
    folder: &'a Path,
    people: usize,
}

impl Town {
    /// Registers everybody, with one person or two at each desk.
    pub fn settle(program: &Path, folder: &Path, people: usize) -> Result<Self, Failure> {
        let admin = Admin { program, folder, people };
        let (operator, _) = admin.organisation("operator", None, ["preparer", "signatory"])?;
        let (provider, provider_id) =
            admin.organisation("provider", None, ["preparer", "signatory"])?;
        let (office, office_id) =
            admin.organisation("office", None, ["case_officer", "director"])?;
        let mut bodies = Vec::new();
        let capacities = MEMBERS.iter().map(|code| (*code, "member"));
        for (code, capacity) in capacities.chain([(DEPARTMENT, "department")]) {
            let body = Some((code, capacity));
            bodies.push(admin.organisation("body", body, ["liaison", "signatory"])?.0);
        }
        let list = admin.run(&["user", "list", "--org", &office_id])?;
        let officer = list.lines().find(|line| line.contains("case_officer"));
        let officer_id = officer.and_then(|line| line.split_whitespace().next());
        let officer_id = officer_id.ok_or("the officer is not listed")?.to_owned();
        Ok(Town { operator, provider, office, bodies, provider_id, officer_id })
    }
}

impl Town {
    /// As a text from which it can be read again.
    pub fn written(&self) -> String {
        let Town { operator, provider, office, bodies, provider_id, officer_id } = self;
        let mut text = format!("{provider_id} {officer_id}\n");
        for Desk { first, second } in [operator, provider, office].into_iter().chain(bodies) {
            text.push_str(&format!("{first} {second}\n"));
        }
        text
    }

    /// Reads what was written.
    pub fn read(text: &str) -> Result<Self, Failure> {
        let damaged = "the folder that was kept is damaged: remove it";
        let mut pairs = text.lines().filter_map(|line| line.split_once(' '));
        let (provider_id, officer_id) = pairs.next().ok_or(damaged)?;
        let mut desks = pairs
            .map(|(first, second)| Desk { first: first.to_owned(), second: second.to_owned() });
        Ok(Town {
            operator: desks.next().ok_or(damaged)?,
            provider: desks.next().ok_or(damaged)?,
            office: desks.next().ok_or(damaged)?,
            bodies: desks.collect(),
            provider_id: provider_id.to_owned(),
            officer_id: officer_id.to_owned(),
        })
    }
}

impl Admin<'_> {
    /// An organisation with whoever sits at its two seats; answers their tokens and its identity.
    fn organisation(
        &self,
        kind: &str,
        body: Option<(&str, &str)>,
        seats: [&str; 2],
    ) -> Result<(Desk, String), Failure> {
        let name = body.map_or(kind, |(code, _)| code).to_lowercase();
        let mut words = vec!["org", "add", "--kind", kind, "--zh", &name, "--en", &name];
        if let Some((code, capacity)) = body {
            words.extend(["--body", code, "--as", capacity]);
        }
        if self.people == 1 {
            words.push("--one-person");
        }
        let id = self.run(&words)?.trim().to_owned();
        if self.people == 1 {
            let first = self.person(&id, &name, &seats)?;
            return Ok((Desk { second: first.clone(), first }, id));
        }
        let first = self.person(&id, &format!("{name}.first"), &seats[..1])?;
        let second = self.person(&id, &format!("{name}.second"), &seats[1..])?;
        Ok((Desk { first, second }, id))
    }

    fn person(&self, organisation: &str, user: &str, seats: &[&str]) -> Result<String, Failure> {
        let mut words = vec!["user", "add", "--org", organisation, "--user", user];
        words.extend(["--zh", user, "--en", user]);
        seats.iter().for_each(|seat| words.extend(["--seat", seat]));
        self.run(&words)?;
        let told = self.run(&["token", "add", "--user", user, "--name", "load"])?;
        Ok(told.split_whitespace().last().ok_or("no token was printed")?.to_owned())
    }

    fn run(&self, words: &[&str]) -> Result<String, Failure> {
        run(self.program, self.folder, words)
    }
}

/// Runs a verb of `anshen admin` and answers what it prints.
pub fn run(program: &Path, folder: &Path, words: &[&str]) -> Result<String, Failure> {
    let output = Command::new(program)
        .args(["--lang", "en", "admin"])
        .args(words)
        .arg("--data")
        .arg(folder)
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("anshen admin {}: {said}", words.join(" ")).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
