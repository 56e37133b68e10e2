//! A whole panel, answered column by column, beside each of its rows alone.

use vangnet::{
    Amount, AnswerColumns, Assessment, BothOpen, Outcome, Panel, PanelRow, ProcedureCells, Ratio, Route,
    RuleSet, ScaleAnswer, Succession, TestName, Warning, Year,
};
use vangnet_tests::{
    random::Random,
    years::{deficit_years, last_year},
};

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

/// Rows of every kind: wrong ones and years twice, with and without inhabitants, applications, art. 7, stages.
fn panel(rows: usize, seed: u64) -> Panel {
    let mut random = Random::new(seed);
    // The first year of each has no rules.
    let years: Vec<_> = std::iter::once(2014).chain(deficit_years()).collect();
    let codes: Vec<_> = (0..rows.div_ceil(years.len())).map(|code| format!("{code:04}")).collect();
    let rows = (0..rows).map(|place| {
        let (budget, net_costs) = row(&mut random);
        let cents = |cents: i64| Some(Amount::Decimal { digits: cents.into(), decimals: 2 });
        let applies = random.once_in(8);
        let mut procedure = ProcedureCells::default();
        if applies {
            let mut truth = || Some((!random.once_in(10)).into()).filter(|_| !random.once_in(50));
            procedure.college_declaration = truth();
            procedure.council_consent = truth();
            procedure.internal_measures = truth();
            procedure.external_measures = truth();
            procedure.received = random.pick(&["2020-03-01", "2019-08-16", "2026-08-15"]);
            procedure.granted_years = Some(vec![random.between(2014, 2026)].into());
            procedure.instruction_years = Some(vec![random.between(2014, 2040)].into());
        }
        PanelRow {
            municipality: Some(&codes[place / years.len()]),
            municipality_code: None,
            scenario: None,
            // Now and then a year is that of the row before.
            year: Some((years[place % years.len()] - i64::from(random.once_in(40))).into()),
            // Here and there there is none, or more is taken off than there was.
            budget: cents(budget).filter(|_| !random.once_in(50)),
            net_costs: cents(net_costs),
            unlawful: cents(LARGEST).filter(|_| random.once_in(20)),
            budget_without_art_7: cents(budget - budget / 20).filter(|_| random.once_in(20)),
            budget_stage: random.pick(&["voorlopig", "definitief", "final"]).filter(|_| random.once_in(15)),
            inhabitants: Some(random.between(1, 3_000_000).into()).filter(|_| !random.once_in(3)),
            procedure,
        }
    });
    Panel::new(rows.collect::<Vec<_>>())
}

/// What the columns show of an assessment, in their order.
fn shown(answer: &Assessment) -> String {
    let open = |route| answer.routes.iter().find(|found| found.route == route)?.open;
    let tests = answer.routes.iter().flat_map(|route| &route.tests);
    let multi_year = tests.into_iter().find(|test| test.name == TestName::MultiYear);
    let procedure = answer.procedure.as_ref();
    let ScaleAnswer { payment, own_risk, own_risk_ratio, marginal_own_risk, .. } = answer.scale;
    let scale = (payment, own_risk, own_risk_ratio, marginal_own_risk);
    format!(
        "{:?}",
        (
            (&answer.rule_set, answer.evidence, answer.deficit, answer.deficit_ratio, scale),
            multi_year.and_then(|test| test.value).map(|value| value.to_string()),
            (open(Route::Regular), open(Route::Extended), answer.outcome, answer.route),
            (answer.payment, answer.own_risk, procedure.and_then(|procedure| procedure.form)),
            procedure.map(|procedure| procedure.findings.clone()).unwrap_or_default(),
            &answer.warnings,
        )
    )
}

/// The same from the columns, which have something in every cell that a row with an answer needs.
fn shown_by(answers: &AnswerColumns, row: usize, rule_sets: &[&str]) -> String {
    let scale = (
        answers.scale_payment[row].unwrap(),
        answers.scale_own_risk[row].unwrap(),
        answers.scale_own_risk_ratio[row].unwrap(),
        answers.scale_marginal_own_risk[row].unwrap(),
    );
    let rule_set = rule_sets[answers.rule_set[row].unwrap()];
    format!(
        "{:?}",
        (
            (
                rule_set,
                answers.evidence[row].unwrap(),
                answers.deficit[row].unwrap(),
                answers.deficit_ratio[row].unwrap(),
                scale
            ),
            answers.multi_year_ratio[row].map(|ratio| ratio.to_string()),
            (
                answers.regular_open[row],
                answers.extended_open[row],
                answers.outcome[row].unwrap(),
                answers.route[row]
            ),
            (answers.payment[row], answers.own_risk[row], answers.form[row]),
            answers.findings[row].as_ref().unwrap(),
            answers.warnings[row].as_ref().unwrap(),
        )
    )
}

