//! How a reader asks for a language.

use texts::Lang;

#[test]
fn languages_are_read_in_short_and_long_forms() {
    for asked in ["zh", "ZH", "zh-CN", "zh-Hans-CN", "zh_CN.UTF-8"] {
        assert_eq!(asked.parse(), Ok(Lang::Zh), "{asked}");
    }
    for asked in ["en", "en-GB", "en_US.UTF-8"] {
        assert_eq!(asked.parse(), Ok(Lang::En), "{asked}");
    }
}

#[test]
fn an_unknown_language_is_refused_with_advice() {
    for asked in ["fr", "", "english", "zhen"] {
        let refused = asked.parse::<Lang>().unwrap_err();
        assert_eq!(
            refused.to_string(),
            format!("`{asked}` is not a language spoken here: use `zh` or `en`")
        );
    }
}

#[test]
fn names_and_tags_are_read_back() {
    for lang in Lang::ALL {
        assert_eq!(lang.to_string().parse(), Ok(lang));
        assert_eq!(lang.tag().parse(), Ok(lang));
    }
    assert_eq!(Lang::default(), Lang::Zh);
}

#[test]
fn a_browser_gets_the_language_it_likes_best() {
    let cases = [
        ("zh-CN,zh;q=0.9,en;q=0.8", Some(Lang::Zh)),
        ("fr;q=1, en-GB;q=0.8, zh;q=0.7", Some(Lang::En)),
        ("en;q=0.5, zh;q=0.875", Some(Lang::Zh)),
        ("en, zh", Some(Lang::En)),
        ("en;q=0, zh;q=0.1", Some(Lang::Zh)),
        ("en;q=0", None),
        ("en;q=nonsense, zh;q=0.1", Some(Lang::Zh)),
        ("fr, *", None),
        ("", None),
    ];
    for (header, expected) in cases {
        assert_eq!(Lang::from_accept_language(header), expected, "{header}");
    }
}
