// The whole module, and what its functions take.

import * as wasm from "../wasm/vangnet.js";
import { caseReaders } from "./generated/case.js";
import { decimal, integer, list, map, object } from "./input.js";
import { callsInto } from "./module.js";

export const { call, held } = callsInto(wasm.__wbg_reset_state);

const nearest = (name, known) => call(() => wasm.nearest(name, known));
const { caseWith, history } = caseReaders(nearest);

/** A rule set is passed on unchanged, since only this library knows its WebAssembly object. */
const rules = (value) => value;

export const readCase = caseWith({});
export const readCaseWithRules = caseWith({ rules });
export const readInverse = object({ year: integer, budget: decimal, inhabitants: integer, rules }, nearest);
export const readMunicipalities = map(history);
export const readBands = list(object({ above: decimal, share: decimal }, nearest));
