//! Tokens by which programs act for a person.

use std::sync::Arc;

use store::rows::TokenRow;
use store::{CommitError, Expect, Micros, UniqueKey, UnitOfWork, Write};

use crate::accounts::digest_of;
use crate::accounts::session::later;
use crate::app::{App, Caller};
use crate::error::{AppError, Problem};
use crate::ids::new_secret;
use crate::limits;

/// What every token begins with, so that one left in a file is recognised by those who search.
const KIND: &str = "anshen";

/// A token that was just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// The secret for the program. It is shown here once and stored nowhere.
    pub secret: String,
    /// What is kept of it.
    pub view: TokenView,
}

/// A token as its owner may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenView {
    /// Its name, unique for its owner.
    pub name: String,
    /// When it was made.
    pub created_at: Micros,
    /// When it expires.
    pub expires_at: Option<Micros>,
    /// When it was revoked.
    pub revoked_at: Option<Micros>,
}

impl App {
    /// Whoever a token stands for.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] where it is none, has expired, was revoked, or the account is
    /// closed.
    pub async fn caller_by_token(&self, bearer: &str) -> Result<Arc<Caller>, AppError> {
        let (now, digest, mark) = (self.now(), digest_of(bearer), self.accounts_mark());
        let row = match self.callers.token(mark, &digest) {
            Some(known) => known,
            None => {
                let row = self.store.token(&digest).await?.ok_or(AppError::NotSignedIn)?;
                self.callers.keep_token(mark, &row);
                row
            }
        };
        if is_open(&row, now) { self.caller(&row.person).await } else { Err(AppError::NotSignedIn) }
    }

    /// Makes a token for the caller's programs; it may do what the caller may.
    ///
    /// # Errors
    /// [`AppError::Invalid`] where the name is missing, too long or taken, the days are too many, or
    /// the caller has too many open tokens.
    pub async fn create_token(
        &self,
        caller: &Caller,
        name: &str,
        valid_days: Option<u16>,
    ) -> Result<NewToken, AppError> {
        let row = &caller.person;
        let audit = self.audit(caller, "token.create", None, "done", name.to_owned());
        self.make_token(row, name, valid_days, audit).await
    }

    /// The caller's tokens, latest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn tokens(&self, caller: &Caller) -> Result<Vec<TokenView>, AppError> {
        let rows = self.store.tokens(&caller.person.id).await?;
        Ok(rows.into_iter().map(TokenView::from).collect())
    }

    /// Revokes one of the caller's tokens, by its name.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the caller has no such token.
    pub async fn revoke_token(&self, caller: &Caller, name: &str) -> Result<(), AppError> {
        let audit = self.audit(caller, "token.revoke", None, "done", name.to_owned());
        self.end_token(&caller.person.id, name, audit).await
    }

    pub(crate) async fn make_token(
        &self,
        person: &store::rows::PersonRow,
        name: &str,
        valid_days: Option<u16>,
        audit: Write,
    ) -> Result<NewToken, AppError> {
        let name = checked_name(name)?;
        let days = valid_days.unwrap_or(limits::TOKEN_DAYS);
        if days == 0 || days > limits::TOKEN_DAYS_MOST {
            let max = usize::from(limits::TOKEN_DAYS_MOST);
            return Err(AppError::invalid("valid_days", Problem::TooLong { max }));
        }
        let now = self.now();
        let rows = self.store.tokens(&person.id).await?;
        if rows.iter().filter(|row| is_open(row, now)).count() >= limits::TOKENS {
            return Err(AppError::invalid("tokens", Problem::TooLong { max: limits::TOKENS }));
        }
        let secret = new_secret(KIND, self.entropy.as_ref());
        let row = TokenRow {
            token_hash: digest_of(&secret),
            person: person.id.clone(),
            name: name.to_owned(),
            created_at: now,
            expires_at: Some(later(now, i64::from(days) * limits::DAY)),
            revoked_at: None,
        };
        let view = TokenView::from(row.clone());
        let unit = UnitOfWork::named("token.create")
            .expecting(Expect::PersonEnabled { person: person.id.clone() })
            .with(Write::AddToken(row))
            .with(audit);
        match self.store.commit(unit).await {
            Ok(_) => Ok(NewToken { secret, view }),
            Err(CommitError::Duplicate(UniqueKey::TokenName)) => {
                Err(AppError::invalid("name", Problem::Taken(name.to_owned())))
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(crate) async fn end_token(
        &self,
        person: &procedure::party::PersonId,
        name: &str,
        audit: Write,
    ) -> Result<(), AppError> {
        let rows = self.store.tokens(person).await?;
        let row = rows.into_iter().find(|row| row.name == name).ok_or(AppError::NotFound)?;
        let revoke = Write::RevokeToken { token_hash: row.token_hash, at: self.now() };
        self.store.commit(UnitOfWork::named("token.revoke").with(revoke).with(audit)).await?;
        Ok(())
    }
}

impl From<TokenRow> for TokenView {
    fn from(row: TokenRow) -> Self {
        let TokenRow { name, created_at, expires_at, revoked_at, .. } = row;
        TokenView { name, created_at, expires_at, revoked_at }
    }
}

fn is_open(row: &TokenRow, now: Micros) -> bool {
    row.revoked_at.is_none() && row.expires_at.is_none_or(|end| now < end)
}

fn checked_name(name: &str) -> Result<&str, AppError> {
    match name.trim() {
        "" => Err(AppError::invalid("name", Problem::Missing)),
        name if name.len() > limits::TOKEN_NAME_BYTES => {
            let max = limits::TOKEN_NAME_BYTES;
            Err(AppError::invalid("name", Problem::TooLong { max }))
        }
        name => Ok(name),
    }
}
