// The outcome and the amounts, each with what decides it beside it.

import { formatEuro, formatPercent } from "../lib/api.js";
import { element } from "./dom.js";

/**
 * The amounts as they are written: a lower or an upper bound says that it is one.
 *
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function amountsOf(assessment, language, words) {
  const euro = (amount) => (amount === null ? words.unknown : formatEuro(amount, language));
  const isBound = isLowerBound(assessment);
  return {
    payment: isBound ? words.atLeast(euro(assessment.payment)) : euro(assessment.payment),
    ownRisk: isBound ? words.atMost(euro(assessment.ownRisk)) : euro(assessment.ownRisk),
  };
}

/** Whether the payment can only be higher: the cap of 2015 and 2016 moves euros from the own risk to the payment. */
function isLowerBound({ missing, payment }) {
  return payment !== null && missing !== null && missing.inhabitants;
}

/**
 * What the amounts hang on, as short sentences.
 *
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @returns {string[]}
 */
export function decidersOf(assessment, words) {
  const { missing, warnings, year } = assessment;
  const has = (warning) => warnings.includes(warning);
  return [
    has("rules_assumed") ? words.assumed(year, assessment.receipt.rules.assumedFrom) : null,
    has("budget_not_final") ? words.estimate : null,
    missing?.inhabitants ? words.withoutInhabitants(isLowerBound(assessment)) : null,
    has("per_inhabitant_cap_inferred") ? words.capInferred : null,
    missing?.years.length > 0 ? words.missingYears(missing.years) : null,
    has("extended_amount_unknown") ? words.extendedUnknown(year) : null,
  ].filter((sentence) => sentence !== null);
}

/**
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function summary(assessment, language, words) {
  const surplus = assessment.deficit.startsWith("-");
  const positive = (number) => number.replace(/^-/, "");
  const { payment, ownRisk } = amountsOf(assessment, language, words);
  const figures = [
    ["payment", words.payment, payment],
    ["own-risk", words.ownRisk, ownRisk],
    ["deficit", surplus ? words.surplus : words.deficit, formatEuro(positive(assessment.deficit), language)],
    ["ratio", surplus ? words.surplusRatio : words.ratio, formatPercent(positive(assessment.deficitRatio), language)],
  ];
  const rows = figures.map(([name, label, value]) =>
    element(
      "div",
      { class: `figure ${name}`, part: `figure ${name}` },
      element("dt", {}, label),
      element("dd", { class: value === words.unknown ? "unknown" : null }, value),
    ),
  );
  const deciders = decidersOf(assessment, words).map((text) => element("li", {}, text));
  return element(
    "div",
    { part: "summary", class: "summary" },
    element("p", { class: `outcome ${assessment.outcome}`, part: "outcome" }, words.outcomes[assessment.outcome]),
    element("dl", {}, ...rows),
    deciders.length > 0 ? element("ul", { class: "deciders", part: "deciders" }, ...deciders) : null,
  );
}

/** What a screen reader says after a pause: the outcome and the amount, not the whole page. */
export function spokenOf(assessment, language, words) {
  const { payment } = amountsOf(assessment, language, words);
  return `${words.outcomes[assessment.outcome]}. ${words.payment}: ${payment}.`;
}
