//! The rounds of a consultation: one row a body.

use procedure::ActName;
use procedure::case::TermName;
use procedure::clock::Clock;
use procedure::consultation::{Answer, Opinion, Reply, Round};
use procedure::party::Recipient;
use texts::Text;
use words::{StateKind, state_kind, state_label};

use super::{View, recipient_key};
use crate::pages::{ReplyRow, RoundView, StateTag};

/// What of the replies the reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Positions, reasons and conditions, with what the Office can do about each body.
    Opinions,
    /// Receipts and terms alone.
    Terms,
}

/// The rounds, the latest first.
#[must_use]
pub fn rounds(view: &View<'_>, clocks: &[Clock], shown: Shown) -> Vec<RoundView> {
    view.case.rounds.iter().rev().map(|round| one(view, clocks, round, shown)).collect()
}

fn one(view: &View<'_>, clocks: &[Clock], round: &Round, shown: Shown) -> RoundView {
    let is_latest = view.case.round().is_some_and(|latest| latest.number == round.number);
    let outstanding = round.outstanding().count();
    let replied = round.replies.len() - outstanding.min(round.replies.len());
    let suggestion = round.suggestion().filter(|_| shown == Shown::Opinions);
    let mut rows: Vec<_> = round
        .replies
        .iter()
        .map(|(to, reply)| row(view, clocks, round, (to, reply), shown))
        .collect();
    if !is_latest {
        rows.iter_mut().for_each(|row| row.acts.clear());
    }
    RoundView {
        title: texts::consultation_round(round.number),
        sent_on: round.sent_on,
        outcome: words::outcome(round.proposal.outcome),
        conditions: round.proposal.conditions.clone(),
        summary: round.proposal.summary.clone(),
        reply_by: round.reply_by,
        count: Some(texts::consultation_count(round.replies.len(), replied)),
        suggestion: suggestion.map(words::suggestion),
        finding: None,
        rows,
    }
}

fn row(
    view: &View<'_>,
    clocks: &[Clock],
    round: &Round,
    (recipient, reply): (&Recipient, &Reply),
    shown: Shown,
) -> ReplyRow {
    let name = TermName::Opinion { round: round.number, recipient: recipient.clone() };
    let clock = clocks.iter().find(|clock| clock.name == name);
    let opinion = match &reply.answer {
        Answer::Opinion { opinion, .. } if shown == Shown::Opinions => Some(opinion),
        _ => None,
    };
    ReplyRow {
        body: view.words.recipient(recipient),
        received_on: reply.received_on,
        due_on: clock.map(|clock| clock.limit.due_on()),
        tag: tag(view, clock, &reply.answer),
        position: position(&reply.answer, shown),
        text: opinion.map(|opinion| opinion.text.clone()),
        conditions: opinion
            .map(|Opinion { conditions, .. }| conditions.clone())
            .unwrap_or_default(),
        acts: if shown == Shown::Opinions {
            acts(view, clock, recipient, reply)
        } else {
            Vec::new()
        },
        why_href: clock.and_then(|clock| clock.limit.term()).map(|_| view.why_href(&name)),
    }
}

fn tag(view: &View<'_>, clock: Option<&Clock>, answer: &Answer) -> StateTag {
    match (clock, answer) {
        (_, Answer::Silent { .. }) => StateTag::of(StateKind::Moot, texts::answer_silent()),
        (Some(clock), _) => StateTag::of(state_kind(clock.state), view.words.state(clock.state)),
        (None, Answer::Opinion { .. }) => StateTag::of(StateKind::Met, state_label(StateKind::Met)),
        (None, Answer::Outstanding) => {
            StateTag { class: "not-yet", text: texts::consultation_not_received() }
        }
    }
}

fn position(answer: &Answer, shown: Shown) -> Option<Text> {
    match answer {
        Answer::Opinion { opinion, .. } if shown == Shown::Opinions => {
            Some(words::position(opinion.position))
        }
        Answer::Silent { treatment, .. } if shown == Shown::Opinions => {
            Some(texts::consultation_silent(words::silence(treatment)))
        }
        _ => None,
    }
}

/// What the Office can do about one body: record its receipt, or its silence once it is late.
fn acts(
    view: &View<'_>,
    clock: Option<&Clock>,
    recipient: &Recipient,
    reply: &Reply,
) -> Vec<(Text, String)> {
    let link = |act: ActName| {
        let href = format!("{}?recipient={}", view.act_href(act), recipient_key(recipient));
        (view.words.act_name(act), href)
    };
    let overdue = clock.is_some_and(|clock| state_kind(clock.state) == StateKind::Overdue);
    match (&reply.answer, reply.received_on) {
        (Answer::Outstanding, None) => vec![link(ActName::RecordReceipt)],
        (Answer::Outstanding, Some(_)) if overdue => vec![link(ActName::RecordNoOpinion)],
        _ => Vec::new(),
    }
}
