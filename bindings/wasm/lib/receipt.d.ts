import type { Answer } from "./answer.js";
import type { BudgetStage, Decimal } from "./figures.js";
import type { Citation, Evidence, Wording } from "./generated/types.js";
import type { RuleSetContents } from "./rules.js";

export type { Citation, Wording };

/** A value with its evidence. */
export interface Sourced<T> {
  readonly value: T;
  readonly evidence: Evidence;
  readonly sources?: readonly Citation[];
  readonly note?: string;
}

/** The unit of a figure. */
export type Unit = "euro" | "ratio" | "euro_per_inhabitant" | "inhabitants" | "years" | "truth" | "code" | "day";

/** One step of the calculation. */
export interface Step {
  readonly name: string;
  readonly formula: Wording;
  readonly inputs: readonly { readonly name: string; readonly value: string; readonly unit: Unit }[];
  readonly result: { readonly exact: string | null; readonly shown: string; readonly unit: Unit };
  readonly evidence: Evidence;
  readonly sources: readonly Citation[];
}

/** How a band of the deficit is shared; exact amounts. */
export interface BandAmount {
  readonly above: Decimal;
  readonly upTo: Decimal | null;
  readonly share: Decimal;
  readonly part: Decimal;
  readonly payment: Decimal;
  readonly ownRisk: Decimal;
}

/** The official calculation sheet, lines 1a to 7. */
export interface Sheet {
  readonly lines: readonly {
    readonly line: string;
    readonly symbol: string;
    readonly label: Wording;
    /** Exact; `null` where the case does not give it. */
    readonly amount: Decimal | null;
  }[];
}

/** The figures of a year as a receipt shows them. */
export interface ReceiptFigures {
  readonly year: number;
  readonly budget: Decimal;
  readonly netCosts: Decimal;
  readonly unlawful: Decimal;
  readonly budgetWithoutArt7?: Decimal;
  readonly budgetStage: BudgetStage;
}

/** An assessment with everything it rests on. */
export interface Receipt {
  readonly schemaVersion: number;
  readonly libraryVersion: string;
  readonly case: {
    readonly id: string;
    readonly year: number;
    readonly years: readonly ReceiptFigures[];
    readonly inhabitants?: number;
    readonly procedure?: object;
  };
  readonly rules: RuleSetContents;
  readonly assessment: Answer;
  readonly bands: readonly BandAmount[];
  readonly sheet: Sheet;
  readonly steps: readonly Step[];
}
