// One field of the form: its label, its hint, and room for an error and for advice.

import { element } from "./dom.js";
import { write } from "./written.js";

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {HTMLInputElement | HTMLSelectElement} input
 * @property {HTMLElement} error
 * @property {HTMLElement} offers the readings of a refused text
 * @property {HTMLElement} advice
 */

/**
 * @param {string} name such as `2019.budget`
 * @param {string} kind what the field is, as the words name it
 * @param {string} value the plain figure
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 * @param {string} [hint] the hint, where the one of its kind does not fit
 * @returns {Field}
 */
export function fieldOf(name, kind, value, language, words, hint = words.hints[kind]) {
  const id = name.replace(".", "-");
  const error = element("p", { id: `${id}-error`, class: "error", part: "error", hidden: true });
  const advice = element("p", { id: `${id}-advice`, class: "advice", part: "advice", hidden: true });
  const label = element("label", { for: id, part: "label" }, words[kind]);
  const offers = element("p", { class: "offers", part: "offers", hidden: true }, `${words.doYouMean} `, element("span", { class: "choices" }));
  const described = [`${id}-error`, `${id}-advice`];
  const parts = [label];
  const required = kind === "budget" || kind === "netCosts";
  const need = words.needs[kind];
  if (need) label.append(" ", element("span", { class: "optional" }, `(${need})`));
  if (hint) {
    described.push(`${id}-hint`);
    parts.push(element("p", { id: `${id}-hint`, class: "hint" }, hint));
  }
  const input = kind === "budgetStage" ? stages(id, name, value, words) : typed(id, name, kind, value, language);
  if (required) input.setAttribute("aria-required", "true");
  input.setAttribute("aria-describedby", described.join(" "));
  return { element: element("div", { class: "field", part: "field" }, ...parts, input, error, offers, advice), input, error, offers, advice };
}

function stages(id, name, value, words) {
  const input = element("select", { id, name, part: "input" });
  for (const [stage, text] of Object.entries(words.stages)) {
    input.append(element("option", { value: stage, selected: value === stage }, text));
  }
  return input;
}

function typed(id, name, kind, value, language) {
  const isText = kind === "municipality";
  const input = element("input", {
    id,
    name,
    part: "input",
    type: "text",
    // Nothing is seen of it; it tells print which fields are empty.
    placeholder: " ",
    inputmode: isText ? null : "decimal",
    maxlength: isText ? 80 : null,
    class: isText ? "text" : null,
  });
  input.value = isText ? value : write(value, language);
  return input;
}
