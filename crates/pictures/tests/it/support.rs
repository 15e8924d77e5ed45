//! Reads pictures back.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use working_days::{Calendar, Date, Notices, Stop, Stops, Term};

pub(crate) fn calendar() -> Calendar {
    Notices::bundled().latest()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn stop(after: &str, through: &str) -> Stop {
    Stop::new(day(after), day(through)).unwrap()
}

pub(crate) fn term(start: &str, days: u32, stops: &[Stop]) -> Term {
    calendar().term(day(start), days, &stops.iter().copied().collect::<Stops>()).unwrap()
}

/// What stands in each group that says what it is: its title, and the words in it.
pub(crate) fn groups(markup: &str) -> Vec<(String, Vec<String>)> {
    let document = Document::parse(markup).unwrap();
    let titled = document.descendants().filter_map(|node| {
        let title = node.first_element_child().filter(|child| child.has_tag_name("title"))?;
        node.has_tag_name("g").then(|| (title.text().unwrap().to_owned(), words_in(node)))
    });
    titled.collect()
}

fn words_in(node: Node<'_, '_>) -> Vec<String> {
    let texts = node.children().filter(|child| child.has_tag_name("text"));
    texts.map(|text| text.text().unwrap().to_owned()).collect()
}

pub(crate) fn ids(markup: &str) -> BTreeSet<String> {
    let document = Document::parse(markup).unwrap();
    document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect()
}

/// Fails when a rectangle or a line of text leaves the picture.
pub(crate) fn assert_inside(markup: &str) {
    let document = Document::parse(markup).unwrap();
    let root = document.root_element();
    let (width, height) = (number(root, "width"), number(root, "height"));
    let mut seen = 0;
    for node in document.descendants().filter(|node| !in_pattern(*node)) {
        let (left, top) = origin(node);
        let (right, bottom) = match node.tag_name().name() {
            "rect" => (number(node, "width"), number(node, "height")),
            "text" if node.attribute("text-anchor").is_none() => (extent(node), 0.0),
            _ => continue,
        };
        let (x, y) = (left + number(node, "x"), top + number(node, "y"));
        assert!(x >= -0.01 && x + right <= width + 0.01, "{x} + {right} > {width}: {node:?}");
        assert!(y >= -0.01 && y + bottom <= height + 0.01, "{y} + {bottom} > {height}: {node:?}");
        seen += 1;
    }
    assert!(seen > 0, "the picture is empty");
}

fn in_pattern(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|above| above.has_tag_name("pattern"))
}

/// How far the groups around an element are moved.
fn origin(node: Node<'_, '_>) -> (f64, f64) {
    let moved = node.ancestors().filter_map(|above| above.attribute("transform"));
    moved.fold((0.0, 0.0), |(x, y), transform| {
        let inner = transform.strip_prefix("translate(").unwrap().strip_suffix(')').unwrap();
        let (by_x, by_y) = inner.split_once(' ').unwrap();
        (x + by_x.parse::<f64>().unwrap(), y + by_y.parse::<f64>().unwrap())
    })
}

/// About as wide as the words are: Chinese characters as wide as high, letters about half.
fn extent(text: Node<'_, '_>) -> f64 {
    let ems = text.text().unwrap().chars().map(|c| if c.is_ascii() { 0.52 } else { 1.0 });
    ems.sum::<f64>() * number(text, "font-size")
}

fn number(node: Node<'_, '_>, attribute: &str) -> f64 {
    node.attribute(attribute).unwrap().parse().unwrap()
}
