// Made by `make generate` from the types of the Rust crate: change it there.

import type { Explained, Written } from "../basis.js";
import type { Documented } from "../form-document.js";
import type { Decimal } from "../figures.js";

/**
 * What went wrong, as a stable category.
 *
 * The first thirteen are the codes of the JSON contract. Later versions may add kinds: expect one that is not here.
 */
export type ErrorCode =
  /** A line that is not one JSON value. */
  | "invalid_json"
  /** A value of another type than the contract requires. */
  | "invalid_type"
  /** A key that the contract does not know. */
  | "unknown_field"
  /** A required key, or the entry of a year that is needed, is absent. */
  | "missing_field"
  /** A text that is not an amount. */
  | "invalid_amount"
  /** An amount outside its range. */
  | "amount_out_of_range"
  /** A budget of zero or less. */
  | "budget_not_positive"
  /** A budget stage that does not exist. */
  | "invalid_stage"
  /** A number of inhabitants outside its range. */
  | "invalid_inhabitants"
  /** A text that is not a calendar day. */
  | "invalid_date"
  /** A year that is given twice. */
  | "duplicate_year"
  /** A name stands twice. */
  | "duplicate_name"
  /** A deficit year before the first that has rules. */
  | "year_unsupported"
  /** A year for which no rule is known, such as a deficit year after the last that has rules. */
  | "no_rule_known"
  /** A year outside the range of years, or one that rules are not assumed for. */
  | "invalid_year"
  /** A text that is not a ratio, or a ratio outside its range. */
  | "invalid_ratio"
  /** A text that is not a CBS municipality code. */
  | "invalid_municipality_code"
  /** A rule set that is incomplete or contradicts itself. */
  | "invalid_rule_set"
  /** An inverse question without an answer. */
  | "no_solution"
  /** A question that does not exist. */
  | "unknown_question"
  /** A number other than an amount, outside its range. */
  | "invalid_number"
  /** An indicator or norm that the tables of the objective model do not have, or do not have in this form. */
  | "invalid_indicator"
  /** Fixed parts of a distribution that exceed the amount to distribute. */
  | "pot_exceeded"
  /** An amount to be shared on figures that are all zero. */
  | "nothing_to_share_on"
  /** Columns of one call that do not have the same number of rows. */
  | "lengths_differ"
  /** A language that the library does not write. */
  | "invalid_language"
  /** A markup that the library does not write. */
  | "invalid_markup";

/** The language of explanations and numbers; Dutch where none is named. */
export type Language =
  /** Dutch (B1), numbers as `€ 8.433.333,33` and `9,0%`. */
  | "nl"
  /** English, numbers as `€8,433,333.33` and `9.0%`. */
  | "en";

/** How an explanation is written; in Markdown where nothing is named. */
export type Markup =
  /** Markdown with tables and links. */
  | "markdown"
  /** Text with tables in columns. */
  | "plain";

/** How the digits of an amount are written. */
export type Notation =
  /** That of the JSON contract and of `Euro`, `51999999.50`. */
  | "plain"
  /** Dutch, `€ 51.999.999,50`. */
  | "nl"
  /** English, `€51,999,999.50`. */
  | "en";

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

/** Which route holds where both are open; a user's rule must say it, since no source does. */
export type BothOpen =
  /** The regular route. */
  | "regular"
  /** The extended route. */
  | "extended"
  /** The one that pays more; the regular one where they pay the same. */
  | "higher_payment";

/** The stage of a budget: only a final budget (*definitief*) counts for the law. */
export type BudgetStage =
  /** *Voorlopig*: fixed at least three months before the year (Participatiewet art. 69(4)). */
  | "voorlopig"
  /** *Nader voorlopig*: around May of the year. */
  | "nader_voorlopig"
  /** *Definitief*: at the end of September of the year (Participatiewet art. 71). */
  | "definitief";

/** A budget at one stage, with the macro budget of that stage where it is known. */
export interface StageBudget {
  /** The stage. */
  readonly stage: BudgetStage;
  /** The budget of the municipality, in euro. Above zero. */
  readonly budget: Decimal;
  /** The national budget, in euro. Above zero. */
  readonly macroBudget?: Decimal;
  /**
   * What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and at
   * every stage or at none.
   */
  readonly vangnetReserve?: Decimal;
}

/**
 * How the change of a budget is split between the macro budget and the municipality's share of it.
 *
 * Both splits add up to the cent. No article prescribes one.
 */
export type BudgetSplit =
  /** The macro budget at the mean of the old and the new share. Swapping the two sides turns every sign. */
  | "shapley"
  /**
   * The macro budget at the old share; the rest is redistribution. This is the split that consultants publish. It
   * depends on the direction: swapping the two sides does not just turn the signs.
   */
  | "macro_first";

/**
 * The stages of a budget.
 *
 * Shares are of the macro budget less what is reserved of it for the vangnet. However a change is split, its two parts
 * add up to it to the cent.
 */
export interface BudgetHistoryOptions {
  /** The budget year. */
  readonly year: number;
  /** One to three stages, in the order in which they follow each other. 1 to 3 of them. */
  readonly stages: readonly StageBudget[];
  /**
   * How a change is split between the macro budget and the share, where the macro budget is known at both stages.
   * `shapley` where absent.
   */
  readonly split?: BudgetSplit;
}

/** A stage with the share that it gives the municipality. */
export interface StageShare {
  /** The stage. */
  readonly stage: BudgetStage;
  /** The budget of the municipality, in euro. */
  readonly budget: Decimal;
  /** The national budget, in euro. */
  readonly macroBudget: Decimal | null;
  /** What is reserved of the national budget for the vangnet, in euro. */
  readonly vangnetReserve: Decimal | null;
  /** The budget as a part of what is distributed (the national budget less the reserve), in twelve decimals. */
  readonly share: Decimal | null;
}

/** What changed from one stage to another. */
export interface StageChange {
  /** The earlier stage. */
  readonly from: BudgetStage;
  /** The later stage. */
  readonly to: BudgetStage;
  /** The change of the budget, in euro. */
  readonly amount: Decimal;
  /** The change as a part of the earlier budget. */
  readonly ratio: Decimal;
  /** What of it comes from the national budget, where that is known at both stages. */
  readonly macroBudget: Decimal | null;
  /** What of it comes from the municipality's share: the rest. */
  readonly share: Decimal | null;
}

/** What a reader should know of an answer about a budget. */
export type Caveat =
  /** The month from which the change of a budget is paid was not given; October is taken. */
  | "first_month_assumed"
  /** How the parts of a distribution are rounded is the library's own convention. */
  | "rounding_is_a_convention"
  /** The units of shares and indices are not printed; a share is read as a fraction. */
  | "units_inferred"
  /** The constants of the model are the user's. */
  | "constant_by_user"
  /** How a change is split over its causes is the library's own convention. */
  | "split_is_a_convention"
  /** The effect of the caseload is valued at the one price that is known. */
  | "one_price"
  /** A budget is not yet final, so the answer is an estimate. */
  | "budget_not_final"
  /** Without the number of inhabitants a payment over 2015 or 2016 is a lower bound. */
  | "inhabitants_missing"
  /** The cap on the own risk per inhabitant (2015, 2016) is inferred from one case. */
  | "per_inhabitant_cap_inferred"
  /** The amount of the extended route of 2025 is not known. */
  | "extended_amount_unknown"
  /** A year has no rules of its own; those of another year are assumed. */
  | "rules_assumed"
  /** The conditions of a payment are assumed to be met. */
  | "conditions_assumed"
  /** The historical pot is assumed to equal the national costs. */
  | "historical_ratio_assumed"
  /** What lower costs do to the budget of two years later is left out. */
  | "budget_effect_left_out"
  /** Net costs and budget are assumed to be normally distributed. */
  | "normal_distribution_assumed"
  /** The form of this application was not read; the passages are those of another one. */
  | "form_not_read";

/** How sure a rule is: what kind of publication gives it. A later mark is a weaker one. */
export type Evidence =
  /** The text of the law or decree was read. */
  | "law"
  /** The site of the Toetsingscommissie or of the ministry. */
  | "official"
  /** A municipal or press publication, or a published figure that only this rule reproduces. */
  | "secondary"
  /** Reasoned from the years around it or from one case. */
  | "inferred"
  /** A user's own rule. */
  | "user";

/** A place in a publication: which text, and which article and paragraph (*lid*) of it. */
export interface Citation {
  /** The short name of the source in the rule files. */
  readonly source?: string;
  /** The title of the publication, with its author. */
  readonly title: string;
  /** The evidence mark of a value taken from this source; absent in a user's own rule set. */
  readonly mark?: Evidence;
  /** Whether the text was read; one that was not is named but proves nothing. */
  readonly read?: boolean;
  /** Whether it is the article that the value belongs to rather than where the number was found. */
  readonly basis?: boolean;
  /** The identifier of the law (BWBR…). */
  readonly law?: string;
  /** The number in the Staatsblad. */
  readonly publication?: string;
  /** The date of the text or version, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Where it is on the web. */
  readonly url?: string;
  /** The article. */
  readonly article?: string;
  /** The paragraph and part, such as `1(c)`. */
  readonly paragraph?: string;
}

/** What an answer about a budget rests on. */
export interface Basis {
  /** What a reader should know. */
  readonly warnings: readonly Caveat[];
  /** The weakest mark that the answer rests on; `user` where it only works out the user's own figures. */
  readonly evidence: Evidence;
  /** Where the rules are written. */
  readonly sources: readonly Citation[];
}

