//! Rows without an answer: which one is named, and what is written before it.

use vangnet_kernel::{Column, Columns, Lane, Outputs, Refusal, scale_on};

use crate::rows::{LARGEST, Table, ordinary, random, rates_of, rules};

/// Values outside, also those that the bits of a fast lane could be fooled by.
fn outside() -> Vec<(Column, i64)> {
    let mut outside = vec![
        (Column::Budget, 0),
        (Column::Budget, -1),
        (Column::Budget, LARGEST + 1),
        (Column::NetCosts, LARGEST + 1),
        (Column::NetCosts, -LARGEST - 1),
    ];
    for bit in 47..64 {
        for value in [1_i64.wrapping_shl(bit), 1_i64.wrapping_shl(bit).wrapping_neg()] {
            outside.extend([value, value.wrapping_add(12_345)].map(|value| (Column::NetCosts, value)));
            outside.extend([value, value.wrapping_add(12_345)].map(|value| (Column::Budget, value)));
        }
    }
    outside
}

#[test]
fn the_first_row_outside_is_named_and_those_before_it_are_written() {
    let rates = rates_of(rules(2024));
    let good = ordinary(6_000, &mut 6);
    let expected = good.answers(Lane::Wide, &rates).unwrap();
    let mut state = 7;
    for lane in Lane::available() {
        for (column, value) in outside() {
            let row = usize::try_from(random(&mut state) % 6_000).unwrap();
            let mut bad = good.clone();
            if column == Column::Budget {
                bad.budget[row] = value;
            } else {
                bad.net_costs[row] = value;
            }
            bad.budget[5_999] = 0;
            let mut payment = vec![-7; 6_000];
            let outputs = Outputs { payment: Some(&mut payment), ..Outputs::default() };
            let refusal = scale_on(lane, &rates, bad.columns(), outputs).unwrap_err();
            assert_eq!(refusal.row(), Some(row), "{lane:?} {column:?} {value}");
            assert_eq!(payment[..row], expected.payment[..row], "{lane:?} {column:?} {value}");
            if row < 5_999 {
                assert_eq!(refusal, Refusal::OutOfRange { row, column, value }, "{lane:?}");
            }
        }
    }
}

#[test]
fn rows_are_checked_even_if_no_output_is_requested() {
    let rates = rates_of(rules(2024));
    for rows in [1, 8, 16, 5_000] {
        let (mut budget, net_costs) = (vec![1; rows], vec![1; rows]);
        budget[rows - 1] = 0;
        for lane in Lane::available() {
            let columns = Columns { budget: &budget, net_costs: &net_costs, inhabitants: None };
            let refusal = scale_on(lane, &rates, columns, Outputs::default()).unwrap_err();
            let expected = Refusal::OutOfRange { row: rows - 1, column: Column::Budget, value: 0 };
            assert_eq!(refusal, expected, "{lane:?} {rows}");
        }
    }
}

#[test]
fn inhabitants_are_checked_with_and_without_a_cap() {
    for year in [2016, 2024] {
        let rates = rates_of(rules(year));
        for (value, good) in [(0, false), (-1, false), (100_000_001, false), (1, true), (100_000_000, true)] {
            let mut table = ordinary(100, &mut 8);
            let mut inhabitants = vec![5; 100];
            inhabitants[77] = value;
            table.inhabitants = Some(inhabitants);
            for lane in Lane::available() {
                let refused = Refusal::OutOfRange { row: 77, column: Column::Inhabitants, value };
                let answer = table.answers(lane, &rates).map(|_| ());
                assert_eq!(answer, if good { Ok(()) } else { Err(refused) }, "{lane:?}");
                assert!(good || refused.code() == "invalid_inhabitants");
            }
        }
    }
}

#[test]
fn a_ratio_beyond_64_bits_is_refused_only_where_it_is_asked_for() {
    let rates = rates_of(rules(2024));
    let table = Table { budget: vec![1], net_costs: vec![LARGEST], inhabitants: None };
    for lane in Lane::available() {
        assert_eq!(table.answers(lane, &rates), Err(Refusal::RatioTooLarge { row: 0 }));
        let mut payment = [0];
        scale_on(
            lane,
            &rates,
            table.columns(),
            Outputs { payment: Some(&mut payment), ..Outputs::default() },
        )
        .unwrap();
        assert_eq!(payment, [LARGEST - 1]);
    }
}

#[test]
fn lengths_that_differ_are_refused_before_anything_is_written() {
    let rates = rates_of(rules(2024));
    let (mut payment, mut own_risk) = ([-7; 3], [-7; 4]);
    let columns = Columns { budget: &[100; 3], net_costs: &[200; 3], inhabitants: None };
    let outputs =
        Outputs { payment: Some(&mut payment), own_risk: Some(&mut own_risk), ..Outputs::default() };
    let refusal = scale_on(Lane::best(), &rates, columns, outputs).unwrap_err();
    assert_eq!(refusal, Refusal::LengthsDiffer { column: Column::OwnRisk, rows: 4, expected: 3 });
    assert_eq!(refusal.to_string(), "the column own_risk has 4 rows, but the column budget has 3");
    assert_eq!(payment, [-7; 3]);
}

#[test]
fn a_refusal_names_the_row_the_column_and_the_range() {
    let refusal = |column, value| Refusal::OutOfRange { row: 3, column, value }.to_string();
    assert_eq!(
        refusal(Column::Budget, LARGEST + 1),
        "row 3: budget is 100000000000001 cents, but must be at most 100000000000000 in size"
    );
    assert_eq!(
        refusal(Column::Inhabitants, 0),
        "row 3: inhabitants is 0, but must be between 1 and 100000000"
    );
    assert_eq!(
        Refusal::RatioTooLarge { row: 3 }.to_string(),
        "row 3: the deficit ratio in millionths needs more than 64 bits"
    );
}
