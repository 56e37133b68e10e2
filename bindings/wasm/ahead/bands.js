// The picture of the chances: a row for each band of a deficit, ten boxes wide.
//
// Only places on the screen are worked out here; every figure that is written is a cell of the core's own table.

import { element, svg } from "../calculator/dom.js";

const HEIGHT = 20;
/** The boxes of a row, which show a chance as so many of ten. */
const BOXES = 10;
const KINDS = ["surplus", "below", "middle", "above"];
/** In the middle both pay: what is drawn there has the colours of both. */
const BOTH = "chances-both";

/**
 * @param {import("../lib/ahead.js").OutlookNumbers} numbers
 * @param {{ rows: string[][] }} table what the core tells of each band: its name, its chance, and that in words
 * @param {ReturnType<typeof import("./words.js").wordsOf>["chances"]} of
 */
export function bands({ chanceSurplus, chanceBelow, chanceMiddle, chanceAbove }, { rows }, of) {
  const chances = [chanceSurplus, chanceBelow, chanceMiddle, chanceAbove];
  const told = rows.map(([band, percent, words]) => `${band}: ${percent}, ${words}`);
  const drawn = rows.map(([band, percent, words], at) =>
    element(
      "div",
      { class: "band" },
      element("p", {}, element("span", {}, band), element("span", { class: "words" }, `${words} (${percent})`)),
      row(KINDS[at], chances[at]),
    ),
  );
  return element(
    "figure",
    { class: "likely", part: "picture" },
    element("div", { role: "img", "aria-label": `${of.picture} ${told.join("; ")}.` }, ...drawn),
    element("figcaption", {}, element("span", { class: "note" }, of.caption)),
  );
}

function row(kind, chance) {
  const whole = { width: "100%", height: HEIGHT };
  const borders = Array.from({ length: BOXES - 1 }, (_, at) => {
    const x = `${((at + 1) / BOXES) * 100}%`;
    return svg("line", { x1: x, x2: x, y1: 0, y2: HEIGHT });
  });
  const isBoth = kind === "middle";
  const filled = svg("rect", { class: kind, fill: isBoth ? `url(#${BOTH})` : null, width: `${Number(chance) * 100}%`, height: HEIGHT });
  return svg("svg", whole, isBoth ? stripes() : null, filled, ...borders, svg("rect", { class: "frame", ...whole }));
}

function stripes() {
  const size = { width: 8, height: 8 };
  const parts = [svg("rect", { class: "ground", ...size }), svg("rect", { class: "part", width: 4, height: 8 })];
  return svg("defs", {}, svg("pattern", { id: BOTH, ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, ...parts));
}