/** How a budget came to be: *voorlopig*, *nader voorlopig*, *definitief*. */
export interface BudgetHistory extends Basis, Explained {
  /** The budget year. */
  readonly year: number;
  /** The stages in order. */
  readonly stages: readonly StageShare[];
  /** The change from each stage to the next. */
  readonly changes: readonly StageChange[];
  /** The change from the first stage to the last, where there are two. */
  readonly total: StageChange | null;
  /** How each change is split between the macro budget and the share. */
  readonly split: BudgetSplit;
}

/** A budget that was changed in the year, and the first month in which the change is paid. */
export interface RevisedBudget {
  /** The changed budget, in euro. Above zero. */
  readonly budget: Decimal;
  /** The first month of the change, 1 to 12; October where it is not given, with a warning. */
  readonly fromMonth?: number;
}

/**
 * A budget, and how it was changed in the year.
 *
 * A month is 8% of the budget, May 12%. A change is paid in equal parts over the months that remain. Each payment is
 * the difference of two rounded running totals, so that the year adds up exactly.
 */
export interface PaymentCalendarOptions {
  /** The budget year. */
  readonly year: number;
  /** The budget at the start of the year, in euro. Above zero. */
  readonly budget: Decimal;
  /** The changed budget of the same year (Participatiewet art. 71), where there is one. */
  readonly revised?: RevisedBudget;
}

/** A budget that was changed in the year, and the first month in which the change is paid. */
export interface Revised {
  /** The changed budget, in euro. */
  readonly budget: Decimal;
  /** The first month of the change, 1 to 12; October where it is not given, with a warning. */
  readonly fromMonth: number;
}

/** The payment of one month. */
export interface MonthPayment {
  /** 1 to 12. */
  readonly month: number;
  /** It is paid on or about this day, the fifteenth. As `YYYY-MM-DD`. */
  readonly day: string;
  /** The part of the year's budget that the month has: 0.08, in May 0.12. */
  readonly share: Decimal;
  /** That part of the budget at the start of the year, in euro. */
  readonly regular: Decimal;
  /** The part of the change, in euro. */
  readonly change: Decimal;
  /** What is paid, in euro. */
  readonly amount: Decimal;
}

/** The payments of a budget, month by month; they add up to it exactly. */
export interface PaymentCalendar extends Basis, Explained {
  /** The budget year. */
  readonly year: number;
  /** The budget at the start of the year, in euro. */
  readonly budget: Decimal;
  /** The changed budget; its month is filled in. */
  readonly revised: Revised | null;
  /** January to December. */
  readonly payments: readonly MonthPayment[];
  /** What is paid in the year: the budget, or the changed one. */
  readonly total: Decimal;
}

/** The costs of the accounts that came late, and what they are corrected for. */
export interface LateAccountsOptions {
  /** The budget year t. */
  readonly year: number;
  /** The costs (*lasten*) of t−3, in euro. Zero or more. */
  readonly costs: Decimal;
  /** The change of the price from t−3 to t−2, such as 0.02 for 2%; above −1 and at most 10. */
  readonly priceChange: Decimal;
  /** The change of the volume, likewise; above −1 and at most 10. */
  readonly volumeChange: Decimal;
}

/** A sentence in both languages. */
export interface Wording {
  /** English. */
  readonly en: string;
  /** Dutch. */
  readonly nl: string;
}

/**
 * The costs that count where the accounts of a municipality came too late. In which direction the factor of article 7
 * works is not known.
 */
export interface LateAccounts extends Basis, Explained {
  /** The budget year t. */
  readonly year: number;
  /** The costs (*lasten*) of t−3, in euro. */
  readonly costs: Decimal;
  /** Those costs, corrected for price and volume, in euro. */
  readonly corrected: Decimal;
  /** The correction factor of the Regeling: 0.05. */
  readonly factor: Decimal;
  /** The corrected costs, if the factor lowers them, in euro. */
  readonly ifLowered: Decimal;
  /** The corrected costs, if the factor raises them, in euro. */
  readonly ifRaised: Decimal;
  /** What counts: not known, see `unknown`. */
  readonly amount: null;
  /** Why it is not known. */
  readonly unknown: Wording;
}

/** A budget, and how long ago the term of an *aanwijzing* ended. */
export interface AanwijzingReductionOptions {
  /** The budget, in euro. Above zero. */
  readonly budget: Decimal;
  /** How many years after the year in which the term of the aanwijzing ended, 1 to 50. */
  readonly yearsAfterTerm: number;
}

/** How much lower a budget is after an *aanwijzing* (Participatiewet art. 76). */
export interface AanwijzingReduction extends Basis, Explained {
  /** The budget without the reduction, in euro. */
  readonly budget: Decimal;
  /** How many years after the year in which the term ended. */
  readonly yearsAfterTerm: number;
  /** The smallest rate that the law allows. */
  readonly rateLeast: Decimal;
  /** The largest rate that the law allows. */
  readonly rateMost: Decimal;
  /** The smallest reduction, in euro. */
  readonly reductionLeast: Decimal;
  /** The largest reduction, in euro. */
  readonly reductionMost: Decimal;
  /** What remains after the largest reduction, in euro. */
  readonly budgetLeast: Decimal;
  /** What remains after the smallest reduction, in euro. */
  readonly budgetMost: Decimal;
  /** Why there is no one amount; in the first year there is one. */
  readonly unknown: Wording | null;
}

/** What every outcome is a whole number of. */
export type Unit =
  /** Whole euros, as budgets are published. */
  | "euro"
  /** Whole cents. */
  | "cent";

/** The figures of one municipality. A figure that is not part of the year's distribution is refused. */
export interface MunicipalityFigures {
  /** Its CBS code of four digits, each once. */
  readonly municipality: string;
  /** The number of inhabitants on 1 January of t−1. 1 to 100,000,000. */
  readonly inhabitants: number;
  /** *Lasten* Pw, IOAW, IOAZ and Bbz of t−2 (SiSa; from 2022 without wage-cost subsidies), in euro. Zero or more. */
  readonly costs: Decimal;
  /** Households with a reference person from 18 to the AOW age, on 1 January of t−1 (from 2017). 1 to 100,000,000. */
  readonly householdsT1?: number;
  /** The same on 1 January of t−2 (from 2017). 1 to 100,000,000. */
  readonly householdsT2?: number;
  /**
   * O: what the objective model expects, in euro; required where the model counts, above 15,000 inhabitants. Zero or
   * more.
   */
  readonly objective?: Decimal;
  /**
   * GU: net spending on the homeless and on people in institutions (from 2017), in euro; required where the model
   * counts. Zero or more.
   */
  readonly homelessAndInstitutions?: Decimal;
  /** GV: permit holders housed from January to July of t−1 (2017, 2018), a count. Zero or more. */
  readonly permitHolders?: Decimal;
  /** Net spending on wage-cost subsidies (from 2022), in euro. Zero or more. */
  readonly wageSubsidy?: Decimal;
  /** BC: the part for the corona year (2021), in euro; its formula is not known. Zero or more. */
  readonly covid?: Decimal;
  /** JNS: young people (2026 and later), a count. Zero or more. */
  readonly youngPeople?: Decimal;
}

/** Municipalities that become one: the outcomes of the old ones are added. */
export interface Merger {
  /** The new code. */
  readonly into: string;
  /** The old codes, two or more. */
  readonly from: readonly string[];
}

/** A municipality that gets a part of the one that is split, by weight. */
export interface SplitPart {
  /** The new code. */
  readonly municipality: string;
  /** Its weight, a count; together they are not zero. */
  readonly weight: Decimal;
}

/** A municipality that becomes several: its outcome is shared by weight (*pro rata*). */
export interface Split {
  /** The old code. */
  readonly from: string;
  /** The new codes with their weights, two or more. */
  readonly into: readonly SplitPart[];
}

/**
 * The national amounts and the figures of every municipality.
 *
 * Which of the optional ones are required depends on the year, as their documentation says. What is rounded is shared
 * by largest remainders, a convention of this library, so that everything adds up exactly. The objective model counts
 * above 15,000 inhabitants.
 *
 * The error `pot_exceeded` says that the fixed parts exceed the amount to distribute, and `nothing_to_share_on` that a
 * pot is to be shared by figures that are all zero.
 */
export interface DistributionOptions {
  /** The budget year t; the amended rule of 2016 is not known. */
  readonly year: number;
  /** What every outcome is a whole number of. `euro` where absent. */
  readonly unit?: Unit;
  /** The macro budget, in euro. Above zero. */
  readonly macroBudget: Decimal;
  /** What is reserved of it for the vangnet, in euro: below the macro budget. Zero or more. */
  readonly vangnetReserve: Decimal;
  /** TBMAU: the pot of the multi-year supplement (2015), in euro. Zero or more. */
  readonly mau?: Decimal;
  /**
   * TBV: the pot for permit holders (2017, 2018), in euro; the 100,000,000 of the Besluit where absent. Zero or more.
   */
  readonly permitHoldersPot?: Decimal;
  /** The pot for wage-cost subsidies (from 2022), in euro. Zero or more. */
  readonly wageSubsidyPot?: Decimal;
  /** TBAJ: the pot for young people (2026 and later), in euro. Zero or more. */
  readonly youthSupplementPot?: Decimal;
  /** TGU: the net spending on Pw, IOAW and IOAZ of all municipalities (from 2017), in euro. Above zero. */
  readonly netCosts?: Decimal;
  /** The municipalities, in any order. 1 to 1,000 of them. */
  readonly municipalities: readonly MunicipalityFigures[];
  /** Municipalities that merge: their outcomes are added. */
  readonly mergers?: readonly Merger[];
  /** Municipalities that are split, after the mergers: their outcomes are shared by weight. */
  readonly splits?: readonly Split[];
}

/** A part of a budget (Besluit Participatiewet art. 3; the letters are those of the Besluit). */
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

