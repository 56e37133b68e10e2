// The result on the screen: amounts, bar, tests, explanation, evidence, sources.

import { formatEuro, formatPercent } from "../lib/browser.js";
import { bar } from "./bar.js";
import { element } from "./dom.js";
import { blocksOf } from "./explanation.js";

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
  // The first heading is the title; the outcome stands in its place.
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

function summary(assessment, language, words) {
  const euro = (amount) => (amount === null ? words.unknown : formatEuro(amount, language));
  const surplus = assessment.outcome === "surplus";
  const deficit = surplus ? assessment.deficit.replace("-", "") : assessment.deficit;
  const figures = [
    ["payment", words.payment, euro(assessment.payment)],
    ["own-risk", words.ownRisk, euro(assessment.ownRisk)],
    ["deficit", surplus ? words.surplus : words.deficit, euro(deficit)],
    ["ratio", words.ratio, formatPercent(assessment.deficitRatio, language)],
  ];
  const rows = figures.map(([name, label, value]) =>
    element(
      "div",
      { class: `figure ${name}`, part: `figure ${name}` },
      element("dt", {}, label),
      element("dd", { class: value === words.unknown ? "unknown" : null }, value),
    ),
  );
  return element(
    "div",
    { part: "summary", class: "summary" },
    element(
      "p",
      { class: `outcome ${assessment.outcome}`, part: "outcome" },
      words.outcomes[assessment.outcome],
    ),
    element("dl", {}, ...rows),
  );
}

function draw(block, assessment, language, words) {
  if (block.kind === "heading") return element("h3", {}, block.text);
  if (block.kind === "paragraph") return element("p", { part: "explanation" }, block.text);
  if (block.kind === "list") return list(block.items);
  if (block.head.length === BAND_COLUMNS) return [bar(assessment, language, words), table(block, "bands")];
  if (block.head.length === TEST_COLUMNS) {
    const tests = assessment.routes.flatMap((route) => route.tests);
    return table(block, "tests", (row) => mark(tests[row].passed));
  }
  return table(block, "figures");
}

/** A table that a narrow screen shows row by row, so its roles are written out. */
function table({ head, rows }, name, markOf = () => null) {
  const headCells = head.map((text) => element("th", { scope: "col", role: "columnheader" }, text));
  const bodyRows = rows.map((cells, row) => {
    const rest = cells.slice(1).map((text, index) => {
      const last = index === cells.length - 2;
      return element(
        "td",
        { role: "cell", "data-label": head[index + 1], class: text === "" ? "empty" : null },
        last ? markOf(row) : null,
        text,
      );
    });
    return element(
      "tr",
      { role: "row" },
      element("th", { scope: "row", role: "rowheader" }, cells[0]),
      ...rest,
    );
  });
  return element(
    "table",
    { role: "table", part: name, class: name },
    element(
      "thead",
      { role: "rowgroup" },
      element("tr", { role: "row" }, ...headCells),
    ),
    element("tbody", { role: "rowgroup" }, ...bodyRows),
  );
}

/** The word stands beside the mark, so a screen reader skips the mark. */
function mark(passed) {
  const [sign, kind] = passed === null ? ["?", "undecided"] : passed ? ["✓", "passed"] : ["✗", "failed"];
  return element("span", { class: `mark ${kind}`, "aria-hidden": "true" }, sign);
}

function evidence(assessment, words) {
  const [name, meaning] = words.marks[assessment.evidence];
  return element(
    "p",
    { part: "evidence", class: "evidence" },
    element("strong", { class: `badge ${assessment.evidence}` }, name),
    ` ${meaning}`,
  );
}

function list(items) {
  const links = items.map(({ text, url }) =>
    element("li", {}, url ? element("a", { href: url, rel: "noreferrer", part: "source" }, text) : text),
  );
  return element("ul", { part: "sources", class: "sources" }, ...links);
}
