//! A whole panel, whose scale is worked out on the kernel, beside each of its rows alone.

use vangnet::{Amount, Panel, PanelRow, Ratio, RuleSet, Year, assess_with};
use vangnet_tests::random::Random;

const LARGEST: i64 = 100_000_000_000_000;

/// A budget and net costs in cents: near a border, halfway between two ratios, small, or as large as may be.
fn row(random: &mut Random) -> (i64, i64) {
    let size = 10_i64.pow(u32::try_from(random.between(3, 14)).unwrap());
    let budget = random.between(size / 10, size);
    let border = random.pick(&[0, 50, 75, 100, 125]).unwrap();
    let net_costs = match random.below(6) {
        0..=2 => budget + budget / 1000 * border + budget % 1000 * border / 1000 + random.between(-3, 3),
        3 => budget + budget / 2_000_000 * random.between(0, 1_000_000),
        4 => random.between(-LARGEST, LARGEST),
        _ => budget - budget / 8 + random.between(0, budget / 2),
    };
    (budget, net_costs.clamp(-LARGEST, LARGEST))
}

fn panel(rows: usize, seed: u64) -> Panel {
    let mut random = Random::new(seed);
    let codes: Vec<_> = (0..rows.div_ceil(12)).map(|code| format!("{code:04}")).collect();
    let rows = (0..rows).map(|place| {
        let (budget, net_costs) = row(&mut random);
        let cents = |cents: i64| Some(Amount::Decimal { digits: cents.into(), decimals: 2 });
        PanelRow {
            municipality: Some(&codes[place / 12]),
            // The first year of each has no rules.
            year: Some(2014 + i64::try_from(place % 12).unwrap()),
            // Here and there there is none, or more is taken off than there was.
            budget: cents(budget).filter(|_| !random.once_in(50)),
            net_costs: cents(net_costs),
            unlawful: cents(LARGEST).filter(|_| random.once_in(20)),
            inhabitants: Some(random.between(1, 3_000_000)).filter(|_| !random.once_in(3)),
            ..PanelRow::default()
        }
    });
    Panel::new(rows.collect::<Vec<_>>())
}

#[test]
fn a_panel_answers_each_row_as_it_does_alone() {
    let panel = panel(40_000, 1);
    let mut errors = 0;
    for (row, answer) in panel.answers().enumerate() {
        assert_eq!(Some(&answer), panel.answer(row).as_ref(), "row {row}");
        errors += usize::from(answer.is_err());
    }
    assert!((1_000..10_000).contains(&errors), "{errors} errors");
}

/// Each row of a panel under these rules beside itself alone; how many of them had an answer.
fn compared(panel: &Panel, rules: &RuleSet) -> usize {
    let mut rows = 0;
    for (row, answer) in panel.answers_with(rules).enumerate() {
        // A case that was read under the rules of its year may have fewer years than these look back on.
        let (Ok(answer), Ok(case)) = (answer, panel.case(row).unwrap()) else { continue };
        let alone = assess_with(&case, rules).unwrap();
        assert_eq!((answer.scale, answer.deficit_ratio), (alone.scale, alone.deficit_ratio), "row {row}");
        rows += 1;
    }
    rows
}

#[test]
fn and_so_it_does_under_the_rules_of_a_user() {
    let panel = panel(10_000, 2);
    let ratio = |text: &str| -> Ratio { text.parse().unwrap() };
    let shared = |bands: &[(&str, &str)]| {
        bands.iter().map(|(above, share)| (ratio(above), ratio(share))).collect::<Vec<_>>()
    };
    for year in [2016, 2024] {
        let rules = RuleSet::for_year(Year::new(year).unwrap()).unwrap().with_years(None, None).unwrap();
        // From the first euro on, and a share that falls before it rises.
        let falling = shared(&[("0", "0.9"), ("0.05", "0.333333"), ("0.1", "0.85")]);
        for rules in [rules.with_threshold(ratio("0.033333")), rules.with_bands(&falling)] {
            let rows = compared(&panel, &rules.unwrap());
            assert!(rows > 7_000, "{rows} rows");
        }
    }
}
