//! The one door: who may, when, and then the rule of the act.

use working_days::{Calendar, Date};

use crate::act::{Act, ActName, Command};
use crate::case::{Case, StageName};
use crate::event::Event;
use crate::law::Provision;
use crate::party::{Actor, Capacity, Role};
use crate::refusal::{Missing, Reason, Refusal};
use crate::regime::Regime;
use crate::rules;
use crate::ruling::{Caution, Context, Ruling};

/// What follows from a command that is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What the actor should know; none of it stands in the way.
    pub cautions: Vec<Caution>,
}

/// Decides what follows from a command.
///
/// # Errors
/// A [`Refusal`] naming the provision and what would be needed. Nothing has then changed.
pub fn decide(
    case: &Case,
    command: &Command,
    actor: &Actor,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Decision, Refusal> {
    let acting = acting(command, actor)?;
    check_date(case, command, actor, today, calendar)?;
    may_on(case, command.act.name(), acting, command.on, regime, calendar)?;
    let context = Context { case, actor: acting, on: command.on, regime, calendar };
    let (facts, cautions) = rule(&context, &command.act)?;
    let provision = command.act.name().provision_at(case.stage.name());
    let events = (case.events + 1..)
        .zip(facts)
        .map(|(number, fact)| Event {
            number,
            happened_on: command.on,
            recorded_on: today,
            by: actor.clone(),
            prepared_by: None,
            paper: command.paper.clone(),
            provision,
            fact,
        })
        .collect();
    Ok(Decision { events, cautions })
}

/// Whether the actor may do an act now, whatever its fields: party, stage and what must hold
/// before it. For lists of open acts, with the reason where one is not open.
///
/// # Errors
/// The [`Refusal`] that the act would meet.
pub fn may(
    case: &Case,
    act: ActName,
    actor: &Actor,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<(), Refusal> {
    may_on(case, act, actor, today, regime, calendar)
}

fn may_on(
    case: &Case,
    act: ActName,
    actor: &Actor,
    on: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<(), Refusal> {
    let stage = case.stage.name();
    let refuse = |reason| Err(Refusal::new(act.provision_at(stage), reason));
    if case.regime != regime.id {
        return Err(Refusal::new(Provision::Commencement, Reason::WrongRegime));
    }
    if !act.roles().contains(&actor.capacity.role()) {
        return refuse(Reason::WrongParty { act, needed: act.roles() });
    }
    if !is_at_stage(act, stage) {
        return refuse(Reason::WrongStage { act, stage, needed: act.stages() });
    }
    if !is_party(case, act, actor) {
        return refuse(Reason::NotParty);
    }
    let context = Context { case, actor, on, regime, calendar };
    rules::order::in_order(&context, act)?;
    rules::standing(&context, act)
}

/// Whether the act belongs to the stage; an act without stages belongs to every case begun.
fn is_at_stage(act: ActName, stage: StageName) -> bool {
    match act.stages() {
        [] => stage != StageName::Empty,
        stages => stages.contains(&stage),
    }
}

/// Whether the actor's organisation takes part in the case; whoever opens one does.
fn is_party(case: &Case, act: ActName, actor: &Actor) -> bool {
    let opens = case.stage.name() == StageName::Empty;
    match actor.capacity.role() {
        Role::Operator => opens || case.operator.as_ref() == Some(&actor.organisation),
        Role::Provider => case.provider.as_ref() == Some(&actor.organisation),
        Role::Office | Role::Commission => true,
        Role::Member | Role::Department | Role::OtherBody => {
            opens || is_of_own_papers(act) || is_consulted(case, &actor.capacity)
        }
    }
}

/// Whether the act concerns a document of the actor's own: any body may supply one, and keeps its
/// rights in it (article 16).
fn is_of_own_papers(act: ActName) -> bool {
    matches!(act, ActName::AddDocument | ActName::Share | ActName::AnswerConsent)
}

fn is_consulted(case: &Case, capacity: &Capacity) -> bool {
    capacity.recipient().is_some_and(|recipient| {
        case.rounds.iter().any(|round| round.replies.contains_key(recipient))
    })
}

/// Whose act it is: the actor's own, or that of the party for whom the Office enters it.
fn acting<'a>(command: &'a Command, actor: &'a Actor) -> Result<&'a Actor, Refusal> {
    match &command.paper {
        None => Ok(actor),
        Some(_) if actor.capacity != Capacity::Office => {
            Err(Refusal::new(Provision::Office, Reason::PaperByOthers))
        }
        Some(paper) => {
            rules::require(Provision::Office, [(rules::given(&paper.reason), Missing::Reasons)])?;
            Ok(paper.on_behalf_of.as_ref().unwrap_or(actor))
        }
    }
}

/// An act has today's date; only what took place on paper may be older, nothing is in the future
/// or outside the calendar, where no term could start.
fn check_date(
    case: &Case,
    command: &Command,
    actor: &Actor,
    today: Date,
    calendar: &Calendar,
) -> Result<(), Refusal> {
    let on = command.on;
    let provision = command.act.name().provision_at(case.stage.name());
    if on > today {
        return Err(Refusal::new(provision, Reason::InFuture { on, today }));
    }
    let on_paper = command.paper.is_some() && actor.capacity == Capacity::Office;
    if on < today && !on_paper {
        return Err(Refusal::new(provision, Reason::InPast { on, today }));
    }
    match calendar.working_days_between(on, on) {
        Ok(_) => Ok(()),
        Err(error) => Err(Refusal::new(provision, Reason::Calendar(error))),
    }
}

/// One rule an act.
fn rule(context: &Context<'_>, act: &Act) -> Ruling {
    match act {
        Act::Draft(filing) => rules::filing::draft(context, filing),
        Act::Undertake { undertakings } => rules::filing::undertake(context, undertakings),
        Act::AddDocument { document, title, digest, declared_free_of_state_secrets } => {
            let declared = *declared_free_of_state_secrets;
            rules::papers::add_document(context, document, title, digest, declared)
        }
        Act::File { signatory } => rules::filing::file(context, signatory),
        Act::Withdraw { reasons } => rules::filing::withdraw(context, reasons),
        Act::ReturnIncomplete { gaps } => rules::filing::return_incomplete(context, gaps),
        Act::Determine { review_required, reasons, departments } => {
            rules::determination::determine(context, *review_required, reasons, departments)
        }
        Act::CallForReview(call) => rules::own_motion::call_for_review(context, call),
        Act::BeginReview { notice, departments } => {
            rules::own_motion::begin_review(context, notice, departments)
        }
        Act::AssessFactor { factor, assessment } => {
            rules::preliminary::assess_factor(context, factor, assessment)
        }
        Act::Extend { days, reasons } => rules::preliminary::extend(context, *days, reasons),
        Act::RequestSupplements { addressee, items, stops } => {
            rules::supplements::request(context, *addressee, items, *stops)
        }
        Act::Supply { request, answers } => rules::supplements::supply(context, *request, answers),
        Act::CloseRequest { request, reasons } => {
            rules::supplements::close(context, *request, reasons)
        }
        Act::Circulate { proposal, to, on_paper, reply_by } => {
            rules::consultation::circulate(context, proposal, to, on_paper, *reply_by)
        }
        Act::RecordReceipt { recipient } => rules::consultation::record_receipt(context, recipient),
        Act::Opine { opinion } => rules::consultation::opine(context, opinion),
        Act::RecordNoOpinion { recipient, treatment, reasons } => {
            rules::consultation::record_no_opinion(context, recipient, treatment, reasons)
        }
        Act::DetermineConsistency { finding, reasons } => {
            rules::consultation::determine_consistency(context, *finding, reasons)
        }
        Act::OpenSpecialReview { reasons } => rules::special::open(context, reasons),
        Act::Hear { heard, body, record } => {
            rules::special::hear(context, heard, body.as_ref(), record)
        }
        Act::SubmitForApproval { summary } => rules::approval::submit(context, summary),
        Act::Approve { remarks } => rules::approval::approve(context, remarks),
        Act::Decline { reasons } => rules::approval::decline(context, reasons),
        Act::Conclude { outcome, conditions, reasons } => {
            rules::conclusion::conclude(context, *outcome, conditions, reasons)
        }
        Act::Assign { officer } => rules::people::assign(context, officer),
        Act::Recuse { officer, reasons } => rules::people::recuse(context, officer, reasons),
        Act::Share { document, with } => rules::papers::share(context, document, with),
        Act::AskConsent { document, to, purpose, until } => {
            rules::papers::ask_consent(context, document, to, purpose, *until)
        }
        Act::AnswerConsent { consent, answer } => {
            rules::papers::answer_consent(context, *consent, *answer)
        }
        Act::Correct { correction, reasons } => {
            rules::correction::correct(context, correction, reasons)
        }
    }
}
