// From what is filled in to an answer, or to the messages that stand beside the fields.

import { assess, VangnetError } from "../lib/browser.js";
import { nameOf, toCase } from "./figures.js";

/**
 * @param {import("./form.js").Form} form
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @returns {{ assessment: object | null, case: object | null, messages: Map<string, string> }}
 */
export function assessForm(form, words) {
  const messages = new Map([...form.problems].map(([name, problem]) => [name, words.errors[problem]]));
  for (const year of form.earlier) {
    const [budget, netCosts] = [`${year}.budget`, `${year}.netCosts`];
    const given = (name) => form.plain(name) !== undefined || form.problems.has(name);
    if (given(budget) && !given(netCosts)) messages.set(netCosts, words.errors.missing_netCosts(year));
    if (given(netCosts) && !given(budget)) messages.set(budget, words.errors.missing_budget(year));
  }
  const options = toCase(form.year, form.earlier, form.plain);
  const assessment = options && assessOrExplain(options, form, messages, words);
  const right = messages.size === 0 && assessment;
  return { assessment: right ? assessment : null, case: right ? options : null, messages };
}

/** The library names one error at a time; an acceptable figure in its place brings out the next. */
function assessOrExplain(options, form, messages, words) {
  const plain = (name) => (messages.has(name) ? "1" : form.plain(name));
  for (;;) {
    try {
      return assess(options);
    } catch (error) {
      if (!(error instanceof VangnetError) || error.field === null) throw error;
      const name = nameOf(error.field, form.year);
      if (messages.has(name) || !form.names.includes(name)) throw error;
      const belowZero = error.code === "amount_out_of_range" && form.plain(name)?.startsWith("-") && name.endsWith("unlawful");
      messages.set(name, words.errors[belowZero ? "below_zero" : error.code] ?? error.message);
      options = toCase(form.year, form.earlier, plain);
    }
  }
}
