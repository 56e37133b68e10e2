//! A short text with tables, and its two written forms.

use crate::{
    language::Language,
    text::{in_list_item, in_markdown, is_hidden},
};

/// A piece of an explanation.
pub(crate) enum Block {
    Heading(String),
    Paragraph(String),
    Table { head: Vec<String>, rows: Vec<Vec<String>> },
    List(Vec<Item>),
}

/// A point of a list, with a link where there is one.
pub(crate) struct Item {
    pub(crate) text: String,
    pub(crate) url: Option<String>,
}

/// The blocks as Markdown. Every text is escaped, so that what a user wrote (an id, a title) stays text.
pub(super) fn markdown(blocks: &[Block]) -> String {
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) => format!("## {}\n", in_markdown(text)),
        Block::Paragraph(text) => format!("{}\n", in_markdown(text)),
        Block::Table { head, rows } => {
            let line = |cells: &[String]| {
                let cells: Vec<_> = cells.iter().map(|cell| in_markdown(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            let rule: Vec<_> =
                (0..head.len()).map(|column| if column == 0 { "---" } else { "---:" }).collect();
            let rows: String = rows.iter().map(|row| line(row)).collect();
            format!("{}| {} |\n{rows}", line(head), rule.join(" | "))
        }
        Block::List(items) => items
            .iter()
            .map(|item| match item.url.as_deref().filter(|url| is_web_address(url)) {
                Some(url) => format!("- [{}](<{url}>)\n", in_markdown(&item.text)),
                None => format!("- {}\n", in_list_item(&item.text)),
            })
            .collect(),
    });
    written.collect::<Vec<_>>().join("\n")
}

/// Whether a url that a user may have written is safe as the target of a link.
fn is_web_address(url: &str) -> bool {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let breaks = |character: char| {
        character.is_whitespace() || is_hidden(character) || matches!(character, '<' | '>' | '\\' | '`')
    };
    web && !url.contains(breaks)
}

/// The blocks as plain text, tables in columns.
pub(super) fn plain(blocks: &[Block]) -> String {
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) => format!("{}\n{}\n", one_line(text), "=".repeat(text.chars().count())),
        Block::Paragraph(text) => format!("{}\n", one_line(text)),
        Block::Table { head, rows } => columns(head, rows),
        Block::List(items) => items
            .iter()
            .map(|item| match item.url.as_deref().filter(|url| is_web_address(url)) {
                Some(url) => format!("- {}\n  {url}\n", one_line(&item.text)),
                None => format!("- {}\n", one_line(&item.text)),
            })
            .collect(),
    });
    written.collect::<Vec<_>>().join("\n")
}

/// The blocks as HTML, for a notebook. Every text is escaped.
pub(crate) fn html(blocks: &[Block]) -> String {
    elements(blocks, ["<p><b>", "</b></p>"], "<th>")
}

/// The blocks as a page of HTML that stands alone, the first heading as its title. Every text is escaped.
pub(crate) fn page(blocks: &[Block], language: Language) -> String {
    // Black on white, and as wide as a reader can follow; it prints as it is.
    const STYLE: &str = "body{font:1rem/1.5 sans-serif;color:#111;background:#fff;max-width:50rem;margin:2rem auto;padding:0 1rem}\
                         table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;\
                         text-align:left;vertical-align:top}";
    let (title, rest) = match blocks.split_first() {
        Some((Block::Heading(title), rest)) => (in_html(title), rest),
        _ => (String::new(), blocks),
    };
    let language = language.either("nl", "en");
    let body = elements(rest, ["<h2>", "</h2>"], "<th scope=\"col\">");
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head><body><main><h1>{title}</h1>\
         {body}</main></body></html>\n"
    )
}

/// The blocks as elements, with the tags around a heading and before the head of a column.
fn elements(blocks: &[Block], [heading, end_of_heading]: [&str; 2], column: &str) -> String {
    let cells = |cells: &[String], open: &str, close: &str| -> String {
        let written = cells.iter().map(|cell| format!("{open}{}{close}", in_html(cell)));
        written.collect::<Vec<_>>().concat()
    };
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) => format!("{heading}{}{end_of_heading}", in_html(text)),
        Block::Paragraph(text) => format!("<p>{}</p>", in_html(text)),
        Block::Table { head, rows } => {
            let rows = rows.iter().map(|row| format!("<tr>{}</tr>", cells(row, "<td>", "</td>")));
            let (head, rows) = (cells(head, column, "</th>"), rows.collect::<Vec<_>>().concat());
            format!("<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
        }
        Block::List(items) => {
            let items = items.iter().map(|item| {
                let text = in_html(&item.text);
                match item.url.as_deref().filter(|url| is_web_address(url)) {
                    Some(url) => format!("<li><a href=\"{}\">{text}</a></li>", in_html(url)),
                    None => format!("<li>{text}</li>"),
                }
            });
            format!("<ul>{}</ul>", items.collect::<String>())
        }
    });
    written.collect()
}

fn in_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// The first column to the left, the others (figures) to the right.
fn columns(head: &[String], rows: &[Vec<String>]) -> String {
    let lines = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let width = |column: usize| {
        lines().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let write = |line: &[String]| {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            let width = width(column);
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let rule: Vec<_> = (0..head.len()).map(|column| "-".repeat(width(column))).collect();
    let rows: String = rows.iter().map(|row| write(row)).collect();
    format!("{}{}{rows}", write(head), write(&rule))
}
