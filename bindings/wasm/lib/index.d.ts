import type { Answer, Warning } from "./answer.js";
import type { Case, Decimal, History } from "./figures.js";
import type {
  Advice,
  Borders,
  Calendar,
  EffectOfOneEuro,
  MaximumOwnRisk,
  SideBySide as Compared,
} from "./generated/answers.js";
import type { Language, Markup } from "./generated/types.js";
import type { Receipt, ReceiptFigures, Sheet } from "./receipt.js";
import type { RuleSet, RuleSetDocument } from "./rules.js";

export type * from "./answer.js";
export * from "./figures.js";
export type { Advice, Border, Borders, Calendar, EffectOfOneEuro, MaximumOwnRisk } from "./generated/answers.js";
export type { Language, Markup };
export type * from "./receipt.js";
export type * from "./rules.js";

/** The answer of an assessment, with its receipt and its explanation. */
export interface Assessment extends Answer {
  /** Everything the answer rests on. */
  readonly receipt: Receipt;
  /** Whether the amounts of `scale` are only what would be paid and borne, and not the answer. */
  readonly scaleIsHypothetical: boolean;
  /** The official calculation sheet. */
  readonly sheet: Sheet;
  /** The answer in plain words. */
  explain(language?: Language, markup?: Markup): string;
  /** The answer as the JSON contract writes it, byte for byte. */
  toContractJson(): string;
  /** The receipt as every language of the library reads and writes it. */
  toReceiptJson(): string;
}

/**
 * Assesses a case under the shipped rules of its deficit year, or under a given rule set.
 *
 * @throws {VangnetError} where an argument is wrong or no rule is known for the year
 */
export function assess(options: Case & { readonly rules?: RuleSet }): Assessment;

/** The shipped rules of a deficit year. */
export function ruleSet(year: number): RuleSet;

/** A user's own rule set; its results are marked `user`. */
export function readRuleSet(document: RuleSetDocument): RuleSet;

/** The deficit years whose rules are shipped, in order. */
export function supportedYears(): readonly number[];

/** One case under two rule sets. */
export interface SideBySide extends Compared {
  readonly first: Answer;
  readonly second: Answer;
}

/** Assesses a case under two rule sets. */
export function compare(options: Case, first: RuleSet, second: RuleSet): SideBySide;

/**
 * Asks about the implausible figures of a case: budget and net costs that are a hundred times apart, a
 * deficit above half of the budget, unlawful spending above the net costs, and a figure that is twice or half that of
 * every other year. No rule gives these bounds: they only decide when to ask.
 *
 * @throws {VangnetError} where an argument is wrong
 */
export function advice(options: Case): readonly Advice[];

/** Questions about a budget under a scale; net costs are eligible net costs. */
export interface Inverse {
  /** What a reader of the answers must know: without inhabitants no cap of 2015 and 2016 counts. */
  readonly warnings: readonly Warning[];
  /** The smallest net costs that give at least this payment. */
  netCostsForPayment(payment: Decimal): Decimal;
  /** The smallest net costs that give at least this own risk. */
  netCostsForOwnRisk(ownRisk: Decimal): Decimal;
  /** The largest own risk, and the smallest net costs that give it. */
  maximumOwnRisk(): MaximumOwnRisk;
  /** The nearest borders of the bands. */
  borders(netCosts: Decimal): Borders;
  /** What one more euro of net costs does. */
  effectOfOneEuro(netCosts: Decimal): EffectOfOneEuro;
}

/** Inverse questions on the regular scale of a year's shipped rules, or of a given rule set. */
export function inverse(
  options: { readonly budget: Decimal; readonly inhabitants?: number } & (
    | { readonly year: number; readonly rules?: undefined }
    | { readonly rules: RuleSet; readonly year?: undefined }
  ),
): Inverse;

/** The calendar of a deficit year. */
export function calendar(year: number): Calendar;

/** The figures of a merged municipality, from those of the old ones under their CBS codes. */
export function merge(municipalities: Readonly<Record<string, History>>): readonly ReceiptFigures[];

/** An amount as a language writes it: `€ 8.433.333,33` or `€8,433,333.33`. */
export function formatEuro(amount: Decimal, language?: Language): string;

/** A ratio as a percentage with one decimal: `9,0%` or `9.0%`. */
export function formatPercent(ratio: Decimal, language?: Language): string;

/** The JSON contract: answers each line of cases with a line. To stream, pass blocks that end at a line feed. */
export function evaluate(cases: Uint8Array): Uint8Array;
