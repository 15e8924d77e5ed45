//! A sample of each kind of fact, and of each variant within.

use std::collections::BTreeMap;

use procedure::act::{Correction, Paper, StartNotice};
use procedure::case::TermName;
use procedure::consultation::{
    Assessment, Conclusion, Finding, Hearing, Opinion, Outcome, Position, Proposal, Risk,
    SilenceTreatment,
};
use procedure::event::FilingClock;
use procedure::filing::{
    Call, ContractState, Filing, ForeignListing, PreAssessedFactor, PreAssessment, Procurement,
    Recognition, Subject,
};
use procedure::law::Provision;
use procedure::papers::{Addressee, ConsentAnswer, ConsentNumber, RequestNumber, StoppedClocks};
use procedure::party::{Actor, Capacity, PersonId, Recipient};
use procedure::{Date, Event, Fact};
use store::{EventRecord, Micros};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn words() -> String {
    "理由：影响 “供应”, \"quoted\" \\ \u{1F512}".to_owned()
}

fn subject() -> Subject {
    Subject::Procurement(Procurement {
        product: "核心路由器".to_owned(),
        version: "NX-9".to_owned(),
        category: Some("core-network-equipment".into()),
        why_major: String::new(),
        amount_cents: u64::MAX,
        currency: "CNY".to_owned(),
        contract: ContractState::SignedConditionally,
        in_use_since: Some(date("2026-01-05")),
    })
}

fn filing(subject: Subject) -> Filing {
    Filing {
        trigger: "procurement".into(),
        title: "骨干网路由器".to_owned(),
        subject,
        provider: Some("org_provider".into()),
        recognitions: vec![Recognition {
            department: "MIIT".into(),
            notice: "工信认定〔2026〕1号".to_owned(),
            on: date("2026-03-02"),
        }],
        pre_assessment: PreAssessment {
            guideline: Some("telecom-2".to_owned()),
            answers: [("supply".into(), PreAssessedFactor { may_affect: true, reasons: words() })]
                .into(),
        },
        clauses: [("no-interruption".into(), "第12条".to_owned())].into(),
        materials: [("report".into(), ["doc_1".into(), "doc_2".into()].into())].into(),
        follows: Some("CSR-2025-0007".to_owned()),
    }
}

fn bare_filing() -> Filing {
    Filing {
        provider: None,
        recognitions: Vec::new(),
        pre_assessment: PreAssessment::default(),
        clauses: BTreeMap::new(),
        materials: BTreeMap::new(),
        follows: None,
        ..filing(Subject::ProductLine(words()))
    }
}

fn call(subject: Subject) -> Box<Call> {
    Box::new(Call {
        title: "全线产品".to_owned(),
        subject,
        operator: Some("org_operator".into()),
        provider: None,
        departments: vec!["MIIT".into(), "PBC".into()],
        grounds: words(),
    })
}

fn recipients() -> [Recipient; 3] {
    [
        Recipient::Member("NDRC".into()),
        Recipient::Department("MIIT".into()),
        Recipient::Other("CAC".into()),
    ]
}

fn proposal(outcome: Outcome) -> Proposal {
    Proposal {
        outcome,
        conditions: vec![words()],
        summary: words(),
        enclosed: ["doc_1".into()].into(),
    }
}

fn opinion(position: Position) -> Opinion {
    Opinion { position, text: words(), conditions: vec![words(), String::new()] }
}

