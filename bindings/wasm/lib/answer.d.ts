import type { Assessment, Missing } from "./generated/answers.js";

export type {
  Finding,
  Missing,
  ProcedureAnswer,
  Route,
  RouteAnswer,
  ScaleAnswer,
  TestAnswer as Test,
  Warning,
} from "./generated/answers.js";
export type { Evidence, Outcome } from "./generated/types.js";

/** The answer of the JSON contract, with the names of this API. Payment and own risk always add up to the deficit. */
export interface Answer extends Assessment {
  /** What the answer waits for, which the contract does not have; `null` where nothing is missing. */
  readonly missing: Missing | null;
  /** The years of the case that no test looks at, in order: their figures do not affect the answer. */
  readonly unusedYears: readonly number[];
}
