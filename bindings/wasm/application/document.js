// A document of the core on the page, block by block. Nothing of it is read as markup.

import { element, svg } from "../calculator/dom.js";
import { swatch } from "../calculator/swatch.js";
import { list, table } from "../calculator/tables.js";

/** The heading of a section is above the title of a document. */
const BELOW = 2;
/** The lowest heading that has an element of its own. */
const LOWEST = 6;
/** How high the picture of the bands is. */
const HEIGHT = 48;

/** @param {readonly import("../lib/application.js").Block[]} blocks @returns {Node[]} */
export function drawn(blocks) {
  return blocks.map((block) => KINDS[block.kind](block));
}

const KINDS = {
  heading,
  paragraph: ({ text }) => element("p", {}, text),
  list: ({ items }) => list(items),
  table: ({ head, rows, figures }) => table({ head, rows }, figures ? "figures" : "texts"),
  figures: ({ head, figures }) => table({ head, rows: figures.map(({ name, value, how }) => [name, value, how]) }, "texts origins"),
  question,
  bands,
};

function heading({ level, text }) {
  const below = level + BELOW;
  if (below > LOWEST) return element("div", { role: "heading", "aria-level": below }, text);
  return element(`h${below}`, { class: level === 1 ? "title" : null }, text);
}

/** A question of the form; what people must still answer stands out, also in print. */
function question({ mark, lead, text }) {
  const words = element("q", {}, text);
  return element("p", { class: `asked ${mark}` }, lead === null ? null : element("strong", {}, `${lead}: `), words);
}

/** How a deficit is shared: as a picture, and in figures. */
function bands({ caption, legend: reading, head, bands, total }) {
  const words = `${caption} ${reading}`;
  const rows = [...bands, total].map(({ name, written }) => [name, ...written]);
  const [paid, own] = head.slice(-2);
  const legend = (kind, label) => element("span", { class: "legend" }, swatch(kind), label);
  const told = element("figcaption", {}, legend("paid", paid), " ", legend("own", own), element("span", { class: "note" }, words));
  return element("figure", { class: "shared bar" }, picture(bands, words), told, table({ head, rows }, "bands"));
}

/** Only places on the screen are worked out here. */
function picture(bands, words) {
  const parts = bands.map(({ part, payment }) => [Number(part), Number(payment)]).filter(([part]) => part > 0);
  const whole = parts.reduce((sum, [part]) => sum + part, 0);
  let left = 0;
  const shapes = parts.flatMap(([part, payment]) => {
    const place = { x: `${(left / whole) * 100}%`, width: `${(part / whole) * 100}%` };
    const paid = (payment / part) * HEIGHT;
    const border = left > 0 ? [svg("line", { class: "border", x1: place.x, x2: place.x, y1: 0, y2: HEIGHT })] : [];
    left += part;
    return [svg("rect", { class: "own", ...place, y: paid, height: HEIGHT - paid }), svg("rect", { class: "paid", ...place, y: 0, height: paid }), ...border];
  });
  return svg("svg", { role: "img", "aria-label": words, width: "100%", height: HEIGHT }, ...shapes);
}
