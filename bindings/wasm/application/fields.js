// The fields that the calculator does not have: to tick, and to write more in.

import { element } from "../calculator/dom.js";
import { labelled } from "../calculator/fields.js";

/** The longest name. */
const NAME = 300;
/** The longest text. */
const TEXT = 10_000;

/** A field to type a day, a number or a name in. @param {string} name @param {string} text @param {boolean} isText */
export function typed(name, text, isText) {
  const input = element("input", {
    id: name,
    name,
    part: "input",
    type: "text",
    placeholder: " ",
    maxlength: isText ? NAME : null,
    class: isText ? "text" : null,
  });
  input.value = text;
  return input;
}

/** A field of several lines. @param {string} name @param {string} text */
export function written(name, text) {
  const input = element("textarea", { id: name, name, part: "input", rows: 3, placeholder: " ", maxlength: TEXT });
  input.value = text;
  return input;
}

/** A field to choose from. @param {string} name @param {string} value @param {Record<string, string>} texts */
export function chosen(name, value, texts) {
  const options = Object.entries(texts).map(([code, text]) => element("option", { value: code, selected: value === code }, text));
  return element("select", { id: name, name, part: "input" }, ...options);
}

/** A field to tick, with its label behind it. @param {string} name @param {boolean} isTicked @param {string} label */
export function ticked(name, isTicked, label) {
  const input = element("input", { id: name, name, part: "input", type: "checkbox", class: "tick" });
  input.checked = isTicked;
  const field = labelled(input, { label }, "");
  field.element.classList.add("ticked");
  field.element.prepend(input);
  return field;
}
