//! Signing in with a password, and the sessions that begin by it.

use std::sync::Arc;

use store::rows::{AuditEntry, PersonRow, SessionRow};
use store::{Expect, Micros, UnitOfWork, Write};

use crate::accounts::attempts::Keys;
use crate::accounts::{digest_of, handle_of};
use crate::app::{App, Caller};
use crate::error::AppError;
use crate::ids::new_secret;
use crate::limits;

/// A session that has begun.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The secret for the browser. It is shown here once and stored nowhere.
    pub secret: String,
    /// Who has signed in.
    pub caller: Arc<Caller>,
}

/// A session as its owner may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// By which it can be ended; it opens nothing.
    pub handle: String,
    /// When it began.
    pub created_at: Micros,
    /// When it was last used, to the minute.
    pub last_seen_at: Micros,
    /// When it ends in any case.
    pub ends_at: Micros,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl App {
    /// Signs somebody in.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`], in the same time, for an unknown name, a wrong password and a
    /// closed account; [`AppError::TooMany`] after failures.
    pub async fn sign_in(
        &self,
        user_name: &str,
        password: &str,
        address: &str,
    ) -> Result<SignedIn, AppError> {
        let keys = Keys::of(user_name, address);
        self.check_attempts(&keys).await?;
        let person = self.person_named(user_name).await?;
        let stored = person.as_ref().and_then(|row| row.password_hash.clone());
        let right = self.is_password(password, stored).await?;
        // Those who waited meanwhile have counted their failures: a burst gains no more tries.
        self.check_attempts(&keys).await?;
        match person.filter(|row| right && !row.disabled) {
            Some(row) => self.begin_session(row, &keys, address).await,
            None => Err(self.count_failure(&keys, address).await?),
        }
    }

    /// Whoever has this session.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] where it has ended or never was.
    pub async fn caller_by_session(&self, secret: &str) -> Result<Arc<Caller>, AppError> {
        let now = self.now();
        let token_hash = digest_of(secret);
        let row = self.store.session(&token_hash).await?.ok_or(AppError::NotSignedIn)?;
        if now >= row.idle_ends_at || now >= row.ends_at {
            return Err(AppError::NotSignedIn);
        }
        let caller = self.caller(&row.person).await?;
        if now.earlier_by(limits::SESSION_TOUCH) >= row.last_seen_at {
            let idle_ends_at = later(now, limits::SESSION_IDLE);
            let touch = Write::TouchSession { token_hash, last_seen_at: now, idle_ends_at };
            // A store that cannot write now can still be read: the session then only ends earlier.
            drop(self.store.commit(UnitOfWork::named("session.touch").with(touch)).await);
        }
        Ok(caller)
    }

    /// Ends a session; one that has ended already stays so.
    ///
    /// # Errors
    /// When the store does not answer; the session may then still be open.
    pub async fn sign_out(&self, secret: &str) -> Result<(), AppError> {
        let token_hash = digest_of(secret);
        let Some(row) = self.store.session(&token_hash).await? else { return Ok(()) };
        let entry = AuditEntry {
            at: self.now(),
            person: Some(row.person),
            organisation: None,
            act: "session.end".to_owned(),
            case: None,
            outcome: "done".to_owned(),
            detail: String::new(),
        };
        let unit = UnitOfWork::named("session.end")
            .with(Write::EndSession { token_hash })
            .with(Write::Audit(entry));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// The caller's open sessions, latest first. `secret` marks the one that asks.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sessions(
        &self,
        caller: &Caller,
        secret: Option<&str>,
    ) -> Result<Vec<SessionView>, AppError> {
        let this = secret.map(digest_of);
        let rows = self.open_sessions(&caller.person).await?;
        let view = |row: SessionRow| SessionView {
            handle: handle_of(&row.token_hash),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            ends_at: row.ends_at,
            is_this: this == Some(row.token_hash),
        };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Ends one of the caller's sessions, by its handle.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the caller has no such session.
    pub async fn end_session(&self, caller: &Caller, handle: &str) -> Result<(), AppError> {
        let rows = self.store.sessions(&caller.person.id).await?;
        let found = rows.into_iter().find(|row| handle_of(&row.token_hash) == handle);
        let token_hash = found.ok_or(AppError::NotFound)?.token_hash;
        let unit = UnitOfWork::named("session.end")
            .with(Write::EndSession { token_hash })
            .with(self.audit(caller, "session.end", None, "done", String::new()));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Ends every session of the caller.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn end_all_sessions(&self, caller: &Caller) -> Result<(), AppError> {
        let unit = UnitOfWork::named("session.end-all")
            .with(Write::EndSessionsOf { person: caller.person.id.clone() })
            .with(self.audit(caller, "session.end", None, "done", "all".to_owned()));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Sets the caller's own password, and ends every session, the one that asks too.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] where the old password is wrong, [`AppError::TooMany`] after
    /// failures, [`AppError::Invalid`] where the new one is weak.
    pub async fn change_password(
        &self,
        caller: &Caller,
        old: &str,
        new: &str,
        address: &str,
    ) -> Result<(), AppError> {
        let user_name = &caller.person.user_name;
        let keys = Keys::of(user_name, address);
        self.check_attempts(&keys).await?;
        let row = self.person_named(user_name).await?.ok_or(AppError::NotSignedIn)?;
        if !self.is_password(old, row.password_hash.clone()).await? {
            return Err(self.count_failure(&keys, address).await?);
        }
        let password_hash = Some(self.hash_password(user_name, new).await?);
        let person = row.id.clone();
        let unit = UnitOfWork::named("person.password")
            .expecting(Expect::PersonEnabled { person: person.clone() })
            .with(Write::PutPerson(PersonRow { password_hash, ..row }))
            .with(Write::EndSessionsOf { person })
            .with(self.audit(caller, "person.password", None, "done", "own".to_owned()));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Removes sessions that have ended; for the caretaker.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sweep_sessions(&self) -> Result<(), AppError> {
        let sweep = Write::SweepSessions { now: self.now() };
        self.store.commit(UnitOfWork::named("session.sweep").with(sweep)).await?;
        Ok(())
    }

    async fn begin_session(
        &self,
        person: PersonRow,
        keys: &Keys,
        address: &str,
    ) -> Result<SignedIn, AppError> {
        let now = self.now();
        let secret = new_secret("session", self.entropy.as_ref());
        let row = SessionRow {
            token_hash: digest_of(&secret),
            person: person.id.clone(),
            created_at: now,
            last_seen_at: now,
            idle_ends_at: later(now, limits::SESSION_IDLE),
            ends_at: later(now, limits::SESSION_LENGTH),
        };
        let surplus = self.store.sessions(&person.id).await?;
        let caller = self.caller(&person.id).await?;
        let mut unit = UnitOfWork::named("session.begin")
            .expecting(Expect::PersonEnabled { person: caller.person.id.clone() })
            .with(keys.forget());
        for old in surplus.into_iter().skip(limits::SESSIONS - 1) {
            unit.writes.push(Write::EndSession { token_hash: old.token_hash });
        }
        unit.writes.push(Write::AddSession(row));
        unit.writes.push(self.audit(&caller, "session.begin", None, "done", shown(address)));
        self.store.commit(unit).await?;
        Ok(SignedIn { secret, caller })
    }

    /// Counts a failure; the answer is the error that the caller gets. What is written is the same
    /// whether or not there is such a person.
    async fn count_failure(&self, keys: &Keys, address: &str) -> Result<AppError, AppError> {
        let now = self.now();
        let [by_name, by_address] = keys.count(now);
        let entry = AuditEntry {
            at: now,
            person: None,
            organisation: None,
            act: "session.begin".to_owned(),
            case: None,
            outcome: "refused".to_owned(),
            detail: shown(address),
        };
        let unit = UnitOfWork::named("session.refused")
            .with(by_name)
            .with(by_address)
            .with(Write::Audit(entry));
        self.store.commit(unit).await?;
        Ok(AppError::NotSignedIn)
    }

    async fn person_named(&self, user_name: &str) -> Result<Option<PersonRow>, AppError> {
        if user_name.len() > limits::USER_NAME_BYTES {
            return Ok(None);
        }
        Ok(self.store.person_by_user_name(user_name).await?)
    }

    async fn open_sessions(&self, person: &PersonRow) -> Result<Vec<SessionRow>, AppError> {
        let now = self.now();
        let rows = self.store.sessions(&person.id).await?;
        Ok(rows.into_iter().filter(|row| now < row.idle_ends_at && now < row.ends_at).collect())
    }
}

pub(super) fn later(now: Micros, length: i64) -> Micros {
    Micros(now.0.saturating_add(length))
}

/// The address as the log keeps it.
fn shown(address: &str) -> String {
    let end = address.floor_char_boundary(limits::SESSION_ADDRESS_BYTES);
    let address = address.get(..end).unwrap_or_default();
    if address.is_empty() { String::new() } else { format!("from {address}") }
}
