//! What may be tried in every state: complete acts, each by the party it belongs to.

use procedure::Act;
use procedure::case::{Case, SpecialStep, Stage, TermName};
use procedure::consultation::{Finding, Outcome, Position, SilenceTreatment};
use procedure::papers::{Addressee, StoppedClocks};
use procedure::party::{Actor, Recipient};
use std::collections::BTreeSet;
use testkit::acts;
use testkit::parties::{commission, member, office, operator, provider, to_member};

/// An act by somebody.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    pub(crate) by: Actor,
    pub(crate) act: Act,
}

/// Every act that is tried; `reply_by` is the Office's own date for a second round.
pub(crate) fn alphabet(reply_by: &str) -> Vec<Move> {
    let both: BTreeSet<Recipient> = [to_member("ONE"), to_member("TWO")].into();
    let own = |stops| acts::request_items(Addressee::Operator, &["A list"], stops);
    let mut moves = vec![
        by(provider(), acts::undertake(&["cooperate"])),
        by(operator(), acts::file()),
        by(operator(), acts::withdraw()),
        by(office(), acts::withdraw()),
        by(office(), acts::return_incomplete()),
        by(office(), acts::determine()),
        by(office(), acts::determine_none()),
        by(office(), acts::assess("risk")),
        by(office(), acts::extend(1)),
        by(office(), own(StoppedClocks::All)),
        by(office(), own(StoppedClocks::NotOpinions)),
        by(operator(), acts::supply(1, 1, "form")),
        by(office(), acts::close_request(1)),
        by(office(), acts::circulate(Outcome::Passed, &both, None)),
        by(office(), acts::circulate(Outcome::Passed, &both, Some(reply_by))),
        by(office(), acts::circulate_on_paper(Outcome::Passed, &both)),
        by(office(), acts::find(Finding::Agree)),
        by(office(), acts::find(Finding::Differ)),
        by(office(), acts::find(Finding::AgreeAgainst)),
        by(office(), acts::open_special_review()),
        by(office(), acts::hear()),
        by(office(), acts::submit()),
        by(commission(), acts::approve()),
        by(commission(), acts::decline()),
        by(office(), acts::begin_review(&[Addressee::Operator])),
        by(office(), acts::conclude(Outcome::Passed)),
        by(office(), acts::conclude(Outcome::NotPassed)),
    ];
    for code in ["ONE", "TWO"] {
        moves.push(by(member(code), acts::record_receipt(to_member(code))));
        moves.push(by(member(code), acts::opine(Position::Agree)));
        moves.push(by(member(code), acts::opine(Position::Disagree)));
        moves.push(by(office(), acts::no_opinion(to_member(code))));
        moves.push(by(office(), acts::no_objection(to_member(code))));
    }
    moves
}

/// Which part of the alphabet a walk tries: all of it at once has too many states to visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Walk {
    /// Every way through opinions and silence to the end of a special review.
    Opinions,
    /// A request for supplements at any point, extensions, receipts on paper; all agree.
    Stops,
    /// A return and a withdrawal at any point; all agree.
    WaysBack,
}

impl Walk {
    pub(crate) const ALL: [Walk; 3] = [Walk::Opinions, Walk::Stops, Walk::WaysBack];

    fn tries(self, act: &Act) -> bool {
        match act {
            Act::RequestSupplements { .. } | Act::RecordReceipt { .. } => self == Walk::Stops,
            Act::Extend { .. } => self == Walk::Stops,
            Act::Circulate { on_paper, .. } => on_paper.is_empty() || self == Walk::Stops,
            Act::Withdraw { .. } | Act::ReturnIncomplete { .. } => self == Walk::WaysBack,
            Act::Opine { opinion } => self == Walk::Opinions || opinion.position == Position::Agree,
            Act::RecordNoOpinion { treatment, .. } => {
                self == Walk::Opinions || *treatment != SilenceTreatment::NotConsistent
            }
            _ => true,
        }
    }
}

/// Where the law sets no bound, the walk does.
pub(crate) fn within_bounds(walk: Walk, case: &Case, act: &Act) -> bool {
    if !walk.tries(act) {
        return false;
    }
    let special = matches!(case.stage, Stage::SpecialReview(_));
    let second_rounds = case.rounds.iter().filter(|round| round.reply_by.is_some()).count();
    let extended = case.terms.get(&TermName::Special).is_some_and(|term| term.extensions > 0);
    match act {
        Act::RequestSupplements { .. } => case.requests.is_empty(),
        Act::Extend { .. } => !extended,
        Act::AssessFactor { .. } => case.assessments.is_empty(),
        Act::Hear { .. } => case.hearings.is_empty(),
        Act::Decline { .. } => second_rounds < 2,
        Act::Circulate { reply_by, on_paper, .. } => {
            reply_by.is_some() == special
                && (on_paper.is_empty() || case.rounds.is_empty())
                && (special || case.rounds.len() < 2)
        }
        Act::Opine { .. } => is_gathering(case),
        _ => true,
    }
}

/// An opinion without effect changes nothing in the case but the number of its events.
fn is_gathering(case: &Case) -> bool {
    matches!(case.stage, Stage::Consultation | Stage::SpecialReview(SpecialStep::SecondRound))
}

fn by(by: Actor, act: Act) -> Move {
    Move { by, act }
}
