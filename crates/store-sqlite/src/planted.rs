//! Defects planted on purpose. The tests must catch each; without the feature there are none.

/// A defect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(feature = "for-tests"), expect(unreachable_pub, reason = "public with the feature"))]
pub enum Planted {
    /// None.
    #[default]
    Nothing,
    /// A unit is answered before it is committed.
    #[cfg(feature = "for-tests")]
    AnswerBeforeCommit,
    /// The commit after that many good ones fails as if the disk did.
    #[cfg(feature = "for-tests")]
    FailCommitAfter(u32),
}
