//! Three administrators that never overlap (rule 8), and seats of one's own organisation.

use std::collections::BTreeSet;

use access::{Duty, OrganisationKind, Seat};
use procedure::case::StageName;

use crate::cast::{STAGES, administrator, at, policy, somebody};

const ADMINISTRATORS: [Seat; 3] =
    [Seat::SystemAdministrator, Seat::SecurityAdministrator, Seat::Auditor];

fn check(kind: OrganisationKind, seats: &[Seat]) -> String {
    match policy().check_seats(kind, &seats.iter().copied().collect()) {
        Ok(()) => "ok".to_owned(),
        Err(conflict) => conflict.to_string(),
    }
}

#[test]
fn no_account_holds_two_administrators_or_one_beside_a_case() {
    for one in ADMINISTRATORS {
        assert_eq!(check(OrganisationKind::Installation, &[one]), "ok");
        for other in Seat::ALL.iter().copied().filter(|other| *other != one) {
            for kind in OrganisationKind::ALL {
                let seats: BTreeSet<Seat> = [one, other].into();
                assert!(policy().check_seats(*kind, &seats).is_err(), "{one} and {other}");
            }
        }
    }
    assert_eq!(
        check(OrganisationKind::Installation, &[Seat::Auditor, Seat::SystemAdministrator]),
        "nobody is both system_administrator and auditor: give one of the seats to somebody else"
    );
    assert_eq!(
        check(OrganisationKind::Office, &[Seat::Auditor, Seat::Director]),
        "auditor goes with no other seat: give director to somebody else"
    );
}

#[test]
fn seats_belong_to_the_kind_of_organisation() {
    let office = [Seat::Intake, Seat::CaseOfficer, Seat::Director];
    assert_eq!(check(OrganisationKind::Office, &office), "ok");
    assert_eq!(check(OrganisationKind::Operator, &[Seat::Preparer, Seat::Signatory]), "ok");
    assert_eq!(
        check(OrganisationKind::Provider, &[Seat::Director]),
        "an organisation of the kind provider has no director: choose one of its own seats"
    );
    assert_eq!(check(OrganisationKind::Body, &[]), "ok");
}

#[test]
fn each_duty_has_one_administrator() {
    for (duty, wanted) in [
        (Duty::RunSystem, Seat::SystemAdministrator),
        (Duty::GrantSeats, Seat::SecurityAdministrator),
        (Duty::ManageKeys, Seat::SecurityAdministrator),
        (Duty::ReadLog, Seat::Auditor),
    ] {
        for seat in ADMINISTRATORS {
            let answer = policy().may_administer(&administrator(seat), duty);
            assert_eq!(answer.is_ok(), seat == wanted, "{duty:?} by {seat}");
        }
        assert!(policy().may_administer(&somebody("director"), duty).is_err());
    }
}

#[test]
fn no_administrator_reads_a_case() {
    for stage in STAGES {
        let told = at(stage);
        for seat in ADMINISTRATORS {
            let subject = administrator(seat);
            assert!(policy().sees_case(&subject, told.matter()).is_err(), "{stage:?}");
            assert!(policy().visible_documents(&subject, told.matter()).is_empty());
            let events = &told.scenario.events;
            assert!(policy().visible_events(&subject, told.matter(), events).is_empty());
        }
    }
}

#[test]
fn a_seat_that_the_organisation_does_not_have_gives_nothing() {
    let told = at(StageName::Submitted);
    for (name, subject) in crate::cast::everybody() {
        let borrowed = access::Subject { seats: [Seat::Auditor].into(), ..subject };
        let is_auditor = borrowed.kind == OrganisationKind::Installation;
        let sees = policy().sees_case(&borrowed, told.matter()).is_ok();
        assert!(!sees, "{name} as auditor: {is_auditor}");
        let none = access::Subject { seats: BTreeSet::new(), ..borrowed };
        assert!(policy().sees_case(&none, told.matter()).is_err(), "{name} without a seat");
    }
}
