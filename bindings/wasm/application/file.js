// An application in a file: the question of the core, with its names, so that every program of the library takes it.

import { OF_DEFICIT_YEAR } from "../calculator/figures.js";
import { fromText, toText } from "../calculator/links.js";
import { camelCase, snakeCase } from "../lib/names.js";
import { ofMeasure, ofSource, PREFIX, TICKED } from "./names.js";
import { notTaken } from "./not-taken.js";

const TEXTS = ["kind", "about", "name", "insight", "measure", "decidedOn", "startedOn", "households", "saving"];
const OF_SOURCE = ["kind", "name", "date"];
const OF_DEVIATION = ["caseloadDifference", "disturbancePerHousehold", "households"];
/** As the core has it. */
const MOST = { measures: 1000, sources: 100 };

/** @param {object} question in the names of this package @returns {string} */
export function toFile(question) {
  const renamed = JSON.stringify({ question: "application", ...question }, (_, value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snakeCase(name), inner]));
  }, 1);
  return `${renamed}\n`;
}

/**
 * What a file fills in; `null` where it holds no application. What is of another kind than it should be is left out, and named.
 *
 * @param {string} text
 * @returns {{ figures: Map<string, string>, measures: import("./measures.js").Measure[], case: object, notTaken: string[] } | null}
 */
export function fromFile(text) {
  const question = parsed(text);
  if (!isObject(question) || question.question !== "application") return null;
  const figures = new Map();
  const keep = (name, value) => {
    if (value === true) figures.set(name, TICKED);
    if (typeof value === "string" && value !== "") figures.set(name, value.replace(/[^\P{C}\n]/gu, ""));
  };
  const of = (value) => (isObject(value) ? value : {});
  const known = of(question.case);
  const { grantedYears, instructionYears } = of(known.procedure);
  for (const [kind, years] of Object.entries({ granted: grantedYears, instruction: instructionYears })) {
    for (const year of list(years)) keep(`${PREFIX}${kind}-${year}`, Number.isSafeInteger(year));
  }
  keep(`${PREFIX}filed`, question.filed);
  keep(`${PREFIX}joint`, list(question.jointBody).filter((name) => typeof name === "string").join(", "));
  for (const part of ["declaration", "consent"]) {
    for (const [role, value] of Object.entries(of(question[part]))) keep(`${PREFIX}${part}-${role}`, value);
  }
  const analysis = of(question.analysis);
  keep(`${PREFIX}analysis`, analysis.question);
  for (const kind of OF_DEVIATION) keep(`${PREFIX}${kind}`, analysis[kind]);
  keep(`${PREFIX}caseloadFrom`, of(analysis.from).caseload);
  keep(`${PREFIX}caseloadTo`, of(analysis.to).caseload);
  let last = 0;
  const measures = list(question.measures).slice(0, MOST.measures).filter(isObject).map((measure) => {
    const id = (last += 1);
    for (const kind of TEXTS) keep(ofMeasure(id, kind), measure[kind]);
    const sources = list(measure.sources).slice(0, MOST.sources).filter(isObject).map((source) => {
      const place = (last += 1);
      for (const kind of [...OF_SOURCE, "effectiveness"]) keep(ofSource(id, place, kind), source[kind]);
      return place;
    });
    return { id, sources };
  });
  return { figures, measures, case: known, notTaken: notTaken(question) };
}

/** The figures of a case as a link of the calculator has them; `null` where there is no year. */
export function stateOf({ id, year, years, inhabitants }) {
  const figures = list(years).filter(isObject).flatMap(({ year: of, ...entry }) =>
    OF_DEFICIT_YEAR.filter((kind) => typeof entry[kind] === "string").map((kind) => [`${of}.${kind}`, entry[kind]]),
  );
  if (Number.isSafeInteger(inhabitants)) figures.push(["inhabitants", String(inhabitants)]);
  return fromText(toText({ year, figures: new Map(figures), municipality: typeof id === "string" ? id : "" }));
}

function parsed(text) {
  try {
    return JSON.parse(text, (_, value) => {
      if (!isObject(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [camelCase(name), inner]));
    });
  } catch {
    return null;
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value) => (Array.isArray(value) ? value : []);
