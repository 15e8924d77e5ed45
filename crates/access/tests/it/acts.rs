//! The matrix of seat and act, and the rule of four eyes.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::OnceLock;

use access::{Alone, OrganisationKind, Prepared, Reason, Rule, Seat, Signing, Subject};
use procedure::ActName;
use procedure::case::StageName;
use procedure::law::Provision;
use procedure::party::Recipient;
use testkit::parties::{to_department, to_member};

use crate::cast::{
    Told, administrator, at, everybody, of_body, of_commission, of_office, of_operator,
    of_provider, policy, somebody,
};

/// One of each seat of each kind, in a relation to the case that is under way.
fn seats() -> Vec<(OrganisationKind, Seat, Subject)> {
    let mut all = Vec::new();
    for kind in OrganisationKind::ALL {
        for seat in policy().seats_of(*kind) {
            let subject = match kind {
                OrganisationKind::Operator => of_operator(seat),
                OrganisationKind::Provider => of_provider(seat),
                OrganisationKind::Office => of_office("officer", seat),
                OrganisationKind::Body => of_body(seat, &[to_member("MIIT")]),
                OrganisationKind::Commission => of_commission(seat),
                OrganisationKind::Installation => administrator(seat),
            };
            all.push((*kind, seat, subject));
        }
    }
    all
}

/// What the seat may do towards the act, where it has a part in a case.
fn may(subject: &Subject, act: ActName) -> Option<Signing> {
    static CASES: OnceLock<[Told; 2]> = OnceLock::new();
    let cases = CASES.get_or_init(|| [StageName::Submitted, StageName::Determination].map(at));
    cases.iter().find_map(|told| policy().may_act(subject, told.matter(), act).ok())
}

#[test]
fn the_whole_matrix() {
    let seats = seats();
    let mut matrix = String::from(
        "1 does it at once, p prepares, s signs; acts with legal effect are marked !\n\n",
    );
    for act in ActName::ALL {
        let effect = if policy().has_legal_effect(*act) { "!" } else { " " };
        write!(matrix, "{effect} {}:", act.key()).unwrap();
        for (kind, seat, subject) in &seats {
            let mark = match may(subject, *act) {
                None => continue,
                Some(Signing::AtOnce) => "1",
                Some(Signing::PrepareOnly) => "p",
                Some(Signing::SignOnly) => "s",
                Some(Signing::PrepareOrSign) => "ps",
                Some(Signing::SignAlone) => "alone",
            };
            write!(matrix, " {kind}.{seat}={mark}").unwrap();
        }
        matrix.push('\n');
    }
    insta::assert_snapshot!("who_does_what", matrix);
}

/// The acts that rule 13 names, by who prepares and who signs them.
const NAMED: [(ActName, &str, &str); 7] = [
    (ActName::Determine, "office.case_officer", "office.director"),
    (ActName::Extend, "office.case_officer", "office.director"),
    (ActName::Conclude, "office.case_officer", "office.director"),
    (ActName::Opine, "body.liaison", "body.signatory"),
    (ActName::Approve, "commission.secretary", "commission.approver"),
    (ActName::Decline, "commission.secretary", "commission.approver"),
    (ActName::File, "operator.preparer", "operator.signatory"),
];

#[test]
fn the_acts_that_the_rule_names_take_two_persons_of_the_party() {
    for (act, prepares, signs) in NAMED {
        assert!(policy().has_legal_effect(act), "{act:?}");
        for (kind, seat, subject) in seats() {
            let seat = format!("{kind}.{seat}");
            let wanted = match seat.as_str() {
                one if one == prepares => Some(Signing::PrepareOnly),
                one if one == signs => Some(Signing::SignOnly),
                _ => None,
            };
            assert_eq!(may(&subject, act), wanted, "{act:?} from {seat}");
        }
    }
}

#[test]
fn only_the_seats_that_sign_sign_and_some_do_nothing() {
    for act in ActName::ALL.iter().filter(|act| policy().has_legal_effect(**act)) {
        for (kind, seat, subject) in seats() {
            let signs = may(&subject, *act).is_some_and(Signing::signs);
            let may_sign = matches!(seat, Seat::Signatory | Seat::Director | Seat::Approver);
            assert!(!signs || may_sign, "{act:?} from {kind}.{seat}");
        }
    }
    let idle = [
        Seat::Viewer,
        Seat::ComplaintsOfficer,
        Seat::SystemAdministrator,
        Seat::SecurityAdministrator,
        Seat::Auditor,
    ];
    for (kind, seat, subject) in seats().iter().filter(|(_, seat, _)| idle.contains(seat)) {
        for act in ActName::ALL {
            assert_eq!(may(subject, *act), None, "{act:?} from {kind}.{seat}");
        }
    }
}

#[test]
fn the_intake_desk_decides_nothing() {
    let intake = of_office("intake", Seat::Intake);
    let told = at(StageName::Determination);
    let denial = policy().may_act(&intake, told.matter(), ActName::Determine).unwrap_err();
    assert_eq!((denial.rule, denial.provision), (Rule::Seats, Provision::Determination));
    assert!(!denial.is_hidden());
    assert_eq!(
        denial.to_string(),
        "rule 14 (Determination): the act needs one of these seats: case_officer, director"
    );
    for act in ActName::ALL {
        let signs = policy().may_act(&intake, told.matter(), *act).is_ok_and(Signing::signs);
        assert!(!signs || !policy().has_legal_effect(*act), "{act:?}");
    }
}

