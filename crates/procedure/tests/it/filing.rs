//! Drafting, undertaking, filing and returning (articles 5 to 7 of 2020).

use std::collections::BTreeSet;

use procedure::filing::{ContractState, Filing, Subject};
use procedure::law::Provision;
use testkit::acts::{add_document, determine, draft, file, return_incomplete, undertake, withdraw};
use testkit::parties::{office, operator, provider, stranger};
use testkit::scenario::bundled;
use testkit::{Scenario, samples};

fn sample() -> Filing {
    samples::filing(bundled("cn-2020"))
}

fn start() -> Scenario {
    Scenario::cn_2020("2021-09-01")
}

/// Files the sample filing with one thing changed, everything else done.
fn filed_with(change: impl FnOnce(&mut Filing)) -> String {
    let mut filing = sample();
    change(&mut filing);
    let mut scenario = start();
    scenario.draft(&filing);
    scenario.tells(&operator(), file())
}

#[test]
fn a_draft_opens_a_case_and_may_have_gaps() {
    let mut empty = sample();
    empty.title.clear();
    empty.recognitions.clear();
    empty.materials.clear();
    empty.pre_assessment.answers.clear();
    let mut scenario = start();
    assert_eq!(scenario.tells(&operator(), draft(empty)), "Drafted -> Draft");
    assert_eq!(scenario.tells(&operator(), draft(sample())), "Drafted -> Draft");
    assert_eq!(scenario.events[0].provision, Provision::PreAssessment);
    assert_eq!(scenario.case.title(), "Core switches");
}

#[test]
fn a_draft_is_the_operators_own() {
    let needed = "WrongParty { act: Draft, needed: [Operator] }";
    start().refuses(&office(), draft(sample()), Provision::PreAssessment, needed);
    let mut scenario = start();
    let other = stranger(operator().capacity);
    scenario.act(&operator(), draft(sample())).refuses(
        &other,
        draft(sample()),
        Provision::PreAssessment,
        "NotParty",
    );
    let staged = "WrongStage { act: Draft, stage: Determination, needed: [Empty, Draft] }";
    start().file().refuses(&operator(), draft(sample()), Provision::PreAssessment, staged);
}

#[test]
fn a_draft_names_only_what_the_version_knows() {
    let drafted = |change: fn(&mut Filing)| {
        let mut filing = sample();
        change(&mut filing);
        start().tells(&operator(), draft(filing))
    };
    assert_eq!(
        drafted(|filing| filing.trigger = "foreign_listing".into()),
        format!("{:?}: Unknown(Trigger(foreign_listing))", Provision::Scope)
    );
    assert_eq!(
        drafted(|filing| filing.trigger = "own_motion".into()),
        format!("{:?}: Unknown(Trigger(own_motion))", Provision::Scope)
    );
    assert_eq!(
        drafted(|filing| {
            let answers = &mut filing.pre_assessment.answers;
            let answer = answers.values().next().unwrap().clone();
            answers.insert("listing".into(), answer);
        }),
        format!("{:?}: Unknown(Factor(listing))", Provision::Factors)
    );
    assert_eq!(
        drafted(|filing| {
            filing.clauses.insert("obey".into(), "Clause 1".to_owned());
        }),
        format!("{:?}: Unknown(Undertaking(obey))", Provision::Undertakings)
    );
    assert_eq!(
        drafted(|filing| {
            filing.materials.insert("prospectus".into(), BTreeSet::new());
        }),
        format!("{:?}: Unknown(Material(prospectus))", Provision::Materials)
    );
    assert_eq!(
        drafted(|filing| {
            if let Subject::Procurement(procurement) = &mut filing.subject {
                procurement.category = Some("communication".into());
            }
        }),
        format!("{:?}: Unknown(Category(communication))", Provision::ProductCategories)
    );
}

