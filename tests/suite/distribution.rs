//! The distribution of the macro budget over a synthetic country.

use proptest::prelude::*;
use vangnet::{
    Budget, Euro, Inhabitants, Year,
    analysis::BudgetSplit,
    distribution::{Distribution, DistributionInput, Merger, MunicipalityFigures, Part, Unit, distribute},
};
use vangnet_tests::{country::country, random::Random, years::distribution_years};

fn cents(amounts: impl Iterator<Item = Euro>) -> i64 {
    amounts.map(Euro::cents).sum()
}

/// Everything adds up: over the municipalities, over the parts, and both together.
fn adds_up(input: &DistributionInput, distribution: &Distribution) {
    let available =
        input.macro_budget.euro().cents() - input.vangnet_reserve.cents() + input.mau.map_or(0, Euro::cents);
    assert_eq!(distribution.distributed.cents(), available, "{}", input.year);
    assert_eq!(cents(distribution.municipalities.iter().map(|outcome| outcome.budget)), available);
    assert_eq!(cents(distribution.parts.iter().map(|(_, total)| total)), available);
    for (part, total) in distribution.parts.iter() {
        let parts = distribution.municipalities.iter().map(|outcome| outcome.parts.get(part).unwrap());
        assert_eq!(cents(parts), total.cents(), "{part:?}");
    }
    let unit = if distribution.unit == Unit::Euro { 100 } else { 1 };
    for outcome in &distribution.municipalities {
        assert_eq!(cents(outcome.parts.iter().map(|(_, amount)| amount)), outcome.budget.cents());
        for (_, amount) in outcome.parts.iter() {
            assert!(amount >= Euro::ZERO && amount.cents() % unit == 0, "{amount}");
        }
    }
    // The pots that are given are shared to the last unit.
    let pots = [
        (Part::PermitHolders, input.permit_holders_pot),
        (Part::WageSubsidy, input.wage_subsidy_pot),
        (Part::YouthSupplement, input.youth_supplement_pot),
    ];
    for (part, pot) in pots {
        assert_eq!(distribution.parts.get(part), pot, "{part:?}");
    }
}

#[test]
fn a_country_of_342_municipalities_leaves_no_remainder_in_any_year() {
    let mut random = Random::new(342);
    for year in distribution_years() {
        for unit in [Unit::Euro, Unit::Cent] {
            let mut input = country(year, 342, 7_340_200_001, &mut random).unwrap();
            input.unit = unit;
            adds_up(&input, &distribute(&input).unwrap());
        }
    }
}

