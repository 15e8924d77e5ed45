//! Access says no to somebody who may know of the thing (rule 12 of access: with its reason).

use access::{Denial, Reason, Seat};
use axum::http::StatusCode;
use procedure::regime::{self, Regime};
use texts::{Text, Value};
use words::Words;

use super::Problem;

impl Problem {
    /// A denial as a problem; what must stay hidden is not found.
    pub fn denied(denial: &Denial, regime: Option<&Regime>) -> Self {
        let (key, detail) = match &denial.reason {
            Reason::NoPart | Reason::Recused | Reason::NotOnDesk | Reason::NoDocument => {
                return Problem::not_found();
            }
            Reason::OtherParty => ("other-party", texts::denied_other_party()),
            Reason::OtherSeat { needed } => {
                let seats: Vec<Text> = needed.iter().map(|needed| seat(*needed)).collect();
                ("other-seat", texts::denied_other_seat(Value::from(seats)))
            }
            Reason::PreparedBySigner => ("prepared-by-signer", texts::denied_prepared_by_signer()),
            Reason::PreparedElsewhere => ("prepared-elsewhere", texts::denied_prepared_elsewhere()),
            Reason::NotOwner => ("not-owner", texts::denied_not_owner()),
            Reason::OutsideCircle => ("outside-circle", texts::denied_outside_circle()),
            Reason::NoConsent => ("no-consent", texts::denied_no_consent()),
            Reason::OtherAdministrator { needed } => {
                ("other-administrator", texts::denied_other_administrator(seat(*needed)))
            }
        };
        let regime = regime.or_else(|| regime::bundled().first());
        let article = regime.map(|regime| Words::bare(regime).article(denial.provision));
        let problem = Problem::new(StatusCode::FORBIDDEN, key, texts::problem_denied(), detail);
        problem.with(|parts| parts.article = article)
    }
}

/// A seat in words.
pub(crate) fn seat(seat: Seat) -> Text {
    match seat {
        Seat::Preparer => texts::seat_preparer(),
        Seat::Signatory => texts::seat_signatory(),
        Seat::Viewer => texts::seat_viewer(),
        Seat::Intake => texts::seat_intake(),
        Seat::CaseOfficer => texts::seat_case_officer(),
        Seat::Director => texts::seat_director(),
        Seat::ComplaintsOfficer => texts::seat_complaints_officer(),
        Seat::Liaison => texts::seat_liaison(),
        Seat::Secretary => texts::seat_secretary(),
        Seat::Approver => texts::seat_approver(),
        Seat::SystemAdministrator => texts::seat_system_administrator(),
        Seat::SecurityAdministrator => texts::seat_security_administrator(),
        Seat::Auditor => texts::seat_auditor(),
    }
}
