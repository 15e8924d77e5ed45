//! State secrets stay out (article 21): refuses names and first pages that carry a mark of one.
//!
//! A mark, not a word: 商业秘密, 保守秘密 and 国家秘密法 are ordinary words. As documents are marked
//! in practice, a grade (绝密, 机密, 秘密) is taken for a mark when it is followed by ★ (机密★10年),
//! followed by a term (秘密5年, 绝密启用前), named as the grade (密级：机密), or alone on its line; in a
//! file name also in brackets, or set apart at its beginning or end.
//!
//! Only text is read, in UTF-8, UTF-16 or GB 18030. Compressed formats, PDF among them, are not
//! opened here: their names are checked, and the declaration of article 21 stands.

mod mark;
mod text;

use std::fmt;

/// A grade of state secrets (Law on Guarding State Secrets, article 14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// 绝密, top secret.
    TopSecret,
    /// 机密, highly secret.
    HighlySecret,
    /// 秘密, secret.
    Secret,
}

/// Where a mark was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FoundIn {
    /// In the name of the file.
    Name,
    /// On the first page.
    Text,
}

/// A mark of a state secret. It does not repeat the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error(
    "{found_in} carries the mark {grade}: keep the document out of this system and record only where it is kept"
)]
pub struct Mark {
    /// The grade.
    pub grade: Grade,
    /// Where.
    pub found_in: FoundIn,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Grade::TopSecret => "绝密",
            Grade::HighlySecret => "机密",
            Grade::Secret => "秘密",
        })
    }
}

impl fmt::Display for FoundIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FoundIn::Name => "the file name",
            FoundIn::Text => "the first page",
        })
    }
}

/// Refuses a file name that carries a mark.
///
/// # Errors
/// The [`Mark`].
pub fn check_name(name: &str) -> Result<(), Mark> {
    refuse(mark::in_name(name), FoundIn::Name)
}

/// Refuses a document whose beginning carries a mark, in any encoding in which it could be text.
///
/// # Errors
/// The [`Mark`].
pub fn check_head(head: &[u8]) -> Result<(), Mark> {
    let found = text::readings(head).iter().find_map(|text| mark::in_text(text));
    refuse(found, FoundIn::Text)
}

fn refuse(found: Option<Grade>, found_in: FoundIn) -> Result<(), Mark> {
    match found {
        Some(grade) => Err(Mark { grade, found_in }),
        None => Ok(()),
    }
}
