//! Parties and bodies by name.

use procedure::papers::{Addressee, DocumentId};
use procedure::party::{Actor, BodyCode, Capacity, OrganisationId, PersonId, Recipient, Role};
use procedure::regime::{ConsultedDepartments, Initiator};
use texts::Text;

use crate::{Words, bilingual};

impl Words<'_> {
    /// A role as a label: `运营者`, `Operator`; where others than operators file, `当事人`, `Party`.
    #[must_use]
    pub fn role(&self, role: Role) -> Text {
        match role {
            Role::Operator if self.others_file() => texts::role_party(),
            Role::Operator => texts::role_operator(),
            Role::Provider => texts::role_provider(),
            Role::Office => texts::role_office(),
            Role::Member => texts::role_member(),
            Role::Department if self.asks_relevant() => texts::role_relevant_department(),
            Role::Department => texts::role_department(),
            Role::OtherBody => texts::role_other_body(),
            Role::Commission => texts::role_commission(),
        }
    }

    /// A role inside a sentence: `审查办公室`, `the Office`.
    #[must_use]
    pub fn the_role(&self, role: Role) -> Text {
        match role {
            Role::Operator if self.others_file() => texts::the_party(),
            Role::Operator => texts::the_operator(),
            Role::Provider => texts::the_provider(),
            Role::Office => texts::the_office(),
            Role::Member => texts::the_member(),
            Role::Department if self.asks_relevant() => texts::the_relevant_department(),
            Role::Department => texts::the_department(),
            Role::OtherBody => texts::the_other_body(),
            Role::Commission => texts::the_commission(),
        }
    }

    /// Whom a request addresses, inside a sentence.
    #[must_use]
    pub fn addressee(&self, addressee: Addressee) -> Text {
        match addressee {
            Addressee::Operator => self.the_role(Role::Operator),
            Addressee::Provider => self.the_role(Role::Provider),
        }
    }

    /// A body by its name.
    #[must_use]
    pub fn body(&self, code: &BodyCode) -> Text {
        let found = self.regime.members.iter().find(|body| body.code == *code);
        found.map_or_else(|| self.names.body(code), |body| bilingual(&body.name))
    }

    /// A consulted body with the capacity in which it is asked; an institution may have two.
    #[must_use]
    pub fn recipient(&self, recipient: &Recipient) -> Text {
        let body = self.body(recipient.body());
        match recipient {
            Recipient::Member(_) => texts::body_as_member(body),
            Recipient::Department(_) if self.asks_relevant() => {
                texts::body_as_relevant_department(body)
            }
            Recipient::Department(_) => texts::body_as_department(body),
            Recipient::Other(_) => body,
        }
    }

    /// The capacity of an actor as a label.
    #[must_use]
    pub fn capacity(&self, capacity: &Capacity) -> Text {
        match capacity {
            Capacity::Consulted(recipient) => self.recipient(recipient),
            other => self.role(other.role()),
        }
    }

    /// An actor by person and organisation.
    #[must_use]
    pub fn actor(&self, actor: &Actor) -> Text {
        texts::person_of(self.organisation(&actor.organisation), self.person(&actor.person))
    }

    /// An organisation by its name.
    #[must_use]
    pub fn organisation(&self, id: &OrganisationId) -> Text {
        self.names.organisation(id)
    }

    /// A person by name.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Text {
        self.names.person(id)
    }

    /// A document by its title, as far as the reader may know it.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Text {
        self.names.document(id)
    }

    /// Whether this version of the Measures lets others than recognised operators file.
    fn others_file(&self) -> bool {
        let mut triggers = self.regime.triggers.iter();
        triggers.any(|trigger| trigger.initiator == Initiator::Party && !trigger.needs_recognition)
    }

    /// Whether whichever departments a case concerns are asked, not the protecting ones alone.
    fn asks_relevant(&self) -> bool {
        self.regime.departments == ConsultedDepartments::Relevant
    }
}
