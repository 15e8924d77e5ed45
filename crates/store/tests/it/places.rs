//! Places in lists as the text of a cursor.

use store::{CaseId, Place};

#[test]
fn a_place_is_text_and_back() {
    for (text, ended) in [("0~2026-12-01~case_1~member:MIIT", false), ("1~~case_2~", true)] {
        let place: Place = text.parse().unwrap();
        assert_eq!(place.ended, ended);
        assert_eq!(place.to_string(), text);
    }
    let place = Place {
        ended: false,
        due_on: None,
        case: CaseId::new("case_3"),
        capacity: "operator".to_owned(),
    };
    assert_eq!(place.to_string().parse(), Ok(place));
}

#[test]
fn what_is_no_place_is_refused() {
    for text in ["", "0", "2~~case~", "0~tomorrow~case~x", "0~2026-12-01~case"] {
        let refused = text.parse::<Place>().unwrap_err().to_string();
        assert_eq!(refused, format!("`{text}` is no place in a list: start from its beginning"));
    }
}
