//! The provisions of the Measures, one variant each.
//!
//! A provision keeps its name when a new version of the Measures renumbers it: the number is
//! data ([`crate::regime::Regime::article`]). Every rule, event, clock, refusal and test names
//! the provision that it realises, so a search for the name finds all of them; `docs/law.md`
//! is the index by article. The numbers below are those of 2020 and, after the stroke, of 2022.

use serde::Deserialize;

/// A provision of the Measures for Cybersecurity Review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provision {
    /// Article 1 / 1: purpose and basis.
    Purpose,
    /// Article 2 / 2: whoever procures what affects or may affect national security is reviewed.
    Scope,
    /// Article 3 / 3: principles of a review.
    Principles,
    /// Article 4(1) / 4(1): the work mechanism and its member entities.
    Mechanism,
    /// Article 4(2) / 4(2): the Cybersecurity Review Office.
    Office,
    /// Article 5(1) / 5(1): the operator pre-assesses, and files where there may be an effect.
    PreAssessment,
    /// Article 5(2) / 5(2): a protection department may issue a guideline for its sector.
    Guidelines,
    /// Article 6 / 6: the provider undertakes to cooperate and to three abstentions.
    Undertakings,
    /// Article 7 of 2022: a platform operator with many users files before listing abroad.
    ForeignListing,
    /// Article 7 / 8: the materials of a filing.
    Materials,
    /// Article 8 / 9: the Office determines whether a review is required.
    Determination,
    /// Article 9 / 10: the factors to assess.
    Factors,
    /// Article 10 / 11: the preliminary review.
    PreliminaryReview,
    /// Article 10 / 11, last clause: the extension of the preliminary review.
    Extension,
    /// Article 11(1) / 12(1): members and departments answer in writing.
    Opinions,
    /// Article 11(2) / 12(2): what follows from opinions that agree or differ.
    Consistency,
    /// Article 12 / 13: the special review procedure.
    SpecialReview,
    /// Article 13 / 14: the term of the special review and its extension.
    SpecialTerm,
    /// Article 14 / 15: supplementary materials, whose time does not count.
    Supplements,
    /// Article 15 / 16(1): a review begun by a member entity.
    OwnMotion,
    /// Article 16(2) of 2022: measures that reduce risk while the review runs.
    InterimMeasures,
    /// Article 16 / 17: confidentiality, and the consent of whoever supplied the information.
    Confidentiality,
    /// Article 17 / 18: reports about reviewers.
    Complaints,
    /// Article 18(1) / 19(1): the operator has the provider perform its undertakings.
    Performance,
    /// Article 18(2) / 19(2): the Office monitors before, during and after, and takes tip-offs.
    Monitoring,
    /// Article 19 / 20: penalties under the laws referred to.
    Penalties,
    /// Article 20(1) / CII Regulations: an operator is one recognised by a protection department.
    RecognisedOperator,
    /// Article 20(2) / 21: network products and services.
    ProductCategories,
    /// Article 21 / 22(1): state secrets are handled elsewhere.
    StateSecrets,
    /// Article 22(2) of 2022: other security reviews are to be complied with too.
    OtherReviews,
    /// Article 22 / 23: from when the Measures apply, and what they replace.
    Commencement,
}

impl Provision {
    /// Every provision, in the order of the Measures.
    pub const ALL: [Provision; 31] = [
        Provision::Purpose,
        Provision::Scope,
        Provision::Principles,
        Provision::Mechanism,
        Provision::Office,
        Provision::PreAssessment,
        Provision::Guidelines,
        Provision::Undertakings,
        Provision::ForeignListing,
        Provision::Materials,
        Provision::Determination,
        Provision::Factors,
        Provision::PreliminaryReview,
        Provision::Extension,
        Provision::Opinions,
        Provision::Consistency,
        Provision::SpecialReview,
        Provision::SpecialTerm,
        Provision::Supplements,
        Provision::OwnMotion,
        Provision::InterimMeasures,
        Provision::Confidentiality,
        Provision::Complaints,
        Provision::Performance,
        Provision::Monitoring,
        Provision::Penalties,
        Provision::RecognisedOperator,
        Provision::ProductCategories,
        Provision::StateSecrets,
        Provision::OtherReviews,
        Provision::Commencement,
    ];
}