#[test]
fn the_provider_undertakes_what_stands_in_the_agreement() {
    let mut filing = sample();
    filing.clauses.remove(&"no_control".into());
    let mut scenario = start();
    scenario.act(&operator(), draft(filing));
    scenario
        .refuses(
            &provider(),
            undertake(&["cooperate", "no_control"]),
            Provision::Undertakings,
            "Missing([Clause(no_control)])",
        )
        .refuses(&provider(), undertake(&[]), Provision::Undertakings, "Missing([Items])")
        .refuses(
            &operator(),
            undertake(&["cooperate"]),
            Provision::Undertakings,
            "WrongParty { act: Undertake, needed: [Provider] }",
        )
        .refuses(
            &stranger(provider().capacity),
            undertake(&["cooperate"]),
            Provision::Undertakings,
            "NotParty",
        );
    assert_eq!(
        scenario.tells(&provider(), undertake(&["cooperate"])),
        "UndertakingsConfirmed -> Draft"
    );
    let staged = "WrongStage { act: Undertake, stage: Determination, needed: [Draft] }";
    start().file().refuses(&provider(), undertake(&["cooperate"]), Provision::Undertakings, staged);
}

#[test]
fn a_confirmation_stands_for_one_clause_and_one_provider() {
    let mut scenario = start();
    let mut filing = sample();
    scenario.draft(&filing);
    filing.clauses.insert("no_control".into(), "Clause 99".to_owned());
    scenario.act(&operator(), draft(filing.clone())).refuses(
        &operator(),
        file(),
        Provision::Undertakings,
        "Missing([Confirmation(no_control)])",
    );
    scenario.act(&provider(), undertake(&["no_control"]));
    filing.title = "Core switches, second lot".to_owned();
    scenario.act(&operator(), draft(filing.clone()));
    assert_eq!(scenario.clone().tells(&operator(), file()), "Filed -> Determination");
    filing.provider = Some("another-maker".into());
    scenario.act(&operator(), draft(filing)).refuses(
        &operator(),
        file(),
        Provision::Undertakings,
        "Missing([Confirmation(cooperate), Confirmation(no_user_data), \
         Confirmation(no_control), Confirmation(no_interruption)])",
    );
}

#[test]
fn a_complete_filing_is_received_and_starts_the_clock() {
    let mut scenario = start();
    scenario.draft(&sample());
    assert_eq!(scenario.tells(&operator(), file()), "Filed -> Determination");
    assert_eq!(
        scenario.clocks(),
        "Determination: from 2021-09-01, 10 days, due 2021-09-15, running, 10 left"
    );
}

#[test]
fn each_gap_of_a_filing_is_named_with_its_article() {
    let gap = |provision: Provision, gap: &str| format!("{provision:?}: Missing([{gap}])");
    assert_eq!(
        filed_with(|filing| filing.recognitions.clear()),
        gap(Provision::RecognisedOperator, "Recognition")
    );
    assert_eq!(
        filed_with(|filing| filing.title = " ".to_owned()),
        gap(Provision::ProductCategories, "Title")
    );
    let in_procurement = |change: fn(&mut procedure::filing::Procurement)| {
        filed_with(|filing| {
            if let Subject::Procurement(procurement) = &mut filing.subject {
                change(procurement);
            }
        })
    };
    assert_eq!(
        in_procurement(|procurement| procurement.product.clear()),
        gap(Provision::ProductCategories, "Subject")
    );
    assert_eq!(
        in_procurement(|procurement| procurement.category = None),
        gap(Provision::ProductCategories, "Category")
    );
    assert_eq!(
        in_procurement(|procurement| procurement.category = Some("other".into())),
        gap(Provision::ProductCategories, "WhyMajor")
    );
    assert_eq!(
        filed_with(|filing| {
            filing.pre_assessment.answers.remove(&"supply_chain".into());
        }),
        gap(Provision::PreAssessment, "PreAssessment(supply_chain)")
    );
    assert_eq!(
        filed_with(|filing| {
            for answer in filing.pre_assessment.answers.values_mut().take(1) {
                answer.reasons.clear();
            }
        }),
        gap(Provision::PreAssessment, "PreAssessment(compliance)")
    );
    assert_eq!(
        filed_with(|filing| {
            filing.clauses.remove(&"no_user_data".into());
        }),
        gap(Provision::Undertakings, "Clause(no_user_data)")
    );
    for material in ["filing_form", "impact_report", "procurement_documents"] {
        assert_eq!(
            filed_with(|filing| {
                filing.materials.insert(material.into(), BTreeSet::new());
            }),
            gap(Provision::Materials, &format!("Material({material})"))
        );
    }
}

