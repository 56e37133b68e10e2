// The form: its fields for a year, what is filled in, and what is said beside the fields.

import { element, together } from "./dom.js";
import { fieldOf } from "./fields.js";
import { OF_DEFICIT_YEAR, OF_EARLIER_YEAR } from "./figures.js";
import { readAmount, readCount } from "./numbers.js";
import { write } from "./written.js";

/** The fields of the calculator. Figures of years that are not asked for now are kept for when they are. */
export class Form {
  #figures = new Map();
  #fields = new Map();
  #problems = new Map();
  #left = new Set();
  #language = "nl";
  #heading = element("h2");
  #yearLabel = element("label", { for: "year", part: "label" });
  #years = element("select", { id: "year", name: "year", part: "input" });
  #yearNote = element("p", { id: "year-note", class: "advice", hidden: true });
  #ofYear = element("div", { class: "years" });
  #earlierHints = new Map();
  municipality = "";
  year = 0;
  /** The years before the deficit year that its tests look at, the latest first. */
  earlier = [];

  /** The element that holds the fields. The choice of the year stays in it, also while a year is being typed. */
  element = element(
    "form",
    { part: "form", novalidate: true, autocomplete: "off" },
    this.#heading,
    element("div", { class: "field" }, this.#yearLabel, this.#years, this.#yearNote),
    this.#ofYear,
  );

  /** The plain figures by their names. */
  get figures() {
    return this.#figures;
  }

  /** Other figures, such as those of a link: all of them count as left by their user. */
  set figures(figures) {
    this.#figures = new Map(figures);
    this.#problems.clear();
    this.#left = new Set(figures.keys());
  }

  /** The figures of the years on the screen. */
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

  /**
   * Draws the fields of a year in a language, with what is filled in.
   *
   * @param {{ year: number, rules: object, years: Map<number, string>, note: string | null, hasLink: boolean }} choice the year,
   *   its rules, the years to choose, what is said of it, and whether the case has a link
   */
  draw({ year, rules, years, note, hasLink }, language, words) {
    const { needsInhabitants, yearsBefore } = rules;
    this.year = year;
    this.earlier = Array.from({ length: yearsBefore }, (_, back) => year - back - 1);
    this.#language = language;
    this.#fields.clear();
    this.#problems.clear();
    this.#earlierHints.clear();
    this.#heading.textContent = words.figures;
    this.#yearLabel.textContent = words.year;
    this.#years.replaceChildren(...[...years].map(([year, text]) => element("option", { value: year }, text)));
    this.#years.value = String(year);
    this.#yearNote.hidden = note === null;
    this.#yearNote.textContent = note ?? "";
    const fields = (of, names, hints = {}) => names.map((name) => this.#field(`${of}.${name}`, name, words, hints[name]));
    const groups = [group(words.deficitYear(year), null, fields(year, OF_DEFICIT_YEAR))];
    if (needsInhabitants) groups.push(this.#field("inhabitants", "inhabitants", words));
    for (const of of this.earlier) {
      const hint = element("p", { class: "hint need" }, words.earlierHint);
      this.#earlierHints.set(of, hint);
      groups.push(group(words.earlierYear(of), hint, fields(of, OF_EARLIER_YEAR, words.hintsOfEarlierYear)));
    }
    const hint = hasLink ? words.hints.municipality : words.municipalityUnlinked;
    const name = fieldOf("municipality", "municipality", this.municipality, language, words, hint);
    this.#ofYear.replaceChildren(...groups, name.element);
  }

  #field(name, kind, words, hint) {
    const field = fieldOf(name, kind, this.#figures.get(name) ?? "", this.#language, words, hint);
    this.#fields.set(name, field);
    return field.element;
  }

  /** Takes over what was typed in an input. While it is typed in, nothing is said of it. */
  take(input) {
    const { name, value } = input;
    this.#left.delete(name);
    if (name === "municipality") {
      // A mark that is not seen, such as one that turns the writing around, is not part of a name.
      this.municipality = value.replace(/\p{C}/gu, "").trim();
    } else if (name.endsWith("budgetStage")) {
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
    if (plain !== undefined && input.tagName === "INPUT") input.value = write(plain, this.#language);
  }

  /** Puts an offered reading in the field that it was offered for. */
  accept(button) {
    const [name, { input }] = [...this.#fields].find(([, { offers }]) => offers.contains(button));
    this.#keep(name, { plain: button.value });
    input.value = write(button.value, this.#language);
    input.focus();
  }

  /** Shows each message beside its field where that is left, and takes away the others. */
  showErrors(messages) {
    for (const [name, { input, error, offers }] of this.#fields) {
      const message = this.#left.has(name) ? messages.get(name) : undefined;
      say(error, message);
      const readings = message === undefined ? [] : (this.#problems.get(name)?.readings ?? []);
      offer(offers, readings.map((plain) => [plain, write(plain, this.#language)]));
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

  /** Says of each earlier year whether its figures still matter. */
  showNeeds(hintOf) {
    for (const [year, hint] of this.#earlierHints) hint.textContent = hintOf(year);
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

function group(legend, hint, fields) {
  return element("fieldset", { part: "year" }, element("legend", {}, legend), hint, ...fields);
}
