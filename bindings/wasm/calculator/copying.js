// A result for another paper, as text.

import { imprintLines } from "./printing.js";
import { decidersOf } from "./summary.js";
import { termsOf } from "./terms.js";

/** The figures of the years that were counted. */
export function latestFirst({ receipt }) {
  return [...receipt.case.years].sort((a, b) => b.year - a.year);
}

/**
 * Of whom it is, the explanation with what decides, the figures, and where and when.
 *
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {{ municipality: string, address: string | null }} origin whose case it is, and where it is kept
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function textOf(assessment, { municipality, address }, language, words) {
  const terms = termsOf(language, words);
  const figures = latestFirst(assessment).map(({ year, budget, netCosts, unlawful, budgetStage }) => {
    const told = [
      { name: "budget", value: budget, unit: "euro" },
      { name: "budget_stage", value: budgetStage, unit: "code" },
      { name: "net_costs", value: netCosts, unit: "euro" },
      { name: "unlawful", value: unlawful, unit: "euro" },
    ];
    return `- ${year}: ${told.map(terms.input).join("; ")}`;
  });
  const { inhabitants } = assessment.receipt.case;
  if (inhabitants) figures.push(`- ${terms.input({ name: "inhabitants", value: String(inhabitants), unit: "inhabitants" })}`);
  const parts = [
    [municipality],
    [assessment.explain(language, "plain").trim()],
    decidersOf(assessment, words).map((text) => `- ${text}`),
    [words.figures, ...figures],
    imprintLines(assessment, address, language, words),
  ];
  const told = parts.map((part) => part.filter((line) => line !== "").join("\n")).filter((part) => part !== "");
  return `${told.join("\n\n")}\n`;
}
