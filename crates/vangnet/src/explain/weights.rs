//! The published weights of the objective model, as tables.

use super::{Told, budget::unknown, closing::closing, document::Block};
use crate::{
    language::Language,
    model::{Indicators, Norm, Table},
    rules::Basis,
};

impl Told for Indicators {
    /// The published weights of a year: the chance, the part that is paid, the norms.
    fn told(&self, language: Language) -> Vec<Block> {
        let year = self.budget_year;
        let heading = match language {
            Language::Dutch => format!("De gepubliceerde gewichten van het verdeelmodel voor {year}"),
            Language::English => format!("The published weights of the distribution model for {year}"),
        };
        weights(heading, [self.volume, self.price], self.norms, &self.basis, language)
    }
}

fn weights(
    heading: String,
    [volume, price]: [&Table; 2],
    norms: &[Norm],
    basis: &Basis,
    language: Language,
) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(heading)];
    let tables = [
        (language.either("De kans op een uitkering", "The chance of a benefit"), volume),
        (
            language.either("Het deel van de norm dat wordt betaald", "The part of the norm that is paid"),
            price,
        ),
    ];
    for (heading, table) in tables {
        blocks.push(Block::Heading(heading.into()));
        blocks.push(weights_of(table, language));
    }
    let head = match language {
        Language::Dutch => ["Norm", "Bedrag per jaar"],
        Language::English => ["Norm", "Amount a year"],
    };
    let rows = norms.iter().map(|norm| vec![norm.label.clone(), language.euro(norm.amount)]);
    blocks.push(Block::Table { head: head.map(Into::into).into(), rows: rows.collect() });
    blocks.extend(closing(basis, language));
    blocks
}

fn weights_of(table: &Table, language: Language) -> Block {
    let constant =
        table.constant.map_or_else(|| unknown(language), |weight| language.number(&weight.to_string()));
    let mut rows = vec![vec![language.either("Constante", "Constant").into(), String::new(), constant]];
    rows.extend(table.indicators.iter().map(|indicator| {
        let reference = || language.either("referentie", "reference").to_owned();
        let weight = indicator.weight.map_or_else(reference, |weight| language.number(&weight.to_string()));
        vec![indicator.label.clone(), indicator.group.clone(), weight]
    }));
    let head = match language {
        Language::Dutch => ["Kenmerk", "Groep", "Gewicht"],
        Language::English => ["Characteristic", "Group", "Weight"],
    };
    Block::Table { head: head.map(Into::into).into(), rows }
}
