import type { Evidence } from "./answer.js";
import type { Citation } from "./receipt.js";
import type { Language, Markup } from "./index.js";

/** What a reader of an answer about a budget must know. */
export type Caveat =
  /** The month from which the change of a budget is paid was not given; October is taken. */
  | "first_month_assumed"
  /** How the parts of a distribution are rounded is the library's own convention. */
  | "rounding_is_a_convention"
  /** The units of shares and indices are not printed; a share is read as a fraction. */
  | "units_inferred"
  /** The constants of the model are the caller's. */
  | "constant_by_user"
  /** The effect of the caseload is valued at the one price that is known. */
  | "split_is_a_convention"
  | "one_price";

/** What an answer about a budget rests on. */
export interface Basis {
  readonly warnings: readonly Caveat[];
  /** The weakest mark that the answer rests on; `user` where it only works out the caller's own figures. */
  readonly evidence: Evidence;
  readonly sources: readonly Citation[];
}

/** An answer as text. */
export interface Written {
  /** The answer as the core writes it, with its names: the same bytes in Rust, Python and JavaScript. */
  toJson(): string;
}

/** An answer that can be explained. */
export interface Explained extends Written {
  /** The answer in plain words: in Dutch and as Markdown unless said otherwise. */
  explain(language?: Language, markup?: Markup): string;
}
