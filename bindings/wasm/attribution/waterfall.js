// The waterfall: a bar for each row, from where the one before it ended.
//
// Only places on the screen are worked out here; every figure that is written comes from the library.

import { svg } from "../calculator/dom.js";

const ROW = 56;
const TEXT = 15;
const BAR = { top: 23, height: 20 };
/** More letters than these on a line run into each other on a phone; the table has them all. */
const LINE = 32;

/**
 * @param {import("./rows.js").Row[]} rows
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function picture(rows, words) {
  const ends = rows.flatMap(({ start, end }) => [start, end]);
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const place = (euro) => `${((euro - lowest) / (highest - lowest || 1)) * 100}%`;
  const told = rows.map(({ name, amount }) => `${name}: ${amount}`).join("; ");
  return svg(
    "svg",
    { role: "img", "aria-label": `${words.picture} ${told}.`, part: "picture", width: "100%", height: rows.length * ROW },
    hatch(),
    ...rows.slice(1).map((row, index) => connector(place(index === rows.length - 2 ? row.end : row.start), index)),
    ...rows.flatMap((row, index) => [...texts(row, index), bar(row, index, place), zero(place(0), index)]),
  );
}

/** Lines across what makes the deficit smaller, so that it is told apart without colour. */
function hatch() {
  const lines = { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return svg(
    "defs",
    {},
    svg("pattern", lines, svg("rect", { class: "ground", width: 7, height: 7 }), svg("rect", { class: "line", width: 2.5, height: 7 })),
  );
}

/** What a bar of a kind is filled with, where it is not a colour alone. */
export function fillOf(kind) {
  return kind === "less" ? "url(#hatch)" : null;
}

/** From the end of one bar down to the next. */
function connector(x, index) {
  const top = index * ROW + BAR.top;
  return svg("line", { class: "connector", x1: x, x2: x, y1: top, y2: top + ROW + BAR.height });
}

/** Where nothing would be, at each bar. */
function zero(x, index) {
  const top = index * ROW + BAR.top;
  return svg("line", { class: "zero", x1: x, x2: x, y1: top - 3, y2: top + BAR.height + 3 });
}

function texts({ label, amount }, index) {
  const y = index * ROW + TEXT;
  const longest = LINE - amount.length;
  const short = label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;
  return [
    svg("text", { x: 0, y }, short),
    svg("text", { class: "amount", x: "100%", y, "text-anchor": "end" }, amount),
  ];
}

function bar({ kind, start, end }, index, place) {
  const [left, right] = [Math.min(start, end), Math.max(start, end)];
  const y = index * ROW + BAR.top;
  // A change of nothing has no bar; its connectors show where it stands.
  const width = `${parseFloat(place(right)) - parseFloat(place(left))}%`;
  return svg("rect", { class: kind, fill: fillOf(kind), x: place(left), y, width, height: BAR.height });
}
