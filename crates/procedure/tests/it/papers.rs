//! Documents, their owners and consent (articles 16 and 21 of 2020).

use procedure::law::Provision;
use procedure::papers::{Addressee, ConsentAnswer};
use procedure::party::Actor;
use procedure::{Act, ActName, may};
use testkit::Scenario;
use testkit::acts::{add_document, answer_consent, ask_consent, determine, request, share};
use testkit::parties::{member, office, operator, provider, stranger};
use testkit::samples::document;

fn filed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file();
    scenario
}

#[test]
fn a_document_without_the_declaration_stays_out() {
    let undeclared = Act::AddDocument {
        document: document("blueprint"),
        title: "Blueprint".to_owned(),
        digest: "00".to_owned(),
        declared_free_of_state_secrets: false,
    };
    let untitled = Act::AddDocument {
        document: document("blueprint"),
        title: String::new(),
        digest: "00".to_owned(),
        declared_free_of_state_secrets: true,
    };
    let mut scenario = filed();
    scenario
        .refuses(&provider(), undeclared, Provision::StateSecrets, "SecretsNotExcluded")
        .refuses(&provider(), untitled, Provision::Confidentiality, "Missing([Title])");
    assert_eq!(
        scenario.tells(&provider(), add_document("blueprint")),
        "DocumentAdded -> Determination"
    );
    scenario
        .refuses(
            &operator(),
            add_document("blueprint"),
            Provision::Confidentiality,
            "DocumentExists(blueprint)",
        )
        .refuses(
            &stranger(operator().capacity),
            add_document("other"),
            Provision::Confidentiality,
            "NotParty",
        );
    assert_eq!(scenario.case.documents[&document("blueprint")].owner, provider().organisation);
}

#[test]
fn only_the_owner_shows_a_document() {
    let mut scenario = filed();
    scenario
        .act(&provider(), add_document("blueprint"))
        .refuses(
            &operator(),
            share("blueprint", "power-grid"),
            Provision::Confidentiality,
            "NoSuchDocument(blueprint)",
        )
        .refuses(
            &provider(),
            share("unknown", "power-grid"),
            Provision::Confidentiality,
            "NoSuchDocument(unknown)",
        );
    assert_eq!(
        scenario.tells(&provider(), share("blueprint", "power-grid")),
        "Shared -> Determination"
    );
}

#[test]
fn disclosure_needs_the_consent_of_the_owner() {
    let mut scenario = filed();
    scenario.act(&provider(), add_document("blueprint"));
    let bare = Act::AskConsent {
        document: document("blueprint"),
        to: String::new(),
        purpose: String::new(),
        until: None,
    };
    scenario
        .refuses(&office(), bare, Provision::Confidentiality, "Missing([Addressee, Reasons])")
        .refuses(
            &office(),
            ask_consent("unknown"),
            Provision::Confidentiality,
            "NoSuchDocument(unknown)",
        )
        .refuses(
            &operator(),
            ask_consent("blueprint"),
            Provision::Confidentiality,
            "WrongParty { act: AskConsent, needed: [Office] }",
        );
    assert_eq!(
        scenario.tells(&office(), ask_consent("blueprint")),
        "ConsentAsked -> Determination"
    );
    let granted = || answer_consent(1, ConsentAnswer::Granted);
    scenario.refuses(&operator(), granted(), Provision::Confidentiality, "NoSuchConsent(1)");
    scenario.refuses(
        &provider(),
        answer_consent(2, ConsentAnswer::Granted),
        Provision::Confidentiality,
        "NoSuchConsent(2)",
    );
    assert_eq!(
        scenario.tells(&provider(), answer_consent(1, ConsentAnswer::Refused)),
        "ConsentAnswered -> Determination"
    );
    scenario.refuses(&provider(), granted(), Provision::Confidentiality, "NoSuchConsent(1)");
    assert_eq!(scenario.case.consents[0].answer, Some(ConsentAnswer::Refused));
}

/// Only the owner, and only while the question stands, is offered to answer it.
#[test]
fn the_answer_is_open_to_the_owner_while_the_question_stands() {
    let open = |scenario: &Scenario, actor: &Actor| {
        let Scenario { case, today, regime, calendar, .. } = scenario;
        may(case, ActName::AnswerConsent, actor, *today, regime, calendar).is_ok()
    };
    let mut scenario = filed();
    scenario.act(&provider(), add_document("blueprint"));
    assert!(!open(&scenario, &provider()));
    scenario.act(&office(), ask_consent("blueprint"));
    assert!(open(&scenario, &provider()));
    assert!(!open(&scenario, &operator()));
    scenario.act(&provider(), answer_consent(1, ConsentAnswer::Granted));
    assert!(!open(&scenario, &provider()));
}

#[test]
fn a_member_owns_what_it_supplied_before_it_is_consulted() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.called().act(&member("CAC"), add_document("tip"));
    assert_eq!(scenario.tells(&member("CAC"), share("tip", "power-grid")), "Shared -> Called");
    scenario.act(&office(), ask_consent("tip"));
    assert_eq!(
        scenario.tells(&member("CAC"), answer_consent(1, ConsentAnswer::Granted)),
        "ConsentAnswered -> Called"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Confidentiality);
}

#[test]
fn papers_go_on_after_the_end() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.concluded().act(&office(), ask_consent("filing_form"));
    assert_eq!(
        scenario.tells(&operator(), answer_consent(1, ConsentAnswer::Granted)),
        "ConsentAnswered -> Concluded"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Confidentiality);
}

/// What is entered from paper has the day of the paper: a document may have come before the stage of
/// the case began, while an act of that stage cannot.
#[test]
fn a_document_on_paper_may_be_older_than_the_stage() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file().on("2021-09-10").act(&office(), determine());
    scenario.on_paper("2021-09-08", Some(&operator()), add_document("list")).refuses_on_paper(
        "2021-09-08",
        None,
        request(Addressee::Operator),
        Provision::Supplements,
        "TooEarly { on: 2021-09-08, earliest: 2021-09-10 }",
    );
}
