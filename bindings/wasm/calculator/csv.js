// The figures and the answer as a table for a spreadsheet: a row for each year, exact, in the notation of the language.

import { latestFirst } from "./copying.js";
import { decidersOf } from "./summary.js";

const NOTATION = { nl: { comma: ",", delimiter: ";" }, en: { comma: ".", delimiter: "," } };
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The table as text. Its columns of figures have the names that `vangnet table` looks for.
 *
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {string} municipality
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function csvOf(assessment, municipality, language, words) {
  const { comma, delimiter } = NOTATION[language];
  const number = (plain) => plain.replace(".", comma);
  const { inhabitants } = assessment.receipt.case;
  const known = (amount) => (amount === null ? words.unknown : number(amount));
  const rows = latestFirst(assessment).map(({ year, budget, netCosts, unlawful, budgetStage }) => {
    const figures = [text(municipality), String(year), number(budget), number(netCosts), number(unlawful), budgetStage];
    if (year !== assessment.year) return [...figures, "", "", "", "", "", ""];
    return [
      ...figures,
      inhabitants === undefined ? "" : String(inhabitants),
      number(assessment.deficit),
      known(assessment.payment),
      known(assessment.ownRisk),
      words.outcomes[assessment.outcome],
      decidersOf(assessment, words).join(" "),
    ];
  });
  const lines = [words.csvHead, ...rows].map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter));
  // Spreadsheets take a file for UTF-8 by this mark.
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A text of a caller: never a formula. */
function text(given) {
  return FORMULA.test(given) ? `'${given}` : given;
}

function quoted(cell, delimiter) {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
