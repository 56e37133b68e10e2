// What a file of an application holds and the form does not take over: it has no field for it, or it is of another kind.

import { OF_DEFICIT_YEAR, OF_EARLIER_YEAR } from "../calculator/figures.js";
import { snakeCase } from "../lib/names.js";

const of = (kind) => (...names) => Object.fromEntries(names.map((name) => [name, kind]));
const [texts, truths, numbers] = ["string", "boolean", "number"].map(of);
const SITUATION = texts("label", "budget", "netCosts", "caseload");
/** Each key with the kind of its value; a list has what is in it. */
const TAKEN = {
  ...texts("question", "filed"),
  jointBody: ["string"],
  case: {
    ...texts("id"),
    ...numbers("year", "inhabitants"),
    years: [{ ...numbers("year"), ...texts(...OF_DEFICIT_YEAR) }],
    procedure: {
      ...texts("received"),
      ...truths("collegeDeclaration", "councilConsent", "internalMeasures", "externalMeasures"),
      grantedYears: ["number"],
      instructionYears: ["number"],
    },
  },
  measures: [
    {
      ...texts("kind", "about", "name", "insight", "measure", "decidedOn", "startedOn", "households", "saving"),
      sources: [{ ...texts("kind", "name", "date"), ...truths("effectiveness") }],
    },
  ],
  declaration: { ...texts("date"), ...truths("mayor", "secretary") },
  consent: { ...texts("date"), ...truths("chair", "registrar") },
  analysis: {
    ...texts("question", "budget", "caseloadDifference", "disturbancePerHousehold", "households"),
    ...numbers("year"),
    from: SITUATION,
    to: SITUATION,
  },
};
/** What says that there is a signature, and what the form has for it. */
const SIGNED = { collegeDeclaration: "declaration", councilConsent: "consent" };
/** The kind of a value that has no field. */
const NOTHING = "none";
/** So many keys are told at most, each cut off at this length. */
const MOST = { keys: 12, length: 40 };

/** @param {object} question in the names of this package @returns {string[]} the keys, with their names in a file */
export function notTaken(question) {
  const found = new Set();
  visit("question", question, TAKEN, found);
  const { year, years, procedure } = isObject(question.case) ? question.case : {};
  for (const entry of Array.isArray(years) ? years.filter(isObject) : []) {
    const lost = entry.year === year ? [] : OF_DEFICIT_YEAR.filter((kind) => !OF_EARLIER_YEAR.includes(kind) && kind in entry);
    for (const kind of lost) found.add(kind);
  }
  for (const [said, part] of Object.entries(SIGNED)) {
    if (procedure?.[said] === true && !isObject(question[part])) found.add(said);
  }
  const keys = [...found].map((key) => snakeCase(key).replace(/\p{C}/gu, "").slice(0, MOST.length));
  return keys.length > MOST.keys ? [...keys.slice(0, MOST.keys), "…"] : keys;
}

function visit(name, value, kind, found) {
  if (value === null) return;
  if (Array.isArray(kind)) {
    if (!Array.isArray(value)) found.add(name);
    else for (const inner of value) visit(name, inner, kind[0], found);
  } else if (typeof kind === "object") {
    if (!isObject(value)) found.add(name);
    else for (const [key, inner] of Object.entries(value)) visit(key, inner, Object.hasOwn(kind, key) ? kind[key] : NOTHING, found);
  } else if (typeof value !== kind) {
    found.add(name);
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
