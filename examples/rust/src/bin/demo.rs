//! The main job on real published figures: cases as tables, each with its derivation, bands, tests and evidence.

use std::error::Error;

use comfy_table::{CellAlignment, Table, presets::UTF8_BORDERS_ONLY};
use vangnet::{Assessment, BudgetStage, Euro, Language, Receipt, Year, budget};
use vangnet_examples::{Check, Published};

const SHOWN: [&str; 17] = [
    "Arnhem 2018",
    "Arnhem 2019",
    "Ridderkerk 2018",
    "Nijmegen 2016",
    "Nijmegen 2017",
    "Veenendaal 2015",
    "Renkum 2019, September 2018",
    "Renkum 2019, May 2019",
    "All municipalities 2024",
    "Apeldoorn 2016, largest own risk",
    "Apeldoorn 2017, largest own risk",
    "Apeldoorn 2018, largest own risk",
    "Apeldoorn 2019, largest own risk",
    "Apeldoorn 2017",
    "A municipality that did not ask, 2018, €37",
    "A municipality that did not ask, 2018, €12,010",
    "Gouda 2015",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!(
        "vangnet: published cases, worked out. Printed figures are rounded; derived ones are our arithmetic."
    );
    println!(
        "Most sources print one year only, so where a test needs earlier years the outcome is `incomplete`:"
    );
    println!("the tables then show what the scale gives, not what was granted.\n");
    let published = Published::all()?;
    for name in SHOWN {
        let case =
            published.iter().find(|case| case.name == name).ok_or(format!("no published case {name}"))?;
        show(case)?;
    }
    macro_budget_2025()
}

/// The macro budget of 2025, printed as so much above the provisional one and above that of 2024.
fn macro_budget_2025() -> Result<(), Box<dyn Error>> {
    println!("━━━ Macro budget 2025 ━━━  Tweede Kamer 2025D43771 (30545-201)");
    println!(
        "printed:   definitive €7,779.8m, €301.1m above the provisional one, €439.6m above that of 2024"
    );
    let published = |year, stage| -> Result<Euro, Box<dyn Error>> {
        let found = budget::macro_budget(Year::new(year)?, stage).ok_or("no macro budget")?;
        Ok(found.amount.euro())
    };
    let definitive = published(2025, BudgetStage::Final)?;
    let mut table = table(["figure", "kind", "printed", "computed", "fits"]);
    for (figure, printed, other) in [
        ("above the provisional macro budget", "301100000", published(2025, BudgetStage::Provisional)?),
        ("above the macro budget of 2024", "439600000", published(2024, BudgetStage::Final)?),
    ] {
        let (printed, computed) = (printed.parse()?, definitive.checked_sub(other).ok_or("out of range")?);
        let fits = if computed == printed { "yes" } else { "NO" };
        table.add_row([figure, "published", &euro(printed), &euro(computed), fits]);
    }
    align_right(&mut table, 2..4);
    println!("{table}\n");
    Ok(())
}

fn show(published: &Published) -> Result<(), Box<dyn Error>> {
    let receipt = vangnet::receipt(&published.case()?)?;
    let answer = &receipt.assessment;
    println!("━━━ {} ━━━  {}", published.name, published.source);
    println!("printed:   {}", published.printed.join("; "));
    for (index, line) in published.derivation.iter().enumerate() {
        println!("{}{line}", if index == 0 { "derived:   " } else { "           " });
    }
    if let Some(contradiction) = &published.contradiction {
        println!("conflict:  {contradiction}");
    }
    println!("{}", bands(&receipt));
    println!("{}", tests(answer));
    println!("outcome: {}; evidence: {}; {}", answer.outcome.code(), answer.evidence.code(), law(&receipt));
    for warning in &answer.warnings {
        println!("warning: {}", warning.code());
    }
    println!("{}\n", checks(published, answer)?);
    Ok(())
}

fn table<const N: usize>(head: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_preset(UTF8_BORDERS_ONLY).set_header(head);
    table
}

/// Figures are aligned to the right.
fn align_right(table: &mut Table, columns: std::ops::Range<usize>) {
    for index in columns {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

fn euro(amount: Euro) -> String {
    Language::English.euro(amount)
}

fn bands(receipt: &Receipt) -> Table {
    let answer = &receipt.assessment;
    let mut table = table(["band of the deficit", "share paid", "deficit in it", "payment", "own risk"]);
    for band in &receipt.bands {
        let percent = |ratio| Language::English.percent(ratio);
        let name = match band.up_to {
            Some(up_to) => format!("{} – {} of the budget", percent(band.above), percent(up_to)),
            None => format!("above {} of the budget", percent(band.above)),
        };
        let cents = |amount: vangnet::Exact| amount.rounded_to_cents().map(euro).unwrap_or_default();
        table.add_row([
            name,
            percent(band.share),
            cents(band.part),
            cents(band.payment),
            cents(band.own_risk),
        ]);
    }
    let total = format!("scale: {} of the budget", Language::English.percent(answer.deficit_ratio));
    let (payment, own_risk) = (euro(answer.scale.payment), euro(answer.scale.own_risk));
    table.add_row([total, String::new(), euro(answer.deficit), payment, own_risk]);
    align_right(&mut table, 1..5);
    table
}

fn tests(answer: &Assessment) -> Table {
    let mut table = table(["test", "value", "limit", "passed"]);
    for test in answer.routes.iter().flat_map(|route| &route.tests) {
        let value = test.value.map_or_else(|| "unknown".into(), |value| value.to_string());
        let passed = test.passed.map_or("undecided", |passed| if passed { "yes" } else { "no" });
        let limit = format!("{} {}", test.comparison.code(), test.limit);
        table.add_row([test.name.code().to_owned(), value, limit, passed.to_owned()]);
    }
    align_right(&mut table, 1..3);
    table
}

/// The first source of the border of the first band: the article, where the source is a law.
fn law(receipt: &Receipt) -> String {
    let border = receipt.rules.regular().scale.bands.first().map(|band| &band.above);
    let source = border.and_then(|border| border.sources.first());
    source.map_or_else(String::new, |source| {
        let article = source.article.as_ref().map_or_else(String::new, |article| format!(", art. {article}"));
        format!("scale from: {}{article}", source.title)
    })
}

/// Each printed or derived figure with its rounding interval, beside what came out.
fn checks(published: &Published, answer: &Assessment) -> Result<Table, Box<dyn Error>> {
    let answer = serde_json::to_value(answer)?;
    let mut table = table(["figure", "kind", "rounding interval", "computed", "fits"]);
    for Check { field, low, high, figure, published } in &published.checks {
        let computed = answer.pointer(field).and_then(|value| value.as_str()).unwrap_or("unknown");
        let number = |text: &str| text.parse::<vangnet::Exact>();
        let fits = number(computed).is_ok_and(|value| {
            number(low).is_ok_and(|low| low <= value) && number(high).is_ok_and(|high| value <= high)
        });
        let kind = if *published { "published" } else { "derived" };
        let interval = format!("{low} – {high}");
        table.add_row([figure.as_str(), kind, &interval, computed, if fits { "yes" } else { "NO" }]);
    }
    align_right(&mut table, 2..4);
    Ok(table)
}
