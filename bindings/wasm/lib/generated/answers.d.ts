// Made by `make generate` from the types of the Rust crate: change it there.

import type { Decimal } from "../figures.js";
import type { Sourced } from "../receipt.js";
import type { RuleSetContents } from "../rules.js";
import type { ApplicationForm, BudgetStage, Citation, Evidence, Outcome, Wording } from "./types.js";

/** Payment and own risk by the regular scale of the deficit year, whether or not a route is open. */
export interface ScaleAnswer {
  /** What would be paid, in euro. */
  readonly payment: Decimal;
  /** What the municipality would bear, in euro. */
  readonly ownRisk: Decimal;
  /** The exact own risk ÷ budget, six decimals. */
  readonly ownRiskRatio: Decimal;
  /** The municipality's share of one more euro of net costs, assuming that a route is open. */
  readonly marginalOwnRisk: Decimal;
}

/** A route to a vangnetuitkering. */
export type Route =
  /** *Regulier vangnet*. */
  | "regular"
  /** *Uitgebreid vangnet*, from 2025. */
  | "extended";

/** The name of an entry test. */
export type TestName =
  /** The deficit of t against a share of its budget. */
  | "year"
  /** The results of several years together against a share of the budget of t. */
  | "multi_year"
  /** The deficit of t against euro per inhabitant (2015 and 2016). */
  | "per_inhabitant"
  /** How many of the years before t have a deficit (extended route). */
  | "years_at_least";

/** How a test compares. */
export type Comparison =
  /** Strictly more than the limit (*meer dan*). */
  | ">"
  /** The limit or more. */
  | ">=";

/** One test of a route: its value against its limit. */
export interface TestAnswer {
  /** Which test. */
  readonly name: TestName;
  /**
   * The value, rounded for display: a share of the budget, euro per inhabitant, or a number of years; `null` where it
   * is undecided.
   */
  readonly value: Decimal | null;
  /** The limit, in the unit of the value. */
  readonly limit: Decimal;
  /** How the exact value is compared with the limit. */
  readonly comparison: Comparison;
  /** Whether it is passed; `null` where it is undecided. */
  readonly passed: boolean | null;
}

/** One route to a vangnetuitkering, and its tests. */
export interface RouteAnswer {
  /** Which route. */
  readonly route: Route;
  /** Whether it is open; `null` where a year or the inhabitants that decide it are absent. */
  readonly open: boolean | null;
  /** Its tests, in order. */
  readonly tests: readonly TestAnswer[];
}

/** What is wrong with an application. */
export type Finding =
  /** Received before 1 January or after 15 August of t+1. */
  | "outside_window"
  /** The college did not declare that it took measures. */
  | "no_college_declaration"
  /** The council did not consent. */
  | "no_council_consent"
  /** No internal measures, after a grant over t−1 or t−2. */
  | "no_internal_measures"
  /** No external measures, after a grant over t−1 or t−2. */
  | "no_external_measures"
  /** An *aanwijzing* in t or t+1. */
  | "instruction";

/** The procedure of an application: its form, its dates, and what is wrong with it. */
export interface ProcedureAnswer {
  /** The form to use; `null` before 2019. */
  readonly form: ApplicationForm | null;
  /** The first day on which a request is handled. As `YYYY-MM-DD`. */
  readonly windowOpen: string;
  /** The last day on which a request must have been received. As `YYYY-MM-DD`. */
  readonly windowClose: string;
  /** Payment is before this day. As `YYYY-MM-DD`. */
  readonly paidBefore: string;
  /** The year whose macrobudget pays. */
  readonly fundedFrom: number;
  /** What is wrong with the application; empty where nothing is. */
  readonly findings: readonly Finding[];
}

/** What a reader of an answer must know. */
export type Warning =
  /** A budget is not definitive, so the answer is an estimate. */
  | "budget_not_final"
  /** Without inhabitants a payment over 2015 or 2016 is a lower bound. */
  | "inhabitants_missing"
  /** The cap per inhabitant binds; it is inferred from one case. */
  | "per_inhabitant_cap_inferred"
  /** No source gives the amount of the extended route. */
  | "extended_amount_unknown"
  /** The year has no rules of its own; those of another year are assumed to hold. */
  | "rules_assumed";

/**
 * The answer: the result of the scale, the routes and their tests, and the outcome.
 *
 * Serialised to JSON it is the answer of the contract, byte for byte. Amounts are in whole cents, ratios have six
 * decimals, both rounded half away from zero; `payment + own_risk` is always the deficit.
 */
