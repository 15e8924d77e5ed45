//! The record of a case.

use app::Caller;
use procedure::Event;
use serde::Serialize;
use store::Micros;
use store::records::FactV1;
use utoipa::ToSchema;

use super::said::{ActorForm, NameForm, Teller};
use crate::output::moment;

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventForm {
    /// Its number within the case; the asker may not see every number.
    number: u32,
    /// The legal date.
    #[schema(value_type = String, format = Date)]
    happened_on: String,
    /// When it was entered.
    #[schema(value_type = String, format = DateTime)]
    recorded_at: String,
    /// Who did it.
    by: ActorForm,
    /// Who prepared what `by` signed, where the act takes a signature and the reader is of the same
    /// organisation; the signer where one person was allowed to do both.
    #[serde(skip_serializing_if = "Option::is_none")]
    prepared_by: Option<NameForm>,
    /// The article by which it was done.
    article: String,
    /// The kind of fact.
    kind: &'static str,
    /// What happened, in one line.
    text: String,
    /// Why it was entered from paper, where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    paper: Option<String>,
    /// The fact with its fields.
    #[schema(value_type = Object)]
    fact: FactV1,
}

impl EventForm {
    /// An entry in words.
    pub(crate) fn new(
        event: &Event,
        recorded_at: Micros,
        reader: &Caller,
        teller: &Teller<'_>,
    ) -> Self {
        let fact = FactV1::from(&event.fact);
        let same = event.by.organisation == reader.subject.organisation;
        let preparer = event.prepared_by.as_ref().filter(|_| same);
        EventForm {
            number: event.number,
            happened_on: event.happened_on.to_string(),
            recorded_at: moment(recorded_at),
            by: teller.actor(&event.by, reader),
            prepared_by: preparer.map(|person| teller.person(person)),
            article: teller.article(event.provision),
            kind: fact.kind(),
            text: teller.say(&teller.words.fact(&event.fact)),
            paper: event.paper.as_ref().map(|paper| paper.reason.clone()),
            fact,
        }
    }
}
