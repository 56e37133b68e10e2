export { VangnetError } from "./figures.js";
export type { Decimal, ErrorCode } from "./figures.js";
export * from "./generated/ahead-worker.js";
export type * from "./generated/types.js";
export type { Language, Markup } from "./index.js";
export type { FromWorker, RunOptions } from "./run.js";
