//! The causes of a deficit, in plain Dutch, fit for part A of an application.

use super::{
    Markup,
    budget::{LESS_RESERVE, size_and_direction, split_in_words, unknown},
    closing::closing,
    document::Block,
    write,
};
use crate::{
    Count, Euro, Language,
    analysis::{Attribution, BudgetSplit, Deviation, Factor, FactorPart, Lack, SituationAnswer},
    harmless,
    language::signed,
};

const NL: Language = Language::Dutch;

impl Attribution {
    /// The attribution in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Markup, analysis::{Situation, BudgetSplit, attribution}};
    ///
    /// let before = Situation::new("2018", Budget::parse("100")?, "108".parse()?);
    /// let after = Situation::new("2019", Budget::parse("101")?, "110".parse()?);
    /// let text = attribution(&before, &after, BudgetSplit::Shapley)?.explain(Markup::Plain);
    /// assert!(text.contains("Het tekort (2019) is € 9,00. Dat is 8,9% van het budget."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let mut text = vec![in_words(&self.to), in_words(&self.from)];
        if self.change == Euro::ZERO {
            text.push("Er is geen verschil.".into());
        } else {
            let (size, direction) = size_and_direction(self.change);
            text.push(format!(
                "Het saldo is dus {size} {}.",
                if direction == "hoger" { "slechter" } else { "beter" }
            ));
        }
        let rows = self.parts.iter().map(|part| vec![name(part.part).into(), change(part.amount)]);
        let mut rows: Vec<_> = rows.collect();
        rows.push(vec!["Samen".into(), change(self.change)]);
        let head = vec!["Oorzaak".into(), "Meer (+) of minder (−) tekort".into()];
        let mut blocks = vec![
            Block::Heading(format!(
                "Waar het verschil vandaan komt: van {} naar {}",
                harmless(&self.from.label),
                harmless(&self.to.label)
            )),
            Block::Paragraph(text.join(" ")),
            Block::Table { head, rows },
            Block::Paragraph(self.how_split()),
        ];
        blocks.extend(self.missing.iter().map(|factor| Block::Paragraph(lacks(*factor).into())));
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }

    fn how_split(&self) -> String {
        let over_orders = "is berekend als het gemiddelde over alle volgordes waarin de oorzaken kunnen veranderen (Shapley). Zo telt alles precies op";
        let is_split = !self.missing.contains(&Factor::MacroBudget);
        let mut text = if is_split && self.split == BudgetSplit::MacroFirst {
            format!("{} Elke andere oorzaak {over_orders}.", split_in_words(self.split))
        } else {
            format!("Elke oorzaak {over_orders}, en maakt de volgorde niet uit.")
        };
        if self.is_less_reserve {
            text.push(' ');
            text.push_str(LESS_RESERVE);
        }
        text
    }
}

fn in_words(situation: &SituationAnswer) -> String {
    let SituationAnswer { label, deficit, ratio } = situation;
    let label = harmless(label);
    let percent = NL.percentage(ratio.to_decimal().abs(), 1);
    if *deficit < Euro::ZERO {
        let surplus = NL.euro(Euro::ZERO.minus(*deficit).unwrap_or_default());
        return format!("Het overschot ({label}) is {surplus}. Dat is {percent} van het budget.");
    }
    format!("Het tekort ({label}) is {}. Dat is {percent} van het budget.", NL.euro(*deficit))
}

fn change(amount: Euro) -> String {
    let (size, _) = size_and_direction(amount);
    match amount.cmp(&Euro::ZERO) {
        std::cmp::Ordering::Greater => format!("+ {size}"),
        std::cmp::Ordering::Less => format!("− {size}"),
        std::cmp::Ordering::Equal => size,
    }
}

