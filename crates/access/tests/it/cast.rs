//! Cases at every stage, and everybody who could look at them.

use std::collections::BTreeSet;

use access::{Alone, Matter, OrganisationKind, Policy, Seat, Subject, Ties};
use procedure::Act;
use procedure::act::StartNotice;
use procedure::case::StageName;
use procedure::consultation::{Finding, Outcome, Position};
use procedure::papers::Addressee;
use procedure::party::Recipient;
use testkit::parties::{commission, member, office, operator, provider, to_department, to_member};
use testkit::{Scenario, acts, samples};

pub(crate) const STAGES: [StageName; 18] = [
    StageName::Empty,
    StageName::Draft,
    StageName::Determination,
    StageName::Called,
    StageName::Authorised,
    StageName::PreliminaryReview,
    StageName::Consultation,
    StageName::Agreed,
    StageName::Differing,
    StageName::Against,
    StageName::SpecialAnalysis,
    StageName::SecondRound,
    StageName::Submitted,
    StageName::Approved,
    StageName::Concluded,
    StageName::NotRequired,
    StageName::Withdrawn,
    StageName::NotTakenUp,
];

/// A case with its ties and its history.
pub(crate) struct Told {
    pub(crate) scenario: Scenario,
    pub(crate) ties: Ties,
}

impl Told {
    pub(crate) fn of(scenario: Scenario) -> Self {
        let ties = Ties::of(&scenario.events);
        Told { scenario, ties }
    }

    pub(crate) fn matter(&self) -> Matter<'_> {
        Matter { case: &self.scenario.case, ties: &self.ties }
    }
}

pub(crate) fn policy() -> &'static Policy {
    Policy::bundled()
}

pub(crate) fn start() -> Scenario {
    Scenario::cn_2020("2020-06-01")
}

/// A case that stands at this stage. An officer has it, another is recused from it; in a special
/// review an association was heard.
pub(crate) fn at(stage: StageName) -> Told {
    let mut s = start();
    match stage {
        StageName::Empty => {}
        StageName::Draft => {
            let filing = samples::filing(&s.regime.clone());
            s.draft(&filing);
        }
        StageName::Determination => drop(s.file()),
        StageName::Called => drop(s.called()),
        StageName::Authorised => drop(s.authorised()),
        StageName::NotTakenUp => {
            s.called().act(&office(), acts::submit()).act(&commission(), acts::decline());
        }
        StageName::PreliminaryReview => drop(s.reviewed()),
        StageName::Consultation => drop(s.consulted()),
        StageName::Agreed => {
            s.consulted().all_opine(Position::Agree).act(&office(), acts::find(Finding::Agree));
        }
        StageName::Differing => drop(s.consulted().opinions_differ()),
        StageName::Against => {
            let against = acts::find(Finding::AgreeAgainst);
            s.consulted().all_opine(Position::Disagree).act(&office(), against);
        }
        StageName::SpecialAnalysis => drop(heard(&mut s)),
        StageName::SecondRound => drop(second_round(&mut s)),
        StageName::Submitted => drop(submitted(&mut s)),
        StageName::Approved => {
            submitted(&mut s).act(&commission(), acts::approve());
        }
        StageName::Concluded => {
            submitted(&mut s).act(&commission(), acts::approve());
            s.act(&office(), acts::conclude(Outcome::NotPassed));
        }
        StageName::NotRequired => drop(s.file().act(&office(), acts::determine_none())),
        StageName::Withdrawn => {
            s.file().act(&operator(), acts::withdraw()).act(&office(), acts::withdraw());
        }
    }
    if !matches!(stage, StageName::Empty | StageName::Draft) {
        staff(&mut s);
    }
    assert_eq!(s.stage(), stage);
    Told::of(s)
}

/// Assigns the case to an officer and recuses another, with a director.
pub(crate) fn staff(s: &mut Scenario) -> &mut Scenario {
    for recused in ["officer in conflict", "director in conflict"] {
        let reasons = "A share in the provider.".to_owned();
        s.act(&office(), Act::Recuse { officer: recused.into(), reasons });
    }
    s.act(&office(), Act::Assign { officer: "officer".into() })
}

fn heard(s: &mut Scenario) -> &mut Scenario {
    let hear = Act::Hear {
        heard: vec!["An association".to_owned()],
        body: Some("ASSOC".into()),
        record: "Heard.".to_owned(),
    };
    s.special().act(&office(), hear)
}

