//! What `texts` says, and what its build refuses.

// The build's own modules, so that its refusals are tested as text in, text out.
#[path = "../../build/catalogue.rs"]
mod catalogue;
#[path = "../../build/generate.rs"]
mod generate;
#[path = "../../build/parity.rs"]
mod parity;
#[path = "../../build/variables.rs"]
mod variables;

mod building;
mod languages;
mod rendering;
