//! Makes a stored enum of a core enum without data, and the conversions both ways. A variant that
//! is new in the core stops the build here: it needs a stored name.

macro_rules! mirror {
    ($(#[doc = $doc:literal] $stored:ident = $core:path { $($variant:ident $key:literal,)* })*) => {$(
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $stored {
            $(#[doc = concat!("Stored as `", $key, "`.")] #[serde(rename = $key)] $variant,)*
        }

        impl From<$core> for $stored {
            fn from(value: $core) -> Self {
                use $core as Core;
                match value { $(Core::$variant => $stored::$variant,)* }
            }
        }

        impl From<$stored> for $core {
            fn from(value: $stored) -> Self {
                use $core as Core;
                match value { $($stored::$variant => Core::$variant,)* }
            }
        }
    )*};
}
pub(crate) use mirror;
