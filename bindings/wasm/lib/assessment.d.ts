import type { Answer } from "./answer.js";
import type { Case } from "./figures.js";

export type * from "./answer.js";
export * from "./figures.js";

/**
 * Assesses a case under the shipped rules of its deficit year: the answer alone.
 *
 * @throws {VangnetError} where an argument is wrong or no rule is known for the year
 */
export function assess(options: Case): Answer;

/**
 * The JSON contract: answers each line of cases with a line. To stream, pass blocks that end at a line feed.
 */
export function evaluate(cases: Uint8Array): Uint8Array;
