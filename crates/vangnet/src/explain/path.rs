//! Several years together, in words.

use super::{Markup, Told, closing::closing, document::Block, write};
use crate::{
    ahead::{Path, UnknownYear},
    assess::Outcome,
    language::Language,
    number::{Euro, Year},
    rules::first_without_rules,
};

impl Path {
    /// The years together, in plain words and a table.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Language, Markup, Year, YearFigures, ahead::{PathInput, path}};
    ///
    /// let year = Year::new(2019)?;
    /// let figures = YearFigures::new(year, Budget::parse("100000000")?, "99000000".parse()?)?;
    /// let answer = path(&PathInput::new(vec![figures], year, year))?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("De gemeente houdt over deze jaren samen € 1.000.000,00 over."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Path {
    fn told(&self, language: Language) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(
            language.either("Meerdere jaren achter elkaar", "Several years together").into(),
        )];
        blocks.push(Block::Paragraph(self.sum_told(language)));
        blocks.extend(assumed(self.assumed, language));
        let head = match language {
            Language::Dutch => {
                ["Jaar", "Tekort", "In % van het budget", "Uitkomst", "Vangnetuitkering", "Voor de gemeente"]
            }
            Language::English => {
                ["Year", "Deficit", "In % of the budget", "Outcome", "Payment", "Borne by the municipality"]
            }
        };
        let rows = self.years.iter().map(|year| {
            vec![
                year.year.to_string(),
                language.euro(year.deficit),
                language.percent(year.deficit_ratio),
                outcome(year.outcome, language).into(),
                known(year.payment, language),
                known(year.burden, language),
            ]
        });
        blocks.push(Block::Table { head: head.map(Into::into).into(), rows: rows.collect() });
        blocks.extend(unknown(&self.unknown, language));
        blocks.push(Block::Paragraph(
            language
                .either(
                    "Het Rijk betaalt de uitkering over een jaar pas twee jaar later, vóór 1 april. De reserve vangt het verschil op: elk jaar gaat het tekort eraf, of komt het overschot erbij, en daarna komt de uitkering binnen die in dat jaar wordt betaald.",
                    "The payment over a year comes only two years later, before 1 April. The reserve bridges the time between: each year the deficit is taken from it, or the surplus added, and then the payment comes in that is made in that year.",
                )
                .into(),
        ));
        let has_reserve = self.years.iter().any(|year| year.reserve.is_some());
        let head = match language {
            Language::Dutch => ["Jaar", "Tekort", "Ontvangen", "Formulier", "Reserve aan het eind"],
            Language::English => ["Year", "Deficit", "Received", "Form", "Reserve at the end"],
        };
        let shown = if has_reserve { head.len() } else { head.len().saturating_sub(1) };
        let rows = self.years.iter().map(|year| {
            let form = year.form.map_or("–", |form| form.code()).replace('_', " ");
            let cells = [
                year.year.to_string(),
                language.euro(year.deficit),
                known(year.received, language),
                form,
                known(year.reserve, language),
            ];
            cells.into_iter().take(shown).collect()
        });
        let head = head.into_iter().take(shown).map(Into::into).collect();
        blocks.push(Block::Table { head, rows: rows.collect() });
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Path {
    /// What the municipality bears over all the years.
    fn sum_told(&self, language: Language) -> String {
        let sum = sum_of_known(self.years.iter().map(|year| year.burden));
        match (sum, language) {
            (Some(sum), Language::Dutch) if sum < Euro::ZERO => {
                format!("De gemeente houdt over deze jaren samen {} over.", language.euro(size(sum)))
            }
            (Some(sum), Language::English) if sum < Euro::ZERO => {
                format!("Over these years together the municipality has {} left.", language.euro(size(sum)))
            }
            (Some(sum), Language::Dutch) => {
                format!("De gemeente draagt over deze jaren samen {} zelf.", language.euro(sum))
            }
            (Some(sum), Language::English) => {
                format!("Over these years together the municipality bears {} itself.", language.euro(sum))
            }
            (None, Language::Dutch) => {
                "Wat de gemeente over deze jaren samen zelf draagt, is niet bekend.".into()
            }
            (None, Language::English) => {
                "What the municipality bears over these years together is not known.".into()
            }
        }
    }
}

/// The sum of amounts that are all known.
pub(super) fn sum_of_known(amounts: impl IntoIterator<Item = Option<Euro>>) -> Option<Euro> {
    amounts.into_iter().try_fold(Euro::ZERO, |sum, amount| sum.checked_add(amount?))
}

fn size(amount: Euro) -> Euro {
    Euro::ZERO.checked_sub(amount).unwrap_or(amount)
}

/// An amount, or that it is not known.
pub(super) fn known(amount: Option<Euro>, language: Language) -> String {
    amount.map_or_else(|| language.either("onbekend", "unknown").into(), |amount| language.euro(amount))
}

/// That rules are assumed, named plainly.
pub(super) fn assumed(from: Option<Year>, language: Language) -> Option<Block> {
    let next = first_without_rules();
    from.map(|from| {
        Block::Paragraph(match language {
            Language::Dutch => format!(
                "Dit is een aanname: vanaf {next} zijn nog geen regels bekend. Voor die jaren rekenen wij alsof de regels van {from} gelden."
            ),
            Language::English => format!(
                "This is an assumption: no rules are known from {next}. For those years the computation proceeds as if the rules of {from} held."
            ),
        })
    })
}

/// Why payments are not known.
pub(super) fn unknown(years: &[UnknownYear], language: Language) -> Option<Block> {
    let told = |unknown: &UnknownYear| {
        let year = unknown.year;
        match (unknown.outcome, language) {
            (Outcome::AmountUnknown, Language::Dutch) => format!(
                "Over {year} is het bedrag niet bekend: het uitgebreide vangnet staat open, en geen bron zegt hoeveel dat betaalt."
            ),
            (Outcome::AmountUnknown, Language::English) => format!(
                "The amount over {year} is not known: the extended route is open, and no source says what it pays."
            ),
            (_, Language::Dutch) => format!(
                "Over {year} is het bedrag niet bekend: er ontbreken cijfers van eerdere jaren, of het aantal inwoners."
            ),
            (_, Language::English) => format!(
                "The amount over {year} is not known: figures of earlier years are missing, or the number of inhabitants."
            ),
        }
    };
    let text: Vec<_> = years.iter().map(told).collect();
    (!text.is_empty()).then(|| Block::Paragraph(text.join(" ")))
}

const fn outcome(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Surplus => language.either("overschot", "surplus"),
        Outcome::AmountUnknown => language.either("bedrag onbekend", "amount unknown"),
        Outcome::Incomplete => language.either("cijfers ontbreken", "figures missing"),
        Outcome::ConditionsMet => language.either("voldoet aan de voorwaarden", "conditions met"),
        Outcome::ConditionsNotMet => language.either("voldoet niet aan de voorwaarden", "conditions not met"),
        Outcome::NotHandled => language.either("niet in behandeling genomen", "not handled"),
    }
}
