//! Looking ahead: months that add up to years, and patterns that do not depend on the order of the months.

use proptest::prelude::*;
use vangnet::{
    Count, Euro,
    ahead::{Caseload, CaseloadFlow, CaseloadInput, CaseloadStart, MonthCount, caseload, profile},
};

fn count(hundredths: u32) -> Count {
    format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap()
}

fn months() -> impl Strategy<Value = Vec<CaseloadFlow>> {
    let month = (0..50_000_u32, 0..1_000_000_u32, proptest::option::of(0..200_000_i64));
    let month = month.prop_map(|(inflow, ratio, price)| CaseloadFlow {
        inflow: count(inflow),
        outflow: None,
        outflow_ratio: Some(format!("0.{ratio:06}").parse().unwrap()),
        price: price.map(Euro::from_cents),
    });
    prop::collection::vec(month, 1..60)
}

fn assessed(first: &str, start: u32, months: Vec<CaseloadFlow>) -> Caseload {
    let start = CaseloadStart { month: first.parse().unwrap(), caseload: count(start) };
    caseload(&CaseloadInput { start, price: Some(Euro::from_cents(125_000)), months }).unwrap()
}

proptest! {
    #[test]
    fn months_add_up_to_their_years(start in 0..2_000_000_u32, first in 1..13_u8, months in months()) {
        let answer = assessed(&format!("2020-{first:02}"), start, months);
        for year in &answer.years {
            let of_year: Vec<_> = answer.months.iter().filter(|month| month.month.year() == year.year).collect();
            prop_assert_eq!(of_year.len(), usize::from(year.months));
            let costs: i64 = of_year.iter().map(|month| month.net_costs.cents()).sum();
            prop_assert_eq!(costs, year.net_costs.cents());
        }
        prop_assert_eq!(answer.years.iter().map(|year| usize::from(year.months)).sum::<usize>(), answer.months.len());
    }

    #[test]
    fn a_month_starts_where_the_one_before_ends(start in 0..2_000_000_u32, months in months()) {
        let answer = assessed("2020-01", start, months);
        for pair in answer.months.windows(2) {
            prop_assert_eq!(pair[0].end, pair[1].start);
        }
    }

    #[test]
    fn a_pattern_does_not_depend_on_the_order(counts in prop::collection::vec(1..1_000_000_u32, 24), turn in 0..24_usize) {
        let month = |(index, hundredths): (usize, &u32)| MonthCount {
            month: format!("{}-{:02}", 2018 + index / 12, index % 12 + 1).parse().unwrap(),
            count: count(*hundredths),
        };
        let mut history: Vec<_> = counts.iter().enumerate().map(month).collect();
        let in_order = profile(&history).unwrap();
        history.rotate_left(turn);
        history.reverse();
        prop_assert_eq!(&in_order, &profile(&history).unwrap());
        // The mean of the factors is one; each was rounded to six decimals.
        let sum: rust_decimal::Decimal = in_order.factors.iter().map(|month| month.factor.to_decimal()).sum();
        prop_assert!((sum - rust_decimal::Decimal::from(12)).abs() <= rust_decimal::Decimal::new(6, 6), "{sum}");
    }
}

/// What a reader refuses, the typed functions refuse too.
#[test]
fn figures_out_of_range_are_refused() {
    let flow = CaseloadFlow::new(count(100), count(50));
    let refused = |start: Count, price: i64, flow: CaseloadFlow| {
        let start = CaseloadStart { month: "2020-01".parse().unwrap(), caseload: start };
        let price = Some(Euro::from_cents(price));
        let error = caseload(&CaseloadInput { start, price, months: vec![flow] }).unwrap_err();
        (error.code(), error.field().unwrap().to_owned())
    };
    let below = Count::signed("-1").unwrap();
    let ratio =
        |text: &str| CaseloadFlow { outflow: None, outflow_ratio: Some(text.parse().unwrap()), ..flow };
    for (given, code, field) in [
        (refused(below, 1, flow), "invalid_number", "/start/caseload"),
        (refused(count(1), -1, flow), "amount_out_of_range", "/price"),
        (refused(count(1), 1, CaseloadFlow { inflow: below, ..flow }), "invalid_number", "/months/0/inflow"),
        (
            refused(count(1), 1, CaseloadFlow { outflow: Some(below), ..flow }),
            "invalid_number",
            "/months/0/outflow",
        ),
        (refused(count(1), 1, ratio("1.000001")), "invalid_ratio", "/months/0/outflow_ratio"),
        (refused(count(1), 1, ratio("-0.1")), "invalid_ratio", "/months/0/outflow_ratio"),
        (
            refused(count(1), 1, CaseloadFlow { price: Some(Euro::from_cents(-1)), ..flow }),
            "amount_out_of_range",
            "/months/0/price",
        ),
    ] {
        assert_eq!(given, (code, field.to_owned()));
    }
    let error = profile(&[MonthCount { month: "2020-01".parse().unwrap(), count: below }]).unwrap_err();
    assert_eq!((error.code(), error.field()), ("invalid_number", Some("/history/0/count")));
}
