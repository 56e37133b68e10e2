// What the steps of a receipt call their figures, in plain Dutch (B1) and English, and how their values are written.

import { exactEuro, exactPercent, write } from "./written.js";

/**
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function termsOf(language, words) {
  const terms = TERMS[language];
  const written = {
    euro: (value) => exactEuro(value, language),
    euro_per_inhabitant: (value) => exactEuro(value, language),
    ratio: (value) => exactPercent(value, language),
    inhabitants: (value) => write(value, language),
    years: (value) => value,
    year: (value) => value,
    truth: (value) => terms.truths[value] ?? words.unknown,
    code: (value) => terms.codes[value] ?? words.outcomes[value] ?? words.routes[value],
  };
  const value = (plain, unit) => (plain === "absent" ? terms.absent : written[unit](plain));
  return {
    /** The name of a step or of an input. */
    name: (code) => nameOf(code, terms, words),
    /** An input with its name. */
    input: ({ name, value: plain, unit }) => `${nameOf(name, terms, words)} ${value(plain, unit)}`,
    /** A result: amounts in full, shares in six decimals. */
    result: ({ exact, shown, unit }) => value(unit === "ratio" ? shown : (exact ?? "undecided"), unit),
  };
}

function nameOf(code, terms, words) {
  const [, route, test] = /^(regular|extended)\.(\w+)$/.exec(code) ?? [];
  if (route) return `${nameOf(test.startsWith("band_") ? test : `test_${test}`, terms, words)} (${words.routes[route].toLowerCase()})`;
  const [, kind, number] = /^(band|deficit)_(\d+)$/.exec(code) ?? [];
  return kind ? terms.numbered[kind](number) : terms.names[code];
}

const TERMS = {
  nl: {
    names: {
      net_costs: "netto lasten",
      unlawful: "fout en onzeker",
      eligible_net_costs: "meetellende netto lasten",
      budget: "budget",
      budget_stage: "stand van het budget",
      deficit: "tekort",
      deficit_ratio: "tekort als deel van het budget",
      rules_assumed: "aangenomen regels",
      year: "jaar",
      above: "vanaf",
      share: "vergoed",
      part: "deel van het tekort",
      per_inhabitant: "euro per inwoner",
      inhabitants: "inwoners",
      own_risk_cap: "hoogste eigen risico",
      scale_payment: "uitkering volgens de schaal",
      scale_own_risk: "eigen risico volgens de schaal",
      own_risk_ratio: "eigen risico als deel van het budget",
      marginal_own_risk: "eigen deel van één euro extra tekort",
      test_year: "toets van het jaar",
      test_multi_year: "toets over de jaren samen",
      test_per_inhabitant: "toets per inwoner",
      test_years_at_least: "toets op het aantal jaren met een tekort",
      limit: "grens",
      count: "aantal",
      outcome: "uitkomst",
      route: "regeling",
      regular_open: "regulier vangnet open",
      extended_open: "uitgebreid vangnet open",
      payment: "vangnetuitkering",
      own_risk: "eigen risico",
    },
    numbered: { band: (number) => `vergoeding in schijf ${number}`, deficit: (year) => `tekort van ${year}` },
    truths: { true: "ja", false: "nee" },
    codes: { definitief: "definitief", nader_voorlopig: "nader voorlopig", voorlopig: "voorlopig", none: "geen" },
    absent: "ontbreekt",
  },
  en: {
    names: {
      net_costs: "net costs",
      unlawful: "unlawful and uncertain",
      eligible_net_costs: "eligible net costs",
      budget: "budget",
      budget_stage: "stage of the budget",
      deficit: "deficit",
      deficit_ratio: "deficit as a share of the budget",
      rules_assumed: "assumed rules",
      year: "year",
      above: "above",
      share: "paid",
      part: "part of the deficit",
      per_inhabitant: "euro per inhabitant",
      inhabitants: "inhabitants",
      own_risk_cap: "largest own risk",
      scale_payment: "payment of the scale",
      scale_own_risk: "own risk of the scale",
      own_risk_ratio: "own risk as a share of the budget",
      marginal_own_risk: "own share of one more euro of deficit",
      test_year: "test of the year",
      test_multi_year: "test of several years together",
      test_per_inhabitant: "test per inhabitant",
      test_years_at_least: "test of the number of years with a deficit",
      limit: "limit",
      count: "number",
      outcome: "outcome",
      route: "route",
      regular_open: "regular route open",
      extended_open: "extended route open",
      payment: "vangnetuitkering",
      own_risk: "own risk",
    },
    numbered: { band: (number) => `payment in band ${number}`, deficit: (year) => `deficit of ${year}` },
    truths: { true: "yes", false: "no" },
    codes: { definitief: "definitive", nader_voorlopig: "revised provisional", voorlopig: "provisional", none: "none" },
    absent: "absent",
  },
};