pub(crate) fn second_round(s: &mut Scenario) -> &mut Scenario {
    let to = heard(s).recipients();
    s.act(&office(), acts::circulate(Outcome::NotPassed, &to, Some("2020-06-30")))
}

pub(crate) fn submitted(s: &mut Scenario) -> &mut Scenario {
    second_round(s).all_opine(Position::Agree).act(&office(), acts::submit())
}

/// A called review that has begun by a notice to these.
pub(crate) fn begun(to: &[Addressee]) -> Told {
    let mut s = start();
    let notice = StartNotice::Written { to: to.iter().copied().collect() };
    let departments = BTreeSet::from(["NEA".into()]);
    staff(s.authorised()).act(&office(), Act::BeginReview { notice, departments });
    Told::of(s)
}

/// Somebody at a desk.
pub(crate) fn subject(
    person: &str,
    organisation: &str,
    kind: OrganisationKind,
    seats: &[Seat],
    bodies: &[Recipient],
) -> Subject {
    Subject {
        person: person.into(),
        organisation: organisation.into(),
        kind,
        seats: seats.iter().copied().collect(),
        bodies: bodies.iter().cloned().collect(),
        alone: Alone::Never,
    }
}

pub(crate) fn of_operator(seat: Seat) -> Subject {
    let organisation = operator().organisation;
    subject("clerk of power-grid", organisation.as_str(), OrganisationKind::Operator, &[seat], &[])
}

pub(crate) fn of_provider(seat: Seat) -> Subject {
    let organisation = provider().organisation;
    subject("clerk of maker", organisation.as_str(), OrganisationKind::Provider, &[seat], &[])
}

pub(crate) fn of_office(person: &str, seat: Seat) -> Subject {
    let organisation = office().organisation;
    subject(person, organisation.as_str(), OrganisationKind::Office, &[seat], &[])
}

pub(crate) fn of_body(seat: Seat, bodies: &[Recipient]) -> Subject {
    let code = bodies.first().map(|one| one.body().as_str().to_lowercase()).unwrap_or_default();
    subject("clerk of body", &code, OrganisationKind::Body, &[seat], bodies)
}

pub(crate) fn of_commission(seat: Seat) -> Subject {
    let organisation = commission().organisation;
    subject("clerk", organisation.as_str(), OrganisationKind::Commission, &[seat], &[])
}

pub(crate) fn administrator(seat: Seat) -> Subject {
    subject("administrator", "installation", OrganisationKind::Installation, &[seat], &[])
}

/// Everybody, by the name under which they stand in the matrix.
pub(crate) fn everybody() -> Vec<(&'static str, Subject)> {
    let caller = member("CAC").organisation;
    assert_eq!(caller.as_str(), "cac");
    vec![
        ("operator", of_operator(Seat::Viewer)),
        ("provider", of_provider(Seat::Viewer)),
        ("officer", of_office("officer", Seat::CaseOfficer)),
        ("director", of_office("director", Seat::Director)),
        ("intake", of_office("intake", Seat::Intake)),
        ("member", of_body(Seat::Viewer, &[to_member("MIIT")])),
        ("department", of_body(Seat::Viewer, &[to_department("NEA")])),
        ("calling member", of_body(Seat::Liaison, &[to_member("CAC")])),
        ("commission", of_commission(Seat::Secretary)),
        ("heard body", of_body(Seat::Liaison, &[Recipient::Other("ASSOC".into())])),
        ("auditor", administrator(Seat::Auditor)),
        ("recused officer", of_office("officer in conflict", Seat::CaseOfficer)),
        ("recused director", of_office("director in conflict", Seat::Director)),
        ("other officer", of_office("other officer", Seat::CaseOfficer)),
        ("complaints officer", of_office("complaints", Seat::ComplaintsOfficer)),
        (
            "other operator",
            subject("x", "railway", OrganisationKind::Operator, &[Seat::Signatory], &[]),
        ),
        (
            "other provider",
            subject("x", "rival", OrganisationKind::Provider, &[Seat::Signatory], &[]),
        ),
        ("other body", of_body(Seat::Signatory, &[Recipient::Other("OTHER".into())])),
        ("system administrator", administrator(Seat::SystemAdministrator)),
        ("security administrator", administrator(Seat::SecurityAdministrator)),
    ]
}

pub(crate) fn somebody(name: &str) -> Subject {
    everybody().into_iter().find(|(one, _)| *one == name).map(|(_, subject)| subject).unwrap()
}
