//! Eight million synthetic households to municipal sums, and the bound that this is measured beside, as Markdown.
//!
//! `households [rows]`. All flags of 2023 with the published weights, 342 municipalities, one thread, chunks of 100,000
//! households. The bound is one read of the columns at the speed of memory, and two logistic functions a household out
//! of the nearest cache; all of it is measured in turns, so that other work on the machine slows all alike.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "times are floats, and this is a program for one's own terminal"
)]

use std::{hint::black_box, time::Instant};

use vangnet::{
    Euro, Exact, Year,
    model::{FastModel, Flags as CoreFlags, IndicatorKind, annex},
};
use vangnet_benches::{
    markdown::{grouped, table},
    rows::Random,
};
use vangnet_kernel::{
    Base, Expectations, FlagWeights, Flags, Households, Lane, Sum, expectations_by_municipality_on,
    logistic_all,
};

const MUNICIPALITIES: usize = 342;
const CHUNK: usize = 100_000;
const ROUNDS: usize = 9;

/// The columns, the weights of the year and the bases of the municipalities.
struct Country {
    models: Vec<FastModel>,
    weights: FlagWeights,
    bases: Vec<Base>,
    flags: Vec<u128>,
    norms: Vec<i64>,
    /// One municipality after the other.
    sorted: Vec<u32>,
    /// In no order.
    mixed: Vec<u32>,
}

fn main() {
    let rows = std::env::args().nth(1).and_then(|rows| rows.parse().ok()).unwrap_or(8_000_000);
    let country = Country::new(rows);
    let agree = country.compare(20_000);
    let mut log_odds = [0.0; 512];
    let mut random = Random::new(3);
    log_odds.fill_with(|| random.below(12_000_000) as f64 / 1e6 - 8.0);

    let mut times = vec![Vec::new(); 6];
    for _ in 0..ROUNDS {
        let mut sums = Vec::new();
        let mut time = |at: usize, work: &mut dyn FnMut()| {
            let start = Instant::now();
            work();
            if let Some(times) = times.get_mut(at) {
                times.push(start.elapsed().as_secs_f64() * 1e9 / rows as f64);
            }
        };
        time(0, &mut || {
            black_box(country.read());
        });
        time(1, &mut || exponentials(&log_odds, rows));
        time(2, &mut || sums.push(country.sums(Lane::best(), &country.sorted)));
        time(3, &mut || sums.push(country.sums(Lane::Plain, &country.sorted)));
        let sorted = sums.len();
        time(4, &mut || sums.push(country.sums(Lane::best(), &country.mixed)));
        time(5, &mut || sums.push(country.sums(Lane::Plain, &country.mixed)));
        let (sorted, mixed) = sums.split_at(sorted);
        assert!([sorted, mixed].iter().all(|sums| sums.windows(2).all(|two| two.first() == two.last())));
    }
    let least_and_median: Vec<_> = times
        .into_iter()
        .map(|mut times| {
            times.sort_by(f64::total_cmp);
            (times.first().copied().unwrap_or(f64::NAN), times.get(ROUNDS / 2).copied().unwrap_or(f64::NAN))
        })
        .collect();
    let of = |at: usize| least_and_median.get(at).copied().unwrap_or((f64::NAN, f64::NAN));
    let bound = (of(0).0 + of(1).0, of(0).1 + of(1).1);
    println!(
        "\n## Households\n\n\
         The exact sums of {MUNICIPALITIES} municipalities over {} synthetic households, with the {} flags and the weights of \
         2023, on one\nthread, in chunks of {} households. Nanoseconds per household; in brackets, the time as a multiple of \
         the bound. The\nbound is one read of the columns at the speed of memory, and two logistic functions per household \
         in the nearest cache.\nFor {} households, chance, fraction and amount equal those of the core, bit for bit, on every \
         lane.\n",
        grouped(rows),
        country.models.first().map_or(0, |model| model.flags().len()),
        grouped(CHUNK),
        grouped(agree),
    );
    let lines = [
        ("one read of the columns", of(0)),
        ("two logistic functions", of(1)),
        ("**bound**", bound),
        ("**kernel, one municipality after the other**", of(2)),
        ("kernel, plain lane", of(3)),
        ("kernel, municipalities mixed", of(4)),
        ("kernel, plain lane, mixed", of(5)),
    ]
    .map(|(name, (least, median))| {
        let cell = |time: f64, bound: f64| format!("{time:.2} ({:.2})", time / bound);
        vec![name.to_owned(), cell(least, bound.0), cell(median, bound.1)]
    });
    print!("{}", table(&["", "least", "median"].map(str::to_owned), 1, &lines));
}

/// A number of pairs of logistic functions, in the nearest cache.
fn exponentials(log_odds: &[f64; 512], rows: usize) {
    for _ in 0..rows / 256 {
        let mut chances = *black_box(log_odds);
        logistic_all(&mut chances);
        black_box(&chances);
    }
}

