//! The peers do the same work, and a table says what was found.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used, reason = "a test")]

use std::time::Duration;

use vangnet_benches::{
    group::{Exactness, Group, Peer},
    in_process::{InProcess, KERNEL, OTHER_RESULTS, SAME_ROW},
    rates, report,
    rows::{Random, difficult},
    rules,
    table::Table,
    turns::measured,
};

const ROWS: usize = 20_000;

#[test]
fn exact_peers_give_every_cent() {
    let (mut random, rates) = (Random::new(2), rates(rules(2024)));
    for peers in [&SAME_ROW[..], &OTHER_RESULTS[..]] {
        for table in [Table::ordinary(ROWS), Table::of(ROWS, || difficult(&rates, &mut random))] {
            let mut rust = InProcess::new(table, peers);
            for (at, peer) in rust.peers().to_vec().iter().enumerate() {
                let wrong = rust.wrong(at);
                match peer.exactness {
                    Exactness::Exact => assert_eq!(wrong, 0, "{}", peer.name),
                    // Neither a copy nor a payment alone gives all results, so a row that is wrong is seen.
                    _ => assert!(wrong > ROWS / 2, "{}", peer.name),
                }
            }
        }
    }
}

/// Peers with a given time per run in nanoseconds and a given number of wrong rows.
struct Told(Vec<Peer>, Vec<(u64, usize)>);

impl Told {
    fn group(peers: &[(&str, Exactness, u64, usize)]) -> Box<dyn Group> {
        let peer = |&(name, exactness, ..): &(&str, _, _, _)| Peer { name: name.to_owned(), exactness };
        let told = peers.iter().map(|&(_, _, nanoseconds, wrong)| (nanoseconds, wrong));
        Box::new(Self(peers.iter().map(peer).collect(), told.collect()))
    }
}

impl Group for Told {
    fn language(&self) -> &'static str {
        "Told"
    }

    fn versions(&self) -> &'static str {
        "Told 1.0"
    }

    fn peers(&self) -> &[Peer] {
        &self.0
    }

    fn time(&mut self, peer: usize, runs: usize) -> Duration {
        let (nanoseconds, _) = self.1.get(peer).expect("a peer");
        Duration::from_nanos(*nanoseconds) * u32::try_from(runs).expect("a few runs")
    }

    fn wrong(&mut self, peer: usize) -> usize {
        self.1.get(peer).expect("a peer").1
    }
}

#[test]
fn a_table_has_ratios_wrong_rows_dashes_and_promises() {
    let mut groups = vec![Told::group(&[
        ("copy", Exactness::Other, 50_000, 9),
        (KERNEL, Exactness::Exact, 100_000, 0),
        ("**kernel, SIMD**", Exactness::Exact, 240_000, 0),
        ("slow", Exactness::Float, 900_000_000, 7),
    ])];
    let first = measured(&mut groups, 100_000, &[]);
    let second = measured(&mut groups, 1_000_000, &first);
    let text = report::columns(&groups, &[(100_000, first), (1_000_000, second)]);
    for line in [
        "| | | 100,000 rows | 1,000,000 rows | wrong of 100,000 |\n|---|---|---:|---:|---:|\n",
        "| Told | copy | 0.50 (0.50) | 0.05 (0.50) | |\n",
        "| Told | **kernel** | 1.00 (1.00) | 0.10 (1.00) | 0 |\n",
        "| Told | slow | 9000 (9000) | – | 7 |\n",
        "over **kernel** | 2.40 (at most 3.1) | 2.40 (at most 2.3, **missed**) |\n",
    ] {
        assert!(text.contains(line), "{line}{text}");
    }
}

#[test]
#[should_panic(expected = "careless in Told: Some(2) rows of 100 differ")]
fn an_exact_peer_with_a_wrong_row_stops_the_measurement() {
    measured(&mut [Told::group(&[("careless", Exactness::Exact, 1, 2)])], 100, &[]);
}
