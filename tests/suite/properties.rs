//! What must hold of every case.

use proptest::prelude::*;
use vangnet::{
    Assessment, Budget, Case, Euro, Inhabitants, Outcome, RuleSet, Year, YearFigures, assess, assess_with,
    contract,
};
use vangnet_tests::years::deficit_years;
use vangnet_tests::{damage, generate::Generator, random::Random};

const MOST: i64 = 100_000_000_000_000;

fn figures(year: i64, budget: i64, net_costs: i64) -> YearFigures {
    let budget = Budget::new(Euro::from_cents(budget)).unwrap();
    YearFigures::new(Year::new(year).unwrap(), budget, Euro::from_cents(net_costs)).unwrap()
}

/// A case whose history passes every test, so that its outcome rests on the deficit year.
fn with_history(year: i64, budget: i64, net_costs: i64) -> Case {
    let earlier = (1..=3).map(|back| figures(year - back, budget, budget.saturating_mul(2).min(MOST)));
    let years = std::iter::once(figures(year, budget, net_costs)).chain(earlier).collect();
    Case::new("", Year::new(year).unwrap(), years).unwrap()
}

fn scale(year: i64, budget: i64, net_costs: i64, inhabitants: Option<i64>) -> Assessment {
    let case = Case::new("", Year::new(year).unwrap(), vec![figures(year, budget, net_costs)]).unwrap();
    assess(&match inhabitants {
        Some(inhabitants) => case.with_inhabitants(Inhabitants::new(inhabitants).unwrap()),
        None => case,
    })
    .unwrap()
}

/// Budgets of all sizes, and net costs around and far from the borders.
fn year_budget_net_costs() -> impl Strategy<Value = (i64, i64, i64)> {
    let budget = prop_oneof![1..1000_i64, 1_000_000..100_000_000_000_i64, MOST / 2..=MOST];
    (prop::sample::select(deficit_years()), budget).prop_flat_map(|(year, budget)| {
        let near = prop::sample::select(vec![0_i64, 50, 75, 100, 125]).prop_flat_map(move |per_mille| {
            let border = i64::try_from(i128::from(budget) * i128::from(1000 + per_mille) / 1000).unwrap();
            (-3..=3_i64).prop_map(move |off| (border + off).min(MOST))
        });
        let net_costs = prop_oneof![near, 0..=budget.saturating_mul(2).min(MOST), -MOST..=MOST];
        (Just(year), Just(budget), net_costs)
    })
}

