// Made by `make generate` from the types of the Rust crate: change it there.

import type {
  Application,
  ApplicationOptions,
} from "./types.js";

/**
 * Whether an application is complete, with the passage of the form behind each finding.
 *
 * The rules: Aanvraagformulier vangnetuitkering over 2019; Besluit Participatiewet art. 10.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function application(options: ApplicationOptions): Application;
