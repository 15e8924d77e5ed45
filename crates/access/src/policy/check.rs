//! What is of the right form in a policy but cannot be meant. Each finding has its offset.

use std::collections::BTreeSet;

use procedure::ActName;
use toml::Spanned;

use crate::part::{Extent, Part};
use crate::policy::load::{ActEntry, ActsFile, CasesFile, PolicyFaultReason, RulesFile, SeatsFile};
use crate::policy::{Duty, Hands, party};
use crate::relation::Column;
use crate::rule::Rule;
use crate::seat::{OrganisationKind, Seat};

type Found = Vec<(usize, PolicyFaultReason)>;

/// Every rule once, under the number and the provision that the program knows.
pub(super) fn rules(file: &RulesFile) -> Found {
    let mut found = Found::new();
    let named = file.rules.iter().map(|entry| (entry.span().start, entry.get_ref().name));
    found.extend(once(named, Rule::ALL, |rule| rule.key().to_owned()));
    for entry in &file.rules {
        let rule = entry.get_ref();
        let (number, provision) = (rule.name.number(), rule.name.provision());
        if (rule.number, rule.provision) != (number, provision) {
            let name = rule.name.key().to_owned();
            let reason = PolicyFaultReason::Renumbered(name, number, provision);
            found.push((entry.span().start, reason));
        }
    }
    found
}

/// Every kind of organisation and every duty once, and no two administrators in one seat.
pub(super) fn seats(file: &SeatsFile) -> Found {
    let mut found = Found::new();
    let kinds = file.organisations.iter().map(|entry| (entry.span().start, entry.get_ref().kind));
    found.extend(once(kinds, OrganisationKind::ALL, |kind| kind.key().to_owned()));
    for entry in &file.organisations {
        let kind = entry.get_ref();
        for seat in kind.look.iter().filter(|seat| !kind.seats.contains(seat)) {
            let reason = PolicyFaultReason::SeatOfOther { kind: kind.kind, seat: *seat };
            found.push((entry.span().start, reason));
        }
    }
    found.extend(administrators(file));
    found
}

fn administrators(file: &SeatsFile) -> Found {
    let at = file.administrators.span().start;
    let duties = file.administrators.get_ref();
    let mut found = Found::new();
    for (duty, key) in [
        (Duty::RunSystem, "run_system"),
        (Duty::GrantSeats, "grant_seats"),
        (Duty::ManageKeys, "manage_keys"),
        (Duty::ReadLog, "read_log"),
    ] {
        match duties.get(&duty) {
            None => found.push((at, PolicyFaultReason::Missing(key.to_owned()))),
            Some(seat) if !has(file, OrganisationKind::Installation, *seat) => {
                let kind = OrganisationKind::Installation;
                found.push((at, PolicyFaultReason::SeatOfOther { kind, seat: *seat }));
            }
            Some(_) => {}
        }
    }
    let mut taken = BTreeSet::new();
    for duty in [Duty::RunSystem, Duty::GrantSeats, Duty::ReadLog] {
        if let Some(seat) = duties.get(&duty).filter(|seat| !taken.insert(**seat)) {
            found.push((at, PolicyFaultReason::Administrators(*seat)));
        }
    }
    found
}

/// Every act once, at exactly the parties that may do it, in the hands that its effect asks for.
pub(super) fn acts(file: &ActsFile, seats: &SeatsFile) -> Found {
    let mut found = Found::new();
    let paper = (OrganisationKind::Office, file.paper.get_ref());
    found.extend(hands(file.paper.span().start, "paper", true, paper, seats));
    let named =
        file.acts.iter().filter_map(|entry| Some((entry.span().start, entry.get_ref().act()?)));
    found.extend(once(named, ActName::ALL, |act| act.key().to_owned()));
    for entry in &file.acts {
        found.extend(act(entry, seats));
    }
    found
}

