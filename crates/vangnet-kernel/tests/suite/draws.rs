//! Draws: every lane beside the reference, in any pieces, and order statistics beside sorted amounts.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "ranks and amounts are small, and a mean of 10¹⁴ cents is a double"
)]

use vangnet_kernel::{
    BandRate, Condition, Draws, Group, Lane, Moments, Order, Rates, Situation, Spread, Tally, normal,
};

const BANDS: [BandRate; 2] =
    [BandRate { above: 75_000, share: 500_000 }, BandRate { above: 125_000, share: 1_000_000 }];

fn situations(rates: &Rates) -> Vec<Situation<'_>> {
    let free = Condition { border: 75_000, above: 0, required: true };
    let strict = Condition { border: 75_000, above: 300_000_000_000_000, required: true };
    let spread = |mean, sd| Spread { mean, sd };
    let mut all = Vec::new();
    for (costs, budget, correlation) in [
        (spread(10_500_000_000, 500_000_000), spread(10_000_000_000, 0), 0),
        (spread(10_900_000_000, 900_000_000), spread(10_000_000_000, 300_000_000), 400_000),
        (spread(10_900_000_000, 900_000_000), spread(10_000_000_000, 300_000_000), -1_000_000),
        // A budget that is often below zero.
        (spread(1_000, 400), spread(300, 700), 123_456),
        // Amounts at their limits.
        (
            spread(100_000_000_000_000, 100_000_000_000_000),
            spread(90_000_000_000_000, 100_000_000_000_000),
            1,
        ),
        (spread(-5_000, 0), spread(1, 0), 0),
        (spread(11_000_000_001, 0), spread(10_000_000_001, 0), 0),
    ] {
        for condition in [free, strict, Condition { required: false, ..strict }] {
            all.push(Situation { rates, net_costs: costs, budget, correlation, condition });
        }
    }
    all
}

fn tally(draws: &Draws, lane: Lane, pieces: &[u64]) -> Tally {
    let mut all = Tally::default();
    for piece in pieces.windows(2) {
        let mut part = Tally::default();
        draws.run(lane, piece[0]..piece[1], Some(&mut part), None);
        all.merge(&part);
    }
    all
}

#[test]
fn every_lane_gives_the_same_in_any_pieces() {
    let rates = Rates::new(&BANDS, None).unwrap();
    for situation in situations(&rates) {
        let draws = Draws::new(situation, 0x1234_5678_9abc_def0, (7 << 32) | 3).unwrap();
        let expected = tally(&draws, Lane::Wide, &[(1 << 33) - 1, (1 << 33) + 5_000]);
        assert_eq!(expected.draws, 5_001);
        for lane in Lane::available() {
            for pieces in [&[0, 5_001][..], &[0, 1, 384, 385, 2_000, 5_001]] {
                let pieces: Vec<_> = pieces.iter().map(|draw| (1 << 33) - 1 + draw).collect();
                assert_eq!(tally(&draws, lane, &pieces), expected, "{lane:?} {situation:?}");
            }
        }
    }
}

fn order(draws: &Draws, lane: Lane, count: u64, ranks: &[u64]) -> Order {
    let mut order = draws.order(ranks);
    while !order.is_found() {
        for (start, end) in [(0, count / 3), (count / 3, count)] {
            let mut pass = order.pass();
            draws.run(lane, start..end, None, Some(&mut pass));
            order.merge(pass);
        }
        order.advance();
    }
    order
}

#[test]
fn order_statistics_are_those_of_sorted_amounts() {
    let rates = Rates::new(&BANDS, None).unwrap();
    for situation in situations(&rates) {
        for count in [1, 2, 1_000, 30_000] {
            let draws = Draws::new(situation, 42, 0).unwrap();
            let [mut payments, mut own_risks] = amounts(&situation, 42, 0, count);
            payments.sort_unstable();
            own_risks.sort_unstable();
            let ranks = [count.div_ceil(2), 1, count, count.div_ceil(20), count.div_ceil(3)];
            let found = order(&draws, Lane::best(), count, &ranks);
            let of = |sorted: &[i64]| ranks.map(|rank| sorted[rank as usize - 1]).to_vec();
            assert_eq!(draws.found(&found), [of(&payments), of(&own_risks)], "{situation:?}");
        }
    }
}

/// The payments and own risks, worked out again from the documentation.
fn amounts(situation: &Situation<'_>, seed: u64, stream: u64, count: u64) -> [Vec<i64>; 2] {
    let (mut payments, mut own_risks) = (Vec::new(), Vec::new());
    for draw in 0..count {
        let [z, y] = numbers(seed, stream, draw).map(normal);
        let correlation = situation.correlation as f64 / 1e6;
        let costs = if situation.budget.sd == 0 {
            z
        } else {
            (1.0 - correlation * correlation).sqrt() * z + correlation * y
        };
        let of =
            |spread: Spread, normal: f64| (spread.mean as f64 + spread.sd as f64 * normal).round() as i128;
        let (costs, budget) = (of(situation.net_costs, costs), of(situation.budget, y));
        let deficit = costs - budget;
        let above = |border: i128| (1_000_000 * deficit - border * budget).max(0);
        // Half of each, in millionths of a cent.
        let paid = (above(75_000) + above(125_000) + 1_000_000) / 2_000_000;
        let condition = situation.condition;
        let met = 1_000_000 * deficit - i128::from(condition.border) * budget > condition.above;
        let paid = if met || !condition.required { paid } else { 0 };
        payments.push(paid as i64);
        own_risks.push((deficit.max(0) - paid) as i64);
    }
    [payments, own_risks]
}

