//! How far a notice still to come can move a due date.
//!
//! A year without notice has *unsettled stretches*: days about a holiday in which a notice may give
//! weekdays off. A stretch has at most `off` weekdays given off outright, and up to `swaps` weekdays
//! given off against as many weekend days worked, in whatever order. For every day one can say in
//! constant time how many more, or fewer, working days than the plain table any such notice can have
//! let a term count up to then; the earliest and the latest due date are the first days on which the
//! most, or the fewest, reach the length of the term. INVARIANT: the plain due date lies between them,
//! because a notice that changes nothing is one of those allowed.

use crate::table::Table;

/// Which of the two ends of the range is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Earliest,
    Latest,
}

/// Days about one holiday, or several close ones, that no notice has settled. Days by number.
#[derive(Debug, Clone)]
pub(crate) struct Stretch {
    /// Weekdays that may be given off.
    pub(crate) weekdays: Vec<u32>,
    /// Weekend days that may be worked.
    pub(crate) weekend_days: Vec<u32>,
    /// How many weekdays may be off with no day worked for them.
    pub(crate) off: u32,
    /// How many weekdays may be swapped for weekend days.
    pub(crate) swaps: u32,
}

/// All unsettled stretches of a calendar: sorted, apart from each other.
#[derive(Debug, Default)]
pub(crate) struct Unsettled {
    stretches: Vec<Stretch>,
    /// At n, the weekdays that stretches before the n-th can take away for good.
    lost_before: Vec<u32>,
}

/// A run of days in which a term counts, by number: after the first, up to and including the second.
pub(crate) type Run = (u32, u32);

impl Stretch {
    fn first(&self) -> u32 {
        let weekday = self.weekdays.first().copied().unwrap_or(u32::MAX);
        weekday.min(self.weekend_days.first().copied().unwrap_or(u32::MAX))
    }

    fn last(&self) -> u32 {
        let weekday = self.weekdays.last().copied().unwrap_or(0);
        weekday.max(self.weekend_days.last().copied().unwrap_or(0))
    }

    fn is_empty(&self) -> bool {
        self.weekdays.is_empty() || self.off + self.swaps == 0
    }

    fn lost(&self) -> u32 {
        self.off.min(self.weekdays.len() as u32)
    }

    fn join(&mut self, other: &Stretch) {
        for (mine, others) in
            [(&mut self.weekdays, &other.weekdays), (&mut self.weekend_days, &other.weekend_days)]
        {
            mine.extend_from_slice(others);
            mine.sort_unstable();
            mine.dedup();
        }
        self.off += other.off;
        self.swaps += other.swaps;
    }

    /// How many working days more (positive) or fewer than the plain table a term can have counted that
    /// has passed `weekdays` and `weekend_days` of the stretch.
    fn change(&self, end: End, weekdays: u32, weekend_days: u32) -> i64 {
        let (all_weekdays, all_weekend) =
            (self.weekdays.len() as u32, self.weekend_days.len() as u32);
        match end {
            // Worked weekend days passed, the weekdays given for them not.
            End::Earliest => i64::from(self.swaps.min(weekend_days).min(all_weekdays - weekdays)),
            // Weekdays off passed, the weekend days worked for them not.
            End::Latest => {
                let swapped = self.swaps.min(all_weekend - weekend_days);
                -i64::from((self.off + swapped).min(weekdays))
            }
        }
    }
}

impl Unsettled {
    pub(crate) fn new(mut stretches: Vec<Stretch>) -> Unsettled {
        stretches.retain(|stretch| !stretch.is_empty());
        stretches.sort_by_key(Stretch::first);
        let mut apart: Vec<Stretch> = Vec::new();
        for stretch in stretches {
            match apart.last_mut() {
                Some(before) if stretch.first() <= before.last() => before.join(&stretch),
                _ => apart.push(stretch),
            }
        }
        let mut lost_before = vec![0];
        let mut lost = 0;
        for stretch in &apart {
            lost += stretch.lost();
            lost_before.push(lost);
        }
        Unsettled { stretches: apart, lost_before }
    }

    /// The first day on which a term of `days` working days that counts in `runs` can be over.
    /// `plain` is the day on which it is over by the plain table. Nothing when that lies past the table.
    pub(crate) fn bound(
        &self,
        table: &Table,
        end: End,
        runs: &[Run],
        days: u32,
        plain: u32,
    ) -> Option<u32> {
        let reached = |day: u32| self.counted(table, end, runs, day) >= i64::from(days);
        let last = table.days().count();
        let (mut before, mut at) = match end {
            End::Earliest => (runs.first()?.0, plain),
            End::Latest => (plain.saturating_sub(1), plain),
        };
        let mut step = 16;
        while !reached(at) {
            if at == last {
                return None;
            }
            before = at;
            at = (at + step).min(last);
            step *= 2;
        }
        while at - before > 1 {
            let middle = before + (at - before) / 2;
            if reached(middle) { at = middle } else { before = middle }
        }
        Some(at)
    }

    /// The most, or the fewest, working days counted in `runs` up to and including `day`.
    fn counted(&self, table: &Table, end: End, runs: &[Run], day: u32) -> i64 {
        let mut counted = 0;
        let mut open = Passed::default();
        for (after, through) in runs.iter().take_while(|run| run.0 < day) {
            let through = (*through).min(day);
            let rank = |number| i64::from(table.rank_at(number).unwrap_or(0));
            counted += rank(through) - rank(*after);
            counted += self.pass(end, &mut open, (*after, through));
        }
        counted + self.close(end, open)
    }

    /// Passes one run over the stretches. The first and the last that it meets may be cut by it: they
    /// stay open, since a later run may pass another part of them. Those between are settled by a sum.
    fn pass(&self, end: End, open: &mut Passed, run: Run) -> i64 {
        let first = self.stretches.partition_point(|stretch| stretch.last() <= run.0);
        let past = self.stretches.partition_point(|stretch| stretch.first() <= run.1);
        let mut change = self.pass_part(end, open, first, run);
        if first + 1 < past {
            change += self.pass_whole(end, first + 1, past - 1);
            change += self.pass_part(end, open, past - 1, run);
        }
        change
    }

    fn pass_part(&self, end: End, open: &mut Passed, index: usize, run: Run) -> i64 {
        let Some(stretch) = self.stretches.get(index) else { return 0 };
        let mut change = 0;
        if open.index != Some(index) {
            change = self.close(end, *open);
            *open = Passed { index: Some(index), weekdays: 0, weekend_days: 0 };
        }
        open.weekdays += between(&stretch.weekdays, run);
        open.weekend_days += between(&stretch.weekend_days, run);
        change
    }

    fn pass_whole(&self, end: End, first: usize, past: usize) -> i64 {
        let lost = |index: usize| i64::from(self.lost_before.get(index).copied().unwrap_or(0));
        match end {
            End::Earliest => 0,
            End::Latest => lost(first) - lost(past),
        }
    }

    fn close(&self, end: End, open: Passed) -> i64 {
        let stretch = open.index.and_then(|index| self.stretches.get(index));
        stretch.map_or(0, |stretch| stretch.change(end, open.weekdays, open.weekend_days))
    }
}

/// How much of one stretch the runs so far have passed.
#[derive(Debug, Clone, Copy, Default)]
struct Passed {
    index: Option<usize>,
    weekdays: u32,
    weekend_days: u32,
}

fn between(days: &[u32], (after, through): Run) -> u32 {
    let up_to = |number: u32| days.partition_point(|day| *day <= number);
    (up_to(through) - up_to(after)) as u32
}
