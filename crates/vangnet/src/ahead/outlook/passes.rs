//! Passes over draws, piece by piece and on threads: the first counts, and each next one looks for quantiles.

use std::{ops::Range, thread};

use vangnet_kernel::Order;

use crate::{columns::millionths, number::Ratio};

/// What is worked out of draws.
pub(super) trait Pieces: Sync {
    /// What comes of a range of draws.
    type Part: Send;

    /// Works out a range of draws of a pass: the first counts, and each looks for what is not yet found.
    fn part(&self, draws: Range<u64>, is_first: bool, looked_for: Option<&mut Order>) -> Self::Part;
    /// Adds what came of a range.
    fn add(&mut self, part: Self::Part);
    /// The fewest draws of a thread: fewer take less time than the thread does.
    fn least(&self) -> u64;
}

/// Passes over draws: how far they are.
#[derive(Debug, Clone)]
pub(super) struct Passes<P> {
    pub(super) pieces: P,
    /// The order statistics that are looked for.
    pub(super) order: Order,
    draws: u64,
    /// The draws of this pass that are done.
    done: u64,
    /// The passes before it.
    ended: u64,
}

impl<P: Pieces> Passes<P> {
    pub(super) const fn new(pieces: P, order: Order, draws: u64) -> Self {
        Self { pieces, order, draws, done: 0, ended: 0 }
    }

    /// Works out about so many draws, at least one, on at most so many threads; `false` once nothing is left.
    pub(super) fn advance(&mut self, draws: u64, threads: usize) -> bool {
        if self.is_done() {
            return false;
        }
        let end = self.done.saturating_add(draws.max(1)).min(self.draws);
        let ranges = self.ranges(self.done..end, threads);
        for (part, order) in self.parts(&ranges) {
            self.pieces.add(part);
            self.order.merge(order);
        }
        self.done = end;
        if end == self.draws {
            self.order.advance();
            self.ended = self.ended.saturating_add(1);
            self.done = 0;
        }
        !self.is_done()
    }

    fn parts(&self, ranges: &[Range<u64>]) -> Vec<(P::Part, Order)> {
        let part = |range: &Range<u64>| {
            let mut order = self.order.pass();
            let looked_for = (!order.is_found()).then_some(&mut order);
            let part = self.pieces.part(range.clone(), self.ended == 0, looked_for);
            (part, order)
        };
        if let [range] = ranges {
            return vec![part(range)];
        }
        thread::scope(|scope| {
            let start = |range| (range, thread::Builder::new().spawn_scoped(scope, move || part(range)));
            let started: Vec<_> = ranges.iter().map(start).collect();
            // On this thread where the system gives no other.
            let join = |(range, started): (_, std::io::Result<thread::ScopedJoinHandle<'_, _>>)| {
                started.ok().and_then(|thread| thread.join().ok()).unwrap_or_else(|| part(range))
            };
            started.into_iter().map(join).collect()
        })
    }

    /// A range in as many as there are threads, each with work for one.
    fn ranges(&self, draws: Range<u64>, threads: usize) -> Vec<Range<u64>> {
        let count = draws.end.saturating_sub(draws.start);
        let most = count.div_ceil(self.pieces.least().max(1)).max(1);
        let threads = u64::try_from(threads).unwrap_or(u64::MAX).clamp(1, most);
        let each = count.div_ceil(threads).max(1);
        let starts = (draws.start..draws.end).step_by(usize::try_from(each).unwrap_or(usize::MAX));
        starts.map(|start| start..start.saturating_add(each).min(draws.end)).collect()
    }

    fn is_done(&self) -> bool {
        self.ended > 0 && self.order.is_found()
    }

    /// The draws that are done, and those to do.
    pub(super) fn progress(&self) -> (u64, u64) {
        let passes = match (self.is_done(), self.order.is_last()) {
            (true, _) => self.ended,
            (_, true) => self.ended.saturating_add(1),
            _ => self.ended.saturating_add(2),
        };
        let done = self.ended.saturating_mul(self.draws).saturating_add(self.done);
        (done, passes.saturating_mul(self.draws))
    }
}

/// The ranks of quantiles: of so many draws, the least that is not below that part of them.
pub(super) fn ranks(quantiles: &[Ratio], draws: u64) -> Vec<u64> {
    let rank = |quantile: &Ratio| {
        let below = i128::from(millionths(*quantile)).saturating_mul(draws.into());
        // Rounded up.
        let rank = below.saturating_add(999_999).div_euclid(1_000_000).max(1);
        u64::try_from(rank).unwrap_or(u64::MAX)
    };
    quantiles.iter().map(rank).collect()
}
