//! A caseload with its costs, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{ahead::Caseload, language::Language, number::Figure};

impl Caseload {
    /// The caseload and the costs, in plain words and tables.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, Language, Markup, ahead::{CaseloadInput, CaseloadFlow, CaseloadStart, caseload}};
    ///
    /// let month = CaseloadFlow {
    ///     inflow: Count::whole(240), outflow: Some(Count::whole(210)), outflow_ratio: None, price: None,
    /// };
    /// let start = CaseloadStart { month: "2020-01".parse()?, caseload: Count::whole(7125) };
    /// let answer = caseload(&CaseloadInput { start, price: Some("1250".parse()?), months: vec![month] })?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Aan het begin van januari 2020 zijn er 7.125,00 huishoudens met een uitkering"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Caseload {
    fn told(&self, language: Language) -> Vec<Block> {
        let number = |number: Figure| language.number(&number.to_string());
        let heading = language.either("Huishoudens en kosten per maand", "Households and costs by month");
        let mut blocks = vec![Block::Heading(heading.into())];
        if let Some((first, last)) = self.months.first().zip(self.months.last()) {
            let (start, end) = (number(first.start), number(last.end));
            let [from, until] = [first, last]
                .map(|month| format!("{} {}", language.month(month.month.number()), month.month.year()));
            blocks.push(Block::Paragraph(match language {
                Language::Dutch => format!(
                    "Aan het begin van {from} zijn er {start} huishoudens met een uitkering en aan het eind van {until} zijn het er {end}. De kosten van een maand zijn het gemiddelde van begin en eind, keer de prijs per huishouden in die maand.",
                ),
                Language::English => format!(
                    "At the start of {from} there are {start} households with a benefit, and at the end of {until} there are {end}. The costs of a month are the mean of its start and end, times the price per household in that month.",
                ),
            }));
        }
        let years = self.years.iter().map(|year| {
            let numbers = [year.inflow, year.outflow, year.mean].map(number);
            let counted = [year.year.to_string(), year.months.to_string()];
            counted.into_iter().chain(numbers).chain([language.euro(year.net_costs)]).collect()
        });
        let head = match language {
            Language::Dutch => ["Jaar", "Maanden", "Instroom", "Uitstroom", "Gemiddeld", "Netto lasten"],
            Language::English => ["Year", "Months", "Inflow", "Outflow", "Mean", "Net costs"],
        };
        blocks.push(Block::Table { head: head.map(Into::into).into(), rows: years.collect() });
        let months = self.months.iter().map(|month| {
            let numbers = [month.start, month.inflow, month.outflow, month.end].map(number);
            let amounts = [month.price, month.net_costs].map(|amount| language.euro(amount));
            std::iter::once(month.month.to_string()).chain(numbers).chain(amounts).collect()
        });
        let head = match language {
            Language::Dutch => ["Maand", "Begin", "Instroom", "Uitstroom", "Eind", "Prijs", "Netto lasten"],
            Language::English => ["Month", "Start", "Inflow", "Outflow", "End", "Price", "Net costs"],
        };
        blocks.push(Block::Table { head: head.map(Into::into).into(), rows: months.collect() });
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}
