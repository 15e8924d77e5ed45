//! Records of every version ever written stay readable: each file in `golden/` is one, for ever.
//!
//! A file that is missing is written when `ANSHEN_WRITE_GOLDEN` is set; one that is there is never
//! written again. A difference means that a new version of the record is needed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use procedure::Event;
use store::records::{CautionV1, FactV1, OutcomeRecord, OutcomeV1, RecordError};
use store::{EventRecord, Micros};

use crate::samples;

const AT: Micros = Micros(1_795_424_400_000_001);

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "golden"].iter().collect()
}

#[expect(clippy::disallowed_methods, reason = "a person asks for the missing files by it")]
fn may_write() -> bool {
    std::env::var_os("ANSHEN_WRITE_GOLDEN").is_some()
}

/// One record a line break after each field would be long: the file is the JSON, set out.
fn pretty(record: &EventRecord) -> String {
    let json: serde_json::Value = serde_json::from_str(&record.to_json().unwrap()).unwrap();
    serde_json::to_string_pretty(&json).unwrap() + "\n"
}

#[test]
fn each_kind_of_fact_is_written_as_in_its_golden_file() {
    for event in samples::first_of_each_kind() {
        let record = EventRecord::new(&event, AT);
        let path = folder().join(format!("event-v2-{}.json", record.kind()));
        if !path.exists() && may_write() {
            std::fs::write(&path, pretty(&record)).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_else(|error| {
            panic!("{}: {error}; set ANSHEN_WRITE_GOLDEN to write it", path.display())
        });
        assert_eq!(pretty(&record), golden, "{}", record.kind());
        assert_eq!(EventRecord::from_json(&golden), Ok(record));
    }
}

#[test]
fn every_golden_file_is_read() {
    let mut kinds: BTreeMap<u8, BTreeSet<&str>> = BTreeMap::new();
    for file in std::fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let json = std::fs::read_to_string(&path).unwrap();
        let record = EventRecord::from_json(&json)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let version = match &record {
            EventRecord::V1(_) => 1,
            EventRecord::V2(_) => 2,
        };
        let name = format!("event-v{version}-{}.json", record.kind());
        assert_eq!(path.file_name().unwrap().to_str(), Some(name.as_str()));
        kinds.entry(version).or_default().insert(record.kind());
        assert_eq!(record.recorded_at(), AT);
        assert_eq!(pretty(&record), json, "it is still written as it was read");
        let number = record.number();
        assert_eq!(Event::from(record).number, number);
    }
    let all: BTreeSet<&str> = FactV1::KINDS.iter().copied().collect();
    assert_eq!(kinds, BTreeMap::from([(1, all.clone()), (2, all)]));
}

/// The first version did not say who prepared what another signed; it says all else.
#[test]
fn a_record_of_the_first_version_says_all_but_who_prepared() {
    for event in samples::first_of_each_kind() {
        let kind = EventRecord::new(&event, AT).kind();
        let path = folder().join(format!("event-v1-{kind}.json"));
        let record = EventRecord::from_json(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(Event::from(record), Event { prepared_by: None, ..event });
    }
}

#[test]
fn every_sample_comes_back_as_it_was() {
    let samples = samples::all();
    assert!(samples.len() > FactV1::KINDS.len());
    for event in samples {
        let json = EventRecord::new(&event, AT).to_json().unwrap();
        let back = EventRecord::from_json(&json).unwrap();
        assert_eq!(back.recorded_at(), AT);
        assert_eq!(Event::from(back), event, "{json}");
    }
}

#[test]
fn a_record_that_is_not_understood_is_refused() {
    let event = &samples::all()[0];
    let json = EventRecord::new(event, AT).to_json().unwrap();
    let newer = EventRecord::from_json(&json.replacen("\"v\":2", "\"v\":3", 1));
    assert_eq!(newer, Err(RecordError::Newer(3)));
    for (from, to) in [
        ("\"v\":2", "\"v\":0"),
        // What the first version does not have is not read as one of it.
        ("\"v\":2", "\"v\":1"),
        ("\"v\":2,", ""),
        ("\"v\":2", "\"v\":2,\"extra\":1"),
        ("\"number\":1", "\"number\":-1"),
        ("\"happened_on\":\"2026-11-23\"", "\"happened_on\":\"20261123\""),
        ("\"happened_on\":\"2026-11-23\"", "\"happened_on\":\"2026-02-30\""),
    ] {
        assert!(json.contains(from), "{from} in {json}");
        let damaged = EventRecord::from_json(&json.replacen(from, to, 1));
        assert!(matches!(damaged, Err(RecordError::Damaged(_))), "{to}: {damaged:?}");
    }
}

/// What came of a request is kept for weeks, so that a newer program reads it too.
#[test]
fn an_outcome_is_written_as_it_always_was() {
    let due_on = "2026-11-23".parse::<procedure::Date>().unwrap().into();
    let cautions = vec![CautionV1::AfterTerm { due_on }, CautionV1::LastDayRequest];
    let case = "case_1".to_owned();
    let done = OutcomeV1::Done { case, first_event: 3, last_event: 4, cautions };
    let text = r#"{"v":1,"what":{"done":{"case":"case_1","first_event":3,"last_event":4,"cautions":[{"after_term":{"due_on":"2026-11-23"}},"last_day_request"]}}}"#;
    let prepared = r#"{"v":1,"what":{"prepared":"act_1"}}"#;
    let uploaded = r#"{"v":1,"what":{"uploaded":"doc_1"}}"#;
    for (what, text) in [
        (done, text),
        (OutcomeV1::Prepared("act_1".to_owned()), prepared),
        (OutcomeV1::Uploaded("doc_1".to_owned()), uploaded),
    ] {
        let record = OutcomeRecord::from(what);
        assert_eq!(serde_json::to_string(&record).unwrap(), text);
        assert_eq!(serde_json::from_str::<OutcomeRecord>(text).unwrap(), record);
    }
}
