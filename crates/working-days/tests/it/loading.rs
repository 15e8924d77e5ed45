//! Faulty files: the text of a file in, the faults with their lines out.

use working_days::Notices;

use crate::support::day;

const GOOD: &str = r#"
number = "A"
issued_on = 2020-11-25
year = 2021
[[holiday]]
zh = "春节"
en = "Spring Festival"
off = ["2021-02-11..2021-02-17"]
work = ["2021-02-07", "2021-02-20"]
"#;

fn faults(files: &[(&str, &str)]) -> String {
    let Err(lines) = Notices::load(files.iter().copied()) else { return "no fault".to_owned() };
    lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The faults of the good file with `from` replaced by `to`.
fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    faults(&[("2021.toml", &GOOD.replacen(from, to, 1))])
}

/// The faults of the good file next to another one.
fn beside(other: &str) -> String {
    faults(&[("2021.toml", GOOD), ("other.toml", other)])
}

#[test]
fn a_good_file_has_no_fault() {
    assert_eq!(with("A", "B"), "no fault");
    assert_eq!(with("number", "kind = \"notice\"\nnumber"), "no fault");
}

#[test]
fn a_file_must_be_toml() {
    assert_eq!(
        with("year = 2021", "year 2021"),
        "2021.toml:4: this is not TOML: key with no value, expected `=`"
    );
}

#[test]
fn fields_must_be_known_present_and_of_their_type() {
    let table = [
        (
            "year",
            "yeer",
            "2021.toml:1: the field `year` is missing\n2021.toml:4: unknown field `yeer`",
        ),
        ("work", "werk", "2021.toml:9: unknown field `werk`"),
        ("en = \"Spring Festival\"", "", "2021.toml:5: the field `en` is missing"),
        ("off = [\"2021-02-11..2021-02-17\"]", "", "2021.toml:5: the field `off` is missing"),
        ("\"A\"", "\" \"", "2021.toml:2: the field `number` is empty"),
        (
            "2020-11-25",
            "2022-01-01",
            "2021.toml:4: a notice of 2021 cannot be issued on 2022-01-01",
        ),
        ("\"A\"", "1", "2021.toml:2: `number` must be a text"),
        ("2021\n", "\"2021\"\n", "2021.toml:4: `year` must be a whole number in range"),
        ("2021\n", "99999\n", "2021.toml:4: `year` must be a whole number in range"),
        ("2021\n", "21\n", "2021.toml:4: `year` must be a year such as 2021"),
        (
            "2020-11-25",
            "\"2020-11-25\"",
            "2021.toml:3: `issued_on` must be a date without quotes, such as 2020-11-25",
        ),
        (
            "2020-11-25",
            "2020-11-25T10:00:00",
            "2021.toml:3: `issued_on` must be a date without quotes, such as 2020-11-25",
        ),
        ("[\"2021-02-11..2021-02-17\"]", "7", "2021.toml:8: `off` must be a list of days or spans"),
        ("[\"2021-02-07\",", "[7,", "2021.toml:9: `work` must be a text"),
        ("[[holiday]]", "[holiday]", "2021.toml:5: `holiday` must be a list of tables"),
        (
            "number",
            "kind = \"law\"\nnumber",
            "2021.toml:2: unknown kind `law`: write `notice`, `forecast` or `statute`",
        ),
    ];
    for (from, to, expected) in table {
        assert_eq!(with(from, to), expected);
    }
}

#[test]
fn dates_must_exist_and_run_forward() {
    let table = [
        ("02-07", "02-30", "2021.toml:9: `2021-02-30` is not a date such as 2021-02-11"),
        ("2021-02-07", "Feb 7", "2021.toml:9: `Feb 7` is not a date such as 2021-02-11"),
        (
            "2021-02-17",
            "2021-02-10",
            "2021.toml:8: the span `2021-02-11..2021-02-10` ends before it begins",
        ),
        (
            "2021-02-11..2021-02-17",
            "2021-02-11..",
            "2021.toml:8: `` is not a date such as 2021-02-11",
        ),
    ];
    for (from, to, expected) in table {
        assert_eq!(with(from, to), expected);
    }
}

