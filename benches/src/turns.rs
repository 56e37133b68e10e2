//! Times taken in turns, so that other work on the machine slows all peers alike.

use std::{iter, time::Duration};

use crate::group::{Exactness, Group};

/// A peer is left out of a size at which one run would take longer than this.
pub const LONGEST: Duration = Duration::from_secs(8);

/// Rows that a turn does at least, so that the clock is fine enough.
const LEAST_ROWS: usize = 200_000;
const MOST_ROUNDS: u32 = 301;
const LEAST_ROUNDS: u32 = 3;

/// What a peer did at one size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// The median of the times, in nanoseconds a row.
    pub nanoseconds: f64,
    /// The rows with another payment or own risk, for a peer that does the same work.
    pub wrong: Option<usize>,
}

/// One size: its rows, and what each peer of each group did.
pub type Size = (usize, Vec<Vec<Option<Measured>>>);

/// Compares the peers of every group, and then measures those that are quick enough.
///
/// `before` has, group by group, the nanoseconds a row of an earlier size, or nothing. A peer has turns for two seconds, at
/// least three of them.
///
/// # Example
///
/// ```
/// use vangnet_benches::{group::Group, in_process::{InProcess, SAME_ROW}, table::Table, turns::measured};
///
/// let mut groups: Vec<Box<dyn Group>> = vec![Box::new(InProcess::new(Table::ordinary(100), &SAME_ROW[..2]))];
/// let measured = measured(&mut groups, 100, &[]);
/// assert_eq!(measured[0][1].map(|kernel| kernel.wrong), Some(Some(0)));
/// ```
pub fn measured(
    groups: &mut [Box<dyn Group>],
    rows: usize,
    before: &[Vec<Option<Measured>>],
) -> Vec<Vec<Option<Measured>>> {
    let runs = LEAST_ROWS.div_ceil(rows);
    let mut turns = Vec::new();
    for (at, group) in groups.iter_mut().enumerate() {
        for (peer, about) in group.peers().to_vec().into_iter().enumerate() {
            let earlier = before.get(at).map(|peers| peers.get(peer).copied().flatten());
            let quick = earlier.is_none_or(|earlier| {
                earlier.is_some_and(|earlier| earlier.nanoseconds * rows as f64 <= LONGEST.as_nanos() as f64)
            });
            if !quick {
                continue;
            }
            let wrong = (about.exactness != Exactness::Other).then(|| group.wrong(peer));
            let allowed = about.exactness == Exactness::Float || wrong.is_none_or(|wrong| wrong == 0);
            assert!(allowed, "{} in {}: {wrong:?} rows of {rows} differ", about.name, group.language());
            let first = group.time(peer, runs).as_secs_f64();
            let rounds = (2.0 / first.max(1e-9)).clamp(LEAST_ROUNDS.into(), MOST_ROUNDS.into());
            turns.push(Turns { group: at, peer, wrong, rounds, times: Vec::new() });
        }
    }
    for round in 0..MOST_ROUNDS {
        for turn in turns.iter_mut().filter(|turn| f64::from(round) < turn.rounds) {
            let group = groups.get_mut(turn.group).expect("a group that was compared");
            turn.times.push(group.time(turn.peer, runs).as_secs_f64() * 1e9 / (runs * rows) as f64);
        }
    }
    let mut measured: Vec<_> = groups.iter().map(|group| vec![None; group.peers().len()]).collect();
    for turn in turns {
        let place = measured.get_mut(turn.group).and_then(|peers| peers.get_mut(turn.peer));
        *place.expect("a peer that was compared") =
            Some(Measured { nanoseconds: median(turn.times), wrong: turn.wrong });
    }
    measured
}

/// The nanoseconds a row of the peer of this name.
pub(crate) fn nanoseconds(groups: &[Box<dyn Group>], (_, measured): &Size, name: &str) -> Option<f64> {
    let peers = groups.iter().flat_map(|group| group.peers());
    let (_, measured) = iter::zip(peers, measured.iter().flatten()).find(|(peer, _)| peer.name == name)?;
    measured.map(|measured| measured.nanoseconds)
}

/// The turns of one peer.
struct Turns {
    group: usize,
    peer: usize,
    wrong: Option<usize>,
    rounds: f64,
    times: Vec<f64>,
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
