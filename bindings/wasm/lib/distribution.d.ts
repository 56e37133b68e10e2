import type { Basis, Explained } from "./basis.js";
import type { Decimal } from "./figures.js";
import type { Wording } from "./receipt.js";

/** A part of a budget (Besluit Participatiewet art. 3). */
export type Part =
  /** BO: by the objective model. */
  | "objective"
  /** BL: by past costs. */
  | "historical"
  /** The quarter by past costs of 2017. */
  | "transitional"
  /** BDTI: for the homeless and people in institutions. */
  | "homeless_and_institutions"
  /** BV: for permit holders. */
  | "permit_holders"
  /** BC: for the corona year. */
  | "covid"
  /** BLKS: for wage-cost subsidies. */
  | "wage_subsidy"
  /** BAJ: for young people. */
  | "youth_supplement";

/** The parts that a year has, under their codes, in euro. */
export type Parts = Readonly<Partial<Record<Part, Decimal>>>;

/** The figures of a municipality. A figure that is not part of the year's distribution is refused. */
export interface MunicipalityFigures {
  /** Its CBS code, four digits. */
  readonly municipality: string;
  /** Inhabitants on 1 January of t−1. */
  readonly inhabitants: number;
  /** *Lasten* Pw, IOAW, IOAZ and Bbz of t−2 (SiSa; from 2022 without wage-cost subsidies), in euro. */
  readonly costs: Decimal;
  /** From 2017: households with a reference person from 18 to the AOW age, on 1 January of t−1. */
  readonly householdsT1?: number;
  /** From 2017: the same on 1 January of t−2. */
  readonly householdsT2?: number;
  /** O: what the objective model expects, in euro; required above 15,000 inhabitants. */
  readonly objective?: Decimal;
  /** From 2017, GU: net spending on the homeless and on people in institutions; required above 15,000 inhabitants. */
  readonly homelessAndInstitutions?: Decimal;
  /** 2017 and 2018, GV: permit holders housed from January to July of t−1, a count. */
  readonly permitHolders?: Decimal;
  /** From 2022: net spending on wage-cost subsidies, in euro. */
  readonly wageSubsidy?: Decimal;
  /** 2021, BC: the part for the corona year, in euro; its formula is not known. */
  readonly covid?: Decimal;
  /** 2026, JNS: young people, a count. */
  readonly youngPeople?: Decimal;
}

/** What `distribute` takes. */
export interface DistributionOptions {
  /** The budget year: 2015, or 2017 to 2026. */
  readonly year: number;
  /** What every outcome is a whole number of; whole euros where absent, as budgets are published. */
  readonly unit?: "euro" | "cent";
  /** The macro budget in euro, above zero. */
  readonly macroBudget: Decimal;
  /** What is reserved of it for the vangnet, in euro. */
  readonly vangnetReserve: Decimal;
  /** 2015, TBMAU: the pot of the multi-year supplement, in euro. */
  readonly mau?: Decimal;
  /** 2017 and 2018: the pot for permit holders; € 100,000,000 where absent. */
  readonly permitHoldersPot?: Decimal;
  /** From 2022: the pot for wage-cost subsidies, in euro. */
  readonly wageSubsidyPot?: Decimal;
  /** 2026: the pot for young people, in euro. */
  readonly youthSupplementPot?: Decimal;
  /** From 2017, TGU: the total net spending of all municipalities, in euro. */
  readonly netCosts?: Decimal;
  /** The municipalities, 1 to 1,000, in any order. */
  readonly municipalities: readonly MunicipalityFigures[];
  /** Municipalities that merge: their outcomes are added. */
  readonly mergers?: readonly { readonly into: string; readonly from: readonly string[] }[];
  /** Municipalities that are split: their outcomes are shared by weight (a count); after the mergers. */
  readonly splits?: readonly {
    readonly from: string;
    readonly into: readonly { readonly municipality: string; readonly weight: Decimal }[];
  }[];
}

/** The budget of a municipality. */
export interface MunicipalityBudget {
  readonly municipality: string;
  /** The old codes of a merger or split; empty otherwise. */
  readonly from: readonly string[];
  /** m: how far the objective model counts, from 0 to 1; `null` after a merger or split. */
  readonly objectiveWeight: Decimal | null;
  /** U: the budget in euro. */
  readonly budget: Decimal;
  /** The budget as a part of what is distributed, in twelve decimals. */
  readonly share: Decimal;
  /** The parts of the budget, which add up to it. */
  readonly parts: Parts;
}

/** A distribution; its budgets add up to what there is, exactly. */
export interface Distribution extends Basis, Explained {
  readonly year: number;
  readonly unit: "euro" | "cent";
  readonly macroBudget: Decimal;
  readonly vangnetReserve: Decimal;
  /** The sum of all budgets. */
  readonly distributed: Decimal;
  /** The sum of each part. */
  readonly parts: Parts;
  /** In the order given; merged and split ones behind the others. */
  readonly municipalities: readonly MunicipalityBudget[];
  /** What is inferred of the year's rule. */
  readonly note: Wording | null;
}
