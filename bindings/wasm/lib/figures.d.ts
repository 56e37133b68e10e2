import type { AmountProblem, ErrorCode as CoreErrorCode, Notation } from "./generated/types.js";

export type { Procedure } from "./generated/answers.js";
export type { Case, History, YearFigures } from "./generated/case.js";
export type { BudgetStage } from "./generated/types.js";
export type { AmountProblem, Notation };

/**
 * An exact decimal number as text: optional `-`, digits, and after a point its decimals (`"102222222.22"`).
 *
 * Amounts are in euro with at most two decimals. A JavaScript number would round before it arrives, so none is taken.
 */
export type Decimal = string;

/**
 * Reads an amount in euro that is written in a notation: a decimal with two decimals.
 *
 * Spaces around the amount, a euro sign, and the Dutch endings `,-` and `,=` are read in `nl` and `en`. Nothing is
 * guessed: the error of a text that breaks the notation has its `problem` and, in `readings`, what it may mean.
 *
 * @throws {VangnetError} where the text is not an amount in the notation
 */
export function parseEuro(text: string, notation: Notation): Decimal;

/** The stable codes of errors, the same in every language; the last belongs to this package. */
export type ErrorCode = CoreErrorCode | "out_of_memory";

/** An error of the library. The message names the field, the value, and what is allowed. */
export class VangnetError extends Error {
  private constructor();
  readonly name: "VangnetError";
  /** The stable code; later versions may add codes. */
  readonly code: ErrorCode | (string & {});
  /** The argument as a JSON pointer (`/history/2018/netCosts`), where the error is about one. */
  readonly field: string | null;
  /** What is wrong with a text that was refused as an amount in a notation; `null` for any other error. */
  readonly problem: AmountProblem | (string & {}) | null;
  /** The amounts that such a text may mean. */
  readonly readings: readonly Decimal[];
}
