// The bands of a deficit as a bar: its length is the deficit, its lower part the own risk, its upper part the payment.
//
// Only places on the screen are worked out here, as percentages; every figure that is written comes from the library.

import { formatEuro, formatPercent } from "../lib/api.js";
import { element, svg } from "./dom.js";
import { hatched, hatching, swatch } from "./swatch.js";

const HEIGHT = 72;

/**
 * What the scale divides. Where that is not the answer, it is hatched and told as what would be.
 *
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function bar(assessment, language, words) {
  const wouldBe = assessment.scaleIsHypothetical;
  const told = wouldBe ? words.barWouldBe : words.barIs;
  const shown = wouldBe || assessment.payment === null ? assessment.scale : assessment;
  const ownRisk = formatEuro(shown.ownRisk, language);
  const payment = formatEuro(shown.payment, language);
  const shapes = [];
  let left = 0;
  for (const band of assessment.receipt.bands) {
    const width = (Number(band.part) / Number(assessment.deficit)) * 100;
    if (width > 0) shapes.push(...bandShapes(band, left, width, language));
    left += width;
  }
  if (wouldBe) shapes.unshift(hatching("would-be")), shapes.push(hatched({ width: "100%", height: HEIGHT }, "would-be"));
  const legend = (kind, label, amount) =>
    element("span", { class: "legend" }, swatch(kind, wouldBe), `${label} `, element("span", { class: "amount" }, amount));
  return element(
    "figure",
    { part: "bar", class: wouldBe ? "bar would-be" : "bar" },
    svg(
      "svg",
      { role: "img", "aria-label": told.picture(ownRisk, payment), width: "100%", height: HEIGHT + 24 },
      ...shapes,
    ),
    element(
      "figcaption",
      {},
      legend("own", told.ownRisk, ownRisk),
      " ",
      legend("paid", told.payment, payment),
      element("span", { class: "note" }, told.caption),
    ),
  );
}

function bandShapes(band, left, width, language) {
  const paid = Number(band.share) * HEIGHT;
  const place = { x: `${left}%`, width: `${width}%` };
  const shapes = [
    svg("rect", { class: "own", ...place, y: paid, height: HEIGHT - paid }),
    svg("rect", { class: "paid", ...place, y: 0, height: paid }),
  ];
  if (left > 0) {
    shapes.push(svg("line", { class: "border", x1: `${left}%`, x2: `${left}%`, y1: 0, y2: HEIGHT + 6 }));
    // Near the end a label would run out of the picture, so it stands on the other side of its line.
    const anchor = left > 85 ? "end" : "middle";
    const text = { x: `${left}%`, y: HEIGHT + 20, "text-anchor": anchor };
    shapes.push(svg("text", text, formatPercent(band.above, language)));
  }
  return shapes;
}