const fn name(part: FactorPart) -> &'static str {
    match part {
        FactorPart::MacroBudget => "Het macrobudget",
        FactorPart::Share => "De verdeling: het aandeel van de gemeente",
        FactorPart::Budget => "Het budget (macrobudget en verdeling samen)",
        FactorPart::Caseload => "Het aantal huishoudens met een uitkering",
        FactorPart::Price => "De gemiddelde prijs van een uitkering",
        FactorPart::Benefits => "De uitkeringen (aantal en prijs samen)",
        FactorPart::NetCosts => "De netto lasten als geheel",
        FactorPart::Other => "Andere lasten",
    }
}

const fn lacks(factor: Factor) -> &'static str {
    match factor {
        Factor::MacroBudget => {
            "Het macrobudget is niet voor beide situaties bekend. Daarom staan het macrobudget en de verdeling in één deel."
        }
        Factor::Caseload => {
            "Het aantal huishoudens met een uitkering is niet voor beide situaties bekend. Daarom staan het aantal en de prijs in één deel."
        }
        Factor::Other => {
            "Andere lasten, zoals loonkostensubsidies, zijn niet apart bekend. Zij zitten dus in de andere delen."
        }
    }
}

impl Deviation {
    /// The deviation in plain Dutch.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Count, Markup, Year, analysis::{DeviationInput, deviation}};
    ///
    /// let mut arnhem = DeviationInput::new(Year::new(2019)?);
    /// arnhem.caseload_difference = Some(Count::whole(480));
    /// let text = deviation(&arnhem)?.explain(Markup::Plain);
    /// assert!(text.contains("480 huishoudens meer in de bijstand dan het verdeelmodel verwacht"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, markup: Markup) -> String {
        let mut blocks = vec![
            Block::Heading(format!("Het verdeelmodel vergeleken met de werkelijkheid over {}", self.year)),
            Block::Paragraph(self.difference()),
        ];
        if self.caseload.model.is_some() || self.amount.model.is_some() || self.price.model.is_some() {
            let count =
                |count: Option<Count>| count.map_or_else(unknown, |count| NL.number(&count.to_string()));
            let euro = |amount: Option<Euro>| amount.map_or_else(unknown, |amount| NL.euro(amount));
            let difference = |amount: Option<Euro>| amount.map_or_else(unknown, change);
            let rows = vec![
                vec![
                    "Huishoudens in de bijstand".into(),
                    count(self.caseload.model),
                    count(self.caseload.realised),
                    count(self.caseload.difference),
                ],
                vec![
                    "Gemiddelde prijs per jaar".into(),
                    euro(self.price.model),
                    euro(self.price.realised),
                    difference(self.price.difference),
                ],
                vec![
                    "Bedrag".into(),
                    euro(self.amount.model),
                    euro(self.amount.realised),
                    difference(self.amount.difference),
                ],
            ];
            let head = ["", "Model", "Werkelijk", "Verschil"].map(Into::into).into();
            blocks.push(Block::Table { head, rows });
        }
        blocks.extend(self.in_euro().map(Block::Paragraph));
        if !self.groups.is_empty() {
            blocks.push(Block::Heading("Bij welke groepen".into()));
            blocks.push(self.group_table());
        }
        blocks.extend(self.disturbance_in_words().map(Block::Paragraph));
        blocks.extend(self.unknown.iter().map(|lack| Block::Paragraph(unknown_because(*lack).into())));
        blocks.extend(closing(&self.basis));
        write(&blocks, markup)
    }

    fn difference(&self) -> String {
        let Some(difference) = self.caseload.difference else {
            return "Hoeveel huishoudens meer of minder er in de bijstand zijn dan het verdeelmodel verwacht, is niet bekend.".into();
        };
        if difference.is_zero() {
            return "De gemeente heeft evenveel huishoudens in de bijstand als het verdeelmodel verwacht."
                .into();
        }
        let size = NL.number(difference.to_string().trim_start_matches('-'));
        let households = if size == "1" { "huishouden" } else { "huishoudens" };
        let direction = if difference < Count::whole(0) { "minder" } else { "meer" };
        let percent = self.caseload.ratio.map(|ratio| NL.percentage(ratio.to_decimal().abs(), 1));
        let percent = percent.map(|percent| format!(" ({percent})")).unwrap_or_default();
        format!(
            "De gemeente heeft {size} {households} {direction} in de bijstand dan het verdeelmodel verwacht{percent}."
        )
    }

    fn in_euro(&self) -> Option<String> {
        let mut text = Vec::new();
        if let Some(effect) = self.effect {
            let price = effect.price.map(|price| format!(" en het verschil in prijs {}", change(price)));
            let caseload = change(effect.caseload);
            text.push(format!(
                "Het verschil in huishoudens is {caseload} waard{}.",
                price.unwrap_or_default()
            ));
        }
        if let Some(difference) = self.amount.difference {
            text.push(format!("Het hele verschil in bedrag is {}.", change(difference)));
        }
        if text.is_empty() {
            return None;
        }
        if let Some(share) = self.share_of_budget {
            text.push(format!("Dat is {} van het budget.", signed(&NL.percent(share))));
        }
        if let Some(per_household) = self.per_household {
            text.push(format!("Per huishouden in de gemeente is het {}.", change(per_household)));
        }
        Some(text.join(" "))
    }

    fn group_table(&self) -> Block {
        let rows = self.groups.iter().map(|group| {
            let number = |count: Count| NL.number(&count.to_string());
            let share = group.share.map_or_else(|| "–".into(), |share| NL.percent(share));
            vec![
                harmless(&group.name),
                number(group.model),
                number(group.realised),
                number(group.difference),
                share,
            ]
        });
        let head =
            ["Groep", "Model", "Werkelijk", "Verschil", "Deel van het verschil van deze groepen samen"]
                .map(Into::into)
                .into();
        Block::Table { head, rows: rows.collect() }
    }

    fn disturbance_in_words(&self) -> Option<String> {
        let disturbance = self.disturbance?;
        let (size, direction) = size_and_direction(disturbance.per_household);
        let gets = match (disturbance.per_household == Euro::ZERO, direction) {
            (true, _) => "evenveel budget krijgen".to_owned(),
            (false, "hoger") => format!("{size} budget per huishouden erbij krijgen"),
            (false, _) => format!("{size} budget per huishouden minder krijgen"),
        };
        let mut text = vec![format!(
            "Zonder verdeelstoornissen zou de gemeente {gets}. Een verdeelstoornis is een verschil dat door het model komt en niet door de gemeente."
        )];
        if let Some(amount) = disturbance.amount {
            text.push(format!("Voor de hele gemeente is dat {}.", change(amount)));
        }
        if let Some(share) = disturbance.share_of_budget {
            text.push(format!("Dat is {} van het budget.", signed(&NL.percent(share))));
        }
        Some(text.join(" "))
    }
}

const fn unknown_because(lack: Lack) -> &'static str {
    match lack {
        Lack::AmountNeedsPrice => {
            "Onbekend: hoeveel euro het verschil in huishoudens waard is. Daarvoor is een gemiddelde prijs nodig."
        }
        Lack::PriceEffectNeedsCaseload => {
            "Onbekend: hoeveel euro het verschil in prijs in totaal waard is. Daarvoor is een aantal huishoudens nodig."
        }
        Lack::ShareNeedsBudget => {
            "Onbekend: welk deel van het budget het verschil is. Daarvoor is het budget nodig."
        }
        Lack::PerHouseholdNeedsHouseholds => {
            "Onbekend: hoeveel het verschil per huishouden in de gemeente is. Daarvoor is het aantal huishoudens van de gemeente nodig."
        }
        Lack::DisturbanceNeedsHouseholds => {
            "Onbekend: hoeveel de verdeelstoornis voor de hele gemeente is. Daarvoor is het aantal huishoudens van de gemeente nodig."
        }
    }
}
