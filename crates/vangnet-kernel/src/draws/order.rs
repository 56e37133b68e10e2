//! Order statistics, exact and in constant memory: the draws are worked out again until each rank is found.
#![expect(clippy::arithmetic_side_effects, reason = "counts of draws, and places of bins among 2,048")]

use std::ops::RangeInclusive;

/// The bins of a window, as a power of two.
const BITS: u32 = 11;
const BINS: usize = 1 << BITS;
/// The amounts of a window that are kept and sorted; of more of them smaller windows are made.
const KEPT: u64 = 4096;

/// Searches for order statistics over some draws.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Condition, Draws, Lane, Rates, Situation, Spread};
///
/// let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let draws = Draws::new(
///     Situation {
///         rates: &rates,
///         net_costs: Spread { mean: 11_000_000, sd: 300_000 },
///         budget: Spread { mean: 10_000_000, sd: 0 },
///         correlation: 0,
///         condition: Condition { border: 75_000, above: 0, required: false },
///     },
///     7,
///     0,
/// )?;
/// // The middle one of 1,001 draws, and the lowest.
/// let mut order = draws.order(&[501, 1]);
/// while !order.is_found() {
///     let mut pass = order.pass();
///     draws.run(Lane::best(), 0..1001, None, Some(&mut pass));
///     order.merge(pass);
///     order.advance();
/// }
/// let [payments, own_risks] = draws.found(&order);
/// let [median, lowest] = payments[..] else { panic!() };
/// assert!((110_000..140_000).contains(&median));
/// assert_eq!(lowest, 0);
/// assert!(own_risks[0] > own_risks[1]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    searches: Vec<Search>,
}

impl Order {
    /// Searches for these ranks among amounts that lie within each of some ranges.
    pub(super) fn new(within: impl IntoIterator<Item = RangeInclusive<i64>>, ranks: &[u64]) -> Self {
        Self { searches: within.into_iter().map(|within| Search::new(within, ranks)).collect() }
    }

    /// A search among so few amounts that all of them are kept, so that one pass is enough.
    pub(super) fn keeping(within: RangeInclusive<i64>, ranks: &[u64]) -> Self {
        let search = Search::new(within, ranks);
        let windows = vec![Window { span: Span::ALL, ranks: search.ranks, seen: Seen::Amounts(Vec::new()) }];
        Self {
            searches: vec![Search {
                ranks: Vec::new(),
                counts: Vec::new(),
                windows: if ranks.is_empty() { Vec::new() } else { windows },
                places: vec![[0, 1]; BINS + 1],
                ..search
            }],
        }
    }

    /// The same searches with nothing counted: for a part of a pass over the draws.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::Order;
    /// # fn part(order: &Order) -> Order {
    /// order.pass()
    /// # }
    /// # let _ = part;
    /// ```
    #[must_use]
    pub fn pass(&self) -> Self {
        Self { searches: self.searches.iter().map(Search::pass).collect() }
    }

    /// Adds what was counted in a part of a pass.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::Order;
    /// # fn add(order: &mut Order, part: Order) {
    /// order.merge(part);
    /// # }
    /// # let _ = add;
    /// ```
    pub fn merge(&mut self, part: Self) {
        self.searches.iter_mut().zip(part.searches).for_each(|(search, part)| search.merge(part));
    }

    /// Ends a pass over all draws: each rank is found, or is to be looked for in a smaller window.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::Order;
    /// # fn end_of_pass(order: &mut Order) -> bool {
    /// order.advance();
    /// order.is_found()
    /// # }
    /// # let _ = end_of_pass;
    /// ```
    pub fn advance(&mut self) {
        self.searches.iter_mut().for_each(Search::advance);
    }

    /// Whether the amounts of all ranks are found.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::Draws;
    /// # fn nothing_to_find(draws: &Draws) -> bool {
    /// draws.order(&[]).is_found()
    /// # }
    /// # let _ = nothing_to_find;
    /// ```
    pub fn is_found(&self) -> bool {
        self.searches.iter().all(Search::is_found)
    }

    /// Whether the next pass finds all that is left.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::Draws;
    /// # fn first_pass_is_the_last(draws: &Draws) -> bool {
    /// draws.order(&[1]).is_last()
    /// # }
    /// # let _ = first_pass_is_the_last;
    /// ```
    pub fn is_last(&self) -> bool {
        let keeps = |window: &Window| matches!(window.seen, Seen::Amounts(_));
        self.searches.iter().all(|search| search.counts.is_empty() && search.windows.iter().all(keeps))
    }

