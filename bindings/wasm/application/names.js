// The names of the fields of an application: `application-m2-s1-date` is the date of source 1 of measure 2.

export const PREFIX = "application-";

/** What a field is: the last part of its name that is no number. @param {string} name */
export function kindOf(name) {
  return name.split("-").findLast((part) => /^[a-z]+$/i.test(part));
}

/** @param {number} measure @param {string} kind */
export const ofMeasure = (measure, kind) => `${PREFIX}m${measure}-${kind}`;

/** @param {number} measure @param {number} source @param {string} kind */
export const ofSource = (measure, source, kind) => `${PREFIX}m${measure}-s${source}-${kind}`;

const DAYS = new Set(["filed", "date", "decidedOn", "startedOn"]);
const TRUTHS = new Set(["granted", "instruction", "mayor", "secretary", "chair", "registrar", "effectiveness"]);
const TEXTS = new Set(["name", "joint", "measure", "insight"]);
const CHOICES = new Set(["analysis", "kind", "about"]);

export const isDay = (kind) => DAYS.has(kind);
export const isTruth = (kind) => TRUTHS.has(kind);
export const isText = (kind) => TEXTS.has(kind);
export const isChoice = (kind) => CHOICES.has(kind);

/** How a field that is ticked is kept. */
export const TICKED = "yes";
