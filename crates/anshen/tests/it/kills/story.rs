//! What the clients do: the acts of one case after the other, each by its own party. A request
//! follows from what was answered before, so that the same one can be sent again after a kill.

use serde_json::{Value, json};

use crate::installation::{Desk, settle};
use crate::server::{Answer, Request};

const FACTORS: [&str; 5] = ["control", "continuity", "supply_chain", "compliance", "other"];
const UNDERTAKINGS: [&str; 4] = ["cooperate", "no_user_data", "no_control", "no_interruption"];
const MATERIALS: [&str; 3] = ["filing_form", "impact_report", "procurement_documents"];

/// The acts of a case in their order: what the log calls each.
pub(crate) const ACTS: [&str; 18] = [
    "case.draft",
    "document.add",
    "case.draft",
    "case.undertake",
    "case.file",
    "case.assign",
    "case.determine",
    "case.assess_factor",
    "case.assess_factor",
    "case.assess_factor",
    "case.assess_factor",
    "case.assess_factor",
    "case.request_supplements",
    "document.add",
    "case.supply",
    "case.extend",
    "case.circulate",
    "case.opine",
];

/// The parties of every case.
pub(crate) struct Cast {
    pub(crate) operator: Desk,
    provider: Desk,
    office: Desk,
    member: Desk,
}

impl Cast {
    /// Registers them.
    pub(crate) fn settle(folder: &std::path::Path) -> Cast {
        let both = ["preparer", "signatory"];
        let member = ["--body", "MIIT", "--as", "member"];
        Cast {
            operator: settle(folder, "operator", &both, &[]),
            provider: settle(folder, "provider", &both, &[]),
            office: settle(folder, "office", &["case_officer", "director"], &[]),
            member: settle(folder, "body", &["liaison", "signatory"], &member),
        }
    }
}

/// A case as far as its client has brought it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    /// By which the requests of this case are told from all others.
    name: String,
    /// What was answered, in the order of [`ACTS`].
    pub(crate) answered: Vec<(Request, Answer)>,
}

impl Story {
    pub(crate) fn new(name: String) -> Story {
        Story { name, answered: Vec::new() }
    }

    pub(crate) fn is_over(&self) -> bool {
        self.answered.len() == ACTS.len()
    }

    /// The identity of the case, once it is open.
    pub(crate) fn case(&self) -> Option<String> {
        let (_, opened) = self.answered.first()?;
        opened.location.rsplit('/').next().map(str::to_owned)
    }

    /// The next request; always the same until it is answered.
    pub(crate) fn next(&self, cast: &Cast, officer: &str) -> Request {
        let at = self.answered.len();
        let by = match ACTS[at] {
            "case.draft" | "document.add" | "case.file" | "case.supply" => &cast.operator,
            "case.undertake" => &cast.provider,
            "case.opine" => &cast.member,
            _ => &cast.office,
        };
        let place = self.case().map(|case| format!("/api/v1/cases/{case}")).unwrap_or_default();
        let (line, body) = match ACTS[at] {
            "case.draft" if at == 0 => ("POST /api/v1/cases".to_owned(), self.act(at, cast, "")),
            "document.add" => (
                format!("POST {place}/documents?title=P{at}&declared_free_of_state_secrets=true"),
                self.content(at),
            ),
            _ => (format!("POST {place}/acts"), self.act(at, cast, officer)),
        };
        let key = format!("{}-{at}", self.name);
        Request { token: by.token.clone(), line, key, body }
    }

    /// What the document of this act holds.
    pub(crate) fn content(&self, at: usize) -> String {
        format!("content {at} of {} ", self.name).repeat(500)
    }

    /// Where the documents of the case are, with the acts that brought them.
    pub(crate) fn papers(&self) -> Vec<(usize, String)> {
        let uploads =
            self.answered.iter().enumerate().filter(|(at, _)| ACTS[*at] == "document.add");
        uploads.map(|(at, (_, answer))| (at, answer.location.clone())).collect()
    }

    /// How many events were answered; an upload is one, of which its answer does not speak.
    pub(crate) fn events(&self) -> usize {
        let of = |(_, answer): &(Request, Answer)| {
            let answer: Value = serde_json::from_str(&answer.body).unwrap();
            answer["events"].as_array().map_or(1, Vec::len)
        };
        self.answered.iter().map(of).sum()
    }

    fn act(&self, at: usize, cast: &Cast, officer: &str) -> String {
        let reasons = format!("Reasons {at} of {}.", self.name);
        let papers: Vec<String> =
            self.papers().into_iter().map(|(_, place)| id_of(&place)).collect();
        let mut act = match ACTS[at] {
            "case.draft" => json!({"filing": self.filing(cast, papers.first())}),
            "case.undertake" => json!({"undertakings": UNDERTAKINGS}),
            "case.file" => json!({}),
            "case.assign" => json!({"officer": officer}),
            "case.determine" => json!({"review_required": true, "reasons": reasons}),
            "case.assess_factor" => {
                json!({"factor": FACTORS[at - 7], "risk": "manageable", "reasons": reasons})
            }
            "case.request_supplements" => {
                json!({"addressee": "operator", "items": [reasons], "stops": "all"})
            }
            "case.supply" => json!({"request": 1, "answers": {"1": [papers.last()]}}),
            "case.extend" => json!({"days": 15, "reasons": reasons}),
            "case.circulate" => json!({"outcome": "passed", "summary": reasons}),
            _ => json!({"position": "agree", "text": reasons}),
        };
        act["act"] = ACTS[at].trim_start_matches("case.").into();
        act.to_string()
    }

    fn filing(&self, cast: &Cast, paper: Option<&String>) -> Value {
        let of = |names: &[&str], value: &Value| {
            Value::Object(names.iter().map(|name| ((*name).to_owned(), value.clone())).collect())
        };
        let effect = json!({"may_affect": true, "reasons": "It may."});
        let recognition = json!({"department": "MIIT", "notice": "1", "on": "2021-11-05"});
        json!({
            "title": format!("Switches {}", self.name),
            "subject": {"description": "Switches", "category": "core_network"},
            "provider": cast.provider.organisation,
            "recognitions": [recognition],
            "pre_assessment": of(&FACTORS, &effect),
            "clauses": of(&UNDERTAKINGS, &json!("Clause 12")),
            "materials": of(paper.map_or(&[], |_| &MATERIALS), &json!([paper])),
        })
    }

    /// Who the Office's one officer is.
    pub(crate) fn officer(address: &str, cast: &Cast) -> String {
        let token = cast.office.token.clone();
        let me = Request { token, line: "GET /api/v1/me".to_owned(), ..Request::default() };
        let me: Value = serde_json::from_str(&me.send(address).unwrap().body).unwrap();
        me["person"]["id"].as_str().unwrap().to_owned()
    }
}

fn id_of(place: &str) -> String {
    place.rsplit('/').next().unwrap().to_owned()
}