/// Compares what a row waits for with what its case alone waits for; whether that is anything.
fn check_missing(
    panel: &Panel,
    row: usize,
    alone: &Assessment,
    rules: Option<&RuleSet>,
    answers: &AnswerColumns,
    place: usize,
) -> bool {
    let years = answers.missing_years[place].as_ref().unwrap();
    let inhabitants = answers.missing_inhabitants[place].unwrap();
    let Some(Ok(case)) = panel.case(row) else { return false };
    let assumed = || RuleSet::for_year(Year::new(2024).unwrap()).unwrap();
    let shipped = RuleSet::for_year(case.year()).unwrap_or_else(|_| assumed());
    let rules = rules.unwrap_or(shipped);
    // The case has the history that the shipped rules look back on.
    if rules.years_before() > shipped.years_before() {
        return false;
    }
    let missing = alone.missing(&case, rules);
    let expected = missing.map(|missing| (missing.years, missing.inhabitants)).unwrap_or_default();
    assert_eq!((years, inhabitants), (&expected.0, expected.1), "row {row}");
    inhabitants || !years.is_empty()
}

/// Compares every row of the columns with the answer to that row alone; how many have an answer.
pub(super) fn compared(panel: &Panel, rules: Option<&RuleSet>) -> usize {
    let columns = rules.map_or_else(|| panel.columns(), |rules| panel.columns_with(rules));
    let alone: Vec<_> = rules
        .map_or_else(|| panel.answers().collect::<Vec<_>>(), |rules| panel.answers_with(rules).collect());
    let (mut answered, mut start, mut waiting) = (0, 0, 0);
    // Pieces of an odd size: it does not matter where one ends.
    for piece in alone.chunks(997) {
        let answers = columns.piece(start..start + 997);
        assert_eq!(answers.len(), piece.len());
        let mut errors = answers.errors.iter();
        for (place, alone) in piece.iter().enumerate() {
            let row = start + place;
            match alone {
                Ok(alone) => {
                    assert_eq!(shown_by(&answers, place, &columns.rule_sets()), shown(alone), "row {row}");
                    waiting += usize::from(check_missing(panel, row, alone, rules, &answers, place));
                    answered += 1;
                }
                Err(error) => {
                    assert_eq!(errors.next(), Some(&(place, error.clone())), "row {row}");
                    assert_eq!((answers.outcome[place], &answers.warnings[place]), (None, &None));
                }
            }
        }
        assert_eq!(errors.next(), None);
        start += piece.len();
    }
    // Under the shipped rules the rows of every panel here wait for something now and then.
    assert!(rules.is_some() || waiting > 0);
    answered
}

#[test]
fn the_columns_of_a_panel_say_what_each_row_says_alone() {
    let panel = panel(60_000, 1);
    let answered = compared(&panel, None);
    assert!((35_000..55_000).contains(&answered), "{answered} rows");
}

#[test]
fn and_so_they_do_under_the_rules_of_a_user() {
    let panel = panel(10_000, 2);
    let ratio = |text: &str| -> Ratio { text.parse().unwrap() };
    let shared = |bands: &[(&str, &str)]| {
        bands.iter().map(|(above, share)| (ratio(above), ratio(share))).collect::<Vec<_>>()
    };
    for year in [2016, 2024, 2025] {
        let rules = RuleSet::for_year(Year::new(year).unwrap()).unwrap().with_years(None, None).unwrap();
        // From the first euro on, and a share that falls before it rises.
        let falling = shared(&[("0", "0.9"), ("0.05", "0.333333"), ("0.1", "0.85")]);
        for rules in [Ok(rules.clone()), rules.with_threshold(ratio("0.033333")), rules.with_bands(&falling)]
        {
            let rows = compared(&panel, Some(&rules.unwrap()));
            assert!(rows > 5_000, "{rows} rows");
        }
    }
    // An extended route with an amount, and a rule set that holds in some of the years.
    let extended = RuleSet::for_year(Year::new(2025).unwrap()).unwrap();
    let extended =
        extended.with_extended_bands(&shared(&[("0.05", "0.75")]), BothOpen::HigherPayment).unwrap();
    let some = extended.with_years(Some(Year::new(2018).unwrap()), Some(Year::new(2021).unwrap())).unwrap();
    assert!(compared(&panel, Some(&some)) < 5_000);
    assert!(compared(&panel, Some(&extended.with_years(None, None).unwrap())) > 5_000);
}

