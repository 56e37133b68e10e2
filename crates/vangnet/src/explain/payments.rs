//! The payments of a budget by month, in words.

use super::{Markup, Told, budget::size_and_direction, closing::closing, document::Block, write};
use crate::{
    budget::{MonthPayment, PaymentCalendar},
    language::Language,
    number::Euro,
};

impl PaymentCalendar {
    /// The payments in plain words.
    ///
    /// # Example
    ///
    /// ```
    /// use vangnet::{Budget, Language, Markup, Year, budget};
    ///
    /// let calendar = budget::payment_calendar(Year::new(2024)?, Budget::parse("100000000")?, None)?;
    /// assert!(calendar.explain(Language::Dutch, Markup::Plain).contains("in mei 12,0%"));
    /// assert!(calendar.explain(Language::English, Markup::Plain).contains("12.0% in May"));
    /// # Ok::<(), vangnet::Error>(())
    /// ```
    pub fn explain(&self, language: Language, markup: Markup) -> String {
        write(&self.told(language), markup)
    }
}

impl Told for PaymentCalendar {
    fn told(&self, language: Language) -> Vec<Block> {
        let rows = self.payments.iter().map(|payment| {
            let amounts = [payment.regular, payment.change, payment.amount].map(|sum| language.euro(sum));
            std::iter::once(month(payment, language)).chain(amounts).collect()
        });
        let mut rows: Vec<Vec<_>> = rows.collect();
        let total = language.either("Samen", "Total").into();
        rows.push(vec![total, String::new(), String::new(), language.euro(self.total)]);
        let head = match language {
            Language::Dutch => ["Maand", "Gewoon deel", "Verandering", "Betaling"],
            Language::English => ["Month", "Regular part", "Change", "Payment"],
        };
        let heading = match language {
            Language::Dutch => format!("De betaling van het budget over {}", self.year),
            Language::English => format!("How the budget for {} is paid", self.year),
        };
        let text: Vec<_> = std::iter::once(self.shares(language)).chain(self.revision(language)).collect();
        let mut blocks = vec![
            Block::Heading(heading),
            Block::Paragraph(text.join(" ")),
            Block::Table { head: head.map(Into::into).into(), rows },
        ];
        blocks.extend(closing(&self.basis, language));
        blocks
    }
}

impl PaymentCalendar {
    fn shares(&self, language: Language) -> String {
        let share = |payment: &MonthPayment| language.percentage(payment.share.to_decimal(), 1);
        let usual = self.payments.first().map(share).unwrap_or_default();
        let largest = self.payments.iter().max_by_key(|payment| payment.share);
        let (in_month, most) =
            largest.map(|payment| (month(payment, language), share(payment))).unwrap_or_default();
        let budget = language.euro(self.budget.euro());
        match language {
            Language::Dutch => format!(
                "Het Rijk betaalt elke maand {usual} van het budget van {budget}, en in {in_month} {most}, rond de 15e van de maand."
            ),
            Language::English => format!(
                "The State pays {usual} of the budget of {budget} each month, and {most} in {in_month}, around the 15th of the month."
            ),
        }
    }

    fn revision(&self, language: Language) -> Option<String> {
        let revised = self.revised.as_ref()?;
        let change = revised.budget.euro().minus(self.budget.euro()).unwrap_or_default();
        if change == Euro::ZERO {
            let unchanged = language.either(
                "Het budget is in de loop van het jaar niet veranderd.",
                "The budget did not change during the year.",
            );
            return Some(unchanged.into());
        }
        let (size, direction) = size_and_direction(change, language);
        let first = self.payments.iter().find(|payment| Some(payment.month) == revised.from_month);
        let first = first.map(|payment| month(payment, language)).unwrap_or_default();
        Some(match language {
            Language::Dutch => format!(
                "Het budget is in de loop van het jaar {size} {direction} geworden. Dat verschil is vanaf {first} in gelijke delen verwerkt."
            ),
            Language::English => format!(
                "The budget became {size} {direction} during the year. The difference is spread in equal parts from {first} on."
            ),
        })
    }
}

/// The name of the month of a payment.
fn month(payment: &MonthPayment, language: Language) -> String {
    language.day(payment.day).split(' ').nth(1).unwrap_or_default().to_owned()
}
