//! What a table may call a municipality, and its other cells as people fill them in.

use vangnet::{
    Amount, Codes, Notation, Outcome, Panel, PanelRow, ProcedureCells, Reading, Succession, Truth, Whole,
    Year, YearList,
};

fn row<'a>(municipality: &'a str, year: i64, net_costs: &'a str) -> PanelRow<'a> {
    PanelRow {
        municipality: Some(municipality),
        year: Some(year.into()),
        budget: Some(Amount::Text("100")),
        net_costs: Some(Amount::Text(net_costs)),
        ..PanelRow::default()
    }
}

#[test]
fn a_municipality_may_have_a_name() {
    let panel = Panel::new([
        row("'s-Hertogenbosch", 2022, "108"),
        row(" 's-Hertogenbosch", 2023, "109"),
        row("'s-Hertogenbosch", 2024, "110"),
        row("Súdwest-Fryslân", 2024, "110"),
        row("  ", 2024, "110"),
    ]);
    let answers: Vec<_> = panel.answers().collect();
    assert_eq!(answers[2].as_ref().unwrap().outcome, Outcome::ConditionsMet);
    assert_eq!(answers[2].as_ref().unwrap().id, "'s-Hertogenbosch");
    assert_eq!(answers[3].as_ref().unwrap().outcome, Outcome::Incomplete);
    let error = answers[4].as_ref().unwrap_err();
    assert_eq!(error.to_string(), r#"/municipality is "  ": a municipality must be a code or a name."#);
}

#[test]
fn a_code_is_one_however_it_is_written() {
    let panel = Panel::new([row("GM0518", 2022, "108"), row(" 0518", 2023, "109"), row("518", 2024, "110")]);
    let case = panel.case(2).unwrap().unwrap();
    assert_eq!((case.id(), case.years().len()), ("0518", 3));
}

#[test]
fn the_codes_of_cbs_are_checked_where_that_is_asked() {
    let reading = Reading { codes: Codes::Cbs, ..Reading::default() };
    let codes = ["0518", "GM0518", "518", "Arnhem", "05180", "GM518"];
    let panel = Panel::read(codes.map(|code| row(code, 2024, "110")), reading);
    let right: Vec<_> = panel.answers().map(|answer| answer.is_ok()).collect();
    // The second is the first, which is then given twice.
    assert_eq!(right, [true, false, false, false, false, false]);
    let code = |row: usize| panel.answer(row).unwrap().unwrap_err().code();
    assert_eq!(code(1), "duplicate_year");
    assert_eq!([code(2), code(3), code(4), code(5)], ["invalid_municipality_code"; 4]);
}

#[test]
fn names_merge_as_codes_do() {
    let merger = |old: &str| Succession {
        old: old.parse().unwrap(),
        new: "Land/van Cuijk".parse().unwrap(),
        from: Year::new(2022).unwrap(),
    };
    let rows = [
        row("Boxmeer", 2021, "110"),
        row("Grave", 2021, "103"),
        row("Boxmeer", 2020, "112"),
        row("Grave", 2020, "99"),
        row("Land/van Cuijk", 2022, "109"),
    ];
    let panel = Panel::new(rows).with_mergers(&[merger("Boxmeer"), merger("Grave")]).unwrap();
    let case = panel.case(4).unwrap().unwrap();
    let deficit = |year| case.figures_of(Year::new(year).unwrap()).unwrap().deficit().unwrap().to_string();
    assert_eq!([deficit(2021), deficit(2020)], ["13.00", "11.00"]);

    let rows = [
        row("A/B", 2021, "110"),
        row("A/B", 2020, "110"),
        row("Grave", 2021, "103"),
        row("Land/van Cuijk", 2022, "109"),
    ];
    let panel = Panel::new(rows).with_mergers(&[merger("A/B"), merger("Grave")]).unwrap();
    let error = panel.answer(3).unwrap().unwrap_err();
    assert_eq!(error.field(), Some("/Grave/years"));

    let circle = Succession {
        old: "Land/van Cuijk".parse().unwrap(),
        new: "Grave".parse().unwrap(),
        from: Year::new(2023).unwrap(),
    };
    let error = Panel::new([]).with_mergers(&[merger("Grave"), circle]).unwrap_err();
    assert_eq!(error.to_string(), "/successors is Grave: a municipality must not succeed itself.");
}

#[test]
fn empty_text_in_an_optional_cell_is_an_empty_cell() {
    let filled = PanelRow {
        unlawful: Some(Amount::Text("")),
        budget_without_art_7: Some(Amount::Text(" ")),
        budget_stage: Some(""),
        procedure: ProcedureCells { received: Some(""), ..ProcedureCells::default() },
        ..row("0518", 2024, "110")
    };
    let answer = Panel::new([filled]).answer(0).unwrap().unwrap();
    assert_eq!(answer, Panel::new([row("0518", 2024, "110")]).answer(0).unwrap().unwrap());
    let empty = PanelRow { budget: Some(Amount::Text("")), ..row("0518", 2024, "110") };
    assert_eq!(Panel::new([empty]).answer(0).unwrap().unwrap_err().field(), Some("/budget"));
}

#[test]
fn a_number_that_is_a_cbs_code_is_its_text() {
    let coded = |code| PanelRow { municipality_code: Some(code), ..row("another name", 2024, "110") };
    for (code, text) in [(1, "0001"), (518, "0518"), (9999, "9999")] {
        let answer = Panel::new([coded(code)]).answer(0).unwrap().unwrap();
        assert_eq!(answer, Panel::new([row(text, 2024, "110")]).answer(0).unwrap().unwrap());
    }
    for code in [0, -1, 10_000, 123_456, i64::MIN, i64::MAX] {
        let error = Panel::new([coded(code)]).answer(0).unwrap().unwrap_err();
        assert_eq!((error.code(), error.field()), ("invalid_municipality_code", Some("/municipality")));
        let words = format!(
            "/municipality is {code}: a municipality code that is a number must be from 1 to 9999 (CBS)."
        );
        assert_eq!(error.to_string(), words);
    }
}

#[test]
fn an_item_that_is_absent_from_a_list_is_an_error() {
    let all = ProcedureCells {
        received: Some("2025-06-01"),
        college_declaration: Some(true.into()),
        council_consent: Some(true.into()),
        internal_measures: Some(true.into()),
        external_measures: Some(true.into()),
        granted_years: Some(vec![2022].into()),
        instruction_years: Some(vec![].into()),
    };
    let asked = |procedure| Panel::new([PanelRow { procedure, ..row("0518", 2024, "110") }]).case(0).unwrap();
    assert_eq!(asked(all.clone()).unwrap().procedure().unwrap().granted_years.len(), 1);
    let granted =
        ProcedureCells { granted_years: Some(YearList::Years(vec![Some(2022), None])), ..all.clone() };
    assert_eq!(asked(granted).unwrap_err().to_string(), "/granted_years/1 is required.");
    let instructed = ProcedureCells { instruction_years: Some(YearList::Years(vec![None])), ..all };
    assert_eq!(asked(instructed).unwrap_err().to_string(), "/instruction_years/0 is required.");
}

#[test]
fn a_dutch_day_has_its_day_in_front() {
    let received = |text, notation| {
        let procedure = ProcedureCells {
            received: Some(text),
            college_declaration: Some(true.into()),
            council_consent: Some(true.into()),
            internal_measures: Some(true.into()),
            external_measures: Some(true.into()),
            granted_years: Some(vec![].into()),
            instruction_years: Some(vec![].into()),
        };
        let reading = Reading { notation, ..Reading::default() };
        let panel = Panel::read([PanelRow { procedure, ..row("0518", 2024, "110") }], reading);
        let case = panel.case(0).unwrap();
        case.map(|case| case.procedure().unwrap().received.to_string()).map_err(|error| error.to_string())
    };
    for text in ["2025-06-01", "01-06-2025", "1-6-2025", "1/6/2025", " 01-06-2025 "] {
        assert_eq!(received(text, Notation::Dutch).as_deref(), Ok("2025-06-01"), "{text}");
    }
    let wrong =
        |text: &str| Err(format!("/received is {text:?}: a date is a calendar day written YYYY-MM-DD."));
    assert_eq!(received("31-06-2025", Notation::Dutch), wrong("31-06-2025"));
    assert_eq!(received("01-06-25", Notation::Dutch), wrong("01-06-25"));
    assert_eq!(received("01-06-2025", Notation::Plain), wrong("01-06-2025"));
}

#[test]
fn what_a_text_stands_for_is_read_row_by_row() {
    let said = |cells: PanelRow<'_>, notation| {
        let panel = Panel::read([cells], Reading { notation, ..Reading::default() });
        panel.case(0).unwrap().map_err(|error| format!("{} {error}", error.code()))
    };
    let year = |text| PanelRow { year: Some(Whole::Text(text)), ..row("0518", 2024, "110") };
    assert_eq!(said(year(" 2024 "), Notation::Plain).unwrap().year().get(), 2024);
    let wrong = r#"invalid_year /year is "twee": a year must be a whole number."#;
    assert_eq!(said(year("twee"), Notation::Dutch).unwrap_err(), wrong);
    assert_eq!(said(year(""), Notation::Plain).unwrap_err(), "missing_field /year is required.");

    let inhabitants = |text, notation| {
        let cells = PanelRow { inhabitants: Some(Whole::Text(text)), ..row("0518", 2016, "110") };
        said(cells, notation).map(|case| case.inhabitants().map(|count| i64::from(count.get())))
    };
    assert_eq!(inhabitants("155.490", Notation::Dutch), Ok(Some(155_490)));
    assert_eq!(inhabitants("1,155,490", Notation::English), Ok(Some(1_155_490)));
    assert_eq!(inhabitants(" ", Notation::Dutch), Ok(None));
    for (text, notation) in [
        ("155,490", Notation::Dutch),
        ("155.490", Notation::English),
        ("1.15", Notation::Dutch),
        ("1.5e3", Notation::Plain),
        (".155", Notation::Dutch),
        ("99999999999999999999", Notation::Plain),
    ] {
        let rule = format!(
            "invalid_inhabitants /inhabitants is \"{text}\": a number of inhabitants must be a whole number."
        );
        assert_eq!(inhabitants(text, notation).unwrap_err(), rule);
    }

    let applied = |consent, granted, notation| {
        let procedure = ProcedureCells {
            received: Some("2025-06-01"),
            college_declaration: Some(true.into()),
            council_consent: Some(Truth::Text(consent)),
            internal_measures: Some(true.into()),
            external_measures: Some(true.into()),
            granted_years: Some(YearList::Text(granted)),
            instruction_years: Some(vec![].into()),
        };
        let case = said(PanelRow { procedure, ..row("0518", 2024, "110") }, notation)?;
        let procedure = case.procedure().unwrap();
        Ok((procedure.council_consent, procedure.granted_years.len()))
    };
    assert_eq!(applied(" JA", "2022; 2023", Notation::Dutch), Ok((true, 2)));
    assert_eq!(applied("False", "2022,2023 2024", Notation::Plain), Ok((false, 3)));
    // An empty cell says nothing; a list without years has to be written.
    assert_eq!(applied("nee", "-", Notation::Dutch), Ok((false, 0)));
    let wrong: Result<(bool, usize), String> =
        Err(r#"invalid_type /council_consent is "wel": it must be ja or nee."#.into());
    assert_eq!(applied("wel", "2022", Notation::Dutch), wrong);
    let wrong: Result<(bool, usize), String> =
        Err(r#"invalid_type /council_consent is "ja": it must be true or false."#.into());
    assert_eq!(applied("ja", "2022", Notation::Plain), wrong);
    let wrong: Result<(bool, usize), String> =
        Err(r#"invalid_year /granted_years is "toen": a year must be a whole number."#.into());
    assert_eq!(applied("ja", "2022 toen", Notation::Dutch), wrong);
}
