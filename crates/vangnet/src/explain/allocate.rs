//! What parties get of an amount or of places, and a plan of costs, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{
    ahead::{Allocation, CostPlan},
    language::Language,
    number::Figure,
};

impl Allocation {
    /// What each party gets, in plain words and a table.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, Language, Markup, ahead::{AllocateInput, Party, allocate}};
    ///
    /// let parties = vec![Party::by_weight("Beuningen", "406".parse()?), Party::by_weight("Druten", "266".parse()?)];
    /// let answer = allocate(&AllocateInput::of_places(Count::whole(100), parties))?;
    /// assert!(answer.explain(Language::Dutch, Markup::Plain).contains("Samen is dat precies 100,00."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Allocation {
    fn told(&self, language: Language) -> Vec<Block> {
        let number = |figure: Figure| language.number(&figure.to_string());
        let total = number(self.total);
        let (heading, text) = match language {
            Language::Dutch => (
                "De verdeling",
                format!(
                    "Elke partij krijgt eerst het hele aantal van haar exacte deel. Wat dan nog over is, gaat naar de partijen met de grootste rest. Samen is dat precies {total}."
                ),
            ),
            Language::English => (
                "The allocation",
                format!(
                    "Each party first gets the whole units of its exact part. The units that remain go to the parties with the largest remainders. Together that is exactly {total}."
                ),
            ),
        };
        let printed = self.parties.iter().any(|party| party.printed.is_some());
        let part = |share: Figure, allotted: Figure| {
            vec![language.percentage(share.to_decimal(), 4), number(allotted)]
        };
        let or_empty = |figure: Option<Figure>| figure.map(number).unwrap_or_default();
        let mut rows: Vec<_> = Vec::new();
        for party in &self.parties {
            let mut row = vec![party.name.clone()];
            row.extend(part(party.share, party.allotted));
            if printed {
                row.extend([or_empty(party.printed), or_empty(party.difference)]);
            }
            rows.push(row);
        }
        if let Some(rest) = &self.rest {
            let mut row = vec![rest.name.clone()];
            row.extend(part(rest.share, rest.allotted));
            row.resize(if printed { 5 } else { 3 }, String::new());
            rows.push(row);
        }
        let mut last = vec![language.either("Samen", "Together").to_owned(), String::new(), total];
        if printed {
            last.extend([or_empty(self.printed_total), String::new()]);
        }
        rows.push(last);
        let head = match language {
            Language::Dutch => ["Partij", "Deel", "Krijgt", "In de bron", "Verschil"],
            Language::English => ["Party", "Share", "Gets", "In the source", "Difference"],
        };
        let columns = if printed { 5 } else { 3 };
        let head = head.into_iter().take(columns).map(Into::into).collect();
        let mut blocks =
            vec![Block::Heading(heading.into()), Block::Paragraph(text), Block::Table { head, rows }];
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl CostPlan {
    /// The plan with its sums, and the sums that a source prints otherwise, in plain words and tables.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Language, Markup, Year, ahead::{CostPlanInput, PlanRow, cost_plan}};
    ///
    /// let row = PlanRow { name: "coaches".into(), amounts: vec!["150000".parse()?], printed_total: None };
    /// let input = CostPlanInput { years: vec![Year::new(2022)?], rows: vec![row], printed_totals: None, printed_total: None };
    /// let text = cost_plan(&input)?.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("Alle kosten samen zijn € 150.000,00."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for CostPlan {
    fn told(&self, language: Language) -> Vec<Block> {
        let total = language.euro(self.total);
        let (heading, text, rows_are, together) = match language {
            Language::Dutch => {
                ("De kosten per jaar", format!("Alle kosten samen zijn {total}."), "Kosten", "Samen")
            }
            Language::English => {
                ("The costs by year", format!("All costs together are {total}."), "Costs", "Together")
            }
        };
        let years = self.years.iter().map(|year| year.year.to_string());
        let head = [rows_are.to_owned()].into_iter().chain(years).chain([together.to_owned()]).collect();
        let rows = self.rows.iter().map(|row| {
            let amounts = row.amounts.iter().chain([&row.total]).map(|amount| language.euro(*amount));
            [row.name.clone()].into_iter().chain(amounts).collect()
        });
        let sums = self.years.iter().map(|year| year.total).chain([self.total]);
        let last = [together.to_owned()].into_iter().chain(sums.map(|sum| language.euro(sum))).collect();
        let rows = rows.chain([last]).collect();
        let mut blocks =
            vec![Block::Heading(heading.into()), Block::Paragraph(text), Block::Table { head, rows }];
        blocks.extend(self.printed_otherwise(language));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl CostPlan {
    /// The sums that the source prints otherwise.
    fn printed_otherwise(&self, language: Language) -> Vec<Block> {
        if self.differences.is_empty() {
            return Vec::new();
        }
        let text = language.either(
            "De bron telt op deze plaatsen anders. De bedragen hierboven zijn niet aangepast.",
            "The source adds up otherwise in these places. The amounts above were not adapted.",
        );
        let whole = language.either("Alles samen", "Everything together");
        let rows = self.differences.iter().map(|found| {
            let of_row = found.row.clone();
            let of = of_row
                .or_else(|| found.year.map(|year| year.to_string()))
                .unwrap_or_else(|| whole.to_owned());
            let amounts = [language.euro(found.total), language.euro(found.printed_total)];
            [of].into_iter().chain(amounts).chain([language.signed_euro(found.difference)]).collect()
        });
        let head = match language {
            Language::Dutch => ["Van", "Som", "In de bron", "Verschil"],
            Language::English => ["Of", "Sum", "In the source", "Difference"],
        };
        let table = Block::Table { head: head.map(Into::into).into(), rows: rows.collect() };
        vec![Block::Paragraph(text.into()), table]
    }
}
