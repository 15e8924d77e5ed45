//! Requests that are sent twice, or on what is no longer so.

use app::AppError;
use app::acts::{ActRequest, Done, Performed, RequestKey, SignRequest};
use app::admin::Admin;
use app::wire::{ActBody, Filing};
use futures_util::TryStreamExt as _;
use procedure::papers::DocumentId;
use store::{CommitError, PageSize};
use vault::Place;

use crate::support::{keyed, request};
use crate::town::{Town, determine};

fn withdraw() -> ActBody {
    ActBody::Withdraw { reasons: "No longer needed.".to_owned() }
}

fn done(came: Result<Performed, AppError>) -> Done {
    match came.unwrap() {
        Performed::Done(done) => *done,
        Performed::Prepared(id) => panic!("{id} waits for a signature"),
    }
}

#[tokio::test]
async fn the_same_request_is_answered_again_and_done_once() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let officer = town.caller("office.case_officer");
    let recuse = || ActBody::Recuse {
        officer: town.caller("office.intake").person.id.to_string(),
        reasons: "Worked there.".to_owned(),
    };
    let first = done(app.act(officer, &case, keyed(recuse(), "k1", 1)).await);
    let again = done(app.act(officer, &case, keyed(recuse(), "k1", 1)).await);
    assert_eq!(again.events, first.events);
    assert_eq!(again.file.case, first.file.case);
    let version = first.file.version();
    assert_eq!(app.case(officer, &case).await.unwrap().version(), version, "one effect");

    let other = app.act(officer, &case, keyed(determine(), "k1", 2)).await.unwrap_err();
    let reused = matches!(other, AppError::Commit(CommitError::IdempotencyReused { .. }));
    assert!(reused, "another body under the key: {other:?}");
    // The keys of one person are not those of another.
    let director = town.caller("office.director");
    let theirs = keyed(ActBody::Assign { officer: "person_x".to_owned() }, "k1", 3);
    app.act(director, &case, theirs).await.unwrap();

    // Also after the case has moved on, and where the act could not be done any more.
    let late = ActRequest { seen: Some(version - 1), ..keyed(recuse(), "k1", 1) };
    let again = done(app.act(officer, &case, late).await);
    assert_eq!((again.file.version(), again.events), (version, first.events));
}

#[tokio::test]
async fn preparing_and_signing_twice_is_answered_again() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let (officer, director) = (town.caller("office.case_officer"), town.caller("office.director"));
    let prepare = || app.act(officer, &case, keyed(determine(), "prepare", 1));
    let Performed::Prepared(id) = prepare().await.unwrap() else { panic!("done at once") };
    let again = prepare().await.unwrap();
    assert!(matches!(again, Performed::Prepared(same) if same == id));
    let sign = || {
        let key = Some(RequestKey { key: "sign".to_owned(), digest: [2; 32] });
        app.sign(director, &id, SignRequest { seen: None, key })
    };
    let first = done(sign().await);
    // What was signed waits no more, and yet its signature is answered as before.
    assert_eq!(done(sign().await).events, first.events);
    let nothing = app.sign(director, &id, SignRequest::default()).await.unwrap_err();
    assert!(matches!(nothing, AppError::NotFound), "{nothing:?}");
}

#[tokio::test]
async fn opening_twice_under_one_key_opens_one_case() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let preparer = town.caller("grid.preparer");
    let draft = || keyed(ActBody::Draft { filing: Box::default() }, "open", 1);
    let first = done(app.open(preparer, draft()).await);
    assert_eq!(done(app.open(preparer, draft()).await).file.id, first.file.id);
    let all = town.installation.store.all_cases(None, PageSize::new(10)).await.unwrap();
    assert_eq!(all.rows.len(), 1);
}

#[tokio::test]
async fn an_act_on_an_older_version_is_stale() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let preparer = town.caller("grid.preparer");
    let version = app.case(preparer, &case).await.unwrap().version();
    let seen = |seen| ActRequest { seen: Some(seen), ..request(withdraw()) };
    let stale = app.act(preparer, &case, seen(version - 1)).await.unwrap_err();
    let AppError::Stale { seen: told, current } = stale else { panic!("{stale:?}") };
    assert_eq!((told, current), (version - 1, version));
    app.act(preparer, &case, seen(version)).await.unwrap();
}

/// Whoever goes away while an act is committed leaves nothing behind that others would still see.
#[tokio::test]
async fn an_act_whose_client_has_gone_is_seen_by_the_next() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let director = town.caller("office.director");
    let before = app.case(director, &case).await.unwrap().version();
    let assign = request(ActBody::Assign { officer: "person_a".to_owned() });
    let mut act = Box::pin(app.act(director, &case, assign));
    // Let it come as far as the queue of the writer, then drop it.
    assert!(futures_util::poll!(act.as_mut()).is_pending());
    drop(act);
    let seen = || async { app.case(director, &case).await.unwrap().version() };
    for _ in 0..500 {
        if seen().await > before {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the case is still seen at version {before}");
}

#[tokio::test]
async fn of_two_that_race_one_is_told_so() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let director = town.caller("office.director");
    let assign = |officer: &str| request(ActBody::Assign { officer: officer.to_owned() });
    let (one, two) = futures_util::future::join(
        app.act(director, &case, assign("person_a")),
        app.act(director, &case, assign("person_b")),
    )
    .await;
    let lost = one.is_err() as u8 + two.is_err() as u8;
    let stale = [&one, &two].iter().any(|end| matches!(end, Err(AppError::Stale { .. })));
    assert!(lost == 0 || (lost == 1 && stale), "{one:?} {two:?}");
    let report = app.check(&mut |_| {}).await.unwrap();
    assert_eq!(report.differences, []);
}

