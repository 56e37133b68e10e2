// The rows of the waterfall: the deficit before, each part, the deficit after.

import { write } from "../calculator/written.js";
import { wordsOf } from "./words.js";

/** The sign of a change; a deficit itself has none. */
const SIGNS = { more: "+", less: "-", none: "" };

/**
 * @typedef {object} Row
 * @property {"total" | "more" | "less" | "none"} kind
 * @property {string} label short, for the picture
 * @property {string} name in full
 * @property {string} amount with its sign, as the language writes it
 * @property {string | null} effect what it does to the deficit; `null` for a deficit itself
 * @property {number} start where its bar begins and ends, in euro; only a place on the screen
 * @property {number} end
 */

/**
 * @param {import("../lib/budget.js").Attribution} attribution
 * @param {"nl" | "en"} language
 * @returns {Row[]}
 */
export function rowsOf({ from, to, parts }, language) {
  const words = wordsOf(language);
  const rows = [total(from, language, words)];
  for (const { part, amount } of parts) {
    const kind = Number(amount) > 0 ? "more" : Number(amount) < 0 ? "less" : "none";
    const [label, name] = words.parts[part] ?? [part, part];
    const start = rows.at(-1).end;
    const end = start + Number(amount);
    rows.push({ kind, label, name, amount: euro(amount, SIGNS[kind], language), effect: words.effects[kind], start, end });
  }
  return [...rows, total(to, language, words)];
}

function total({ label, deficit }, language, words) {
  const name = `${Number(deficit) < 0 ? words.surplus : words.deficit} ${label}`;
  return { kind: "total", label: name, name, amount: euro(deficit, "", language), effect: null, start: 0, end: Number(deficit) };
}

/** The size of an amount with a sign; that of a deficit is in a word. */
function euro(amount, sign, language) {
  const size = write(amount.replace("-", ""), language);
  return language === "nl" ? `€ ${sign}${size}` : `${sign}€${size}`;
}
