//! What must hold of every term, whatever its start, length and stops.

use proptest::collection::vec;
use proptest::prelude::*;
use working_days::{Date, DayStatus, Stop, Stops};

use crate::reference;
use crate::support::{add_days, day, latest};

/// A day from 2019-12-31 to about the middle of 2031.
fn any_start() -> impl Strategy<Value = Date> {
    (1u32..4200).prop_map(|days| add_days(day("2019-12-31"), days))
}

/// Stops that lie about a term that begins on `start`, some before it and some after its end.
fn stops_about(start: Date) -> impl Strategy<Value = Vec<Stop>> {
    let stop = (0u32..200, 0u32..40).prop_map(move |(begins, lasts)| {
        let after = add_days(start.checked_sub(jiff::Span::new().days(20)).unwrap(), begins);
        Stop::new(after, add_days(after, lasts)).unwrap()
    });
    vec(stop, 0..5)
}

fn any_case() -> impl Strategy<Value = (Date, u32, Vec<Stop>)> {
    any_start().prop_flat_map(|start| (Just(start), 1u32..130, stops_about(start)))
}

fn union(stops: &[Stop]) -> Stops {
    stops.iter().copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_due_date_is_that_of_the_slow_model((start, days, stops) in any_case()) {
        let calendar = latest();
        let works = |date| calendar.day(date).unwrap().is_working();
        let term = calendar.term(start, days, &union(&stops)).unwrap();
        prop_assert_eq!(term.due_on, reference::due(works, start, days, &stops));
        prop_assert_eq!(calendar.due_on(start, days, &union(&stops)), Ok(term.due_on));
    }

    #[test]
    fn an_explanation_is_that_of_the_slow_model((start, days, stops) in any_case()) {
        let calendar = latest();
        let term = calendar.term(start, days, &union(&stops)).unwrap();
        let explained = calendar.explain(&term);
        let found: Vec<_> = explained.iter().map(|day| (day.date, day.status)).collect();
        prop_assert_eq!(found, reference::explain(&calendar, start, term.due_on, &stops));
        for line in &explained {
            prop_assert_eq!(line.day, calendar.day(line.date).unwrap());
        }
    }

    /// The invariant of art. 14: nobody's day is lost and nobody's counts twice.
    #[test]
    fn every_working_day_is_charged_to_one_side((start, days, stops) in any_case()) {
        let calendar = latest();
        let term = calendar.term(start, days, &union(&stops)).unwrap();
        let explained = calendar.explain(&term);
        let is = |status: fn(&DayStatus) -> bool| {
            explained.iter().filter(|day| status(&day.status)).count() as u32
        };
        let counted = is(|status| matches!(status, DayStatus::Counted(_)));
        let stopped = is(|status| matches!(status, DayStatus::Stopped));
        let working = calendar.working_days_between(start, term.due_on).unwrap();
        prop_assert_eq!(counted, days);
        prop_assert_eq!(counted + stopped, working);
        prop_assert_eq!(term.stopped_days(&calendar), Ok(stopped));
    }

    #[test]
    fn the_order_of_stops_does_not_matter((start, days, stops) in any_case()) {
        let calendar = latest();
        let mut turned = stops.clone();
        turned.reverse();
        prop_assert_eq!(union(&stops), union(&turned));
        let due = |stops: &[Stop]| calendar.term(start, days, &union(stops)).unwrap().due_on;
        prop_assert_eq!(due(&stops), due(&turned));
    }

    #[test]
    fn a_stop_named_twice_stops_once((start, days, stops) in any_case()) {
        let twice: Vec<Stop> = stops.iter().chain(&stops).copied().collect();
        let due = |stops: &[Stop]| latest().term(start, days, &union(stops)).unwrap().due_on;
        prop_assert_eq!(due(&stops), due(&twice));
    }

    #[test]
    fn a_longer_term_ends_later((start, days, stops) in any_case()) {
        let due = |days| latest().term(start, days, &union(&stops)).unwrap().due_on;
        prop_assert!(due(days) < due(days + 1));
    }

    #[test]
    fn a_later_start_never_ends_earlier((start, days, stops) in any_case()) {
        let due = |start| latest().term(start, days, &union(&stops)).unwrap().due_on;
        prop_assert!(due(start) <= due(add_days(start, 1)));
    }

    #[test]
    fn another_stop_never_ends_a_term_earlier((start, days, stops) in any_case()) {
        let due = |stops: &[Stop]| latest().term(start, days, &union(stops)).unwrap().due_on;
        for fewer in 0..stops.len() {
            prop_assert!(due(&stops[..fewer]) <= due(&stops));
        }
    }

    #[test]
    fn a_countdown_agrees((start, days, stops) in any_case(), today in any_start()) {
        let calendar = latest();
        let left = calendar.countdown(today).unwrap().left(start, days, &union(&stops)).unwrap();
        prop_assert_eq!(Ok(left.due_on), calendar.due_on(start, days, &union(&stops)));
        prop_assert_eq!(Ok(left.days), calendar.days_left(today, left.due_on));
    }

    /// Counting up to a due date gives the length of the term back, and a due date is a working day.
    #[test]
    fn counting_undoes_a_term(start in any_start(), days in 1u32..3000) {
        let calendar = latest();
        let due_on = calendar.due_on(start, days, &Stops::none()).unwrap();
        prop_assert_eq!(calendar.working_days_between(start, due_on), Ok(days));
        prop_assert_eq!(calendar.days_left(start, due_on), Ok(days as i32));
        prop_assert_eq!(calendar.days_left(due_on, start), Ok(-(days as i32)));
        prop_assert!(calendar.day(due_on).unwrap().is_working());
    }
}

/// A term of 45 years with a stop every second day is explained in linear time; quadratic would take
/// hundreds of millions of steps.
#[test]
fn a_very_long_term_is_explained_at_once() {
    let calendar = latest();
    let start = day("2020-01-01");
    let stops: Stops = (0..8000)
        .map(|n| Stop::new(add_days(start, 2 * n), add_days(start, 2 * n + 1)).unwrap())
        .collect();
    let due_on = calendar.due_on(start, 5500, &stops).unwrap();
    let explained = calendar.explain(&calendar.term(start, 5500, &stops).unwrap());
    let counted =
        explained.iter().filter(|day| matches!(day.status, DayStatus::Counted(_))).count();
    assert_eq!((explained.last().unwrap().date, counted), (due_on, 5500));
}
