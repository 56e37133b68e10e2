// The result on the screen: amounts, bar, tests, explanation, evidence, sources.

import { bar } from "./bar.js";
import { element } from "./dom.js";
import { blocksOf } from "./explanation.js";
import { summary } from "./summary.js";
import { list, table, testsTable } from "./tables.js";

/** How many columns the two tables of an explanation have. */
const BAND_COLUMNS = 5;
const TEST_COLUMNS = 4;

/**
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @returns {Node[]}
 */
export function resultOf(assessment, language, words) {
  const blocks = blocksOf(assessment.explain(language));
  // The first heading is the title; the outcome replaces it.
  const [, ...story] = blocks;
  const drawn = story.map((block) => draw(block, assessment, language, words));
  const lastHeading = story.findLastIndex((block) => block.kind === "heading");
  return [
    summary(assessment, language, words),
    ...drawn.slice(0, lastHeading + 1),
    evidence(assessment, words),
    ...drawn.slice(lastHeading + 1),
  ].flat();
}

function draw(block, assessment, language, words) {
  if (block.kind === "heading") return element("h3", {}, block.text);
  if (block.kind === "paragraph") return element("p", { part: "explanation" }, block.text);
  if (block.kind === "list") return list(block.items);
  if (block.head.length === BAND_COLUMNS) {
    const wouldBe = assessment.scaleIsHypothetical ? "bands would-be" : "bands";
    return [bar(assessment, language, words), table(block, wouldBe)];
  }
  if (block.head.length === TEST_COLUMNS) return testsTable(block, assessment.routes, words);
  return table(block, "figures");
}

function evidence(assessment, words) {
  const assumed = assessment.warnings.includes("rules_assumed");
  const [name, meaning] = assumed ? words.assumedMark : words.marks[assessment.evidence];
  return element(
    "p",
    { part: "evidence", class: "evidence" },
    element("strong", { class: `badge ${assessment.evidence}` }, name),
    ` ${meaning}`,
  );
}
