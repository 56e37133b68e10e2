// The small module: the assessment alone.

import * as wasm from "../wasm/assessment.js";
import { parsingEuro } from "./amount.js";
import { read } from "./answers.js";
import { caseReaders } from "./case.js";
import { evaluating } from "./evaluate.js";
import { object } from "./input.js";
import { callsInto } from "./module.js";

export { VangnetError } from "./error.js";

const { call } = callsInto(wasm.__wbg_reset_state);
const nearest = (name, known) => call(() => wasm.nearest(name, known));
const readCase = object(caseReaders(nearest).keys, nearest);

export function assess(options) {
  const figures = readCase(options, "");
  const [answer, missing, unusedYears] = read(call(() => wasm.assessment(figures)));
  return Object.freeze({ ...answer, missing, unusedYears });
}

export const evaluate = evaluating(call, wasm.evaluate);

export const parseEuro = parsingEuro(call, wasm.parseEuro);
