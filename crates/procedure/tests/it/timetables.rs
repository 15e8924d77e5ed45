//! Timetables without a case, and histories of published cases.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its own data has to stop")]

use std::collections::BTreeMap;

use procedure::Date;
use procedure::law::Provision;
use procedure::regime::{self, Regime};
use procedure::replay::{self, ReplayError, Verdict};
use procedure::timetable::{self, Kept, Scenario, Step, TimetableError, Way};
use working_days::{Calendar, Certainty, CountError, Notices, Stop, Stops};

fn regime(id: &str) -> &'static Regime {
    regime::find(regime::bundled(), &id.into()).unwrap()
}

fn calendar() -> Calendar {
    Notices::bundled().latest()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn filed_on(text: &str) -> Scenario {
    Scenario {
        first: (Step::Filed, day(text)),
        way: Way::Special,
        known: BTreeMap::new(),
        stops: Stops::none(),
        extended: false,
        special_extension: 0,
    }
}

/// The total of all terms, and the day of each step.
fn tell(scenario: &Scenario, id: &str) -> String {
    let timetable = timetable::timetable(scenario, regime(id), &calendar()).unwrap();
    let days: Vec<String> = timetable.rows.iter().map(|row| row.on.to_string()).collect();
    format!("{}: {}", timetable.term_days, days.join(" "))
}

/// Past the end of the calendar the steps that can be worked out are there, and the rest is said.
#[test]
fn a_timetable_reaches_as_far_as_the_calendar() {
    let reach = timetable::reach(&filed_on("2079-09-01"), regime("cn-2020"), &calendar()).unwrap();
    let steps: Vec<&str> = reach.timetable.rows.iter().map(|row| row.step.key()).collect();
    assert_eq!(steps, ["filed", "determined", "circulated", "replied", "special-opened"]);
    assert_eq!(reach.timetable.term_days, 55);
    let beyond = reach.beyond.unwrap();
    assert!(matches!(beyond, CountError::PastLastDay { days: 45, .. }), "{beyond}");
    assert_eq!(
        timetable::timetable(&filed_on("2079-09-01"), regime("cn-2020"), &calendar()),
        Err(TimetableError::Calendar(beyond))
    );
    let ways =
        timetable::reach_by_ways(&filed_on("2079-11-20"), regime("cn-2020"), &calendar()).unwrap();
    let whole: Vec<bool> = ways.iter().map(|(_, reach)| reach.beyond.is_none()).collect();
    assert_eq!(whole, [true, false, false]);
    let after = timetable::reach(&filed_on("2080-01-02"), regime("cn-2020"), &calendar());
    assert!(matches!(after, Err(TimetableError::Calendar(CountError::AfterLastDay { .. }))));
}

/// Source: `domain.md` 4.2 and 7.5, the whole path with every stage on its last day.
#[test]
fn the_longest_path_of_each_version() {
    let plain = filed_on("2020-06-01");
    let extended = Scenario { extended: true, ..plain.clone() };
    assert_eq!(
        tell(&plain, "cn-2020"),
        "100: 2020-06-01 2020-06-15 2020-07-28 2020-08-18 2020-08-18 2020-10-26"
    );
    assert_eq!(
        tell(&extended, "cn-2020"),
        "115: 2020-06-01 2020-06-15 2020-08-18 2020-09-08 2020-09-08 2020-11-16"
    );
    assert!(tell(&plain, "cn-2022").starts_with("145: "));
    assert!(tell(&extended, "cn-2022").starts_with("160: "));
}

/// Source: `domain.md` 7.5, special procedure without extension.
#[test]
fn the_special_review_alone() {
    for (id, start, due) in
        [("cn-2020", "2021-01-11", "2021-03-18"), ("cn-2022", "2022-03-01", "2022-07-08")]
    {
        let scenario =
            Scenario { first: (Step::SpecialOpened, day(start)), ..filed_on("2020-06-01") };
        let timetable = timetable::timetable(&scenario, regime(id), &calendar()).unwrap();
        assert_eq!(timetable.rows.last().unwrap().on, day(due), "{id}");
    }
}

#[test]
fn a_known_day_moves_what_follows_and_tells_whether_the_term_was_kept() {
    let known = BTreeMap::from([
        (Step::Determined, day("2020-06-10")),
        (Step::Circulated, day("2020-07-30")),
    ]);
    let scenario = Scenario { way: Way::Agreement, known, ..filed_on("2020-06-01") };
    let timetable = timetable::timetable(&scenario, regime("cn-2020"), &calendar()).unwrap();
    let kept: Vec<Kept> =
        timetable.rows.iter().filter_map(|row| row.term.as_ref()).map(|term| term.kept).collect();
    assert_eq!(kept, [Kept::Early(3), Kept::Late(5), Kept::Early(0)]);
}

/// Article 14: a stop moves the term that runs, and no term that is over.
#[test]
fn a_stop_moves_only_the_term_that_runs() {
    let stop = Stop::new(day("2020-06-18"), day("2020-06-24")).unwrap();
    let scenario = Scenario { stops: [stop].into_iter().collect(), ..filed_on("2020-06-01") };
    assert_eq!(
        tell(&scenario, "cn-2020"),
        "100: 2020-06-01 2020-06-15 2020-08-03 2020-08-24 2020-08-24 2020-10-30"
    );
}

/// A day that a notice still to come can move carries the terms after it along.
#[test]
fn what_follows_an_uncertain_day_is_as_uncertain() {
    let scenario = Scenario { extended: true, ..filed_on("2026-11-02") };
    let work = |scenario: &Scenario| {
        timetable::timetable(scenario, regime("cn-2020"), &calendar()).unwrap().rows
    };
    let range = |rows: &[timetable::Row], step| {
        let row = rows.iter().find(|row| row.step == step).unwrap();
        match row.term.as_ref().unwrap().term.certainty {
            Certainty::Official => (row.on, row.on),
            Certainty::Provisional { earliest, latest } => (earliest, latest),
        }
    };
    let rows = work(&scenario);
    let (first, last) = range(&rows, Step::Replied);
    assert!(first < last, "the last reply is due about the Spring Festival of 2027");
    let (earliest, latest) = range(&rows, Step::Concluded);
    for replied in [first, last] {
        let known = BTreeMap::from([(Step::Replied, replied)]);
        let (from, to) = range(&work(&Scenario { known, ..scenario.clone() }), Step::Concluded);
        assert!(earliest <= from && to <= latest, "replied on {replied}: {from} to {to}");
        let alone = calendar().term(replied, 45, &Stops::none()).unwrap().certainty;
        assert_eq!(alone, Certainty::Provisional { earliest: from, latest: to }, "a day is known");
    }
    for row in work(&filed_on("2020-06-01")).iter().filter_map(|row| row.term.as_ref()) {
        assert_eq!(row.term.certainty, Certainty::Official);
    }
}

/// Article 11(2): where the opinions agree the conclusion rests on them, article 13 on the term
/// of a special review.
#[test]
fn a_conclusion_names_the_article_of_its_way() {
    let concluded = |way| {
        let scenario = Scenario { way, ..filed_on("2020-06-01") };
        let timetable = timetable::timetable(&scenario, regime("cn-2020"), &calendar()).unwrap();
        timetable.rows.last().unwrap().provision
    };
    assert_eq!(concluded(Way::Agreement), Provision::Consistency);
    assert_eq!(concluded(Way::Special), Provision::SpecialTerm);
}

/// Article 14: a request of the very day on which a step is done no longer touches the term of that step.
#[test]
fn a_stop_from_the_day_of_a_step_leaves_its_term_alone() {
    let stop = Stop::new(day("2020-06-10"), day("2020-06-17")).unwrap();
    let known = BTreeMap::from([(Step::Determined, day("2020-06-10"))]);
    let scenario =
        Scenario { known, stops: [stop].into_iter().collect(), ..filed_on("2020-06-01") };
    let timetable = timetable::timetable(&scenario, regime("cn-2020"), &calendar()).unwrap();
    let term = timetable.rows[1].term.as_ref().unwrap();
    assert_eq!((term.term.due_on, term.kept), (day("2020-06-15"), Kept::Early(3)));
}

#[test]
fn two_steps_may_fall_on_one_day() {
    let known = BTreeMap::from([(Step::Determined, day("2020-06-01"))]);
    let scenario = Scenario { known, way: Way::NotRequired, ..filed_on("2020-06-01") };
    assert_eq!(tell(&scenario, "cn-2020"), "10: 2020-06-01 2020-06-01");
}

/// A review that is under way can no longer end without one.
#[test]
fn after_the_determination_two_ways_are_left() {
    let scenario =
        Scenario { first: (Step::Determined, day("2020-06-15")), ..filed_on("2020-06-01") };
    let ways = timetable::ways(&scenario, regime("cn-2020"), &calendar()).unwrap();
    let ways: Vec<Way> = ways.iter().map(|(way, _)| *way).collect();
    assert_eq!(ways, [Way::Agreement, Way::Special]);
}

#[test]
fn three_ways_side_by_side() {
    let ways = timetable::ways(&filed_on("2020-06-01"), regime("cn-2020"), &calendar()).unwrap();
    let told: Vec<(Way, u32)> = ways.iter().map(|(way, found)| (*way, found.term_days)).collect();
    assert_eq!(told, [(Way::NotRequired, 10), (Way::Agreement, 55), (Way::Special, 115)]);
}

#[test]
fn a_timetable_that_contradicts_itself_is_refused() {
    let tell = |scenario: Scenario| {
        timetable::timetable(&scenario, regime("cn-2020"), &calendar()).unwrap_err().to_string()
    };
    let early = BTreeMap::from([(Step::Determined, day("2020-05-01"))]);
    assert_eq!(
        tell(Scenario { known: early, ..filed_on("2020-06-01") }),
        "`determined` on 2020-05-01 lies before `filed` on 2020-06-01; give it a later day"
    );
    let stray = BTreeMap::from([(Step::SpecialOpened, day("2020-09-01"))]);
    let scenario = Scenario { way: Way::Agreement, known: stray, ..filed_on("2020-06-01") };
    let refused = timetable::timetable(&scenario, regime("cn-2020"), &calendar());
    assert_eq!(refused, Err(TimetableError::NotOnTheWay(Step::SpecialOpened)));
}

/// Source: `domain.md` section 6; the files are those that the README shows.
#[test]
fn published_cases() {
    for (text, calendar_days, working_days) in [
        (include_str!("../../../../examples/didi.toml"), 384, 263),
        (include_str!("../../../../examples/full-truck-alliance-boss-zhipin.toml"), 359, 246),
        (include_str!("../../../../examples/cnki.toml"), 439, 302),
        (include_str!("../../../../examples/micron.toml"), 51, 33),
        (include_str!("../../../../examples/palo-alto-networks.toml"), 109, 73),
    ] {
        let history = replay::parse(text).unwrap();
        let found = replay::replay(&history, regime(&history.regime), &calendar()).unwrap();
        assert_eq!((found.calendar_days, found.working_days), (calendar_days, working_days));
    }
}

/// Micron: past the thirty days, inside the forty-five; whether a term was missed is not told.
#[test]
fn micron_lies_between_the_plain_and_the_extended_term() {
    let history = replay::parse(include_str!("../../../../examples/micron.toml")).unwrap();
    let found = replay::replay(&history, regime("cn-2022"), &calendar()).unwrap();
    let marks: Vec<_> =
        found.marks.iter().take(2).map(|mark| (mark.on.to_string(), mark.reached)).collect();
    assert_eq!(
        marks,
        [("2023-05-16".to_owned(), Kept::Late(3)), ("2023-06-06".to_owned(), Kept::Early(12))]
    );
    assert_eq!(found.terms[0].verdict, Verdict::NotTold);
}

#[test]
fn a_history_told_in_full_is_judged_term_by_term() {
    let text = "title = { zh = \"例\", en = \"Example\" }\nregime = \"cn-2020\"\n\
        [[event]]\nstep = \"filed\"\non = \"2021-08-18\"\n\
        [[event]]\nstep = \"determined\"\non = \"2021-09-01\"\n\
        [[event]]\nstep = \"circulated\"\non = \"2021-10-29\"\n\
        [[event]]\nstep = \"replied\"\non = \"2021-11-15\"\n\
        [[event]]\nstep = \"concluded\"\non = \"2021-11-16\"\n\
        [[stop]]\nasked_on = \"2021-09-10\"\nanswered_on = \"2021-09-22\"\n";
    let history = replay::parse(text).unwrap();
    let found = replay::replay(&history, regime("cn-2020"), &calendar()).unwrap();
    let verdicts: Vec<Verdict> = found.terms.iter().map(|term| term.verdict).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Told(Kept::Early(0)),
            Verdict::Told(Kept::Late(1)),
            Verdict::Told(Kept::Early(4)),
        ]
    );
}

