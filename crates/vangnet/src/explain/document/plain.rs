//! A text as plain text, its tables in columns.

use super::block::{Block, Question, rows_of};

pub(crate) fn plain(blocks: &[Block]) -> String {
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) | Block::HeadingOf(_, text) => {
            format!("{}\n{}\n", one_line(text), "=".repeat(text.chars().count()))
        }
        Block::Paragraph(text) => format!("{}\n", one_line(text)),
        Block::Table { head, rows } => columns(head, rows, |column| column > 0),
        Block::Words { head, rows } => columns(head, rows, |_| false),
        Block::Figures { head, figures } => columns(head, &rows_of(figures), |column| column == 1),
        Block::List(items) => items
            .iter()
            .map(|item| match item.link() {
                Some(url) => format!("- {}\n  {url}\n", one_line(&item.text)),
                None => format!("- {}\n", one_line(&item.text)),
            })
            .collect(),
        Block::Question(Question { lead, text, .. }) => match lead {
            Some(lead) => format!("{lead}: «{text}»\n"),
            None => format!("{text}\n"),
        },
        Block::Bands(bands) => {
            let table = columns(&bands.head, &bands.rows(), |column| column > 0);
            format!("{}\n\n{table}", one_line(&bands.caption))
        }
    });
    written.collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Words to the left, figures to the right.
fn columns(head: &[String], rows: &[Vec<String>], is_figure: impl Fn(usize) -> bool) -> String {
    let lines = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let width = |column: usize| {
        lines().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let write = |line: &[String]| {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            let width = width(column);
            if is_figure(column) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let rule: Vec<_> = (0..head.len()).map(|column| "-".repeat(width(column))).collect();
    let rows: String = rows.iter().map(|row| write(row)).collect();
    format!("{}{}{rows}", write(head), write(&rule))
}
