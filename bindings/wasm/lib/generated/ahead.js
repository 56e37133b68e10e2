// Made by `make generate` from the types of the Rust crate: change it there.

import { explained, running } from "../ahead-questions.js";

export const caseload = explained("caseload");
export const profile = explained("profile");
export const path = explained("path");
export const programme = explained("programme");
export const outlook = explained("outlook");
export const runOutlook = running("outlook");
export const nationalOutlook = explained("national_outlook");
export const runNationalOutlook = running("national_outlook");
export const sensitivity = explained("sensitivity");
export const allocate = explained("allocate");
export const costPlan = explained("cost_plan");
