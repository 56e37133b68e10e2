// The small module: the assessment alone.

import { assessment, evaluate, parseEuro as parse } from "../wasm/assessment.js";
import { read } from "./answers.js";
import { orRefused } from "./error.js";

export { VangnetError } from "./error.js";
export { evaluate };

export function assess(options) {
  return read(orRefused(() => assessment(options)));
}

export function parseEuro(text, notation) {
  return orRefused(() => parse(text, notation));
}
