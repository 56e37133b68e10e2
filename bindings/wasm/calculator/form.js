// The form: its fields for a year, and what is filled in.

import { element } from "./dom.js";
import { fieldOf } from "./fields.js";
import { OF_DEFICIT_YEAR, OF_EARLIER_YEAR } from "./figures.js";
import { Filling, group } from "./filling.js";
import { readAmount, readCount } from "./numbers.js";

/** The fields of the calculator. Figures of years that are not asked for now are kept for when they are. */
export class Form extends Filling {
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
    this.language = language;
    this.forget();
    this.#earlierHints.clear();
    this.#heading.textContent = words.figures;
    this.#yearLabel.textContent = words.year;
    this.#years.replaceChildren(...[...years].map(([year, text]) => element("option", { value: year }, text)));
    this.#years.value = String(year);
    this.#yearNote.hidden = note === null;
    this.#yearNote.textContent = note ?? "";
    const field = (name, kind, hint) => this.add(name, (plain) => fieldOf(name, kind, plain, language, words, hint));
    const fields = (of, names, hints = {}) => names.map((name) => field(`${of}.${name}`, name, hints[name]));
    const groups = [group(words.deficitYear(year), null, fields(year, OF_DEFICIT_YEAR))];
    if (needsInhabitants) groups.push(field("inhabitants", "inhabitants"));
    for (const of of this.earlier) {
      const hint = element("p", { class: "hint need" }, words.earlierHint);
      this.#earlierHints.set(of, hint);
      groups.push(group(words.earlierYear(of), hint, fields(of, OF_EARLIER_YEAR, words.hintsOfEarlierYear)));
    }
    const hint = hasLink ? words.hints.municipality : words.municipalityUnlinked;
    const name = fieldOf("municipality", "municipality", this.municipality, language, words, hint);
    this.#ofYear.replaceChildren(...groups, name.element);
  }

  take(input) {
    // A mark that is not seen, such as one that turns the writing around, is not part of a name.
    if (input.name === "municipality") this.municipality = input.value.replace(/\p{C}/gu, "").trim();
    else super.take(input);
  }

  read(name, text) {
    // The definitive stage is what holds where none is given.
    if (name.endsWith("budgetStage")) return text === "definitief" ? {} : { plain: text };
    return (name === "inhabitants" ? readCount : readAmount)(text, this.language);
  }

  /** Says of each earlier year whether its figures still matter. */
  showNeeds(hintOf) {
    for (const [year, hint] of this.#earlierHints) hint.textContent = hintOf(year);
  }
}
