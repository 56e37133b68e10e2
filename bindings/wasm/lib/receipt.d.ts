import type { Citation, Evidence } from "./generated/types.js";

export type {
  BandAmount,
  Receipt,
  Sheet,
  Step,
  StepUnit as Unit,
  YearFigures as ReceiptFigures,
} from "./generated/answers.js";
export type { Citation, Wording } from "./generated/types.js";

/** A value with its evidence. */
export interface Sourced<T> {
  readonly value: T;
  readonly evidence: Evidence;
  readonly sources?: readonly Citation[];
  readonly note?: string;
}
