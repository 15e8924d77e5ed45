//! The policy is read whole, and every mistake in it is named with its file and line.

use access::{OrganisationKind, Policy, PolicyFiles, Rule};

fn load(change: impl FnOnce(&mut [String; 4])) -> String {
    let files = Policy::bundled_files();
    let mut texts = [files.rules, files.seats, files.acts, files.cases].map(str::to_owned);
    change(&mut texts);
    let [rules, seats, acts, cases] = &texts;
    match Policy::load(PolicyFiles { rules, seats, acts, cases }) {
        Ok(_) => "ok".to_owned(),
        Err(faults) => faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    }
}

fn replace(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "`{from}` is not in the file");
    *text = text.replacen(from, to, 1);
}

#[test]
fn the_bundled_policy_is_sound_and_complete() {
    assert_eq!(load(|_| {}), "ok");
    let policy = Policy::bundled();
    assert_ne!(*policy, Policy::default());
    for rule in Rule::ALL {
        let sentence = policy.sentence(*rule).unwrap();
        assert!(sentence.zh.ends_with('。') && sentence.en.ends_with('.'), "{rule:?}");
    }
    let numbers: Vec<u8> = Rule::ALL.iter().map(|rule| rule.number()).collect();
    assert_eq!(numbers, (1..=14).collect::<Vec<u8>>());
    for kind in OrganisationKind::ALL {
        assert!(policy.kind_name(*kind).is_some(), "{kind}");
    }
}

#[test]
fn what_is_not_toml_is_located() {
    let told = load(|[rules, ..]| rules.insert_str(0, "\n\nnumber = \n"));
    assert!(told.starts_with("rules.toml:3: "), "{told}");
    let told = load(|[_, _, _, cases]| replace(cases, "\"case\"", "\"everything\""));
    assert!(told.starts_with("cases.toml:30: unknown variant `everything`"), "{told}");
    let told = load(|[_, seats, ..]| replace(seats, "look = []", "look = []\nreads = true"));
    assert!(told.contains("unknown field `reads`"), "{told}");
}

#[test]
fn what_is_missing_or_stands_twice_is_named() {
    let told = load(|[_, _, acts, _]| replace(acts, "name = \"extend\"", "name = \"conclude\""));
    assert!(told.contains("acts.toml:1: `extend` is missing"), "{told}");
    assert!(told.contains("`conclude` stands twice; keep one of them"), "{told}");
    let told = load(|[_, _, acts, _]| replace(acts, "name = \"extend\"", "name = \"prolong\""));
    assert!(told.contains("`prolong` is no act; take a name from the interfaces"), "{told}");
    let told = load(|[_, _, _, cases]| replace(cases, "opinions = \"submitted\"\n", ""));
    assert!(told.contains("`commission.opinions` is missing"), "{told}");
    let told = load(|[_, _, _, cases]| replace(cases, "[heard]", "[auditor2]"));
    assert!(told.contains("unknown variant `auditor2`"), "{told}");
    let told = load(|[rules, ..]| replace(rules, "number = 7", "number = 8"));
    let wanted = "`consent` has the number 7 and the provision `Confidentiality` in the program";
    assert!(told.contains(wanted), "{told}");
}

#[test]
fn what_would_open_the_wrong_door_is_refused() {
    let told = load(|[_, _, acts, _]| {
        replace(acts, "sign = [\"approver\"]", "sign = []");
    });
    assert!(told.contains("`approve` needs `prepare` and `sign`"), "{told}");
    let told = load(|[_, _, acts, _]| {
        let from = "[[act]]\nname = \"file\"\nlegal_effect = true";
        replace(acts, from, "[[act]]\nname = \"file\"\nlegal_effect = false");
    });
    assert!(told.contains("`file` needs `prepare` and `sign` if it has legal effect"), "{told}");
    let told = load(|[_, _, acts, _]| {
        replace(acts, "sign = [\"approver\"]", "sign = [\"auditor\"]");
    });
    assert!(told.contains("the commission has no seat `auditor`; choose one of its own"), "{told}");
    let told = load(|[_, _, acts, _]| {
        let line = "office = { prepare = [\"case_officer\"], sign = [\"director\"] }";
        let operator = "operator = { prepare = [\"preparer\"], sign = [\"signatory\"] }";
        let determine = "name = \"determine\"\nlegal_effect = true\n";
        let at = acts.find(determine).unwrap();
        let tail = acts.split_off(at).replacen(line, operator, 1);
        acts.push_str(&tail);
    });
    assert!(told.contains("`determine.office` is missing"), "{told}");
    assert!(told.contains("`determine` is no act of the operator; remove the line"), "{told}");
    let told = load(|[_, _, _, cases]| {
        let at = cases.rfind("[outsider]").unwrap();
        let tail =
            cases.split_off(at).replacen("existence = \"nothing\"", "existence = \"all\"", 1);
        cases.push_str(&tail);
    });
    assert!(told.ends_with("nobody without a part in a case sees anything of it; write `nothing`"));
    let told = load(|[_, _, _, cases]| replace(cases, "stage = \"all\"", "stage = \"own\""));
    assert_eq!(told, "cases.toml:29: `own` says nothing about `stage`; choose another word");
    let told = load(|[_, seats, ..]| {
        replace(seats, "read_log = \"auditor\"", "read_log = \"system_administrator\"");
    });
    assert!(told.contains("`system_administrator` has duties of two administrators"), "{told}");
    let told = load(|[_, seats, ..]| {
        replace(seats, "read_log = \"auditor\"", "read_log = \"director\"");
    });
    assert!(told.contains("the installation has no seat `director`"), "{told}");
}
