// The form: its fields for a year, what is filled in, and the errors beside the fields.

import { ruleSet, supportedYears } from "../lib/browser.js";
import { element } from "./dom.js";
import { OF_DEFICIT_YEAR, OF_EARLIER_YEAR } from "./figures.js";
import { readAmount, readCount, write } from "./numbers.js";

/** The fields of the calculator. Figures of years that are not asked for now are kept for when they are. */
export class Form {
  #figures = new Map();
  #fields = new Map();
  #problems = new Map();
  #language = "nl";
  #heading = element("h2");
  #yearLabel = element("label", { for: "year", part: "label" });
  #years = element("select", { id: "year", name: "year", part: "input" });
  #ofYear = element("div");
  year = 0;
  /** The years before the deficit year that its tests look at, the latest first. */
  earlier = [];

  /** The element that holds the fields. The choice of the year stays in it, also while a year is being typed. */
  element = element(
    "form",
    { part: "form", novalidate: true, autocomplete: "off" },
    this.#heading,
    element("div", { class: "field" }, this.#yearLabel, this.#years),
    this.#ofYear,
  );

  constructor() {
    const years = [...supportedYears()].reverse();
    this.#years.append(...years.map((year) => element("option", { value: year }, String(year))));
  }

  /** The plain figures by their names. */
  get figures() {
    return this.#figures;
  }

  set figures(figures) {
    this.#figures = new Map(figures);
    this.#problems.clear();
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

  /** What cannot be read, by name: the code of a message. */
  get problems() {
    return this.#problems;
  }

  /** Draws the fields of a year in a language, with what is filled in. */
  draw(year, language, words) {
    const { needsInhabitants, yearsBefore } = ruleSet(year);
    this.year = year;
    this.earlier = Array.from({ length: yearsBefore }, (_, back) => year - back - 1);
    this.#language = language;
    this.#fields.clear();
    this.#problems.clear();
    this.#heading.textContent = words.figures;
    this.#yearLabel.textContent = words.year;
    this.#years.value = String(year);
    const fields = (of, names) => names.map((name) => this.#field(`${of}.${name}`, name, words));
    const groups = [group(words.deficitYear(year), null, fields(year, OF_DEFICIT_YEAR))];
    if (needsInhabitants) groups.push(this.#field("inhabitants", "inhabitants", words));
    for (const of of this.earlier) {
      groups.push(group(words.earlierYear(of), words.earlierHint, fields(of, OF_EARLIER_YEAR)));
    }
    this.#ofYear.replaceChildren(...groups);
  }

  #field(name, kind, words) {
    const id = name.replace(".", "-");
    const error = element("p", { id: `${id}-error`, class: "error", part: "error", hidden: true });
    const label = element("label", { for: id, part: "label" }, words[kind]);
    const described = [`${id}-error`];
    const parts = [label];
    let input;
    if (kind === "budgetStage") {
      input = element("select", { id, name, part: "input" });
      for (const [stage, text] of Object.entries(words.stages)) {
        input.append(element("option", { value: stage, selected: this.#figures.get(name) === stage }, text));
      }
    } else {
      const hint = kind === "inhabitants" ? words.countHint : words.amountHint;
      described.push(`${id}-hint`);
      if (kind === "unlawful") label.append(" ", element("span", { class: "optional" }, `(${words.optional})`));
      parts.push(element("p", { id: `${id}-hint`, class: "hint" }, hint));
      input = element("input", { id, name, part: "input", inputmode: "decimal", type: "text" });
      input.value = write(this.#figures.get(name) ?? "", this.#language);
    }
    input.setAttribute("aria-describedby", described.join(" "));
    this.#fields.set(name, { input, error });
    return element("div", { class: "field", part: "field" }, ...parts, input, error);
  }

  /** Takes over what was typed in an input. */
  take(input) {
    const { name, value } = input;
    if (name.endsWith("budgetStage")) {
      // The definitive stage is what holds where none is given.
      this.#keep(name, value === "definitief" ? {} : { plain: value });
    } else {
      this.#keep(name, (name === "inhabitants" ? readCount : readAmount)(value, this.#language));
    }
  }

  #keep(name, { plain, problem }) {
    this.#problems.delete(name);
    if (plain === undefined) this.#figures.delete(name);
    else this.#figures.set(name, plain);
    if (problem) this.#problems.set(name, problem);
  }

  /** Writes a readable figure with its thousands apart, once the field is left. */
  tidy(input) {
    const plain = this.#figures.get(input.name);
    if (plain !== undefined && input.tagName === "INPUT") input.value = write(plain, this.#language);
  }

  /** Shows each message beside its field, and takes away the others. */
  showErrors(messages) {
    for (const [name, { input, error }] of this.#fields) {
      const message = messages.get(name);
      error.hidden = message === undefined;
      if (error.textContent !== (message ?? "")) error.textContent = message ?? "";
      if (message === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
  }

  /** The input of a field. */
  input(name) {
    return this.#fields.get(name)?.input;
  }
}

function group(legend, hint, fields) {
  const notes = hint ? [element("p", { class: "hint" }, hint)] : [];
  return element("fieldset", { part: "year" }, element("legend", {}, legend), ...notes, ...fields);
}
