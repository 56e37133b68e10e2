//! The official calculation sheet, as a table.

use super::document::{Block, html};
use crate::{language::Language, receipt::Sheet};

impl Sheet {
    /// The lines as a table, with the caveat that the scale decides nothing by itself, as HTML for a notebook.
    ///
    /// # Example
    ///
    /// ```
    /// # use vangnet::{Budget, Case, Language, YearFigures, Year};
    /// # let year = Year::new(2024)?;
    /// # let figures = YearFigures::new(year, Budget::parse("100000000")?, "109000000".parse()?)?;
    /// let sheet = vangnet::receipt(&Case::new("", year, vec![figures])?)?.sheet;
    /// let html = sheet.explain_html(Language::English);
    /// assert!(html.contains("<td>7</td><td>I</td><td>vangnetuitkering</td><td>€750,000.00</td>"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain_html(&self, language: Language) -> String {
        html(&self.told(language))
    }

    fn told(&self, language: Language) -> Vec<Block> {
        let rows = self.lines.iter().map(|line| {
            let unknown = || language.either("niet gegeven", "not given").to_owned();
            let amount = line.amount.map_or_else(unknown, |amount| language.exact_euro(amount));
            vec![line.line.clone(), line.symbol.clone(), language.of(&line.label).to_owned(), amount]
        });
        let head = match language {
            Language::Dutch => ["Regel", "Teken", "Wat", "Bedrag"],
            Language::English => ["Line", "Symbol", "What", "Amount"],
        };
        let heading = language.either(
            "Het rekenblad van de Toetsingscommissie",
            "The calculation sheet of the Toetsingscommissie",
        );
        let caveat = language.either(
            "Het rekenblad laat zien wat het reguliere vangnet geeft als aan alle voorwaarden is voldaan. Of dat zo is, staat er niet in. De uitkering is nog niet afgerond, en een grens aan het eigen risico per inwoner telt niet mee.",
            "The sheet shows what the regular route gives if all conditions are met. It does not say whether they are. The payment is not rounded yet, and no cap on the own risk per inhabitant counts.",
        );
        vec![
            Block::Heading(heading.into()),
            Block::Table { head: head.map(Into::into).into(), rows: rows.collect() },
            Block::Paragraph(caveat.into()),
        ]
    }
}
