//! A text as HTML, without scripts. Every text in it is escaped.

use super::{
    block::{Block, Question, rows_of},
    escaped::in_html,
};
use crate::language::Language;

/// The blocks as HTML, for a notebook: headings are bold, so that they are none of its own.
pub(crate) fn html(blocks: &[Block]) -> String {
    let bold = |_: u8, text: &str| format!("<p><b>{}</b></p>", in_html(text));
    elements(blocks, bold, ["<th>", "<td>"])
}

/// The blocks as a page of HTML that stands alone, the first heading as its title.
pub(crate) fn page(blocks: &[Block], language: Language) -> String {
    // Black on white, and as wide as a reader can follow; it prints as it is.
    const STYLE: &str = "body{font:1rem/1.5 sans-serif;color:#111;background:#fff;max-width:50rem;margin:2rem auto;padding:0 1rem}\
                         table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;\
                         text-align:left;vertical-align:top}.figure{white-space:nowrap}figure{margin:0}\
                         svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
                         @page{size:A4;margin:1.2cm 1.8cm}\
                         @media print{body{font-size:9.5pt;line-height:1.25;margin:0;padding:0;max-width:none}\
                         h1{font-size:14pt}h2{font-size:11pt}h1,h2,h3,h4,h5{break-after:avoid;margin:.5em 0 .1em}\
                         p,ul{margin:.2em 0}figure{margin:.2em 0}svg{height:1.5cm}tr,figure{break-inside:avoid}\
                         th,td{padding:0 .4rem}a{color:inherit}}";
    let title = match blocks.first() {
        Some(Block::Heading(title) | Block::HeadingOf(_, title)) => in_html(title),
        _ => String::new(),
    };
    let code = language.either("nl", "en");
    let body = document(blocks);
    format!(
        "<!doctype html><html lang=\"{code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )
}

/// The blocks with headings of their own levels.
pub(crate) fn document(blocks: &[Block]) -> String {
    elements(
        blocks,
        |level, text| format!("<h{level}>{}</h{level}>", in_html(text)),
        ["<th scope=\"col\">", "<td class=\"figure\">"],
    )
}

/// The blocks as elements, with what writes a heading, and the tags before the head of a column and before a figure.
fn elements(blocks: &[Block], heading: impl Fn(u8, &str) -> String, tags: [&str; 2]) -> String {
    let written = blocks.iter().map(|block| match block {
        Block::Heading(text) => heading(2, text),
        Block::HeadingOf(level, text) => heading(*level, text),
        Block::Paragraph(text) => format!("<p>{}</p>", in_html(text)),
        Block::Table { head, rows } => table(head, rows, tags, |column| column > 0),
        Block::Words { head, rows } => table(head, rows, tags, |_| false),
        Block::Figures { head, figures } => table(head, &rows_of(figures), tags, |column| column == 1),
        Block::List(items) => {
            let items = items.iter().map(|item| {
                let text = in_html(&item.text);
                match item.link() {
                    Some(url) => format!("<li><a href=\"{}\">{text}</a></li>", in_html(url)),
                    None => format!("<li>{text}</li>"),
                }
            });
            format!("<ul>{}</ul>", items.collect::<String>())
        }
        Block::Question(Question { lead, text, .. }) => match lead {
            Some(lead) => format!("<p><strong>{lead}:</strong> «{}»</p>", in_html(text)),
            None => format!("<p>{}</p>", in_html(text)),
        },
        Block::Bands(bands) => {
            let caption = in_html(&bands.words());
            let table = table(&bands.head, &bands.rows(), tags, |column| column > 0);
            format!("<figure>{}<figcaption>{caption}</figcaption></figure>{table}", bands.svg())
        }
    });
    written.collect()
}

fn table(
    head: &[String],
    rows: &[Vec<String>],
    [column, figure]: [&str; 2],
    is_figure: impl Fn(usize) -> bool,
) -> String {
    let head: Vec<_> = head.iter().map(|cell| format!("{column}{}</th>", in_html(cell))).collect();
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(place, cell)| {
            let open = if is_figure(place) { figure } else { "<td>" };
            format!("{open}{}</td>", in_html(cell))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let rows: Vec<_> = rows.iter().map(row).collect();
    let (head, rows) = (head.concat(), rows.concat());
    format!("<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
}