fn prepared(person: &str, organisation: &str) -> Prepared {
    Prepared { person: person.into(), organisation: organisation.into() }
}

#[test]
fn rule_13_whoever_prepares_does_not_sign() {
    let told = at(StageName::Determination);
    let director = of_office("director", Seat::Director);
    let sign = |subject: &Subject, prepared: &Prepared| {
        policy().may_sign(subject, told.matter(), ActName::Determine, prepared)
    };
    let by_officer = prepared("officer", "review-office");
    let ground = sign(&director, &by_officer).unwrap();
    assert_eq!((ground.rule, ground.provision), (Rule::FourEyes, Provision::Determination));

    let by_director = prepared("director", "review-office");
    let denial = sign(&director, &by_director).unwrap_err();
    assert_eq!((denial.rule, denial.reason), (Rule::FourEyes, Reason::PreparedBySigner));

    let elsewhere = sign(&director, &prepared("officer", "power-grid")).unwrap_err();
    assert_eq!(elsewhere.reason, Reason::PreparedElsewhere);

    let officer = of_office("officer", Seat::CaseOfficer);
    let needed = BTreeSet::from([Seat::Director]);
    let denial = sign(&officer, &prepared("other", "review-office")).unwrap_err();
    assert_eq!(denial.reason, Reason::OtherSeat { needed });
}

#[test]
fn one_person_with_both_seats_still_needs_another() {
    let told = at(StageName::Draft);
    let mut both = of_operator(Seat::Preparer);
    both.seats.insert(Seat::Signatory);
    let may = |subject: &Subject| policy().may_act(subject, told.matter(), ActName::File).unwrap();
    assert_eq!(may(&both), Signing::PrepareOrSign);
    let own = prepared(both.person.as_str(), both.organisation.as_str());
    let denial = policy().may_sign(&both, told.matter(), ActName::File, &own).unwrap_err();
    assert_eq!(denial.reason, Reason::PreparedBySigner);

    both.alone = Alone::Allowed;
    assert_eq!(may(&both), Signing::SignAlone);
    assert!(policy().may_sign(&both, told.matter(), ActName::File, &own).is_ok());

    // Being allowed gives no seat.
    let mut preparer = of_operator(Seat::Preparer);
    preparer.alone = Alone::Allowed;
    assert_eq!(may(&preparer), Signing::PrepareOnly);
}

#[test]
fn acts_of_others_are_explained_to_parties_and_hidden_from_outsiders() {
    let told = at(StageName::Submitted);
    for (name, subject) in everybody() {
        let sees = policy().sees_case(&subject, told.matter()).is_ok();
        for act in ActName::ALL {
            if let Err(denial) = policy().may_act(&subject, told.matter(), *act) {
                assert_eq!(denial.is_hidden(), !sees, "{name}, {act:?}: {denial}");
            }
        }
    }
}

#[test]
fn a_case_is_opened_by_those_whose_act_it_is() {
    let told = at(StageName::Empty);
    let may = |subject: &Subject, act| policy().may_act(subject, told.matter(), act).is_ok();
    for (kind, seat, subject) in seats() {
        let drafts = kind == OrganisationKind::Operator && seat != Seat::Viewer;
        let calls = kind == OrganisationKind::Body && seat != Seat::Viewer;
        assert_eq!(may(&subject, ActName::Draft), drafts, "{kind}.{seat}");
        assert_eq!(may(&subject, ActName::CallForReview), calls, "{kind}.{seat}");
    }
    let department = of_body(Seat::Signatory, &[to_department("NEA")]);
    assert!(!may(&department, ActName::CallForReview));
}

#[test]
fn the_office_enters_what_took_place_on_paper() {
    let draft = at(StageName::Empty);
    let enter = |subject: &Subject, act| policy().may_enter(subject, draft.matter(), act);
    let intake = somebody("intake");
    assert_eq!(enter(&intake, ActName::Draft), Ok(Signing::AtOnce));
    assert_eq!(enter(&intake, ActName::File), Ok(Signing::PrepareOnly));
    assert_eq!(enter(&somebody("director"), ActName::File), Ok(Signing::SignOnly));
    // Its own acts it does itself, and nobody else enters anything.
    assert!(enter(&intake, ActName::Determine).is_err());
    assert!(enter(&of_operator(Seat::Signatory), ActName::File).is_err());
    assert!(enter(&somebody("complaints officer"), ActName::File).is_err());

    let told = at(StageName::Submitted);
    let by = prepared("officer", "review-office");
    let sign = |who| {
        let subject = somebody(who);
        policy().may_sign_entry(&subject, told.matter(), ActName::Opine, &by)
    };
    assert!(sign("director").is_ok());
    assert!(sign("recused director").unwrap_err().is_hidden());
    assert!(sign("intake").unwrap_err().is_hidden());
}

#[test]
fn an_institution_acts_in_each_capacity_in_which_it_was_asked() {
    let told = at(StageName::Consultation);
    let both = [to_member("MIIT"), to_department("MIIT")];
    let miit = of_body(Seat::Signatory, &both);
    assert_eq!(miit.capacities().len(), 2);
    // The department of this case is another body, so that one capacity is asked here.
    let capacities: Vec<Recipient> = policy()
        .actors(&miit, told.matter())
        .into_iter()
        .filter_map(|actor| actor.capacity.recipient().cloned())
        .collect();
    assert_eq!(capacities, [to_member("MIIT")]);
}
