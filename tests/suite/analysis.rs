//! Where a deficit comes from: exact, and the same both ways.

use vangnet::{
    Budget, BudgetStage, Count, Euro, Year,
    analysis::{FactorPart, Situation, attribution},
    budget,
};
use vangnet_tests::random::Random;

fn situation(random: &mut Random, knows: [bool; 3]) -> Situation {
    let amount = |random: &mut Random| Euro::from_cents(random.between(-20_000_000_000, 80_000_000_000));
    let budget = Budget::new(Euro::from_cents(random.between(1, 60_000_000_000))).unwrap();
    let mut situation = Situation::new("x", budget, amount(random));
    let national = Budget::new(Euro::from_cents(random.between(300_000_000_000, 900_000_000_000))).unwrap();
    situation.macro_budget = knows[0].then_some(national);
    let caseload = Count::whole(u32::try_from(random.between(1, 50_000)).unwrap());
    situation.caseload = knows[1].then_some(caseload);
    situation.other = knows[2].then(|| amount(random));
    situation
}

#[test]
fn the_parts_add_up_and_turn_with_the_direction() {
    let mut random = Random::new(100_000);
    for index in 0..100_000_u32 {
        let knows = [index & 1 > 0, index & 2 > 0, index & 4 > 0];
        let (before, after) = (situation(&mut random, knows), situation(&mut random, knows));
        let (there, back) = (attribution(&before, &after).unwrap(), attribution(&after, &before).unwrap());
        let sum: i64 = there.parts.iter().map(|part| part.amount.cents()).sum();
        assert_eq!(sum, there.change.cents());
        assert_eq!(there.change.cents(), there.to.deficit.cents() - there.from.deficit.cents());
        for (there, back) in there.parts.iter().zip(&back.parts) {
            assert_eq!((there.part, there.amount.cents()), (back.part, -back.amount.cents()));
        }
        assert_eq!(there.parts.len(), 2 + knows.iter().filter(|known| **known).count());
        assert_eq!(there.missing.len(), knows.iter().filter(|known| !**known).count());
    }
}

/// The mean over all orders, worked out the long way in floats: the parts are the Shapley values of the five factors.
#[test]
fn the_parts_are_the_mean_over_every_order() {
    let mut random = Random::new(120);
    for _ in 0..50 {
        let (before, after) = (situation(&mut random, [true; 3]), situation(&mut random, [true; 3]));
        let factors = |situation: &Situation| {
            let float = |cents: i64| cents as f64;
            let national = float(situation.macro_budget.unwrap().euro().cents());
            let share = float(situation.budget.euro().cents()) / national;
            let other = float(situation.other.unwrap().cents());
            let caseload: f64 = situation.caseload.unwrap().to_string().parse().unwrap();
            let price = (float(situation.net_costs.cents()) - other) / caseload;
            [national, share, caseload, price, other]
        };
        let deficit =
            |[national, share, caseload, price, other]: [f64; 5]| caseload * price + other - national * share;
        let (start, end) = (factors(&before), factors(&after));
        let mut shapley = [0.0; 5];
        let mut orders = 0.0;
        let mut order = [0, 1, 2, 3, 4];
        permutations(&mut order, 5, &mut |order| {
            let mut now = start;
            for &factor in order {
                let without = deficit(now);
                now[factor] = end[factor];
                shapley[factor] += deficit(now) - without;
            }
            orders += 1.0;
        });
        let order = [
            FactorPart::MacroBudget,
            FactorPart::Share,
            FactorPart::Caseload,
            FactorPart::Price,
            FactorPart::Other,
        ];
        for (part, (name, shapley)) in
            attribution(&before, &after).unwrap().parts.iter().zip(order.iter().zip(shapley))
        {
            let mean = shapley / orders;
            let error = (part.amount.cents() as f64 - mean).abs();
            assert!(
                part.part == *name && error < 1.0 + mean.abs() * 1e-9,
                "{name:?}: {} and {mean}",
                part.amount
            );
        }
    }
}

fn permutations(items: &mut [usize; 5], length: usize, visit: &mut impl FnMut(&[usize; 5])) {
    if length == 1 {
        return visit(items);
    }
    for index in 0..length {
        permutations(items, length - 1, visit);
        items.swap(if length.is_multiple_of(2) { index } else { 0 }, length - 1);
    }
}

/// ECLI:NL:RBDHA:2016:4232 and ECLI:NL:RBROT:2024:6828, with the published macro budgets.
#[test]
fn published_budgets_of_two_stages() {
    let history = |year: i64, provisional: &str, last: &str| {
        let year = Year::new(year).unwrap();
        let stage = |stage, amount: &str| budget::StageBudget {
            stage,
            budget: Budget::parse(amount).unwrap(),
            macro_budget: budget::macro_budget(year, stage).map(|published| published.amount),
        };
        let stages = [stage(BudgetStage::Provisional, provisional), stage(BudgetStage::Final, last)];
        budget::history(year, &stages).unwrap().total.unwrap()
    };
    let the_hague = history(2015, "326169452", "334636682");
    assert_eq!(the_hague.ratio.to_string(), "0.025960");
    // No macro budget of 2015 was found, so nothing is said of it.
    assert_eq!((the_hague.macro_budget, the_hague.share), (None, None));
    let rotterdam = history(2023, "469369377", "550863275");
    assert_eq!(rotterdam.ratio.to_string(), "0.173624");
    assert_eq!(
        rotterdam.macro_budget.unwrap().checked_add(rotterdam.share.unwrap()).unwrap(),
        rotterdam.amount
    );
}
