//! What took place on paper: the Office enters its own acts like any other, and those of others.

use app::acts::{ActRequest, PaperBody, Performed, SignRequest};
use app::wire::ActBody;
use app::{App, AppError};
use store::CaseId;

use crate::support::request;
use crate::town::{Town, determine};

fn on_paper(body: ActBody, on: &str, on_behalf_of: Option<&str>) -> ActRequest {
    let paper = PaperBody {
        on: on.parse().unwrap(),
        reason: "Decided at a meeting.".to_owned(),
        on_behalf_of: on_behalf_of.map(str::to_owned),
    };
    ActRequest { paper: Some(paper), ..request(body) }
}

async fn last_event(app: &App, town: &Town, case: &CaseId) -> String {
    let file = app.case(town.caller("office.director"), case).await.unwrap();
    let event = file.events.last().unwrap();
    let required = matches!(event.fact, procedure::Fact::ReviewRequired { .. });
    format!("required: {required}, on {}", event.happened_on)
}

#[tokio::test]
async fn the_office_enters_its_own_act_of_an_earlier_day() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    town.installation.go_to("2026-06-10");
    let app = &town.installation.app;
    let officer = town.caller("office.case_officer");
    let asked = on_paper(determine(), "2026-06-08", None);
    let prepared = app.act(officer, &case, asked).await.unwrap();
    let Performed::Prepared(prepared) = prepared else { panic!("four eyes") };
    let director = town.caller("office.director");
    app.sign(director, &prepared, SignRequest::default()).await.unwrap();
    assert_eq!(last_event(app, &town, &case).await, "required: true, on 2026-06-08");
}

#[tokio::test]
async fn nobody_else_dates_an_act_back() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    town.installation.go_to("2026-06-10");
    let app = &town.installation.app;
    let withdraw = ActBody::Withdraw { reasons: "No longer needed.".to_owned() };
    let grid = town.caller("grid.preparer");
    for behalf in [None, Some("operator")] {
        let asked = on_paper(withdraw.clone(), "2026-06-08", behalf);
        let refused = app.act(grid, &case, asked).await.map(|_| ()).unwrap_err();
        let expected = match behalf {
            None => matches!(refused, AppError::Refused { .. }),
            Some(_) => matches!(refused, AppError::Denied(_)),
        };
        assert!(expected, "{refused:?}");
    }
}
