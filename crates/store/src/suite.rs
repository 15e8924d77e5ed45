//! The tests that every back end passes. A back end calls [`run_all`] from its own tests.
//!
//! They panic when a promise is broken, as tests do; no program calls them.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "these are tests; they stand in the library so that every back end can run them"
)]

mod accounts;
mod answers;
mod appending;
mod case_lists;
mod changes;
mod limits_kept;
mod papers;
pub mod sample;
mod system;

use std::future::Future;
use std::sync::Arc;

use crate::store::Store;

/// Makes stores for the suite.
pub trait Fixture: Send + Sync {
    /// An empty store.
    fn fresh(&self) -> impl Future<Output = Arc<dyn Store>>;
    /// Closes the store, whose last other owner is gone, and opens it again.
    fn reopened(&self, store: Arc<dyn Store>) -> impl Future<Output = Arc<dyn Store>>;
    /// Tries to change and to remove what may only be appended to (events, audit, reads), behind
    /// the back of the trait; answers the tables that let it.
    fn tables_that_allow_tampering(
        &self,
        store: Arc<dyn Store>,
    ) -> impl Future<Output = Vec<String>>;
}

/// Runs every test of the suite, each on an empty store; answers their names.
pub async fn run_all(fixture: &impl Fixture) -> Vec<&'static str> {
    let mut done = Vec::new();
    macro_rules! run {
        ($($module:ident::$test:ident),* $(,)?) => {$(
            $module::$test(fixture).await;
            done.push(stringify!($test));
        )*};
    }
    run! {
        appending::what_is_appended_is_read_back,
        appending::one_of_eight_racing_writers_wins,
        appending::a_failing_write_leaves_nothing,
        appending::a_version_must_be_the_one_expected,
        appending::reopening_keeps_everything,
        appending::appended_rows_stay_as_they_are,
        appending::numbers_have_no_gap,
        answers::a_repeated_request_gets_its_first_answer,
        answers::the_answer_comes_before_the_conflict,
        answers::old_answers_are_swept,
        changes::a_counter_moves_with_what_it_counts,
        changes::a_refused_unit_moves_no_counter,
        case_lists::a_list_is_in_order_of_urgency,
        case_lists::pages_hold_every_row_once_under_ties,
        case_lists::rows_added_meanwhile_shift_no_page,
        case_lists::turn_and_standing_filter,
        case_lists::the_docket_hides_drafts_and_recused_cases,
        case_lists::search_finds_beginnings,
        case_lists::parties_are_replaced_as_a_whole,
        appending::several_cases_are_loaded_at_once,
        papers::a_prepared_act_is_taken_once,
        papers::a_prepared_opening_waits_without_a_case,
        papers::a_prepared_act_goes_back_with_a_remark,
        papers::documents_are_never_replaced,
        papers::reads_are_listed_latest_first,
        accounts::people_and_organisations_are_put_and_found,
        accounts::names_and_codes_are_unique,
        accounts::sessions_begin_and_end,
        accounts::tokens_are_revoked,
        accounts::failures_to_sign_in_are_counted,
        system::the_audit_trail_is_paged,
        system::messages_wait_until_they_are_delivered,
        system::a_lease_has_one_holder,
        system::settings_are_put_and_removed,
        limits_kept::each_limit_is_kept_at_its_edge,
    }
    done
}