#[test]
fn and_where_municipalities_merged() {
    let merger = |old: usize, new: usize, from| Succession {
        old: format!("{old:04}").parse().unwrap(),
        new: format!("{new:04}").parse().unwrap(),
        from: Year::new(from).unwrap(),
    };
    let mergers: Vec<_> = (0..200)
        .map(|place| merger(3 * place, 3 * place + 1, 2015 + i64::try_from(place % 10).unwrap()))
        .collect();
    let panel = panel(10_000, 3).with_mergers(&mergers).unwrap();
    let columns = panel.columns().piece(0..panel.len());
    let refused =
        columns.errors.iter().filter(|(_, error)| error.to_string().contains("results of a merger"));
    assert!(refused.count() > 10);
    assert!(compared(&panel, None) > 5_000);
}

#[test]
fn and_where_the_rules_of_a_year_are_assumed() {
    let panel = panel(10_000, 4);
    let answered = compared(&panel, None);
    // Every year after the first has rules in the panel above, so that there is nothing to assume.
    assert_eq!(compared(&panel.with_assumed_rules(Year::new(2025).unwrap()).unwrap(), None), answered);
    let cents = |cents: i128| Some(Amount::Decimal { digits: cents, decimals: 2 });
    let codes: Vec<_> = (0..300).map(|code| format!("{code:04}")).collect();
    let rows = codes.iter().zip(1_i128..).flat_map(|(code, size)| {
        (2013..last_year() + 5).map(move |year| PanelRow {
            municipality: Some(code),
            year: Some(year.into()),
            budget: cents(size * 1_000_001),
            net_costs: cents(size * 1_000_000 + size * i128::from(year % 5) * 30_000),
            ..PanelRow::default()
        })
    });
    let panel = Panel::new(rows).with_assumed_rules(Year::new(2024).unwrap()).unwrap();
    assert_eq!(compared(&panel, None), 300 * (deficit_years().len() + 4));
    let columns = panel.columns();
    let row = deficit_years().len() + 5;
    let last = columns.piece(row..row + 1);
    assert_eq!(
        columns.rule_sets()[last.rule_set[0].unwrap()],
        format!("2024 assumed for {}", last_year() + 4)
    );
    assert_eq!(last.warnings[0], Some(vec![Warning::RulesAssumed]));
    let error = Panel::new([]).with_assumed_rules(Year::new(last_year() + 1).unwrap()).unwrap_err();
    assert_eq!((error.code(), error.field()), ("no_rule_known", Some("/assume")));
}

fn simple<'a>(scenario: Option<&'a str>, year: i64, budget: &'a str, net_costs: &'a str) -> PanelRow<'a> {
    PanelRow {
        municipality: Some("0202"),
        scenario,
        year: Some(year.into()),
        budget: Some(Amount::Text(budget)),
        net_costs: Some(Amount::Text(net_costs)),
        ..PanelRow::default()
    }
}

#[test]
fn a_row_names_the_years_of_its_history_whose_rows_are_wrong() {
    let year = |year| Year::new(year).unwrap();
    let rows = [
        simple(None, 2021, "100", "1.2.3"),
        simple(None, 2022, "0", "109"),
        simple(None, 2023, "100", "109"),
        // The row above is right, so that this one takes nothing away.
        simple(None, 2023, "100", "x"),
        simple(None, 2024, "100", "109"),
        simple(None, 2025, "100", "109"),
        // No year, so that nobody knows whose history it would be.
        PanelRow { year: None, ..simple(None, 0, "100", "109") },
    ];
    let panel = Panel::new(rows);
    let answers = panel.columns().piece(0..panel.len());
    let wrong = |row: usize| answers.wrong_history_years[row].clone();
    assert_eq!((wrong(1), wrong(4)), (None, Some(vec![year(2022)])));
    assert_eq!(wrong(2), Some(vec![year(2021), year(2022)]));
    assert_eq!(answers.missing_years[4], Some(vec![year(2022)]));
    // The extended route of 2025 looks back on three years.
    assert_eq!(wrong(5), Some(vec![year(2022)]));
    // A row that is worked out alone says the same, and of those that merged into it.
    let merger = Succession { old: "0202".parse().unwrap(), new: "0203".parse().unwrap(), from: year(2024) };
    let new = PanelRow { municipality: Some("0203"), ..simple(None, 2024, "100", "109") };
    let panel = Panel::new([simple(None, 2022, "0", "109"), simple(None, 2023, "100", "109"), new]);
    let answers = panel.with_mergers(&[merger]).unwrap().columns().piece(2..3);
    assert_eq!(answers.wrong_history_years[0], Some(vec![year(2022)]));
    assert_eq!(answers.missing_years[0], Some(vec![year(2022)]));
}

