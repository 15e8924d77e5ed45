//! What went wrong, why, and what to do.

use texts::Text;

/// A page that says why something was not done.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What is the matter.
    pub title: Text,
    /// Why, and what would be needed.
    pub detail: Text,
    /// The article that says no, in full.
    pub citation: Option<Text>,
    /// What would be needed, item by item.
    pub missing: Vec<Text>,
    /// Where to go from here: name and address.
    pub ways_on: Vec<(Text, String)>,
    /// A number under which the keeper of the system finds it in the log.
    pub reference: Option<String>,
}

impl Problem {
    /// There is no such page, or the reader has no part in it: the two look the same.
    #[must_use]
    pub fn not_found() -> Self {
        Problem::plain(texts::trouble_not_found(), texts::trouble_not_found_detail())
    }

    /// The procedure says no.
    #[must_use]
    pub fn refused(detail: Text, citation: Text, missing: Vec<Text>) -> Self {
        let title = texts::trouble_refused();
        Problem { citation: Some(citation), missing, ..Problem::plain(title, detail) }
    }

    /// The seat does not allow it.
    #[must_use]
    pub fn forbidden(detail: Text, citation: Text) -> Self {
        let title = texts::trouble_forbidden();
        Problem { citation: Some(citation), ..Problem::plain(title, detail) }
    }

    /// The case has changed since the reader looked at it.
    #[must_use]
    pub fn conflict(case_href: &str) -> Self {
        let ways_on = vec![(texts::trouble_look_again(), case_href.to_owned())];
        let detail = texts::trouble_conflict_detail();
        Problem { ways_on, ..Problem::plain(texts::trouble_conflict(), detail) }
    }

    /// What was sent is larger than the installation takes.
    #[must_use]
    pub fn too_large(most_megabytes: u64) -> Self {
        let detail = texts::trouble_too_large_detail(most_megabytes);
        Problem::plain(texts::trouble_too_large(), detail)
    }

    /// What was sent cannot be read: a token is missing, a form is broken.
    #[must_use]
    pub fn bad_request(detail: Text) -> Self {
        Problem::plain(texts::trouble_bad_request(), detail)
    }

    /// The session is over or the form is stale.
    #[must_use]
    pub fn session_over() -> Self {
        let ways_on = vec![(texts::sign_in_title(), "/sign-in".to_owned())];
        let detail = texts::trouble_session_over_detail();
        Problem { ways_on, ..Problem::plain(texts::trouble_session_over(), detail) }
    }

    /// Too many attempts or requests.
    #[must_use]
    pub fn too_many(seconds: u64) -> Self {
        Problem::plain(texts::trouble_too_many(), texts::trouble_too_many_detail(seconds))
    }

    /// Something failed that the reader cannot help.
    #[must_use]
    pub fn failed(reference: &str) -> Self {
        let reference = Some(reference.to_owned());
        Problem {
            reference,
            ..Problem::plain(texts::trouble_failed(), texts::trouble_failed_detail())
        }
    }

    fn plain(title: Text, detail: Text) -> Self {
        Problem {
            title,
            detail,
            citation: None,
            missing: Vec::new(),
            ways_on: Vec::new(),
            reference: None,
        }
    }
}

crate::pages::page!(Problem, "problem.html");
