//! What cannot be taken goes back into the form, to the field it is about.

use app::AppError;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::refusal::{Missing, Reason};
use words::Words;

use super::show;
use crate::pages::{self, Form, Shell};
use crate::problem::{Failure, Problem};

/// The question when an act on paper took place.
const PAPER_ON: &str = "paper_on";

/// Puts what stands in the way into a form.
///
/// # Errors
/// What no form can put right, such as a case that has moved on.
pub(crate) fn into_form(form: &mut Form, error: AppError, words: Words<'_>) -> Result<(), Failure> {
    match error {
        AppError::Refused { refusal, .. } => {
            match &refusal.reason {
                Reason::Missing(missing) => {
                    for what in missing {
                        let text = texts::refusal_missing(vec![words.missing(what)]);
                        form.wrong(field_of(what), text);
                    }
                }
                reason => {
                    let field = date_field(form, reason);
                    form.wrong(field, words.refusal_with_article(&refusal));
                }
            }
            Ok(())
        }
        error @ (AppError::Invalid { .. }
        | AppError::Denied(_)
        | AppError::NotPrepared(_)
        | AppError::Upload(_)) => {
            problem_into_form(form, &Problem::from(error));
            Ok(())
        }
        other => Err(other.into()),
    }
}

/// Puts a problem into a form, told by the question as it stands there.
pub(crate) fn problem_into_form(form: &mut Form, problem: &Problem) {
    let names = |name: &&String| form.fields.iter().any(|field| field.name == **name);
    let field = problem.field.as_ref().filter(names).cloned();
    let label = field.as_ref().and_then(|name| {
        form.fields.iter().find(|one| one.name == *name).map(|one| one.label.clone())
    });
    let text = match (problem.key, label) {
        ("missing-field", Some(label)) => texts::form_missing(label),
        ("wrong-form", Some(label)) => texts::form_unreadable(label),
        ("unknown-name", Some(label)) => texts::form_unknown(label),
        _ => problem.detail.clone(),
    };
    form.wrong(field.as_deref(), text);
}

/// A case that has moved on since the reader looked at it.
pub(crate) fn moved_on(case_href: &str, shell: &Shell) -> Response {
    show(StatusCode::PRECONDITION_FAILED, &pages::Problem::conflict(case_href), shell)
}

/// The field that asks when an act on paper took place, where the refusal is about that date.
fn date_field(form: &Form, reason: &Reason) -> Option<&'static str> {
    let of_the_date =
        matches!(reason, Reason::InFuture { .. } | Reason::InPast { .. } | Reason::TooEarly { .. });
    let asked = form.fields.iter().any(|field| field.name == PAPER_ON);
    (of_the_date && asked).then_some(PAPER_ON)
}

/// The field of an act's form in which something missing is given.
fn field_of(missing: &Missing) -> Option<&'static str> {
    match missing {
        Missing::Reasons => Some("reasons"),
        Missing::Title => Some("title"),
        Missing::Subject => Some("subject"),
        Missing::Category => Some("category"),
        Missing::WhyMajor => Some("why_major"),
        Missing::Provider => Some("provider"),
        Missing::Items => Some("items"),
        Missing::Conditions => Some("conditions"),
        Missing::Days => Some("days"),
        Missing::ReplyBy => Some("reply_by"),
        Missing::Addressee => Some("to"),
        Missing::Rule => Some("rule"),
        Missing::Heard => Some("heard"),
        Missing::Officer => Some("officer"),
        Missing::Signatory
        | Missing::Recognition
        | Missing::PreAssessment(_)
        | Missing::Material(_)
        | Missing::Clause(_)
        | Missing::Confirmation(_) => None,
    }
}