#[test]
fn dates_belong_to_the_year_or_the_december_before() {
    let year = "2021-02-11..2021-02-17";
    assert_eq!(with(year, "2020-12-01"), "no fault");
    assert_eq!(
        with(year, "2020-11-30"),
        "2021.toml:8: `2020-11-30` is neither in 2021 nor in the December before"
    );
    assert_eq!(
        with(year, "2021-02-11..2022-02-17"),
        "2021.toml:8: `2022-02-17` is neither in 2021 nor in the December before"
    );
    assert_eq!(
        with("2021-02-07", "2022-01-01"),
        "2021.toml:9: `2022-01-01` is neither in 2021 nor in the December before"
    );
}

#[test]
fn a_day_is_claimed_once() {
    let table = [
        (
            "2021-02-07",
            "2021-02-08",
            "2021.toml:9: `2021-02-08` is an ordinary weekday and cannot be a make-up working day",
        ),
        ("2021-02-07", "2021-02-13", "2021.toml:9: `2021-02-13` is both off and worked"),
        (
            "\"2021-02-20\"]",
            "\"2021-02-07\"]",
            "2021.toml:9: `2021-02-07` is claimed by two holidays, `春节` and `春节`",
        ),
        (
            "[[holiday]]",
            "[[holiday]]\nzh = \"年\"\nen = \"Year\"\noff = [\"2021-02-16..2021-02-18\"]\n[[holiday]]",
            "2021.toml:12: `2021-02-16` is claimed by two holidays, `年` and `春节`",
        ),
        (
            "[[holiday]]",
            "[[holiday]]\nzh = \"春节\"\nen = \"Year\"\noff = [\"2021-01-01\"]\n[[holiday]]",
            "2021.toml:10: the holiday `春节` appears twice",
        ),
    ];
    for (from, to, expected) in table {
        assert_eq!(with(from, to), expected);
    }
    // A holiday may fall on a weekend altogether.
    assert_eq!(with("2021-02-11..2021-02-17", "2021-02-13..2021-02-14"), "no fault");
}

/// One sentence for the whole, and none for each of its days; its own faults are still named.
#[test]
fn a_notice_that_stands_twice_is_said_once() {
    let twice = "other.toml:2: the notice `A` is also in 2021.toml; keep one of the two";
    assert_eq!(beside(GOOD), twice);
    let own =
        "other.toml:9: `2021-02-22` is an ordinary weekday and cannot be a make-up working day";
    let faulty = GOOD.replace("2021-02-20", "2021-02-22");
    assert_eq!(beside(&faulty), format!("{twice}\n{own}"));
}

#[test]
fn numbers_and_years_are_unique_and_without_gap() {
    let other = |number: &str, year: i16| {
        let day = format!("{year}-05-01");
        beside(&format!(
            "number = \"{number}\"\nissued_on = 2018-11-01\nyear = {year}\n[[holiday]]\nzh = \"x\"\nen = \"x\"\noff = [\"{day}\"]\n"
        ))
    };
    assert_eq!(other("B", 2022), "no fault");
    assert_eq!(other("B", 2020), "no fault");
    assert_eq!(
        other("A", 2022),
        "other.toml:1: the notice `A` is also in 2021.toml; keep one of the two"
    );
    assert_eq!(
        other("B", 2021),
        "other.toml:3: 2021.toml already sets 2021: say which notice this one amends"
    );
    assert_eq!(other("B", 2024), "other.toml:3: no notice sets 2023, the year before");
    assert_eq!(other("B", 2019), "2021.toml:4: no notice sets 2020, the year before");
}

