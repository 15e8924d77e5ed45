//! The versions of the Measures as data: what the files say, and what is refused in them.

use procedure::law::Provision;
use procedure::regime::{self, Regime};

const CN_2020: &str = include_str!("../../regimes/cn-2020.toml");

/// The faults of the text of 2020 with one change, a line each.
#[track_caller]
fn faults(from: &str, to: &str) -> String {
    assert!(CN_2020.contains(from), "`{from}` does not stand in cn-2020.toml");
    let text = CN_2020.replacen(from, to, 1);
    let faults = Regime::parse("cn-2020.toml", &text).err().unwrap_or_default();
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// `domain.md` section 0: ten, thirty and fifteen, fifteen, forty-five; in 2022 only the last
/// becomes ninety.
#[test]
fn figures_of_both_versions() {
    let figures: Vec<[u32; 5]> = regime::bundled()
        .iter()
        .map(|regime| {
            let terms = regime.terms;
            [
                terms.determination,
                terms.preliminary,
                terms.preliminary_extension,
                terms.opinion,
                terms.special,
            ]
        })
        .collect();
    assert_eq!(figures, [[10, 30, 15, 15, 45], [10, 30, 15, 15, 90]]);
}

#[test]
fn members_and_factors_of_both_versions() {
    let counts: Vec<(usize, usize, u32)> = regime::bundled()
        .iter()
        .map(|regime| (regime.members.len(), regime.factors.len(), regime.article_count))
        .collect();
    assert_eq!(counts, [(12, 5, 22), (13, 7, 23)]);
    assert!(regime::bundled()[1].has_member(&"CSRC".into()));
}

/// Article 22 of 2020 and 23 of 2022: from when each applies.
#[test]
fn the_version_in_force_follows_the_day() {
    let in_force = |day: &str| {
        let found = regime::in_force_on(regime::bundled(), day.parse().unwrap());
        found.map_or("none", |regime| regime.id.as_str())
    };
    assert_eq!(Provision::Commencement, Provision::ALL[30]);
    assert_eq!(in_force("2020-05-31"), "none");
    assert_eq!(in_force("2020-06-01"), "cn-2020");
    assert_eq!(in_force("2022-02-14"), "cn-2020");
    assert_eq!(in_force("2022-02-15"), "cn-2022");
}

#[test]
fn every_article_is_told_by_a_provision() {
    for regime in regime::bundled() {
        for article in 1..=regime.article_count {
            assert!(!regime.provisions_of(article).is_empty(), "{} article {article}", regime.id);
        }
    }
}

#[test]
fn an_article_leads_to_its_provisions() {
    let cn_2020 = &regime::bundled()[0];
    assert_eq!(cn_2020.provisions_of(10), [Provision::PreliminaryReview, Provision::Extension]);
    assert_eq!(cn_2020.provisions_of(11), [Provision::Opinions, Provision::Consistency]);
    assert_eq!(cn_2020.article(Provision::Consistency), Some("11(2)"));
    assert_eq!(cn_2020.article(Provision::ForeignListing), None);
}

/// Article 4: members are named by the file; the host's seat can be left out of a consultation.
#[test]
fn the_host_is_consulted_or_not_by_setting() {
    let text = CN_2020.replace("host_is_consulted = true", "host_is_consulted = false");
    let regime = Regime::parse("cn-2020.toml", &text).unwrap();
    let consulted = |regime: &Regime| regime.consulted_members().count();
    assert_eq!((consulted(&regime), consulted(&regime::bundled()[0])), (11, 12));
}

#[test]
fn a_file_of_the_wrong_form_names_the_line() {
    let unknown = faults("clock_start = \"receipt\"", "clock_begin = \"receipt\"");
    assert!(unknown.starts_with("cn-2020.toml:10: unknown field `clock_begin`"), "{unknown}");
    let no_toml = faults("[articles]", "[articles");
    assert!(no_toml.starts_with("cn-2020.toml:16: "), "{no_toml}");
    let no_date = faults("\"2020-06-01\"", "\"2020-06-31\"");
    assert!(no_date.contains("`2020-06-31` is no date"), "{no_date}");
    let no_number = faults("special = 45", "special = \"45\"");
    assert!(no_number.contains("expected u32"), "{no_number}");
}

#[test]
fn a_file_that_contradicts_itself_is_refused() {
    for (from, to, expected) in [
        ("determination = 10", "determination = 0", "`determination` is 0 working days"),
        ("code = \"NDRC\"", "code = \"CAC\"", "`CAC` stands twice"),
        ("host = \"CAC\"", "host = \"XXXX\"", "the host `XXXX` is no member"),
        ("\"2022-02-15\"", "\"2020-01-01\"", "it is replaced on 2020-01-01"),
        ("penalties = \"19\"\n", "", "`Penalties` has no article"),
        ("penalties = \"19\"", "penalties = \"23\"", "`23` is no article of this version"),
        (
            "initiator = \"member\"",
            "initiator = \"party\"",
            "no trigger has the initiator `member`",
        ),
    ] {
        let found = faults(from, to);
        assert!(found.contains(expected), "{from} -> {to}: {found}");
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let text =
        CN_2020.replace("special = 45", "special = 0").replace("opinion = 15", "opinion = 0");
    let faults = Regime::parse("cn-2020.toml", &text).unwrap_err();
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "cn-2020.toml:52: `opinion` is 0 working days; a term has at least one",
            "cn-2020.toml:53: `special` is 0 working days; a term has at least one",
        ]
    );
}
