//! Whose turn it is.

use procedure::act::ActName;
use procedure::case::StageName;
use procedure::party::Role;
use procedure::turn::{Turn, Who};
use texts::Text;

use crate::Words;

impl Words<'_> {
    /// Whoever has to act, inside a sentence.
    #[must_use]
    pub fn who(&self, who: &Who) -> Text {
        match who {
            Who::Operator => self.the_role(Role::Operator),
            Who::Provider => self.the_role(Role::Provider),
            Who::Office => self.the_role(Role::Office),
            Who::Commission => self.the_role(Role::Commission),
            Who::Consulted(recipient) => self.recipient(recipient),
            Who::Owner(organisation) => texts::turn_owner(self.organisation(organisation)),
        }
    }

    /// One turn: who has to do what.
    #[must_use]
    pub fn turn(&self, turn: &Turn, stage: StageName) -> Text {
        let act = self.act(turn.act, stage, role_of(&turn.who));
        texts::turn_of(act, self.who(&turn.who))
    }

    /// What the first of some turns asks for, told to whoever knows whose turn it is.
    #[must_use]
    pub fn duty(&self, turns: &[Turn], stage: StageName) -> Text {
        turns
            .first()
            .map_or_else(texts::turn_nobody, |turn| self.act(turn.act, stage, role_of(&turn.who)))
    }

    /// What others have to do, where who they are is told beside it: replies are counted.
    #[must_use]
    pub fn errand(&self, turns: &[Turn], stage: StageName) -> Text {
        let counted = |turn: &Turn| matches!(turn.act, ActName::Opine | ActName::RecordReceipt);
        match turns.first() {
            Some(first) if counted(first) => self.turns(turns, stage),
            _ => self.duty(turns, stage),
        }
    }

    /// All turns of a case in one phrase: replies are counted, anything else is named.
    #[must_use]
    pub fn turns(&self, turns: &[Turn], stage: StageName) -> Text {
        let count = |act| turns.iter().filter(|turn| turn.act == act).count();
        if let Some(supply) = turns.iter().find(|turn| turn.act == ActName::Supply) {
            return texts::turn_waiting_supplements(self.who(&supply.who));
        }
        match (count(ActName::Opine), count(ActName::RecordReceipt), turns.first()) {
            (0, 0, None) => texts::turn_nobody(),
            (0, 0, Some(first)) => self.turn(first, stage),
            (0, receipts, _) => texts::turn_waiting_receipts(receipts),
            (replies, receipts, _) => texts::turn_waiting_replies(replies + receipts),
        }
    }
}

fn role_of(who: &Who) -> Role {
    match who {
        Who::Operator | Who::Owner(_) => Role::Operator,
        Who::Provider => Role::Provider,
        Who::Office => Role::Office,
        Who::Commission => Role::Commission,
        Who::Consulted(recipient) => {
            procedure::party::Capacity::Consulted(recipient.clone()).role()
        }
    }
}
