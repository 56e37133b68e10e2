//! Which rows of a panel stand twice and which are history, beside a plain map, over the borders of the pieces in which a
//! panel is read.

use std::collections::{HashMap, HashSet};

use vangnet::{Amount, Panel, PanelRow, RuleSet, Year};
use vangnet_tests::random::Random;

use crate::panel::compared;

/// The budget of every right row, in cents.
const BUDGET: i64 = 10_000_000_000;

/// A millionth of it.
const MILLIONTH: i64 = BUDGET / 1_000_000;

/// A row, and whether its budget is wrong.
#[derive(Debug, Clone, Copy)]
struct Given {
    municipality: &'static str,
    scenario: Option<&'static str>,
    year: i64,
    net_costs: i64,
    wrong: bool,
}

impl Given {
    fn any(random: &mut Random, municipalities: &[&'static str]) -> Self {
        Self {
            municipality: random.pick(municipalities).unwrap(),
            scenario: random.pick(&[None, None, Some("low"), Some("high")]).unwrap(),
            year: match random.below(20) {
                // Far away, and as near to another block of years as can be.
                0 => random
                    .pick(&[-9_007_199_254_740_991, -1, 0, 2015 + (1 << 37), 9_007_199_254_740_991])
                    .unwrap(),
                _ => random.between(2010, 2030),
            },
            net_costs: random.between(900_000, 1_200_000) * MILLIONTH,
            wrong: random.once_in(20),
        }
    }

    fn key(self) -> (&'static str, Option<&'static str>, i64) {
        (self.municipality, self.scenario, self.year)
    }

    fn row(self) -> PanelRow<'static> {
        PanelRow {
            municipality: Some(self.municipality),
            scenario: self.scenario,
            year: Some(self.year.into()),
            budget: Some(Amount::Decimal {
                digits: if self.wrong { -1 } else { BUDGET.into() },
                decimals: 2,
            }),
            net_costs: Some(Amount::Decimal { digits: self.net_costs.into(), decimals: 2 }),
            ..PanelRow::default()
        }
    }
}

/// Compares the errors and the sums of three years with those of a map; how many of the sums are known.
fn check(all: &[Given], panel: &Panel) -> usize {
    let mut right = HashMap::new();
    let twice: HashSet<_> = (0..all.len())
        .filter(|row| !all[*row].wrong && *right.entry(all[*row].key()).or_insert(*row) != *row)
        .collect();
    let rules = RuleSet::for_year(Year::new(2024).unwrap()).unwrap().with_years(None, None).unwrap();
    let columns = panel.columns_with(&rules);
    let answers = columns.piece(0..panel.len());
    let mut known = 0;
    let errors: HashMap<_, _> = answers.errors.iter().map(|(row, error)| (*row, error.code())).collect();
    for (row, given) in all.iter().enumerate() {
        let expected = match (given.wrong, twice.contains(&row)) {
            (true, _) => Some("budget_not_positive"),
            (_, true) => Some("duplicate_year"),
            _ => None,
        };
        assert_eq!(errors.get(&row).copied(), expected, "row {row}: {given:?}");
        if expected.is_some() {
            continue;
        }
        // The sum over three years is known where both years before have a right row, and is theirs.
        let before = |back| right.get(&(given.municipality, given.scenario, given.year - back)).copied();
        let deficits = before(1)
            .zip(before(2))
            .map(|(one, two)| [row, one, two].iter().map(|row| all[*row].net_costs - BUDGET).sum::<i64>());
        let ratio = answers.multi_year_ratio[row].map(|ratio| ratio.to_decimal().mantissa());
        assert_eq!(ratio, deficits.map(|sum| (sum / MILLIONTH).into()), "row {row}: {given:?}");
        known += usize::from(ratio.is_some());
    }
    known
}

#[test]
fn years_twice_and_history_are_those_of_a_map() {
    let many: Vec<_> = (0..400).map(|name| &*format!("municipality {name}").leak()).collect();
    for (seed, municipalities) in [
        (1, &["a", "a b", "0202", "\u{e9}"] as &[&str]),
        (2, &["sixteen bytes..a", "sixteen bytes..b", "sixteen bytes..ab", "b", "eight..a", "eight..b"]),
        (3, &many),
    ] {
        let mut random = Random::new(seed);
        let given: Vec<_> = (0..6000).map(|_| Given::any(&mut random, municipalities)).collect();
        let whole = Panel::new(given.iter().map(|given| given.row()));
        assert!(check(&given, &whole) > 10);
        assert!(compared(&whole, None) > 100);
        // The same in pieces, some of them empty, around the size of those in which the rows are put in the index.
        let (mut panel, mut rest) = (Panel::default(), given.as_slice());
        while !rest.is_empty() {
            let size = random.pick(&[0, 1, 2, 1023, 1024, 1025, 2048]).unwrap().min(rest.len());
            let (piece, behind) = rest.split_at(size);
            if random.once_in(2) {
                panel.reserve(size);
            }
            panel.extend(piece.iter().map(|given| given.row()));
            rest = behind;
        }
        assert!(check(&given, &panel) > 10);
    }
}

#[test]
fn a_year_stands_twice_on_both_sides_of_a_border() {
    let row =
        |year| Given { municipality: "a", scenario: None, year, net_costs: 11 * BUDGET / 10, wrong: false };
    for border in [1023, 1024, 1025, 2047, 2048] {
        let mut given: Vec<_> = (0..3000).map(|place| row(1000 + place)).collect();
        // Before a row of a year twice, and behind it, stand wrong rows.
        given[border] = given[border - 1];
        given[border - 2].wrong = true;
        given[border + 1].wrong = true;
        given[border + 2] = given[0];
        check(&given, &Panel::new(given.iter().map(|given| given.row())));
    }
}
