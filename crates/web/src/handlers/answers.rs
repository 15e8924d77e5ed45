//! The answers of a form as an act. The names are those of the fields in `pages::present`.

use std::collections::{BTreeMap, BTreeSet};

use app::acts::PaperBody;
use app::wire::ActBody;
use procedure::{ActName, Date};
use serde_json::{Map, Value, json};

use super::form::{line, lines};
use crate::input::value;
use crate::pages::present::Filled;
use crate::problem::Problem;

/// The act that a filled form stands for.
///
/// # Errors
/// What is wrong with a field.
pub(crate) fn act(name: ActName, filled: &Filled) -> Result<ActBody, Problem> {
    if name == ActName::Supply {
        return supply(filled);
    }
    let mut object = Map::new();
    object.insert("act".to_owned(), json!(name.key()));
    let mut reader = Reader { filled, object };
    reader.read(name)?;
    value(Value::Object(reader.object))
}

/// What took place on paper, where the Office says so.
///
/// # Errors
/// What is wrong with a field.
pub(crate) fn paper(filled: &Filled) -> Result<Option<PaperBody>, Problem> {
    let (on, reason) = (line(filled, "paper_on"), line(filled, "paper_reason"));
    if on.is_empty() && reason.is_empty() {
        return Ok(None);
    }
    Ok(Some(PaperBody { on: day("paper_on", &on)?, reason, on_behalf_of: None }))
}

/// A day of a form.
pub(crate) fn day(field: &str, text: &str) -> Result<Date, Problem> {
    if text.is_empty() {
        return Err(Problem::invalid(field, &app::Problem::Missing));
    }
    crate::input::day(field, text)
}

/// A whole number of a form.
pub(crate) fn number<T: std::str::FromStr>(filled: &Filled, field: &str) -> Result<T, Problem> {
    match line(filled, field) {
        text if text.is_empty() => Err(Problem::invalid(field, &app::Problem::Missing)),
        text => text
            .parse()
            .map_err(|_| Problem::invalid(field, &app::Problem::Form(format!("`{text}`")))),
    }
}

/// Items are numbered in the names of their fields: `item-1`.
fn supply(filled: &Filled) -> Result<ActBody, Problem> {
    let request = number(filled, "request")?;
    let items = filled.0.keys().filter_map(|name| {
        let item: u32 = name.strip_prefix("item-")?.parse().ok()?;
        let papers: BTreeSet<String> = lines(filled, name).into_iter().collect();
        (!papers.is_empty()).then_some((item, papers))
    });
    let answers: BTreeMap<_, _> = items.collect();
    Ok(ActBody::Supply { request, answers })
}

struct Reader<'f> {
    filled: &'f Filled,
    object: Map<String, Value>,
}