export interface Assessment {
  /** The name that the user gave the case. */
  readonly id: string;
  /** t: the deficit year (*tekortjaar*). */
  readonly year: number;
  /** The name of the rule set: the deficit year, or a user's own. */
  readonly ruleSet: string;
  /** The evidence for the rules: the weakest mark that counts. */
  readonly evidence: Evidence;
  /** D = N − B: the deficit in euro, below zero for a surplus. */
  readonly deficit: Decimal;
  /** d = D ÷ B, six decimals. */
  readonly deficitRatio: Decimal;
  /** What the regular scale gives, whether or not a route is open. */
  readonly scale: ScaleAnswer;
  /** The routes, the regular one first. */
  readonly routes: readonly RouteAnswer[];
  /** The outcome. The minister decides; the library speaks of conditions. */
  readonly outcome: Outcome;
  /** The route of the payment; `null` where there is none. */
  readonly route: Route | null;
  /** The vangnetuitkering in euro; `null` where it is unknown. */
  readonly payment: Decimal | null;
  /** The own risk (*eigen risico*) in euro; `null` where it is unknown. */
  readonly ownRisk: Decimal | null;
  /** What is known of the procedure; `null` where the case has no application. */
  readonly procedure: ProcedureAnswer | null;
  /** What a reader of the answer must know. */
  readonly warnings: readonly Warning[];
}

/** A test that is undecided, and what would decide it. */
export interface UndecidedTest {
  /** The route of the test. */
  readonly route: Route;
  /** Which test. */
  readonly name: TestName;
  /** The years whose figures would decide it, in order. */
  readonly years: readonly number[];
  /** Whether the number of inhabitants would decide it. */
  readonly inhabitants: boolean;
  /** Whether the outcome waits for it. */
  readonly decides: boolean;
}

/** A test that fails whatever the missing figures are. */
export interface FailedTest {
  /** The route of the test. */
  readonly route: Route;
  /** Which test. */
  readonly name: TestName;
}

/**
 * The figures that a case lacks, the tests that they decide, and what is certain without them.
 *
 * It is separate from the answer, since the JSON contract has no key for it. `Assessment::missing` gives it.
 */
export interface Missing {
  /** The years whose figures decide the outcome, in order; empty where the outcome is certain without them. */
  readonly years: readonly number[];
  /** Whether the number of inhabitants decides the outcome or the amount (2015 and 2016). */
  readonly inhabitants: boolean;
  /** The tests that are undecided, in the order of the answer. */
  readonly tests: readonly UndecidedTest[];
  /** The tests that fail whatever the missing figures are. */
  readonly failed: readonly FailedTest[];
  /**
   * What is paid, in euro, if the missing figures show that the conditions of the regular route are met and that no
   * other route is open; `null` where the outcome does not wait, or where the amount itself needs what is missing.
   */
  readonly paymentIfMet: Decimal | null;
  /** The own risk in euro that goes with it. */
  readonly ownRiskIfMet: Decimal | null;
}

/** The budget and net costs of one year. */
export interface YearFigures {
  /** The calendar year. */
  readonly year: number;
  /** The budget of the municipality, in euro. */
  readonly budget: Decimal;
  /**
   * The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW, IOAZ,
   * loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
   */
  readonly netCosts: Decimal;
  /** Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. */
  readonly unlawful: Decimal;
  /** The budget without the correction of article 7, in euro, where there is one: it takes the place of the budget. */
  readonly budgetWithoutArt7?: Decimal;
  /** The stage of the budget: only a final one counts for the law. */
  readonly budgetStage: BudgetStage;
}

/** An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions. */
export interface Procedure {
  /** The day on which the Toetsingscommissie received the request. As `YYYY-MM-DD`. */
  readonly received: string;
  /** Whether the college declares that it took measures to reduce the deficit (*verklaring college*). */
  readonly collegeDeclaration: boolean;
  /** Whether the council consents to that declaration (*instemming gemeenteraad*). */
  readonly councilConsent: boolean;
  /** Whether internal measures (part B1 of the form) were taken. */
  readonly internalMeasures: boolean;
  /** Whether external measures (part B2 of the form) were taken. */
  readonly externalMeasures: boolean;
  /** The deficit years over which a vangnetuitkering was granted. */
  readonly grantedYears: readonly number[];
  /** The calendar years of an *aanwijzing* (Participatiewet art. 76). */
  readonly instructionYears: readonly number[];
}

/** One case: everything that an assessment starts from. */
export interface Case {
  /** Any text; the answer has it too. */
  readonly id: string;
  /** The deficit year. */
  readonly year: number;
  /** The figures by year, in any order: the deficit year, and the years before it as far as they are known. */
  readonly years: readonly YearFigures[];
  /** The number of inhabitants, which matters in 2015 and 2016 only. */
  readonly inhabitants?: number;
  /** The application, where there is one. */
  readonly procedure?: Procedure;
}