#[test]
fn the_open_category_asks_why_the_impact_is_major() {
    let told = filed_with(|filing| {
        if let Subject::Procurement(procurement) = &mut filing.subject {
            procurement.category = Some("other".into());
            procurement.why_major = "It carries every call of a province.".to_owned();
        }
    });
    assert_eq!(told, "Filed -> Determination");
}

#[test]
fn all_gaps_come_at_once() {
    let mut scenario = start();
    let mut filing = sample();
    filing.recognitions.clear();
    filing.provider = None;
    filing.clauses.clear();
    filing.materials.clear();
    filing.pre_assessment.answers.retain(|factor, _| factor.as_str() == "control");
    scenario.act(&operator(), draft(filing)).refuses(
        &operator(),
        file(),
        Provision::RecognisedOperator,
        "Missing([Recognition, Provider, PreAssessment(continuity), PreAssessment(supply_chain), \
         PreAssessment(compliance), PreAssessment(other), Clause(cooperate), \
         Clause(no_user_data), Clause(no_control), Clause(no_interruption), \
         Material(filing_form), Material(impact_report), Material(procurement_documents)])",
    );
}

#[test]
fn the_materials_must_lie_before_the_office() {
    let mut scenario = start();
    let clauses = ["cooperate", "no_user_data", "no_control", "no_interruption"];
    scenario.act(&operator(), draft(sample())).act(&provider(), undertake(&clauses));
    scenario.refuses(&operator(), file(), Provision::Materials, "NoSuchDocument(filing_form)");
    for id in ["filing_form", "impact_report", "procurement_documents"] {
        scenario.act(&operator(), add_document(id));
    }
    assert_eq!(scenario.tells(&operator(), file()), "Filed -> Determination");
}

#[test]
fn without_an_effect_there_is_nothing_to_file() {
    let told = filed_with(|filing| {
        for answer in filing.pre_assessment.answers.values_mut() {
            answer.may_affect = false;
        }
    });
    assert_eq!(told, format!("{:?}: NothingToFile", Provision::PreAssessment));
}

#[test]
fn a_filing_is_the_operators_own_and_needs_a_draft() {
    let needed = "WrongParty { act: File, needed: [Operator] }";
    let mut scenario = start();
    scenario.draft(&sample()).refuses(&provider(), file(), Provision::PreAssessment, needed);
    let empty = "WrongStage { act: File, stage: Empty, needed: [Draft] }";
    start().refuses(&operator(), file(), Provision::PreAssessment, empty);
}

#[test]
fn a_signed_contract_and_a_product_in_use_are_warned_of() {
    let told = filed_with(|filing| {
        if let Subject::Procurement(procurement) = &mut filing.subject {
            procurement.contract = ContractState::SignedUnconditionally;
            procurement.in_use_since = Some(samples::day("2021-08-01"));
        }
    });
    assert_eq!(told, "Filed [SignedUnconditionally, InUseBeforeConclusion] -> Determination");
    let told = filed_with(|filing| {
        if let Subject::Procurement(procurement) = &mut filing.subject {
            procurement.contract = ContractState::SignedConditionally;
        }
    });
    assert_eq!(told, "Filed -> Determination");
}

#[test]
fn the_subject_fits_the_trigger() {
    let mut scenario = start();
    let filing = Filing { subject: Subject::ProductLine("Switches".to_owned()), ..sample() };
    scenario.draft(&filing).refuses(
        &operator(),
        file(),
        Provision::PreAssessment,
        "SubjectMismatch { trigger: procurement, subject: ProductLine }",
    );
}

