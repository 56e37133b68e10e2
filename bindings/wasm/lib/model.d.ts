import type { Basis, Explained, Written } from "./basis.js";
import type { Decimal } from "./figures.js";

/** The budget years whose weights are published. */
export type ModelYear = 2020 | 2021 | 2023;

/** The input of `household`. */
export interface HouseholdOptions {
  readonly budgetYear: ModelYear;
  /** The code of its norm, such as `single_21_to_aow`; `indicators` lists them. */
  readonly norm: string;
  /** Whether it is a student, whose norm is 0. */
  readonly student?: boolean;
  /** The codes of the flags that it has, of either table, each once. */
  readonly indicators: readonly string[];
  /** Every share (0.03 is 3%) and index of the year's tables, under its code. */
  readonly values: Readonly<Record<string, Decimal>>;
  /** The constants of the two tables, for 2020 alone: its annex prints none. */
  readonly constants?: { readonly volume: Decimal; readonly price: Decimal };
}

/** What an indicator contributes. */
export interface Contribution {
  readonly indicator: string;
  /** Its name as printed, in Dutch. */
  readonly label: string;
  /** 1 for a flag. */
  readonly value: Decimal;
  /** `null` for a reference category. */
  readonly weight: Decimal | null;
  /** Weight · value. */
  readonly logOdds: Decimal;
  /** The chance (or fraction) less what it would be without the indicator, in eighteen decimals. */
  readonly effect: Decimal;
}

/** What a household may be expected to receive. */
export interface HouseholdAnswer extends Basis, Explained {
  readonly budgetYear: ModelYear;
  /** The date of the Regeling. */
  readonly published: string;
  /** The date or year that the model was estimated on, as printed. */
  readonly estimatedOn: string;
  readonly volume: {
    readonly constant: Decimal;
    readonly logOdds: Decimal;
    /** The chance of a benefit, with eighteen correct decimals. */
    readonly chance: Decimal;
    readonly contributions: readonly Contribution[];
  };
  /** The norm in euro a year. */
  readonly norm: { readonly norm: string; readonly label: string; readonly amount: Decimal };
  readonly price: {
    readonly constant: Decimal;
    readonly logOdds: Decimal;
    /** The fraction of the norm that is paid, with eighteen correct decimals. */
    readonly fraction: Decimal;
    readonly contributions: readonly Contribution[];
  };
  /** Chance · norm · fraction in euro a year, in twelve decimals. */
  readonly expectedAmount: Decimal;
}

/** The input of `indicators`. */
export interface IndicatorsOptions {
  readonly budgetYear: ModelYear;
}

/** An indicator of the objective model. */
export interface Indicator {
  /** Its stable code, the same in every publication and both tables. */
  readonly indicator: string;
  /** Its name as printed, in Dutch. */
  readonly label: string;
  /** Its groups, in Dutch. */
  readonly group: string;
  /** A flag is there or not, a share is from 0 to 1, an index from −100 to 100. */
  readonly kind: "flag" | "share" | "index";
  /** `null` for a reference category. */
  readonly weight: Decimal | null;
  readonly reference: boolean;
}

/** A table of weights. */
export interface IndicatorTable {
  /** `null` where none is printed. */
  readonly constant: Decimal | null;
  /** In the order of the print. */
  readonly indicators: readonly Indicator[];
}

/** The published weights of a budget year. */
export interface Indicators extends Basis, Written {
  readonly budgetYear: ModelYear;
  readonly published: string;
  readonly estimatedOn: string;
  /** *Volumecomponent*: the chance of a benefit. */
  readonly volume: IndicatorTable;
  /** *Prijscomponent*: the fraction of the norm that is paid. */
  readonly price: IndicatorTable;
  /** *Normbedragen* in euro a year. */
  readonly norms: readonly {
    readonly norm: string;
    readonly label: string;
    readonly group: string;
    readonly amount: Decimal;
  }[];
  /** What a reader should know of the print, in Dutch. */
  readonly notes: readonly string[];
}
