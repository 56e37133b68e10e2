// Made by `make generate` from the types of the Rust crate: change it there.

import type {
  AanwijzingReduction,
  AanwijzingReductionOptions,
  Attribution,
  AttributionOptions,
  BudgetHistory,
  BudgetHistoryOptions,
  Deviation,
  DeviationOptions,
  Distribution,
  DistributionOptions,
  HouseholdAnswer,
  HouseholdOptions,
  Indicators,
  IndicatorsOptions,
  LateAccounts,
  LateAccountsOptions,
  MacroBudgets,
  PaymentCalendar,
  PaymentCalendarOptions,
} from "./types.js";

/**
 * How a budget came to be, stage by stage, and what changed: the macro budget or the municipality's share of it.
 *
 * The rules: Participatiewet art. 69(4), 71; Besluit Participatiewet art. 6(5).
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function budgetHistory(options: BudgetHistoryOptions): BudgetHistory;

/**
 * What is paid each month, which adds up to the budget exactly.
 *
 * The rules: Participatiewet art. 71; Regeling Participatiewet, IOAW en IOAZ art. 5(1), 5(2).
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function paymentCalendar(options: PaymentCalendarOptions): PaymentCalendar;

/**
 * Which costs count where the accounts came late, as far as the text says it.
 *
 * The rules: Besluit Participatiewet art. 7; Regeling Participatiewet, IOAW en IOAZ art. 6a.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function lateAccounts(options: LateAccountsOptions): LateAccounts;

/**
 * What an instruction (*aanwijzing*) of the minister takes off the budget: 1%, and in later years up to 3%.
 *
 * The rules: Participatiewet art. 76(4), 76(5).
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function aanwijzingReduction(options: AanwijzingReductionOptions): AanwijzingReduction;

/**
 * Distributes a macro budget over municipalities.
 *
 * The rules: Besluit Participatiewet art. 3.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function distribute(options: DistributionOptions): Distribution;

/**
 * The published weights, constants and norms of the objective model.
 *
 * The rules: Regeling Participatiewet, IOAW en IOAZ, annex.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function indicators(options: IndicatorsOptions): Indicators;

/**
 * What the objective model expects of a household, and what each of its indicators contributes.
 *
 * The rules: Besluit Participatiewet, annex; Regeling Participatiewet, IOAW en IOAZ, annex.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function household(options: HouseholdOptions): HouseholdAnswer;

/**
 * The objective model compared with what happened in a municipality.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function deviation(options: DeviationOptions): Deviation;

/**
 * Splits a deficit, or its change, exactly into what it comes from.
 *
 * @throws {VangnetError} where an argument is wrong or the year has no rule
 */
export function attribution(options: AttributionOptions): Attribution;

/** The published macro budgets, for all municipalities together, by year and stage. */
export function macroBudgets(): MacroBudgets;