/// One document for one key; the content is part of what was asked.
#[tokio::test]
async fn an_upload_under_a_key_is_stored_once() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let key = || Some(RequestKey { key: "up".to_owned(), digest: [1; 32] });
    let (desk, app) = ("grid.preparer", &town.installation.app);
    let first = town.upload_under(key(), desk, &case, "list", "content").await.unwrap();
    let version = app.case(town.caller(desk), &case).await.unwrap().version();
    let objects = || files_under(&town.installation.folder.path().join("vault"));
    let kept = objects();

    let again = town.upload_under(key(), desk, &case, "list", "content").await;
    assert_eq!(again.unwrap(), first);
    for (title, content) in [("list", "other content"), ("another list", "content")] {
        let other = town.upload_under(key(), desk, &case, title, content).await;
        let reused = matches!(other, Err(AppError::Commit(CommitError::IdempotencyReused { .. })));
        assert!(reused, "{title}, {content}: {other:?}");
    }
    assert_eq!(app.case(town.caller(desk), &case).await.unwrap().version(), version);
    assert_eq!(objects(), kept, "nothing is stored twice");
    let theirs = town.upload_under(key(), "network.preparer", &case, "list", "content").await;
    assert_ne!(theirs.unwrap(), first, "the keys of one person are not those of another");
}

/// What was kept for a while goes; what a case rests on stays.
#[tokio::test]
async fn the_caretaker_removes_what_nobody_needs_any_more() {
    let town = Town::on("2026-06-01").await;
    let installation = &town.installation;
    let (app, preparer) = (&installation.app, town.caller("grid.preparer"));
    let case = town.filed().await;
    let document = town.upload("grid.preparer", &case, "list").await;
    let draft = || keyed(ActBody::Draft { filing: Box::default() }, "open", 1);
    let first = done(app.open(preparer, draft()).await);
    let pieces = futures_util::stream::iter([Ok::<_, std::io::Error>("nobody's".into())]);
    let place = Place { case: case.to_string(), document: DocumentId::new("nobody's") };
    installation.vault.put(&place, "nobody's", pieces, 100).await.unwrap();
    let objects = || files_under(&installation.folder.path().join("vault"));
    let kept = objects();

    assert_eq!(app.clear_up().await.unwrap(), 0, "nothing is old enough");
    assert_eq!(done(app.open(preparer, draft()).await).file.id, first.file.id);
    // The vault goes by the clock of the disk.
    installation.go_to("2079-06-01");
    assert_eq!(app.clear_up().await.unwrap(), 1);
    assert_eq!(objects(), kept - 1);
    assert_ne!(done(app.open(preparer, draft()).await).file.id, first.file.id, "forgotten");
    let opened = app.open_document(preparer, &case, &document).await.unwrap();
    assert!(opened.content.try_collect::<Vec<_>>().await.is_ok());
}

/// Thirty days, whatever was cleared up meanwhile.
#[tokio::test]
async fn a_repeated_request_is_known_again_for_thirty_days() {
    let town = Town::on("2026-06-01").await;
    let (installation, preparer) = (&town.installation, town.caller("grid.preparer"));
    let app = &installation.app;
    let draft = || keyed(ActBody::Draft { filing: Box::default() }, "open", 1);
    let first = done(app.open(preparer, draft()).await).file.id.clone();
    installation.go_to("2026-07-01");
    app.clear_up().await.unwrap();
    assert_eq!(done(app.open(preparer, draft()).await).file.id, first);
    installation.go_to("2026-07-02");
    app.clear_up().await.unwrap();
    assert_ne!(done(app.open(preparer, draft()).await).file.id, first, "forgotten");
}

/// What the door lets in can be kept: the longest request and its answer.
#[tokio::test]
async fn the_longest_draft_is_saved_and_answered_again() {
    let town = Town::on("2026-06-01").await;
    let (app, preparer) = (&town.installation.app, town.caller("grid.preparer"));
    let long = || Filing { guideline: Some("长".repeat(1024 * 1024 / 3)), ..Filing::default() };
    let draft = || keyed(ActBody::Draft { filing: Box::new(long()) }, "long", 1);
    let first = done(app.open(preparer, draft()).await).file.id.clone();
    let again = done(app.open(preparer, draft()).await);
    assert_eq!(again.file.id, first, "it was done twice");
}

/// Half a year is what the law of networks asks for; here it is for ever.
#[tokio::test]
async fn the_log_is_never_cleared() {
    let town = Town::on("2026-06-01").await;
    town.filed().await;
    let app = &town.installation.app;
    let log = async || app.log(Admin::Console, None, PageSize::new(500)).await.unwrap().rows;
    let before = log().await;
    assert!(before.len() > 50, "{}", before.len());
    for day in ["2026-11-27", "2026-11-29", "2079-06-01"] {
        town.installation.go_to(day);
        app.clear_up().await.unwrap();
        assert_eq!(log().await, before, "on {day}");
    }
}

fn files_under(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files_under(&path) } else { 1 }).sum()
}
