//! Every sentence the program says, in Chinese and English.
//!
//! A sentence is a [`Text`]: a message of `texts/zh-CN.ftl` and `texts/en.ftl` with its facts, as
//! a plain value that can be compared, kept and passed on. It becomes words only in
//! [`Text::render`], in the reader's [`Lang`]. One function a message is generated from the two
//! files; the build stops when a message, or one of its variables, is missing in one of them.
//!
//! It never reads a clock, a file or the environment, and it knows nothing of the law or of
//! calendars: whoever calls it hands over the facts.
//!
//! To add a message, write it under the same id in both files, in the section of its feature, and
//! call the function of that name. Variables become arguments in alphabetical order.
//!
//! ```
//! use texts::Lang;
//!
//! let text = texts::working_days(30);
//! assert_eq!(text.render(Lang::Zh), "30 个工作日");
//! assert_eq!(text.render(Lang::En), "30 working days");
//! ```

mod bundles;
mod lang;
mod messages;
mod numerals;
mod phrases;
mod text;

pub use lang::{Lang, UnknownLang};
pub use messages::*;
pub use numerals::chinese_numeral;
pub use phrases::{article_label, date_in_prose, weekday_name};
pub use text::{Text, Value};
