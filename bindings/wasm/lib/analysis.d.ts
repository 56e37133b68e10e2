import type { Basis, Explained } from "./basis.js";
import type { BudgetSplit } from "./budget-year.js";
import type { Decimal } from "./figures.js";

/** Caseload, price and amount of the model or of what happened: at most two of them; the third follows. */
export interface Side {
  /** Households with a benefit, a count above zero. */
  readonly caseload?: Decimal;
  /** Euro per household per year. */
  readonly price?: Decimal;
  /** Euro in the year. */
  readonly amount?: Decimal;
}

/** The input of `deviation`; an absent figure makes a part of the answer unknown, never zero. */
export interface DeviationOptions {
  /** The budget year, 2015 to 2026. */
  readonly year: number;
  /** The budget in euro, above zero. */
  readonly budget?: Decimal;
  /** All households of the municipality, a count above zero. */
  readonly households?: Decimal;
  /** What the objective model expects. */
  readonly model?: Side;
  /** The actual figures. */
  readonly realised?: Side;
  /** How many more households than the model expects, where only that is known; may be below zero. */
  readonly caseloadDifference?: Decimal;
  /** The caseload by group, such as singles or people of 50 and older. */
  readonly groups?: readonly { readonly name: string; readonly model: Decimal; readonly realised: Decimal }[];
  /** *Verdeelstoornis*: the budget that the distribution gives too little per household of the municipality, in euro. */
  readonly disturbancePerHousehold?: Decimal;
}

/** A figure of the model and the actual figure. */
export interface Compared {
  readonly model: Decimal | null;
  readonly realised: Decimal | null;
  /** The actual figure less that of the model. */
  readonly difference: Decimal | null;
  /** The difference as a part of the model's figure. */
  readonly ratio: Decimal | null;
}

/** Something that is unknown, and the figure that it needs. */
export type Lack =
  | "amount_needs_price"
  | "share_needs_budget"
  | "per_household_needs_households"
  | "disturbance_needs_households"
  | "price_effect_needs_caseload";

/** The objective model compared with the actual figures. */
export interface Deviation extends Basis, Explained {
  readonly year: number;
  /** Households with a benefit. */
  readonly caseload: Compared;
  /** Euro per household per year. */
  readonly price: Compared;
  /** Euro in the year. */
  readonly amount: Compared;
  /** What the difference of the amounts comes from, in euro; `price` is `null` where only one price is known. */
  readonly effect: { readonly caseload: Decimal; readonly price: Decimal | null } | null;
  /** The difference in euro as a part of the budget. */
  readonly shareOfBudget: Decimal | null;
  /** The difference in euro per household of the municipality. */
  readonly perHousehold: Decimal | null;
  readonly groups: readonly {
    readonly name: string;
    readonly model: Decimal;
    readonly realised: Decimal;
    readonly difference: Decimal;
    readonly ratio: Decimal | null;
    /** The difference as a part of the summed difference of the groups. */
    readonly share: Decimal | null;
  }[];
  readonly disturbance: {
    readonly perHousehold: Decimal;
    readonly amount: Decimal | null;
    readonly shareOfBudget: Decimal | null;
  } | null;
  readonly unknown: readonly Lack[];
}

/** A budget with its costs: of a year, at a stage, or as it was expected. */
export interface Situation {
  /** What it is called in the answer, such as `2018` or `voorlopig`. */
  readonly label: string;
  /** The budget of the municipality in euro, above zero. */
  readonly budget: Decimal;
  /** The net costs in euro. */
  readonly netCosts: Decimal;
  /** The national budget in euro, above zero. */
  readonly macroBudget?: Decimal;
  /** What is reserved of the national budget for the vangnet, in euro; given on both sides or on neither. */
  readonly vangnetReserve?: Decimal;
  /** Households with a benefit, a count above zero. */
  readonly caseload?: Decimal;
  /** The net costs that do not come from the caseload, in euro. */
  readonly other?: Decimal;
}

/** The input of `attribution`: the deficit of `to` is explained from that of `from`. */
export interface AttributionOptions {
  /** Another year, an earlier stage, or what the budget assumed. */
  readonly from: Situation;
  readonly to: Situation;
  /** `shapley` where absent. */
  readonly split?: BudgetSplit;
}

/** What a part of the change of a deficit comes from. */
export type FactorPart =
  /** The national budget. */
  | "macro_budget"
  /** The municipality's share of it: the distribution. */
  | "share"
  /** The budget as a whole, where the national one is not known. */
  | "budget"
  /** The number of households with a benefit. */
  | "caseload"
  /** The average price of a benefit. */
  | "price"
  /** The benefits as a whole, where the caseload is not known but the other costs are. */
  | "benefits"
  /** The net costs as a whole, where neither is known. */
  | "net_costs"
  /** Costs that do not come from the caseload. */
  | "other";

/** A deficit; below zero for a surplus. */
export interface SituationAnswer {
  readonly label: string;
  readonly deficit: Decimal;
  /** The deficit as a part of the budget. */
  readonly ratio: Decimal;
}

/** A deficit, and what its change comes from. */
export interface Attribution extends Basis, Explained {
  readonly from: SituationAnswer;
  readonly to: SituationAnswer;
  /** How much higher the deficit of `to` is, in euro. */
  readonly change: Decimal;
  /** What the change comes from; together exactly the change. Above zero where it raises the deficit. */
  readonly parts: readonly { readonly part: FactorPart; readonly amount: Decimal }[];
  /** What is not known on both sides, and is therefore in a part with others. */
  readonly missing: readonly ("macro_budget" | "caseload" | "other")[];
  readonly split: BudgetSplit;
}
