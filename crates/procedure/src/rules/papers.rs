//! Documents, their owners and consent to disclosure (articles 16 and 21 of 2020).

use working_days::Date;

use crate::event::Fact;
use crate::law::Provision;
use crate::papers::{Consent, ConsentAnswer, ConsentNumber, Document, DocumentId};
use crate::party::OrganisationId;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{fact, given, order::not_before, require};
use crate::ruling::{Context, Ruling};

/// Article 21: no document without the declaration that it holds no state secret. Article 16:
/// whoever supplies it owns it.
pub(crate) fn add_document(
    context: &Context<'_>,
    document: &DocumentId,
    title: &str,
    digest: &str,
    declared_free_of_state_secrets: bool,
) -> Ruling {
    if !declared_free_of_state_secrets {
        return Err(Refusal::new(Provision::StateSecrets, Reason::SecretsNotExcluded));
    }
    require(Provision::Confidentiality, [(given(title), Missing::Title)])?;
    if context.case.documents.contains_key(document) {
        return Err(refusal(Reason::DocumentExists(document.clone())));
    }
    fact(Fact::DocumentAdded {
        document: document.clone(),
        owner: context.actor.organisation.clone(),
        title: title.to_owned(),
        digest: digest.to_owned(),
    })
}

/// Article 16: only the owner shows a document to another party.
pub(crate) fn share(context: &Context<'_>, document: &DocumentId, with: &OrganisationId) -> Ruling {
    let owner = &find(context, document)?.owner;
    if *owner != context.actor.organisation {
        return Err(refusal(Reason::NoSuchDocument(document.clone())));
    }
    require(Provision::Confidentiality, [(given(with.as_str()), Missing::Addressee)])?;
    fact(Fact::Shared { document: document.clone(), with: with.clone() })
}

/// Article 16: disclosure to an outsider, or another use, needs the owner's consent.
pub(crate) fn ask_consent(
    context: &Context<'_>,
    document: &DocumentId,
    to: &str,
    purpose: &str,
    until: Option<Date>,
) -> Ruling {
    find(context, document)?;
    require(
        Provision::Confidentiality,
        [(given(to), Missing::Addressee), (given(purpose), Missing::Reasons)],
    )?;
    fact(Fact::ConsentAsked {
        document: document.clone(),
        to: to.to_owned(),
        purpose: purpose.to_owned(),
        until,
    })
}

/// Article 16: the owner has been asked and has not answered.
pub(crate) fn may_answer_consent(context: &Context<'_>) -> Result<(), Refusal> {
    let mut questions = (1..).zip(&context.case.consents);
    let mine = questions.any(|(number, _)| open_consent(context, ConsentNumber(number)).is_ok());
    if mine { Ok(()) } else { Err(refusal(Reason::NoSuchConsent(ConsentNumber(1)))) }
}

pub(crate) fn answer_consent(
    context: &Context<'_>,
    consent: ConsentNumber,
    answer: ConsentAnswer,
) -> Ruling {
    let asked = open_consent(context, consent)?;
    not_before(context, Some(asked.asked_on), Provision::Confidentiality)?;
    fact(Fact::ConsentAnswered { consent, answer })
}

/// The question stands, unanswered, and concerns the actor's own document.
fn open_consent<'a>(context: &Context<'a>, number: ConsentNumber) -> Result<&'a Consent, Refusal> {
    let index = number.0.checked_sub(1).and_then(|index| usize::try_from(index).ok());
    let asked = index.and_then(|index| context.case.consents.get(index));
    let owned = asked.filter(|consent| consent.answer.is_none()).and_then(|consent| {
        let document = context.case.documents.get(&consent.document)?;
        (document.owner == context.actor.organisation).then_some(consent)
    });
    owned.ok_or_else(|| refusal(Reason::NoSuchConsent(number)))
}

fn find<'a>(context: &Context<'a>, id: &DocumentId) -> Result<&'a Document, Refusal> {
    let found = context.case.documents.get(id);
    found.ok_or_else(|| refusal(Reason::NoSuchDocument(id.clone())))
}

fn refusal(reason: Reason) -> Refusal {
    Refusal::new(Provision::Confidentiality, reason)
}
