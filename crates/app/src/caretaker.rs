//! What is done from time to time without anybody asking: removing what has had its time.
//!
//! Nothing of a case is ever removed; what goes was only kept for a while.

use std::collections::BTreeSet;
use std::time::{Duration, UNIX_EPOCH};

use futures_util::TryStreamExt as _;
use store::{Micros, UnitOfWork, Write};

use crate::app::App;
use crate::error::AppError;
use crate::limits;

/// How many objects of the vault are looked up at once.
const OBJECTS_AT_ONCE: usize = 500;

impl App {
    /// Goes on with the registration of a body that was cut off, removes sessions that have ended, answers that nobody repeats a request for any more, and
    /// what uploads that came to nothing left in the vault. Returns how many objects went.
    ///
    /// # Errors
    /// When the store or the vault does not answer; what was removed before stays removed.
    pub async fn clear_up(&self) -> Result<u64, AppError> {
        self.hand_over(&mut |_| {}).await?;
        self.sweep_sessions().await?;
        let before = Micros(self.now().0 - limits::ANSWER_KEPT);
        let answers = UnitOfWork::named("answer.sweep").with(Write::SweepAnswers { before });
        self.store.commit(answers).await?;
        self.sweep_vault(Micros(self.now().0 - limits::UPLOAD_UNCLAIMED)).await
    }

    /// Only what is older than any request that could still give it a row.
    async fn sweep_vault(&self, before: Micros) -> Result<u64, AppError> {
        let age = Duration::from_micros(u64::try_from(before.0).unwrap_or(0));
        let mut removed = self.vault.clear_unfinished(UNIX_EPOCH + age).await.map_err(vault)?;
        let old = self
            .vault
            .stored()
            .try_filter(|object| std::future::ready(object.stored_at_us < before.0));
        let mut some = std::pin::pin!(old.map_ok(|object| object.key).try_chunks(OBJECTS_AT_ONCE));
        while let Some(keys) = some.try_next().await.map_err(|error| vault(error.1))? {
            let keys: BTreeSet<String> = keys.into_iter().collect();
            let known = self.store.vault_keys_known(keys.clone()).await?;
            removed += self.vault.sweep(keys.difference(&known).cloned()).await.map_err(vault)?;
        }
        Ok(removed)
    }
}

fn vault(error: vault::StoreError) -> AppError {
    AppError::Document(Box::new(error.into()))
}
