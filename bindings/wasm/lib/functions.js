// The functions that answer with plain objects and texts.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { orRefused } from "./error.js";
import { handleOf } from "./rule-set.js";

export function compare(options, first, second) {
  const rules = [handleOf(first, "/first"), handleOf(second, "/second")];
  return read(orRefused(() => wasm.compare(options, ...rules)));
}

export function calendar(year) {
  return read(orRefused(() => wasm.calendar(year)));
}

export function merge(municipalities) {
  return read(orRefused(() => wasm.merge(municipalities)));
}

export function formatEuro(amount, language) {
  return orRefused(() => wasm.formatEuro(amount, language));
}

export function parseEuro(text, notation) {
  return orRefused(() => wasm.parseEuro(text, notation));
}

export function formatPercent(ratio, language) {
  return orRefused(() => wasm.formatPercent(ratio, language));
}