/// Each kind of fact, in the order of a case, each with as much in it as there can be.
fn facts() -> Vec<Fact> {
    let [member, department, other] = recipients();
    let reasons = words;
    vec![
        Fact::Drafted(Box::new(filing(subject()))),
        Fact::UndertakingsConfirmed { undertakings: ["cooperate".into()].into() },
        Fact::DocumentAdded {
            document: "doc_1".into(),
            owner: "org_operator".into(),
            title: words(),
            digest: "00ff".to_owned(),
        },
        Fact::Filed { signatory: "person_2".into(), clock: FilingClock::Starts },
        Fact::WithdrawalAsked { reasons: reasons() },
        Fact::Withdrawn { reasons: reasons() },
        Fact::Returned { gaps: vec![words()] },
        Fact::ReviewRequired { reasons: reasons(), departments: ["MIIT".into()].into() },
        Fact::ReviewNotRequired { reasons: reasons() },
        Fact::ReviewCalled { call: call(subject()), member: "NDRC".into() },
        Fact::ReviewBegun {
            notice: StartNotice::Written { to: [Addressee::Operator, Addressee::Provider].into() },
            departments: ["MIIT".into()].into(),
        },
        Fact::FactorAssessed {
            factor: "supply".into(),
            assessment: Assessment { risk: Risk::Manageable, reasons: reasons() },
        },
        Fact::Extended {
            term: TermName::Opinion { round: 2, recipient: member.clone() },
            days: 15,
            reasons: reasons(),
        },
        Fact::SupplementsRequested {
            request: RequestNumber(3),
            addressee: Addressee::Provider,
            items: vec![words()],
            stops: StoppedClocks::NotOpinions,
        },
        Fact::Supplied {
            request: RequestNumber(3),
            answers: [(1, ["doc_3".into()].into()), (12, [].into())].into(),
        },
        Fact::RequestClosed { request: RequestNumber(3), reasons: reasons() },
        Fact::Circulated {
            round: 1,
            proposal: proposal(Outcome::PassedWithConditions),
            to: recipients().into(),
            on_paper: [other.clone()].into(),
            reply_by: Some(date("2026-12-31")),
        },
        Fact::Received { recipient: department.clone() },
        Fact::OpinionGiven {
            recipient: member.clone(),
            round: 1,
            opinion: opinion(Position::AgreeWithConditions),
        },
        Fact::OpinionWithoutEffect { recipient: department, opinion: opinion(Position::Disagree) },
        Fact::SilenceRecorded {
            recipient: member.clone(),
            treatment: SilenceTreatment::NoObjection { rule: "办公室规则3".to_owned() },
            reasons: reasons(),
        },
        Fact::ConsistencyDetermined { finding: Finding::AgreeAgainst, reasons: reasons() },
        Fact::SpecialReviewOpened { reasons: reasons() },
        Fact::Heard(Hearing {
            heard: vec![words()],
            body: Some("CAC".into()),
            on: date("2026-12-03"),
            record: words(),
        }),
        Fact::SubmittedForApproval { summary: words() },
        Fact::Approved { remarks: words() },
        Fact::Declined { reasons: reasons() },
        Fact::Concluded {
            conclusion: Conclusion {
                outcome: Outcome::NotPassed,
                conditions: vec![words()],
                on: date("2027-02-01"),
            },
            reasons: reasons(),
        },
        Fact::Assigned { officer: "person_3".into() },
        Fact::Recused { officer: "person_3".into(), reasons: reasons() },
        Fact::Shared { document: "doc_1".into(), with: "org_provider".into() },
        Fact::ConsentAsked {
            document: "doc_1".into(),
            to: words(),
            purpose: words(),
            until: Some(date("2027-06-30")),
        },
        Fact::ConsentAnswered { consent: ConsentNumber(1), answer: ConsentAnswer::Granted },
        Fact::Corrected {
            correction: Correction::Receipt { recipient: member, received_on: date("2026-11-02") },
            reasons: reasons(),
        },
    ]
}

