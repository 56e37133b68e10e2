//! Looking ahead over years: a path adds up, and each of its years is an assessment.

use proptest::prelude::*;
use vangnet::{
    Budget, Case, Euro, Year, YearFigures,
    ahead::{PathInput, path},
    assess,
};

pub(crate) fn figures(year: i64, budget: i64, net_costs: i64) -> YearFigures {
    let budget = Budget::new(Euro::from_cents(budget)).unwrap();
    YearFigures::new(Year::new(year).unwrap(), budget, Euro::from_cents(net_costs)).unwrap()
}

/// Years from 2015 with deficits on both sides of the thresholds.
pub(crate) fn entries(number: std::ops::Range<usize>) -> impl Strategy<Value = Vec<YearFigures>> {
    let year = (1_000_000..1_000_000_000_i64, -100..200_i64);
    prop::collection::vec(year, number).prop_map(|years| {
        let of_year = |(year, (budget, per_mille))| figures(year, budget, budget + budget * per_mille / 1000);
        (2015..).zip(years).map(of_year).collect()
    })
}

proptest! {
    #[test]
    fn a_path_is_its_assessments_and_its_reserve_adds_up(years in entries(1..11), start in 0..10_usize, reserve in any::<i32>()) {
        let first = years[start.min(years.len() - 1)].year();
        let last = years.last().unwrap().year();
        let reserve = Euro::from_cents(reserve.into());
        let answer = path(&PathInput { reserve: Some(reserve), ..PathInput::new(years.clone(), first, last) }).unwrap();
        let mut left = reserve.cents();
        for (index, year) in answer.years.iter().enumerate() {
            let assessment = assess(&Case::new("", year.year, years.clone()).unwrap()).unwrap();
            prop_assert_eq!((year.outcome, year.payment, year.own_risk), (assessment.outcome, assessment.payment, assessment.own_risk));
            prop_assert_eq!(year.burden, year.payment.map(|payment| year.deficit.checked_sub(payment).unwrap()));
            let received = index.checked_sub(2).map_or(Some(Euro::ZERO), |index| answer.years[index].payment);
            prop_assert_eq!(year.received, received);
            let Some(received) = received else { break };
            left += received.cents() - year.deficit.cents();
            prop_assert_eq!(year.reserve, Some(Euro::from_cents(left)));
        }
        let without: Vec<_> = answer.years.iter().filter(|year| year.payment.is_none()).map(|year| year.year).collect();
        prop_assert_eq!(answer.unknown.iter().map(|unknown| unknown.year).collect::<Vec<_>>(), without);
    }
}
