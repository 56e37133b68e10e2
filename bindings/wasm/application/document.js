// A document of the core on the page, block by block. Nothing of it is read as markup.

import { element } from "../calculator/dom.js";
import { list, table } from "../calculator/tables.js";

/** The heading of a section is above the title of a document. */
const BELOW = 2;

/** @param {readonly import("../lib/application.js").Block[]} blocks @returns {Node[]} */
export function drawn(blocks) {
  return blocks.map((block) => KINDS[block.kind](block));
}

const KINDS = {
  heading: ({ level, text }) => element(`h${Math.min(level + BELOW, 6)}`, { class: level === 1 ? "title" : null }, text),
  paragraph: ({ text }) => element("p", {}, text),
  list: ({ items }) => list(items),
  table: ({ head, rows, figures }) => table({ head, rows }, figures ? "figures" : "texts"),
  figures: ({ head, figures }) => table({ head, rows: figures.map(({ name, value, how }) => [name, value, how]) }, "texts origins"),
  question,
  bands: ({ caption, head, bands, total }) =>
    element("figure", { class: "shared" }, element("figcaption", {}, caption), table({ head, rows: [...bands, total].map(({ name, written }) => [name, ...written]) }, "bands")),
};

/** A question of the form; what people must still answer stands out, also in print. */
function question({ mark, lead, text }) {
  const words = element("q", {}, text);
  return element("p", { class: `asked ${mark}` }, lead === null ? null : element("strong", {}, `${lead}: `), words);
}
