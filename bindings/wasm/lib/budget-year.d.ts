import type { Evidence } from "./answer.js";
import type { Basis, Explained, Written } from "./basis.js";
import type { BudgetStage, Decimal } from "./figures.js";
import type { Citation, Wording } from "./receipt.js";

/** A budget at one stage. */
export interface StageBudget {
  readonly stage: BudgetStage;
  /** The budget of the municipality in euro, above zero. */
  readonly budget: Decimal;
  /** The national budget in euro, above zero. */
  readonly macroBudget?: Decimal;
  /** What is reserved of the national budget for the vangnet, in euro; given at every stage or at none. */
  readonly vangnetReserve?: Decimal;
}

/**
 * How a change of the budget is split between the macro budget and the municipality's share of it: the macro budget at
 * the mean of the old and the new share, or at the old share with the rest as redistribution.
 */
export type BudgetSplit = "shapley" | "macro_first";

/** The input of `budgetHistory`. */
export interface BudgetHistoryOptions {
  /** The budget year, 2015 to 2026. */
  readonly year: number;
  /** One to three stages, in the order in which they follow each other. */
  readonly stages: readonly StageBudget[];
  /** `shapley` where absent. */
  readonly split?: BudgetSplit;
}

/** A budget at one stage with its share of the macro budget. */
export interface StageShare {
  readonly stage: BudgetStage;
  readonly budget: Decimal;
  readonly macroBudget: Decimal | null;
  readonly vangnetReserve: Decimal | null;
  /** The budget ÷ what is distributed (the macro budget less the reserve), in twelve decimals. */
  readonly share: Decimal | null;
}

/** A change of the budget from one stage to another, in euro. */
export interface StageChange {
  readonly from: BudgetStage;
  readonly to: BudgetStage;
  readonly amount: Decimal;
  /** The change as a part of the earlier budget. */
  readonly ratio: Decimal;
  /** What the macro budget contributes; `null` where it is not known at both stages. */
  readonly macroBudget: Decimal | null;
  /** What the municipality's share contributes: the rest. */
  readonly share: Decimal | null;
}

/** How a budget came to be: *voorlopig*, *nader voorlopig*, *definitief*. */
export interface BudgetHistory extends Basis, Explained {
  readonly year: number;
  readonly stages: readonly StageShare[];
  /** One for each pair of stages that follow each other. */
  readonly changes: readonly StageChange[];
  /** From the first stage to the last; `null` where there is one stage. */
  readonly total: StageChange | null;
  readonly split: BudgetSplit;
}

/** A later budget of the same year (Participatiewet art. 71). */
export interface Revised {
  /** The budget in euro, above zero. */
  readonly budget: Decimal;
  /** The first month in which it is paid, 1 to 12; October where absent, with a warning. */
  readonly fromMonth?: number;
}

/** What `paymentCalendar` takes. */
export interface PaymentCalendarOptions {
  /** The budget year, 2015 to 2026. */
  readonly year: number;
  /** The budget in euro, above zero. */
  readonly budget: Decimal;
  readonly revised?: Revised;
}

/** What is paid in a month. */
export interface MonthPayment {
  readonly month: number;
  /** The day, about which it is paid: `YYYY-MM-15`. */
  readonly day: string;
  /** The month's part of the year: `0.12` in May, `0.08` otherwise. */
  readonly share: Decimal;
  /** Of the first budget. */
  readonly regular: Decimal;
  /** Of the change of the budget. */
  readonly change: Decimal;
  /** Both together. */
  readonly amount: Decimal;
}

/** The payments of a budget; they add up to it exactly. */
export interface PaymentCalendar extends Basis, Explained {
  readonly year: number;
  readonly budget: Decimal;
  readonly revised: { readonly budget: Decimal; readonly fromMonth: number } | null;
  readonly payments: readonly MonthPayment[];
  readonly total: Decimal;
}

/** What `lateAccounts` takes. */
export interface LateAccountsOptions {
  /** The budget year, 2015 to 2026. */
  readonly year: number;
  /** *Lasten* of t−3 in euro, not below zero. */
  readonly costs: Decimal;
  /** Change of the price from t−3 to t−2, such as `0.02`; above −1 and at most 10. */
  readonly priceChange: Decimal;
  /** Change of the volume; likewise. */
  readonly volumeChange: Decimal;
}

/** Article 7: the costs that count where accounts came late. In which direction its factor works is not known. */
export interface LateAccounts extends Basis, Explained {
  readonly year: number;
  readonly costs: Decimal;
  /** Corrected for price and volume. */
  readonly corrected: Decimal;
  readonly factor: Decimal;
  readonly ifLowered: Decimal;
  readonly ifRaised: Decimal;
  /** Unknown: see `unknown`. */
  readonly amount: null;
  readonly unknown: Wording;
}

/** What `aanwijzingReduction` takes. */
export interface AanwijzingReductionOptions {
  /** The budget in euro, above zero. */
  readonly budget: Decimal;
  /** How many years after the year in which the term of the aanwijzing ended, 1 to 50. */
  readonly yearsAfterTerm: number;
}

/** What an aanwijzing costs (Participatiewet art. 76). */
export interface AanwijzingReduction extends Basis, Explained {
  readonly budget: Decimal;
  readonly yearsAfterTerm: number;
  readonly rateLeast: Decimal;
  readonly rateMost: Decimal;
  readonly reductionLeast: Decimal;
  readonly reductionMost: Decimal;
  /** What remains after the largest reduction. */
  readonly budgetLeast: Decimal;
  /** What remains after the smallest reduction. */
  readonly budgetMost: Decimal;
  /** `null` in the first year; then why it is not one amount. */
  readonly unknown: Wording | null;
}

/** What is reserved of a macro budget for the vangnet over two years before. */
export interface VangnetReserve {
  readonly amount: Decimal;
  readonly note: string | null;
  readonly evidence: Evidence;
  readonly sources: readonly Citation[];
}

/** A published macro budget. */
export interface MacroBudget {
  readonly year: number;
  readonly stage: BudgetStage;
  readonly amount: Decimal;
  /** `null` where no source gives it, which is not zero. */
  readonly vangnetReserve: VangnetReserve | null;
  readonly kind: "printed" | "derived";
  readonly note: string | null;
  readonly evidence: Evidence;
  readonly sources: readonly Citation[];
}

/** The published macro budgets, in the order of years and stages. */
export interface MacroBudgets extends Written {
  readonly macroBudgets: readonly MacroBudget[];
}