/** The budget of one municipality. */
export interface MunicipalityBudget {
  /** Its CBS code. */
  readonly municipality: string;
  /** The old municipalities of a merger or split; empty otherwise. */
  readonly from: readonly string[];
  /** m: how far the objective model counts, from 0 to 1; unknown after a merger or split. */
  readonly objectiveWeight: Decimal | null;
  /** U: the budget, in euro. */
  readonly budget: Decimal;
  /** The budget as a part of what is distributed, in twelve decimals. */
  readonly share: Decimal;
  /** The parts of the budget, which add up to it, in euro. */
  readonly parts: Readonly<Partial<Record<Part, Decimal>>>;
}

/** The budgets of all municipalities; they add up to what there is, exactly. */
export interface Distribution extends Basis, Explained {
  /** The budget year. */
  readonly year: number;
  /** What every outcome is a whole number of. */
  readonly unit: Unit;
  /** The macro budget, in euro. */
  readonly macroBudget: Decimal;
  /** What is reserved of it for the vangnet, in euro. */
  readonly vangnetReserve: Decimal;
  /** The sum of all budgets, in euro: exactly the amount to distribute. */
  readonly distributed: Decimal;
  /** The sum of each part, in euro. */
  readonly parts: Readonly<Partial<Record<Part, Decimal>>>;
  /** The budgets, in the order in which the municipalities were given, followed by new ones. */
  readonly municipalities: readonly MunicipalityBudget[];
  /** What is inferred of the year's rule, or not known of it. */
  readonly note: Wording | null;
}

/** A budget year whose weights of the objective model are published. */
export type ModelYear = 2020 | 2021 | 2023;

/** The year of the weights. */
export interface IndicatorsOptions {
  /** The budget year, which determines the weights. */
  readonly budgetYear: ModelYear;
}

/** The values that an indicator takes. The units are not printed; that of a share is inferred. */
export type IndicatorKind =
  /** A household has it or not. */
  | "flag"
  /** A part of a whole as a fraction: 0.03 is 3%. */
  | "share"
  /** A number without a printed unit, from −100 to 100. */
  | "index";

/** An indicator of the objective model. */
export interface Indicator {
  /** Its stable code, the same in every publication and both tables. */
  readonly indicator: string;
  /** Its name as printed, in Dutch. */
  readonly label: string;
  /** Its groups, in Dutch. */
  readonly group: string;
  /** What values it takes. */
  readonly kind: IndicatorKind;
  /** Its weight in the log-odds; a reference category has none. */
  readonly weight: Decimal | null;
  /** Whether it is a reference category: the others of its group are compared with it, and it adds nothing. */
  readonly reference: boolean;
}

/** The weights of one component. */
export interface IndicatorTable {
  /** The constant of the log-odds, where it is printed. */
  readonly constant: Decimal | null;
  /** The indicators in the order of the print. */
  readonly indicators: readonly Indicator[];
}

/** *Normbedrag*: what a household of a type is paid in a year, before its own income is set off. */
export interface Norm {
  /** Its stable code. */
  readonly norm: string;
  /** The type of household, in Dutch. */
  readonly label: string;
  /** Its group, in Dutch. */
  readonly group: string;
  /** Euro a year. */
  readonly amount: Decimal;
}

/** The published weights, constants and norms of a budget year. */
export interface Indicators extends Basis, Written {
  /** The year whose budget the weights distribute. */
  readonly budgetYear: ModelYear;
  /** The date of the Regeling. As `YYYY-MM-DD`. */
  readonly published: string;
  /** The date or year that the model was estimated on, as printed. */
  readonly estimatedOn: string;
  /** *Volumecomponent*: the chance of a benefit. */
  readonly volume: IndicatorTable;
  /** *Prijscomponent*: the fraction of the norm that is paid. */
  readonly price: IndicatorTable;
  /** *Normbedragen*: gross, in euro a year. */
  readonly norms: readonly Norm[];
  /** What a reader should know of the print, in Dutch. */
  readonly notes: readonly string[];
}

/** The constants of the log-odds, where the annex prints none. */
export interface Constants {
  /** Of the chance (*volume*); at most nine decimals, at most 100 in size. */
  readonly volume: Decimal;
  /** Of the fraction; the same. */
  readonly price: Decimal;
}

/**
 * A household in its municipality.
 *
 * What belongs together is not checked: a group of which no flag is given is read as its reference category, and the
 * two tables have flags of their own for some things (`housing_association` and `housing_association_or_caravan_site`).
 * No share or index is taken as zero. The question `indicators` gives the codes of a year with their labels.
 */
export interface HouseholdOptions {
  /** The budget year, which determines the weights. */
  readonly budgetYear: ModelYear;
  /** The code of its norm, such as `single_21_to_aow`; the published weights list them. */
  readonly norm: string;
  /**
   * Whether it is a student, whose norm is 0; so is that of a household with the indicator `student`. `false` where
   * absent.
   */
  readonly student?: boolean;
  /** The flags that it has, by code, each once, of either table. */
  readonly indicators: readonly string[];
  /**
   * Every share (a fraction of 0 to 1) and index (−100 to 100) of the year's tables, by code; at most nine decimals.
   */
  readonly values: Readonly<Record<string, Decimal>>;
  /** The constants, for the year whose annex prints none: required for 2020, and not a key of other years. */
  readonly constants?: Constants;
}

/** What an indicator contributes. */
export interface Contribution {
  /** The code of the indicator. */
  readonly indicator: string;
  /** Its name as printed, in Dutch. */
  readonly label: string;
  /** Its value: 1 for a flag. */
  readonly value: Decimal;
  /** Its weight; a reference category has none. */
  readonly weight: Decimal | null;
  /** Weight · value: what it adds to the log-odds. */
  readonly logOdds: Decimal;
  /** The chance (or fraction) less what it would be without the indicator, in eighteen decimals. */
  readonly effect: Decimal;
}

/** The chance of a benefit. */
export interface Chance {
  /** The constant of the log-odds. */
  readonly constant: Decimal;
  /** The constant and the contributions of the indicators. */
  readonly logOdds: Decimal;
  /** The chance of a benefit, 1 / (1 + exp(−log-odds)), with eighteen correct decimals. */
  readonly chance: Decimal;
  /** What each indicator of the household contributes, in the order of the table. */
  readonly contributions: readonly Contribution[];
}

/** The norm of a household. */
export interface NormAnswer {
  /** The code of the norm. */
  readonly norm: string;
  /** The type of household, in Dutch. */
  readonly label: string;
  /** Euro a year; zero for a student. */
  readonly amount: Decimal;
}

/** The fraction of the norm that is paid. */
export interface Fraction {
  /** The constant of the log-odds. */
  readonly constant: Decimal;
  /** The constant and the contributions of the indicators. */
  readonly logOdds: Decimal;
  /** The fraction of the norm that is paid, 1 / (1 + exp(−log-odds)), with eighteen correct decimals. */
  readonly fraction: Decimal;
  /** What each indicator of the household contributes, in the order of the table. */
  readonly contributions: readonly Contribution[];
}

/** What the objective model expects of a household. */
export interface HouseholdAnswer extends Basis, Explained {
  /** The budget year. */
  readonly budgetYear: ModelYear;
  /** The date of the Regeling. As `YYYY-MM-DD`. */
  readonly published: string;
  /** The date or year that the model was estimated on, as printed. */
  readonly estimatedOn: string;
  /** The chance of a benefit. */
  readonly volume: Chance;
  /** The norm of the household. */
  readonly norm: NormAnswer;
  /** The fraction of the norm that is paid. */
  readonly price: Fraction;
  /** Chance · norm · fraction, in euro a year with twelve decimals. */
  readonly expectedAmount: Decimal;
}

/** A caseload with its price. At most two of caseload, price and amount are given: the third follows. */
export interface Side {
  /** Households with a benefit, above zero. */
  readonly caseload?: Decimal;
  /** Euro per household per year, not below zero. */
  readonly price?: Decimal;
  /** Euro in the year, not below zero. */
  readonly amount?: Decimal;
}

/** A group of households, such as singles or people of 50 and older. */
export interface Group {
  /** Its name. */
  readonly name: string;
  /** The caseload that the model expects. Zero or more. */
  readonly model: Decimal;
  /** The actual caseload. Zero or more. */
  readonly realised: Decimal;
}

/**
 * The known figures of a municipality; an absent one makes a part of the answer unknown, never zero.
 *
 * Of caseload, price and amount, the third follows from the other two. What is not known stays unknown, and `unknown`
 * names it with the figure that it lacks.
 */
export interface DeviationOptions {
  /** The budget year. */
  readonly year: number;
  /** The budget, in euro. Above zero. */
  readonly budget?: Decimal;
  /** All households of the municipality, above zero. */
  readonly households?: Decimal;
  /** What the model expects. */
  readonly model?: Side;
  /** The actual figures. */
  readonly realised?: Side;
  /** How many more households than the model expects, where only that is known; below zero where there are fewer. */
  readonly caseloadDifference?: Decimal;
  /** The caseload by group, such as singles or people of 50 and older. */
  readonly groups?: readonly Group[];
  /**
   * *Verdeelstoornis*: the budget that the distribution gives too little (above zero) per household of the
   * municipality, in euro.
   */
  readonly disturbancePerHousehold?: Decimal;
}

/** A figure of the model and the actual figure. */
export interface Compared {
  /** Of the model. */
  readonly model: Decimal | null;
  /** The actual figure. */
  readonly realised: Decimal | null;
  /** The actual figure less that of the model. */
  readonly difference: Decimal | null;
  /** The difference as a part of the model's figure. */
  readonly ratio: Decimal | null;
}

