//! Marks of state secrets are refused before anything is stored; ordinary words are not marks.

use encoding_rs::GB18030;
use vault::PutError;
use vault::limits::HEAD_BYTES;
use vault::secrecy::{FoundIn, Grade, check_head, check_name};

use crate::support::{LIMIT, place, vault};

const MARKED_NAMES: [&str; 16] = [
    "【机密】采购方案.pdf",
    "[绝密]网络拓扑.vsdx",
    "（秘密）会议纪要.docx",
    "采购方案（机密）.pdf",
    "采购方案【 秘密级 】.pdf",
    "机密★10年 采购方案.pdf",
    "秘密5年-采购方案.doc",
    "绝密★启用前.pdf",
    "绝密.txt",
    "机密-采购方案.pdf",
    "机密_采购方案.pdf",
    "秘密 采购方案.pdf",
    "采购方案_机密.pdf",
    "2026-机密.pdf",
    "采购方案 密级：机密.pdf",
    "C:\\文件\\机密.pdf",
];

const ORDINARY_NAMES: [&str; 12] = [
    "商业秘密保护方案.docx",
    "保守国家秘密法.pdf",
    "保守秘密.pdf",
    "秘密保护工作总结.docx",
    "机密性设计说明.docx",
    "机密计算平台.pdf",
    "（商业秘密）合同.pdf",
    "供应商商业秘密.pdf",
    "商业秘密★5年.pdf",
    "不涉及国家秘密的声明.pdf",
    "secret-sharing.pdf",
    "report.pdf",
];

const MARKED_TEXTS: [&str; 17] = [
    "机密★10年\n\n关于采购核心交换机的报告",
    "关于采购的报告\n绝密★长期",
    "000001　　　　　　　　　　秘 密 ★ 5 年",
    "机　密",
    "  【秘密】  ",
    "# 绝密\n",
    "机密级",
    "编号：7\r\n机密\r\n某部文件",
    "密级：机密",
    "密级: 秘密  期限: 5年",
    "保密级别：【绝密】",
    "绝密·启用前",
    "绝密启用前",
    "机密*20年",
    "机密１０年",
    "秘密三年",
    "文件密级机密★10年",
];

const ORDINARY_TEXTS: [&str; 17] = [
    "双方应当保守商业秘密和个人秘密。",
    "根据《中华人民共和国保守国家秘密法》第三十条",
    "商业秘密★5年",
    "核心商业秘密",
    "保守秘密5年",
    "商业秘密 5年内不得披露",
    "秘密十年来无人知晓",
    "密级：非密",
    "密级：内部",
    "密级：绝密/机密/秘密/非密",
    "密级：绝密□ 机密□ 秘密□",
    "数据的机密性、完整性和可用性",
    "本材料不含绝密、机密、秘密级国家秘密。",
    "工作秘密★",
    "- 秘密分享协议\n- 机密计算",
    "Confidential. Secret sharing. 4 * 5",
    "",
];

#[test]
fn marked_names_are_refused() {
    let passed: Vec<_> = MARKED_NAMES.iter().filter(|name| check_name(name).is_ok()).collect();
    assert!(passed.is_empty(), "{passed:?}");
}

#[test]
fn ordinary_names_pass() {
    let refused: Vec<_> = ORDINARY_NAMES.iter().filter(|name| check_name(name).is_err()).collect();
    assert!(refused.is_empty(), "{refused:?}");
}

/// The encodings in which a text may come.
fn encoded(text: &str) -> Vec<Vec<u8>> {
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    vec![
        text.as_bytes().to_vec(),
        ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
        GB18030.encode(text).0.into_owned(),
        [&[0xff, 0xfe], little.as_slice()].concat(),
        [&[0xfe, 0xff], big.as_slice()].concat(),
    ]
}

#[test]
fn marked_texts_are_refused_in_every_encoding() {
    for text in MARKED_TEXTS {
        let passed = encoded(text).iter().filter(|head| check_head(head).is_ok()).count();
        assert_eq!(passed, 0, "{text}");
    }
}

#[test]
fn ordinary_texts_pass_in_every_encoding() {
    for text in ORDINARY_TEXTS {
        let refused = encoded(text).iter().filter(|head| check_head(head).is_err()).count();
        assert_eq!(refused, 0, "{text}");
    }
}

#[test]
fn marks_are_found_between_other_bytes() {
    let mut head = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    head.resize(512, 0);
    head.extend("\r机密★10年\r报告".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(check_head(&head).unwrap_err().grade, Grade::HighlySecret);
}

#[test]
fn a_character_cut_at_the_end_is_no_other_encoding() {
    let text = "商业秘密".repeat(2_000);
    assert!(check_head(&text.as_bytes()[..HEAD_BYTES]).is_ok());
}

#[test]
fn a_mark_is_named_and_nothing_else_is_repeated() {
    let mark = check_name("【机密】采购方案.pdf").unwrap_err();
    assert_eq!((mark.grade, mark.found_in), (Grade::HighlySecret, FoundIn::Name));
    assert_eq!(
        mark.to_string(),
        "the file name carries the mark 机密: keep the document out of this system and record \
         only where it is kept"
    );
}

#[tokio::test]
async fn a_marked_document_is_not_stored() {
    let folder = vault();
    let place = place("case", "doc");
    for (name, text) in [("a.txt", "绝密★长期\n"), ("机密.txt", "hello")] {
        let error = folder.try_put(&place, name, text.as_bytes(), LIMIT).await.unwrap_err();
        assert!(matches!(error, PutError::Mark(_)), "{error}");
    }
    assert!(folder.files().is_empty());
    let beyond = [" ".repeat(HEAD_BYTES).as_bytes(), "绝密★长期".as_bytes()].concat();
    assert!(folder.try_put(&place, "a.txt", &beyond, LIMIT).await.is_ok());
}
