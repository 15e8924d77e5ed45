//! The picture of a year.

use pictures::{Frame, year_calendar};
use texts::Lang;

use crate::support::{assert_inside, calendar, groups};

#[test]
fn a_year_shows_each_of_its_days() {
    let calendar = calendar();
    for (year, days, heading) in [
        (2024, 366, "251 working days"),
        (2026, 365, "248 working days"),
        (2027, 365, "Provisional: no notice sets the working days of this year yet."),
    ] {
        let of_year = calendar.year(year).unwrap();
        let markup = year_calendar(year, &of_year, &Frame::alone(Lang::En));
        assert_inside(&markup);
        assert_eq!(groups(&markup).len(), days, "{year}");
        assert!(markup.contains(heading), "{year}");
    }
}

#[test]
fn a_make_up_day_is_marked_and_names_its_notice() {
    let calendar = calendar();
    let of_year = calendar.year(2026).unwrap();
    let groups = groups(&year_calendar(2026, &of_year, &Frame::alone(Lang::Zh)));
    assert_eq!(
        groups[44],
        (
            "2026年2月14日（周六）：工作日：春节调休上班（国办发明电〔2025〕7号）".to_owned(),
            vec!["14".to_owned(), "班".to_owned()]
        )
    );
}