fn act(entry: &Spanned<ActEntry>, seats: &SeatsFile) -> Found {
    let at = entry.span().start;
    let entry = entry.get_ref();
    let Some(act) = entry.act() else {
        return vec![(at, PolicyFaultReason::NoSuchAct(entry.name.clone()))];
    };
    let mut found = Found::new();
    let needed: BTreeSet<OrganisationKind> = act.roles().iter().map(|role| party(*role)).collect();
    let given: BTreeSet<OrganisationKind> = entry.parties().map(|(kind, _)| kind).collect();
    for kind in needed.difference(&given) {
        found.push((at, PolicyFaultReason::Missing(format!("{}.{kind}", act.key()))));
    }
    for kind in given.difference(&needed) {
        let reason = PolicyFaultReason::NoSuchParty { act: act.key(), party: *kind };
        found.push((at, reason));
    }
    for party in entry.parties() {
        found.extend(hands(at, act.key(), entry.legal_effect, party, seats));
    }
    found
}

fn hands(
    at: usize,
    name: &'static str,
    legal_effect: bool,
    (kind, hands): (OrganisationKind, &Hands),
    seats: &SeatsFile,
) -> Found {
    let two = !hands.prepare.is_empty() && !hands.sign.is_empty() && hands.by.is_empty();
    let one = hands.prepare.is_empty() && hands.sign.is_empty() && !hands.by.is_empty();
    let mut found = Found::new();
    if (legal_effect && !two) || (!legal_effect && !one) {
        found.push((at, PolicyFaultReason::Hands(name)));
    }
    let named = hands.by.iter().chain(&hands.prepare).chain(&hands.sign);
    for seat in named.filter(|seat| !has(seats, kind, **seat)) {
        found.push((at, PolicyFaultReason::SeatOfOther { kind, seat: *seat }));
    }
    found
}

/// Every relation says of every part how much of it is seen, in a word that fits the part.
pub(super) fn cases(file: &CasesFile) -> Found {
    let mut found = Found::new();
    for column in Column::ALL {
        let Some(row) = file.get(column) else {
            found.push((0, PolicyFaultReason::Missing(column.key().to_owned())));
            continue;
        };
        for part in Part::ALL {
            let Some(cell) = row.get_ref().get(part) else {
                let missing = format!("{column}.{part}");
                found.push((row.span().start, PolicyFaultReason::Missing(missing)));
                continue;
            };
            let (extent, at) = (*cell.get_ref(), cell.span().start);
            if !part.may_be(extent) {
                found.push((at, PolicyFaultReason::Extent { part: *part, extent }));
            }
            if is_apart(*column, *part) && extent != Extent::Nothing {
                found.push((at, PolicyFaultReason::NoPart));
            }
        }
    }
    found
}

/// Whether nothing may stand in the cell: the auditor has the log, and others have no part.
fn is_apart(column: Column, part: Part) -> bool {
    match column {
        Column::Outsider => true,
        Column::Auditor => !matches!(part, Part::Record | Part::Reads),
        _ => false,
    }
}

fn has(seats: &SeatsFile, kind: OrganisationKind, seat: Seat) -> bool {
    let mut kinds = seats.organisations.iter().map(Spanned::get_ref);
    kinds.any(|entry| entry.kind == kind && entry.seats.contains(&seat))
}

/// What stands twice, and what does not stand at all.
fn once<T: Copy + Ord + 'static>(
    named: impl Iterator<Item = (usize, T)>,
    all: &[T],
    name: impl Fn(T) -> String,
) -> Found {
    let mut found = Found::new();
    let mut seen = BTreeSet::new();
    for (at, one) in named {
        if !seen.insert(one) {
            found.push((at, PolicyFaultReason::Twice(name(one))));
        }
    }
    let missing = all.iter().filter(|one| !seen.contains(*one));
    found.extend(missing.map(|one| (0, PolicyFaultReason::Missing(name(*one)))));
    found
}