/** What the difference of the amounts comes from, in euro. */
export interface DeviationEffect {
  /** The households more or fewer, at the mean of the two prices, or at the one that is known. */
  readonly caseload: Decimal;
  /** The price; unknown where only one price is. */
  readonly price: Decimal | null;
}

/** A group with its difference. */
export interface GroupAnswer {
  /** Its name. */
  readonly name: string;
  /** The caseload that the model expects. */
  readonly model: Decimal;
  /** The actual caseload. */
  readonly realised: Decimal;
  /** How many more there were. */
  readonly difference: Decimal;
  /** The difference as a part of the model's caseload. */
  readonly ratio: Decimal | null;
  /** The difference as a part of the summed difference of the groups. */
  readonly share: Decimal | null;
}

/** *Verdeelstoornis*: the budget that the model, not the municipality, explains. */
export interface Disturbance {
  /** Euro per household of the municipality. */
  readonly perHousehold: Decimal;
  /** Euro for the municipality, where its households are known. */
  readonly amount: Decimal | null;
  /** The amount as a part of the budget. */
  readonly shareOfBudget: Decimal | null;
}

/** Something that is unknown, and the figure that it needs. */
export type Lack =
  /** The difference in euro: no price is known. */
  | "amount_needs_price"
  /** What the difference of the prices contributes: no caseload is known. */
  | "price_effect_needs_caseload"
  /** A part of the budget: the budget is not known. */
  | "share_needs_budget"
  /** Euro per household: the households of the municipality are not known. */
  | "per_household_needs_households"
  /** The disturbance in euro: the households of the municipality are not known. */
  | "disturbance_needs_households";

/** The difference between the model and the actual figures. */
export interface Deviation extends Basis, Explained {
  /** The budget year. */
  readonly year: number;
  /** Households with a benefit. */
  readonly caseload: Compared;
  /** Euro per household per year. */
  readonly price: Compared;
  /** Euro in the year. */
  readonly amount: Compared;
  /** What the difference of the amounts comes from. */
  readonly effect: DeviationEffect | null;
  /** The difference in euro (of the amounts, or else the effect of the caseload) as a part of the budget. */
  readonly shareOfBudget: Decimal | null;
  /** The same per household of the municipality, in euro. */
  readonly perHousehold: Decimal | null;
  /** The groups. */
  readonly groups: readonly GroupAnswer[];
  /** What the distribution gives too little. */
  readonly disturbance: Disturbance | null;
  /** What is unknown, and which figure it needs. */
  readonly unknown: readonly Lack[];
}

/** A budget with its costs, in one year, at one stage, or as it was expected. */
export interface Situation {
  /** What it is called in the answer, such as `2018` or `voorlopig`. */
  readonly label: string;
  /** The budget of the municipality, in euro. Above zero. */
  readonly budget: Decimal;
  /** The net costs, in euro. */
  readonly netCosts: Decimal;
  /** The national budget, in euro. Above zero. */
  readonly macroBudget?: Decimal;
  /**
   * What is reserved of the macro budget for the vangnet, in euro: not below zero, only beside a macro budget, and on
   * both sides or on neither.
   */
  readonly vangnetReserve?: Decimal;
  /** The caseload: households with a benefit, above zero. */
  readonly caseload?: Decimal;
  /** The net costs that do not come from the caseload, such as wage-cost subsidies, in euro. */
  readonly other?: Decimal;
}

/**
 * Two situations: the deficit of the second is explained from that of the first.
 *
 * The deficit of `to` is that of `from` plus the parts, which add up to the cent. A factor that is not known on both
 * sides is one part with its partner. Shares are of the macro budget less what is reserved of it for the vangnet.
 */
export interface AttributionOptions {
  /** Another year, an earlier stage, or what the budget assumed. */
  readonly from: Situation;
  /** The situation whose deficit is explained. */
  readonly to: Situation;
  /** How a change of the budget is split between the macro budget and the share. `shapley` where absent. */
  readonly split?: BudgetSplit;
}

/** The deficit of one situation. */
export interface SituationAnswer {
  /** Its name. */
  readonly label: string;
  /** Net costs less budget, in euro; below zero for a surplus. */
  readonly deficit: Decimal;
  /** The deficit as a part of the budget. */
  readonly ratio: Decimal;
}

/** The cause of a part of the change of a deficit. */
export type FactorPart =
  /** The national budget. */
  | "macro_budget"
  /** The municipality's share of the national budget: the distribution. */
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

/** A part of the change of a deficit. */
export interface PartAmount {
  /** The cause. */
  readonly part: FactorPart;
  /** How much it contributes to the change, in euro; above zero where it raises the deficit. */
  readonly amount: Decimal;
}

/** A figure that an attribution can use and does not need. */
export type Factor =
  /** The national budget. */
  | "macro_budget"
  /** The caseload. */
  | "caseload"
  /** The costs that do not come from the caseload. */
  | "other";

/** A deficit and its changes, factor by factor. */
export interface Attribution extends Basis, Explained {
  /** The situation that is compared with. */
  readonly from: SituationAnswer;
  /** The situation that is explained. */
  readonly to: SituationAnswer;
  /** How much higher the deficit of the second is, in euro. */
  readonly change: Decimal;
  /** What the change comes from; together exactly the change. */
  readonly parts: readonly PartAmount[];
  /** The factors that are not known on both sides and are therefore in a part with others. */
  readonly missing: readonly Factor[];
  /** How the change of the budget is split between the macro budget and the share. */
  readonly split: BudgetSplit;
}

/**
 * What is reserved of a macro budget for the vangnetuitkeringen over two years before.
 *
 * What is distributed is the macro budget less this reserve (Besluit art. 1(p)).
 */
export interface VangnetReserve {
  /** In euro, as printed in millions. */
  readonly amount: Decimal;
  /** How exact it is, or what else the sources say, in Dutch. */
  readonly note: string | null;
  /** How sure it is. */
  readonly evidence: Evidence;
  /** Where it is printed. */
  readonly sources: readonly Citation[];
}

/** Whether a number is printed or derived from printed numbers. */
export type MacroBudgetKind =
  /** Printed in the source. */
  | "printed"
  /** Worked out from printed numbers; the note says how. */
  | "derived";

/** A published macro budget: the budget of all municipalities together, at one stage. */
export interface MacroBudget {
  /** The budget year. */
  readonly year: number;
  /** The stage. */
  readonly stage: BudgetStage;
  /** In euro, as printed in millions with one decimal. */
  readonly amount: Decimal;
  /** What is reserved of it for the vangnet; unknown where no source gives it, which is not zero. */
  readonly vangnetReserve: VangnetReserve | null;
  /** Whether it is printed or derived from printed numbers. */
  readonly kind: MacroBudgetKind;
  /** How it is derived, or what else the source says. */
  readonly note: string | null;
  /** How sure it is. */
  readonly evidence: Evidence;
  /** Where it is printed. */
  readonly sources: readonly Citation[];
}

/** The published macro budgets, in the order of years and stages, each with its own sources. */
export interface MacroBudgets extends Basis, Written {
  /** The budgets. */
  readonly macroBudgets: readonly MacroBudget[];
}

/** The caseload at the start of the first month. */
export interface CaseloadStart {
  /** The first month, `YYYY-MM`. */
  readonly month: string;
  /** Households with a benefit at its start. Zero or more. */
  readonly caseload: Decimal;
}

/** What comes and goes in a month: either an outflow or a ratio. */
export interface CaseloadFlow {
  /** Households that come. Zero or more. */
  readonly inflow: Decimal;
  /**
   * Households that leave: at most the start and the inflow of the month. Either this or the ratio is given. Zero or
   * more.
   */
  readonly outflow?: Decimal;
  /** The part of the caseload at the start of the month that leaves, from 0 to 1. */
  readonly outflowRatio?: Decimal;
  /** Euro per household in this month, where it is not that of the question. Zero or more. */
  readonly price?: Decimal;
}

/** The input of `caseload`. */
export interface CaseloadOptions {
  /** The first month and the caseload at its start. */
  readonly start: CaseloadStart;
  /** Euro per household per month; needed for every month without a price of its own. Zero or more. */
  readonly price?: Decimal;
  /** One to 240 months, which follow each other from the first. 1 to 240 of them. */
  readonly months: readonly CaseloadFlow[];
}

/** A month of a caseload. */
export interface CaseloadMonth {
  /** The calendar month, `YYYY-MM`. */
  readonly month: string;
  /** Households at its start, in two decimals. */
  readonly start: Decimal;
  /** Households that came, in two decimals. */
  readonly inflow: Decimal;
  /** Households that left, in two decimals. */
  readonly outflow: Decimal;
  /** Households at its end: start + inflow − outflow, in two decimals. */
  readonly end: Decimal;
  /** The mean of start and end, in two decimals. */
  readonly mean: Decimal;
  /** Euro per household in this month. */
  readonly price: Decimal;
  /** The mean times the price, in euro: the difference of two rounded running totals, so that a year adds up. */
  readonly netCosts: Decimal;
}

/** A calendar year of a caseload, as far as its months are given. */
export interface CaseloadYear {
  /** The year. */
  readonly year: number;
  /** How many of its months are given, 1 to 12. */
  readonly months: number;
  /** Households that came in these months, in two decimals. */
  readonly inflow: Decimal;
  /** Households that left, in two decimals. */
  readonly outflow: Decimal;
  /** The mean of the means of these months, in two decimals. */
  readonly mean: Decimal;
  /** The net costs of these months, in euro. */
  readonly netCosts: Decimal;
}

/** The caseload and the costs of some months. */
export interface Caseload extends Basis, Explained {
  /** The months, in order. */
  readonly months: readonly CaseloadMonth[];
  /** The calendar years that they are in, in order. */
  readonly years: readonly CaseloadYear[];
}

