//! The rules by which access is given or denied, and the answers that name them.
//!
//! Their sentences stand in `policies/rules.toml`; here they only have names and numbers.

use std::collections::BTreeSet;
use std::fmt;

use procedure::law::Provision;
use serde::Deserialize;

use crate::seat::Seat;

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $variant:ident $number:literal $key:literal $provision:ident;)*) => {
        /// A rule of access, by its number in `policies/rules.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rule {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Rule {
            /// Every rule, by number.
            pub const ALL: &'static [Rule] = &[$(Rule::$variant,)*];

            /// Its number.
            pub fn number(self) -> u8 {
                match self { $(Rule::$variant => $number,)* }
            }

            /// Its name in files and interfaces.
            pub fn key(self) -> &'static str {
                match self { $(Rule::$variant => $key,)* }
            }

            /// The provision that it serves.
            pub fn provision(self) -> Provision {
                match self { $(Rule::$variant => Provision::$provision,)* }
            }
        }
    };
}

rules! {
    /// Whoever has no part in a case learns nothing of it, not even that there is one.
    NoPart 1 "no_part" Confidentiality;
    /// Material belongs to whoever supplied it, and goes to the Office only.
    Owner 2 "owner" Confidentiality;
    /// Inside the Office a case is for its officers and the director.
    NeedToKnow 3 "need_to_know" Office;
    /// A consulted body sees what was circulated to it.
    Circulation 4 "circulation" Opinions;
    /// The Commission sees what was submitted to it.
    Submission 5 "submission" SpecialReview;
    /// Every read of a document leaves a trace that its owner sees.
    Traces 6 "traces" Confidentiality;
    /// Disclosure outside the circle needs the owner's consent.
    Consent 7 "consent" Confidentiality;
    /// Three administrators that never overlap, and none of them reads a case.
    Administrators 8 "administrators" Confidentiality;
    /// A complaint is walled off from everybody whom it names.
    Complaint 9 "complaint" Complaints;
    /// A tip-off may be anonymous.
    TipOff 10 "tip_off" Monitoring;
    /// State secrets stay out.
    StateSecrets 11 "state_secrets" StateSecrets;
    /// A refusal is explained to whoever is entitled to know.
    Explained 12 "explained" Confidentiality;
    /// An act with legal effect is prepared by one person and signed by another.
    FourEyes 13 "four_eyes" Office;
    /// An act is done from the seats to which it belongs.
    Seats 14 "seats" Office;
}

/// Why something is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ground {
    /// The rule that allows it.
    pub rule: Rule,
    /// The provision behind it.
    pub provision: Provision,
}

impl From<Rule> for Ground {
    fn from(rule: Rule) -> Self {
        Ground { rule, provision: rule.provision() }
    }
}

/// Why something is denied, and whether the asker may know that there is something to deny.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The rule that denies it.
    pub rule: Rule,
    /// The provision behind it.
    pub provision: Provision,
    /// What stands in the way.
    pub reason: Reason,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The asker's organisation has no part in the case, or the asker no seat in it.
    NoPart,
    /// The asker is an officer who is recused from the case.
    Recused,
    /// The asker sits in the Office, and the case is not on that desk.
    NotOnDesk,
    /// There is no such document in the case, or it was not shown to the asker.
    NoDocument,
    /// The act belongs to parties that the asker does not represent here.
    OtherParty,
    /// The act belongs to seats that the asker does not hold.
    OtherSeat {
        /// The seats, any of which would do.
        needed: BTreeSet<Seat>,
    },
    /// Whoever prepared the act does not sign it.
    PreparedBySigner,
    /// The act was prepared for another organisation.
    PreparedElsewhere,
    /// The document belongs to another organisation.
    NotOwner,
    /// The organisation to which it would be shown is not in the circle of the case.
    OutsideCircle,
    /// The owner has not consented, or to something else, or no longer.
    NoConsent,
    /// The duty belongs to another administrator.
    OtherAdministrator {
        /// The seat that has it.
        needed: Seat,
    },
}

impl Denial {
    pub(crate) fn new(rule: Rule, reason: Reason) -> Self {
        Denial { rule, provision: rule.provision(), reason }
    }

    pub(crate) fn at(rule: Rule, provision: Provision, reason: Reason) -> Self {
        Denial { rule, provision, reason }
    }

    /// Whether the answer must be the one for something that does not exist (rules 1 and 12).
    pub fn is_hidden(&self) -> bool {
        match self.reason {
            Reason::NoPart | Reason::Recused | Reason::NotOnDesk | Reason::NoDocument => true,
            Reason::OtherParty
            | Reason::OtherSeat { .. }
            | Reason::PreparedBySigner
            | Reason::PreparedElsewhere
            | Reason::NotOwner
            | Reason::OutsideCircle
            | Reason::NoConsent
            | Reason::OtherAdministrator { .. } => false,
        }
    }
}

impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule {} ({:?}): ", self.rule.number(), self.provision)?;
        match &self.reason {
            Reason::NoPart => f.write_str("the case is not known to this organisation"),
            Reason::Recused => f.write_str("the officer is recused from the case"),
            Reason::NotOnDesk => f.write_str("the case is not assigned to this desk"),
            Reason::NoDocument => f.write_str("the document was not shown to this organisation"),
            Reason::OtherParty => f.write_str("the act belongs to another party"),
            Reason::OtherSeat { needed } => {
                let needed: Vec<&str> = needed.iter().map(|seat| seat.key()).collect();
                write!(f, "the act needs one of these seats: {}", needed.join(", "))
            }
            Reason::PreparedBySigner => f.write_str("let another person sign what you prepared"),
            Reason::PreparedElsewhere => {
                f.write_str("sign only what your own organisation prepared")
            }
            Reason::NotOwner => f.write_str("ask the owner of the document to show it"),
            Reason::OutsideCircle => f.write_str("ask for consent to show it outside the case"),
            Reason::NoConsent => f.write_str("ask the owner of the document for its consent"),
            Reason::OtherAdministrator { needed } => {
                write!(f, "leave this to the {}", needed.key())
            }
        }
    }
}

impl std::error::Error for Denial {}
