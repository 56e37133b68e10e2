//! A text as Markdown. Every text in it is escaped, so that what a user wrote (an id, a title) stays text.

use super::block::{Block, Question, rows_of};
use crate::text::{in_list_item, in_markdown};

pub(crate) fn markdown(blocks: &[Block]) -> String {
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) => heading(2, text),
        Block::HeadingOf(level, text) => heading((*level).into(), text),
        Block::Paragraph(text) => format!("{}\n", in_markdown(text)),
        Block::Table { head, rows } => table(head, rows, |column| column > 0),
        Block::Words { head, rows } => table(head, rows, |_| false),
        Block::Figures { head, figures } => table(head, &rows_of(figures), |column| column == 1),
        Block::List(items) => items
            .iter()
            .map(|item| match item.link() {
                Some(url) => format!("- [{}](<{url}>)\n", in_markdown(&item.text)),
                None => format!("- {}\n", in_list_item(&item.text)),
            })
            .collect(),
        Block::Question(Question { lead, text, .. }) => match lead {
            Some(lead) => format!("{lead}: «{}»\n", in_markdown(text)),
            None => format!("{}\n", in_markdown(text)),
        },
        Block::Bands(bands) => {
            let table = table(&bands.head, &bands.rows(), |column| column > 0);
            format!("{}\n\n{table}", in_markdown(&bands.caption))
        }
    });
    written.collect::<Vec<_>>().join("\n")
}

fn heading(level: usize, text: &str) -> String {
    format!("{} {}\n", "#".repeat(level), in_markdown(text))
}

fn table(head: &[String], rows: &[Vec<String>], is_figure: impl Fn(usize) -> bool) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| in_markdown(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule: Vec<_> = (0..head.len()).map(|column| if is_figure(column) { "---:" } else { "---" }).collect();
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("{}| {} |\n{rows}", line(head), rule.join(" | "))
}