/** A month with its count, such as the inflow of that month. */
export interface MonthCount {
  /** The calendar month, `YYYY-MM`, each once. */
  readonly month: string;
  /** Households in that month. Zero or more. */
  readonly count: Decimal;
}

/** The input of `profile`. */
export interface ProfileOptions {
  /** The months in any order, twelve or more. Only complete calendar years are used. */
  readonly history: readonly MonthCount[];
}

/** A calendar month of any year with its factor. */
export interface MonthFactor {
  /** 1 to 12. */
  readonly month: number;
  /** The mean of this calendar month divided by the mean of all months, in six decimals. */
  readonly factor: Decimal;
}

/** The seasonal pattern of a series of months. */
export interface Profile extends Basis, Explained {
  /** January to December. */
  readonly factors: readonly MonthFactor[];
  /** The mean of the last complete year, in two decimals; a factor times a level is a projected count. */
  readonly level: Decimal;
  /** The complete calendar years that it rests on, in order. */
  readonly years: readonly number[];
}

/** The budget and net costs of one year. */
export interface YearEntry {
  /** The calendar year. */
  readonly year: number;
  /** The budget of the municipality, in euro. Above zero. */
  readonly budget: Decimal;
  /**
   * The net costs (*netto lasten*), in euro; they may be below zero. They cover Participatiewet, IOAW, IOAZ,
   * loonkostensubsidies and Bbz 2004, from 2020 also the living costs of established self-employed people.
   */
  readonly netCosts: Decimal;
  /** Unlawful spending (*fouten en onzekerheden*) among the net costs, in euro: not below zero. `0` where absent. */
  readonly unlawful?: Decimal;
  /**
   * The budget without the correction of article 7, in euro, where there is one: it takes the place of the budget.
   * Above zero.
   */
  readonly budgetWithoutArt7?: Decimal;
  /** The stage of the budget: only a final one counts for the law. `definitief` where absent. */
  readonly budgetStage?: BudgetStage;
}

/** The input of `path`. */
export interface PathOptions {
  /**
   * The figures by year, in any order: one to 100 years that follow each other without a gap. Those before `first` are
   * history, which the tests look back on. 1 to 100 of them.
   */
  readonly years: readonly YearEntry[];
  /** The first deficit year to assess, one of the years. */
  readonly first: number;
  /** The last deficit year to assess, one of the years and not before the first. */
  readonly last: number;
  /** The number of inhabitants, which matters in 2015 and 2016 only. 1 to 100,000,000. */
  readonly inhabitants?: number;
  /** The deficit year whose rules are assumed for later years, without rules of their own. */
  readonly assume?: number;
  /** The reserve at the start of the first year, in euro; it may be below zero. */
  readonly reserve?: Decimal;
  /**
   * The deficit years over which a vangnetuitkering was granted, beside those of the answer: at most 100. 0 to 100 of
   * them.
   */
  readonly grantedYears?: readonly number[];
}

/** What follows from the assessment. The minister decides; the library speaks of conditions, not of a right. */
export type Outcome =
  /** No deficit. */
  | "surplus"
  /** The extended route is open, and no source gives its amount. */
  | "amount_unknown"
  /** A figure that decides a route is absent. */
  | "incomplete"
  /** The conditions of a route are met. */
  | "conditions_met"
  /** They are not. */
  | "conditions_not_met"
  /** The request was received outside its window. */
  | "not_handled";

/** The form of the application; not to be confused with the extended *route*. */
export type ApplicationForm =
  /** No vangnetuitkering was granted over t−1 and t−2. */
  | "basisverzoek"
  /** One was granted over t−1 or t−2. */
  | "uitgebreid_verzoek";

/** A deficit year of a path. */
export interface PathYear {
  /** The deficit year. */
  readonly year: number;
  /** The deficit, in euro; below zero for a surplus. */
  readonly deficit: Decimal;
  /** The deficit as a part of the budget. */
  readonly deficitRatio: Decimal;
  /** Whether the conditions of a payment are met. */
  readonly outcome: Outcome;
  /** The vangnetuitkering over the year, in euro. */
  readonly payment: Decimal | null;
  /** The own risk, in euro. */
  readonly ownRisk: Decimal | null;
  /** What the municipality bears: the deficit less the payment, in euro; below zero for a surplus. */
  readonly burden: Decimal | null;
  /** The payment over two years before, whose cash comes in this year, where that is a year of the answer; in euro. */
  readonly received: Decimal | null;
  /** The reserve at the end of the year, in euro: that of the year before, less the deficit, and what is received. */
  readonly reserve: Decimal | null;
  /**
   * The form of an application over the year; there is none before 2019, and it is not known where it depends on an
   * unknown payment.
   */
  readonly form: ApplicationForm | null;
}

/** A year whose payment is not known. */
export interface UnknownYear {
  /** The deficit year. */
  readonly year: number;
  /** Why its payment is not known: `incomplete` or `amount_unknown`. */
  readonly outcome: Outcome;
}

/** Several years together. */
export interface Path extends Basis, Explained {
  /** The years from the first to the last. */
  readonly years: readonly PathYear[];
  /** The years whose payment is not known, with the outcome that is the reason. */
  readonly unknown: readonly UnknownYear[];
  /** The deficit year whose rules are assumed for years without rules, where the answer uses them. */
  readonly assumed: number | null;
}

/** The costs of a measure in a year. */
export interface YearCosts {
  /** The calendar year; what is given twice for a year is added. */
  readonly year: number;
  /** The costs, in euro; below zero for what others contribute. */
  readonly amount: Decimal;
}

/**
 * A measure, in which a number of households takes part each month: a cohort.
 *
 * Of a cohort of month c, in month k from c + delay on, this many need no benefit: households · success · (1 −
 * deadweight) · (1 − return)^(k − c − delay), while k − c − delay is below `months`.
 */
export interface Measure {
  /** Its name, each once. */
  readonly name: string;
  /** The first month in which households take part, at the earliest 100 years before the first year. */
  readonly from: string;
  /** The last month in which households take part: not before the first. */
  readonly until: string;
  /** How many households take part in each month. Zero or more. */
  readonly households: Decimal;
  /** The part of them that needs no benefit afterwards, from 0 to 1. */
  readonly success: Decimal;
  /** The part of these that would have left without the measure too, from 0 to 1. `0` where absent. */
  readonly deadweight?: Decimal;
  /** After how many months the effect starts, 0 to 1200. 0 to 1,200. `0` where absent. */
  readonly delay?: number;
  /** For how many months the effect lasts, 1 to 1200; without it there is no end. 1 to 1,200. */
  readonly months?: number;
  /** The part that comes back each month, from 0 to 1. `0` where absent. */
  readonly return?: Decimal;
  /**
   * Euro per household per month that is saved, where it is not that of the question: a part-time job or a wage-cost
   * subsidy saves a part. Zero or more.
   */
  readonly price?: Decimal;
  /** The costs by year; those of years outside the first and the last do not count. 0 to 100 of them. */
  readonly costs?: readonly YearCosts[];
  /** The costs for each household that takes part, in its month, in euro; below zero for what others contribute. */
  readonly costPerHousehold?: Decimal;
}

/** What makes a budget follow the municipality's own costs of two years before. */
export interface Historical {
  /**
   * The number of inhabitants: up to 15,000 the whole budget follows past costs, from 40,000 nothing of it. 1 to
   * 100,000,000.
   */
  readonly inhabitants: number;
  /**
   * The national pot that is shared on past costs divided by the national costs, 0 to 10; 1 where it is absent, with a
   * warning.
   */
  readonly ratio?: Decimal;
}

/** Whether the conditions of a payment are assessed, or taken as met. */
export type Conditions =
  /** The outcome of the assessment decides whether something is paid. */
  | "assessed"
  /** The payment is that of the scale, as if the conditions were met in every year. */
  | "met";

/** The input of `programme`. */
export interface ProgrammeOptions {
  /**
   * The figures by year without the programme, in any order: one to 100 years that follow each other without a gap.
   * Those before `first` are history, which the programme does not change. 1 to 100 of them.
   */
  readonly years: readonly YearEntry[];
  /** The first deficit year to assess, one of the years. */
  readonly first: number;
  /** The last deficit year to assess, one of the years and not before the first. */
  readonly last: number;
  /** The number of inhabitants, which matters to the assessment of 2015 and 2016 only. 1 to 100,000,000. */
  readonly inhabitants?: number;
  /** The deficit year whose rules are assumed for later years, without rules of their own. */
  readonly assume?: number;
  /** Euro per household per month that is saved. Zero or more. */
  readonly price: Decimal;
  /** One to 100 measures. 1 to 100 of them. */
  readonly measures: readonly Measure[];
  /** What makes the budget follow the costs of two years before; left out where it is absent, with a warning. */
  readonly historical?: Historical;
  /** Whether the conditions of a payment are assessed, or taken as met. `assessed` where absent. */
  readonly conditions?: Conditions;
}

/** A year of a programme. */
export interface ProgrammeYear {
  /** The deficit year. */
  readonly year: number;
  /** Households that take part, each in its month, in two decimals. */
  readonly participants: Decimal;
  /** Months in which a household needs no benefit because of the programme, in two decimals. */
  readonly householdMonths: Decimal;
  /** What is saved on benefits, in euro: the net costs are lower by it. */
  readonly gross: Decimal;
  /** What the budget changes because of the costs saved two years before, in euro: zero or less. */
  readonly budgetEffect: Decimal;
  /** What the programme costs, in euro. */
  readonly cost: Decimal;
  /** What the municipality bears without the programme, in euro; below zero for a surplus. */
  readonly burdenWithout: Decimal | null;
  /** What the municipality bears with the programme, its costs left out, in euro. */
  readonly burdenWith: Decimal | null;
  /** What the municipality bears less because of the programme, in euro. */
  readonly net: Decimal | null;
  /** What is saved and does not reach the municipality, in euro: the vangnet would have paid it. */
  readonly leak: Decimal | null;
  /** What the municipality bears less, less the costs of the programme, in euro. */
  readonly balance: Decimal | null;
  /** The balances up to this year, in euro. */
  readonly cumulative: Decimal | null;
}

