//! Tables of the questions that look ahead, beside the questions themselves.

use vangnet::{
    Amount, CaseloadPanel, CaseloadRow, MeasureRow, Notation, OutlookPanel, OutlookRow, OutlookTerms,
    OwnerCells, PanelRow, ProgrammePanel, ProgrammeTerms, Reading, Year,
    ahead::{Conditions, Programme},
    questions,
};

fn single(question: &str) -> String {
    let mut answer = Vec::new();
    questions::answer(question.as_bytes(), &mut answer);
    String::from_utf8(answer).unwrap()
}

#[test]
fn a_caseload_of_a_table_is_that_of_the_question_to_the_byte() {
    let row = |owner, month, inflow| CaseloadRow {
        owner,
        month: Some(month),
        caseload: Some(Amount::Text("7.125")),
        inflow: Some(Amount::Text(inflow)),
        outflow_ratio: Some(Amount::Text("0,0333")),
        ..CaseloadRow::default()
    };
    let (nijmegen, arnhem) = (OwnerCells::of("0268"), OwnerCells::of("0202"));
    let rows =
        [row(nijmegen, "2020-12", "280,5"), row(arnhem, "2020-01", "1"), row(nijmegen, "2020-11", "300")];
    let reading = Reading { notation: Notation::Dutch, ..Reading::default() };
    let panel = CaseloadPanel::new(rows, reading, Some("1250.01".parse().unwrap()));
    assert_eq!((panel.groups(), panel.rows(0), panel.rows(1)), (2, [2, 0].as_slice(), [1].as_slice()));
    let question = r#"{"question":"caseload","start":{"month":"2020-11","caseload":"7125"},"price":"1250.01",
        "months":[{"inflow":"300","outflow_ratio":"0.0333"},{"inflow":"280.5","outflow_ratio":"0.0333"}]}"#;
    assert_eq!(serde_json::to_string(&panel.answer(0).unwrap()).unwrap(), single(question));
}

#[test]
fn rows_without_a_municipality_are_no_part_of_a_table_with_municipalities() {
    let row = |owner, month| CaseloadRow {
        owner,
        month: Some(month),
        caseload: Some(Amount::Text("10")),
        inflow: Some(Amount::Text("1")),
        outflow: Some(Amount::Text("1")),
        price: Some(Amount::Text("1")),
        ..CaseloadRow::default()
    };
    let panel = |rows: [CaseloadRow<'static>; 2]| CaseloadPanel::new(rows, Reading::default(), None);
    let none = OwnerCells::default();
    assert_eq!(panel([row(none, "2020-01"), row(none, "2020-02")]).answer(0).unwrap().months.len(), 2);
    let mixed = panel([row(none, "2020-01"), row(OwnerCells::of("0202"), "2020-02")]);
    assert_eq!(mixed.answer(0).unwrap_err().to_string(), "/months/0/municipality is required.");
    assert!(mixed.answer(1).is_ok());
    let message =
        |first, second| panel([row(none, first), row(none, second)]).answer(0).unwrap_err().to_string();
    assert_eq!(message("2020-01", "2020-01"), r#"/months/1/month is "2020-01": this month stands twice."#);
    assert_eq!(
        message("2020-03", "2020-01"),
        r#"/months/0/month is "2020-03": the months of a caseload must follow each other without a gap."#
    );
    let other = CaseloadRow { caseload: Some(Amount::Text("11")), ..row(none, "2020-02") };
    let error = panel([row(none, "2020-01"), other]).answer(0).unwrap_err();
    assert_eq!((error.code(), error.field()), ("invalid_number", Some("/months/1/caseload")));
}

fn years() -> [PanelRow<'static>; 4] {
    let row = |municipality, year: i64, net_costs| PanelRow {
        municipality: Some(municipality),
        year: Some(year.into()),
        budget: Some(Amount::Text("100000000")),
        net_costs: Some(Amount::Text(net_costs)),
        inhabitants: Some(27_500.into()),
        ..PanelRow::default()
    };
    [
        row("0202", 2024, "108000000"),
        row("0268", 2023, "101000000"),
        row("0202", 2023, "109000000"),
        row("0268", 2024, "112500000"),
    ]
}

fn measure(name: &'static str, municipality: Option<&'static str>) -> MeasureRow<'static> {
    MeasureRow {
        owner: OwnerCells { municipality, ..OwnerCells::default() },
        name: Some(name),
        from: Some("2022-07"),
        until: Some("2023-12"),
        households: Some(Amount::Text("25")),
        success: Some(Amount::Text("0.4")),
        delay: Some(2.into()),
        cost_per_year: Some(Amount::Text("150000")),
        ..MeasureRow::default()
    }
}

fn terms() -> ProgrammeTerms {
    let year = |year| Year::new(year).unwrap();
    ProgrammeTerms {
        historical_ratio: Some("0.95".parse().unwrap()),
        conditions: Conditions::Met,
        ..ProgrammeTerms::new(year(2023), year(2024), "1250".parse().unwrap())
    }
}

#[test]
fn a_programme_of_a_table_is_that_of_the_question_to_the_byte() {
    let measures = [measure("of one", Some("0268")), measure("of all", None)];
    let panel = ProgrammePanel::new(years(), measures, Reading::default(), terms());
    let measure = |name: &str| {
        format!(
            r#"{{"name":"{name}","from":"2022-07","until":"2023-12","households":"25","success":"0.4","delay":2,
            "costs":[{{"year":2023,"amount":"150000"}}]}}"#
        )
    };
    let question = |costs: [&str; 2], order: [usize; 2], measures: &str| {
        let year = |at: usize| {
            format!(r#"{{"year":{},"budget":"100000000","net_costs":"{}"}}"#, 2023 + at, costs[at])
        };
        let years = order.map(year).join(",");
        let historical = r#"{"inhabitants":27500,"ratio":"0.95"}"#;
        format!(
            r#"{{"question":"programme","years":[{years}],"first":2023,"last":2024,"inhabitants":27500,"price":"1250",
            "measures":[{measures}],"historical":{historical},"conditions":"met"}}"#
        )
    };
    let json = |answer: &Programme| serde_json::to_string(answer).unwrap();
    let arnhem = question(["109000000", "108000000"], [1, 0], &measure("of all"));
    assert_eq!(json(&panel.answer(0).unwrap()), single(&arnhem));
    let both = format!("{},{}", measure("of one"), measure("of all"));
    let answer = panel.answer(1).unwrap();
    assert_eq!(json(&answer), single(&question(["101000000", "112500000"], [0, 1], &both)));
    assert_eq!(panel.year(3, &answer), answer.years.last());
    assert_eq!(panel.year(4, &answer), None);
}

