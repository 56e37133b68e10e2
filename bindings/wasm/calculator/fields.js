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
  const isText = kind === "municipality";
  const input = kind === "budgetStage" ? choice(name, value, Object.entries(words.stages)) : typed(name, isText ? value : write(value, language), isText);
  const isRequired = kind === "budget" || kind === "netCosts";
  return labelled(input, { label: words[kind], need: words.needs[kind], hint, isRequired }, words.doYouMean);
}

/**
 * An input with what is said of it.
 *
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {{ label: string, need?: string, hint?: string, isRequired?: boolean }} said
 * @param {string} doYouMean what stands before offered readings
 * @returns {Field}
 */
export function labelled(input, { label, need, hint, isRequired = false }, doYouMean) {
  const { id } = input;
  const error = element("p", { id: `${id}-error`, class: "error", part: "error", hidden: true });
  const advice = element("p", { id: `${id}-advice`, class: "advice", part: "advice", hidden: true });
  const title = element("label", { for: id, part: "label" }, label);
  const offers = element("p", { class: "offers", part: "offers", hidden: true }, `${doYouMean} `, element("span", { class: "choices" }));
  const described = [`${id}-error`, `${id}-advice`];
  const parts = [title];
  if (need) title.append(" ", element("span", { class: "optional" }, `(${need})`));
  if (hint) {
    described.push(`${id}-hint`);
    parts.push(element("p", { id: `${id}-hint`, class: "hint" }, hint));
  }
  if (isRequired) input.setAttribute("aria-required", "true");
  input.setAttribute("aria-describedby", described.join(" "));
  return { element: element("div", { class: "field", part: "field" }, ...parts, input, error, offers, advice), input, error, offers, advice };
}

/** A choice of codes with their texts, in this order. @param {string} name @param {string} value @param {[string, string][]} texts */
export function choice(name, value, texts) {
  const options = texts.map(([code, text]) => element("option", { value: code, selected: value === code }, text));
  return element("select", { id: idOf(name), name, part: "input" }, ...options);
}

/** A field to type in. @param {string} name @param {string} text as it is written @param {boolean} isText whether it is no figure */
export function typed(name, text, isText = false) {
  const input = element("input", {
    id: idOf(name),
    name,
    part: "input",
    type: "text",
    // Nothing is seen of it; it tells print which fields are empty.
    placeholder: " ",
    inputmode: isText ? null : "decimal",
    maxlength: isText ? 80 : null,
    class: isText ? "text" : null,
  });
  input.value = text;
  return input;
}

const idOf = (name) => name.replace(".", "-");
