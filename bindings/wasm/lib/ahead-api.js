// The questions that look ahead; the modules that import it have loaded the WebAssembly module first.

export { VangnetError } from "./error.js";
export * from "./generated/ahead.js";
