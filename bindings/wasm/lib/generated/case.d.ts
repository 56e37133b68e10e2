// Made by `make generate` from the types of the Rust crate: change it there.

import type { Decimal } from "../figures.js";
import type { Procedure } from "./answers.js";
import type { BudgetStage } from "./types.js";

/** The budget and net costs of one year. */
export interface YearFigures {
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

/** Figures of other years, under their years: `{ 2018: { budget, netCosts }, 2017: … }`. */
export type History = Readonly<Record<number, YearFigures>>;

/** One case: everything that an assessment starts from. */
export interface Case extends YearFigures {
  /** Any text; the answer has it too. */
  readonly id?: string;
  /** The deficit year. */
  readonly year: number;
  /** The figures of earlier years, where the tests use them. */
  readonly history?: History;
  /** The number of inhabitants, which matters in 2015 and 2016 only. 1 to 100,000,000. */
  readonly inhabitants?: number;
  /** The application, where there is one. */
  readonly procedure?: Procedure;
}
