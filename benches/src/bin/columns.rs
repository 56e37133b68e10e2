//! The kernel beside its peers in one run: a Markdown table of medians for 10³, 10⁵, 10⁶ and 10⁷ rows.
//!
//! `columns [rows …]`. Every peer does the row (budget, net costs) → (payment, own risk) of deficit year 2024 unless it
//! says otherwise, in aligned buffers that are there, on one thread. All results are compared first. The peers take
//! turns, so that a machine that others use too slows all of them alike.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "times are floats, and this is a program for one's own terminal"
)]

use std::{hint::black_box, time::Instant};

use vangnet_benches::{
    column::Column,
    peers::{self, Steps},
    rates,
    rows::{Random, ordinary},
    rules,
};
use vangnet_kernel::{Columns, Lane, Outputs, Rates, scale, scale_on};

/// The columns of one size.
struct Table {
    rates: Rates,
    budget: Column,
    net_costs: Column,
    deficit: Column,
    ratio: Column,
    payment: Column,
    own_risk: Column,
}

/// A peer: its name, whether its results are those of the kernel, and its work.
struct Peer {
    name: &'static str,
    checked: bool,
    work: fn(&mut Table),
}

const PEERS: [Peer; 10] = [
    Peer { name: "copy of two columns", checked: false, work: copy_two },
    Peer { name: "**kernel**", checked: true, work: kernel },
    Peer { name: "kernel, plain lane", checked: true, work: kernel_plain },
    Peer { name: "i64, rates in the code", checked: true, work: integers },
    Peer { name: "i64, rates as numbers", checked: true, work: integers_with },
    Peer { name: "rust_decimal, row by row", checked: true, work: decimals },
    Peer { name: "`vangnet::assess_with`, row by row", checked: true, work: assessed },
    Peer { name: "copy of two columns into four", checked: false, work: copy_four },
    Peer { name: "**kernel, all four results**", checked: true, work: kernel_all },
    Peer { name: "kernel, payment alone", checked: false, work: kernel_payment },
];

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|rows| rows.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 100_000, 1_000_000, 10_000_000] } else { sizes };
    println!(
        "Lane: {:?}. Nanoseconds a row, medians; in brackets the time over that of the kernel",
        Lane::best()
    );
    println!(
        "(over that of the copy for the kernel itself, over that of all four results for the payment alone).\n"
    );
    let columns: Vec<_> = sizes.iter().map(|rows| measured(*rows)).collect();
    let heads: Vec<_> = sizes.iter().map(|rows| format!(" {rows} rows |")).collect();
    println!("| |{}", heads.concat());
    println!("|---|{}", "---:|".repeat(sizes.len()));
    for (at, peer) in PEERS.iter().enumerate() {
        let cells: Vec<_> = columns
            .iter()
            .map(|times| {
                let time = |at: usize| times.get(at).copied().unwrap_or(f64::NAN);
                let over = match at {
                    1 => time(0),
                    8 => time(7),
                    7 | 9 => time(8),
                    _ => time(1),
                };
                format!(" {:.3} ({:.2}) |", time(at), time(at) / over)
            })
            .collect();
        println!("| {} |{}", peer.name, cells.concat());
    }
}

/// The median nanoseconds a row of each peer, after all results were compared.
fn measured(rows: usize) -> Vec<f64> {
    let mut table = Table::new(rows);
    let expected: Vec<_> = {
        let (mut payment, mut own_risk) = (Column::new(rows), Column::new(rows));
        let outputs =
            Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
        scale_on(Lane::Wide, &table.rates, inputs(&table.budget, &table.net_costs), outputs)
            .expect("rows with an answer");
        payment.iter().copied().zip(own_risk.iter().copied()).collect()
    };
    let mut first = Vec::new();
    for peer in &PEERS {
        table.payment.fill(-1);
        table.own_risk.fill(-1);
        let start = Instant::now();
        (peer.work)(&mut table);
        first.push(start.elapsed().as_secs_f64());
        let found = table.payment.iter().copied().zip(table.own_risk.iter().copied());
        let wrong = found.zip(&expected).filter(|(found, expected)| found != *expected).count();
        assert!(!peer.checked || wrong == 0, "{}: {wrong} rows of {rows} differ", peer.name);
    }
    let mut times = vec![Vec::new(); PEERS.len()];
    // Rounds of a second in all, so that a slow peer has few and a quick one many.
    let rounds: Vec<_> = first.iter().map(|first| (1.0 / first.max(1e-9)).clamp(3.0, 301.0)).collect();
    for round in 0..301 {
        for ((peer, times), rounds) in PEERS.iter().zip(&mut times).zip(&rounds) {
            if f64::from(round) < *rounds {
                // Some 20,000 rows at least, so that the clock is fine enough.
                let times_each = 20_000_usize.div_ceil(rows);
                let start = Instant::now();
                for _ in 0..times_each {
                    (peer.work)(black_box(&mut table));
                }
                times.push(start.elapsed().as_secs_f64() * 1e9 / (times_each * rows) as f64);
            }
        }
    }
    times
        .into_iter()
        .map(|mut times| {
            times.sort_by(f64::total_cmp);
            times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
        })
        .collect()
}

