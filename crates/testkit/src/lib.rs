//! Helpers of the tests of every crate: named parties, sample papers, small versions of the
//! Measures and [`Scenario`], which drives a case day by day.
//!
//! Nothing that runs in an installation depends on it, and it decides nothing: every step goes
//! through [`procedure::decide`]. A step that is not what the test expects panics, with the words
//! of the procedure.

pub mod acts;
pub mod parties;
pub mod regimes;
pub mod samples;
pub mod scenario;
pub mod steps;
pub mod tell;

pub use scenario::Scenario;
pub use tell::tell;
