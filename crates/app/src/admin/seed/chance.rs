//! Chance that is the same every time: SplitMix64, one stream a case. Never for secrets.

/// A stream of numbers.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of one case.
    pub(super) fn of(seed: u64, number: u64) -> Self {
        let mut mixed = Chance(seed ^ 0x616e_7368_656e_0001);
        let start = mixed.next() ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Chance(start)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let end = u64::from(end.max(1));
        u32::try_from(((self.next() >> 32) * end) >> 32).unwrap_or(0)
    }

    /// A number from `least` to `most`.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// Whether something happens that happens so often in a hundred times.
    pub(super) fn percent(&mut self, often: u32) -> bool {
        self.below(100) < often
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from.get(usize::try_from(index).unwrap_or(0))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