impl Table {
    fn new(rows: usize) -> Self {
        let column = || Column::new(rows);
        let (mut budget, mut net_costs) = (column(), column());
        let mut random = Random::new(1);
        for (budget, net_costs) in budget.iter_mut().zip(net_costs.iter_mut()) {
            (*budget, *net_costs) = ordinary(&mut random);
        }
        Self {
            rates: rates(rules(2024)),
            budget,
            net_costs,
            deficit: column(),
            ratio: column(),
            payment: column(),
            own_risk: column(),
        }
    }

    fn row_by_row(&mut self, of: impl Fn(i64, i64) -> (i64, i64)) {
        let inputs = self.budget.iter().zip(self.net_costs.iter());
        let outputs = self.payment.iter_mut().zip(self.own_risk.iter_mut());
        for ((budget, net_costs), (payment, own_risk)) in inputs.zip(outputs) {
            (*payment, *own_risk) = of(*budget, *net_costs);
        }
    }
}

fn inputs<'a>(budget: &'a [i64], net_costs: &'a [i64]) -> Columns<'a> {
    Columns { budget, net_costs, inhabitants: None }
}

#[inline(never)]
fn copy_two(table: &mut Table) {
    table.payment.copy_from_slice(&table.budget);
    table.own_risk.copy_from_slice(&table.net_costs);
}

#[inline(never)]
fn copy_four(table: &mut Table) {
    copy_two(table);
    table.deficit.copy_from_slice(&table.budget);
    table.ratio.copy_from_slice(&table.net_costs);
}

fn kernel(table: &mut Table) {
    kernel_on(Lane::best(), table);
}

fn kernel_plain(table: &mut Table) {
    kernel_on(Lane::Plain, table);
}

fn kernel_on(lane: Lane, table: &mut Table) {
    let outputs = Outputs {
        payment: Some(&mut table.payment),
        own_risk: Some(&mut table.own_risk),
        ..Outputs::default()
    };
    scale_on(lane, &table.rates, inputs(&table.budget, &table.net_costs), outputs)
        .expect("rows with an answer");
}

fn kernel_all(table: &mut Table) {
    let outputs = Outputs {
        deficit: Some(&mut table.deficit),
        ratio: Some(&mut table.ratio),
        payment: Some(&mut table.payment),
        own_risk: Some(&mut table.own_risk),
    };
    scale(&table.rates, inputs(&table.budget, &table.net_costs), outputs).expect("rows with an answer");
}

fn kernel_payment(table: &mut Table) {
    let outputs = Outputs { payment: Some(&mut table.payment), ..Outputs::default() };
    scale(&table.rates, inputs(&table.budget, &table.net_costs), outputs).expect("rows with an answer");
}

#[inline(never)]
fn integers(table: &mut Table) {
    table.row_by_row(peers::integers);
}

#[inline(never)]
fn integers_with(table: &mut Table) {
    let steps = black_box(Steps { deficit: 40, budget: [3, 5], unit: 80 });
    table.row_by_row(|budget, net_costs| peers::integers_with(&steps, budget, net_costs));
}

#[inline(never)]
fn decimals(table: &mut Table) {
    table.row_by_row(peers::decimals);
}

#[inline(never)]
fn assessed(table: &mut Table) {
    let rules = rules(2024);
    table.row_by_row(|budget, net_costs| {
        let [_, _, payment, own_risk] = peers::assessed(rules, 2024, budget, net_costs, None);
        (payment, own_risk)
    });
}
