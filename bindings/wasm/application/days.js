// Days as people write them. Only the order of the numbers changes; whether there is such a day, the core says.

const WRITTEN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const PLAIN = /^\d{4}-\d{2}-\d{2}$/;
const BETWEEN = { nl: "-", en: "/" };

/**
 * Reads a day: `15-8-2020` is `2020-08-15`.
 *
 * @param {string} text
 * @returns {{ plain?: string, problem?: import("../calculator/numbers.js").Problem }} nothing where the text is empty
 */
export function readDay(text) {
  const typed = text.replace(/\s/g, "");
  if (typed === "") return {};
  if (PLAIN.test(typed)) return { plain: typed };
  const [, day, month, year] = WRITTEN.exec(typed) ?? [];
  if (day === undefined) return { problem: { code: "day", readings: [] } };
  return { plain: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}

/** A day as it is written in its field. @param {string} plain @param {"nl" | "en"} language */
export function writeDay(plain, language) {
  return plain.split("-").reverse().join(BETWEEN[language]);
}