#[test]
fn a_listing_abroad_is_filed_above_a_number_of_users() {
    let regime = bundled("cn-2022");
    let filed = |users| {
        let mut scenario = Scenario::cn_2022("2022-03-01");
        scenario.draft(&samples::listing_filing(regime, users));
        scenario.tells(&operator(), file())
    };
    assert_eq!(
        filed(1_000_000),
        format!("{:?}: TooFewUsers {{ over: 1000000, users: 1000000 }}", Provision::ForeignListing)
    );
    assert_eq!(filed(1_000_001), "Filed -> Determination");
}

#[test]
fn data_processing_is_filed_without_provider_or_undertakings() {
    let mut scenario = Scenario::cn_2022("2022-03-01");
    scenario.draft(&samples::data_filing(bundled("cn-2022")));
    assert_eq!(scenario.tells(&operator(), file()), "Filed -> Determination");
    assert_eq!(scenario.regime.article(Provision::Scope), Some("2"));
}

#[test]
fn an_incomplete_filing_goes_back_once_with_every_gap() {
    let mut scenario = start();
    scenario.file();
    scenario
        .refuses(
            &office(),
            procedure::Act::ReturnIncomplete { gaps: vec![" ".to_owned()] },
            Provision::Materials,
            "Missing([Items])",
        )
        .refuses(
            &operator(),
            return_incomplete(),
            Provision::Materials,
            "WrongParty { act: ReturnIncomplete, needed: [Office] }",
        );
    assert_eq!(scenario.tells(&office(), return_incomplete()), "Returned -> Draft");
    scenario.refuses(
        &office(),
        return_incomplete(),
        Provision::Materials,
        "WrongStage { act: ReturnIncomplete, stage: Draft, needed: [Determination] }",
    );
    scenario.act(&operator(), file());
    scenario.refuses(&office(), return_incomplete(), Provision::Materials, "AlreadyReturned");
}

#[test]
fn a_return_waits_for_open_requests() {
    use procedure::papers::Addressee;
    let mut scenario = start();
    scenario.file().act(&office(), testkit::acts::request(Addressee::Operator)).refuses(
        &office(),
        return_incomplete(),
        Provision::Materials,
        "RequestsOpen([1])",
    );
}

#[test]
fn a_late_return_is_warned_of() {
    let mut scenario = start();
    scenario.file().on("2021-09-08");
    assert_eq!(scenario.clone().tells(&office(), return_incomplete()), "Returned -> Draft");
    scenario.on("2021-09-09");
    assert_eq!(
        scenario.tells(&office(), return_incomplete()),
        "Returned [ReturnedLate { days: 5 }] -> Draft"
    );
}

#[test]
fn a_return_stops_the_clock_of_2020() {
    let mut scenario = start();
    scenario.file().on("2021-09-03").act(&office(), return_incomplete());
    scenario.on("2021-09-08");
    assert_eq!(
        scenario.clock("Determination"),
        "from 2021-09-01, 10 days (3 stopped), due 2021-09-18, stopped since 2021-09-03, 8 left"
    );
    scenario.act(&operator(), file()).on("2021-09-09");
    assert_eq!(
        scenario.clock("Determination"),
        "from 2021-09-01, 10 days (3 stopped), due 2021-09-18, running, 7 left"
    );
}

#[test]
fn a_return_starts_the_clock_of_2022_anew() {
    let mut scenario = Scenario::cn_2022("2022-03-01");
    scenario.file().on("2022-03-03").act(&office(), return_incomplete());
    scenario.on("2022-03-08").act(&operator(), file());
    assert_eq!(
        scenario.clock("Determination"),
        "from 2022-03-08, 10 days, due 2022-03-22, running, 10 left"
    );
}

#[test]
fn a_filing_returned_may_change_and_is_determined_in_the_end() {
    let mut scenario = start();
    scenario.file().act(&office(), return_incomplete());
    let mut filing = sample();
    filing.title = "Core switches, revised".to_owned();
    scenario.act(&operator(), draft(filing)).act(&operator(), file());
    assert_eq!(scenario.tells(&office(), determine()), "ReviewRequired -> PreliminaryReview");
    assert_eq!(scenario.tells(&operator(), withdraw()), "WithdrawalAsked -> PreliminaryReview");
}
