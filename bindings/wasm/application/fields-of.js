// The field that a point of the form is about, to go to.

import { ofMeasure, PREFIX } from "./names.js";

const OF_WHOLE = {
  outside_window: "filed",
  no_analysis: "analysis",
  no_college_declaration: "declaration-date",
  declaration_not_signed: "declaration-mayor",
  no_council_consent: "consent-date",
  consent_not_signed: "consent-chair",
  consent_before_deficit_year: "consent-date",
  consent_after_filing: "consent-date",
};
const OF_MEASURE = {
  external_needs_insight: "insight",
  external_needs_measure: "measure",
  not_decided_before_filing: "decidedOn",
  not_started_before_filing: "startedOn",
  measure_of_earlier_year: "decidedOn",
  drafting_help_is_not_a_measure: "name",
};
/** What is about sources goes to what adds one. */
const SOURCE = "source";

/**
 * @param {import("./form.js").ApplicationForm} form
 * @param {string} code
 * @param {number | null} measure its place
 * @returns {HTMLElement | null}
 */
export function fieldOf(form, code, measure) {
  const root = form.element.getRootNode();
  const { all } = form.measures;
  if (measure !== null) return root.getElementById(ofMeasure(all[measure].id, OF_MEASURE[code] ?? SOURCE));
  if (code === "instruction") return root.getElementById(`${PREFIX}instruction-${form.year}`);
  if (code === "no_effect_stated" && all.length > 0) return root.getElementById(ofMeasure(all[0].id, "households"));
  return root.getElementById(`${PREFIX}${OF_WHOLE[code] ?? "add"}`);
}
