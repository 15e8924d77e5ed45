//! A reader of our own documents: strict enough to find a tag left open, an id given twice, a
//! style or script inside the page.

const VOID: [&str; 9] = ["br", "hr", "img", "input", "link", "meta", "col", "wbr", "area"];

/// What is wrong with a document, one line each.
pub(crate) fn faults(document: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    let mut rest = document.strip_prefix("<!doctype html>").unwrap_or(document);
    while let Some(at) = rest.find('<') {
        rest = rest.split_at(at + 1).1;
        let Some(end) = end_of_tag(rest) else {
            faults.push("a tag has no end".to_owned());
            break;
        };
        let (tag, after) = rest.split_at(end);
        rest = after;
        read(tag, &mut open, &mut ids, &mut faults);
    }
    faults.extend(open.iter().map(|tag| format!("<{tag}> is never closed")));
    faults.extend(dangling(document, &ids));
    faults
}

/// Where the tag ends; a `>` inside quotes does not end it.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut quoted = false;
    rest.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == '>' && !quoted).then_some(at)
    })
}

fn read(tag: &str, open: &mut Vec<String>, ids: &mut Vec<String>, faults: &mut Vec<String>) {
    let name = tag.split([' ', '\n', '/']).find(|part| !part.is_empty()).unwrap_or_default();
    if tag.starts_with('/') {
        match open.pop() {
            Some(last) if last == name => {}
            Some(last) => faults.push(format!("<{last}> is closed by </{name}>")),
            None => faults.push(format!("</{name}> closes nothing")),
        }
        return;
    }
    for forbidden in [" style=", " onclick=", " onload=", "javascript:"] {
        if tag.contains(forbidden) {
            faults.push(format!("<{name}> has {forbidden}"));
        }
    }
    if name == "script" || name == "style" {
        faults.push(format!("<{name}> inside a page"));
    }
    if let Some(id) = attribute(tag, "id") {
        if ids.contains(&id) {
            faults.push(format!("the id `{id}` is given twice"));
        }
        ids.push(id);
    }
    if !VOID.contains(&name) && !tag.ends_with('/') {
        open.push(name.to_owned());
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}

/// Labels, descriptions and links into the page that lead to no id of it.
fn dangling(document: &str, ids: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for marker in [" for=\"", " aria-describedby=\"", " aria-labelledby=\"", " href=\"#"] {
        for part in document.split(marker).skip(1) {
            let value = part.split('"').next().unwrap_or_default();
            let missing = value.split(' ').filter(|id| !ids.iter().any(|known| known == id));
            faults.extend(missing.map(|id| format!("`{id}` is pointed to and not there")));
        }
    }
    faults
}

#[test]
fn a_sound_document_has_no_fault() {
    let sound =
        "<!doctype html><p id=\"a\">x &gt; y<br><input value=\"a > b\"></p><a href=\"#a\">y</a>";
    assert_eq!(faults(sound), Vec::<String>::new());
}

#[test]
fn planted_faults_are_found() {
    assert_eq!(faults("<p><b>x</p>"), ["<b> is closed by </p>", "<p> is never closed"]);
    assert_eq!(faults("<p id=\"a\"></p><p id=\"a\"></p>"), ["the id `a` is given twice"]);
    assert_eq!(faults("<p style=\"x\"></p>"), ["<p> has  style="]);
    assert_eq!(faults("<label for=\"b\"></label>"), ["`b` is pointed to and not there"]);
}
