/// <reference lib="esnext.disposable" />
import type { RuleSet } from "./rules.js";

export { VangnetError } from "./figures.js";
export type { ErrorCode } from "./figures.js";

/** A result of the scale; amounts in eurocents, the ratio in millionths, each exactly what `assess` gives as its scale. */
export type Output = "deficit" | "deficitRatio" | "payment" | "ownRisk";

/** What a reader of the results must know: the same codes as the warnings of an assessment. */
export type ScaleWarning =
  /** The cap of 2015 and 2016 is not applied, for there are no inhabitants. */
  | "inhabitants_missing"
  /** The extended route of 2025 may hold instead, and no source gives its amount. */
  | "extended_amount_unknown"
  /** The rules are those of another year, assumed to hold. */
  | "rules_assumed";

/** A column of integers: 64 bits, or numbers that are whole. A view of `Columns` is none: these have their own `scale`. */
export type Column = BigInt64Array | Float64Array;

/** The rules to apply: those of a deficit year, or a rule set of `vangnet`. */
export type Rules = { readonly year: number; readonly rules?: never } | { readonly rules: Pick<RuleSet, "rates">; readonly year?: never };

/** Columns of one length, row by row. */
export interface ScaleOptions<B extends Column, O extends Output> {
  /** The budgets: 1 to 10¹⁴ eurocents. */
  readonly budget: B;
  /** The eligible net costs: at most 10¹⁴ eurocents in size. */
  readonly netCosts: Column;
  /** The inhabitants, 1 to 100,000,000, which make the cap of 2015 and 2016 count. */
  readonly inhabitants?: Column;
  /** The results to compute; `payment` and `ownRisk` where nothing is said. */
  readonly outputs?: O | readonly O[];
}

/**
 * Applies the regular scale of a rule set to whole columns of eurocents, to the cent, at the speed of memory.
 *
 * The results are new columns of the kind of `budget`, and `warnings` says what a reader of them must know. The entry
 * tests, which need the years before, are not applied: `assess` does that.
 *
 * @throws {VangnetError} where an argument is wrong, or for the first row without an answer, which `field` names
 */
export function scaleColumns<B extends Column, O extends Output = "payment" | "ownRisk">(
  options: Rules & ScaleOptions<B, O>,
): Record<O, B extends BigInt64Array ? BigInt64Array : Float64Array> & { readonly warnings: readonly ScaleWarning[] };

/** What columns in the memory of the module hold. */
export interface ColumnsOptions<O extends Output> {
  /** Whether there is a column of inhabitants; without it no cap counts. */
  readonly inhabitants?: boolean;
  /** The results to compute; `payment` and `ownRisk` where nothing is said. */
  readonly outputs?: O | readonly O[];
}

/**
 * Columns in the memory of the module, zeros at first: nothing is copied, so this is the quickest way.
 *
 * Each column is a view. Take it anew after any other call of this module: the memory moves where it grows, and where
 * columns are freed, and then a view that was taken before is empty. Keep the object as long as anything made from a view
 * (a `subarray`, a `DataView` of its buffer) is used: what is no longer reachable is freed.
 */
export class Columns<O extends Output = "payment" | "ownRisk"> {
  /** @throws {VangnetError} where an argument is wrong, or the memory does not hold that many rows */
  constructor(rows: number, options?: ColumnsOptions<O>);
  readonly rows: number;
  /** The budgets: 1 to 10¹⁴ eurocents. */
  readonly budget: BigInt64Array;
  /** The eligible net costs: at most 10¹⁴ eurocents in size. */
  readonly netCosts: BigInt64Array;
  /** The inhabitants, 1 to 100,000,000, where the options ask for them. */
  readonly inhabitants: BigInt64Array | undefined;
  /** The deficits in eurocents, below zero for a surplus; like each result, only where the options ask for it. */
  readonly deficit: "deficit" extends O ? BigInt64Array : undefined;
  /** The deficits as a share of the budget, in millionths. */
  readonly deficitRatio: "deficitRatio" extends O ? BigInt64Array : undefined;
  /** The payments of the scale in eurocents. */
  readonly payment: "payment" extends O ? BigInt64Array : undefined;
  /** What of the deficits is not paid, in eurocents. */
  readonly ownRisk: "ownRisk" extends O ? BigInt64Array : undefined;
  /**
   * Fills the results.
   *
   * @returns what a reader of the results must know
   * @throws {VangnetError} for the first row without an answer, which `field` names; the rows before it are filled
   */
  scale(rules: Rules): readonly ScaleWarning[];
  /**
   * Gives the memory back to the module, for other columns; the memory of the module itself never shrinks. Every view that
   * was taken before, of other columns too, is empty afterwards.
   */
  free(): void;
  [Symbol.dispose](): void;
}

/** Whether the build with vectors (`simd128`) runs; without them the same results take some times longer. */
export const simd: boolean;