proptest! {
    #[test]
    fn payment_and_own_risk_add_up(
        (year, budget, net_costs) in year_budget_net_costs(),
        inhabitants in prop::option::of(1..1_000_000_i64),
    ) {
        let answer = scale(year, budget, net_costs, inhabitants);
        let due = answer.deficit.cents().max(0);
        prop_assert_eq!(answer.scale.payment.cents() + answer.scale.own_risk.cents(), due);
        prop_assert!(answer.scale.payment >= Euro::ZERO && answer.scale.own_risk >= Euro::ZERO);
    }

    #[test]
    fn payment_rises_with_net_costs_and_falls_with_the_budget(
        (year, budget, net_costs) in year_budget_net_costs(),
        more in 0..1_000_000_000_i64,
        inhabitants in prop::option::of(1..1_000_000_i64),
    ) {
        let paid = |budget: i64, net_costs: i64| scale(year, budget, net_costs, inhabitants).scale.payment;
        prop_assert!(paid(budget, net_costs) <= paid(budget, net_costs.saturating_add(more).min(MOST)));
        prop_assert!(paid(budget, net_costs) >= paid(budget.saturating_add(more).min(MOST), net_costs));
    }

    #[test]
    fn own_risk_rises_too_and_never_by_more_than_the_costs(
        (year, budget, net_costs) in year_budget_net_costs(),
        inhabitants in prop::option::of(1..1_000_000_i64),
    ) {
        prop_assume!(net_costs < MOST);
        let before = scale(year, budget, net_costs, inhabitants).scale;
        let after = scale(year, budget, net_costs + 1, inhabitants).scale;
        // One cent more of costs is at most one cent more of either: no jump at a border.
        prop_assert!((0..=1).contains(&(after.own_risk.cents() - before.own_risk.cents())));
        prop_assert!((0..=1).contains(&(after.payment.cents() - before.payment.cents())));
    }

    #[test]
    fn own_risk_is_never_above_its_maximum((year, budget, net_costs) in year_budget_net_costs()) {
        let answer = assess(&with_history(year, budget, net_costs)).unwrap();
        // 7.5% in 2015 and 2016, 8.75% in 2017 and 2018, 10% from 2019, of the budget, in hundred-thousandths.
        let most: i128 = match year { 2015 | 2016 => 7500, 2017 | 2018 => 8750, _ => 10_000 };
        let own_risk = i128::from(answer.scale.own_risk.cents());
        prop_assert!((own_risk - 1) * 100_000 <= i128::from(budget) * most);
        if answer.outcome == Outcome::ConditionsMet {
            prop_assert_eq!(answer.own_risk, Some(answer.scale.own_risk));
        }
    }

    #[test]
    fn the_scale_does_not_depend_on_the_unit((year, budget, net_costs) in year_budget_net_costs()) {
        let (budget, net_costs) = ((budget / 1000).max(1), net_costs / 1000);
        let small = scale(year, budget, net_costs, None);
        let large = scale(year, budget * 1000, net_costs * 1000, None);
        prop_assert_eq!(small.deficit_ratio, large.deficit_ratio);
        prop_assert_eq!(small.scale.own_risk_ratio, large.scale.own_risk_ratio);
        prop_assert_eq!(small.scale.marginal_own_risk, large.scale.marginal_own_risk);
        prop_assert!((large.scale.payment.cents() - small.scale.payment.cents() * 1000).abs() <= 500);
        prop_assert_eq!(&small.routes[0].tests[0], &large.routes[0].tests[0]);
    }

    #[test]
    fn the_answer_agrees_with_integers((year, budget, net_costs) in year_budget_net_costs()) {
        // The scale once more, in twice a thousandth of a cent, by another way of writing it.
        let (d1, d2) = match year { 2015 | 2016 => (50, 100), 2017 | 2018 => (50, 125), _ => (75, 125) };
        let (budget, net_costs) = (i128::from(budget), i128::from(net_costs));
        let above = |d: i128| (net_costs * 1000 - budget * (1000 + d)).max(0);
        let payment_in_2000ths = above(d1) + above(d2);
        let expected = (payment_in_2000ths + 1000) / 2000;
        let answer = scale(year, i64::try_from(budget).unwrap(), i64::try_from(net_costs).unwrap(), None);
        prop_assert_eq!(i128::from(answer.scale.payment.cents()), expected);
    }

    #[test]
    fn json_and_api_give_the_same(seed in any::<u64>()) {
        let line = Generator::new(seed).case(0);
        let mut through_json = Vec::new();
        contract::evaluate(line.as_bytes(), &mut through_json);
        let case = contract::read(line.as_bytes()).unwrap();
        let through_api = serde_json::to_string(&assess(&case).unwrap()).unwrap() + "\n";
        prop_assert_eq!(String::from_utf8(through_json).unwrap(), through_api);
    }

    #[test]
    fn the_order_of_years_does_not_matter(seed in any::<u64>()) {
        let case = contract::read(Generator::new(seed).case(0).as_bytes()).unwrap();
        let mut reversed = case.years().to_vec();
        reversed.reverse();
        let mut other = Case::new(case.id(), case.year(), reversed).unwrap();
        if let Some(inhabitants) = case.inhabitants() {
            other = other.with_inhabitants(inhabitants);
        }
        if let Some(procedure) = case.procedure() {
            other = other.with_procedure(procedure.clone());
        }
        prop_assert_eq!(assess(&case).unwrap(), assess(&other).unwrap());
    }

    #[test]
    fn damaged_lines_give_one_answer_line(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let mut line = Generator::new(seed).case(0).into_bytes();
        damage::damage(&mut line, &mut random);
        let blank = line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
        let mut answers = Vec::new();
        contract::evaluate(&line, &mut answers);
        prop_assert_eq!(String::from_utf8_lossy(&answers).lines().count(), usize::from(!blank));
        if let Some(answer) = answers.split(|byte| *byte == b'\n').next().filter(|answer| !answer.is_empty()) {
            let answer: serde_json::Value = serde_json::from_slice(answer).unwrap();
            prop_assert!(answer.get("error").is_some() != answer.get("outcome").is_some());
        }
    }

    #[test]
    fn custom_rules_equal_to_the_shipped_ones_give_the_same_amounts(seed in any::<u64>()) {
        let case = contract::read(Generator::new(seed).case(0).as_bytes()).unwrap();
        let shipped = RuleSet::for_year(case.year()).unwrap();
        let answer = assess(&case).unwrap();
        let copy = assess_with(&case, &shipped.with_name("copy")).unwrap();
        prop_assert_eq!((answer.outcome, answer.payment, answer.own_risk), (copy.outcome, copy.payment, copy.own_risk));
        prop_assert_eq!(copy.evidence, vangnet::Evidence::User);
    }

    /// Scales as users may write them: any number of decimals, a share of 0, many bands.
    #[test]
    fn a_users_scale_always_gives_an_answer(
        (year, budget, net_costs) in year_budget_net_costs(),
        borders in prop::collection::btree_set(0..=10_000_000_u32, 1..=8),
        shares in prop::collection::vec(prop_oneof![Just(0_u32), Just(1_000_000), 0..=1_000_000_u32], 8),
        decimals in 0..=6_usize,
    ) {
        let rate = |millionths: u32| {
            let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
            // Sometimes with zeros at the end, sometimes without: 0.00 is 0.
            let short = text.trim_end_matches('0').trim_end_matches('.');
            if decimals == 0 { short.parse().unwrap() } else { text.parse().unwrap() }
        };
        let bands: Vec<_> = borders.into_iter().zip(shares).map(|(above, share)| (rate(above), rate(share))).collect();
        let rules = RuleSet::for_year(Year::new(year).unwrap()).unwrap().with_bands(&bands).unwrap();
        let receipt = vangnet::receipt_with(&with_history(year, budget, net_costs), &rules).unwrap();
        let scale = receipt.assessment.scale;
        let due = receipt.assessment.deficit.cents().max(0);
        prop_assert_eq!(scale.payment.cents() + scale.own_risk.cents(), due);
        let inverse = vangnet::Inverse::new(&rules.regular().scale, Budget::new(Euro::from_cents(budget)).unwrap());
        for answer in [inverse.net_costs_for_payment(Euro::from_cents(1)), inverse.maximum_own_risk().map(|most| most.own_risk)] {
            prop_assert!(answer.is_ok() || answer.unwrap_err().kind() == vangnet::ErrorKind::NoSolution);
        }
        inverse.borders(Euro::from_cents(net_costs)).unwrap();
    }
}