/**
 * A year of a measure.
 *
 * Each number is the difference of two rounded totals over the measures up to here: with this measure and without it.
 */
export interface MeasureYear {
  /** The deficit year. */
  readonly year: number;
  /** Households that take part, each in its month, in two decimals. */
  readonly participants: Decimal;
  /** Months in which a household needs no benefit because of the measure, in two decimals. */
  readonly householdMonths: Decimal;
  /** What is saved on benefits, in euro. */
  readonly gross: Decimal;
  /** What the measure costs, in euro. */
  readonly cost: Decimal;
}

/** A measure of a programme. */
export interface MeasureAnswer {
  /** Its name. */
  readonly name: string;
  /** The years from the first to the last. */
  readonly years: readonly MeasureYear[];
}

/** What a programme of measures brings. */
export interface Programme extends Basis, Explained {
  /** The years from the first to the last. */
  readonly years: readonly ProgrammeYear[];
  /** The measures, in the order given; their numbers add up to those of the years. */
  readonly measures: readonly MeasureAnswer[];
  /** The first year in which what is gained so far is not below zero, after a year in which it was. */
  readonly breakEven: number | null;
  /** The years whose payment is not known, without the programme or with it, with the outcome that is the reason. */
  readonly unknown: readonly UnknownYear[];
  /** The deficit year whose rules are assumed for years without rules, where the answer uses them. */
  readonly assumed: number | null;
}

/** The net costs of a year as a normal distribution. */
export interface UncertainCosts {
  /** The net costs that are expected, in euro: those that count for the vangnet. */
  readonly mean: Decimal;
  /**
   * Their standard deviation, in euro: 0 where they are certain. In about 2 of 3 years the costs differ less from the
   * mean. Zero or more.
   */
  readonly sd: Decimal;
}

/** The budget of a year as a normal distribution. */
export interface UncertainBudget {
  /** The final budget that is expected, in euro. Above zero. */
  readonly mean: Decimal;
  /** Its standard deviation, in euro: 0 where it is final. Zero or more. `0` where absent. */
  readonly sd?: Decimal;
}

/** The input of `outlook`. */
export interface OutlookOptions {
  /** The deficit year. */
  readonly year: number;
  /** The deficit year whose rules are assumed where the year has none of its own. */
  readonly assume?: number;
  /** The net costs, normally distributed. */
  readonly netCosts: UncertainCosts;
  /** The budget, normally distributed. */
  readonly budget: UncertainBudget;
  /** The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain. `0` where absent. */
  readonly correlation?: Decimal;
  /**
   * The figures of the years before, in any order: at most 100. The multi-year test needs those of the two years before
   * (of one in 2017, of none before); without them what depends on it is not known. 0 to 100 of them.
   */
  readonly history?: readonly YearEntry[];
  /**
   * Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
   * `assessed` where absent.
   */
  readonly conditions?: Conditions;
  /**
   * The quantiles of payment and own risk to give: 1 to 100 ratios between 0 and 1, both excluded, each once; where
   * absent 0.05, 0.25, 0.5, 0.75 and 0.95. 1 to 100 of them.
   */
  readonly quantiles?: readonly Decimal[];
  /** How many draws, 0 to 100,000,000; without draws there is the closed form alone. `0` where absent. */
  readonly draws?: number;
  /** What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws. `0` where absent. */
  readonly seed?: number;
}

/** A quantile: the smallest amounts that are not exceeded with this chance. */
export interface OutlookQuantile {
  /** The chance, above 0 and below 1. */
  readonly quantile: Decimal;
  /** The vangnetuitkering that is not exceeded with this chance, in euro. */
  readonly payment: Decimal;
  /** The own risk that is not exceeded with this chance, in euro. */
  readonly ownRisk: Decimal;
}

/** The numbers of an outlook. */
export interface OutlookNumbers {
  /** The vangnetuitkering that is expected, in euro. */
  readonly meanPayment: Decimal | null;
  /** The standard deviation of the vangnetuitkering, in euro. */
  readonly sdPayment: Decimal | null;
  /** The own risk that is expected, in euro. */
  readonly meanOwnRisk: Decimal | null;
  /** The standard deviation of the own risk, in euro. */
  readonly sdOwnRisk: Decimal | null;
  /** The chance that there is no deficit, with nine decimals, as every chance. */
  readonly chanceSurplus: Decimal;
  /** The chance of a deficit of which nothing is paid: at most the first border of the scale. */
  readonly chanceBelow: Decimal;
  /** The chance of a deficit above the first border, and not above the last. */
  readonly chanceMiddle: Decimal;
  /** The chance of a deficit above the last border, over which every further euro is paid. */
  readonly chanceAbove: Decimal;
  /** The chance that the year test and the multi-year test hold; 1 where the conditions are taken as met. */
  readonly chanceConditions: Decimal | null;
  /** The quantiles, in the order in which they were asked. */
  readonly quantiles: readonly OutlookQuantile[] | null;
}

/** Why a number of an outlook is not known. */
export type OutlookReason =
  /** The multi-year test looks back on a year that the history does not have. */
  | "history_missing"
  /** The results of the years before together are below zero and the budget is uncertain: draws give the number. */
  | "history_below_zero"
  /** The budget is uncertain: draws give the number. */
  | "random_budget";

/** A number that is not known. */
export interface OutlookUnknown {
  /** The key of `closed`. */
  readonly field: string;
  /** Why it is not known. */
  readonly reason: OutlookReason;
}

/**
 * How far the means and parts of draws typically are from what they estimate.
 *
 * Standard deviations and quantiles have none.
 */
export interface StandardErrors {
  /** That of the mean of the vangnetuitkering, in euro. */
  readonly meanPayment: Decimal | null;
  /** That of the mean of the own risk, in euro. */
  readonly meanOwnRisk: Decimal | null;
  /** That of the part without a deficit, with nine decimals, as those that follow. */
  readonly chanceSurplus: Decimal;
  /** That of the part below the first border. */
  readonly chanceBelow: Decimal;
  /** That of the part between the borders. */
  readonly chanceMiddle: Decimal;
  /** That of the part above the last border. */
  readonly chanceAbove: Decimal;
  /** That of the part in which the conditions hold. */
  readonly chanceConditions: Decimal | null;
}

/**
 * The numbers of an outlook by draws, each assessed to the cent.
 *
 * Numbers that depend on a history that is missing are `null` here too.
 */
export interface Drawn {
  /** How many draws. */
  readonly draws: number;
  /** What the draws started from. */
  readonly seed: number;
  /** The mean of the vangnetuitkering, in euro. */
  readonly meanPayment: Decimal | null;
  /** The standard deviation of the vangnetuitkering, in euro. */
  readonly sdPayment: Decimal | null;
  /** The mean of the own risk, in euro. */
  readonly meanOwnRisk: Decimal | null;
  /** The standard deviation of the own risk, in euro. */
  readonly sdOwnRisk: Decimal | null;
  /** The part of the draws without a deficit, with nine decimals, as every part. */
  readonly chanceSurplus: Decimal;
  /** The part with a deficit of which nothing is paid: at most the first border of the scale. */
  readonly chanceBelow: Decimal;
  /** The part with a deficit above the first border, and not above the last. */
  readonly chanceMiddle: Decimal;
  /** The part with a deficit above the last border. */
  readonly chanceAbove: Decimal;
  /** The part in which the year test and the multi-year test hold; 1 where the conditions are taken as met. */
  readonly chanceConditions: Decimal | null;
  /** The quantiles, in the order in which they were asked: exact order statistics of the draws. */
  readonly quantiles: readonly OutlookQuantile[] | null;
  /** The standard errors. */
  readonly standardErrors: StandardErrors;
}

/** How likely each band of a deficit is, and what payment and own risk are expected. */
export interface Outlook extends Basis, Explained {
  /** The deficit year. */
  readonly year: number;
  /** The numbers without chance in them: worked out from the normal distribution. */
  readonly closed: OutlookNumbers;
  /** Which numbers of `closed` are not known, each with the reason. */
  readonly reasons: readonly OutlookUnknown[];
  /** The numbers of the draws; `null` without draws. */
  readonly drawn: Drawn | null;
  /** The deficit year whose rules are assumed, where the year has none of its own. */
  readonly assumed: number | null;
}

/** A municipality whose net costs and budget are not certain. */
export interface UncertainMunicipality {
  /** Its name or code, which no other municipality has. */
  readonly name: string;
  /** The net costs, normally distributed. */
  readonly netCosts: UncertainCosts;
  /** The budget, normally distributed: it moves with the macro budget. */
  readonly budget: UncertainBudget;
  /** The correlation of its net costs with the macro budget, −1 to 1. `0` where absent. */
  readonly correlation?: Decimal;
  /** The figures of the years before, as in `outlook`. 0 to 100 of them. */
  readonly history?: readonly YearEntry[];
}