/** One band of a deficit: what lies in it, what of that is paid, and what the municipality bears. */
export interface BandAmount {
  /** The lower border, as a share of the budget; 0 for the part of which nothing is paid. */
  readonly above: Decimal;
  /** The upper border; `null` for the last band. */
  readonly upTo: Decimal | null;
  /** The share that is paid. */
  readonly share: Decimal;
  /** What of the deficit lies in the band, exact. */
  readonly part: Decimal;
  /** What of that is paid, exact. */
  readonly payment: Decimal;
  /** What the municipality bears of it, exact and before any cap. */
  readonly ownRisk: Decimal;
}

/** A line of the official calculation sheet. */
export interface SheetLine {
  /** The number of the line, `1a` to `7`. */
  readonly line: string;
  /** The symbol of the sheet, `A` to `I`. */
  readonly symbol: string;
  /** What the line holds. */
  readonly label: Wording;
  /** The exact amount in euro; `null` where the case does not give it. */
  readonly amount: Decimal | null;
}

/**
 * The official calculation sheet of the Toetsingscommissie, before the payment is rounded.
 *
 * It is a view of a receipt; the sheet prints no rounding step. It shows the scale of the deficit year, whether or not
 * a route is open, and has no cap per inhabitant.
 */
export interface Sheet {
  /** The lines in the order of the sheet. */
  readonly lines: readonly SheetLine[];
}

/** The unit of a figure. */
export type StepUnit =
  /** Euro. */
  | "euro"
  /** A share of the budget. */
  | "ratio"
  /** Euro per inhabitant. */
  | "euro_per_inhabitant"
  /** A number of inhabitants. */
  | "inhabitants"
  /** A number of years. */
  | "years"
  /** A calendar year. */
  | "year"
  /** True, false or undecided. */
  | "truth"
  /** A code of the contract. */
  | "code"
  /** A calendar day. */
  | "day";

/** An input of a step. */
export interface Input {
  /** Its name. */
  readonly name: string;
  /** Its exact value, as text. */
  readonly value: string;
  /** Its unit. */
  readonly unit: StepUnit;
}

/** The result of a step. */
export interface StepResult {
  /** The exact value: a decimal number, a fraction `a/b` of two of them, or a code; `null` where it is unknown. */
  readonly exact: string | null;
  /** The value as the answer shows it. */
  readonly shown: string;
  /** Its unit. */
  readonly unit: StepUnit;
}

/** One step: its formula in words, its inputs, its exact result, and the law behind it. */
export interface Step {
  /** A stable name, such as `deficit` or `regular.multi_year`. */
  readonly name: string;
  /** The formula in words. */
  readonly formula: Wording;
  /** The inputs of the step. */
  readonly inputs: readonly Input[];
  /** The result. */
  readonly result: StepResult;
  /** The evidence for the rule of this step. */
  readonly evidence: Evidence;
  /** The articles and publications behind it; empty for a user's own rule. */
  readonly sources: readonly Citation[];
}

/** An assessment with everything it rests on: case, rules, calculation sheet and steps. */
export interface Receipt {
  /** The version of this shape; it rises where a field changes its meaning. */
  readonly schemaVersion: number;
  /** The version of the library that made it. */
  readonly libraryVersion: string;
  /** What was assessed. */
  readonly case: Case;
  /** Under which rules. */
  readonly rules: RuleSetContents;
  /** The answer. */
  readonly assessment: Assessment;
  /**
   * How the deficit is shared, band by band, by the scale of the answer's route (the regular one where there is none).
   */
  readonly bands: readonly BandAmount[];
  /** The official calculation sheet, on the regular scale. */
  readonly sheet: Sheet;
  /** The steps in order. */
  readonly steps: readonly Step[];
}

/** The two forms of an application. */
export interface Forms {
  /** Where no vangnetuitkering was granted over t−1 and t−2. */
  readonly otherwise: ApplicationForm;
  /** Where one was granted over t−1 or t−2. */
  readonly afterGrant: ApplicationForm;
}

/** Something an application needs. */
export interface Requirement {
  /** Its stable code. */
  readonly code: string;
  /** Whether it is required only after a grant over t−1 or t−2. */
  readonly afterGrant: boolean;
  /** What is required, in both languages. */
  readonly wording: Wording;
  /** How sure it is. */
  readonly evidence: Evidence;
  /** Where it is found. */
  readonly sources: readonly Citation[];
  /** What a reader should know of it. */
  readonly note?: string;
}

