// The deficit years that can be chosen, and the rules of each.

import { ruleSet, supportedYears } from "../lib/browser.js";

/** The rules of a deficit year. */
export function rulesOf(year) {
  return ruleSet(year);
}

/** The years that can be chosen, the latest first, as they are written. */
export function yearsToChoose() {
  return new Map([...supportedYears()].reverse().map((year) => [year, String(year)]));
}

/** Whether a year can be chosen. */
export function isChoice(year) {
  return yearsToChoose().has(year);
}

/** The newest year of which every amount is known. */
export function newestFullYear() {
  return supportedYears().findLast((year) => ruleSet(year).extended?.unknown === undefined);
}

/** What must be said of the rules of a year; nothing where they are its own. */
export function noteOf() {
  return null;
}
