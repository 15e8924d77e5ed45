//! Medians, percentiles, and the table of what was measured.

use std::time::Duration;

/// Something measured in turn on both sides, several times.
pub struct Compared {
    name: String,
    unit: &'static str,
    decimals: usize,
    asked: String,
    pairs: Vec<(f64, f64)>,
}

impl Compared {
    /// `asked` says what the ratio must be and what the goal is, or nothing.
    pub fn new(name: &str, unit: &'static str, decimals: usize, asked: &str) -> Self {
        Compared { name: name.to_owned(), unit, decimals, asked: asked.to_owned(), pairs: vec![] }
    }

    pub fn add(&mut self, ours: f64, theirs: f64) {
        self.pairs.push((ours, theirs));
    }

    /// All that was measured on the first side.
    pub fn ours(&self) -> Vec<f64> {
        self.pairs.iter().map(|(ours, _)| *ours).collect()
    }

    fn ratio(&self) -> f64 {
        median(self.pairs.iter().map(|(ours, theirs)| ours / theirs).collect())
    }
}

/// Prints a row for each, with the medians of both sides and the median of the ratios.
pub fn print(ours: &str, theirs: &str, rows: &[Compared]) {
    let widest = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0).max(8);
    println!("{:widest$}  {ours:>14}  {theirs:>14}  {:>8}", "", "ratio");
    for row in rows {
        let ours = median(row.pairs.iter().map(|pair| pair.0).collect());
        let theirs = median(row.pairs.iter().map(|pair| pair.1).collect());
        let shown = |value: f64| format!("{value:.*} {}", row.decimals, row.unit);
        println!(
            "{:widest$}  {:>14}  {:>14}  {:>8.3}  {}",
            row.name,
            shown(ours),
            shown(theirs),
            row.ratio(),
            row.asked
        );
    }
}

/// The middle of the values; of two middle ones the upper.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The time that so many of a hundred do not exceed, in microseconds.
pub fn percentile(times: &mut [u32], of_a_hundred: usize) -> f64 {
    times.sort_unstable();
    let last = times.len().saturating_sub(1);
    times.get(last * of_a_hundred / 100).map_or(f64::NAN, |time| f64::from(*time))
}

/// In whole microseconds.
pub fn micros(time: Duration) -> u32 {
    u32::try_from(time.as_micros()).unwrap_or(u32::MAX)
}