    /// Counts amounts, of each search.
    pub(super) fn observe(&mut self, amounts: [&[i64]; 2]) {
        for (search, amounts) in self.searches.iter_mut().zip(amounts) {
            search.observe(amounts.iter());
        }
    }

    /// The amounts of the ranks, in the order in which these were given, of each search.
    pub(super) fn found(&self) -> impl Iterator<Item = &[i64]> {
        self.searches.iter().map(|search| search.found.as_slice())
    }
}

/// A search for the amounts of some ranks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Search {
    /// The amount of each rank, as far as it is found.
    found: Vec<i64>,
    /// The ranks, and which of those that were asked for they are, until they are looked for in windows.
    ranks: Vec<(u64, usize)>,
    /// Where ranks are looked for: apart from each other, from low to high.
    windows: Vec<Window>,
    /// All amounts but those of zero, which are often most of them; its bins tell in which window an amount can be.
    whole: Span,
    /// What is counted in these bins, and then the amounts of zero.
    counts: Vec<u64>,
    /// The windows that lie in each of these bins, from one to before another, once there are any.
    places: Vec<[u16; 2]>,
}

/// Amounts from the lowest on, as many as a power of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    lowest: i64,
    bits: u32,
}

/// Where some ranks are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Window {
    span: Span,
    /// The rank among the amounts of the window, and which of the ranks that were asked for it is.
    ranks: Vec<(u64, usize)>,
    seen: Seen,
}

/// What was seen of the amounts of a window.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Seen {
    Counts(Vec<u64>),
    Amounts(Vec<i64>),
}

impl Search {
    fn new(within: RangeInclusive<i64>, ranks: &[u64]) -> Self {
        let (lowest, highest) = within.into_inner();
        // Then a zero is before the first bin.
        let lowest = if lowest == 0 { 1 } else { lowest };
        let size = highest.saturating_sub(lowest).max(0).cast_unsigned();
        let whole = Span { lowest, bits: (u64::BITS - size.leading_zeros()).max(BITS) };
        let ranks: Vec<_> = ranks.iter().copied().zip(0..).collect();
        Self {
            found: vec![0; ranks.len()],
            windows: Vec::new(),
            whole,
            counts: if ranks.is_empty() { Vec::new() } else { vec![0; BINS + 1] },
            places: Vec::new(),
            ranks,
        }
    }

    fn is_found(&self) -> bool {
        self.counts.is_empty() && self.windows.is_empty()
    }

    fn pass(&self) -> Self {
        Self {
            found: Vec::new(),
            ranks: Vec::new(),
            windows: self.windows.iter().map(Window::pass).collect(),
            whole: self.whole,
            counts: vec![0; self.counts.len()],
            places: self.places.clone(),
        }
    }

    fn merge(&mut self, part: Self) {
        self.counts.iter_mut().zip(part.counts).for_each(|(count, more)| *count += more);
        for (window, part) in self.windows.iter_mut().zip(part.windows) {
            match (&mut window.seen, part.seen) {
                (Seen::Counts(counts), Seen::Counts(more)) => {
                    counts.iter_mut().zip(more).for_each(|(count, more)| *count += more);
                }
                (Seen::Amounts(amounts), Seen::Amounts(more)) => amounts.extend(more),
                _ => {}
            }
        }
    }

