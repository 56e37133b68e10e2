// Fields with what is filled in, and what is said beside them.

import { element, together } from "./dom.js";
import { write } from "./written.js";

/** The fields of a form. Its class says how a text is read. Figures whose fields are not on the screen are kept. */
export class Filling {
  #figures;
  #fields = new Map();
  #problems = new Map();
  #left = new Set();
  language = "nl";

  /** @param {Map<string, string>} figures the plain figures by their names, which other forms may share */
  constructor(figures) {
    this.#figures = figures;
  }

  /** The plain figures by their names. */
  get figures() {
    return new Map(this.#figures);
  }

  /** Other figures, such as those of a link. */
  set figures(figures) {
    const entries = [...figures];
    this.#figures.clear();
    for (const [name, plain] of entries) this.#figures.set(name, plain);
    this.renew();
  }

  /** The figures became others: all of them count as left by their user. */
  renew() {
    this.#problems.clear();
    this.#left = new Set(this.#figures.keys());
  }

  /** The figures on the screen. */
  get shown() {
    return new Map([...this.#figures].filter(([name]) => this.#fields.has(name)));
  }

  /** The names of the fields on the screen. */
  get names() {
    return [...this.#fields.keys()];
  }

  /** The plain text of a figure that is on the screen, filled in and readable. */
  plain = (name) => {
    const text = this.#fields.has(name) ? this.#figures.get(name) : undefined;
    return text === "" ? undefined : text;
  };

  /** What cannot be read, by name. */
  get problems() {
    return this.#problems;
  }

  /** Forgets the fields, before others are drawn. */
  forget() {
    this.#fields.clear();
    this.#problems.clear();
  }

  /** Puts a field on the screen. @param {string} name @param {(plain: string) => import("./fields.js").Field} make */
  add(name, make) {
    const field = make(this.#figures.get(name) ?? "");
    this.#fields.set(name, field);
    return field.element;
  }

  /** Takes a field off the screen, and what is filled in. */
  drop(name) {
    this.#fields.delete(name);
    this.#problems.delete(name);
    this.#figures.delete(name);
    this.#left.delete(name);
  }

  /** How a figure is written in its field. */
  write(name, plain) {
    return write(plain, this.language);
  }

  /** Takes over what was typed in an input. While it is typed in, nothing is said of it. */
  take({ name, value }) {
    this.#left.delete(name);
    this.keep(name, this.read(name, value));
  }

  keep(name, { plain, problem }) {
    this.#problems.delete(name);
    if (plain === undefined) this.#figures.delete(name);
    else this.#figures.set(name, plain);
    if (problem) this.#problems.set(name, problem);
  }

  /** Marks a field as left; where its whole group is left, the other fields of the group too. */
  leave(input, next) {
    this.#left.add(input.name);
    const group = input.closest("[part=year]");
    if (!group || group.contains(next)) return;
    for (const { name } of group.querySelectorAll("input, select")) this.#left.add(name);
  }

  /** Writes a readable figure with its thousands apart, once the field is left. */
  tidy(input) {
    const plain = this.plain(input.name);
    if (plain !== undefined && input.tagName === "INPUT") input.value = this.write(input.name, plain);
  }

  /** Puts an offered reading in the field that it was offered for. */
  accept(button) {
    const [name, { input }] = [...this.#fields].find(([, { offers }]) => offers.contains(button));
    this.keep(name, { plain: button.value });
    input.value = this.write(name, button.value);
    input.focus();
  }

  /** Shows each message beside its field where that is left, and takes away the others. */
  showErrors(messages) {
    for (const [name, { input, error, offers }] of this.#fields) {
      const message = this.#left.has(name) ? messages.get(name) : undefined;
      say(error, message);
      const readings = message === undefined ? [] : (this.#problems.get(name)?.readings ?? []);
      offer(offers, readings.map((plain) => [plain, this.write(name, plain)]));
      if (message === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
  }

  /** Shows what is asked about figures that are left, and takes away what no longer holds. */
  showAdvice(advice) {
    for (const [name, field] of this.#fields) {
      say(field.advice, this.#left.has(name) && field.error.hidden ? advice.get(name) : undefined);
    }
  }

  /** The input of a field. */
  input(name) {
    return this.#fields.get(name)?.input;
  }
}

/** The readings of a refused text as buttons; the same ones stay as they are. */
function offer(node, readings) {
  const offered = [...node.querySelectorAll("button")].map(({ value }) => value);
  if (String(offered) === String(readings.map(([plain]) => plain))) return;
  const buttons = readings.map(([value, text]) => element("button", { type: "button", class: "reading", value }, text));
  node.querySelector(".choices").replaceChildren(...buttons);
  node.hidden = readings.length === 0;
}

function say(node, message) {
  const text = together(message ?? "");
  node.hidden = message === undefined;
  if (node.textContent !== text) node.textContent = text;
}

/** Fields under a heading of their own. */
export function group(legend, hint, fields) {
  return element("fieldset", { part: "year" }, element("legend", {}, legend), hint, ...fields);
}
