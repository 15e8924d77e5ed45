//! Every error of the use cases as a problem, in one exhaustive table.

use app::{AppError, MovedOn};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use procedure::Event;
use procedure::law::Provision;
use procedure::regime;
use store::{CommitError, ReadError};
use texts::Text;
use vault::PutError;
use words::Words;

use super::Problem;

/// Why a request was not answered as asked.
#[derive(Debug)]
pub(crate) struct Failure(Problem);

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure(problem)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Failure(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            // Hidden or missing: one answer for both.
            AppError::NotFound => Problem::not_found(),
            AppError::NotSignedIn => Problem::not_signed_in(),
            // With the reason, to whoever is entitled to know.
            AppError::Denied(denial) => Problem::denied(&denial, None),
            AppError::Refused { refusal, regime } => Problem::refused(&refusal, &regime),
            AppError::Stale { seen, current } => stale(seen, current),
            AppError::MovedOn(moved) => match regime::find(regime::bundled(), &moved.regime) {
                Some(regime) => moved_on(&moved, &Words::bare(regime)),
                None => Problem::internal(),
            },
            AppError::Returned => Problem::new(
                StatusCode::CONFLICT,
                "returned",
                texts::problem_returned(),
                texts::problem_returned_detail(),
            ),
            AppError::NotSignable(_) => Problem::new(
                StatusCode::CONFLICT,
                "not-signable",
                texts::problem_not_signable(),
                texts::problem_not_signable_detail(),
            ),
            AppError::NotPrepared(act) => not_prepared(act),
            AppError::Invalid { field, problem } => Problem::invalid(&field, &problem),
            AppError::Upload(error) => upload(&error),
            AppError::Document(_) => Problem::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "damaged",
                texts::problem_damaged(),
                texts::problem_damaged_detail(),
            ),
            // Answered again before it gets here; without its answer all that is left is this.
            AppError::Repeated(_) => conflict(),
            AppError::TooMany { seconds } => too_many(seconds),
            AppError::Commit(error) => commit(&error),
            AppError::Read(ReadError::Unavailable { .. }) => Problem::unavailable(),
            AppError::Read(ReadError::Damaged { .. }) => Problem::internal(),
            AppError::Setup(_) => Problem::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "set-up",
                texts::problem_set_up(),
                texts::problem_set_up_detail(),
            ),
        }
    }
}

fn stale(seen: u64, current: u64) -> Problem {
    let detail = texts::problem_stale_detail(current, seen);
    let title = texts::problem_stale();
    let problem = Problem::new(StatusCode::PRECONDITION_FAILED, "stale", title, detail);
    problem.with(|parts| parts.version = Some(current))
}

/// The case has moved on since an act was prepared in it: what has happened, and what to do.
pub(crate) fn moved_on(moved: &MovedOn, words: &Words<'_>) -> Problem {
    let stage = words::stage(moved.stage);
    let detail = match moved.since.as_slice() {
        [] => texts::problem_moved_on_unseen_detail(moved.current, stage),
        since => {
            let since: Vec<Text> = since.iter().map(|event| happened(event, words)).collect();
            texts::problem_moved_on_detail(moved.current, since, stage)
        }
    };
    let problem = Problem::new(StatusCode::CONFLICT, "moved-on", texts::problem_moved_on(), detail);
    problem.with(|parts| parts.version = Some(moved.current))
}

/// What happened, with its day.
pub(crate) fn happened(event: &Event, words: &Words<'_>) -> Text {
    texts::act_since(texts::date_in_prose(event.happened_on), words.fact(&event.fact))
}

fn not_prepared(act: procedure::ActName) -> Problem {
    let name = regime::bundled()
        .first()
        .map_or_else(|| texts::as_written(act.key()), |regime| Words::bare(regime).act_name(act));
    let detail = texts::problem_not_prepared_detail(name);
    Problem::new(StatusCode::CONFLICT, "not-prepared", texts::problem_not_prepared(), detail)
}

fn too_many(seconds: u32) -> Problem {
    let detail = texts::problem_too_many_detail(seconds);
    let title = texts::problem_too_many();
    let problem = Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many", title, detail);
    problem.with(|parts| parts.retry_after_s = Some(seconds))
}

fn conflict() -> Problem {
    let detail = texts::problem_conflict_detail();
    Problem::new(StatusCode::CONFLICT, "conflict", texts::problem_conflict(), detail)
}

fn upload(error: &PutError) -> Problem {
    match error {
        PutError::TooLarge { limit_bytes } => Problem::too_large(*limit_bytes),
        PutError::Broken(_) => Problem::broken_upload(),
        PutError::Mark(mark) => secrecy_mark(texts::as_written(mark.grade.to_string())),
        PutError::Name { limit_chars } => {
            let detail = texts::problem_too_long_detail("file_name", *limit_chars);
            Problem::at("file_name", "too-long", detail)
        }
        PutError::Entropy(_) | PutError::Store(_) => Problem::unavailable(),
    }
}

/// A file that carries a mark of secrecy is refused whole (article 21).
pub(super) fn secrecy_mark(mark: Text) -> Problem {
    let regime = regime::bundled().first();
    let problem = Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "secrecy-mark",
        texts::problem_secrecy_mark(),
        texts::problem_secrecy_mark_detail(mark),
    );
    let article = regime.map(|regime| Words::bare(regime).article(Provision::StateSecrets));
    problem.with(|parts| parts.article = article)
}

fn commit(error: &CommitError) -> Problem {
    match error {
        CommitError::IdempotencyReused { key } => Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "key-reused",
            texts::problem_key_reused(),
            texts::problem_key_reused_detail(key),
        ),
        CommitError::VersionConflict { expected, found, .. } => stale(*expected, *found),
        // What it refers to has gone, or something of its name has come, since it was looked up.
        CommitError::Duplicate(_)
        | CommitError::Missing { .. }
        | CommitError::IdempotencySame { .. } => conflict(),
        CommitError::PersonDisabled { .. } => Problem::new(
            StatusCode::UNAUTHORIZED,
            "closed-account",
            texts::problem_closed_account(),
            texts::problem_closed_account_detail(),
        ),
        CommitError::TooLarge { .. } => Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "too-long",
            texts::problem_too_large(),
            texts::problem_kept_detail(),
        ),
        // Not known whether it was done: the same key finds out.
        CommitError::Unknown { .. } => Problem::fate_unknown(),
        CommitError::Unavailable { .. }
        | CommitError::LeaseHeld { .. }
        | CommitError::LeaseLost { .. }
        | CommitError::SchemaNewer { .. } => Problem::unavailable(),
        CommitError::Malformed { .. } => Problem::internal(),
    }
}
