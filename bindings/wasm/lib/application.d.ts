export type { Explained } from "./basis.js";
export type * from "./form-document.js";
export { VangnetError } from "./figures.js";
export type { Decimal, ErrorCode } from "./figures.js";
export * from "./generated/application.js";
export type * from "./generated/types.js";
