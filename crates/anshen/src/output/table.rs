//! Columns of text for a terminal, where a Chinese character is as wide as two letters.

use texts::Text;
use unicode_width::UnicodeWidthStr;

const GAP: &str = "  ";

/// A table in the making.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with a line of names, which a rule parts from the rest.
    pub(crate) fn new(names: &[Text], lang: texts::Lang) -> Self {
        Self { rows: vec![names.iter().map(|name| name.render(lang)).collect()] }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table, each line without spaces at its end.
    pub(crate) fn render(&self) -> String {
        let widths = self.widths();
        let mut text = String::new();
        for (at, row) in self.rows.iter().enumerate() {
            text.push_str(&line(row, &widths));
            if at == 0 {
                let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
                text.push_str(&line(&rules, &widths));
            }
        }
        text
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        (0..columns).map(width).collect()
    }
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let padded: Vec<String> =
        cells.iter().zip(widths).map(|(cell, width)| pad(cell, *width)).collect();
    padded.join(GAP).trim_end().to_owned() + "\n"
}

/// `cell` with spaces after it, up to `width` columns of a terminal.
pub(crate) fn pad(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{cell}{}", " ".repeat(missing))
}
