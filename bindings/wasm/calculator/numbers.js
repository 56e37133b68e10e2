// Numbers as people type them in a language, to the plain decimals of the API. The library reads the amounts.

import { parseEuro, VangnetError } from "../lib/api.js";

/** A whole number, with its thousands apart or not. */
const COUNTS = {
  nl: /^(\d{1,3}(\.\d{3})+|\d+)$/,
  en: /^(\d{1,3}(,\d{3})+|\d+)$/,
};

/**
 * @typedef {object} Problem
 * @property {string} code the code of a message
 * @property {readonly string[]} readings the plain amounts that a refused text may mean
 */

/**
 * Reads an amount: `€ 102.222.222,22` is `102222222.22`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: Problem }} nothing where the text is empty
 */
export function readAmount(text, language) {
  if (text.trim() === "") return {};
  try {
    return { plain: withoutEmptyCents(parseEuro(text, language)) };
  } catch (error) {
    if (!(error instanceof VangnetError)) throw error;
    return { problem: { code: error.problem ?? error.code, readings: error.readings.map(withoutEmptyCents) } };
  }
}

/**
 * Reads a whole number: `173.000` is `173000`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: Problem }}
 */
export function readCount(text, language) {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return {};
  if (!COUNTS[language].test(typed)) return { problem: { code: "count", readings: [] } };
  return { plain: typed.replace(/[.,]/g, "") };
}

/** A whole amount as people write it in a form and in a link. */
function withoutEmptyCents(plain) {
  return plain.replace(/\.00$/, "");
}
