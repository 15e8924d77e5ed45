//! Who am I; what do I owe, by when.

use app::lists::{DeskItem, DeskView, SignItem};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use procedure::party::PersonId;
use serde::Serialize;
use utoipa::ToSchema;

use super::form::{ClockForm, NameForm, Teller, TurnForm, WordForm};
use crate::problem::{Failure, ProblemDocument, seat};
use crate::session::SignedIn;
use crate::state::WebState;

/// Whoever is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeForm {
    /// The person.
    person: NameForm,
    /// The organisation.
    organisation: NameForm,
    /// What the organisation is: `operator`, `provider`, `office`, `body`, `commission`.
    kind: String,
    /// The seats held.
    seats: Vec<WordForm>,
    /// The legal day.
    #[schema(value_type = String, format = Date)]
    today: String,
}

/// Who the asker is.
#[utoipa::path(
    get, path = "/api/v1/me", tag = "people",
    responses(
        (status = 200, body = MeForm),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn me(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let names = state.directory().names(app, [&caller.subject.person]).await?;
    let teller = Teller::new(&headers, app.regime_for_new()?, &names);
    let seats = caller.subject.seats.iter();
    let form = MeForm {
        person: teller.person(&caller.subject.person),
        organisation: teller.organisation(&caller.subject.organisation),
        kind: caller.subject.kind.key().to_owned(),
        seats: seats.map(|held| teller.word(held.key(), &seat(*held))).collect(),
        today: app.today().to_string(),
    };
    Ok(super::json(StatusCode::OK, &form))
}

/// The asker's desk: what it owes, what stands still, what it waits for, most urgent first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DeskForm {
    /// To be done by the asker's side.
    mine: Vec<DeskItemForm>,
    /// Acts of the asker's organisation that wait for a signature.
    to_sign: Vec<ToSignForm>,
    /// Acts that the asker prepared and that came back with a remark.
    returned: Vec<ToSignForm>,
    /// Clocks that stand still.
    stopped: Vec<DeskItemForm>,
    /// To be done by others.
    waiting: Vec<DeskItemForm>,
    /// Where the list of cases goes on, if there are more: send it to `/cases` as `after`.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Something to be done in a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DeskItemForm {
    /// The case.
    case: CaseNameForm,
    /// Who has to do what.
    turns: Vec<TurnForm>,
    /// The clock within which it falls.
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<ClockForm>,
}

/// A case by its names.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseNameForm {
    /// Its identity.
    id: String,
    /// Its number, once it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Its title.
    title: String,
    /// Where it stands.
    stage: WordForm,
}

/// An act that waits for a signature.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ToSignForm {
    /// Its identity.
    id: String,
    /// The case; missing where the act opens it, for it is there once the act is signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<CaseNameForm>,
    /// The title of the case.
    title: String,
    /// The act.
    act: WordForm,
    /// Whether the asker may sign it.
    signable: bool,
    /// What should be changed, where it was given back.
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<String>,
}

/// What the asker owes, by when.
#[utoipa::path(
    get, path = "/api/v1/desk", tag = "people",
    responses(
        (status = 200, body = DeskForm),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn desk(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let DeskView { mine, to_sign, returned, stopped, waiting, next } = app.desk(&caller).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(app, nobody).await?;
    let item = |item: &DeskItem| -> Result<DeskItemForm, Failure> {
        let teller = Teller::new(&headers, app.regime(&item.file.case.regime)?, &names);
        let stage = item.file.case.stage.name();
        Ok(DeskItemForm {
            case: case_name(&item.file, &teller),
            turns: item.turns.iter().map(|turn| TurnForm::new(turn, stage, &teller)).collect(),
            clock: item.clock.as_ref().map(|clock| ClockForm::new(clock, &teller)),
        })
    };
    let items = |list: &[DeskItem]| list.iter().map(item).collect::<Result<Vec<_>, _>>();
    let sign = |sign: &SignItem| -> Result<ToSignForm, Failure> {
        let teller = Teller::new(&headers, app.regime(&sign.file.case.regime)?, &names);
        let act = sign.waiting.body.name();
        Ok(ToSignForm {
            id: sign.waiting.row.id.to_string(),
            case: (!sign.waiting.opens()).then(|| case_name(&sign.file, &teller)),
            title: sign.title().to_owned(),
            act: teller.word(act.key(), &teller.words.act_name(act)),
            signable: sign.waiting.signable,
            remark: sign.waiting.row.returned.as_ref().map(|returned| returned.remark.clone()),
        })
    };
    let form = DeskForm {
        mine: items(&mine)?,
        to_sign: to_sign.iter().map(sign).collect::<Result<_, _>>()?,
        returned: returned.iter().map(sign).collect::<Result<_, _>>()?,
        stopped: items(&stopped)?,
        waiting: items(&waiting)?,
        next: next.map(|place| place.to_string()),
    };
    Ok(super::json(StatusCode::OK, &form))
}

fn case_name(file: &app::case_file::CaseFile, teller: &Teller<'_>) -> CaseNameForm {
    let stage = file.case.stage.name();
    CaseNameForm {
        id: file.id.to_string(),
        number: file.number.clone(),
        title: file.case.title().to_owned(),
        stage: teller.word(app::projection::stage_key(stage), &words::stage(stage)),
    }
}
