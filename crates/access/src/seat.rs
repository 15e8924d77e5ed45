//! The seats that a person may hold, and the kinds of organisation that have them.

macro_rules! keyed {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $of:literal])* $variant:ident $key:literal;)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
        pub enum $name {
            $($(#[doc = $of])* #[serde(rename = $key)] $variant,)*
        }

        impl $name {
            /// All of them, in the order of the policy.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The name in files and interfaces.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.key())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            /// The error lists the names that there are.
            fn from_str(text: &str) -> Result<Self, String> {
                $name::ALL.iter().copied().find(|one| one.key() == text).ok_or_else(|| {
                    let names: Vec<&str> = $name::ALL.iter().map(|one| one.key()).collect();
                    format!("`{text}` is none of {}", names.join(", "))
                })
            }
        }
    };
}
pub(crate) use keyed;

keyed! {
    /// A kind of organisation.
    OrganisationKind {
        /// An operator of critical infrastructure, or a party of 2022.
        Operator "operator";
        /// A provider of products and services.
        Provider "provider";
        /// The Cybersecurity Review Office.
        Office "office";
        /// A member entity, a protection department, or another body that is consulted.
        Body "body";
        /// The Central Cyberspace Affairs Commission.
        Commission "commission";
        /// The installation itself, for its three administrators.
        Installation "installation";
    }
}

keyed! {
    /// A seat. A person may hold several, in one organisation only.
    Seat {
        /// Prepares the acts of an operator or a provider.
        Preparer "preparer";
        /// Signs for an operator, a provider or a body.
        Signatory "signatory";
        /// Reads for an operator, a provider or a body.
        Viewer "viewer";
        /// The Office's intake desk: registers and checks form, decides nothing (article 8).
        Intake "intake";
        /// Runs the cases assigned to it.
        CaseOfficer "case_officer";
        /// Signs for the Office and assigns its cases.
        Director "director";
        /// Handles complaints about reviewers (article 17), and no case.
        ComplaintsOfficer "complaints_officer";
        /// Receives and prepares for a body.
        Liaison "liaison";
        /// Receives and prepares for the Commission.
        Secretary "secretary";
        /// Signs for the Commission.
        Approver "approver";
        /// Keeps the system running.
        SystemAdministrator "system_administrator";
        /// Grants seats and keys.
        SecurityAdministrator "security_administrator";
        /// Reads the log, and changes nothing.
        Auditor "auditor";
    }
}
