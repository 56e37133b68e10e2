import type { Procedure } from "./generated/answers.js";
import type { BudgetStage, ErrorCode as CoreErrorCode } from "./generated/types.js";

export type { BudgetStage, Procedure };

/**
 * An exact decimal number as text: optional `-`, digits, and after a point its decimals (`"102222222.22"`).
 *
 * Amounts are in euro with at most two decimals. A JavaScript number would round before it arrives, so none is taken.
 */
export type Decimal = string;

/** The budget and net costs of one year. */
export interface YearFigures {
  /** B: the budget (gebundelde uitkering) in euro, above zero. */
  readonly budget: Decimal;
  /**
   * The net costs (netto lasten) in euro; may be below zero. They cover Participatiewet, IOAW, IOAZ, loonkostensubsidies
   * and Bbz 2004, from 2020 also the living costs of established self-employed people.
   */
  readonly netCosts: Decimal;
  /** Unlawful and uncertain spending (fout en onzeker) to deduct, in euro. */
  readonly unlawful?: Decimal;
  /** The budget that would have been fixed without art. 7 of the Besluit; it replaces the budget. */
  readonly budgetWithoutArt7?: Decimal;
  /** The stage of the budget; definitive where absent. */
  readonly budgetStage?: BudgetStage;
}

/** Figures of other years, under their years: `{ 2018: { budget, netCosts }, 2017: … }`. */
export type History = Readonly<Record<number, YearFigures>>;

/** One case: the figures of the deficit year, those of years before it, and what else decides. */
export interface Case extends YearFigures {
  /** A name of your own, which the answer repeats. */
  readonly id?: string;
  /** The deficit year, under the shipped rules one of `supportedYears()`. */
  readonly year: number;
  /** The figures of earlier years, where the tests use them. */
  readonly history?: History;
  /** The number of inhabitants; it matters in 2015 and 2016. */
  readonly inhabitants?: number;
  /** The application, where there is one. */
  readonly procedure?: Procedure;
}

/** How the digits of an amount are written: `51999999.50`, `€ 51.999.999,50` or `€51,999,999.50`. */
export type Notation = "plain" | "nl" | "en";

/** What is wrong with a text that was refused as an amount in a notation. */
export type AmountProblem =
  /** There is nothing. */
  | "empty"
  /** It is not written as an amount of the notation. */
  | "form"
  /** It breaks the notation, and is an amount in another one. */
  | "other_notation"
  /** Two notations read it differently, and no notation was given. */
  | "ambiguous"
  /** It has a fraction of a cent. */
  | "decimals"
  /** It begins with zeros, as a code does. */
  | "leading_zeros"
  /** It counts in thousands, millions or billions. */
  | "in_words"
  /** It holds more than one amount. */
  | "several"
  /** It names the euro, but the unit is the cent. */
  | "names_euro";

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
