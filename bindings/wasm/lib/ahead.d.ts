export type { Explained, Written } from "./basis.js";
export { VangnetError } from "./figures.js";
export type { Decimal, ErrorCode } from "./figures.js";
export type { RunOptions } from "./run.js";
export * from "./generated/ahead.js";
export type * from "./generated/types.js";
