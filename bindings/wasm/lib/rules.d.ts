import type { Evidence } from "./answer.js";
import type { Decimal } from "./figures.js";
import type { Difference } from "./generated/answers.js";
import type { BothOpen as WhereBothOpen } from "./generated/types.js";
import type { Citation, Sourced, Wording } from "./receipt.js";

export type { Difference, WhereBothOpen };

/** A band: its lower border as a share of the budget, and the share that is paid. */
export interface Band<T = Sourced<Decimal>> {
  readonly above: T;
  readonly share: T;
}

/** A test of a rule set. */
export type TestRule =
  | { readonly test: "year"; readonly limit: Sourced<Decimal> }
  | { readonly test: "multi_year"; readonly limit: Sourced<Decimal>; readonly years: Sourced<number> }
  | { readonly test: "per_inhabitant"; readonly limit: Sourced<Decimal> }
  | {
      readonly test: "years_at_least";
      readonly limit: Sourced<Decimal>;
      readonly count: Sourced<number>;
      readonly of: Sourced<number>;
    };

/** The contents of a rule set. */
export interface RuleSetContents {
  readonly name: string;
  readonly origin: "shipped" | "user";
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** The deficit year whose rules these are, where they are assumed to hold in another year. */
  readonly assumedFrom?: number;
  readonly regular: {
    readonly opens: "all" | "any";
    readonly tests: readonly TestRule[];
    readonly bands: readonly Band[];
    readonly ownRiskCapPerInhabitant?: Sourced<Decimal>;
  };
  readonly extended?: {
    readonly opens: "all" | "any";
    readonly tests: readonly TestRule[];
    readonly unknown?: Wording;
    readonly bands?: readonly Band[];
    readonly whereBothOpen?: WhereBothOpen;
  };
  /** What no source says of these rules and no result takes into account (2015). */
  readonly unknown?: Wording;
}

/** The regular scale as whole numbers: what `vangnet/columns` takes. */
export interface Rates {
  /** The bands, borders and shares in millionths. */
  readonly bands: readonly Band<number>[];
  /** The most that a municipality bears for each inhabitant, in eurocents. */
  readonly capPerInhabitant?: number;
  /** There is an extended route, and no source gives its amount. */
  readonly extendedAmountUnknown?: boolean;
  /** Whether the rules are those of another year, assumed to hold. */
  readonly assumed?: boolean;
}

/** A rule set. It does not change; every `with…` makes a new one, whose results are marked `user`. */
export interface RuleSet extends RuleSetContents {
  /** Its regular scale as whole numbers, for columns. */
  readonly rates: Rates;
  /** The weakest mark over its values. */
  readonly evidence: Evidence;
  /** How many years before the deficit year its tests use. */
  readonly yearsBefore: number;
  /** Whether the number of inhabitants decides anything. */
  readonly needsInhabitants: boolean;
  /** The same rules under another name. */
  withName(name: string): RuleSet;
  /** The same rules for a span of years; an absent end is open. */
  withYears(firstYear?: number, lastYear?: number): RuleSet;
  /**
   * The same rules, assumed to hold in a later deficit year that has no rules of its own. Every answer under
   * them has the evidence `user` and the warning `rules_assumed`; what is unknown stays unknown.
   *
   * @throws {VangnetError} `invalid_year` where the year has rules of its own, `year_unsupported` before the first of
   *   {@link supportedYears}
   */
  assumedFor(year: number): RuleSet;
  /** The same rules with another threshold: the first border and the limits of the tests. */
  withThreshold(threshold: Decimal): RuleSet;
  /** The same rules with other bands. */
  withBands(bands: readonly Band<Decimal>[]): RuleSet;
  /** The same rules with known bands for the extended route (from 2025). */
  withExtendedBands(bands: readonly Band<Decimal>[], whereBothOpen: WhereBothOpen): RuleSet;
  /** What another rule set has differently. */
  diff(other: RuleSet): readonly Difference[];
  /** The document, with the keys of the rule files. */
  toJSON(): object;
}

/** A value of a user's rule set: alone, or with its sources. */
export type Written<T> =
  | T
  | { readonly value: T; readonly evidence?: "user"; readonly sources?: readonly Citation[]; readonly note?: string };

/** A test of a user's rule set. */
export type TestDocument =
  | { readonly test: "year"; readonly limit: Written<Decimal> }
  | { readonly test: "multi_year"; readonly limit: Written<Decimal>; readonly years: Written<number> }
  | { readonly test: "per_inhabitant"; readonly limit: Written<Decimal> }
  | {
      readonly test: "years_at_least";
      readonly limit: Written<Decimal>;
      readonly count: Written<number>;
      readonly of: Written<number>;
    };

/** A user's own rule set, with the keys of the rule files, as every language reads it. */
export interface RuleSetDocument {
  readonly schema?: 1;
  readonly name: string;
  readonly first_year?: number;
  readonly last_year?: number;
  readonly assumed_from?: number;
  readonly regular: {
    readonly opens: "all" | "any";
    readonly tests: readonly TestDocument[];
    readonly bands: readonly Band<Written<Decimal>>[];
    readonly own_risk_cap_per_inhabitant?: Written<Decimal>;
  };
  readonly extended?: {
    readonly opens: "all" | "any";
    readonly tests: readonly TestDocument[];
    readonly unknown?: Wording;
    readonly bands?: readonly Band<Written<Decimal>>[];
    readonly where_both_open?: WhereBothOpen;
  };
  readonly unknown?: Wording;
}
