//! The model compared with what happened, in plain words fit for part A of an application.

use super::{
    Markup, Told,
    budget::{size_and_direction, unknown},
    closing::closing,
    document::Block,
    write,
};
use crate::{
    analysis::{Deviation, Lack},
    language::{Language, signed},
    number::{Count, Euro},
    text::harmless,
};

impl Deviation {
    /// The deviation in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, Language, Markup, Year, analysis::{DeviationInput, deviation}};
    ///
    /// let mut arnhem = DeviationInput::new(Year::new(2019)?);
    /// arnhem.caseload_difference = Some(Count::whole(480));
    /// let answer = deviation(&arnhem)?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("480 huishoudens meer in de bijstand dan het verdeelmodel verwacht"));
    /// let text = answer.explain(Language::English, Markup::Plain);
    /// assert!(text.contains("480 more households on benefit than the distribution model expects"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Deviation {
    fn told(&self, language: Language) -> Vec<Block> {
        let mut blocks = self.causes(language);
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Deviation {
    /// The model and what happened, without what they rest on.
    pub(super) fn causes(&self, language: Language) -> Vec<Block> {
        let heading = match language {
            Language::Dutch => {
                format!("Het verdeelmodel vergeleken met de werkelijkheid over {}", self.year)
            }
            Language::English => {
                format!("The distribution model compared with what happened in {}", self.year)
            }
        };
        let mut blocks = vec![Block::Heading(heading), Block::Paragraph(self.difference(language))];
        if self.caseload.model.is_some() || self.amount.model.is_some() || self.price.model.is_some() {
            blocks.push(self.sides(language));
        }
        blocks.extend(self.in_euro(language).map(Block::Paragraph));
        if !self.groups.is_empty() {
            blocks.push(Block::Heading(language.either("Bij welke groepen", "Which groups").into()));
            blocks.push(self.group_table(language));
        }
        blocks.extend(self.disturbance_in_words(language).map(Block::Paragraph));
        let unknown = self.unknown.iter().map(|lack| Block::Paragraph(because(*lack, language).into()));
        blocks.extend(unknown);
        blocks
    }

    /// What the model and what happened say, in a paragraph.
    pub(super) fn in_short(&self, language: Language) -> Block {
        let euro = self.in_euro(language).into_iter().chain(self.disturbance_in_words(language));
        let text = [self.difference(language)].into_iter().chain(euro).collect::<Vec<_>>();
        Block::Paragraph(text.join(" "))
    }

    fn sides(&self, language: Language) -> Block {
        let missing = || unknown(language);
        let count = |count: Option<Count>| count.map_or_else(missing, |count| number(count, language));
        let euro = |amount: Option<Euro>| amount.map_or_else(missing, |amount| language.euro(amount));
        let difference = |amount: Option<Euro>| amount.map_or_else(missing, |sum| language.signed_euro(sum));
        let rows = vec![
            vec![
                language.either("Huishoudens in de bijstand", "Households on benefit").into(),
                count(self.caseload.model),
                count(self.caseload.realised),
                count(self.caseload.difference),
            ],
            vec![
                language.either("Gemiddelde prijs per jaar", "Average price a year").into(),
                euro(self.price.model),
                euro(self.price.realised),
                difference(self.price.difference),
            ],
            vec![
                language.either("Bedrag", "Amount").into(),
                euro(self.amount.model),
                euro(self.amount.realised),
                difference(self.amount.difference),
            ],
        ];
        let head = match language {
            Language::Dutch => ["", "Model", "Werkelijk", "Verschil"],
            Language::English => ["", "Model", "Actual", "Difference"],
        };
        Block::Table { head: head.map(Into::into).into(), rows }
    }

    fn difference(&self, language: Language) -> String {
        let Some(difference) = self.caseload.difference else {
            return language.either(
                "Hoeveel huishoudens meer of minder er in de bijstand zijn dan het verdeelmodel verwacht, is niet bekend.",
                "It is not known how many more or fewer households are on benefit than the distribution model expects.",
            ).into();
        };
        if difference.is_zero() {
            return language
                .either(
                    "De gemeente heeft evenveel huishoudens in de bijstand als het verdeelmodel verwacht.",
                    "The municipality has as many households on benefit as the distribution model expects.",
                )
                .into();
        }
        let size = language.number(difference.to_string().trim_start_matches('-'));
        let is_one = size == "1";
        let is_less = difference < Count::whole(0);
        let percent = self.caseload.ratio.map(|ratio| language.percentage(ratio.to_decimal().abs(), 1));
        let percent = percent.map(|percent| format!(" ({percent})")).unwrap_or_default();
        match language {
            Language::Dutch => {
                let households = if is_one { "huishouden" } else { "huishoudens" };
                let direction = if is_less { "minder" } else { "meer" };
                format!(
                    "De gemeente heeft {size} {households} {direction} in de bijstand dan het verdeelmodel verwacht{percent}."
                )
            }
            Language::English => {
                let households = if is_one { "household" } else { "households" };
                let direction = if is_less { "fewer" } else { "more" };
                format!(
                    "The municipality has {size} {direction} {households} on benefit than the distribution model expects{percent}."
                )
            }
        }
    }

    fn in_euro(&self, language: Language) -> Option<String> {
        let mut text = Vec::new();
        if let Some(effect) = self.effect {
            let caseload = language.signed_euro(effect.caseload);
            let price = effect.price.map(|price| language.signed_euro(price));
            text.push(match (language, price) {
                (Language::Dutch, Some(price)) => format!(
                    "Het verschil in huishoudens is {caseload} waard en het verschil in prijs {price}."
                ),
                (Language::Dutch, None) => format!("Het verschil in huishoudens is {caseload} waard."),
                (Language::English, Some(price)) => format!(
                    "The difference in households is worth {caseload}, and the difference in price {price}."
                ),
                (Language::English, None) => format!("The difference in households is worth {caseload}."),
            });
        }
        if let Some(difference) = self.amount.difference {
            let difference = language.signed_euro(difference);
            text.push(match language {
                Language::Dutch => format!("Het hele verschil in bedrag is {difference}."),
                Language::English => format!("The whole difference in the amount is {difference}."),
            });
        }
        if text.is_empty() {
            return None;
        }
        text.extend(self.share_of_budget.map(|share| of_budget(share, language)));
        if let Some(per_household) = self.per_household {
            let per_household = language.signed_euro(per_household);
            text.push(match language {
                Language::Dutch => format!("Per huishouden in de gemeente is het {per_household}."),
                Language::English => format!("It is {per_household} per household in the municipality."),
            });
        }
        Some(text.join(" "))
    }

    fn group_table(&self, language: Language) -> Block {
        let rows = self.groups.iter().map(|group| {
            let share = group.share.map_or_else(|| "–".into(), |share| language.percent(share));
            vec![
                harmless(&group.name),
                number(group.model, language),
                number(group.realised, language),
                number(group.difference, language),
                share,
            ]
        });
        let head = match language {
            Language::Dutch => {
                ["Groep", "Model", "Werkelijk", "Verschil", "Deel van het verschil van deze groepen samen"]
            }
            Language::English => {
                ["Group", "Model", "Actual", "Difference", "Share of the difference of these groups together"]
            }
        };
        Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
    }

    fn disturbance_in_words(&self, language: Language) -> Option<String> {
        let disturbance = self.disturbance?;
        let (size, _) = size_and_direction(disturbance.per_household, language);
        let gets = match (language, disturbance.per_household.cmp(&Euro::ZERO)) {
            (Language::Dutch, std::cmp::Ordering::Equal) => "evenveel budget krijgen".to_owned(),
            (Language::Dutch, std::cmp::Ordering::Greater) => {
                format!("{size} budget per huishouden erbij krijgen")
            }
            (Language::Dutch, std::cmp::Ordering::Less) => {
                format!("{size} budget per huishouden minder krijgen")
            }
            (Language::English, std::cmp::Ordering::Equal) => "the same budget".to_owned(),
            (Language::English, std::cmp::Ordering::Greater) => format!("{size} more budget per household"),
            (Language::English, std::cmp::Ordering::Less) => format!("{size} less budget per household"),
        };
        let mut text = vec![match language {
            Language::Dutch => format!(
                "Zonder verdeelstoornissen zou de gemeente {gets}. Een verdeelstoornis is een verschil dat door het model komt en niet door de gemeente."
            ),
            Language::English => format!(
                "Without verdeelstoornissen the municipality would get {gets}. A verdeelstoornis is a difference that is caused by the model and not by the municipality."
            ),
        }];
        if let Some(amount) = disturbance.amount {
            let amount = language.signed_euro(amount);
            text.push(match language {
                Language::Dutch => format!("Voor de hele gemeente is dat {amount}."),
                Language::English => format!("For the whole municipality that is {amount}."),
            });
        }
        text.extend(disturbance.share_of_budget.map(|share| of_budget(share, language)));
        Some(text.join(" "))
    }
}

fn number(count: Count, language: Language) -> String {
    language.number(&count.to_string())
}

fn of_budget(share: crate::number::Ratio, language: Language) -> String {
    let share = signed(&language.percent(share));
    match language {
        Language::Dutch => format!("Dat is {share} van het budget."),
        Language::English => format!("That is {share} of the budget."),
    }
}

const fn because(lack: Lack, language: Language) -> &'static str {
    let (nl, en) = match lack {
        Lack::AmountNeedsPrice => (
            "Onbekend: hoeveel euro het verschil in huishoudens waard is. Daarvoor is een gemiddelde prijs nodig.",
            "Unknown: how many euros the difference in households is worth. That needs an average price.",
        ),
        Lack::PriceEffectNeedsCaseload => (
            "Onbekend: hoeveel euro het verschil in prijs in totaal waard is. Daarvoor is een aantal huishoudens nodig.",
            "Unknown: how many euros the difference in price is worth in all. That needs a number of households.",
        ),
        Lack::ShareNeedsBudget => (
            "Onbekend: welk deel van het budget het verschil is. Daarvoor is het budget nodig.",
            "Unknown: what share of the budget the difference is. That needs the budget.",
        ),
        Lack::PerHouseholdNeedsHouseholds => (
            "Onbekend: hoeveel het verschil per huishouden in de gemeente is. Daarvoor is het aantal huishoudens van de gemeente nodig.",
            "Unknown: the difference per household in the municipality. That needs the number of households of the municipality.",
        ),
        Lack::DisturbanceNeedsHouseholds => (
            "Onbekend: hoeveel de verdeelstoornis voor de hele gemeente is. Daarvoor is het aantal huishoudens van de gemeente nodig.",
            "Unknown: the verdeelstoornis for the whole municipality. That needs the number of households of the municipality.",
        ),
    };
    language.either(nl, en)
}
