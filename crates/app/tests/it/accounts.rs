//! Signing in, sessions, tokens.

use std::sync::Arc;

use app::admin::Admin;
use app::limits;
use app::{AppError, Caller};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;

use crate::support::{Installation, MINUTE};
use crate::town::Town;

const PASSWORD: &str = "seven green umbrellas";
const ADDRESS: &str = "192.0.2.7";

/// A town in which `grid.preparer` has a password.
async fn town() -> (Town, Caller) {
    let town = Town::on("2026-06-01").await;
    let caller = town.caller("grid.preparer").clone();
    let app = &town.installation.app;
    app.set_password(Admin::Console, &caller.person.id, PASSWORD).await.unwrap();
    (town, caller)
}

fn is_shut(answer: &Result<Arc<Caller>, AppError>) -> bool {
    matches!(answer, Err(AppError::NotSignedIn))
}

#[tokio::test]
async fn a_session_begins_with_the_password_and_ends_at_once() {
    let (town, caller) = town().await;
    let app = &town.installation.app;
    let signed_in = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap();
    assert_eq!(signed_in.caller.person.id, caller.person.id);
    let found = app.caller_by_session(&signed_in.secret).await.unwrap();
    assert_eq!(found.subject, caller.subject);
    assert!(is_shut(&app.caller_by_session("session_other").await));
    app.sign_out(&signed_in.secret).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&signed_in.secret).await));
    app.sign_out(&signed_in.secret).await.unwrap();
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_in_any_case_after_its_length() {
    let (town, _) = town().await;
    let installation = &town.installation;
    let app = &installation.app;
    let secret = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret;
    // Used again and again, it lasts beyond its idle time, up to its length.
    let mut passed = 0;
    while passed + 29 * MINUTE < limits::SESSION_LENGTH {
        installation.pass(29 * MINUTE);
        passed += 29 * MINUTE;
        app.caller_by_session(&secret).await.unwrap();
    }
    installation.pass(limits::SESSION_LENGTH - passed);
    assert!(is_shut(&app.caller_by_session(&secret).await));

    let secret = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret;
    installation.pass(limits::SESSION_IDLE - 1);
    app.caller_by_session(&secret).await.unwrap();
    installation.pass(limits::SESSION_IDLE);
    assert!(is_shut(&app.caller_by_session(&secret).await));
}

#[tokio::test]
async fn sessions_are_listed_ended_and_limited_in_number() {
    let (town, caller) = town().await;
    let app = &town.installation.app;
    let mut secrets = Vec::new();
    for _ in 0..=limits::SESSIONS {
        town.installation.pass(MINUTE / 10);
        secrets.push(app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret);
    }
    assert!(is_shut(&app.caller_by_session(&secrets[0]).await), "the oldest made room");
    let listed = app.sessions(&caller, Some(&secrets[3])).await.unwrap();
    assert_eq!(listed.len(), limits::SESSIONS);
    let this = listed.iter().find(|view| view.is_this).unwrap();
    app.end_session(&caller, &this.handle).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&secrets[3]).await));
    let unknown = app.end_session(town.caller("grid.viewer"), &listed[0].handle).await;
    assert!(matches!(unknown, Err(AppError::NotFound)), "not of another person");
    app.end_all_sessions(&caller).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&secrets[5]).await));
    assert_eq!(app.sessions(&caller, None).await.unwrap().len(), 0);
}

#[tokio::test]
async fn unknown_names_wrong_passwords_and_closed_accounts_have_one_answer_and_one_trace() {
    let (town, _) = town().await;
    let installation = &town.installation;
    let app = &installation.app;
    let closed = town.caller("grid.viewer").person.id.clone();
    app.set_password(Admin::Console, &closed, PASSWORD).await.unwrap();
    app.disable_person(Admin::Console, &closed).await.unwrap();
    let long = "x".repeat(limits::PASSWORD_BYTES + 1);
    let attempts = [
        ("nobody", PASSWORD),
        ("grid.preparer", "another password"),
        ("grid.preparer", &long),
        // Somebody who has no password yet.
        ("grid.signatory", ""),
        ("grid.viewer", PASSWORD),
    ];
    let mut told = Vec::new();
    for (name, password) in attempts {
        let answer = app.sign_in(name, password, ADDRESS).await.map(|_| ()).unwrap_err();
        assert!(matches!(answer, AppError::NotSignedIn), "{name}: {answer:?}");
        let page = installation.store.audit(None, None, store::PageSize::new(1)).await.unwrap();
        let entry = page.rows[0].entry.clone();
        told.push(format!("{:?} {} {} {}", entry.person, entry.act, entry.outcome, entry.detail));
    }
    told.dedup();
    assert_eq!(told, ["None session.begin refused from 192.0.2.7"]);
}

