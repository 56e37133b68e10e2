// The preview of the result: what will appear, a picture of the bands, and an example.

import { formatPercent } from "../lib/api.js";
import { element, svg } from "./dom.js";
import { toText } from "./links.js";
import { swatch } from "./swatch.js";

const HEIGHT = 64;

/**
 * Renkum at its second budget over 2019. Budget and amounts are printed in its voorjaarsnota; the net costs follow from
 * them. No available source gives the years before, so the example leaves them open.
 */
export const EXAMPLE = {
  year: 2019,
  municipality: "Renkum",
  figures: new Map([
    ["2019.budget", "8088748"],
    ["2019.netCosts", "9072001"],
    ["2019.budgetStage", "nader_voorlopig"],
  ]),
};

/**
 * @param {number} year
 * @param {import("../lib/index.js").RuleSet} rules
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @param {() => void} fill fills in the example
 * @returns {Node[]}
 */
export function previewOf(year, rules, language, words, fill) {
  const button = element("button", { type: "button", id: "example", part: "button" }, words.example);
  button.addEventListener("click", fill);
  return [
    element("p", { class: "empty" }, words.empty(year)),
    element("ul", { class: "empty" }, ...words.willAppear.map((text) => element("li", {}, text))),
    picture(rules, language, words),
    element("p", {}, button),
    element("p", { class: "note" }, words.exampleNote),
  ];
}

/** The bands of a year without a deficit: which part is borne, and which is paid. */
function picture(rules, language, words) {
  const bands = rules.regular.bands.map(({ above, share }) => ({ above: above.value, share: share.value }));
  const last = Number(bands.at(-1).above);
  const place = (ratio) => `${(Number(ratio) / (last * 1.4)) * 100}%`;
  const borders = [{ above: "0", share: "0" }, ...bands];
  const shapes = borders.flatMap(({ above, share }, at) => {
    const end = borders[at + 1]?.above ?? String(last * 1.4);
    const box = { x: place(above), width: `${parseFloat(place(end)) - parseFloat(place(above))}%` };
    const paid = Number(share) * HEIGHT;
    return [
      svg("rect", { class: "own", ...box, y: paid, height: HEIGHT - paid }),
      svg("rect", { class: "paid", ...box, y: 0, height: paid }),
      at > 0 && svg("line", { class: "border", x1: box.x, x2: box.x, y1: 0, y2: HEIGHT + 6 }),
      at > 0 && svg("text", { x: box.x, y: HEIGHT + 20, "text-anchor": "middle" }, formatPercent(above, language)),
    ].filter(Boolean);
  });
  return element(
    "figure",
    { class: "bar preview", part: "preview" },
    svg("svg", { role: "img", "aria-label": words.previewPicture, width: "100%", height: HEIGHT + 24 }, ...shapes),
    element(
      "figcaption",
      {},
      element("span", { class: "legend" }, swatch("own"), words.ownRisk),
      " ",
      element("span", { class: "legend" }, swatch("paid"), words.payment),
      element("span", { class: "note" }, words.previewCaption),
    ),
  );
}

/** Whether the figures are those of the example as it is. @param {number} year @param {Map<string, string>} figures */
export function isExample(year, figures) {
  const example = toText({ year: EXAMPLE.year, figures: EXAMPLE.figures });
  return toText({ year, figures }) === example;
}
