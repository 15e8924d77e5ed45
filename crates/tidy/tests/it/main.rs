//! The repository rules: each module holds one family, tests it on planted violations, and runs it
//! over the tree.

mod faults;
mod figures;
mod graph;
mod hygiene;
mod law_index;
mod links;
mod manifests;
mod purity;
mod rust;
mod tree;
