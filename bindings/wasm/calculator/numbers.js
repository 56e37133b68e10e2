// Numbers as people type them in a language, to and from the plain decimals of the API. The library reads the amounts.

import { parseEuro, VangnetError } from "../lib/browser.js";

const WRITTEN = {
  nl: { thousands: ".", count: /^(\d{1,3}(\.\d{3})+|\d+)$/ },
  en: { thousands: ",", count: /^(\d{1,3}(,\d{3})+|\d+)$/ },
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
  if (!WRITTEN[language].count.test(typed)) return { problem: { code: "count", readings: [] } };
  return { plain: typed.replaceAll(WRITTEN[language].thousands, "") };
}

/**
 * Writes a plain decimal as the language does, with its thousands apart: `102.222.222,22`.
 *
 * @param {string} plain
 * @param {"nl" | "en"} language
 */
export function write(plain, language) {
  const [whole, decimals] = plain.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, WRITTEN[language].thousands);
  if (decimals === undefined) return apart;
  return `${apart}${language === "nl" ? "," : "."}${decimals}`;
}

/** An amount in full, with at least its cents: `€ 766.666,66675`, which is not rounded. */
export function exactEuro(plain, language) {
  const below = plain.startsWith("-");
  const [whole, decimals = ""] = plain.replace("-", "").split(".");
  const written = write(`${whole}.${decimals.padEnd(2, "0")}`, language);
  if (language === "nl") return `€ ${below ? "-" : ""}${written}`;
  return `${below ? "-" : ""}€${written}`;
}

/** A share in full, as a percentage with at least one decimal: `0.137634` is `13,7634%`. */
export function exactPercent(ratio, language) {
  const [whole, decimals = ""] = ratio.replace("-", "").split(".");
  const digits = decimals.padEnd(3, "0");
  const before = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const after = digits.slice(2).replace(/(?<=\d)0+$/, "");
  return `${ratio.startsWith("-") ? "-" : ""}${write(`${before}.${after}`, language)}%`;
}

/** A whole amount as people write it in a form and in a link. */
function withoutEmptyCents(plain) {
  return plain.replace(/\.00$/, "");
}
