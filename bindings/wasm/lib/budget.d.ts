import type { Attribution, AttributionOptions, Deviation, DeviationOptions } from "./analysis.js";
import type {
  AanwijzingReduction,
  AanwijzingReductionOptions,
  BudgetHistory,
  BudgetHistoryOptions,
  LateAccounts,
  LateAccountsOptions,
  MacroBudgets,
  PaymentCalendar,
  PaymentCalendarOptions,
} from "./budget-year.js";
import type { Distribution, DistributionOptions } from "./distribution.js";
import type { HouseholdAnswer, HouseholdOptions, Indicators, IndicatorsOptions } from "./model.js";

export type * from "./analysis.js";
export type { Evidence } from "./answer.js";
export type * from "./basis.js";
export type * from "./budget-year.js";
export type * from "./distribution.js";
export { VangnetError } from "./figures.js";
export type { BudgetStage, Decimal, ErrorCode } from "./figures.js";
export type { Markup } from "./index.js";
export type * from "./model.js";
export type { Citation, Wording } from "./receipt.js";

/**
 * How a budget came to be, stage by stage, and what changed: the macro budget or the municipality's share of it.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule; so do all functions here
 */
export function budgetHistory(options: BudgetHistoryOptions): BudgetHistory;

/** What is paid each month, which adds up to the budget exactly. */
export function paymentCalendar(options: PaymentCalendarOptions): PaymentCalendar;

/** Which costs count where the accounts came late (Besluit art. 7), as far as the text says it. */
export function lateAccounts(options: LateAccountsOptions): LateAccounts;

/** What an aanwijzing of the minister takes off the budget (Participatiewet art. 76). */
export function aanwijzingReduction(options: AanwijzingReductionOptions): AanwijzingReduction;

/** Distributes a macro budget over municipalities (Besluit art. 3). */
export function distribute(options: DistributionOptions): Distribution;

/** What the objective model expects of a household, and what each of its indicators contributes. */
export function household(options: HouseholdOptions): HouseholdAnswer;

/** The published weights, constants and norms of the objective model. */
export function indicators(options: IndicatorsOptions): Indicators;

/** The objective model compared with what happened in a municipality. */
export function deviation(options: DeviationOptions): Deviation;

/** Splits a deficit, or its change, exactly into what it comes from. */
export function attribution(options: AttributionOptions): Attribution;

/** The published macro budgets with their sources. */
export function macroBudgets(): MacroBudgets;

/** Answers a question, given as JSON with the names of the core, with JSON: the same bytes in every language. */
export function answer(question: string): string;
