//! What of the filing or the call that began a case each side is shown.

use std::collections::BTreeSet;

use app::acts::Performed;
use app::wire::{ActBody, Addressee, Call, Subject};

use crate::support::request;
use crate::town::Town;

#[tokio::test]
async fn a_call_is_shown_to_its_member_the_office_and_the_commission_alone() {
    let town = Town::on("2026-06-01").await;
    let call = Call {
        title: "在用服务器审查".to_owned(),
        subject: Subject { description: "某型服务器".to_owned(), ..Subject::default() },
        operator: Some(town.organisation("grid.viewer")),
        provider: None,
        departments: vec!["NEA".to_owned()],
        grounds: "An undeclared channel.".to_owned(),
    };
    let app = &town.installation.app;
    let calling = request(ActBody::CallForReview { call: Box::new(call) });
    let opened = app.open(town.caller("SCA.signatory"), calling).await.unwrap();
    let Performed::Done(done) = opened else { panic!("one person may call alone") };
    let case = done.file.id.clone();
    let officer = town.caller("office.case_officer").person.id.to_string();
    town.does("office.director", &case, ActBody::Assign { officer }).await;
    town.office(&case, ActBody::SubmitForApproval { summary: "For approval.".to_owned() }).await;
    let approve = ActBody::Approve { remarks: String::new() };
    town.both("commission.secretary", "commission.approver", &case, approve).await;
    let notice = ActBody::BeginReview {
        to: BTreeSet::from([Addressee::Operator]),
        public_notice: String::new(),
        departments: BTreeSet::new(),
    };
    town.office(&case, notice).await;
    for (desk, is_shown) in [
        ("SCA.viewer", true),
        ("office.director", true),
        ("commission.secretary", true),
        ("grid.viewer", false),
    ] {
        let view = app.view(town.caller(desk), &case).await.unwrap();
        assert_eq!(view.call.is_some(), is_shown, "{desk}");
        assert_eq!(view.title(), "在用服务器审查", "{desk}");
    }
}

#[tokio::test]
async fn the_provider_is_shown_what_it_undertakes_and_not_what_it_is_worth() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let filing = async |desk: &str| app.view(town.caller(desk), &case).await.unwrap().filing;
    let own = filing("grid.viewer").await.unwrap();
    let shown = filing("network.viewer").await.unwrap();
    assert_eq!((&shown.title, &shown.clauses), (&own.title, &own.clauses));
    let told = format!("{shown:?}");
    for hidden in ["120000000", "It may.", "1号", "Major."] {
        assert!(format!("{own:?}").contains(hidden), "the test has lost `{hidden}`");
        assert!(!told.contains(hidden), "the provider reads `{hidden}`: {told}");
    }
}