/// Philox 4×32-10, from the paper.
fn numbers(seed: u64, stream: u64, draw: u64) -> [u64; 2] {
    let words = |number: u64| [number & 0xffff_ffff, number >> 32];
    let mut counter = [words(draw), words(stream)].concat();
    let mut key = words(seed);
    for _ in 0..10 {
        let [first, second] = [counter[0] * 0xD251_1F53, counter[2] * 0xCD9E_8D57].map(words);
        counter = vec![second[1] ^ counter[1] ^ key[0], second[0], first[1] ^ counter[3] ^ key[1], first[0]];
        key = [(key[0] + 0x9E37_79B9) & 0xffff_ffff, (key[1] + 0xBB67_AE85) & 0xffff_ffff];
    }
    [counter[0] | counter[1] << 32, counter[2] | counter[3] << 32]
}

#[test]
fn tallies_are_those_of_the_amounts() {
    let rates = Rates::new(&BANDS, None).unwrap();
    for situation in situations(&rates) {
        let draws = Draws::new(situation, 42, 7).unwrap();
        let found = tally(&draws, Lane::best(), &[0, 3_000]);
        for (moments, amounts) in
            [found.payment, found.own_risk].iter().zip(amounts(&situation, 42, 7, 3_000))
        {
            assert_eq!(moments.sum, amounts.iter().copied().map(i128::from).sum::<i128>());
            let squares: u128 = amounts.iter().map(|amount| u128::from(amount.unsigned_abs()).pow(2)).sum();
            assert_eq!(moments.squares.high() << 64 | moments.squares.low(), squares);
        }
    }
}

#[test]
fn normal_numbers_are_normal() {
    // The share of draws below some points, each within five standard errors of Φ.
    let count = 200_000;
    let rates = Rates::new(&BANDS, None).unwrap();
    for (above, expected) in
        [(0, 0.5), (1_000_000, 0.158_655_253_931_457), (-2_000_000, 0.977_249_868_051_821)]
    {
        let situation = Situation {
            rates: &rates,
            net_costs: Spread { mean: 0, sd: 1_000_000 },
            budget: Spread { mean: 1, sd: 0 },
            correlation: 0,
            condition: Condition { border: 0, above: i128::from(above) * 1_000_000, required: false },
        };
        let found = tally(&Draws::new(situation, 5, 0).unwrap(), Lane::best(), &[0, count]);
        let share = found.conditions as f64 / count as f64;
        assert!(
            (share - expected).abs() < 5.0 * (expected * (1.0 - expected) / count as f64).sqrt(),
            "{share}"
        );
    }
}

#[test]
fn a_group_adds_up_draw_by_draw() {
    let rates = Rates::new(&BANDS, None).unwrap();
    let members: Vec<_> =
        situations(&rates).into_iter().filter(|s| s.net_costs.mean.abs() < 100_000_000_000).collect();
    let group = |members: &[Situation<'_>], first: u64| {
        let mut group = Group::new(9);
        for (member, stream) in members.iter().zip(first..) {
            group.add(*member, stream).unwrap();
        }
        group
    };
    let count = 2_000;
    let run = |group: &Group, members: usize, lane| {
        let (mut tallies, mut total) = (vec![Tally::default(); members], Moments::default());
        for (start, end) in [(0, 700), (700, count)] {
            group.run(lane, start..end, &mut tallies, Some(&mut total), None);
        }
        (tallies, total)
    };
    let whole = group(&members, 1);
    let expected = run(&whole, members.len(), Lane::Wide);
    assert_eq!(expected.1.sum, expected.0.iter().map(|tally| tally.payment.sum).sum::<i128>());
    for lane in Lane::available() {
        assert_eq!(run(&whole, members.len(), lane), expected, "{lane:?}");
    }
    // A member does not depend on the others.
    for (member, stream) in members.iter().zip(1..) {
        let alone = run(&group(&[*member], stream), 1, Lane::best());
        assert_eq!(alone.0[0], expected.0[stream as usize - 1]);
    }
    // The total of each draw is that of its own range, so the order is that of these.
    let mut totals: Vec<_> = (0..count)
        .map(|draw| {
            let mut total = Moments::default();
            whole.run(Lane::best(), draw..draw + 1, &mut [], Some(&mut total), None);
            total.sum as i64
        })
        .collect();
    totals.sort_unstable();
    let ranks = [1, 1_000, 1_900, count];
    // Kept, and counted as if there were many.
    for draws in [count, u64::MAX] {
        let mut order = whole.order(&ranks, draws);
        while !order.is_found() {
            for part in [0..count / 3, count / 3..count] {
                let mut pass = order.pass();
                whole.run(Lane::best(), part, &mut [], None, Some(&mut pass));
                order.merge(pass);
            }
            order.advance();
        }
        assert_eq!(whole.found(&order), ranks.map(|rank| totals[rank as usize - 1]));
    }
    assert!(whole.order(&[], count).is_found());
}
