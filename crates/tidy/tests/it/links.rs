//! Links between the pages of the repository lead somewhere.

use std::path::Path;

use crate::faults::{Fault, assert_none, report};
use crate::tree;

#[test]
fn every_link_to_a_file_leads_to_one() {
    let root = tree::root();
    let mut faults = Vec::new();
    for source in tree::sources_in("", ".md") {
        let folder = Path::new(&source.path).parent().map(|parent| root.join(parent));
        let folder = folder.unwrap_or_else(|| root.clone());
        faults.extend(dead_links(&source.path, &source.text, |to| folder.join(to).exists()));
    }
    assert_none(&faults);
}

/// The inline links of a page that lead to a file for which `exists` says no.
fn dead_links(path: &str, page: &str, exists: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, target) in links(page) {
        let file = target.split('#').next().unwrap_or_default();
        let elsewhere = target.contains("://") || target.starts_with("mailto:");
        if !elsewhere && !file.is_empty() && !exists(file) {
            let advice = format!("the link to `{target}` leads nowhere: correct or remove it");
            faults.push(Fault::new(path, line, advice));
        }
    }
    faults
}

/// Every `](target)` outside code, with its one-based line.
fn links(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut in_code = false;
    for (line, text) in (1..).zip(page.lines()) {
        if text.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            let prose: String = text.split('`').step_by(2).collect();
            let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
            found.extend(targets.map(|(target, _)| (line, target.to_owned())));
        }
    }
    found
}

#[test]
fn planted_dead_links_are_found() {
    let page = "[a](here.md) and [b](gone.md#part)\n[c](https://x.org/gone) [d](#part)\n\
                `[e](gone.md)`\n```\n[f](gone.md)\n```\n[`g`](gone/)\n";
    assert_eq!(
        report(&dead_links("page.md", page, |to| to == "here.md")),
        "page.md:1: the link to `gone.md#part` leads nowhere: correct or remove it\n\
         page.md:7: the link to `gone/` leads nowhere: correct or remove it"
    );
}
