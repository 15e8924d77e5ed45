//! The generated functions, one a message, and [`samples`].

use crate::text::{Text, Value};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
