// The whole API; the modules that import it have loaded the WebAssembly module first.

import * as wasm from "../wasm/vangnet.js";
import { evaluating } from "./evaluate.js";
import { call } from "./vangnet.js";

export { assess } from "./assess.js";
export { advice, calendar, compare, formatEuro, formatPercent, merge, parseEuro } from "./functions.js";
export { VangnetError } from "./error.js";
export { inverse } from "./inverse.js";
export { readRuleSet, ruleSet, supportedYears } from "./rule-set.js";

export const evaluate = evaluating(call, wasm.evaluate);
