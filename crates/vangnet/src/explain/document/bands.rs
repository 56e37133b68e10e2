//! How a deficit is shared, as a picture, with a table beside it that says the same.

use std::fmt::Write as _;

use serde::Serialize;

use super::escaped::in_html;
use crate::number::Euro;

/// How a deficit is shared, band by band.
#[derive(Serialize)]
pub(crate) struct Bands {
    /// What is shown, in a sentence or two.
    pub(crate) caption: String,
    /// How the picture is read; a table without it does not need this.
    pub(crate) legend: &'static str,
    /// What is shown of a band: its name, its part of the deficit, what is paid of it, and what the municipality bears.
    pub(crate) head: [String; 4],
    #[serde(rename = "bands")]
    pub(crate) parts: Vec<BandShown>,
    pub(crate) total: BandShown,
}

/// One band, or all of them, in euro.
#[derive(Serialize)]
pub(crate) struct BandShown {
    pub(crate) name: String,
    pub(crate) part: Euro,
    pub(crate) payment: Euro,
    pub(crate) own_risk: Euro,
    /// The same three as the language writes them.
    pub(crate) written: [String; 3],
}

impl Bands {
    /// Whether the bands, in whole cents, are together the total.
    pub(crate) fn adds_up(&self) -> bool {
        let amounts = |band: &BandShown| [band.part, band.payment, band.own_risk].map(Euro::cents);
        let sums = self.parts.iter().map(amounts).fold([0_i64; 3], |sums, band| {
            let [part, payment, own_risk] = sums;
            let [of_part, of_payment, of_own_risk] = band;
            [
                part.saturating_add(of_part),
                payment.saturating_add(of_payment),
                own_risk.saturating_add(of_own_risk),
            ]
        });
        sums == amounts(&self.total)
    }

    /// The words beside the picture.
    pub(super) fn words(&self) -> String {
        format!("{} {}", self.caption, self.legend)
    }

    /// The same as rows of a table.
    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let row = |band: &BandShown| std::iter::once(&band.name).chain(&band.written).cloned().collect();
        self.parts.iter().chain([&self.total]).map(row).collect()
    }

    /// The picture: each band as wide as its part of the deficit, with what is paid of it above what the municipality bears.
    /// It has no script, no style sheet and no link, and prints in black and white.
    pub(super) fn svg(&self) -> String {
        let [_, _, paid, borne] = &self.head;
        let mut svg = format!(
            "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {WIDTH} {}\" width=\"100%\">",
            in_html(&self.words()),
            HEIGHT + 24,
        );
        let total: i64 = self.parts.iter().map(|band| band.part.cents().max(0)).fold(0, i64::saturating_add);
        let mut before = 0_i64;
        for band in &self.parts {
            let left = share(WIDTH, before, total);
            before = before.saturating_add(band.part.cents().max(0));
            let width = share(WIDTH, before, total).saturating_sub(left);
            if width == 0 {
                continue;
            }
            let above = share(HEIGHT, band.payment.cents(), band.part.cents());
            rectangle(&mut svg, [left, 0, width, above], PAID);
            rectangle(&mut svg, [left, above, width, HEIGHT.saturating_sub(above)], BORNE);
        }
        for (left, fill, text) in [(0, PAID, paid), (WIDTH / 2, BORNE, borne)] {
            rectangle(&mut svg, [left, HEIGHT + 8, 12, 12], fill);
            let (x, y, text) = (left.saturating_add(18), HEIGHT + 19, in_html(text));
            let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"13\" fill=\"#111\">{text}</text>");
        }
        svg.push_str("</svg>");
        svg
    }
}

/// The width and the height of the bands, in units of the picture.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 48;
const PAID: &str = "#fff";
const BORNE: &str = "#9a4b00";

fn rectangle(svg: &mut String, [left, top, width, height]: [i64; 4], fill: &str) {
    if height > 0 {
        let _ = write!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" stroke=\"#111\"/>"
        );
    }
}

/// A part of a length, to the unit below; nothing of nothing.
fn share(length: i64, part: i64, whole: i64) -> i64 {
    let part = i128::from(part.clamp(0, whole.max(0)));
    let product = part.checked_mul(length.into()).and_then(|product| product.checked_div(whole.into()));
    product.and_then(|units| i64::try_from(units).ok()).unwrap_or_default()
}
