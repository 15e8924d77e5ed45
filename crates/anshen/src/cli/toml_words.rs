//! What the reader of TOML files finds wrong, as a sentence in the reader's language.

use texts::Text;

/// The kind of mistake by how the complaint begins, with the names it puts between backticks.
/// Whatever is none of the known kinds is a mistake of syntax.
pub(super) fn sentence(message: &str) -> Text {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let name = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    if message.starts_with("unknown field") {
        texts::toml_unknown_field(known, name)
    } else if message.starts_with("missing field") {
        texts::toml_missing_field(name)
    } else if message.starts_with("unknown variant") {
        texts::toml_unknown_value(known, name)
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        texts::toml_wrong_type()
    } else if message.starts_with("duplicate key") {
        texts::toml_duplicate_key()
    } else if message.contains("is no date") {
        texts::toml_bad_date(name)
    } else {
        texts::toml_syntax()
    }
}

#[cfg(test)]
mod tests {
    use texts::Lang;

    use super::sentence;

    #[test]
    fn no_complaint_of_the_reader_stands_in_a_chinese_sentence() {
        let told: Vec<String> = [
            "unknown field `x`, expected `step` or `on`",
            "missing field `on`",
            "unknown variant `filled`, expected one of `filed`, `other`",
            "invalid type: integer `1`, expected a string",
            "duplicate key",
            "`2021-02-30` is no date; write it as \"2020-06-01\"",
            "key with no value, expected `=`",
        ]
        .into_iter()
        .map(|message| sentence(message).render(Lang::Zh))
        .collect();
        assert_eq!(
            told,
            [
                "没有字段 `x`，可用：step、on",
                "缺少字段 `on`",
                "没有取值 `filled`，可用：filed、other",
                "值的类型不对",
                "同一个键出现两次",
                "`2021-02-30` 不是日期，请写作 \"2020-06-01\"",
                "不符合 TOML 语法",
            ]
        );
    }
}