/** The input of `national_outlook`. */
export interface NationalOutlookOptions {
  /** The deficit year. */
  readonly year: number;
  /** The deficit year whose rules are assumed where the year has none of its own. */
  readonly assume?: number;
  /** The municipalities: one to 10,000. 1 to 10,000 of them. */
  readonly municipalities: readonly UncertainMunicipality[];
  /**
   * Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
   * `assessed` where absent.
   */
  readonly conditions?: Conditions;
  /**
   * The quantiles of the total to give: 1 to 100 ratios between 0 and 1, both excluded, each once; where absent 0.05,
   * 0.25, 0.5, 0.75 and 0.95. 1 to 100 of them.
   */
  readonly quantiles?: readonly Decimal[];
  /** How many draws, 1 to 100,000,000; 10,000 where it is absent. */
  readonly draws?: number;
  /** What the draws start from, 0 to 9,007,199,254,740,991: the same seed gives the same draws. `0` where absent. */
  readonly seed?: number;
}

/** A quantile of the total. */
export interface NationalQuantile {
  /** The chance, above 0 and below 1. */
  readonly quantile: Decimal;
  /** The total that is not exceeded with this chance, in euro. */
  readonly payment: Decimal;
}

/** The payments of all municipalities together. */
export interface NationalTotal {
  /** The mean of the total, in euro. */
  readonly meanPayment: Decimal;
  /** Its standard deviation, in euro; there is none of one draw. */
  readonly sdPayment: Decimal | null;
  /** The standard error of the mean, in euro. */
  readonly standardError: Decimal | null;
  /** The quantiles, in the order in which they were asked: exact order statistics of the draws. */
  readonly quantiles: readonly NationalQuantile[];
}

/** A municipality of an outlook of many. */
export interface MunicipalityOutlook {
  /** Its name. */
  readonly name: string;
  /** The mean of the vangnetuitkering, in euro. */
  readonly meanPayment: Decimal | null;
  /** The standard deviation of the vangnetuitkering, in euro. */
  readonly sdPayment: Decimal | null;
  /** The mean of the own risk, in euro. */
  readonly meanOwnRisk: Decimal | null;
  /** The standard deviation of the own risk, in euro. */
  readonly sdOwnRisk: Decimal | null;
  /** The part of the draws without a deficit, with nine decimals, as every part. */
  readonly chanceSurplus: Decimal;
  /** The part with a deficit of which nothing is paid: at most the first border of the scale. */
  readonly chanceBelow: Decimal;
  /** The part with a deficit above the first border, and not above the last. */
  readonly chanceMiddle: Decimal;
  /** The part with a deficit above the last border. */
  readonly chanceAbove: Decimal;
  /** The part in which the year test and the multi-year test hold; 1 where the conditions are taken as met. */
  readonly chanceConditions: Decimal | null;
  /** The standard errors. */
  readonly standardErrors: StandardErrors;
}

/** An outlook of many municipalities. */
export interface NationalOutlook extends Basis, Explained {
  /** The deficit year. */
  readonly year: number;
  /** How many draws. */
  readonly draws: number;
  /** What the draws started from. */
  readonly seed: number;
  /** The payments of all municipalities together; `null` where that of a municipality is not known. */
  readonly total: NationalTotal | null;
  /** The municipalities, in the order given. */
  readonly municipalities: readonly MunicipalityOutlook[];
  /** The names of those whose payments are not known, since the history that a test needs is missing. */
  readonly unknown: readonly string[];
  /** The deficit year whose rules are assumed, where the year has none of its own. */
  readonly assumed: number | null;
}

/** The input of `sensitivity`. */
export interface SensitivityOptions {
  /** The deficit year. */
  readonly year: number;
  /** The deficit year whose rules are assumed where the year has none of its own. */
  readonly assume?: number;
  /** The net costs, normally distributed. */
  readonly netCosts: UncertainCosts;
  /** The budget, normally distributed. */
  readonly budget: UncertainBudget;
  /** The correlation of net costs and budget, −1 to 1; it matters only where both are uncertain. `0` where absent. */
  readonly correlation?: Decimal;
  /** The figures of the years before, as in `outlook`. 0 to 100 of them. */
  readonly history?: readonly YearEntry[];
  /**
   * Whether the year test and the multi-year test decide if something is paid, or the conditions are taken as met.
   * `assessed` where absent.
   */
  readonly conditions?: Conditions;
  /** The part by which each input is lower and higher, above 0 and at most 0.5; 0.01 where it is absent. */
  readonly change?: Decimal;
}

/** An input of an outlook. */
export type SensitivityInput =
  /** The net costs that are expected. */
  | "net_costs_mean"
  /** Their standard deviation. */
  | "net_costs_sd"
  /** The budget that is expected. */
  | "budget_mean"
  /** Its standard deviation. */
  | "budget_sd"
  /** The correlation of both, lower and higher by the change itself. */
  | "correlation"
  /** The net costs of all years of the history. */
  | "history";

/** What is expected with an input changed. */
export interface SensitivitySide {
  /** The vangnetuitkering that is expected, in euro. */
  readonly meanPayment: Decimal | null;
  /** The own risk that is expected, in euro. */
  readonly meanOwnRisk: Decimal | null;
}

/** What one input does. */
export interface SensitivityRow {
  /** The input. */
  readonly input: SensitivityInput;
  /** With the input lower. */
  readonly lower: SensitivitySide;
  /** With the input higher. */
  readonly higher: SensitivitySide;
  /** How far the own risks of both lie apart, in euro. */
  readonly swing: Decimal | null;
}

/** What each input of an outlook does to the payment and the own risk that are expected. */
export interface Sensitivity extends Basis, Explained {
  /** The deficit year. */
  readonly year: number;
  /** The part by which each input is lower and higher. */
  readonly change: Decimal;
  /** The vangnetuitkering that is expected with the inputs as given, in euro. */
  readonly meanPayment: Decimal | null;
  /** The own risk that is expected with the inputs as given, in euro. */
  readonly meanOwnRisk: Decimal | null;
  /** The inputs, from what does the most to the own risk to what does the least. */
  readonly inputs: readonly SensitivityRow[];
  /** Which of the means are not known, each with the reason. */
  readonly reasons: readonly OutlookUnknown[];
  /** The deficit year whose rules are assumed, where the year has none of its own. */
  readonly assumed: number | null;
}

/** A party that gets a part of what is shared. */
export interface Party {
  /** Its name, each once. */
  readonly name: string;
  /**
   * What its part follows, such as its funds, inhabitants or caseload: zero or more. Every party has a weight, or every
   * party has a share.
   */
  readonly weight?: Decimal;
  /** Its part of the whole, from 0 to 1. */
  readonly share?: Decimal;
  /** What a source prints as its part, in at most two decimals, to be compared. */
  readonly printed?: Decimal;
}

/** The input of `allocate`. */
export interface AllocateOptions {
  /** The amount that is shared, in euro; either this or `places`. Zero or more. */
  readonly amount?: Decimal;
  /** The number of places that is shared, a whole number; either this or `amount`. Zero or more. */
  readonly places?: Decimal;
  /** What every part of an amount is a whole number of; places are whole. `euro` where absent. */
  readonly unit?: Unit;
  /** One to 1,000 parties. 1 to 1,000 of them. */
  readonly parties: readonly Party[];
  /** Who keeps what the shares leave; needed where they leave something. */
  readonly rest?: string;
}

/** What a party gets. */
export interface AllottedPart {
  /** Its name. */
  readonly name: string;
  /** Its share of the whole, in six decimals. */
  readonly share: Decimal;
  /** What it gets, in euro or places, in two decimals. */
  readonly allotted: Decimal;
  /** What a source prints, in two decimals. */
  readonly printed: Decimal | null;
  /** What the source prints less what it gets, in two decimals. */
  readonly difference: Decimal | null;
}

/** Who keeps what the shares leave. */
export interface AllottedRest {
  /** Its name. */
  readonly name: string;
  /** What the shares leave of the whole, in six decimals. */
  readonly share: Decimal;
  /** What it keeps, in euro or places, in two decimals. */
  readonly allotted: Decimal;
}

/** What each party gets. */
export interface Allocation extends Basis, Explained {
  /** The parties, in the order of the question. */
  readonly parties: readonly AllottedPart[];
  /**
   * Who keeps what the shares leave; `null` where parts follow weights, and where they leave nothing and no name was
   * given.
   */
  readonly rest: AllottedRest | null;
  /** What is shared, in two decimals: the sum of the parts and the rest. */
  readonly total: Decimal;
  /** The sum of the printed parts, in two decimals; `null` where a party has none. */
  readonly printedTotal: Decimal | null;
}

/** A row of a plan of costs. */
export interface PlanRow {
  /** Its name, each once. */
  readonly name: string;
  /** Its costs, in euro, one for each year; below zero for what others contribute. 1 to 100 of them. */
  readonly amounts: readonly Decimal[];
  /** What a source prints as its total, in euro, to be compared. */
  readonly printedTotal?: Decimal;
}

/** The input of `cost_plan`. */
export interface CostPlanOptions {
  /** The years, one to 100, each after the one before. 1 to 100 of them. */
  readonly years: readonly number[];
  /** One to 1,000 rows. 1 to 1,000 of them. */
  readonly rows: readonly PlanRow[];
  /** What a source prints as the total of each year, in euro, to be compared. 1 to 100 of them. */
  readonly printedTotals?: readonly Decimal[];
  /** What a source prints as the total of all years, in euro, to be compared. */
  readonly printedTotal?: Decimal;
}

/** A row with its total. */
export interface PlanRowTotal {
  /** Its name. */
  readonly name: string;
  /** Its costs in each year, in euro. */
  readonly amounts: readonly Decimal[];
  /** Their sum, in euro. */
  readonly total: Decimal;
  /** What a source prints as the sum, in euro. */
  readonly printedTotal: Decimal | null;
}

/** A year with its total. */
export interface PlanYear {
  /** The year. */
  readonly year: number;
  /** The sum of the rows, in euro. */
  readonly total: Decimal;
  /** What a source prints as the sum, in euro. */
  readonly printedTotal: Decimal | null;
}

