// Shares and months as people write them. Only the place of the point moves; nothing is computed.

import { readAmount } from "../calculator/numbers.js";
import { exactPercent } from "../calculator/written.js";

/**
 * Reads a percentage: `12,5%` is `0.125`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: import("../calculator/numbers.js").Problem }} nothing where the text is empty
 */
export function readPercent(text, language) {
  const { plain, problem } = readAmount(text.replace(/\s*%\s*$/, ""), language);
  if (problem) return { problem: { code: "percent", readings: problem.readings.map(asRatio) } };
  return plain === undefined ? {} : { plain: asRatio(plain) };
}

/**
 * Reads a correlation: `0,5` is `0.5`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: import("../calculator/numbers.js").Problem }} nothing where the text is empty
 */
export function readCorrelation(text, language) {
  const { plain, problem } = readAmount(text, language);
  if (problem) return { problem: { code: "correlation", readings: problem.readings.map(withoutZeros) } };
  return plain === undefined ? {} : { plain: withoutZeros(plain) };
}

/** A number without the zeros behind its decimals. */
function withoutZeros(plain) {
  return plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
}

/** A share as it is written in its field: `0.125` is `12,5`. */
export function writePercent(ratio, language) {
  return exactPercent(ratio, language).replace(/[.,]0%$|%$/, "");
}

/** A percentage as a ratio: two places further behind the point. */
function asRatio(percent) {
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percent);
  const digits = `${whole.padStart(3, "0")}${decimals}`;
  const point = digits.length - decimals.length - 2;
  return withoutZeros(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`).replace(/^(-?)0+(?=\d)/, "$1");
}

/** The months of some years, each year with its twelve, as they are written. */
export function monthsOf(years, language) {
  const name = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", { month: "long", timeZone: "UTC" });
  const month = (year, at) => [`${year}-${String(at + 1).padStart(2, "0")}`, `${name.format(Date.UTC(2000, at, 1))} ${year}`];
  return years.map((year) => [String(year), Array.from({ length: 12 }, (_, at) => month(year, at))]);
}
