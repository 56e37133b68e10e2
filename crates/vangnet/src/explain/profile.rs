//! The seasonal pattern of a series of months, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{ahead::Profile, language::Language};

impl Profile {
    /// The seasonal pattern, in plain words and a table.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, Language, Markup, ahead::{MonthCount, profile}};
    ///
    /// let months = (1..=12).map(|number| format!("2019-{number:02}").parse());
    /// let months = months.map(|month| Ok(MonthCount { month: month?, count: Count::whole(250) }));
    /// let profile = profile(&months.collect::<Result<Vec<_>, vangnet::Error>>()?)?;
    /// let text = profile.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("In 2019 waren het er gemiddeld 250,00 per maand."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Profile {
    fn told(&self, language: Language) -> Vec<Block> {
        let years: Vec<_> = self.years.iter().map(ToString::to_string).collect();
        let years = match (language, years.split_last()) {
            (Language::Dutch, Some((last, []))) => format!("het volledige kalenderjaar {last}"),
            (Language::English, Some((last, []))) => format!("the complete calendar year {last}"),
            (Language::Dutch, Some((last, others))) => {
                format!("de volledige kalenderjaren {} en {last}", others.join(", "))
            }
            (Language::English, Some((last, others))) => {
                format!("the complete calendar years {} and {last}", others.join(", "))
            }
            (_, None) => String::new(),
        };
        let last = self.years.last().map(ToString::to_string).unwrap_or_default();
        let level = language.number(&self.level.to_string());
        let (heading, text) = match language {
            Language::Dutch => (
                "Het patroon door het jaar heen",
                format!(
                    "Dit patroon komt uit {years}. In {last} waren het er gemiddeld {level} per maand. Een factor zegt hoe een maand zich verhoudt tot het gemiddelde van alle maanden: boven 1 is het drukker dan gemiddeld, onder 1 rustiger. Een factor maal een verwacht gemiddelde per maand is het verwachte aantal in die maand."
                ),
            ),
            Language::English => (
                "The pattern of the year",
                format!(
                    "This pattern comes from {years}. In {last} there were {level} a month on average. A factor compares a month with the mean of all months: above 1 it is busier than the mean, below 1 quieter. A factor times an expected monthly mean is the count expected in that month."
                ),
            ),
        };
        let rows = self.factors.iter().map(|month| {
            vec![language.month(month.month).to_owned(), language.number(&month.factor.to_string())]
        });
        let head = [language.either("Maand", "Month"), language.either("Factor", "Factor")];
        let mut blocks = vec![
            Block::Heading(heading.into()),
            Block::Paragraph(text),
            Block::Table { head: head.map(Into::into).into(), rows: rows.collect() },
        ];
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}