#[test]
fn each_scenario_is_a_table_of_its_own() {
    let scenarios = [None, Some("high"), Some(" high "), Some("low"), Some("")];
    let rows = |year, net_costs| scenarios.map(|scenario| simple(scenario, year, "100", net_costs));
    let panel = Panel::new([rows(2022, "109"), rows(2023, "109"), rows(2024, "110")].concat());
    let columns = panel.columns().piece(0..panel.len());
    // A name is the same whatever the space around it, and an empty one is none.
    assert_eq!(columns.errors.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 4, 7, 9, 12, 14]);
    for row in [10, 11, 13] {
        assert_eq!(columns.outcome[row], Some(Outcome::ConditionsMet));
    }
    assert_eq!(compared(&panel, None), 9);
    // No history comes from another scenario, also not by a merger.
    let panel = Panel::new([
        simple(Some("a"), 2022, "100", "109"),
        simple(Some("b"), 2023, "100", "109"),
        simple(Some("a"), 2024, "100", "109"),
        PanelRow { municipality: Some("0203"), ..simple(Some("b"), 2024, "100", "109") },
    ]);
    let merger = Succession {
        old: "0202".parse().unwrap(),
        new: "0203".parse().unwrap(),
        from: Year::new(2024).unwrap(),
    };
    let answers = panel.with_mergers(&[merger]).unwrap().columns().piece(2..4);
    let years = |row: usize| answers.missing_years[row].clone().unwrap();
    assert_eq!(years(0), [Year::new(2023).unwrap()]);
    assert_eq!(years(1), [Year::new(2022).unwrap()]);
}

#[test]
fn a_panel_that_is_read_piece_by_piece_is_one_panel() {
    let row = |year: i64, net_costs| PanelRow {
        municipality: Some("0202"),
        year: Some(year.into()),
        budget: Some(Amount::Text("100")),
        net_costs: Some(Amount::Text(net_costs)),
        ..PanelRow::default()
    };
    let mut panel = Panel::new([row(2024, "109")]);
    panel.extend([row(2023, "109"), row(2024, "120")]);
    panel.extend([row(2022, "109")]);
    let answers = panel.columns().piece(0..usize::MAX);
    assert_eq!(answers.outcome[0], Some(Outcome::ConditionsMet));
    assert_eq!(answers.errors.len(), 1);
    assert_eq!(answers.errors[0].1.code(), "duplicate_year");
    // Years that are far apart, and more municipalities than the cache keeps.
    let texts: Vec<_> = (0..9_999).map(|code| format!("{code:04}")).collect();
    let far = |text, year| PanelRow { municipality: Some(text), ..row(year, "109") };
    panel.extend(texts.iter().flat_map(|text| [far(text, -5), far(text, 3_000_000), far(text, -5)]));
    let answers = panel.columns().piece(0..panel.len());
    let twice = answers.errors.iter().filter(|(_, error)| error.code() == "duplicate_year");
    assert_eq!(twice.count(), 1 + texts.len());
}

#[test]
fn a_row_before_2015_is_no_history_either_and_says_so() {
    for year in deficit_years() {
        let rules = RuleSet::for_year(Year::new(year).unwrap()).unwrap();
        assert!(year - i64::from(rules.years_before()) >= 2015, "{year} looks back on a year before 2015");
    }
    let panel = Panel::new([simple(None, 2014, "100", "109"), simple(None, 2015, "100", "109")]);
    let answers = panel.columns().piece(0..2);
    assert_eq!(answers.errors[0].1.code(), "year_unsupported");
    assert_eq!(
        answers.errors[0].1.to_string(),
        format!(
            "/year is 2014: before 2015 the IAU and MAU held, and no later year looks back on it; supported are 2015 to \
             {}.",
            last_year()
        )
    );
    assert_eq!(answers.errors.len(), 1);
}
