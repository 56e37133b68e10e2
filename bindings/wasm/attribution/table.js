// The same figures as a table, which everyone can read.

import { element } from "../calculator/dom.js";

/**
 * @param {import("./rows.js").Row[]} rows
 * @param {string} caption
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function table(rows, caption, words) {
  const head = words.columns.map((text) => element("th", { scope: "col" }, text));
  const body = rows.map(({ kind, name, amount, effect }) =>
    element(
      "tr",
      { class: kind },
      element("th", { scope: "row" }, name, effect && element("span", { class: "effect" }, effect)),
      element("td", {}, amount),
    ),
  );
  return element(
    "table",
    { part: "table" },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
}
