//! An assessment as two tables in HTML, for a notebook: the bands of the deficit and the tests.

use std::fmt::Write as _;

use vangnet::{BandAmount, Exact, Language, Receipt, TestAnswer};

/// The words of the tables, in one language.
struct Words {
    bands: [&'static str; 4],
    total: &'static str,
    /// The same where the amounts are only what the scale would give.
    would_be: ([&'static str; 4], &'static str),
    tests: [&'static str; 4],
    passed: [&'static str; 3],
    outcome: &'static str,
    unknown: &'static str,
}

const DUTCH: Words = Words {
    bands: ["Deel van het tekort", "Bedrag", "Vangnetuitkering", "Eigen risico"],
    total: "Totaal",
    would_be: (
        ["Deel van het tekort", "Bedrag", "Vangnetuitkering zou zijn", "Eigen risico zou zijn"],
        "Totaal zou zijn",
    ),
    tests: ["Toets", "Waarde", "Grens", "Gehaald"],
    passed: ["ja", "nee", "niet te zeggen"],
    outcome: "Uitkomst",
    unknown: "onbekend",
};

const ENGLISH: Words = Words {
    bands: ["Part of the deficit", "Amount", "Payment", "Own risk"],
    total: "Total",
    would_be: (["Part of the deficit", "Amount", "Payment would be", "Own risk would be"], "Total would be"),
    tests: ["Test", "Value", "Limit", "Passed"],
    passed: ["yes", "no", "undecided"],
    outcome: "Outcome",
    unknown: "unknown",
};

/// The tables of a receipt.
pub(crate) fn assessment(receipt: &Receipt, language: Language) -> String {
    let words = match language {
        Language::Dutch => DUTCH,
        Language::English => ENGLISH,
    };
    let answer = &receipt.assessment;
    let mut html = format!("<p><b>{} {}</b>", escape(&vangnet::harmless(&answer.id)), answer.year);
    let amount =
        |amount: Option<vangnet::Euro>| amount.map_or(words.unknown.into(), |sum| language.euro(sum));
    let [_, _, payment, own_risk] = words.bands;
    let _ = write!(
        html,
        " · {}: <code>{}</code> · {payment}: {} · {own_risk}: {}</p>",
        words.outcome,
        answer.outcome.code(),
        amount(answer.payment),
        amount(answer.own_risk),
    );
    let missing = answer.missing(&receipt.case, &receipt.rules);
    let notes = [receipt.assumption(language), missing.map(|missing| missing.in_words(language))];
    for note in notes.iter().flatten() {
        let _ = write!(html, "<p>{}</p>", escape(note));
    }
    let would_be = answer.scale_is_hypothetical();
    let (head, total) = if would_be { words.would_be } else { (words.bands, words.total) };
    let style = if would_be { " style=\"opacity:.7;font-style:italic\"" } else { "" };
    table(&mut html, style, head, |rows| {
        for band in &receipt.bands {
            rows.push([
                band_label(band, language),
                euro(band.part, language),
                euro(band.payment, language),
                euro(band.own_risk, language),
            ]);
        }
        // Where an amount is paid, it may be that of the extended route.
        let paid = answer.payment.zip(answer.own_risk).filter(|_| !would_be);
        let (payment, own_risk) = paid.unwrap_or((answer.scale.payment, answer.scale.own_risk));
        rows.push([
            total.into(),
            language.euro(answer.deficit),
            language.euro(payment),
            language.euro(own_risk),
        ]);
    });
    table(&mut html, "", words.tests, |rows| {
        for route in &answer.routes {
            for test in &route.tests {
                rows.push(test_row(route.route.code(), test, &words, language));
            }
        }
    });
    html
}

fn table(html: &mut String, style: &str, head: [&str; 4], fill: impl FnOnce(&mut Vec<[String; 4]>)) {
    let mut rows = Vec::new();
    fill(&mut rows);
    let _ = write!(html, "<table{style}><thead><tr>");
    for cell in head {
        let _ = write!(html, "<th>{cell}</th>");
    }
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            let _ = write!(html, "<td>{}</td>", escape(&cell));
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
}

fn band_label(band: &BandAmount, language: Language) -> String {
    let above = language.rate(band.above);
    match (language, band.up_to.map(|border| language.rate(border))) {
        (Language::Dutch, Some(up_to)) => format!("{above} tot en met {up_to} van het budget"),
        (Language::Dutch, None) => format!("boven {above} van het budget"),
        (Language::English, Some(up_to)) => format!("{above} to {up_to} of the budget"),
        (Language::English, None) => format!("above {above} of the budget"),
    }
}

fn test_row(route: &str, test: &TestAnswer, words: &Words, language: Language) -> [String; 4] {
    let [yes, no, undecided] = words.passed;
    let shown = |value| language.test_value(value, test.limit);
    [
        format!("{route}: {}", test.name.code()),
        test.value.map_or_else(|| words.unknown.into(), shown),
        format!("{} {}", test.comparison.code(), shown(test.limit)),
        test.passed.map_or(undecided, |passed| if passed { yes } else { no }).into(),
    ]
}

/// An exact amount in whole cents.
fn euro(amount: Exact, language: Language) -> String {
    amount.rounded_to_cents().map_or_else(|_| amount.to_string(), |cents| language.euro(cents))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
