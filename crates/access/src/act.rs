//! Which acts a subject may do in a case, and with how many hands (rule 13).
//!
//! Whether an act may be done now, in view of stage and facts, is for the procedure to say.

use std::collections::BTreeSet;

use procedure::ActName;
use procedure::party::{Capacity, OrganisationId, PersonId, Role};

use crate::matter::Matter;
use crate::policy::{Hands, Policy};
use crate::relation::{Relation, is_opening};
use crate::rule::{Denial, Ground, Reason, Rule};
use crate::seat::{OrganisationKind, Seat};
use crate::subject::{Alone, Subject};

/// What a subject may do towards an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Signing {
    /// Do it: the act has no legal effect of its own, so that one person is enough.
    AtOnce,
    /// Prepare it, for another person to sign.
    PrepareOnly,
    /// Sign what another person has prepared.
    SignOnly,
    /// Prepare it, or sign what another person has prepared.
    PrepareOrSign,
    /// Prepare and sign it alone, and the act says so: the organisation was allowed.
    SignAlone,
}

impl Signing {
    /// Whether the subject may prepare the act.
    pub fn prepares(self) -> bool {
        matches!(self, Signing::PrepareOnly | Signing::PrepareOrSign | Signing::SignAlone)
    }

    /// Whether the subject may sign the act, in the end or at once.
    pub fn signs(self) -> bool {
        !matches!(self, Signing::PrepareOnly)
    }
}

/// By whom an act was prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The person.
    pub person: PersonId,
    /// The organisation for which the person prepared it.
    pub organisation: OrganisationId,
}

impl Policy {
    /// What the subject may do towards an act of its own organisation in this case, or in the
    /// case that it is about to open.
    ///
    /// # Errors
    /// A [`Denial`]: hidden where the case does not exist for the subject.
    pub fn may_act(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        act: ActName,
    ) -> Result<Signing, Denial> {
        if !is_opening(matter.case) {
            self.sees_case(subject, matter)?;
        }
        let actors = self.actors(subject, matter);
        let roles = actors.iter().map(|actor| actor.capacity.role());
        let hands: Vec<&Hands> = roles
            .filter(|role| act.roles().contains(role))
            .filter_map(|role| self.hands(act, role))
            .collect();
        signing(&hands, subject).map_err(|reason| refused(matter, act, reason))
    }

    /// What somebody of the Office may do towards entering an act of another party that took
    /// place on paper.
    ///
    /// # Errors
    /// A [`Denial`]: hidden where the case does not exist for the subject.
    pub fn may_enter(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        act: ActName,
    ) -> Result<Signing, Denial> {
        if !is_opening(matter.case) {
            self.sees_case(subject, matter)?;
        }
        let of_office = subject.kind == OrganisationKind::Office && self.looks(subject);
        if !of_office || act.roles() == [Role::Office] {
            return Err(refused(matter, act, Reason::OtherParty));
        }
        let paper = self.paper_hands();
        let hands = match self.has_legal_effect(act) {
            true => paper.clone(),
            false => Hands {
                by: paper.prepare.union(&paper.sign).copied().collect(),
                ..Hands::default()
            },
        };
        signing(&[&hands], subject).map_err(|reason| refused(matter, act, reason))
    }

    /// Whether the subject may sign what was prepared: four eyes (rule 13).
    ///
    /// # Errors
    /// A [`Denial`]: the one of [`Policy::may_act`], or that the preparer does not sign.
    pub fn may_sign(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        act: ActName,
        prepared: &Prepared,
    ) -> Result<Ground, Denial> {
        let signing = self.may_act(subject, matter, act)?;
        self.four_eyes(subject, matter, act, prepared, signing)
    }

    /// Whether the subject may sign what was prepared for entering an act from paper.
    ///
    /// # Errors
    /// A [`Denial`]: the one of [`Policy::may_enter`], or that the preparer does not sign.
    pub fn may_sign_entry(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        act: ActName,
        prepared: &Prepared,
    ) -> Result<Ground, Denial> {
        let signing = self.may_enter(subject, matter, act)?;
        self.four_eyes(subject, matter, act, prepared, signing)
    }

    /// Whether this person is among those who may sign for a case: for choosing a signatory.
    pub fn signs_for(&self, subject: &Subject, capacity: &Capacity, act: ActName) -> bool {
        subject.capacities().contains(capacity)
            && self.hands(act, capacity.role()).is_some_and(|hands| subject.holds_any(&hands.sign))
    }

    fn four_eyes(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        act: ActName,
        prepared: &Prepared,
        signing: Signing,
    ) -> Result<Ground, Denial> {
        let provision = act.provision_at(matter.case.stage.name());
        let deny = |reason| Err(Denial::at(Rule::FourEyes, provision, reason));
        if prepared.organisation != subject.organisation {
            return deny(Reason::PreparedElsewhere);
        }
        let same_person = prepared.person == subject.person;
        match signing {
            Signing::AtOnce => Ok(Ground { rule: Rule::Seats, provision }),
            Signing::SignAlone => Ok(Ground { rule: Rule::FourEyes, provision }),
            Signing::SignOnly | Signing::PrepareOrSign if !same_person => {
                Ok(Ground { rule: Rule::FourEyes, provision })
            }
            Signing::SignOnly | Signing::PrepareOrSign => deny(Reason::PreparedBySigner),
            Signing::PrepareOnly => deny(Reason::OtherSeat { needed: self.signers(subject, act) }),
        }
    }

    /// The seats of the subject's organisation from which the act is signed.
    fn signers(&self, subject: &Subject, act: ActName) -> BTreeSet<Seat> {
        let own = subject.capacities();
        let hands = own.iter().filter_map(|capacity| self.hands(act, capacity.role()));
        let signers: BTreeSet<Seat> = hands.flat_map(|hands| hands.sign.iter().copied()).collect();
        if signers.is_empty() { self.paper_hands().sign.clone() } else { signers }
    }
}

/// What the seats of the subject allow, of the hands that the act takes at its parties.
fn signing(hands: &[&Hands], subject: &Subject) -> Result<Signing, Reason> {
    if hands.is_empty() {
        return Err(Reason::OtherParty);
    }
    let any = |seats: fn(&Hands) -> &BTreeSet<Seat>| {
        hands.iter().any(|hands| subject.holds_any(seats(hands)))
    };
    let (by, prepares, signs) = (any(|h| &h.by), any(|h| &h.prepare), any(|h| &h.sign));
    match (by, prepares, signs, subject.alone) {
        (true, _, _, _) => Ok(Signing::AtOnce),
        (false, true, true, Alone::Allowed) => Ok(Signing::SignAlone),
        (false, true, true, Alone::Never) => Ok(Signing::PrepareOrSign),
        (false, true, false, _) => Ok(Signing::PrepareOnly),
        (false, false, true, _) => Ok(Signing::SignOnly),
        (false, false, false, _) => {
            let seats = hands.iter().flat_map(|hands| {
                hands.by.iter().chain(&hands.prepare).chain(&hands.sign).copied()
            });
            Err(Reason::OtherSeat { needed: seats.collect() })
        }
    }
}

fn refused(matter: Matter<'_>, act: ActName, reason: Reason) -> Denial {
    Denial::at(Rule::Seats, act.provision_at(matter.case.stage.name()), reason)
}

impl Relation {
    /// Whether the subject sits in the Office and sees the case.
    pub fn is_of_office(&self) -> bool {
        matches!(self, Relation::Officer | Relation::Director | Relation::Intake)
    }
}