/// The same work is done for a name that is not known: hashing takes most of the time. A path that
/// leaves it out would be many times faster, whatever the machine is doing.
#[tokio::test]
async fn an_unknown_name_takes_the_time_of_a_wrong_password() {
    let (town, _) = town().await;
    let app = &town.installation.app;
    let mut slowest_known = std::time::Duration::ZERO;
    let mut fastest_unknown = std::time::Duration::MAX;
    for (name, known) in [("grid.preparer", true), ("nobody", false)].repeat(3) {
        town.installation.pass(limits::FAILURES_WINDOW * 2);
        let took = timed(app.sign_in(name, "a wrong password", ADDRESS)).await;
        match known {
            true => slowest_known = slowest_known.max(took),
            false => fastest_unknown = fastest_unknown.min(took),
        }
    }
    assert!(fastest_unknown * 8 > slowest_known, "{fastest_unknown:?} against {slowest_known:?}");
}

#[expect(clippy::disallowed_methods, reason = "the time that passes is what is tested")]
async fn timed(work: impl Future) -> std::time::Duration {
    let start = std::time::Instant::now();
    work.await;
    start.elapsed()
}

/// A queue that is full belongs to one installation, not to the process.
#[tokio::test]
async fn a_full_queue_of_passwords_is_told_to_stay_away_and_keeps_no_other_out() {
    let (town, _) = town().await;
    let stuck = app::Settings { hashing_at_once: 0, ..app::Settings::default() };
    let stuck = Installation::with("2026-06-01", stuck);
    let names: Vec<_> = (0..=limits::WAITING_FOR_HASHING).map(|n| format!("guess-{n}")).collect();
    let attempts = names.iter().map(|name| stuck.app.sign_in(name, PASSWORD, name));
    let mut attempts: FuturesUnordered<_> = attempts.collect();
    let first = attempts.next().await.unwrap().map(|_| ());
    assert!(matches!(first, Err(AppError::TooMany { .. })), "{first:?}");
    town.installation.app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap();
}

#[tokio::test]
async fn failures_cost_a_growing_wait_by_name_and_by_address() {
    let (town, _) = town().await;
    let installation = &town.installation;
    let app = &installation.app;
    let fail = async |name: &str, address: &str| match app
        .sign_in(name, "a wrong password", address)
        .await
        .map(|_| ())
        .unwrap_err()
    {
        AppError::NotSignedIn => 0,
        AppError::TooMany { seconds } => seconds,
        other => panic!("{other:?}"),
    };
    for attempt in 1..=limits::FAILURES_BY_NAME {
        assert_eq!(fail("grid.preparer", "192.0.2.1").await, 0, "attempt {attempt} is free");
    }
    assert_eq!(fail("grid.preparer", "192.0.2.2").await, 1, "from elsewhere too");
    let right = app.sign_in("grid.preparer", PASSWORD, "192.0.2.1").await.map(|_| ());
    assert!(matches!(right, Err(AppError::TooMany { .. })), "the right one waits too: {right:?}");
    let mut waits = Vec::new();
    for _ in 0..3 {
        let wait = fail("grid.preparer", "192.0.2.1").await;
        waits.push(wait);
        installation.pass(i64::from(wait) * limits::SECOND);
        assert_eq!(fail("grid.preparer", "192.0.2.1").await, 0);
    }
    assert_eq!(waits, [1, 2, 4]);
    installation.pass(8 * limits::SECOND);
    app.sign_in("grid.preparer", PASSWORD, "192.0.2.1").await.unwrap();
    assert_eq!(fail("grid.preparer", "192.0.2.1").await, 0, "a success begins anew");

    for attempt in 0..limits::FAILURES_BY_ADDRESS {
        assert_eq!(fail(&format!("guess-{attempt}"), "192.0.2.9").await, 0);
    }
    assert_eq!(fail("another", "192.0.2.9").await, 1, "an address that tries many names waits");
    installation.pass(limits::FAILURES_WINDOW);
    assert_eq!(fail("another", "192.0.2.9").await, 0, "and is forgotten");
}

