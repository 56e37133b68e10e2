import type { Decimal } from "./figures.js";
import type { Evidence } from "./generated/types.js";

export type { Evidence };

/** A route to a vangnetuitkering; the extended one exists from 2025. */
export type Route = "regular" | "extended";

/** The outcome. The minister decides, so the answer speaks of conditions. */
export type Outcome =
  | "surplus"
  | "amount_unknown"
  | "incomplete"
  | "conditions_met"
  | "conditions_not_met"
  | "not_handled";

/** What a reader of the answer must know. */
export type Warning =
  | "budget_not_final"
  | "inhabitants_missing"
  | "per_inhabitant_cap_inferred"
  | "extended_amount_unknown"
  | "rules_assumed";

/** What is wrong with an application. */
export type Finding =
  | "outside_window"
  | "no_college_declaration"
  | "no_council_consent"
  | "no_internal_measures"
  | "no_external_measures"
  | "instruction";

/** One entry test. */
export interface Test {
  readonly name: "year" | "multi_year" | "per_inhabitant" | "years_at_least";
  /** The value, rounded for display; `null` where it is undecided. */
  readonly value: Decimal | null;
  readonly limit: Decimal;
  readonly comparison: ">" | ">=";
  /** Whether it is passed; `null` where it is undecided. */
  readonly passed: boolean | null;
}

/** A route and its tests. */
export interface RouteAnswer {
  readonly route: Route;
  /** Whether it is open; `null` where a figure that decides it is absent. */
  readonly open: boolean | null;
  readonly tests: readonly Test[];
}

/** What the regular scale gives, whether or not a route is open. */
export interface ScaleAnswer {
  readonly payment: Decimal;
  readonly ownRisk: Decimal;
  readonly ownRiskRatio: Decimal;
  /** The municipality's share of one more euro of net costs. */
  readonly marginalOwnRisk: Decimal;
}

/** The procedure of an application. */
export interface ProcedureAnswer {
  readonly form: "basisverzoek" | "uitgebreid_verzoek" | null;
  readonly windowOpen: string;
  readonly windowClose: string;
  readonly paidBefore: string;
  readonly fundedFrom: number;
  readonly findings: readonly Finding[];
}

/** The figures that a case lacks, the tests that they decide, and what is certain without them. */
export interface Missing {
  /** The years whose figures decide the outcome; empty where the outcome is certain without them. */
  readonly years: readonly number[];
  /** Whether the number of inhabitants decides the outcome or the amount (2015 and 2016). */
  readonly inhabitants: boolean;
  /** The tests that are undecided, and whether the outcome waits for each. */
  readonly tests: readonly {
    readonly route: Route;
    readonly name: Test["name"];
    readonly years: readonly number[];
    readonly inhabitants: boolean;
    readonly decides: boolean;
  }[];
  /** The tests that fail whatever the missing figures are. */
  readonly failed: readonly { readonly route: Route; readonly name: Test["name"] }[];
  /** What is paid if the conditions of the regular route turn out to be met and no other route is open. */
  readonly paymentIfMet: Decimal | null;
  /** The own risk that goes with it. */
  readonly ownRiskIfMet: Decimal | null;
}

/** The answer of the JSON contract, with the names of this API. Payment and own risk always add up to the deficit. */
export interface Answer {
  readonly id: string;
  readonly year: number;
  /** The name of the rule set: the deficit year, or a user's own. */
  readonly ruleSet: string;
  /** The weakest mark over the values of the rule set. */
  readonly evidence: Evidence;
  /** D = N − B in euro; below zero for a surplus. */
  readonly deficit: Decimal;
  /** D ÷ B with six decimals. */
  readonly deficitRatio: Decimal;
  readonly scale: ScaleAnswer;
  readonly routes: readonly RouteAnswer[];
  readonly outcome: Outcome;
  readonly route: Route | null;
  /** The vangnetuitkering in euro; `null` where it is unknown. */
  readonly payment: Decimal | null;
  /** The own risk in euro; `null` where it is unknown. */
  readonly ownRisk: Decimal | null;
  readonly procedure: ProcedureAnswer | null;
  readonly warnings: readonly Warning[];
  /** What the answer waits for, which the contract does not have; `null` where nothing is missing. */
  readonly missing: Missing | null;
  /** The years of the case that no test looks at, in order: their figures do not affect the answer. */
  readonly unusedYears: readonly number[];
}
