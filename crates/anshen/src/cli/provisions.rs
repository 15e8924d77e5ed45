//! Versions of the Measures and the numbers of their articles, for the verbs that cite them.

use procedure::law::Provision;
use procedure::regime::{self, Regime};
use texts::Text;
use working_days::Date;

use crate::outcome::Refused;

/// The version in force on the day of filing.
const BY_DATE: &str = "by-date";

pub(super) fn regime_names() -> Vec<String> {
    regime::bundled().iter().map(|regime| regime.id.to_string()).collect()
}

/// The version with this name.
pub(super) fn regime(name: &str) -> Result<&'static Regime, Refused> {
    regime::find(regime::bundled(), &name.into())
        .ok_or_else(|| Refused::usage(texts::cli_unknown_regime(name, regime_names())))
}

/// The version with this name, or the one in force on `day` when it is asked for by date.
pub(super) fn regime_for(name: &str, day: Date) -> Result<&'static Regime, Refused> {
    if name == BY_DATE {
        return regime::in_force_on(regime::bundled(), day)
            .ok_or_else(|| Refused::usage(texts::cli_no_regime_on(day)));
    }
    let names = || {
        let names = regime_names().into_iter().chain([BY_DATE.to_owned()]);
        names.collect::<Vec<String>>()
    };
    regime::find(regime::bundled(), &name.into())
        .ok_or_else(|| Refused::usage(texts::cli_unknown_regime(name, names())))
}

/// The article of a provision, as `art. 11(2)`.
pub(super) fn article(regime: &Regime, provision: Provision) -> Text {
    match (regime.article(provision), regime.elsewhere(provision)) {
        (Some(number), _) => texts::article_label(number),
        (None, Some(law)) => texts::bilingual(&law.en, &law.zh),
        (None, None) => texts::as_written(""),
    }
}

/// The number of the article of a provision, as `11(2)`, for programs; empty where another law
/// holds it.
pub(super) fn number(regime: &Regime, provision: Provision) -> String {
    regime.article(provision).unwrap_or_default().to_owned()
}

pub(super) fn title(regime: &Regime) -> Text {
    texts::bilingual(&regime.title.en, &regime.title.zh)
}