#[tokio::test]
async fn closing_an_account_and_taking_a_seat_hold_from_the_next_request_on() {
    let (town, caller) = town().await;
    let app = &town.installation.app;
    let secret = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret;
    let token = app.create_token(&caller, "nightly", None).await.unwrap().secret;
    let seats = [access::Seat::Viewer].into();
    app.set_seats(Admin::Console, &caller.person.id, &seats).await.unwrap();
    assert_eq!(app.caller_by_session(&secret).await.unwrap().subject.seats, seats);
    assert_eq!(app.caller_by_token(&token).await.unwrap().subject.seats, seats);
    app.disable_person(Admin::Console, &caller.person.id).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&secret).await));
    assert!(is_shut(&app.caller_by_token(&token).await));
    app.enable_person(Admin::Console, &caller.person.id).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&secret).await), "an ended session stays so");
    app.caller_by_token(&token).await.unwrap();
}

#[tokio::test]
async fn a_token_is_shown_once_expires_and_is_revoked() {
    let (town, caller) = town().await;
    let installation = &town.installation;
    let app = &installation.app;
    let made = app.create_token(&caller, " calendar ", Some(10)).await.unwrap();
    assert!(made.secret.starts_with("anshen_") && made.secret.len() > 60, "{}", made.secret);
    assert_eq!(made.view.name, "calendar");
    assert_eq!(app.caller_by_token(&made.secret).await.unwrap().subject, caller.subject);
    assert!(is_shut(&app.caller_by_token("anshen_other").await));
    let taken = app.create_token(&caller, "calendar", None).await.unwrap_err();
    assert_eq!(taken.to_string(), "name: `calendar` is taken");
    let forever = app.create_token(&caller, "forever", Some(1_000)).await.unwrap_err();
    assert_eq!(forever.to_string(), "valid_days: it is longer than 366");

    let second = app.create_token(&caller, "export", None).await.unwrap();
    app.revoke_token(&caller, "export").await.unwrap();
    assert!(is_shut(&app.caller_by_token(&second.secret).await));
    let not_mine = app.revoke_token(town.caller("grid.viewer"), "calendar").await;
    assert!(matches!(not_mine, Err(AppError::NotFound)));
    let names: Vec<_> = app.tokens(&caller).await.unwrap().into_iter().map(|t| t.name).collect();
    assert_eq!(names.len(), 2);
    installation.pass(10 * limits::DAY);
    assert!(is_shut(&app.caller_by_token(&made.secret).await));
}

#[tokio::test]
async fn a_person_changes_the_own_password() {
    let (town, caller) = town().await;
    let app = &town.installation.app;
    let secret = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret;
    let new = "eight yellow umbrellas";
    let wrong = app.change_password(&caller, "not the old one", new, ADDRESS).await;
    assert!(matches!(wrong, Err(AppError::NotSignedIn)));
    for weak in ["short", "grid.preparer12", "aaaaaaaaaaaaaaa", "1qaz2wsx3edc", "abcdabcdabcd"] {
        let weak = app.change_password(&caller, PASSWORD, weak, ADDRESS).await.unwrap_err();
        assert_eq!(weak.to_string(), "password: a password has at least 12 characters");
    }
    app.change_password(&caller, PASSWORD, new, ADDRESS).await.unwrap();
    assert!(is_shut(&app.caller_by_session(&secret).await));
    app.sign_in("grid.preparer", new, ADDRESS).await.unwrap();
    let old = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.map(|_| ());
    assert!(matches!(old, Err(AppError::NotSignedIn)));
}

#[tokio::test]
async fn nothing_that_opens_a_door_is_stored() {
    let (town, caller) = town().await;
    let app = &town.installation.app;
    let secret = app.sign_in("grid.preparer", PASSWORD, ADDRESS).await.unwrap().secret;
    let token = app.create_token(&caller, "export", None).await.unwrap().secret;
    let Town { installation, .. } = town;
    let Installation { folder, .. } = &installation;
    let mut stored = Vec::new();
    for file in std::fs::read_dir(folder.path().join("store")).unwrap() {
        stored.extend(std::fs::read(file.unwrap().path()).unwrap_or_default());
    }
    assert!(stored.len() > 10_000);
    for word in [secret.as_str(), &token, PASSWORD] {
        let found = stored.windows(word.len()).any(|window| window == word.as_bytes());
        assert!(!found, "`{word}` is stored");
    }
    let known = "grid.preparer".as_bytes();
    assert!(stored.windows(known.len()).any(|window| window == known), "the search finds");
}
