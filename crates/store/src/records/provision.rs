//! The provision by which something was done, as stored.

use procedure::law::Provision;

use super::mirror::mirror;

mirror! {
    /// A stored [`Provision`].
    ProvisionV1 = Provision {
        Purpose "purpose",
        Scope "scope",
        Principles "principles",
        Mechanism "mechanism",
        Office "office",
        PreAssessment "pre_assessment",
        Guidelines "guidelines",
        Undertakings "undertakings",
        ForeignListing "foreign_listing",
        Materials "materials",
        Determination "determination",
        Factors "factors",
        PreliminaryReview "preliminary_review",
        Extension "extension",
        Opinions "opinions",
        Consistency "consistency",
        SpecialReview "special_review",
        SpecialTerm "special_term",
        Supplements "supplements",
        OwnMotion "own_motion",
        InterimMeasures "interim_measures",
        Confidentiality "confidentiality",
        Complaints "complaints",
        Performance "performance",
        Monitoring "monitoring",
        Penalties "penalties",
        RecognisedOperator "recognised_operator",
        ProductCategories "product_categories",
        StateSecrets "state_secrets",
        OtherReviews "other_reviews",
        Commencement "commencement",
    }
}