/// What the facts above leave out: the other variants, and what may be absent.
fn variants() -> Vec<Fact> {
    let listing = Subject::ForeignListing(ForeignListing { exchange: words(), users: 1_000_001 });
    let procurement = |contract| match subject() {
        Subject::Procurement(procurement) => Subject::Procurement(Procurement {
            contract,
            category: None,
            in_use_since: None,
            ..procurement
        }),
        other => other,
    };
    let mut facts: Vec<Fact> = [
        listing,
        Subject::ProviderRange(words()),
        Subject::DataProcessing(words()),
        procurement(ContractState::Tender),
        procurement(ContractState::Draft),
        procurement(ContractState::SignedUnconditionally),
    ]
    .map(|subject| Fact::Drafted(Box::new(filing(subject))))
    .into();
    facts.push(Fact::Drafted(Box::new(bare_filing())));
    facts.push(Fact::Filed { signatory: "person_2".into(), clock: FilingClock::GoesOn });
    for risk in [Risk::None, Risk::Unacceptable] {
        let assessment = Assessment { risk, reasons: String::new() };
        facts.push(Fact::FactorAssessed { factor: "supply".into(), assessment });
    }
    for term in [TermName::Determination, TermName::Preliminary, TermName::Special] {
        facts.push(Fact::Extended { term, days: u32::MAX, reasons: String::new() });
    }
    for finding in [Finding::Agree, Finding::Differ] {
        facts.push(Fact::ConsistencyDetermined { finding, reasons: words() });
    }
    for position in [Position::Agree, Position::NoCompetence] {
        let [recipient, ..] = recipients();
        facts.push(Fact::OpinionGiven { recipient, round: 1, opinion: opinion(position) });
    }
    let [member, ..] = recipients();
    facts.extend([
        Fact::ReviewBegun { notice: StartNotice::Public { text: words() }, departments: [].into() },
        Fact::SupplementsRequested {
            request: RequestNumber(1),
            addressee: Addressee::Operator,
            items: Vec::new(),
            stops: StoppedClocks::All,
        },
        Fact::Circulated {
            round: 1,
            proposal: proposal(Outcome::Passed),
            to: [].into(),
            on_paper: [].into(),
            reply_by: None,
        },
        Fact::SilenceRecorded {
            recipient: member,
            treatment: SilenceTreatment::NotConsistent,
            reasons: words(),
        },
        Fact::Heard(Hearing {
            heard: Vec::new(),
            body: None,
            on: date("2026-12-03"),
            record: String::new(),
        }),
        Fact::ConsentAsked {
            document: "doc_1".into(),
            to: String::new(),
            purpose: String::new(),
            until: None,
        },
        Fact::ConsentAnswered { consent: ConsentNumber(1), answer: ConsentAnswer::Refused },
        Fact::Corrected {
            correction: Correction::Wording { event: 4, text: words() },
            reasons: words(),
        },
    ]);
    facts
}

fn actor(capacity: Capacity) -> Actor {
    Actor { person: "person_1".into(), organisation: "org_1".into(), capacity }
}

fn event(fact: Fact) -> Event {
    let behalf = actor(Capacity::Consulted(recipients()[1].clone()));
    Event {
        number: 1,
        happened_on: date("2026-11-23"),
        recorded_on: date("2026-11-24"),
        by: actor(Capacity::Office),
        prepared_by: Some(PersonId::new("person_2")),
        paper: Some(Paper { reason: words(), on_behalf_of: Some(behalf) }),
        provision: Provision::Determination,
        fact,
    }
}

/// One event of each kind.
pub(crate) fn first_of_each_kind() -> Vec<Event> {
    facts().into_iter().map(event).collect()
}

/// Events that hold every variant of everything stored at least once.
pub(crate) fn all() -> Vec<Event> {
    let mut events: Vec<Event> = facts().into_iter().chain(variants()).map(event).collect();
    let fact = || Fact::Approved { remarks: String::new() };
    for provision in Provision::ALL {
        events.push(Event { provision, ..event(fact()) });
    }
    let [member, department, other] = recipients().map(Capacity::Consulted);
    let plain = [Capacity::Operator, Capacity::Provider, Capacity::Commission];
    for capacity in plain.into_iter().chain([member, department, other]) {
        let paper = Some(Paper { reason: words(), on_behalf_of: None });
        events.push(Event { by: actor(capacity), paper, ..event(fact()) });
    }
    events.push(Event { paper: None, number: u32::MAX, ..event(fact()) });
    events.push(Event { prepared_by: None, ..event(fact()) });
    events
}

#[test]
fn there_is_a_sample_of_each_kind() {
    let kinds: Vec<&str> = first_of_each_kind()
        .iter()
        .map(|event| EventRecord::new(event, Micros(0)).kind())
        .collect();
    assert_eq!(kinds, store::records::FactV1::KINDS);
}
