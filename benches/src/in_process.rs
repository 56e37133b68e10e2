//! The peers in Rust, over whole columns.

use std::{
    hint::black_box,
    process::Command,
    time::{Duration, Instant},
};

use vangnet_kernel::{Lane, Outputs, scale, scale_on};

use crate::{
    group::{Exactness, Group, Peer},
    peers::{self, Steps},
    rules,
    table::{Table, inputs},
};

/// The copy that bounds the kernel.
pub const COPY: &str = "copy of two columns";
/// The kernel on the quickest lane.
pub const KERNEL: &str = "**kernel**";
/// Integers of 64 bits, with rates that the compiler knows.
pub const INTEGERS: &str = "`i64`, rates in the code";
/// The decimals that the core counts with.
pub const DECIMAL: &str = "`rust_decimal`, row by row";
/// The copy that bounds all results.
pub const COPY_OF_FOUR: &str = "copy of two columns into four";
/// The kernel with every result.
pub const ALL_RESULTS: &str = "kernel, all four results";
/// The kernel with one result.
pub const PAYMENT: &str = "kernel, payment alone";

type Work = fn(&mut Table);

/// The peers that do the row (budget, net costs) → (payment, own risk), and the copy of as many columns.
pub const SAME_ROW: [(&str, Exactness, Work); 7] = [
    (COPY, Exactness::Other, copy_two),
    (KERNEL, Exactness::Exact, kernel),
    ("kernel, plain lane", Exactness::Exact, kernel_plain),
    (INTEGERS, Exactness::Exact, integers),
    ("`i64`, rates as numbers", Exactness::Exact, integers_with),
    (DECIMAL, Exactness::Exact, decimals),
    ("`vangnet::assess_with`, row by row", Exactness::Exact, assessed),
];

/// The kernel with other results, and a copy of as many columns.
pub const OTHER_RESULTS: [(&str, Exactness, Work); 3] = [
    (COPY_OF_FOUR, Exactness::Other, copy_four),
    (ALL_RESULTS, Exactness::Exact, kernel_all),
    (PAYMENT, Exactness::Other, kernel_payment),
];

/// Peers in this process, over a table of their own.
#[derive(Debug)]
pub struct InProcess {
    table: Table,
    versions: String,
    peers: Vec<Peer>,
    works: Vec<Work>,
}

impl InProcess {
    /// Peers over a table.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet_benches::{group::Group, in_process::{InProcess, SAME_ROW}, table::Table};
    ///
    /// let mut rust = InProcess::new(Table::ordinary(100), &SAME_ROW);
    /// assert_eq!(rust.wrong(1), 0);
    /// ```
    pub fn new(table: Table, peers: &[(&str, Exactness, Work)]) -> Self {
        let works = peers.iter().map(|(_, _, work)| *work).collect();
        let peers =
            peers.iter().map(|(name, exactness, _)| Peer { name: (*name).into(), exactness: *exactness });
        Self { table, versions: versions(), peers: peers.collect(), works }
    }

    fn run(&mut self, peer: usize) {
        let work = self.works.get(peer).expect("a peer of this group");
        work(black_box(&mut self.table));
    }
}

impl Group for InProcess {
    fn language(&self) -> &'static str {
        "Rust"
    }

    fn versions(&self) -> &str {
        &self.versions
    }

    fn peers(&self) -> &[Peer] {
        &self.peers
    }

    fn time(&mut self, peer: usize, runs: usize) -> Duration {
        self.run(peer);
        let start = Instant::now();
        for _ in 0..runs {
            self.run(peer);
        }
        start.elapsed()
    }

    fn wrong(&mut self, peer: usize) -> usize {
        self.table.clear();
        self.run(peer);
        self.table.wrong()
    }
}

/// The compiler and the peer crate that this was built with.
fn versions() -> String {
    let rustc = Command::new("rustc").arg("--version").output().expect("the compiler");
    let rustc = String::from_utf8_lossy(&rustc.stdout);
    let number = rustc.split(' ').nth(1).unwrap_or_default();
    let lock = include_str!("../../Cargo.lock");
    let (_, from) = lock.split_once("name = \"rust_decimal\"\nversion = \"").expect("a locked version");
    let (rust_decimal, _) = from.split_once('"').expect("a version in quotes");
    format!("Rust {number}, `rust_decimal` {rust_decimal}")
}

fn row_by_row(table: &mut Table, of: impl Fn(i64, i64) -> (i64, i64)) {
    let inputs = table.budget.iter().zip(table.net_costs.iter());
    let outputs = table.payment.iter_mut().zip(table.own_risk.iter_mut());
    for ((budget, net_costs), (payment, own_risk)) in inputs.zip(outputs) {
        (*payment, *own_risk) = of(*budget, *net_costs);
    }
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
    let Table { rates, budget, net_costs, payment, own_risk, .. } = table;
    let outputs = Outputs { payment: Some(payment), own_risk: Some(own_risk), ..Outputs::default() };
    scale_on(lane, rates, inputs(budget, net_costs), outputs).expect("rows with an answer");
}

fn kernel_all(table: &mut Table) {
    let Table { rates, budget, net_costs, deficit, ratio, payment, own_risk, .. } = table;
    let outputs = Outputs {
        deficit: Some(deficit),
        ratio: Some(ratio),
        payment: Some(payment),
        own_risk: Some(own_risk),
    };
    scale(rates, inputs(budget, net_costs), outputs).expect("rows with an answer");
}

fn kernel_payment(table: &mut Table) {
    let Table { rates, budget, net_costs, payment, .. } = table;
    let outputs = Outputs { payment: Some(payment), ..Outputs::default() };
    scale(rates, inputs(budget, net_costs), outputs).expect("rows with an answer");
}

#[inline(never)]
fn integers(table: &mut Table) {
    row_by_row(table, peers::integers);
}

#[inline(never)]
fn integers_with(table: &mut Table) {
    let steps = black_box(Steps { deficit: 40, budget: [3, 5], unit: 80 });
    row_by_row(table, |budget, net_costs| peers::integers_with(&steps, budget, net_costs));
}

#[inline(never)]
fn decimals(table: &mut Table) {
    row_by_row(table, peers::decimals);
}

#[inline(never)]
fn assessed(table: &mut Table) {
    let rules = rules(2024);
    row_by_row(table, |budget, net_costs| {
        let [_, _, payment, own_risk] = peers::assessed(rules, 2024, budget, net_costs, None);
        (payment, own_risk)
    });
}
