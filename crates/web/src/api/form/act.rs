//! What the asker may do now, and what waits for a signature.

use access::Signing;
use app::Caller;
use app::view::{OpenAct, WaitingAct};
use procedure::case::StageName;
use procedure::party::Role;
use serde::Serialize;
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::event::EventForm;
use super::said::{NameForm, Teller, WordForm};
use crate::api::schema;
use crate::output::moment;
use crate::problem::{Problem, ProblemDocument};

/// An act of the asker's side.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActForm {
    /// The act; the key goes into the field `act`.
    act: WordForm,
    /// The article by which it is done.
    article: String,
    /// How far the asker may go.
    signing: SigningForm,
    /// Whether it can be done now.
    open: bool,
    /// Why it cannot be done yet, and what would be needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<ProblemDocument>,
    /// A JSON Schema of its fields.
    #[schema(value_type = Object)]
    fields: &'static RawValue,
}

/// How far somebody may go with an act.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SigningForm {
    /// It is done at once: it has no legal effect of its own.
    AtOnce,
    /// It is prepared, and another person signs it.
    Prepare,
    /// What another person has prepared is signed.
    Sign,
    /// It is prepared, or what another person has prepared is signed.
    PrepareOrSign,
    /// One person does both; the organisation was allowed to.
    Alone,
}

impl From<Signing> for SigningForm {
    fn from(signing: Signing) -> Self {
        match signing {
            Signing::AtOnce => SigningForm::AtOnce,
            Signing::PrepareOnly => SigningForm::Prepare,
            Signing::SignOnly => SigningForm::Sign,
            Signing::PrepareOrSign => SigningForm::PrepareOrSign,
            Signing::SignAlone => SigningForm::Alone,
        }
    }
}

impl ActForm {
    /// An act in words; `None` for those that are not done through the list of acts.
    pub(crate) fn new(
        act: &OpenAct,
        stage: StageName,
        role: Role,
        teller: &Teller<'_>,
    ) -> Option<Self> {
        let refusal = act.refusal.as_ref().map(|refusal| {
            Problem::refused(refusal, &teller.words.regime().id).document(teller.lang)
        });
        Some(ActForm {
            act: teller.word(act.name.key(), &teller.words.act(act.name, stage, role)),
            article: teller.article(act.provision),
            signing: act.signing.into(),
            open: refusal.is_none(),
            refusal,
            fields: schema::fields_of(act.name)?,
        })
    }
}

/// An act that waits for a signature.
#[derive(Serialize, ToSchema)]
pub(crate) struct WaitingForm {
    /// Its identity.
    id: String,
    /// The act.
    act: WordForm,
    /// Its fields.
    #[schema(value_type = Object)]
    fields: serde_json::Value,
    /// Who prepared it.
    prepared_by: NameForm,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    prepared_at: String,
    /// The legal date it was prepared for.
    #[schema(value_type = String, format = Date)]
    on: String,
    /// Whether the asker may sign it.
    signable: bool,
    /// The case; where the act opens it, it is there once the act is signed.
    case: String,
    /// The version of the case as it is: the tag for `If-Match` of whoever signs; 0 where the act
    /// opens the case.
    version: u64,
    /// What has happened in the case since it was prepared, as far as the asker sees it.
    since: Vec<EventForm>,
    /// Whether anything has.
    outdated: bool,
    /// Set when it went back to whoever prepared it.
    #[serde(skip_serializing_if = "Option::is_none")]
    returned: Option<ReturnedForm>,
}

/// A prepared act went back, unsigned.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReturnedForm {
    /// Who gave it back.
    by: NameForm,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: String,
    /// What should be changed.
    remark: String,
}

impl WaitingForm {
    /// A waiting act in words.
    pub(crate) fn new(
        waiting: &WaitingAct,
        version: u64,
        reader: &Caller,
        teller: &Teller<'_>,
    ) -> Self {
        let name = waiting.body.name();
        let since = waiting.since.iter();
        let since =
            since.map(|entry| EventForm::new(&entry.event, entry.recorded_at, reader, teller));
        WaitingForm {
            id: waiting.row.id.to_string(),
            act: teller.word(name.key(), &teller.words.act_name(name)),
            fields: serde_json::to_value(&waiting.body).unwrap_or_default(),
            prepared_by: teller.person(&waiting.row.prepared_by),
            prepared_at: moment(waiting.row.prepared_at),
            on: waiting.row.on.to_string(),
            signable: waiting.signable,
            case: waiting.row.case.to_string(),
            version,
            since: since.collect(),
            outdated: !waiting.since.is_empty(),
            returned: waiting.row.returned.as_ref().map(|returned| ReturnedForm {
                by: teller.person(&returned.by),
                at: moment(returned.at),
                remark: returned.remark.clone(),
            }),
        }
    }
}