impl Country {
    fn new(rows: usize) -> Self {
        let year = Year::new(2023).expect("a year");
        let annex = annex(year).expect("a year with weights");
        let mut random = Random::new(8);
        let mut codes: Vec<&String> = Vec::new();
        for indicator in annex.volume.indicators.iter().chain(&annex.price.indicators) {
            if indicator.kind != IndicatorKind::Flag && !codes.contains(&&indicator.indicator) {
                codes.push(&indicator.indicator);
            }
        }
        let models: Vec<_> = (0..MUNICIPALITIES)
            .map(|_| {
                let values: Vec<(String, Exact)> = codes
                    .iter()
                    .map(|code| {
                        ((*code).clone(), format!("0.{:03}", random.below(200)).parse().expect("a share"))
                    })
                    .collect();
                FastModel::new(year, &values, None).expect("all values are there")
            })
            .collect();
        let bases = models.iter().map(FastModel::base).collect();
        let model = models.first().expect("municipalities");
        let weights = model.flag_weights().expect("published weights");
        // A flag in four.
        let mut word = || random.below(i64::MAX) as u128 & random.below(i64::MAX) as u128;
        let flags = (0..rows).map(|_| (word() << 64) | word()).collect();
        let norms = (0..rows).map(|_| 1_100_000 + random.below(1_200_000)).collect();
        let sorted = (0..rows).map(|row| (row * MUNICIPALITIES / rows.max(1)) as u32).collect();
        let mixed = (0..rows).map(|_| random.below(MUNICIPALITIES as i64) as u32).collect();
        Self { models, weights, bases, flags, norms, sorted, mixed }
    }

    /// Adds up the bytes of the columns, eight or four at a time.
    #[inline(never)]
    fn read(&self) -> u64 {
        let flags = self
            .flags
            .iter()
            .fold(0_u64, |sum, flags| sum.wrapping_add(*flags as u64).wrapping_add((*flags >> 64) as u64));
        let norms = self.norms.iter().fold(0_i64, |sum, norm| sum.wrapping_add(*norm));
        let of = self.sorted.iter().fold(0_u32, |sum, of| sum.wrapping_add(*of));
        flags.wrapping_add(norms as u64).wrapping_add(u64::from(of))
    }

    /// The sums of the municipalities, chunk by chunk.
    fn sums(&self, lane: Lane, of: &[u32]) -> Vec<Sum> {
        let mut sums = vec![Sum::ZERO; MUNICIPALITIES];
        let parts = self.flags.chunks(CHUNK).zip(self.norms.chunks(CHUNK)).zip(of.chunks(CHUNK));
        for ((flags, norms), of) in parts {
            let households = Households { flags: Flags::Whole(flags), norms };
            let nothing = Expectations::default();
            expectations_by_municipality_on(
                lane,
                &self.weights,
                &self.bases,
                of,
                households,
                nothing,
                &mut sums,
            )
            .expect("households with an answer");
        }
        sums
    }

    /// Compares a number of households with the scalar path of the core.
    fn compare(&self, rows: usize) -> usize {
        let rows = rows.min(self.flags.len());
        let first = |column: &[u32]| column.get(..rows).unwrap_or_default().to_vec();
        let of = first(&self.mixed);
        let (flags, norms) = (self.flags.get(..rows), self.norms.get(..rows));
        let (flags, norms) = (flags.unwrap_or_default(), norms.unwrap_or_default());
        for lane in Lane::available() {
            let (mut chance, mut fraction, mut amount) = (vec![0.0; rows], vec![0.0; rows], vec![0.0; rows]);
            let outputs = Expectations {
                chance: Some(&mut chance),
                fraction: Some(&mut fraction),
                amount: Some(&mut amount),
            };
            let households = Households { flags: Flags::Whole(flags), norms };
            let mut sums = vec![Sum::ZERO; MUNICIPALITIES];
            expectations_by_municipality_on(
                lane,
                &self.weights,
                &self.bases,
                &of,
                households,
                outputs,
                &mut sums,
            )
            .expect("households with an answer");
            let found = chance.into_iter().zip(fraction).zip(amount);
            for (((flags, norm), of), ((chance, fraction), amount)) in
                flags.iter().zip(norms).zip(&of).zip(found)
            {
                let model = self.models.get(*of as usize).expect("a municipality");
                let expected = model.evaluate(CoreFlags::from_bits(*flags), Euro::from_cents(*norm));
                let expected = [expected.chance, expected.fraction, expected.expected_amount];
                assert_eq!(
                    [chance, fraction, amount].map(f64::to_bits),
                    expected.map(f64::to_bits),
                    "{lane:?}"
                );
            }
        }
        rows
    }
}
