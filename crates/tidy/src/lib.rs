//! The rules of this repository, as ordinary tests.
//!
//! The library is empty: everything is in `tests/it`, where each module holds one family of rules
//! as a pure function over text, its own tests with a planted violation, and one test that runs it
//! over the tree. It never changes a file.
