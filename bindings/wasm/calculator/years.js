// The deficit years that can be chosen, and the rules of each.

import { ruleSet, supportedYears } from "../lib/api.js";

const latest = () => supportedYears().at(-1);

/** Whether a year is the one after the last with rules, for which those of the last are assumed. */
export function isAssumed(year) {
  return year === latest() + 1;
}

/** The rules of a deficit year. */
export function rulesOf(year) {
  return isAssumed(year) ? ruleSet(latest()).assumedFor(year) : ruleSet(year);
}

/** The years that can be chosen, the latest first, as they are written. */
export function yearsToChoose(words) {
  const assumed = latest() + 1;
  const known = [...supportedYears()].reverse().map((year) => [year, String(year)]);
  return new Map([[assumed, words.assumedYear(assumed, latest())], ...known]);
}

/** Whether a year can be chosen. */
export function isChoice(year) {
  return supportedYears().includes(year) || isAssumed(year);
}

/** The newest year of which every amount is known. */
export function newestFullYear() {
  return supportedYears().findLast((year) => ruleSet(year).extended?.unknown === undefined);
}

/** What must be said of the rules of a year; nothing where they are its own. */
export function noteOf(year, words) {
  return isAssumed(year) ? words.assumedNote(year, latest()) : null;
}

/** The years with rules of their own, the latest first, and the one that is assumed for a year; `null` where it has its own. */
export function assumptions(year) {
  return { years: [...supportedYears()].reverse(), assumed: isAssumed(year) ? latest() : null };
}
