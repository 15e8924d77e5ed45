//! The matrix of relation, part and stage: printed whole, and checked against the table of who
//! sees what, typed here a second time by hand.

use std::fmt::Write;

use access::{Extent, Part};
use procedure::case::StageName;

use crate::cast::{STAGES, at, everybody, policy};

/// Columns: operator, provider, officer and director, intake, member and department, Commission,
/// heard body, outsider, auditor.
const TABLE: [(Part, [&str; 9]); 11] = [
    (Part::Existence, ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "-", "-"]),
    (Part::Stage, ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "-", "-"]),
    (Part::Clocks, ["case clocks", "case clocks", "all", "art. 8", "own", "own", "own", "-", "-"]),
    (Part::Filing, ["own", "shared", "yes", "yes", "enclosed", "enclosed", "enclosed", "-", "-"]),
    (
        Part::ProviderMaterial,
        ["shared", "own", "yes", "no", "enclosed", "enclosed", "enclosed", "-", "-"],
    ),
    (Part::Assessments, ["no", "no", "yes", "no", "no", "no", "no", "-", "-"]),
    (Part::Conclusions, ["no", "no", "yes", "no", "own", "submitted", "no", "-", "-"]),
    (Part::Opinions, ["no", "no", "yes", "no", "own", "submitted", "no", "-", "-"]),
    (Part::Notices, ["own", "own", "yes", "own", "own", "own", "own", "-", "-"]),
    (Part::Record, ["own", "own", "yes", "own", "own", "own", "own", "-", "acts"]),
    (Part::Reads, ["own", "own", "all", "no", "own", "own", "own", "-", "all"]),
];

/// Who has a part in the sample case of each stage: o operator, p provider, d officer and director,
/// i intake, m member and department, k calling member, c Commission, h heard body.
const PRESENT: [(StageName, &str); 18] = [
    (StageName::Empty, ""),
    (StageName::Draft, "op"),
    (StageName::Determination, "opdi"),
    (StageName::Called, "dk"),
    (StageName::Authorised, "dkc"),
    (StageName::PreliminaryReview, "opd"),
    (StageName::Consultation, "opdmk"),
    (StageName::Agreed, "opdmk"),
    (StageName::Differing, "opdmk"),
    (StageName::Against, "opdmk"),
    (StageName::SpecialAnalysis, "opdmkh"),
    (StageName::SecondRound, "opdmkh"),
    (StageName::Submitted, "opdmkhc"),
    (StageName::Approved, "opdmkhc"),
    (StageName::Concluded, "opdmkhc"),
    (StageName::NotRequired, "opd"),
    (StageName::Withdrawn, "opd"),
    (StageName::NotTakenUp, "dkc"),
];

fn expected(name: &str, stage: StageName, part: Part) -> Extent {
    let (mark, column) = match name {
        "operator" => ('o', 0),
        "provider" => ('p', 1),
        "officer" | "director" => ('d', 2),
        "intake" => ('i', 3),
        "member" | "department" => ('m', 4),
        // Asked like any other member once the conclusions are circulated.
        "calling member" => ('k', 4),
        "commission" => ('c', 5),
        "heard body" => ('h', 6),
        "auditor" => ('*', 8),
        _ => ('-', 7),
    };
    let present = PRESENT.iter().any(|(one, marks)| *one == stage && marks.contains(mark));
    let column = if present || mark == '*' { column } else { 7 };
    let row = TABLE.iter().find(|(one, _)| *one == part).map(|(_, row)| row).unwrap();
    match *row.get(column).unwrap() {
        "yes" | "all" => Extent::All,
        "no" | "-" => Extent::Nothing,
        "own" => Extent::Own,
        "shared" => Extent::Shared,
        "enclosed" => Extent::Enclosed,
        "submitted" => Extent::Submitted,
        "case clocks" => Extent::CaseClocks,
        "art. 8" => Extent::DeterminationClock,
        "acts" => Extent::ActsOnly,
        other => panic!("the table says `{other}`"),
    }
}

#[test]
fn every_cell_is_as_the_table_says() {
    let mut differences = String::new();
    for stage in STAGES {
        let told = at(stage);
        for (name, subject) in everybody() {
            for part in Part::ALL {
                let given = policy().extent(&subject, told.matter(), *part);
                let wanted = expected(name, stage, *part);
                if given != wanted {
                    let at = format!("{stage:?}, {name}, {part}");
                    writeln!(differences, "{at}: {given}, not {wanted}").unwrap();
                }
            }
        }
    }
    assert_eq!(differences, "");
}

#[test]
fn the_whole_matrix() {
    let mut matrix = String::new();
    for stage in STAGES {
        let told = at(stage);
        writeln!(matrix, "{stage:?}").unwrap();
        for (name, subject) in everybody() {
            let cells = Part::ALL.iter().filter_map(|part| {
                match policy().extent(&subject, told.matter(), *part) {
                    Extent::Nothing => None,
                    extent => Some(format!("{part}: {extent}")),
                }
            });
            let cells: Vec<String> = cells.collect();
            let cells = if cells.is_empty() { "-".to_owned() } else { cells.join(", ") };
            writeln!(matrix, "  {name}: {cells}").unwrap();
        }
    }
    insta::assert_snapshot!("who_sees_what", matrix);
}

#[test]
fn a_case_exists_for_those_who_see_a_part_of_it_and_for_nobody_else() {
    for stage in STAGES {
        let told = at(stage);
        for (name, subject) in everybody() {
            let existence = policy().extent(&subject, told.matter(), Part::Existence);
            let seen = policy().sees_case(&subject, told.matter());
            assert_eq!(seen.is_ok(), existence == Extent::All, "{stage:?}, {name}");
            assert!(seen.err().is_none_or(|denial| denial.is_hidden()), "{stage:?}, {name}");
        }
    }
}
