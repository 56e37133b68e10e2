import type { Distribution } from "./generated/types.js";

export type { Explained, Written } from "./basis.js";
export type * from "./form-document.js";
export { VangnetError } from "./figures.js";
export type { Decimal, ErrorCode } from "./figures.js";
export type { RunOptions } from "./run.js";
export * from "./generated/ahead.js";
export * from "./generated/application.js";
export * from "./generated/budget.js";
export type * from "./generated/types.js";

/** The parts that a year has, under their codes, in euro. */
export type Parts = Distribution["parts"];

/** Answers a question, given as JSON with the names of the core, with JSON: the same bytes in every language. */
export function answer(question: string): string;
