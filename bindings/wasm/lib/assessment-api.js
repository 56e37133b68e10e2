// The small module: the assessment alone.

import * as wasm from "../wasm/assessment.js";
import { parsingEuro } from "./amount.js";
import { read } from "./answers.js";
import { givenCase } from "./case.js";
import { evaluating } from "./evaluate.js";
import { caseReaders } from "./generated/case.js";
import { callsInto } from "./module.js";

export { VangnetError } from "./error.js";

const { call } = callsInto(wasm.__wbg_reset_state);
const nearest = (name, known) => call(() => wasm.nearest(name, known));
const readCase = caseReaders(nearest).caseWith({});

export function assess(options) {
  const given = givenCase(readCase(options, ""));
  const [answer, missing, unusedYears] = read(call(given(wasm.assessment)));
  return Object.freeze({ ...answer, missing, unusedYears });
}

export const evaluate = evaluating(call, wasm.evaluate);

export const parseEuro = parsingEuro(call, wasm.parseEuro);
