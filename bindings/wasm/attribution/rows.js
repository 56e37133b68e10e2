// The rows of the waterfall: the deficit before, each part, the deficit after.

import { write } from "../calculator/numbers.js";
import { WORDS } from "./words.js";

/**
 * @typedef {object} Row
 * @property {"total" | "more" | "less" | "none"} kind
 * @property {string} label short, for the picture
 * @property {string} name in full
 * @property {string} amount with its sign, as Dutch writes it
 * @property {string | null} effect what it does to the deficit; `null` for a deficit itself
 * @property {number} start where its bar begins and ends, in euro; only a place on the screen
 * @property {number} end
 */

/**
 * @param {import("../lib/analysis.js").Attribution} attribution
 * @returns {Row[]}
 */
export function rowsOf({ from, to, parts }) {
  const rows = [total(from)];
  for (const { part, amount } of parts) {
    const kind = Number(amount) > 0 ? "more" : Number(amount) < 0 ? "less" : "none";
    const [label, name] = WORDS.parts[part] ?? [part, part];
    const start = rows.at(-1).end;
    const end = start + Number(amount);
    rows.push({ kind, label, name, amount: euro(amount, WORDS.signs[kind]), effect: WORDS.effects[kind], start, end });
  }
  return [...rows, total(to)];
}

function total({ label, deficit }) {
  const name = `${Number(deficit) < 0 ? WORDS.surplus : WORDS.deficit} ${label}`;
  return { kind: "total", label: name, name, amount: euro(deficit), effect: null, start: 0, end: Number(deficit) };
}

/** The size of an amount; its sign is in a word or before the digits. */
function euro(amount, sign = "") {
  return `€ ${sign}${write(amount.replace("-", ""), "nl")}`;
}
