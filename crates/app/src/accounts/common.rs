//! Passwords that are long enough and guessed first all the same.

/// Whether a password is guessed among the first ones.
pub(super) fn is_common(user_name: &str, password: &str) -> bool {
    let (plain, name) = (plain(password), plain(user_name));
    COMMON.contains(&plain.as_str())
        || has_few_letters(&plain)
        || (!name.is_empty() && plain.trim_matches(|c: char| c.is_ascii_digit()) == name)
        || is_repeated(&plain)
}

/// In lower case, letters and digits alone.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `aaaaaaaaaaaa`, `121212121212`.
fn has_few_letters(plain: &str) -> bool {
    let letters: std::collections::BTreeSet<char> = plain.chars().collect();
    letters.len() < 4
}

/// `passwordpassword`, `abcabcabcabc`.
fn is_repeated(plain: &str) -> bool {
    let letters: Vec<char> = plain.chars().collect();
    let mut parts = 1..=letters.len() / 2;
    parts.any(|length| letters.chunks(length).all(|part| letters.starts_with(part)))
}

/// In lower case, without anything but letters and digits.
const COMMON: &[&str] = &[
    "0123456789ab",
    "012345678910",
    "098765432123",
    "111222333444",
    "112233445566",
    "123412341234",
    "1234567890ab",
    "1234567890abc",
    "1234567890qwe",
    "123456789012",
    "123456789101",
    "12345678910",
    "1234567891011",
    "123456789abc",
    "123456789qwe",
    "1234qwerasdf",
    "1q2w3e4r5t6y",
    "1q2w3e4r5t6y7u",
    "1qaz2wsx3edc",
    "1qaz2wsx3edc4rfv",
    "abcdefghijkl",
    "abcdefghijklm",
    "adminadmin123",
    "administrator",
    "administrator1",
    "asdfghjkl123",
    "asdfghjklqwe",
    "changeme1234",
    "changemeplease",
    "correcthorsebatterystaple",
    "iloveyou1234",
    "letmein12345",
    "linkedin1234",
    "password1234",
    "password12345",
    "password123456",
    "passw0rd1234",
    "p4ssw0rd1234",
    "q1w2e3r4t5y6",
    "qazwsxedcrfv",
    "qwer1234asdf",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopasdf",
    "qwertyuiopasdfghjkl",
    "welcome12345",
    "welcome123456",
    "woaini1314520",
    "woaini520520",
    "zaq12wsxcde3",
    "zxcvbnm12345",
    "zxcvbnmasdfghjkl",
];