/** Every date and requirement of an application over a deficit year. */
export interface Calendar {
  /** t: the deficit year. */
  readonly year: number;
  /** The first day on which a request is handled: 1 January of t+1. */
  readonly windowOpen: Sourced<string>;
  /** The last day on which a request must have been received: 15 August of t+1. */
  readonly windowClose: Sourced<string>;
  /** The Toetsingscommissie advises by this day: 31 October of t+1. */
  readonly adviceBy: Sourced<string>;
  /** The minister decides within eight weeks of the advice; this is the last day if the advice comes on its own. */
  readonly decisionBy: Sourced<string>;
  /** Payment is before this day: 1 April of t+2. */
  readonly paidBefore: Sourced<string>;
  /** The year whose macrobudget pays: t+2. */
  readonly fundedFrom: Sourced<number>;
  /** The form without a grant over t−1 or t−2, and the form with one; `null` before 2019. */
  readonly forms: Sourced<Forms> | null;
  /** What an application needs. */
  readonly requirements: readonly Requirement[];
}

/** One value that two rule sets have differently. */
export interface Difference {
  /** The place of the value in the rule set. */
  readonly place: string;
  /** The value in the first rule set; `null` where it has none. */
  readonly before: string | null;
  /** The value in the second rule set; `null` where it has none. */
  readonly after: string | null;
  /** The difference in words. */
  readonly wording: Wording;
}

/** One case assessed under two rule sets. */
export interface SideBySide {
  /** The answer under the first rule set. */
  readonly first: Assessment;
  /** The answer under the second rule set. */
  readonly second: Assessment;
  /** How much more the regular scale of the second pays, in euro. */
  readonly scalePaymentDifference: Decimal;
  /** How much more is paid under the second, in euro; `null` where one of the two is unknown. */
  readonly paymentDifference: Decimal | null;
  /** How much more own risk the regular scale of the second leaves, in euro. */
  readonly scaleOwnRiskDifference: Decimal;
  /** How much more own risk remains under the second, in euro; `null` where one of the two is unknown. */
  readonly ownRiskDifference: Decimal | null;
  /** What the second rule set has differently. */
  readonly rules: readonly Difference[];
}

/** The code of an advice. */
export type AdviceCode =
  /** An implausible figure. */
  | "implausible";

/** Why a figure is implausible. No rule gives these bounds: they only decide when to ask. */
export type Implausible =
  /** Budget and net costs are a hundred times apart or more, as where one is in thousands of euro. */
  | "magnitude"
  /** The deficit is above half of the budget. */
  | "large_deficit"
  /** Unlawful and uncertain spending is above the net costs. */
  | "unlawful_above_costs"
  /** The figure is at least twice, or at most half, that of every other year of the case. */
  | "far_from_other_years";

/** Which figure of a year an advice is about. */
export type AdviceField =
  /** The budget. */
  | "budget"
  /** The net costs. */
  | "netCosts"
  /** The unlawful and uncertain spending. */
  | "unlawful";

/** A question about a figure. It changes nothing: the figure counts as given. */
export interface Advice {
  /** What kind of advice it is. */
  readonly code: AdviceCode;
  /** Why it is asked. */
  readonly reason: Implausible;
  /** The year of the figure. */
  readonly year: number;
  /** Which figure of the year. */
  readonly field: AdviceField;
  /** The question in both languages. */
  readonly wording: Wording;
}

/** The largest own risk and the smallest net costs at which it is reached, in euro. */
export interface MaximumOwnRisk {
  /** The smallest net costs at which the own risk is at its maximum. */
  readonly netCosts: Decimal;
  /** That own risk. */
  readonly ownRisk: Decimal;
}

/** A border of a band, and how far it is. */
export interface Border {
  /** The border as a share of the budget; 0 is the budget itself, where a deficit begins. */
  readonly ratio: Decimal;
  /**
   * The net costs on the near side of which the border lies: the first cent at or above it going up, the last cent at
   * or below it going down.
   */
  readonly netCosts: Decimal;
  /** How many euro away that is. */
  readonly distance: Decimal;
}

/** The nearest borders on either side. */
export interface Borders {
  /** The nearest border above; `null` in the last band. */
  readonly up: Border | null;
  /** The nearest border at or below; `null` in a surplus. */
  readonly down: Border | null;
}

/** What one more euro of net costs does, in euro and unrounded. */
export interface EffectOfOneEuro {
  /** By how much the payment changes. */
  readonly payment: Decimal;
  /** By how much the own risk changes. */
  readonly ownRisk: Decimal;
}
