//! Every page in both languages with every sample: whole, in words, without style or script. The
//! documents are left in `target/pages` to be looked at.

use std::fs;
use std::path::PathBuf;

use texts::Lang;

use crate::html;
use crate::page_samples;

#[test]
fn every_page_renders_in_both_languages() {
    let folder = folder();
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (name, document) in page_samples::all(lang) {
            let file = format!("{name}-{lang}.html");
            faults.extend(html::faults(&document).iter().map(|fault| format!("{file}: {fault}")));
            faults.extend(raw(&document, lang).iter().map(|fault| format!("{file}: {fault}")));
            // Beside the document the style sheet has another address than on a server.
            let document = document.replace("/static/anshen.css", "anshen.css");
            fs::write(folder.join(&file), document).unwrap();
        }
    }
    fs::write(folder.join("anshen.css"), web::pages::stylesheet()).unwrap();
    assert_eq!(faults, Vec::<String>::new());
}

/// Marks of something that was not turned into words.
fn raw(document: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for mark in ["{$", "{ $", "Text {", "Some(", "None)", "&#60;", "()"] {
        if document.contains(mark) {
            found.push(format!("holds `{mark}`"));
        }
    }
    let chinese = document.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    if lang == Lang::Zh && !chinese {
        found.push("has no Chinese word".to_owned());
    }
    if !document.contains(&format!("<html lang=\"{}\">", lang.tag())) {
        found.push("does not say its language".to_owned());
    }
    found
}

/// `target/pages` of the workspace, below which the test program itself stands.
#[expect(clippy::unwrap_used, reason = "without a folder there is nothing to test")]
fn folder() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().find(|path| path.join("debug").is_dir()).unwrap();
    let folder = target.join("pages");
    fs::create_dir_all(&folder).unwrap();
    folder
}