/// The history of a case filed on 18 August 2021, with more told of it.
fn history(more: &str) -> Result<replay::Replay, ReplayError> {
    let text = format!(
        "title = {{ zh = \"例\", en = \"Example\" }}\nregime = \"cn-2020\"\n{more}\
         [[event]]\nstep = \"filed\"\non = \"2021-08-18\"\n\
         [[event]]\nstep = \"determined\"\non = \"2021-08-18\"\n"
    );
    replay::replay(&replay::parse(&text).unwrap(), regime("cn-2020"), &calendar())
}

#[test]
fn a_history_without_its_end_is_judged_by_the_last_day_that_is_known() {
    let found = history("known_until = \"2021-10-13\"\n").unwrap();
    let verdicts: Vec<Verdict> = found.terms.iter().map(|term| term.verdict).collect();
    assert_eq!(verdicts, [Verdict::Told(Kept::Early(10)), Verdict::Open(Kept::Late(6))]);
    assert_eq!(found.terms[1].term.due_on, day("2021-09-29"));
    let extended = history("known_until = \"2021-10-13\"\nextension = { preliminary = 15 }\n");
    assert_eq!(extended.unwrap().terms[1].verdict, Verdict::Open(Kept::Early(9)));
    assert_eq!(history("known_until = \"2021-08-18\"\n").unwrap().until, day("2021-08-18"));
    assert_eq!(
        history("known_until = \"2021-08-17\"\n"),
        Err(ReplayError::KnownTooEarly { known_until: day("2021-08-17"), on: day("2021-08-18") })
    );
}

