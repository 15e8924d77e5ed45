//! What is wrong with something that was sent.

use app::Problem as Fault;
use axum::http::StatusCode;
use texts::Text;

use super::Problem;

impl Problem {
    /// A request that cannot be read.
    pub fn unreadable() -> Self {
        Problem::malformed(texts::problem_unreadable_detail())
    }

    /// A body that is no JSON.
    pub fn no_json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line() as u64, error.column() as u64);
        Problem::malformed(texts::problem_malformed_detail(column, line))
    }

    /// A body that broke off.
    pub fn broke_off() -> Self {
        Problem::malformed(texts::problem_broke_off_detail())
    }

    fn malformed(detail: Text) -> Self {
        Problem::new(StatusCode::BAD_REQUEST, "malformed", texts::problem_input(), detail)
    }

    /// A field that is not known here.
    pub fn unknown_field(field: &str) -> Self {
        let detail = texts::problem_unknown_field_detail(field);
        Problem::at(field, "unknown-field", detail)
    }

    /// An upload that broke off.
    pub fn broken_upload() -> Self {
        let detail = texts::problem_broken_upload_detail();
        let title = texts::problem_broken_upload();
        Problem::new(StatusCode::BAD_REQUEST, "broken-upload", title, detail)
    }

    /// A body of another form than the one taken.
    pub fn media_type(wanted: &str) -> Self {
        let detail = texts::problem_media_type_detail(wanted);
        let title = texts::problem_media_type();
        Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type", title, detail)
    }

    /// A body over its limit.
    pub fn too_large(max: u64) -> Self {
        let detail = texts::problem_too_large_detail(max);
        Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", texts::problem_too_large(), detail)
    }

    /// Something that may be done only when it is sent along.
    pub fn at(field: &str, key: &'static str, detail: Text) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let problem = Problem::new(status, key, texts::problem_input(), detail);
        problem.with(|parts| parts.field = Some(field.to_owned()))
    }

    /// A field that cannot be taken as it is.
    pub fn invalid(field: &str, fault: &Fault) -> Self {
        match fault {
            Fault::Missing => {
                let missing = vec![texts::as_written(field)];
                let detail = texts::problem_missing_detail(field);
                let problem = Problem::at(field, "missing-field", detail);
                problem.with(|parts| parts.missing = missing)
            }
            Fault::Empty => Problem::at(field, "empty", texts::problem_empty_detail()),
            Fault::Form(reason) => {
                let detail = texts::problem_form_detail(field, reason);
                Problem::at(field, "wrong-form", detail)
            }
            Fault::Unknown(name) => {
                let detail = texts::problem_unknown_detail(field, name);
                Problem::at(field, "unknown-name", detail)
            }
            Fault::Place => Problem::at(field, "wrong-form", texts::problem_place_detail(field)),
            Fault::TooLong { max } => {
                Problem::at(field, "too-long", texts::problem_too_long_detail(field, *max))
            }
            Fault::Taken(name) => {
                let problem = Problem::at(field, "taken", texts::problem_taken_detail(name));
                problem.with(|parts| parts.status = StatusCode::CONFLICT)
            }
            Fault::UserName => {
                Problem::at(field, "wrong-form", texts::problem_user_name_detail(field))
            }
            // Seats are given from the machine itself, which words them.
            Fault::Seats(conflict) => {
                let detail = texts::problem_form_detail(field, conflict.to_string());
                Problem::at(field, "seats", detail)
            }
            Fault::WeakPassword { min } => {
                Problem::at(field, "weak-password", texts::problem_weak_password_detail(*min))
            }
        }
    }
}
