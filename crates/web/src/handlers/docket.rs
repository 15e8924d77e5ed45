//! The docket: all cases that the reader may see, by urgency.

use app::lists::CasesQuery;
use app::{AppError, Caller};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::clock::{Clock, ClockState};
use procedure::turn;
use store::CaseId;
use texts::Lang;
use words::{StateKind, Words, state_kind, state_label};

use super::address;
use super::form::{line, parse};
use super::shell::shell;
use super::show;
use crate::language;
use crate::output::STAGES;
use crate::pages::present::Filled;
use crate::pages::{Choice, Docket, DocketRow, Field, Form, Input, Pager, StateTag};
use crate::problem::Failure;
use crate::session::PageCaller;
use crate::state::WebState;

/// How many cases stand on a page.
const ROWS: usize = 50;

/// The cases of the reader.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let given = |name: &str| Some(line(&asked, name)).filter(|text| !text.is_empty());
    let query = CasesQuery {
        text: given("q"),
        stage: given("stage"),
        ended: given("ended").is_some(),
        after: given("after"),
        size: Some(ROWS),
    };
    let found = state.app().cases(&caller, query).await?;
    let lang = language::of(&headers);
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in &found.rows {
        rows.extend(docket_row(&state, &caller, &row.id, lang).await?);
    }
    let after = found.next.map(|next| place(&asked, Some(&next)));
    let page = Docket {
        filter: filter(&asked),
        count: texts::docket_count(rows.len()),
        rows,
        pager: Pager { start_href: given("after").map(|_| place(&asked, None)), after_href: after },
        files: Vec::new(),
    };
    Ok(show(StatusCode::OK, &page, &shell(&state, Some(&caller), &headers, &uri)))
}

fn filter(asked: &Filled) -> Form {
    let chosen = line(asked, "stage");
    let any = Choice::new("", texts::docket_any());
    let stages = STAGES.into_iter().skip(1).map(|stage| {
        let choice = Choice::new(app::projection::stage_key(stage), words::stage(stage));
        if choice.value == chosen { choice.chosen() } else { choice }
    });
    let stages = std::iter::once(any).chain(stages).collect();
    let is_given = !line(asked, "ended").is_empty();
    let ended = Input::Declare { statement: texts::docket_ended(), is_given };
    let fields = vec![
        Field::new("q", texts::docket_search(), Input::Line(line(asked, "q"))).optional(),
        Field::new("stage", texts::docket_stage(), Input::Select(stages)).optional(),
        Field::new("ended", texts::docket_scope(), ended).optional(),
    ];
    Form::new("/cases", fields, texts::docket_filter())
}

/// The address of a page of the same search.
fn place(asked: &Filled, after: Option<&str>) -> String {
    let kept = ["q", "stage", "ended"].map(|name| (name, line(asked, name)));
    let after = after.map(|after| ("after", after.to_owned()));
    let given = after.into_iter().chain(kept).filter(|(_, value)| !value.is_empty());
    let given: Vec<String> =
        given.map(|(name, value)| format!("{name}={}", address::escaped(&value))).collect();
    if given.is_empty() { "/cases".to_owned() } else { format!("/cases?{}", given.join("&")) }
}

/// A case as the docket shows it: what its own page would say, in one line.
async fn docket_row(
    state: &WebState,
    caller: &Caller,
    id: &CaseId,
    lang: Lang,
) -> Result<Option<DocketRow>, AppError> {
    let app = state.app();
    let view = match app.view(caller, id).await {
        Ok(view) => view,
        // It has vanished from this desk since the list was made.
        Err(AppError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let names = state.directory().names(app, view.officers.iter()).await?;
    let file = app.case(caller, id).await?;
    let words = Words::new(view.regime, names.as_ref());
    let clock = most_urgent(&view.clocks);
    let turns = turn::turns(&file.case);
    Ok(Some(DocketRow {
        number: view.number().map_or_else(|| texts::case_unnumbered().render(lang), str::to_owned),
        title: view.title().to_owned(),
        href: format!("/cases/{id}"),
        operator: view.operator().map_or_else(
            || texts::as_written("—"),
            |operator| super::shell::organisation(&names, operator),
        ),
        stage: words::stage(view.stage()),
        turn: words.turns(&turns, view.stage()),
        due_on: clock.map(|clock| clock.limit.due_on()),
        no_term: turns.first().filter(|turn| turn.term.is_none()).map(|_| texts::no_term()),
        tag: clock.map(|clock| tag(clock, words)),
        officers: view.officers.iter().map(|person| words.person(person).render(lang)).collect(),
    }))
}

fn tag(clock: &Clock, words: Words<'_>) -> StateTag {
    if clock.state == (ClockState::Running { left: 0 }) {
        return StateTag::last_day();
    }
    let kind = state_kind(clock.state);
    StateTag::of(kind, label(kind, clock, words))
}

fn label(kind: StateKind, clock: &Clock, words: Words<'_>) -> texts::Text {
    match kind {
        StateKind::Running | StateKind::Overdue | StateKind::Stopped => words.state(clock.state),
        StateKind::Met | StateKind::MetLate | StateKind::Moot => state_label(kind),
    }
}

fn most_urgent(clocks: &[Clock]) -> Option<&Clock> {
    let rank = |clock: &&Clock| match clock.state {
        ClockState::Overdue { .. } => Some(0),
        ClockState::Running { .. } => Some(1),
        ClockState::Stopped { .. } => Some(2),
        ClockState::Met { .. } | ClockState::MetLate { .. } | ClockState::Moot { .. } => None,
    };
    let open = clocks.iter().filter_map(|clock| Some((rank(&clock)?, clock)));
    open.min_by_key(|(rank, clock)| (*rank, clock.limit.due_on())).map(|(_, clock)| clock)
}