/// By hand, 2019, a million to share, the same growth of households everywhere, so that it falls away in L/TL:
/// TL = 1,000,000. BL: 1.0·0.1·1,000,000 = 100,000; 0.5·0.3·1,000,000 = 150,000; 0. BDTI: 0; 0.5·3,960/990,000·1,000,000 =
/// 2,000; 1·9,900/990,000·1,000,000 = 10,000. TBO = 738,000. m·O: 0; 140,000; 640,000. BO: 140/780·738,000 = 132,461.54 and
/// 640/780·738,000 = 605,538.46. Together 100,000; 284,461.54; 615,538.46, so the euro that remains goes to the second.
#[test]
fn a_municipality_of_27_500_is_half_historical_and_half_objective() {
    let municipality = |code: &str, inhabitants, costs: &str, objective: &str, homeless: &str| {
        let inhabitants = Inhabitants::new(inhabitants).unwrap();
        let mut figures =
            MunicipalityFigures::new(code.parse().unwrap(), inhabitants, costs.parse().unwrap());
        (figures.households_t1, figures.households_t2) = (Some(1_010), Some(1_000));
        figures.objective = Some(objective.parse().unwrap());
        figures.homeless_and_institutions = Some(homeless.parse().unwrap());
        figures
    };
    let year = Year::new(2019).unwrap();
    let mut input = DistributionInput::new(year, Budget::parse("1000000").unwrap(), Euro::ZERO);
    input.net_costs = Some("990000".parse().unwrap());
    input.municipalities = vec![
        municipality("1111", 12_000, "100000", "0", "5000"),
        municipality("2222", 27_500, "300000", "280000", "3960"),
        municipality("3333", 90_000, "600000", "640000", "9900"),
    ];
    let distribution = distribute(&input).unwrap();
    let half = &distribution.municipalities[1];
    assert_eq!(half.objective_weight.unwrap().to_string(), "0.5");
    let shown = distribution.municipalities.iter().map(|outcome| {
        let part = |part| outcome.parts.get(part).unwrap().whole_euros();
        let homeless = part(Part::HomelessAndInstitutions);
        [outcome.budget.whole_euros(), part(Part::Objective), part(Part::Historical), homeless]
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [[100_000, 0, 100_000, 0], [284_462, 132_462, 150_000, 2_000], [615_538, 605_538, 0, 10_000]]
    );
}

#[test]
fn years_without_a_known_distribution_are_refused_with_the_reason() {
    let last = *distribution_years().last().unwrap();
    let known = format!("a distribution is known for 2015 and 2017 to {last}");
    for (year, reason) in [
        (2014, known.as_str()),
        (2016, "the distribution of 2016 as amended is not known"),
        (last + 1, known.as_str()),
    ] {
        let input = DistributionInput::new(Year::new(year).unwrap(), Budget::parse("1").unwrap(), Euro::ZERO);
        let error = distribute(&input).unwrap_err();
        assert_eq!((error.code(), error.field()), ("no_rule_known", Some("/year")));
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[test]
fn fixed_parts_that_exceed_what_there_is_are_refused() {
    let mut input = country(2019, 5, 1_000_000, &mut Random::new(2)).unwrap();
    // The homeless of the first municipality cost more than all municipalities together spend.
    input.municipalities[0].homeless_and_institutions =
        input.net_costs.map(|all| Euro::from_cents(all.cents() * 2));
    let error = distribute(&input).unwrap_err();
    assert_eq!((error.code(), error.field()), ("pot_exceeded", Some("/macro_budget")));

    let mut input = country(2022, 5, 1_000_000, &mut Random::new(3)).unwrap();
    input.wage_subsidy_pot = Some("1000001".parse().unwrap());
    assert_eq!(distribute(&input).unwrap_err().code(), "pot_exceeded");

    let mut input = country(2018, 5, 1_000_000, &mut Random::new(3)).unwrap();
    input.permit_holders_pot = None;
    // The pot of the Besluit is 100 million.
    assert_eq!(distribute(&input).unwrap_err().code(), "pot_exceeded");
}

#[test]
fn a_pot_with_only_zeros_to_be_shared_on_is_refused() {
    let mut input = country(2026, 4, 1_000_000, &mut Random::new(4)).unwrap();
    input.municipalities.iter_mut().for_each(|figures| figures.wage_subsidy = Some(Euro::ZERO));
    let error = distribute(&input).unwrap_err();
    assert_eq!((error.code(), error.field()), ("nothing_to_share_on", Some("/municipalities")));
}

fn budget_of(distribution: &Distribution, code: &str) -> i64 {
    let code = code.parse().unwrap();
    let found = distribution.municipalities.iter().find(|outcome| outcome.municipality == code);
    found.unwrap().budget.cents()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_macro_budget_is_distributed_exactly(
        seed: u64, year in prop::sample::select(distribution_years()), count in 1..40_u16,
        euros in 1_000_000..9_000_000_000_i64, in_cents: bool,
    ) {
        let mut input = country(year, count, euros, &mut Random::new(seed)).unwrap();
        input.unit = if in_cents { Unit::Cent } else { Unit::Euro };
        match distribute(&input) {
            Ok(distribution) => adds_up(&input, &distribution),
            // Some random countries spend more on the homeless than there is.
            Err(error) => prop_assert_eq!(error.code(), "pot_exceeded"),
        }
    }

    #[test]
    fn the_order_of_the_municipalities_changes_nothing(
        seed: u64, year in prop::sample::select(distribution_years()), by in 1..20_usize,
    ) {
        let mut input = country(year, 20, 1_234_567_891, &mut Random::new(seed)).unwrap();
        let straight = match distribute(&input) {
            Ok(straight) => straight,
            Err(error) => {
                prop_assert_eq!(error.code(), "pot_exceeded");
                return Ok(());
            }
        };
        input.municipalities.rotate_left(by);
        input.municipalities.reverse();
        let mut turned = distribute(&input).unwrap();
        turned.municipalities.sort_by_key(|outcome| outcome.municipality);
        prop_assert_eq!(straight, turned);
    }

    #[test]
    fn a_merger_of_two_small_municipalities_keeps_their_sum(seed: u64, year in prop::sample::select(distribution_years())) {
        let mut input = country(year, 10, 987_654_321, &mut Random::new(seed)).unwrap();
        for figures in &mut input.municipalities[1..3] {
            figures.inhabitants = Inhabitants::new(6_000).unwrap();
            // The same growth, so that the merged municipality has it too.
            figures.households_t1 = figures.households_t1.map(|_| 3_030);
            figures.households_t2 = figures.households_t2.map(|_| 3_000);
        }
        let apart = match distribute(&input) {
            Ok(apart) => apart,
            Err(error) => {
                prop_assert_eq!(error.code(), "pot_exceeded");
                return Ok(());
            }
        };
        let sum = budget_of(&apart, "0002") + budget_of(&apart, "0003");
        let rest: Vec<_> = apart.municipalities.iter().filter(|outcome| {
            !["0002", "0003"].contains(&outcome.municipality.to_string().as_str())
        }).cloned().collect();

        // As outcomes are added (Besluit): to the cent, without effect on other municipalities.
        let mut merged = input.clone();
        merged.mergers = vec![Merger { into: "9999".parse().unwrap(), from: vec!["0002".parse().unwrap(), "0003".parse().unwrap()] }];
        let together = distribute(&merged).unwrap();
        adds_up(&merged, &together);
        prop_assert_eq!(budget_of(&together, "9999"), sum);
        prop_assert_eq!(&together.municipalities[..together.municipalities.len() - 1], &rest[..]);

        // As if they had been one all along: the same but for the rounding of each part to whole euros.
        let second = input.municipalities.remove(2);
        add(&mut input.municipalities[1], &second);
        let one = distribute(&input).unwrap();
        prop_assert!((budget_of(&one, "0002") - sum).abs() <= 500, "{} {sum}", budget_of(&one, "0002"));
    }
}

/// The figures of two municipalities as those of one.
fn add(first: &mut MunicipalityFigures, second: &MunicipalityFigures) {
    let sum = |a: Option<Euro>, b: Option<Euro>| a.zip(b).map(|(a, b)| a.checked_add(b).unwrap());
    let count = |a: Option<vangnet::Count>, b: Option<vangnet::Count>| {
        a.zip(b).map(|(a, b)| (a.to_decimal() + b.to_decimal()).to_string().parse().unwrap())
    };
    first.inhabitants = Inhabitants::new(12_000).unwrap();
    first.costs = first.costs.checked_add(second.costs).unwrap();
    first.households_t1 = first.households_t1.map(|households| households * 2);
    first.households_t2 = first.households_t2.map(|households| households * 2);
    first.permit_holders = count(first.permit_holders, second.permit_holders);
    first.wage_subsidy = sum(first.wage_subsidy, second.wage_subsidy);
    first.covid = sum(first.covid, second.covid);
    first.young_people = count(first.young_people, second.young_people);
}

/// Berenschot, a forecast of October 2016: mutations 2016 to 2017, 2017 to 2018, and their total, in whole euros. Some totals
/// differ by a euro, since the components were rounded separately.
#[test]
fn the_mutations_of_berenschot_add_up_within_the_printed_euro() {
    for (municipality, first, second, total) in [
        ("Eindhoven", 10_322_534, 4_334_860, 14_657_394_i64),
        ("Maastricht", 3_984_725, 3_661_213, 7_645_939),
        ("'s-Hertogenbosch", 4_315_637, 863_824, 5_179_460),
        ("Rotterdam", -31_536_484, -11_614_800, -43_151_284),
        ("'s-Gravenhage", -12_228_727, -10_182_929, -22_411_656),
        ("Almere", -9_182_180, -948_023, -10_130_203),
    ] {
        // The changes of a budget from stage to stage add up to its change from the first stage to the last.
        let start = 1_000_000_000_i64;
        let budgets = [start, start + first, start + first + second];
        let stages = vangnet::budget::history(
            Year::new(2018).unwrap(),
            &[
                vangnet::BudgetStage::Provisional,
                vangnet::BudgetStage::RevisedProvisional,
                vangnet::BudgetStage::Final,
            ]
            .map(|stage| vangnet::budget::StageBudget {
                stage,
                budget: Budget::new(Euro::from_cents(budgets[stage as usize] * 100)).unwrap(),
                macro_budget: None,
                vangnet_reserve: None,
            }),
            BudgetSplit::Shapley,
        )
        .unwrap();
        let change = stages.total.unwrap().amount;
        assert!((change.whole_euros() - total).abs() <= 1, "{municipality}: {change} and {total}");
        assert_eq!(cents(stages.changes.iter().map(|change| change.amount)), change.cents());
    }
}
