//! Every lane beside the wide one: the same results on every row, whatever is requested and wherever it lies.

use vangnet_kernel::{Lane, Outputs, Rates, scale_on};

use crate::rows::{ordinary, other_rates, rates_of, rules, table, years};

fn every_rates() -> Vec<Rates> {
    years().map(|year| rates_of(rules(year))).chain(other_rates()).collect()
}

#[test]
fn every_lane_gives_the_same_on_a_million_rows() {
    let mut state = 1;
    let every = every_rates();
    for rates in &every {
        for inhabitants in [false, true] {
            let table = table(rates, 1_000_000 / every.len() / 2, inhabitants, &mut state);
            let wide = table.answers(Lane::Wide, rates).unwrap();
            for lane in Lane::available() {
                assert_eq!(table.answers(lane, rates).unwrap(), wide, "{lane:?} {rates:?}");
            }
        }
        let table = ordinary(20_000, &mut state);
        let wide = table.answers(Lane::Wide, rates).unwrap();
        for lane in Lane::available() {
            assert_eq!(table.answers(lane, rates).unwrap(), wide, "{lane:?} {rates:?}");
        }
    }
}

/// A few rows, for tools that run a program slowly: every kind of rates, and pieces with and without a rest.
#[test]
fn a_few_rows_are_the_same_on_every_lane() {
    let mut state = 4;
    for rates in other_rates() {
        for (rows, inhabitants) in [(64, false), (77, true)] {
            let mixed = table(&rates, rows, inhabitants, &mut state);
            for table in [mixed, ordinary(rows, &mut state)] {
                let wide = table.answers(Lane::Wide, &rates).unwrap();
                for lane in Lane::available() {
                    assert_eq!(table.answers(lane, &rates).unwrap(), wide, "{lane:?} {rates:?}");
                }
            }
        }
    }
}

/// The column, where the set has the bit.
fn wanted(set: i32, bit: i32, column: &mut Vec<i64>) -> Option<&mut [i64]> {
    (set & bit != 0).then_some(column.as_mut_slice())
}

/// A short table, of every length, that begins and ends at every place of a vector.
#[test]
fn lengths_and_places_do_not_matter() {
    let rates = rates_of(rules(2024));
    let all = ordinary(100, &mut 2);
    let wide = all.answers(Lane::Wide, &rates).unwrap();
    for lane in Lane::available() {
        for from in 0..9 {
            for to in from..70 {
                let mut column = vec![-7; 100];
                let columns = vangnet_kernel::Columns {
                    budget: &all.budget[from..to],
                    net_costs: &all.net_costs[from..to],
                    inhabitants: None,
                };
                let payment = &mut column[from + 1..=to];
                scale_on(lane, &rates, columns, Outputs { payment: Some(payment), ..Outputs::default() })
                    .unwrap();
                assert_eq!(column[from + 1..=to], wide.payment[from..to], "{lane:?} {from}..{to}");
                assert!(column[..=from].iter().chain(&column[to + 1..]).all(|cell| *cell == -7));
            }
        }
    }
}

#[test]
fn every_set_of_results_is_the_same_as_all_of_them() {
    let mut state = 3;
    for rates in every_rates() {
        let table = table(&rates, 3_000, false, &mut state);
        let ordinary = ordinary(9_001, &mut state);
        for (lane, table) in
            Lane::available().into_iter().flat_map(|lane| [(lane, &table), (lane, &ordinary)])
        {
            let all = table.answers(lane, &rates).unwrap();
            for set in 0..16 {
                let mut columns: [Vec<i64>; 4] = std::array::from_fn(|_| vec![-7; table.budget.len()]);
                let [deficit, ratio, payment, own_risk] = &mut columns;
                let outputs = Outputs {
                    deficit: wanted(set, 1, deficit),
                    ratio: wanted(set, 2, ratio),
                    payment: wanted(set, 4, payment),
                    own_risk: wanted(set, 8, own_risk),
                };
                scale_on(lane, &rates, table.columns(), outputs).unwrap();
                let expected = [&all.deficit, &all.ratio, &all.payment, &all.own_risk];
                for (bit, (column, expected)) in columns.iter().zip(expected).enumerate() {
                    if set & (1 << bit) != 0 {
                        assert!(column == expected, "{lane:?} {set} {bit}");
                    } else {
                        assert!(column.iter().all(|cell| *cell == -7), "{lane:?} {set} {bit}");
                    }
                }
            }
        }
    }
}

/// Half a millionth, again and again: the fast lanes must see each of them.
#[test]
fn ratios_halfway_go_away_from_zero() {
    let rates = rates_of(rules(2024));
    for budget in [2_000_000, 200_000_000, 20_000_000_000, 6_000_000, 1_000_000_000_000] {
        let net_costs: Vec<i64> =
            (0..1000).map(|row| budget + budget / 2_000_000 * (2 * row - 999)).collect();
        let table = crate::rows::Table { budget: vec![budget; 1000], net_costs, inhabitants: None };
        let expected: Vec<i64> =
            (0..1000).map(|row| 2 * row - 999).map(|halves: i64| halves.midpoint(halves.signum())).collect();
        for lane in Lane::available() {
            assert_eq!(table.answers(lane, &rates).unwrap().ratio, expected, "{lane:?} {budget}");
        }
    }
}