#[test]
fn an_amendment_fits_what_it_amends() {
    let amendment = |amends: &str, year: i16, issued: &str, name: &str, off: &str| {
        beside(&format!(
            "number = \"B\"\nissued_on = {issued}\nyear = {year}\namends = \"{amends}\"\n[[holiday]]\nzh = \"{name}\"\nen = \"x\"\noff = [\"{off}\"]\n"
        ))
    };
    let (issued, off) = ("2021-01-26", "2021-02-11..2021-02-20");
    assert_eq!(amendment("A", 2021, issued, "春节", off), "no fault");
    assert_eq!(
        amendment("C", 2021, issued, "春节", off),
        "other.toml:4: no file holds the notice `C` that this one amends"
    );
    assert_eq!(
        amendment("A", 2022, issued, "春节", "2022-02-01"),
        "other.toml:4: the amended notice `A` sets 2021, another year"
    );
    assert_eq!(amendment("A", 2021, "2020-11-25", "春节", off), "no fault");
    assert_eq!(
        amendment("A", 2021, "2020-11-24", "春节", off),
        "other.toml:4: the amended notice `A` was issued later, on 2020-11-25"
    );
    assert_eq!(
        amendment("A", 2021, issued, "元旦", "2021-01-01"),
        "other.toml:6: the amended notice `A` has no holiday `元旦`"
    );
}

/// Of two amendments of one holiday the later one stands; what the earlier said binds nobody.
#[test]
fn an_amendment_replaces_an_earlier_one() {
    let amendment = |number: &str, issued: &str, off: &str, work: &str| {
        format!(
            "number = \"{number}\"\nissued_on = {issued}\nyear = 2021\namends = \"A\"\n[[holiday]]\nzh = \"春节\"\nen = \"x\"\noff = [\"{off}\"]\nwork = [{work}]\n"
        )
    };
    let longer = amendment("B", "2021-01-26", "2021-02-11..2021-02-21", "");
    let shorter = amendment("C", "2021-02-01", "2021-02-11..2021-02-18", "\"2021-02-20\"");
    let files = [("2021.toml", GOOD), ("b.toml", &longer), ("c.toml", &shorter)];
    assert_eq!(faults(&files), "no fault");
    let works = |known: &str, date: &str| {
        let calendar = Notices::load(files).unwrap().known_on(day(known)).unwrap();
        calendar.day(day(date)).unwrap().is_working()
    };
    assert!(!works("2021-01-31", "2021-02-19"));
    assert!(works("2021-02-01", "2021-02-19"));
    assert!(works("2021-02-01", "2021-02-20"));
}

/// What an amendment says in place of one holiday may not contradict another that still stands.
#[test]
fn an_amendment_agrees_with_the_holidays_it_leaves() {
    let two = format!(
        "{GOOD}[[holiday]]\nzh = \"元宵节\"\nen = \"x\"\noff = [\"2021-02-26\"]\nwork = [\"2021-02-28\"]\n"
    );
    let longer = "number = \"B\"\nissued_on = 2021-01-26\nyear = 2021\namends = \"A\"\n[[holiday]]\nzh = \"春节\"\nen = \"x\"\noff = [\"2021-02-11..2021-02-21\", \"2021-02-28\"]\n";
    assert_eq!(
        faults(&[("2021.toml", &two), ("b.toml", longer)]),
        "b.toml:8: `2021-02-28` is both off and worked"
    );
    // Of two amendments the later one is in force, and it is the one that has to agree.
    let earlier = "number = \"C\"\nissued_on = 2021-01-25\nyear = 2021\namends = \"A\"\n[[holiday]]\nzh = \"春节\"\nen = \"x\"\noff = [\"2021-02-11..2021-02-19\"]\n";
    let files = [("2021.toml", two.as_str()), ("b.toml", longer), ("c.toml", earlier)];
    assert_eq!(faults(&files), "b.toml:8: `2021-02-28` is both off and worked");
}

/// The notice of the next year may set days of December, but not against the notice of this year.
#[test]
fn notices_of_two_years_agree_about_december() {
    let next = |key: &str, day: &str| {
        format!(
            "number = \"B\"\nissued_on = 2021-11-25\nyear = 2022\n[[holiday]]\nzh = \"元旦\"\nen = \"x\"\noff = [\"2022-01-01\"]\n{key} = [\"{day}\"]\n"
        )
    };
    let this = GOOD.replace("2021-02-11..2021-02-17", "2021-12-25..2021-12-26");
    let check = |next: &str| faults(&[("2021.toml", &this), ("2022.toml", next)]);
    assert_eq!(check(&next("work", "2021-12-19")), "no fault");
    assert_eq!(
        check(&next("work", "2021-12-26")),
        "2022.toml:8: `2021-12-26` is both off and worked"
    );
}

