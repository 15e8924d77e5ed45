//! Which acts of other parties the Office may enter now, because they took place on paper.

use std::collections::BTreeSet;

use access::Signing;
use procedure::act::ActName;
use procedure::party::{Actor, Capacity, Recipient, Role};

use crate::app::{App, Caller};
use crate::case_file::CaseFile;
use crate::error::AppError;

/// An act that the Office may enter for other parties.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The act.
    pub name: ActName,
    /// Whether it is entered at once, or prepared for the signature of another person.
    pub signing: Signing,
    /// For whom it may be entered now; at least one.
    pub parties: Vec<AbsentParty>,
}

/// A party whose act the Office may enter.
#[derive(Clone, Debug)]
pub struct AbsentParty {
    /// The word for it in [`super::PaperBody::on_behalf_of`].
    pub word: String,
    /// The party.
    pub actor: Actor,
}

impl App {
    /// What the caller may enter from paper today, and for whom: what access allows the caller and
    /// the procedure the party. Nothing for whoever is not of the Office. A document is shown to
    /// another party by its owner alone (article 16).
    ///
    /// # Errors
    /// What the store says.
    pub async fn entries(&self, caller: &Caller, file: &CaseFile) -> Result<Vec<Entry>, AppError> {
        let (subject, matter) = (&caller.subject, file.matter());
        let may_enter = |name: &ActName| *name != ActName::Share && name.roles() != [Role::Office];
        let names = ActName::ALL.iter().copied().filter(may_enter);
        let mut entries = Vec::new();
        for name in names {
            if let Ok(signing) = self.policy.may_enter(subject, matter, name) {
                entries.push(Entry { name, signing, parties: Vec::new() });
            }
        }
        if entries.is_empty() {
            return Ok(entries);
        }
        let regime = self.regime(&file.case.regime)?;
        let (calendar, today) = (self.calendar(), self.today());
        for party in self.absent_parties(file).await? {
            for entry in &mut entries {
                let may =
                    procedure::may(&file.case, entry.name, &party.actor, today, regime, &calendar);
                if may.is_ok() {
                    entry.parties.push(party.clone());
                }
            }
        }
        entries.retain(|entry| !entry.parties.is_empty());
        Ok(entries)
    }

    /// Everybody besides the Office who has a part in the case.
    async fn absent_parties(&self, file: &CaseFile) -> Result<Vec<AbsentParty>, AppError> {
        let case = &file.case;
        let named = [
            ("operator", case.operator.is_some()),
            ("provider", case.provider.is_some()),
            ("commission", true),
        ];
        let named = named.into_iter().filter(|(_, is_there)| *is_there);
        let asked: BTreeSet<&Recipient> =
            case.rounds.iter().flat_map(|round| round.replies.keys()).collect();
        let asked = asked.into_iter().map(|to| String::from(crate::wire::Recipient::from(to)));
        let words = named.map(|(word, _)| word.to_owned()).chain(asked);
        let mut parties = Vec::new();
        for word in words {
            match self.absent_actor(&word, file).await {
                Ok(actor) => parties.push(AbsentParty { word, actor }),
                // A body of the regime for which nobody here has an account.
                Err(AppError::Invalid { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(parties)
    }
}

impl AbsentParty {
    /// In which capacity it takes part.
    pub fn capacity(&self) -> &Capacity {
        &self.actor.capacity
    }
}
