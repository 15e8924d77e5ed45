//! From what is stored of a fact to the fact of the core.

use std::collections::BTreeSet;

use procedure::Fact;
use procedure::papers::{ConsentNumber, DocumentId, RequestNumber};
use procedure::party::{BodyCode, OrganisationId, PersonId};
use procedure::regime::{FactorId, UndertakingId};

use super::fact::FactV1;

impl From<FactV1> for Fact {
    // One arm a kind.
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn from(fact: FactV1) -> Self {
        match fact {
            FactV1::Drafted(filing) => Fact::Drafted(Box::new((*filing).into())),
            FactV1::UndertakingsConfirmed { undertakings } => Fact::UndertakingsConfirmed {
                undertakings: undertakings.into_iter().map(UndertakingId::new).collect(),
            },
            FactV1::DocumentAdded { document, owner, title, digest } => Fact::DocumentAdded {
                document: DocumentId::new(document),
                owner: OrganisationId::new(owner),
                title,
                digest,
            },
            FactV1::Filed { signatory, clock } => {
                Fact::Filed { signatory: PersonId::new(signatory), clock: clock.into() }
            }
            FactV1::WithdrawalAsked { reasons } => Fact::WithdrawalAsked { reasons },
            FactV1::Withdrawn { reasons } => Fact::Withdrawn { reasons },
            FactV1::Returned { gaps } => Fact::Returned { gaps },
            FactV1::ReviewRequired { reasons, departments } => Fact::ReviewRequired {
                reasons,
                departments: departments.into_iter().map(BodyCode::new).collect(),
            },
            FactV1::ReviewNotRequired { reasons } => Fact::ReviewNotRequired { reasons },
            FactV1::ReviewCalled { call, member } => {
                Fact::ReviewCalled { call: Box::new((*call).into()), member: BodyCode::new(member) }
            }
            FactV1::ReviewBegun { notice, departments } => Fact::ReviewBegun {
                notice: notice.into(),
                departments: departments.into_iter().map(BodyCode::new).collect(),
            },
            FactV1::FactorAssessed { factor, assessment } => Fact::FactorAssessed {
                factor: FactorId::new(factor),
                assessment: assessment.into(),
            },
            FactV1::Extended { term, days, reasons } => {
                Fact::Extended { term: term.into(), days, reasons }
            }
            FactV1::SupplementsRequested { request, addressee, items, stops } => {
                Fact::SupplementsRequested {
                    request: RequestNumber(request),
                    addressee: addressee.into(),
                    items,
                    stops: stops.into(),
                }
            }
            FactV1::Supplied { request, answers } => Fact::Supplied {
                request: RequestNumber(request),
                answers: answers.into_iter().map(|(item, set)| (item, documents(set))).collect(),
            },
            FactV1::RequestClosed { request, reasons } => {
                Fact::RequestClosed { request: RequestNumber(request), reasons }
            }
            FactV1::Circulated { round, proposal, to, on_paper, reply_by } => Fact::Circulated {
                round,
                proposal: proposal.into(),
                to: to.into_iter().map(Into::into).collect(),
                on_paper: on_paper.into_iter().map(Into::into).collect(),
                reply_by: reply_by.map(Into::into),
            },
            FactV1::Received { recipient } => Fact::Received { recipient: recipient.into() },
            FactV1::OpinionGiven { recipient, round, opinion } => {
                Fact::OpinionGiven { recipient: recipient.into(), round, opinion: opinion.into() }
            }
            FactV1::OpinionWithoutEffect { recipient, opinion } => {
                Fact::OpinionWithoutEffect { recipient: recipient.into(), opinion: opinion.into() }
            }
            FactV1::SilenceRecorded { recipient, treatment, reasons } => Fact::SilenceRecorded {
                recipient: recipient.into(),
                treatment: treatment.into(),
                reasons,
            },
            FactV1::ConsistencyDetermined { finding, reasons } => {
                Fact::ConsistencyDetermined { finding: finding.into(), reasons }
            }
            FactV1::SpecialReviewOpened { reasons } => Fact::SpecialReviewOpened { reasons },
            FactV1::Heard(hearing) => Fact::Heard(hearing.into()),
            FactV1::SubmittedForApproval { summary } => Fact::SubmittedForApproval { summary },
            FactV1::Approved { remarks } => Fact::Approved { remarks },
            FactV1::Declined { reasons } => Fact::Declined { reasons },
            FactV1::Concluded { conclusion, reasons } => {
                Fact::Concluded { conclusion: conclusion.into(), reasons }
            }
            FactV1::Assigned { officer } => Fact::Assigned { officer: PersonId::new(officer) },
            FactV1::Recused { officer, reasons } => {
                Fact::Recused { officer: PersonId::new(officer), reasons }
            }
            FactV1::Shared { document, with } => Fact::Shared {
                document: DocumentId::new(document),
                with: OrganisationId::new(with),
            },
            FactV1::ConsentAsked { document, to, purpose, until } => Fact::ConsentAsked {
                document: DocumentId::new(document),
                to,
                purpose,
                until: until.map(Into::into),
            },
            FactV1::ConsentAnswered { consent, answer } => {
                Fact::ConsentAnswered { consent: ConsentNumber(consent), answer: answer.into() }
            }
            FactV1::Corrected { correction, reasons } => {
                Fact::Corrected { correction: correction.into(), reasons }
            }
        }
    }
}

fn documents(ids: BTreeSet<String>) -> BTreeSet<DocumentId> {
    ids.into_iter().map(DocumentId::new).collect()
}