#[test]
fn a_concluded_history_ends_with_the_conclusion() {
    let end = "[[event]]\nstep = \"concluded\"\non = \"2021-09-30\"\n";
    let found = history(&format!("known_until = \"2021-12-31\"\n{end}")).unwrap();
    assert_eq!((found.concluded, found.until), (true, day("2021-09-30")));
}

#[test]
fn a_history_that_cannot_be_is_refused() {
    let head = "title = { zh = \"例\", en = \"Example\" }\nregime = \"cn-2020\"\n";
    let event = |step: &str, on: &str| format!("[[event]]\nstep = \"{step}\"\non = \"{on}\"\n");
    let tell = |body: String| {
        let refused = replay::parse(&format!("{head}{body}"))
            .and_then(|history| replay::replay(&history, regime("cn-2020"), &calendar()));
        refused.err().map(|error: ReplayError| error.to_string()).unwrap_or_default()
    };
    assert_eq!(
        tell(event("other", "2021-09-01")),
        "no step with a term is told; tell at least `filed` or `determined`"
    );
    assert_eq!(
        tell(event("filed", "2021-09-01") + &event("filed", "2021-09-02")),
        "`filed` is told twice; tell each step once"
    );
    assert_eq!(
        tell(event("filed", "2021-09-10") + &event("determined", "2021-09-02")),
        "`determined` on 2021-09-02 lies before `filed` on 2021-09-10; check both days"
    );
    assert_eq!(
        tell(
            event("filed", "2021-09-01")
                + "[[stop]]\nasked_on = \"2021-09-09\"\nanswered_on = \"2021-09-08\"\n"
        ),
        "a supplement asked on 2021-09-09 cannot be answered on 2021-09-08; check both days"
    );
    assert!(tell(event("filed", "2021-02-30")).starts_with("line 5: `2021-02-30` is no date"));
}