#[test]
fn what_is_wrong_is_named_with_its_table_its_row_and_its_column() {
    let message = |years: [PanelRow<'static>; 4], measures: &[MeasureRow<'static>]| {
        let panel = ProgrammePanel::new(years, measures.iter().copied(), Reading::default(), terms());
        let answers = (0..panel.groups()).map(|group| panel.answer(group));
        answers.map(|answer| answer.err().map(|error| error.to_string())).collect::<Vec<_>>()
    };
    let good = measure("a", None);
    assert_eq!(message(years(), &[good]), [None, None]);
    let everywhere = |text: &str| vec![Some(text.to_owned()), Some(text.to_owned())];
    let nowhere = "/measures/1/municipality names rows that the table of years does not have.";
    assert_eq!(message(years(), &[good, measure("b", Some("0999"))]), everywhere(nowhere));
    let wrong = MeasureRow { delay: Some(1201.into()), ..measure("b", Some("0268")) };
    let delay = r#"/measures/1/delay is "1201": a delay must be between 0 and 1200 months."#;
    assert_eq!(message(years(), &[good, wrong]), [None, Some(delay.to_owned())]);
    let mut rows = years();
    rows[2].budget = Some(Amount::Text("x"));
    rows[3].inhabitants = None;
    rows[1].inhabitants = None;
    let messages = message(rows, &[good]);
    assert!(messages[0].as_ref().unwrap().starts_with(r#"/years/2/budget is "x": "#), "{messages:?}");
    assert_eq!(messages[1].as_deref(), Some("/years/1/inhabitants is required."));
}

fn outlooks() -> OutlookPanel {
    let row = |municipality, net_costs| OutlookRow {
        owner: OwnerCells::of(municipality),
        net_costs_mean: Some(Amount::Text(net_costs)),
        net_costs_sd: Some(Amount::Text("4000000")),
        budget_mean: Some(Amount::Text("100000000")),
        budget_sd: Some(Amount::Text("1500000")),
        correlation: Some(Amount::Text("-0.25")),
    };
    let history = |municipality, year: i64| PanelRow {
        municipality: Some(municipality),
        year: Some(year.into()),
        budget: Some(Amount::Text("98000000")),
        net_costs: Some(Amount::Text("105000000")),
        ..PanelRow::default()
    };
    let past = [history("268", 2024), history("268", 2023), history("0202", 2022), history("0268", 2022)];
    let terms = OutlookTerms { draws: Some(400), seed: 7, ..OutlookTerms::new(Year::new(2024).unwrap()) };
    let rows = [row("0202", "112000000"), row("268", "108000000")];
    OutlookPanel::new(rows, past, Reading::default(), terms)
}

#[test]
fn outlooks_of_a_table_are_those_of_the_questions_to_the_byte() {
    let panel = outlooks();
    let figures = |net_costs: &str, years: &[i64]| {
        let year = |year| format!(r#"{{"year":{year},"budget":"98000000","net_costs":"105000000"}}"#);
        let history = years.iter().map(year).collect::<Vec<_>>().join(",");
        format!(
            r#""net_costs":{{"mean":"{net_costs}","sd":"4000000"}},"budget":{{"mean":"100000000","sd":"1500000"}},
            "correlation":"-0.25","history":[{history}]"#
        )
    };
    let all = r#""year":2024,"draws":400,"seed":7"#;
    let (arnhem, nijmegen) = (figures("112000000", &[2022]), figures("108000000", &[2023, 2022]));
    let question = format!(r#"{{"question":"outlook",{all},{nijmegen}}}"#);
    let answer = panel.run(1).unwrap().answer().unwrap();
    assert_eq!(serde_json::to_string(&answer).unwrap(), single(&question));
    let question = format!(
        r#"{{"question":"national_outlook",{all},"municipalities":[{{"name":"0202",{arnhem}}},{{"name":"0268",{nijmegen}}}]}}"#
    );
    let answer = panel.national_run(0).unwrap().answer().unwrap();
    assert_eq!(answer.unknown, ["0202"]);
    assert_eq!(serde_json::to_string(&answer).unwrap(), single(&question));
    assert_eq!((panel.rows(), panel.scenarios(), panel.rows_of(0)), (2, 1, [0, 1].as_slice()));
}
