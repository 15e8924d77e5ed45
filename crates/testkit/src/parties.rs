//! The named parties of the sample cases: one organisation each, one person each.

use procedure::party::{Actor, Capacity, OrganisationId, PersonId, Recipient};

/// The Operator that files, or the party of 2022.
pub fn operator() -> Actor {
    actor("power-grid", Capacity::Operator)
}

/// The Provider of the product.
pub fn provider() -> Actor {
    actor("switch-maker", Capacity::Provider)
}

/// The Cybersecurity Review Office.
pub fn office() -> Actor {
    actor("review-office", Capacity::Office)
}

/// The Central Commission.
pub fn commission() -> Actor {
    actor("commission", Capacity::Commission)
}

/// A member entity, by its code.
pub fn member(code: &str) -> Actor {
    body(to_member(code))
}

/// A protection or relevant department, by its code.
pub fn department(code: &str) -> Actor {
    body(to_department(code))
}

/// Another body that is consulted, by its code.
pub fn other_body(code: &str) -> Actor {
    body(Recipient::Other(code.into()))
}

/// A consulted body acting as the recipient that it is.
pub fn body(recipient: Recipient) -> Actor {
    actor(&recipient.body().as_str().to_lowercase(), Capacity::Consulted(recipient))
}

/// A member as a recipient.
pub fn to_member(code: &str) -> Recipient {
    Recipient::Member(code.into())
}

/// A department as a recipient.
pub fn to_department(code: &str) -> Recipient {
    Recipient::Department(code.into())
}

/// A stranger in some capacity: an organisation that is no party to a sample case.
pub fn stranger(capacity: Capacity) -> Actor {
    actor("stranger", capacity)
}

fn actor(organisation: &str, capacity: Capacity) -> Actor {
    let person = PersonId::new(format!("clerk of {organisation}"));
    Actor { person, organisation: OrganisationId::new(organisation), capacity }
}
