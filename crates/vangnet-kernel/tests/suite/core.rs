//! The kernel beside the scalar path of the crate `vangnet`.

use vangnet::{Budget, Case, Euro, Inhabitants, Ratio, RuleSet, Year, YearFigures, assess_with};
use vangnet_kernel::Lane;

use crate::rows::{ordinary, rates_of, rules, table, years};

/// The scale of the assessment of one row: deficit, ratio, payment and own risk.
fn assessed(rules: &RuleSet, year: i64, row: (i64, i64), inhabitants: Option<i64>) -> (i64, i64, i64, i64) {
    let year = Year::new(year).unwrap();
    let budget = Budget::new(Euro::from_cents(row.0)).unwrap();
    let figures = YearFigures::new(year, budget, Euro::from_cents(row.1)).unwrap();
    let mut case = Case::new("row", year, vec![figures]).unwrap();
    if let Some(inhabitants) = inhabitants {
        case = case.with_inhabitants(Inhabitants::new(inhabitants).unwrap());
    }
    let answer = assess_with(&case, rules).unwrap();
    let ratio: Ratio = answer.deficit_ratio;
    let mut ratio = ratio.to_decimal();
    ratio.rescale(6);
    let scale = answer.scale;
    let ratio = i64::try_from(ratio.mantissa()).unwrap();
    (answer.deficit.cents(), ratio, scale.payment.cents(), scale.own_risk.cents())
}

#[test]
fn every_rule_set_gives_what_the_core_gives() {
    let mut state = 4;
    for year in years() {
        let rules = rules(year);
        let rates = rates_of(rules);
        for inhabitants in [false, true] {
            for table in [table(&rates, 800, inhabitants, &mut state), ordinary(800, &mut state)] {
                let answers = table.answers(Lane::best(), &rates).unwrap();
                for row in 0..table.budget.len() {
                    let figures = (table.budget[row], table.net_costs[row]);
                    let inhabitants = table.inhabitants.as_ref().map(|column| column[row]);
                    let found = (
                        answers.deficit[row],
                        answers.ratio[row],
                        answers.payment[row],
                        answers.own_risk[row],
                    );
                    let expected = assessed(rules, year, figures, inhabitants);
                    assert_eq!(found, expected, "{year} {figures:?} {inhabitants:?}");
                }
            }
        }
    }
}