    /// Counts amounts.
    #[expect(clippy::indexing_slicing, reason = "a bin is at most `BINS`")]
    fn observe<'a>(&mut self, amounts: impl Iterator<Item = &'a i64>) {
        if let Some(counts) = self.counts.first_chunk_mut::<{ BINS + 1 }>() {
            amounts.for_each(|amount| counts[self.whole.bin(*amount)] += 1);
            return;
        }
        let Some(places) = self.places.first_chunk::<{ BINS + 1 }>() else { return };
        for amount in amounts {
            let [first, end] = places[self.whole.bin(*amount)];
            if first < end {
                let windows = self.windows.get_mut(usize::from(first)..usize::from(end));
                let windows = windows.into_iter().flatten();
                windows.filter(|window| window.span.holds(*amount)).for_each(|window| window.see(*amount));
            }
        }
    }

    fn advance(&mut self) {
        let mut smaller = Vec::new();
        if let Some((zeros, counts)) = std::mem::take(&mut self.counts).split_last() {
            // What is found among the zeros is zero.
            let ranks = std::mem::take(&mut self.ranks);
            let ranks = ranks.into_iter().filter(|(rank, _)| rank > zeros);
            let ranks: Vec<_> = ranks.map(|(rank, which)| (rank - zeros, which)).collect();
            self.look_into(self.whole, &ranks, counts, &mut smaller);
        }
        for window in std::mem::take(&mut self.windows) {
            match window.seen {
                Seen::Amounts(mut amounts) => {
                    amounts.sort_unstable();
                    for (rank, which) in window.ranks {
                        let amount = usize::try_from(rank - 1).ok().and_then(|place| amounts.get(place));
                        self.find(which, amount.copied());
                    }
                }
                Seen::Counts(counts) => self.look_into(window.span, &window.ranks, &counts, &mut smaller),
            }
        }
        self.windows = smaller;
        self.places = self.places();
    }

    /// Finds ranks in the bins of a span, or makes a smaller window of the bin.
    fn look_into(&mut self, span: Span, ranks: &[(u64, usize)], counts: &[u64], smaller: &mut Vec<Window>) {
        let mut below = 0;
        for (part, count) in span.parts().zip(counts) {
            let here = ranks.iter().filter(|(rank, _)| (below + 1..=below + count).contains(rank));
            let here: Vec<_> = here.map(|(rank, which)| (rank - below, *which)).collect();
            below += count;
            if part.bits == 0 {
                for (_, which) in here {
                    self.find(which, Some(part.lowest));
                }
            } else if !here.is_empty() {
                smaller.push(Window::new(part, here, *count));
            }
        }
    }

    fn find(&mut self, which: usize, amount: Option<i64>) {
        if let Some((found, amount)) = self.found.get_mut(which).zip(amount) {
            *found = amount;
        }
    }

    /// The windows that lie in each bin of all amounts.
    fn places(&self) -> Vec<[u16; 2]> {
        let mut places = vec![[0; 2]; BINS + 1];
        for (window, at) in self.windows.iter().zip(0..) {
            if let Some([first, end]) = places.get_mut(self.whole.bin(window.span.lowest)) {
                *first = if first == end { at } else { *first };
                *end = at + 1;
            }
        }
        places
    }
}

impl Window {
    fn new(span: Span, ranks: Vec<(u64, usize)>, count: u64) -> Self {
        let seen =
            if count <= KEPT { Seen::Amounts(Vec::new()) } else { Seen::Counts(vec![0; 1 << span.bins()]) };
        Self { span, ranks, seen }
    }

    /// The same window with nothing seen: amounts that were kept are not copied.
    fn pass(&self) -> Self {
        let seen = match &self.seen {
            Seen::Counts(counts) => Seen::Counts(vec![0; counts.len()]),
            Seen::Amounts(_) => Seen::Amounts(Vec::new()),
        };
        Self { span: self.span, ranks: Vec::new(), seen }
    }

    fn see(&mut self, amount: i64) {
        match &mut self.seen {
            Seen::Amounts(amounts) => amounts.push(amount),
            Seen::Counts(counts) => {
                if let Some(count) = counts.get_mut(self.span.bin(amount)) {
                    *count += 1;
                }
            }
        }
    }
}

impl Span {
    /// Every amount that is not below zero.
    const ALL: Self = Self { lowest: 0, bits: 63 };

    /// The number of bins, as a power of two.
    fn bins(self) -> u32 {
        self.bits.min(BITS)
    }

    /// The bin of an amount; one more than the last of 2,048 for what is below the lowest amount.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        clippy::cast_possible_truncation,
        reason = "a few instructions for each amount; at most 2,048"
    )]
    fn bin(self, amount: i64) -> usize {
        let place = amount.wrapping_sub(self.lowest).cast_unsigned() >> (self.bits - self.bins());
        place.min(BINS as u64) as usize
    }

    /// Whether an amount is among these.
    fn holds(self, amount: i64) -> bool {
        amount.wrapping_sub(self.lowest).cast_unsigned() >> self.bits == 0
    }

    /// The bins, each as a span.
    fn parts(self) -> impl Iterator<Item = Self> {
        let bits = self.bits - self.bins();
        (0..1_i64 << self.bins()).map(move |bin| Self { lowest: self.lowest + (bin << bits), bits })
    }
}
