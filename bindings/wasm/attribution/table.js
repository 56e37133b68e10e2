// The same figures as a table, which everyone can read.

import { element } from "../calculator/dom.js";
import { WORDS } from "./words.js";

/**
 * @param {import("./rows.js").Row[]} rows
 * @param {string} caption
 */
export function table(rows, caption) {
  const head = WORDS.columns.map((text) => element("th", { scope: "col" }, text));
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
