//! Figures of the running server, as Prometheus reads them. No figure tells of a case or a person.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Upper bounds of the buckets of the times, in microseconds.
const BUCKETS: [u64; 8] = [1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000];

/// Counts since the start of the process.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    /// Answers by the first digit of their status.
    answers: [AtomicU64; 6],
    /// Answers by time; the last bucket has no bound.
    times: [AtomicU64; BUCKETS.len() + 1],
    microseconds: AtomicU64,
    problems: Mutex<BTreeMap<&'static str, u64>>,
}

impl Metrics {
    /// Counts an answer and the time it took.
    pub(crate) fn answer(&self, status: u16, microseconds: u64) {
        let class = usize::from(status / 100);
        if let Some(count) = self.answers.get(class) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        let bucket = BUCKETS.iter().position(|bound| microseconds <= *bound);
        if let Some(count) = self.times.get(bucket.unwrap_or(BUCKETS.len())) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        self.microseconds.fetch_add(microseconds, Ordering::Relaxed);
    }

    /// Counts a problem by its kind.
    pub(crate) fn problem(&self, key: &'static str) {
        let mut problems = self.problems.lock().unwrap_or_else(PoisonError::into_inner);
        *problems.entry(key).or_default() += 1;
    }

    /// The text form. `queued` is the number of units that wait for the store.
    pub(crate) fn render(&self, in_flight: usize, queued: Option<usize>) -> String {
        let mut text = String::from("# TYPE anshen_answers_total counter\n");
        for (class, count) in self.answers.iter().enumerate().skip(1) {
            let count = count.load(Ordering::Relaxed);
            let _ = writeln!(text, "anshen_answers_total{{class=\"{class}xx\"}} {count}");
        }
        text.push_str("# TYPE anshen_problems_total counter\n");
        for (key, count) in self.problems.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let _ = writeln!(text, "anshen_problems_total{{type=\"{key}\"}} {count}");
        }
        self.render_times(&mut text);
        let _ = writeln!(text, "# TYPE anshen_requests gauge\nanshen_requests {in_flight}");
        if let Some(queued) = queued {
            let _ = writeln!(text, "# TYPE anshen_store_queue gauge\nanshen_store_queue {queued}");
        }
        text
    }

    fn render_times(&self, text: &mut String) {
        text.push_str("# TYPE anshen_answer_seconds histogram\n");
        let mut sum = 0;
        for (place, count) in self.times.iter().enumerate() {
            sum += count.load(Ordering::Relaxed);
            let bound = BUCKETS.get(place).map_or("+Inf".to_owned(), |bound| seconds(*bound));
            let _ = writeln!(text, "anshen_answer_seconds_bucket{{le=\"{bound}\"}} {sum}");
        }
        let total = seconds(self.microseconds.load(Ordering::Relaxed));
        let _ =
            writeln!(text, "anshen_answer_seconds_sum {total}\nanshen_answer_seconds_count {sum}");
    }
}

fn seconds(microseconds: u64) -> String {
    format!("{}.{:06}", microseconds / 1_000_000, microseconds % 1_000_000)
}
