//! Sample cases in number.

use std::collections::BTreeMap;

use app::AppError;
use app::admin::{SeedPlan, SeedProgress};
use store::{PageSize, Store};

use crate::support::Installation;

async fn rows(store: &dyn Store) -> Vec<store::rows::CaseRow> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = store.all_cases(after.as_ref(), PageSize::new(500)).await.unwrap();
        all.extend(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return all,
        }
    }
}

#[tokio::test]
async fn seeded_cases_are_spread_over_stages_and_the_check_finds_nothing() {
    let installation = Installation::empty("2026-11-23");
    let plan = SeedPlan { cases: 700, seed: 1 };
    let mut told = Vec::new();
    let seeded = installation.app.seed(plan, &mut |progress| told.push(progress)).await.unwrap();
    assert_eq!(seeded.cases, 700);
    assert_eq!(told.last(), Some(&SeedProgress { done: 700, cases: 700 }));
    let mut stages: BTreeMap<String, u32> = BTreeMap::new();
    for row in rows(installation.store.as_ref()).await {
        *stages.entry(row.stage).or_default() += 1;
    }
    for stage in [
        "draft",
        "determination",
        "preliminary_review",
        "consultation",
        "concluded",
        "not_required",
        "withdrawn",
    ] {
        assert!(stages.contains_key(stage), "no case at {stage}: {stages:?}");
    }
    let report = installation.app.check(&mut |_| {}).await.unwrap();
    assert_eq!((report.cases, report.events, report.differences), (700, seeded.events, Vec::new()));
}

#[tokio::test]
async fn the_same_seed_makes_the_same_cases_and_not_twice_in_one_store() {
    let plan = SeedPlan { cases: 40, seed: 7 };
    let mut made = Vec::new();
    for _ in 0..2 {
        let installation = Installation::empty("2026-11-23");
        installation.app.seed(plan, &mut |_| {}).await.unwrap();
        made.push(rows(installation.store.as_ref()).await);
        let again = installation.app.seed(plan, &mut |_| {}).await.unwrap_err();
        assert!(matches!(again, AppError::Invalid { .. }), "{again:?}");
        let other = SeedPlan { seed: 8, ..plan };
        installation.app.seed(other, &mut |_| {}).await.unwrap();
    }
    assert_eq!(made[0], made[1]);
}