#[test]
fn a_forecast_is_checked_too() {
    let forecast = |off: &str, bridging: &str, more: &str| {
        beside(&format!(
            "kind = \"forecast\"\nyear = 2022\nknown_from = 2020-01-01\n[[holiday]]\nzh = \"x\"\nen = \"x\"\noff = [\"{off}\"]\nbridging = [{bridging}]\n{more}\n"
        ))
    };
    let window = "makeup_window = \"2022-04-23..2022-05-15\"";
    assert_eq!(forecast("2022-05-01..2022-05-02", "\"2022-05-03\"", window), "no fault");
    assert_eq!(forecast("2022-05-01..2022-05-02", "", ""), "no fault");
    assert_eq!(
        forecast("2022-05-01..2022-05-02", "\"2022-05-02\"", window),
        "other.toml:8: `2022-05-02` is a rest day already and cannot be a bridging day"
    );
    assert_eq!(
        forecast("2022-05-01..2022-05-02", "\"2022-05-03\"", ""),
        "other.toml:4: bridging days need a `makeup_window` with as many weekend days"
    );
    // The only weekend day of the window is part of the holiday itself.
    assert_eq!(
        forecast(
            "2022-05-01..2022-05-02",
            "\"2022-05-03\"",
            "makeup_window = \"2022-05-01..2022-05-06\""
        ),
        "other.toml:4: bridging days need a `makeup_window` with as many weekend days"
    );
    assert_eq!(
        forecast("2021-05-01..2022-05-02", "", ""),
        "other.toml:7: `2021-05-01` is neither in 2022 nor in the December before"
    );
    let two = "kind = \"forecast\"\nyear = 2022\nknown_from = 2020-01-01\nholiday = []\n";
    assert_eq!(
        faults(&[("2021.toml", GOOD), ("a.toml", two), ("b.toml", two)]),
        "b.toml:2: a.toml already forecasts 2022"
    );
}

#[test]
fn a_statute_is_checked_too() {
    let statute = |days: &str, window: &str, swaps: &str| {
        beside(&format!(
            "kind = \"statute\"\nnumber = \"S\"\nissued_on = 2013-12-11\neffective_from = 2014-01-01\nmovable = []\n[[fixed]]\nzh = \"x\"\nen = \"x\"\ndays = [\"{days}\"]\nwindow = \"{window}\"\nswaps = {swaps}\nwork_window = \"04-20..05-10\"\n"
        ))
    };
    assert_eq!(statute("05-01", "04-28..05-07", "1"), "no fault");
    assert_eq!(
        statute("5-1", "04-28..05-07", "1"),
        "other.toml:9: `5-1` is not a day of the year such as 05-01"
    );
    assert_eq!(
        statute("02-30", "04-28..05-32", "-1"),
        "other.toml:9: `02-30` is not a day of the year such as 05-01\n\
         other.toml:10: `05-32` is not a day of the year such as 05-01\n\
         other.toml:11: `swaps` must be a whole number in range"
    );
}

#[test]
fn all_faults_of_all_files_come_at_once() {
    let bad = GOOD.replace("2021-02-07", "2021-02-08").replace("en =", "english =");
    assert_eq!(
        faults(&[
            ("2021.toml", &bad),
            ("2022.toml", "year = 2022\nx"),
            ("2023.toml", "year = true")
        ]),
        "2021.toml:5: the field `en` is missing\n\
         2021.toml:7: unknown field `english`\n\
         2022.toml:2: this is not TOML: key with no value, expected `=`\n\
         2023.toml:1: the field `number` is missing\n\
         2023.toml:1: the field `issued_on` is missing\n\
         2023.toml:1: `year` must be a whole number in range\n\
         2023.toml:1: the field `holiday` is missing"
    );
}

#[test]
fn at_least_one_notice_is_needed() {
    assert_eq!(faults(&[]), "calendars: no file holds a notice: at least one year must be set");
}
