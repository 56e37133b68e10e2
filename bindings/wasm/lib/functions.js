// The functions that answer with plain objects and texts.

import * as wasm from "../wasm/vangnet.js";
import { parsingEuro } from "./amount.js";
import { read } from "./answers.js";
import { givenCase, givenMunicipalities } from "./case.js";
import { decimal, integer, optional, text } from "./input.js";
import { camelCase } from "./names.js";
import { heldRules } from "./rule-set.js";
import { call, readCase, readCaseWithRules, readMunicipalities } from "./vangnet.js";

export function compare(options, first, second) {
  const given = givenCase(readCase(options, ""));
  const [one, other] = [heldRules(first, "/first")(), heldRules(second, "/second")()];
  const [sides, missing, unused] = read(call(given((line) => wasm.compare(line, one, other))));
  const [ofFirst, ofSecond] = [sides.first, sides.second].map((answer, side) =>
    Object.freeze({ ...answer, missing: missing[side], unusedYears: unused[side] }),
  );
  return Object.freeze({ ...sides, first: ofFirst, second: ofSecond });
}

/** The questions about implausible figures; the rules of a case do not matter. */
export function advice(options) {
  const { rules, ...figures } = readCaseWithRules(options, "");
  const asked = read(call(givenCase(figures)(wasm.advice)));
  return Object.freeze(asked.map((one) => Object.freeze({ ...one, field: camelCase(one.field) })));
}

export function calendar(year) {
  integer(year, "/year");
  return read(call(() => wasm.calendar(year)));
}

export function merge(municipalities) {
  const given = givenMunicipalities(readMunicipalities(municipalities, ""));
  return read(call(given(wasm.merge)));
}

export function formatEuro(amount, language) {
  decimal(amount, "/amount");
  optional(text, language, "/language");
  return call(() => wasm.formatEuro(amount, language));
}

export const parseEuro = parsingEuro(call, wasm.parseEuro);

export function formatPercent(ratio, language) {
  decimal(ratio, "/ratio");
  optional(text, language, "/language");
  return call(() => wasm.formatPercent(ratio, language));
}
