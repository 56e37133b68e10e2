// From the filled-in figures to an answer, or to the messages beside the fields.

import { advice, assess, VangnetError } from "../lib/api.js";
import { nameOf, OF_EARLIER_YEAR, toCase } from "./figures.js";
import { isAssumed, rulesOf } from "./years.js";

/**
 * @param {import("./form.js").Form} form
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @returns {{ assessment: object | null, case: object | null, messages: Map<string, string> }}
 */
export function assessForm(form, words) {
  const messages = new Map([...form.problems].map(([name, { code }]) => [name, words.errors[code] ?? words.errors.form]));
  for (const year of form.earlier) {
    const [budget, netCosts] = [`${year}.budget`, `${year}.netCosts`];
    const given = (name) => form.plain(name) !== undefined || form.problems.has(name);
    if (given(budget) && !given(netCosts)) messages.set(netCosts, words.errors.missing_netCosts(year));
    if (given(netCosts) && !given(budget)) messages.set(budget, words.errors.missing_budget(year));
  }
  addRefusals(form, messages, words);
  const options = messages.size === 0 ? caseOf(form, form.plain) : null;
  return { assessment: options && assess(options), case: options, messages };
}

/** What is asked about figures of a case, by the name of the field; of several questions the first. */
export function adviceOf(assessed, language) {
  const asked = assessed === null ? [] : advice(assessed);
  return new Map([...asked].reverse().map(({ year, field, wording }) => [`${year}.${field}`, wording[language]]));
}

/**
 * Adds a message for every figure that the library refuses, also while other figures are still to be filled in.
 *
 * The library names one error at a time: an acceptable figure in its place brings out the next.
 */
function addRefusals(form, messages, words) {
  const isRequired = (name) => OF_EARLIER_YEAR.some((kind) => name.endsWith(`.${kind}`));
  const plain = (name) => {
    if (messages.has(name)) return "1";
    return form.plain(name) ?? (isRequired(name) ? "1" : undefined);
  };
  for (;;) {
    try {
      assess(caseOf(form, plain));
      return;
    } catch (error) {
      if (!(error instanceof VangnetError) || error.field === null) throw error;
      const name = nameOf(error.field, form.year);
      if (messages.has(name) || !form.names.includes(name)) throw error;
      messages.set(name, words.errors[codeOf(error, name, form)] ?? error.message);
    }
  }
}

/** The case as `assess` takes it; assumed rules are part of it. */
function caseOf({ year, earlier }, plain) {
  const figures = toCase(year, earlier, plain);
  return figures && isAssumed(year) ? { ...figures, rules: rulesOf(year) } : figures;
}

/** The code of a message: an amount is out of range on either side, and only `unlawful` has a side below. */
function codeOf(error, name, form) {
  const belowZero = name.endsWith(".unlawful") && form.plain(name)?.startsWith("-");
  return error.code === "amount_out_of_range" && belowZero ? "below_zero" : error.code;
}
