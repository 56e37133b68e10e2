// The question about an application; the modules that import it have loaded the WebAssembly module first.

export { VangnetError } from "./error.js";
export * from "./generated/application.js";
