//! Draws of an uncertain year, beside numpy, as Markdown.
//!
//! `draws "PYTHON SCRIPT" [draws]`. One thread; the peers take turns, so that other work on the machine slows all alike. Each
//! makes normal numbers and amounts in whole cents, applies the scale of 2024, counts the bands, and gives means and standard
//! deviations of payment and own risk.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "times are floats, and this is a program for one's own terminal"
)]

use std::{hint::black_box, process::Command, time::Instant};

use vangnet_benches::markdown::{grouped, table};
use vangnet_kernel::{BandRate, Condition, Draws, Lane, Rates, Situation, Spread, Tally};

const ROUNDS: usize = 7;
const BANDS: [BandRate; 2] =
    [BandRate { above: 75_000, share: 500_000 }, BandRate { above: 125_000, share: 1_000_000 }];

/// What is promised: nanoseconds a draw with a certain budget and with both uncertain, and how many times as quick as numpy.
const PROMISED: ([f64; 2], f64) = ([2.0, 4.0], 10.0);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let peer = arguments.next().expect("the first argument is Python and its script");
    let draws: u64 = arguments.next().and_then(|draws| draws.parse().ok()).unwrap_or(2_000_000);
    let rates = Rates::new(&BANDS, None).expect("the rates of 2024");
    let kinds = [0, 300_000_000].map(|sd| {
        let situation = Situation {
            rates: &rates,
            net_costs: Spread { mean: 10_500_000_000, sd: 500_000_000 },
            budget: Spread { mean: 10_000_000_000, sd },
            correlation: 300_000,
            condition: Condition { border: 75_000, above: 0, required: false },
        };
        Draws::new(situation, 7, 0).expect("a situation within its ranges")
    });
    let mut rows: Vec<(String, [Vec<f64>; 2])> = Vec::new();
    let mut wrong = 0.0;
    for _ in 0..ROUNDS {
        let mut add = |name: &str, at: usize, time: f64| {
            let found = rows.iter().position(|(known, _)| known == name);
            let index = found.unwrap_or_else(|| {
                rows.push((name.to_owned(), Default::default()));
                rows.len() - 1
            });
            if let Some(times) = rows.get_mut(index).and_then(|(_, times)| times.get_mut(at)) {
                times.push(time);
            }
        };
        for lane in [Lane::best(), Lane::Plain] {
            let name = if lane == Lane::Plain { "kernel, plain lane" } else { "**kernel**" };
            for (at, kind) in kinds.iter().enumerate() {
                add(name, at, nanoseconds(draws, || tally(kind, lane, draws)));
            }
        }
        for (at, kind) in kinds.iter().enumerate() {
            add("kernel, with five quantiles", at, nanoseconds(draws, || quantiles(kind, draws)));
        }
        let numbers = numpy(&peer, draws);
        for (at, time) in numbers.iter().take(2).enumerate() {
            add("numpy float64", at, *time);
        }
        wrong = numbers.get(2).copied().unwrap_or_default();
    }
    print(&rows, draws, wrong);
}

fn nanoseconds(draws: u64, work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e9 / draws as f64
}

fn tally(draws: &Draws, lane: Lane, count: u64) {
    let mut tally = Tally::default();
    draws.run(lane, 0..count, Some(&mut tally), None);
    black_box(tally);
}

fn quantiles(draws: &Draws, count: u64) {
    let mut tally = Tally::default();
    let mut order = draws.order(&[5, 25, 50, 75, 95].map(|percent| count * percent / 100));
    let mut is_first = true;
    while !order.is_found() {
        let mut pass = order.pass();
        draws.run(Lane::best(), 0..count, is_first.then_some(&mut tally), Some(&mut pass));
        order.merge(pass);
        order.advance();
        is_first = false;
    }
    black_box((tally, draws.found(&order)));
}

/// What the peer prints.
fn numpy(peer: &str, draws: u64) -> Vec<f64> {
    let mut words = peer.split_whitespace();
    let mut command = Command::new(words.next().expect("a program"));
    let output = command.args(words).arg(draws.to_string()).output().expect("the peer runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("the peer prints numbers");
    text.lines().map(|line| line.parse().expect("the peer prints numbers")).collect()
}

fn print(rows: &[(String, [Vec<f64>; 2])], draws: u64, wrong: f64) {
    let least = |times: &[f64]| times.iter().copied().fold(f64::INFINITY, f64::min);
    let median = |times: &[f64]| {
        let mut times = times.to_vec();
        times.sort_unstable_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let shown = rows.iter().map(|(name, times)| {
        let numbers = times.iter().flat_map(|times| [least(times), median(times)]);
        std::iter::once(name.clone()).chain(numbers.map(|time| format!("{time:.2}"))).collect::<Vec<_>>()
    });
    let head = ["", "certain budget, least", "median", "both uncertain, least", "median"];
    println!("\n## Draws\n");
    println!(
        "{} draws of an uncertain year under the rules of 2024, on one thread: normal numbers, amounts in whole cents, the\n\
         scale, the bands, and means and standard deviations of payment and own risk. Nanoseconds a draw; the peers take\n\
         turns ({ROUNDS} of them). numpy takes its own normal numbers (Philox, `standard_normal`) and rounds floats to cents:\n\
         of a million payments {wrong:.0} are a cent off.\n",
        grouped(usize::try_from(draws).unwrap_or(usize::MAX)),
    );
    println!("{}", table(&head.map(str::to_owned), 1, &shown.collect::<Vec<_>>()));
    let of = |name: &str, at: usize| {
        let row = rows.iter().find(|(known, _)| known == name);
        row.and_then(|(_, times)| times.get(at)).map_or(f64::NAN, |times| least(times))
    };
    let (most, times) = PROMISED;
    for (at, (kind, most)) in ["a certain budget", "both uncertain"].into_iter().zip(most).enumerate() {
        let (kernel, numpy) = (of("**kernel**", at), of("numpy float64", at));
        let mark = |holds: bool| if holds { "" } else { ", **missed**" };
        println!(
            "With {kind}: {kernel:.2} ns (promised: at most {most}{}), and {:.1} times as quick as numpy (promised: at least {times}{}).",
            mark(kernel <= most),
            numpy / kernel,
            mark(numpy >= times * kernel),
        );
    }
}
