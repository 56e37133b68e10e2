// The questions about the budget; the modules that import it have loaded the WebAssembly module first.

export { VangnetError } from "./error.js";
export * from "./generated/functions.js";
export { answer } from "./question.js";
