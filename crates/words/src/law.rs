//! Provisions: their heading, their article, and what the version of the Measures lists.

use procedure::law::Provision;
use procedure::regime::{CategoryId, FactorId, MaterialId, TriggerId, UndertakingId};
use texts::Text;

use crate::{Words, bilingual};

impl Words<'_> {
    /// The article of a provision: `第十条`, `art. 10`; where another law holds it, that law.
    #[must_use]
    pub fn article(&self, provision: Provision) -> Text {
        if let Some(number) = self.regime.article(provision) {
            return texts::article_label(number);
        }
        self.regime.elsewhere(provision).map_or_else(|| heading(provision), bilingual)
    }

    /// A provision in full: `《网络安全审查办法（2020年版）》第十条`.
    #[must_use]
    pub fn citation(&self, provision: Provision) -> Text {
        match self.regime.article(provision) {
            Some(number) => {
                let article = texts::article_label(number);
                texts::instrument_article(article, bilingual(&self.regime.title))
            }
            None => self.article(provision),
        }
    }

    /// What a provision is about, as a heading.
    #[must_use]
    pub fn heading(&self, provision: Provision) -> Text {
        heading(provision)
    }

    /// A factor by its name in the Measures.
    #[must_use]
    pub fn factor(&self, id: &FactorId) -> Text {
        let found = self.regime.factors.iter().find(|factor| factor.id == *id);
        found.map_or_else(|| texts::as_written(id.as_str()), |factor| bilingual(&factor.name))
    }

    /// A kind of filing material by its name in the Measures.
    #[must_use]
    pub fn material(&self, id: &MaterialId) -> Text {
        let found = self.regime.materials.iter().find(|material| material.id == *id);
        found.map_or_else(|| texts::as_written(id.as_str()), |material| bilingual(&material.name))
    }

    /// An undertaking by its words in the Measures.
    #[must_use]
    pub fn undertaking(&self, id: &UndertakingId) -> Text {
        let found = self.regime.undertakings.iter().find(|undertaking| undertaking.id == *id);
        found.map_or_else(|| texts::as_written(id.as_str()), |found| bilingual(&found.name))
    }

    /// A category of network products and services by its name in the Measures.
    #[must_use]
    pub fn category(&self, id: &CategoryId) -> Text {
        let found = self.regime.categories.iter().find(|category| category.id == *id);
        found.map_or_else(|| texts::as_written(id.as_str()), |category| bilingual(&category.name))
    }

    /// What makes a review begin, by its name.
    #[must_use]
    pub fn trigger(&self, id: &TriggerId) -> Text {
        let found = self.regime.trigger(id);
        found.map_or_else(|| texts::as_written(id.as_str()), |trigger| bilingual(&trigger.name))
    }
}

fn heading(provision: Provision) -> Text {
    match provision {
        Provision::Purpose => texts::provision_purpose(),
        Provision::Scope => texts::provision_scope(),
        Provision::Principles => texts::provision_principles(),
        Provision::Mechanism => texts::provision_mechanism(),
        Provision::Office => texts::provision_office(),
        Provision::PreAssessment => texts::provision_pre_assessment(),
        Provision::Guidelines => texts::provision_guidelines(),
        Provision::Undertakings => texts::provision_undertakings(),
        Provision::ForeignListing => texts::provision_foreign_listing(),
        Provision::Materials => texts::provision_materials(),
        Provision::Determination => texts::provision_determination(),
        Provision::Factors => texts::provision_factors(),
        Provision::PreliminaryReview => texts::provision_preliminary_review(),
        Provision::Extension => texts::provision_extension(),
        Provision::Opinions => texts::provision_opinions(),
        Provision::Consistency => texts::provision_consistency(),
        Provision::SpecialReview => texts::provision_special_review(),
        Provision::SpecialTerm => texts::provision_special_term(),
        Provision::Supplements => texts::provision_supplements(),
        Provision::OwnMotion => texts::provision_own_motion(),
        Provision::InterimMeasures => texts::provision_interim_measures(),
        Provision::Confidentiality => texts::provision_confidentiality(),
        Provision::Complaints => texts::provision_complaints(),
        Provision::Performance => texts::provision_performance(),
        Provision::Monitoring => texts::provision_monitoring(),
        Provision::Penalties => texts::provision_penalties(),
        Provision::RecognisedOperator => texts::provision_recognised_operator(),
        Provision::ProductCategories => texts::provision_product_categories(),
        Provision::StateSecrets => texts::provision_state_secrets(),
        Provision::OtherReviews => texts::provision_other_reviews(),
        Provision::Commencement => texts::provision_commencement(),
    }
}