/** A sum that a source prints otherwise. */
export interface PlanDifference {
  /** The row that the sum is of; `null` for a year and for the whole. */
  readonly row: string | null;
  /** The year that the sum is of; `null` for a row and for the whole. */
  readonly year: number | null;
  /** The sum, in euro. */
  readonly total: Decimal;
  /** What the source prints, in euro. */
  readonly printedTotal: Decimal;
  /** What the source prints less the sum, in euro. */
  readonly difference: Decimal;
}

/** A plan of costs that adds up. */
export interface CostPlan extends Basis, Explained {
  /** The rows, in the order of the question. */
  readonly rows: readonly PlanRowTotal[];
  /** The years. */
  readonly years: readonly PlanYear[];
  /** The sum of all rows and years, in euro. */
  readonly total: Decimal;
  /** What a source prints as that sum, in euro. */
  readonly printedTotal: Decimal | null;
  /** Every sum that a source prints otherwise: the rows, then the years, then the whole. */
  readonly differences: readonly PlanDifference[];
}

/** An application (*aanvraag*): when it was received, what was declared, and earlier grants and instructions. */
export interface ApplicationProcedure {
  /** The day on which the Toetsingscommissie received the request. As `YYYY-MM-DD`. */
  readonly received: string;
  /** Whether the college declares that it took measures to reduce the deficit (*verklaring college*). */
  readonly collegeDeclaration: boolean;
  /** Whether the council consents to that declaration (*instemming gemeenteraad*). */
  readonly councilConsent: boolean;
  /** Whether internal measures (part B1 of the form) were taken. */
  readonly internalMeasures: boolean;
  /** Whether external measures (part B2 of the form) were taken. */
  readonly externalMeasures: boolean;
  /** The deficit years over which a vangnetuitkering was granted. */
  readonly grantedYears: readonly number[];
  /** The calendar years of an *aanwijzing* (Participatiewet art. 76). */
  readonly instructionYears: readonly number[];
}

/** One case: everything that an assessment starts from. */
export interface ApplicationCase {
  /** Any text; the answer has it too. */
  readonly id: string;
  /** The deficit year. */
  readonly year: number;
  /** The figures by year, in any order: the deficit year, and the years before it as far as they are known. */
  readonly years: readonly YearEntry[];
  /** The number of inhabitants, which matters in 2015 and 2016 only. 1 to 100,000,000. */
  readonly inhabitants?: number;
  /** The application, where there is one. */
  readonly procedure?: ApplicationProcedure;
}

/** Whether a measure came from the municipality itself or from a consultation outside it. */
export type MeasureKind =
  /** Part B1: by the municipality itself, without a consultation outside it. */
  | "internal"
  /** Part B2: because of a consultation of a party or of written information outside the municipality. */
  | "external";

/** What a measure works on. */
export type MeasureAbout =
  /** How many come into bijstand. */
  | "inflow"
  /** How many leave it. */
  | "outflow"
  /** How high a benefit is, such as through part-time work. */
  | "amount"
  /** Something else. */
  | "other";

/** What a source of a measure is. */
export type SourceKind =
  /** Another municipality; one that is in the own joint body does not count as outside. */
  | "municipality"
  /**
   * The own joint body (*gemeenschappelijke regeling*, ISD or RSD), which does not count as outside; that of others is
   * `other`.
   */
  | "joint_body"
  /** The social employment company (*SW-bedrijf*), which counts as outside. */
  | "social_employment_company"
  /** A firm of advisers. */
  | "adviser"
  /** Divosa: its meetings, its benchmark, its people. */
  | "divosa"
  /** Research, also on commission. */
  | "research"
  /** Written information, on paper or not, which must speak of the effect of the measure. */
  | "document"
  /** Another party. */
  | "other";

/** A party or a document that a measure comes from. */
export interface MeasureSource {
  /** What it is. */
  readonly kind: SourceKind;
  /** Its name: of a party, or the title of a document. */
  readonly name: string;
  /** The day of the consultation or of the document. As `YYYY-MM-DD`. */
  readonly date?: string;
  /**
   * Whether written information speaks of the effect of the measure and of how it works; not said where it is absent.
   */
  readonly effectiveness?: boolean;
}

/** A measure of part B of the form. */
export interface ApplicationMeasure {
  /** Its name. */
  readonly name: string;
  /** Internal (part B1) or external (part B2). */
  readonly kind: MeasureKind;
  /** What it works on. */
  readonly about: MeasureAbout;
  /**
   * Question a: where it comes from, at most 100 sources; an empty list where it comes from nobody else. 0 to 100 of
   * them.
   */
  readonly sources: readonly MeasureSource[];
  /** Question b: the insight that the sources gave. */
  readonly insight?: string;
  /** Question c: what was done because of it. */
  readonly measure?: string;
  /** The day on which it was decided. As `YYYY-MM-DD`. */
  readonly decidedOn?: string;
  /** The day on which its execution began. As `YYYY-MM-DD`. */
  readonly startedOn?: string;
  /** How many households fewer need a benefit. Zero or more. */
  readonly households?: Decimal;
  /** What it saves, in euro. Zero or more. */
  readonly saving?: Decimal;
}

/** *Instemming gemeenteraad*: the consent of the council. */
export interface CouncilConsent {
  /** The day of the consent. As `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether the chair signed the form. */
  readonly chair: boolean;
  /** Whether the registrar (*griffier*) signed the form. */
  readonly registrar: boolean;
}

/** *Verklaring college*: the declaration of the college (part D). */
export interface CollegeDeclaration {
  /** The day of the declaration. As `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether the mayor signed the form. */
  readonly mayor: boolean;
  /** Whether the secretary signed the form. */
  readonly secretary: boolean;
}

/** The input of `application`). */
export interface ApplicationOptions {
  /** The case: the deficit year and its figures. What its procedure says counts beside what stands here. */
  readonly case: ApplicationCase;
  /** The day on which the application is filed. As `YYYY-MM-DD`. */
  readonly filed: string;
  /**
   * The names of the municipalities that share the execution, at most 100; absent where there is no joint body. 0 to
   * 100 of them.
   */
  readonly jointBody?: readonly string[];
  /** The measures of part B, at most 1000. 0 to 1,000 of them. */
  readonly measures: readonly ApplicationMeasure[];
  /** The consent of the council; absent where there is none. */
  readonly consent?: CouncilConsent;
  /** The declaration of the college; absent where there is none. */
  readonly declaration?: CollegeDeclaration;
  /** Part A: the causes of the deficit, as a question. */
  readonly analysis?: ({ readonly question: "attribution" } & AttributionOptions) | ({ readonly question: "deviation" } & DeviationOptions);
  /** Part C: what the measures bring, as a question, for the draft. */
  readonly programme?: ({ readonly question: "programme" } & ProgrammeOptions);
}

/** What is found in an application. */
export type ApplicationCode =
  /** Received before 1 January or after 15 August of t+1. */
  | "outside_window"
  /** The college did not declare that it took measures. */
  | "no_college_declaration"
  /** The council did not consent. */
  | "no_council_consent"
  /** No internal measures, after a grant over t−1 or t−2. */
  | "no_internal_measures"
  /** The case says that there are no external measures, after a grant over t−1 or t−2. */
  | "no_external_measures"
  /** An *aanwijzing* in t or t+1. */
  | "instruction"
  /** Question a: an external measure without a source. */
  | "external_needs_source"
  /** Question b: an external measure without the insight that its source gave. */
  | "external_needs_insight"
  /** Question c: an external measure that does not say what was done because of it. */
  | "external_needs_measure"
  /** An external measure of which no source counts, and one is of the own joint body. */
  | "joint_body_is_not_external"
  /** An external measure of which no source counts, and one is written information that says nothing of its effect. */
  | "document_needs_effectiveness"
  /** A measure without a decision on or before the day of filing. */
  | "not_decided_before_filing"
  /** A measure that was not begun on or before the day of filing. */
  | "not_started_before_filing"
  /** Advice: a measure that was decided before the deficit year; its effect must run on. */
  | "measure_of_earlier_year"
  /** An external measure that is help with writing the application. */
  | "drafting_help_is_not_a_measure"
  /** No measure that counts as external, after a grant over t−1 or t−2. */
  | "no_external_measure"
  /** The council consented before the deficit year. */
  | "consent_before_deficit_year"
  /** The council consented after the day of filing. */
  | "consent_after_filing"
  /** The chair or the registrar of the council did not sign. */
  | "consent_not_signed"
  /** The mayor or the secretary did not sign. */
  | "declaration_not_signed"
  /** No analysis of the causes of the deficit. */
  | "no_analysis"
  /** Advice: part C without a number of households or an amount. */
  | "no_effect_stated";

/** Something that is found in an application. */
export interface ApplicationFinding {
  /** What is found. */
  readonly code: ApplicationCode;
  /** The name of the measure that it is about. */
  readonly measure: string | null;
  /** The passage of the form that asks for it, word for word, in Dutch; the form does not speak of an *aanwijzing*. */
  readonly passage: string | null;
  /** Where the passage stands in the form. */
  readonly part: string | null;
  /** Whether it is advice, which does not stand in the way of filing. */
  readonly advice: boolean;
}

/** What is found in an application, and whether it is complete. */
export interface Application extends Basis, Documented {
  /** What is found: first what the contract finds, then measure by measure, then of the application as a whole. */
  readonly findings: readonly ApplicationFinding[];
  /** Whether nothing is found that stands in the way of filing; advice does not. */
  readonly ready: boolean;
  /** The outcome of the assessment of the case with this application. */
  readonly outcome: Outcome;
}
