//! Who reads a document: whoever supplied it, the Office, and those to whom it was shown (art. 16).

use procedure::Date;
use procedure::case::Case;
use procedure::consultation::Round;
use procedure::papers::{ConsentAnswer, Document, DocumentId};
use procedure::party::OrganisationId;

use crate::matter::Matter;
use crate::part::{Extent, Part};
use crate::policy::Policy;
use crate::relation::Relation;
use crate::rule::{Denial, Ground, Reason, Rule};
use crate::subject::Subject;

impl Policy {
    /// Whether the subject may see a document, its title and its content alike, and by which rule.
    /// The ground goes into the trace of the read (rule 6).
    ///
    /// # Errors
    /// A hidden [`Denial`]: to those who may not read it, the document does not exist.
    pub fn may_read_document(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        id: &DocumentId,
    ) -> Result<Ground, Denial> {
        self.sees_case(subject, matter)?;
        let denied = || Denial::new(Rule::Owner, Reason::NoDocument);
        let document = matter.case.documents.get(id).ok_or_else(denied)?;
        let relation = self.relation(subject, matter);
        let extent = self.visible(&relation, part_of(matter.case, document));
        let owns = document.owner == subject.organisation && !relation.is_of_office();
        let rule = match extent {
            // Whoever supplied it.
            _ if owns => Some(Rule::Owner),
            Extent::All => Some(Rule::NeedToKnow),
            // Its owner showed it to this organisation.
            Extent::Shared | Extent::Own | Extent::Enclosed
                if document.shared_with.contains(&subject.organisation) =>
            {
                Some(Rule::Owner)
            }
            Extent::Enclosed => enclosed(&relation, matter, id),
            _ => None,
        };
        rule.map(Ground::from).ok_or_else(denied)
    }

    /// The documents of the case that the subject may read, in order.
    pub fn visible_documents<'a>(
        &self,
        subject: &Subject,
        matter: Matter<'a>,
    ) -> Vec<&'a DocumentId> {
        let documents = matter.case.documents.keys();
        documents.filter(|id| self.may_read_document(subject, matter, id).is_ok()).collect()
    }

    /// Whether the subject may see who has read the document (rule 6).
    ///
    /// # Errors
    /// A hidden [`Denial`]: these records are for the owner, the Office and the auditor.
    pub fn may_see_reads(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        id: &DocumentId,
    ) -> Result<Ground, Denial> {
        let relation = self.relation(subject, matter);
        let document = matter.case.documents.get(id);
        let owns = document.is_some_and(|document| document.owner == subject.organisation);
        match self.visible(&relation, Part::Reads) {
            Extent::All if document.is_some() => Ok(Rule::Traces.into()),
            Extent::Own if owns => Ok(Rule::Traces.into()),
            _ => Err(Denial::new(Rule::Traces, Reason::NoDocument)),
        }
    }

    /// Whether the subject may show the document to an organisation: its owner may, inside the
    /// circle of the case. For anybody outside, see [`Policy::may_disclose`].
    ///
    /// # Errors
    /// A [`Denial`]: hidden where the subject may not read the document itself.
    pub fn may_share(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        id: &DocumentId,
        with: &OrganisationId,
    ) -> Result<Ground, Denial> {
        self.may_read_document(subject, matter, id)?;
        let document = matter.case.documents.get(id);
        if document.is_none_or(|document| document.owner != subject.organisation) {
            return Err(Denial::new(Rule::Owner, Reason::NotOwner));
        }
        let case = matter.case;
        if case.operator.as_ref() != Some(with) && case.provider.as_ref() != Some(with) {
            return Err(Denial::new(Rule::Consent, Reason::OutsideCircle));
        }
        Ok(Rule::Owner.into())
    }

    /// Whether the owner's consent covers showing the document to an outsider, for this purpose,
    /// on this day (rule 7).
    ///
    /// # Errors
    /// A [`Denial`] that cites the rule of consent.
    pub fn may_disclose(
        &self,
        matter: Matter<'_>,
        id: &DocumentId,
        to: &str,
        purpose: &str,
        on: Date,
    ) -> Result<Ground, Denial> {
        let covers = matter.case.consents.iter().any(|consent| {
            consent.document == *id
                && consent.to == to
                && consent.purpose == purpose
                && consent.answer == Some(ConsentAnswer::Granted)
                && consent.until.is_none_or(|until| on <= until)
        });
        match covers {
            true => Ok(Rule::Consent.into()),
            false => Err(Denial::new(Rule::Consent, Reason::NoConsent)),
        }
    }
}

/// The part of the case to which a document belongs, by its owner: the operator's material, the
/// provider's, or a paper of the Office and the bodies, which only its owner and the Office see
/// unless it was enclosed.
fn part_of(case: &Case, document: &Document) -> Part {
    let owner = Some(&document.owner);
    if owner == case.operator.as_ref() { Part::Filing } else { Part::ProviderMaterial }
}

/// By which rule the document reached a consulted body or the Commission.
fn enclosed(relation: &Relation, matter: Matter<'_>, id: &DocumentId) -> Option<Rule> {
    let in_round = |sent: &dyn Fn(&Round) -> bool| {
        let mut rounds = matter.case.rounds.iter().filter(|round| sent(round));
        rounds.any(|round| round.proposal.enclosed.contains(id))
    };
    match relation {
        Relation::Consulted(_) => {
            let sent = |round: &Round| round.replies.keys().any(|one| relation.is_asked_as(one));
            in_round(&sent).then_some(Rule::Circulation)
        }
        Relation::Commission => {
            let sent = |round: &Round| matter.ties.was_submitted_with(round.number);
            let submitted = in_round(&sent) || matter.ties.is_paper_of_call(id);
            submitted.then_some(Rule::Submission)
        }
        _ => None,
    }
}
