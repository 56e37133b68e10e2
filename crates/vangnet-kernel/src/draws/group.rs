//! Draws of many municipalities together, with one factor in common: their payments add up draw by draw.

use std::ops::Range;

use super::{BLOCK, Drawn, Draws, Moments, Order, Situation, SituationError, Tally, run::blocks};
use crate::Lane;

/// The most draws of which the totals are kept: eight megabytes.
const MOST_KEPT: u64 = 1 << 20;

/// The draws of a group: each member has numbers of its own, and all share one factor, such as the macro budget.
///
/// The budget of a member is its mean + sd · f, and its net costs their mean + sd · (√(1 − ρ²) · z + ρ · f), with the
/// correlation ρ of its situation, the normal numbers z of its own stream and those of the factor f, which are the first ones
/// of stream 0. So the draws of a member do not depend on the others.
///
/// # Example
///
/// ```
/// use vangnet_kernel::{BandRate, Condition, Group, Lane, Moments, Rates, Situation, Spread, Tally};
///
/// let rates = Rates::new(&[BandRate { above: 75_000, share: 500_000 }], None)?;
/// let member = Situation {
///     rates: &rates,
///     net_costs: Spread { mean: 11_000_000, sd: 300_000 },
///     budget: Spread { mean: 10_000_000, sd: 200_000 },
///     correlation: 500_000,
///     condition: Condition { border: 75_000, above: 0, required: false },
/// };
/// let mut group = Group::new(7);
/// group.add(member, 1)?;
/// group.add(member, 2)?;
/// let (mut tallies, mut total) = ([Tally::default(); 2], Moments::default());
/// group.run(Lane::best(), 0..1000, &mut tallies, Some(&mut total), None);
/// assert_eq!(total.sum, tallies[0].payment.sum + tallies[1].payment.sum);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    seed: u64,
    factor: Option<Draws>,
    members: Vec<Draws>,
}

impl Group {
    /// A group without members.
    ///
    /// # Example
    ///
    /// See [`Group`].
    ///
    /// ```
    /// let group = vangnet_kernel::Group::new(7);
    /// assert_eq!(group, vangnet_kernel::Group::new(7));
    /// ```
    pub const fn new(seed: u64) -> Self {
        Self { seed, factor: None, members: Vec::new() }
    }

    /// Adds a member with a stream of its own, above 0.
    ///
    /// # Errors
    ///
    /// Those of [`Draws::new`].
    ///
    /// # Example
    ///
    /// See [`Group`].
    ///
    /// ```
    /// # use vangnet_kernel::{Group, Situation, SituationError};
    /// fn alone(situation: Situation<'_>) -> Result<Group, SituationError> {
    ///     let mut group = Group::new(7);
    ///     group.add(situation, 1)?;
    ///     Ok(group)
    /// }
    /// # let _ = alone;
    /// ```
    pub fn add(&mut self, situation: Situation<'_>, stream: u64) -> Result<(), SituationError> {
        let member = Draws::of_a_group(situation, self.seed, stream)?;
        if self.factor.is_none() {
            self.factor = Some(Draws::of_a_group(situation, self.seed, 0)?);
        }
        self.members.push(member);
        Ok(())
    }

    /// A search for the total payments of these ranks among so many draws, where 1 is the lowest.
    ///
    /// Of up to 1,048,576 draws the totals are kept, so that one pass is enough: a pass over many members takes long.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::{Group, Order};
    /// fn lowest(group: &Group) -> Order {
    ///     group.order(&[1], 1000)
    /// }
    /// # let _ = lowest;
    /// ```
    pub fn order(&self, ranks: &[u64], draws: u64) -> Order {
        let most = |member: &Draws| member.most().into_iter().fold(0, i64::saturating_add);
        let total = self.members.iter().map(most).fold(0, i64::saturating_add);
        if draws <= MOST_KEPT { Order::keeping(0..=total, ranks) } else { Order::new([0..=total], ranks) }
    }

    /// The total payments that an order found, in the order of its ranks.
    ///
    /// # Example
    ///
    /// See [`Order`].
    ///
    /// ```
    /// # use vangnet_kernel::{Group, Order};
    /// fn totals<'a>(group: &Group, order: &'a Order) -> &'a [i64] {
    ///     group.found(order)
    /// }
    /// # let _ = totals;
    /// ```
    pub fn found<'a>(&self, order: &'a Order) -> &'a [i64] {
        order.found().next().unwrap_or_default()
    }

    /// Works out the draws of a range, and adds them to a tally for each member, to the moments of the total payment, and to
    /// a search among the totals. Tallies of fewer members leave the others uncounted.
    ///
    /// # Example
    ///
    /// See [`Group`].
    ///
    /// ```
    /// # use vangnet_kernel::{Group, Lane, Order};
    /// fn pass(group: &Group, order: &mut Order) {
    ///     group.run(Lane::best(), 0..1000, &mut [], None, Some(order));
    /// }
    /// # let _ = pass;
    /// ```
    pub fn run(
        &self,
        lane: Lane,
        draws: Range<u64>,
        tallies: &mut [Tally],
        mut total: Option<&mut Moments>,
        mut order: Option<&mut Order>,
    ) {
        let Some(factor) = &self.factor else { return };
        let [mut shared, mut block] = [Drawn::new(), Drawn::new()];
        for (start, here) in blocks(draws) {
            factor.block(lane, start, &mut shared);
            block.share(&shared);
            let mut totals = [0_i64; BLOCK];
            let mut tallies = tallies.iter_mut();
            for member in &self.members {
                member.block(lane, start, &mut block);
                member.assess(lane, &mut block, here, tallies.next());
                for (total, payment) in totals.iter_mut().zip(&block.payment) {
                    *total = total.saturating_add(*payment);
                }
            }
            let totals = totals.get(..here).unwrap_or_default();
            if let Some(total) = total.as_deref_mut() {
                for payment in totals {
                    total.add_one(*payment);
                }
            }
            if let Some(order) = order.as_deref_mut() {
                order.observe([totals, &[]]);
            }
        }
    }
}
