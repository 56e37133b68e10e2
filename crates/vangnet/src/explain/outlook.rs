//! How likely a deficit is and what it costs, in words.

use super::{Markup, Told, closing::closing, document::Block, draws, likely::in_words, path::assumed, write};
use crate::{
    ahead::{Outlook, OutlookNumbers, OutlookQuantile, OutlookReason},
    language::Language,
    number::Euro,
    rules::Caveat,
};

impl Outlook {
    /// The chances, what is expected, and how large a reserve must be, in plain words and tables.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Language, Markup, Year, ahead::{OutlookInput, UncertainBudget, UncertainCosts, outlook}};
    ///
    /// let costs = UncertainCosts { mean: "102000000".parse()?, sd: "4000000".parse()? };
    /// let budget = UncertainBudget::certain(Budget::parse("100000000")?);
    /// let answer = outlook(&OutlookInput::new(Year::new(2024)?, costs, budget))?;
    /// let text = answer.explain(Language::Dutch, Markup::Plain);
    /// assert!(text.contains("De kans op een tekort is ongeveer 7 op de 10."));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for Outlook {
    fn told(&self, language: Language) -> Vec<Block> {
        let heading = match language {
            Language::Dutch => format!("Hoe groot is de kans op een tekort over {}?", self.year),
            Language::English => format!("How likely is a deficit over {}?", self.year),
        };
        let mut blocks = vec![Block::Heading(heading), Block::Paragraph(self.given(language))];
        blocks.extend(assumed(self.assumed, language));
        if !self.is_certain() {
            blocks.push(Block::Paragraph(self.likely(language)));
        }
        blocks.push(self.bands(language));

        let heading = language.either("Wat het kost", "What it costs");
        blocks.push(Block::Heading(heading.into()));
        blocks.push(Block::Paragraph(
            language
                .either(
                    "Het eigen risico is het deel van het tekort dat de gemeente zelf draagt. De rest is de vangnetuitkering.",
                    "The own risk is the part of the deficit that the municipality bears itself. The rest is the payment.",
                )
                .into(),
        ));
        let numbers = self.numbers();
        blocks.extend(Self::costs(&numbers, language));
        blocks.extend(self.not_known(language));

        if let Some(quantiles) = &numbers.quantiles {
            let heading =
                language.either("Hoe groot moet de reserve zijn?", "How large must the reserve be?");
            blocks.push(Block::Heading(heading.into()));
            blocks.push(Block::Paragraph(
                language
                    .either(
                        "Elke regel zegt hoe groot de kans is dat een reserve van dat bedrag genoeg is voor het eigen risico. De vangnetuitkering komt pas twee jaar later binnen. Tot die tijd moet de gemeente het hele tekort kunnen betalen.",
                        "Each row says how likely it is that a reserve of that amount is enough for the own risk. The payment comes in only two years later. Until then the municipality must be able to pay the whole deficit.",
                    )
                    .into(),
            ));
            blocks.push(reserves(quantiles, language));
        }
        blocks.extend(draws::told(self, language));
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl Outlook {
    /// Whether there is one outcome only.
    fn is_certain(&self) -> bool {
        self.expected.net_costs.sd == Euro::ZERO && self.expected.budget.sd == Euro::ZERO
    }

    /// What was expected, and how far it spreads.
    fn given(&self, language: Language) -> String {
        let (costs, budget) = (self.expected.net_costs, self.expected.budget);
        let [mean, sd, budget_mean, budget_sd] =
            [costs.mean, costs.sd, budget.mean.euro(), budget.sd].map(|amount| language.euro(amount));
        let is_certain = [costs.sd, budget.sd].map(|sd| sd == Euro::ZERO);
        let spread = language.either(
            " In ongeveer 2 van de 3 gevallen wijkt een bedrag niet meer dan de spreiding af van de verwachting.",
            " In about 2 cases of 3 an amount differs from what is expected by no more than its spread.",
        );
        match (language, is_certain) {
            (Language::Dutch, [false, true]) => format!(
                "De netto lasten zijn naar verwachting {mean}, met een spreiding van {sd}. Het budget van {budget_mean} staat vast.{spread}"
            ),
            (Language::English, [false, true]) => format!(
                "Net costs of {mean} are expected, with a spread of {sd}. The budget of {budget_mean} is certain.{spread}"
            ),
            (Language::Dutch, [true, true]) => format!(
                "De netto lasten van {mean} en het budget van {budget_mean} staan vast. Er is dus maar één uitkomst."
            ),
            (Language::English, [true, true]) => format!(
                "The net costs of {mean} and the budget of {budget_mean} are certain. So there is one outcome only."
            ),
            (Language::Dutch, [true, false]) => format!(
                "De netto lasten van {mean} staan vast. Het budget is naar verwachting {budget_mean}, met een spreiding van {budget_sd}.{spread}"
            ),
            (Language::English, [true, false]) => format!(
                "The net costs of {mean} are certain. A budget of {budget_mean} is expected, with a spread of {budget_sd}.{spread}"
            ),
            (Language::Dutch, [false, false]) => format!(
                "De netto lasten zijn naar verwachting {mean}, met een spreiding van {sd}. Het budget is naar verwachting {budget_mean}, met een spreiding van {budget_sd}.{spread}"
            ),
            (Language::English, [false, false]) => format!(
                "Net costs of {mean} are expected, with a spread of {sd}. A budget of {budget_mean} is expected, with a spread of {budget_sd}.{spread}"
            ),
        }
    }

    /// The chance of a deficit, and that the conditions of a payment are met.
    fn likely(&self, language: Language) -> String {
        let numbers = &self.closed;
        let none = numbers.chance_surplus;
        let deficit = none.complement().map(|chance| in_words(chance, language)).unwrap_or_default();
        let text = match language {
            Language::Dutch => format!("De kans op een tekort is {deficit}."),
            Language::English => format!("The chance of a deficit is {deficit}."),
        };
        let is_assumed = self.basis.warnings.contains(&Caveat::ConditionsAssumed);
        let Some(conditions) = numbers.chance_conditions.filter(|_| !is_assumed) else { return text };
        let conditions = in_words(conditions, language);
        match language {
            Language::Dutch => format!(
                "{text} De kans dat aan de voorwaarden voor een vangnetuitkering is voldaan, is {conditions}."
            ),
            Language::English => {
                format!("{text} The chance that the conditions of a payment are met is {conditions}.")
            }
        }
    }

    fn bands(&self, language: Language) -> Block {
        let (first, last) = self.expected.borders;
        let [first, last] = [first, last].map(|border| language.rate(border));
        let bands = match language {
            Language::Dutch => [
                "geen tekort".into(),
                format!("tekort tot en met {first} van het budget: alles is voor de gemeente"),
                format!("tekort boven {first}, tot en met {last}: het Rijk kan een deel betalen"),
                format!("tekort boven {last}: het Rijk kan elke euro daarboven betalen"),
            ],
            Language::English => [
                "no deficit".into(),
                format!("deficit up to {first} of the budget: the municipality bears all of it"),
                format!("deficit above {first}, up to {last}: a part can be paid"),
                format!("deficit above {last}: every euro above it can be paid"),
            ],
        };
        let numbers = &self.closed;
        let chances =
            [numbers.chance_surplus, numbers.chance_below, numbers.chance_middle, numbers.chance_above];
        // The one outcome needs no chance in words.
        let shown = if self.is_certain() { 2 } else { 3 };
        let rows = bands.into_iter().zip(chances).map(|(band, chance)| {
            let cells = [band, language.percentage(chance.to_decimal(), 1), in_words(chance, language)];
            cells.into_iter().take(shown).collect()
        });
        let head = match language {
            Language::Dutch => ["Uitkomst", "Kans", "In woorden"],
            Language::English => ["Outcome", "Chance", "In words"],
        };
        let head = head.into_iter().take(shown).map(Into::into).collect();
        Block::Table { head, rows: rows.collect() }
    }

    /// What is expected of payment and own risk, from the formula, or else from the draws.
    fn costs(numbers: &OutlookNumbers, language: Language) -> Option<Block> {
        let payment = (numbers.mean_payment?, numbers.sd_payment?);
        let own_risk = (numbers.mean_own_risk?, numbers.sd_own_risk?);
        let row = |name: &'static str, (mean, sd): (Euro, Euro)| {
            vec![name.into(), language.euro(mean), language.euro(sd)]
        };
        let head = match language {
            Language::Dutch => ["", "Naar verwachting", "Spreiding"],
            Language::English => ["", "Expected", "Spread"],
        };
        Some(Block::Table {
            head: head.map(Into::into).into(),
            rows: vec![
                row(language.either("Eigen risico", "Own risk"), own_risk),
                row(language.either("Vangnetuitkering", "Payment"), payment),
            ],
        })
    }

    /// Why numbers have no formula, and whether the draws give them.
    fn not_known(&self, language: Language) -> Option<Block> {
        let is_missing = self.reasons.iter().any(|unknown| unknown.reason == OutlookReason::HistoryMissing);
        let is_below_zero =
            self.reasons.iter().any(|unknown| unknown.reason == OutlookReason::HistoryBelowZero);
        let text = if is_missing {
            language
                .either(
                    "De vangnetuitkering en het eigen risico zijn niet bekend. De meerjarentoets kijkt terug op eerdere jaren, en de cijfers daarvan ontbreken.",
                    "The payment and the own risk are not known. The multi-year test looks back on earlier years, and their figures are missing.",
                )
                .to_owned()
        } else if self.reasons.is_empty() {
            return None;
        } else {
            let what = if is_below_zero {
                language.either(
                    "Het budget is onzeker, en de eerdere jaren hebben samen een overschot. Voor de bedragen is er dan geen formule.",
                    "The budget is uncertain, and the earlier years together have a surplus. There is no formula for the amounts then.",
                )
            } else {
                language.either(
                    "Het budget is onzeker. Voor de grootte van de reserve is er dan geen formule.",
                    "The budget is uncertain. There is no formula for the size of the reserve then.",
                )
            };
            let instead = if self.drawn.is_some() {
                language.either("De bedragen komen uit trekkingen.", "The amounts come from draws.")
            } else {
                language.either("Trekkingen geven daar wel een antwoord op.", "Draws do give an answer.")
            };
            format!("{what} {instead}")
        };
        Some(Block::Paragraph(text))
    }
}

/// The reserve that is enough with each chance, and the payment that is not exceeded with it.
fn reserves(quantiles: &[OutlookQuantile], language: Language) -> Block {
    let rows = quantiles.iter().map(|quantile| {
        let chance = language.share(quantile.quantile);
        vec![chance, language.euro(quantile.own_risk), language.euro(quantile.payment)]
    });
    let head = match language {
        Language::Dutch => ["Kans", "Reserve die genoeg is", "Vangnetuitkering, hooguit"],
        Language::English => ["Chance", "Reserve that is enough", "Payment, at most"],
    };
    Block::Table { head: head.map(Into::into).into(), rows: rows.collect() }
}
