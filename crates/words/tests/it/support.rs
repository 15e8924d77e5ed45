//! What several tests need.

use procedure::regime::{Regime, bundled};
use texts::{Lang, Text};

/// A version of the Measures by its name.
pub(crate) fn regime(id: &str) -> &'static Regime {
    bundled().iter().find(|regime| regime.id.as_str() == id).unwrap()
}

/// Both languages, the Chinese first.
pub(crate) fn both(text: &Text) -> String {
    format!("{}\n    {}", text.render(Lang::Zh), text.render(Lang::En))
}