impl Reader<'_> {
    fn read(&mut self, name: ActName) -> Result<(), Problem> {
        match name {
            ActName::Withdraw | ActName::OpenSpecialReview | ActName::Decline => {
                self.texts(&["reasons"]);
            }
            ActName::ReturnIncomplete => self.lists(&["gaps"]),
            ActName::Determine => {
                let required = self.one_of("review_required", &["yes", "no"])?;
                self.put("review_required", json!(required == "yes"));
                self.texts(&["reasons"]);
                self.lists(&["departments"]);
            }
            ActName::CallForReview => self.call()?,
            ActName::BeginReview => self.begin()?,
            ActName::AssessFactor => {
                self.words(&["factor", "risk"]);
                self.texts(&["reasons"]);
            }
            ActName::Extend => {
                let days: u32 = number(self.filled, "days")?;
                self.put("days", json!(days));
                self.texts(&["reasons"]);
            }
            ActName::RequestSupplements => {
                self.words(&["addressee", "stops"]);
                self.lists(&["items"]);
            }
            ActName::CloseRequest => {
                let request: u32 = number(self.filled, "request")?;
                self.put("request", json!(request));
                self.texts(&["reasons"]);
            }
            ActName::Circulate => {
                self.words(&["outcome", "reply_by"]);
                self.texts(&["summary"]);
                self.lists(&["conditions", "enclosed", "to"]);
                self.put("on_paper", json!(lines(self.filled, "to-on-paper")));
            }
            ActName::RecordReceipt => self.words(&["recipient"]),
            ActName::Opine => {
                self.words(&["position"]);
                self.texts(&["text"]);
                self.lists(&["conditions"]);
            }
            ActName::RecordNoOpinion => {
                self.words(&["recipient"]);
                self.texts(&["reasons"]);
                if self.one_of("treatment", &["not_consistent", "no_objection"])? == "no_objection"
                {
                    self.put("no_objection_rule", json!(line(self.filled, "rule")));
                }
            }
            ActName::DetermineConsistency => {
                self.words(&["finding"]);
                self.texts(&["reasons"]);
            }
            ActName::Hear => {
                self.lists(&["heard"]);
                self.words(&["body"]);
                self.texts(&["record"]);
            }
            ActName::SubmitForApproval => self.texts(&["summary"]),
            ActName::Approve => self.texts(&["remarks"]),
            ActName::Conclude => {
                self.words(&["outcome"]);
                self.lists(&["conditions"]);
                self.texts(&["reasons"]);
            }
            ActName::Assign => self.words(&["officer"]),
            ActName::Recuse => {
                self.words(&["officer"]);
                self.texts(&["reasons"]);
            }
            ActName::Share => self.words(&["document", "with"]),
            ActName::AskConsent => {
                self.words(&["document", "until"]);
                self.texts(&["to", "purpose"]);
            }
            ActName::AnswerConsent => {
                let consent: u32 = number(self.filled, "consent")?;
                self.put("consent", json!(consent));
                self.words(&["answer"]);
            }
            ActName::Correct => self.correction()?,
            ActName::Undertake => self.lists(&["undertakings"]),
            // A filing has pages of its own; its signature has no field.
            ActName::File | ActName::Draft | ActName::AddDocument | ActName::Supply => {}
        }
        Ok(())
    }

    fn call(&mut self) -> Result<(), Problem> {
        let kinds = ["procurement", "product_line", "provider_range", "data_processing"];
        let kind = self.one_of("kind", &kinds)?;
        let line = |name: &str| line(self.filled, name);
        let named = |name: &str| Some(line(name)).filter(|id| !id.is_empty());
        let call = json!({
            "title": line("title"),
            "subject": {"kind": kind, "description": line("subject")},
            "operator": named("operator"),
            "provider": named("provider"),
            "departments": lines(self.filled, "departments"),
            "grounds": line("grounds"),
        });
        self.put("call", call);
        Ok(())
    }

    fn begin(&mut self) -> Result<(), Problem> {
        let notice = self.one_of("notice", &["written", "public"])?;
        if notice == "written" {
            let to = lines(self.filled, "to");
            if to.is_empty() {
                return Err(Problem::invalid("to", &app::Problem::Missing));
            }
            self.put("to", json!(to));
        } else {
            self.put("public_notice", json!(line(self.filled, "text")));
        }
        self.lists(&["departments"]);
        Ok(())
    }

    fn correction(&mut self) -> Result<(), Problem> {
        let correction = if self.one_of("correction", &["receipt", "wording"])? == "receipt" {
            let received_on = day("received_on", &line(self.filled, "received_on"))?.to_string();
            let recipient = line(self.filled, "recipient");
            json!({"of": "receipt", "recipient": recipient, "received_on": received_on})
        } else {
            let event: u32 = number(self.filled, "event")?;
            json!({"of": "wording", "event": event, "text": line(self.filled, "text")})
        };
        self.put("correction", correction);
        self.texts(&["reasons"]);
        Ok(())
    }

    fn put(&mut self, name: &str, value: Value) {
        self.object.insert(name.to_owned(), value);
    }

    /// Texts in the reader's own words; what is empty is told by the procedure, with its article.
    fn texts(&mut self, names: &[&str]) {
        for name in names {
            self.put(name, json!(line(self.filled, name)));
        }
    }

    /// Words of the interface; what was not chosen is left out, and told at its field.
    fn words(&mut self, names: &[&str]) {
        for name in names {
            let word = line(self.filled, name);
            if !word.is_empty() {
                self.put(name, json!(word));
            }
        }
    }

    fn lists(&mut self, names: &[&str]) {
        for name in names {
            self.put(name, json!(lines(self.filled, name)));
        }
    }

    fn one_of(&self, name: &str, known: &[&str]) -> Result<String, Problem> {
        match line(self.filled, name) {
            word if word.is_empty() => Err(Problem::invalid(name, &app::Problem::Missing)),
            word if known.contains(&word.as_str()) => Ok(word),
            word => Err(Problem::invalid(name, &app::Problem::Unknown(word))),
        }
    }
}
