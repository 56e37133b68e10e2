// The fields of the section that looks ahead.

import { lastYear } from "../calculator/ahead.js";
import { element } from "../calculator/dom.js";
import { choice, labelled, typed } from "../calculator/fields.js";
import { Filling, group } from "../calculator/filling.js";
import { readAmount, readCount } from "../calculator/numbers.js";
import { monthsOf, readCorrelation, readPercent, writePercent } from "./numbers.js";

/** How many years after the deficit year can be chosen. */
const MOST_YEARS_AFTER = 10;
const PERCENTS = ["success", "deadweight", "return", "ratio"];
const COUNTS = ["delay", "months", "historical"];
const TEXTS = ["name"];
const CHOICES = ["last", "assume", "from", "until", "conditions", "draws"];
/** How many years can be drawn to see how likely something is. */
const DRAWS = ["10000", "100000", "1000000"];

/** What a field is: `ahead-cost-2026` is a `cost`, `2026.budget` a `budget`. */
export function kindOf(name) {
  return name.startsWith("ahead-") ? name.split("-")[1] : name.split(".")[1];
}

/** The fields of a path of years and of one measure. */
export class AheadForm extends Filling {
  #heading = element("h2");
  #fields = element("div", { class: "years" });
  #copy = element("button", { type: "button", id: "ahead-copy", part: "button" });
  first = 0;
  last = 0;

  element = element("form", { part: "form", novalidate: true, autocomplete: "off" }, this.#heading, this.#fields);

  /** The years after the deficit year, whose figures are asked for here. */
  get later() {
    return yearsFrom(this.first + 1, this.last);
  }

  /** The years that are assessed. */
  get assessed() {
    return yearsFrom(this.first, this.last);
  }

  /** The name of the measure, which always has one. */
  nameOfMeasure = "";

  /** @param {{ first: number, taken: string, years: number[], assumed: number | null }} choice @param {object} words of the calculator, and of the section */
  draw({ first, taken, years, assumed }, language, { words, of }) {
    this.first = first;
    this.last = lastYear((name) => this.figures.get(name), first);
    this.language = language;
    this.nameOfMeasure = of.defaultName;
    this.forget();
    this.#heading.textContent = of.form;
    const said = (kind, year) => {
      const { label, need, hint } = of.fields[kind];
      const worded = (text) => (typeof text === "function" ? text(year) : text);
      return { label: worded(label), need, hint: worded(hint) };
    };
    const labelledAs = (input, kind, year, isRequired) => labelled(input, { ...said(kind, year), isRequired }, words.doYouMean);
    const typedIn = (name, { year = null, isRequired = false } = {}) => {
      const kind = kindOf(name);
      const isText = TEXTS.includes(kind);
      const text = (plain) => (plain === "" ? "" : this.write(name, plain));
      return this.add(name, (plain) => labelledAs(typed(name, text(plain), isText), kind, year, isRequired));
    };
    const chosen = (kind, value, texts, year = null) =>
      this.add(`ahead-${kind}`, (plain) => labelledAs(choice(`ahead-${kind}`, plain || value, texts), kind, year));
    const month = (kind, value) => this.add(`ahead-${kind}`, (plain) => labelledAs(this.#months(`ahead-${kind}`, plain || value), kind));

    const lasts = yearsFrom(first, first + MOST_YEARS_AFTER).map((year) => [String(year), String(year)]);
    const rules = years.map((year) => [String(year), of.rulesOf(year)]);
    this.#copy.textContent = of.copy(first);
    this.#copy.hidden = this.last === first;
    const required = { isRequired: true };
    const groups = [
      group(of.years, element("p", { class: "hint" }, taken), [
        chosen("last", String(this.last), lasts),
        chosen("assume", assumed === null ? "" : String(assumed), [["", of.noAssumption], ...rules], Math.max(...years) + 1),
        this.#copy,
        ...this.later.flatMap((year) => ["budget", "netCosts"].map((kind) => typedIn(`${year}.${kind}`, { year, ...required }))),
        typedIn("ahead-reserve"),
      ]),
      group(of.measure, null, [
        typedIn("ahead-name"),
        month("from", `${first}-01`),
        month("until", `${this.last}-12`),
        typedIn("ahead-households", required),
        typedIn("ahead-price", required),
      ]),
      group(of.effect, null, [
        typedIn("ahead-success", required),
        ...["deadweight", "delay", "months", "return"].map((kind) => typedIn(`ahead-${kind}`)),
      ]),
      group(of.costs, null, [typedIn("ahead-costPerHousehold"), ...this.assessed.map((year) => typedIn(`ahead-cost-${year}`, { year }))]),
      group(of.chances.title, element("p", { class: "hint" }, of.chances.intro(this.last)), [
        typedIn("ahead-costsSd", { year: this.last }),
        typedIn("ahead-budgetSd", { year: this.last }),
        typedIn("ahead-correlation"),
        chosen("draws", DRAWS.at(-1), DRAWS.map((count) => [count, super.write("ahead-draws", count)])),
      ]),
      group(of.rest, null, [chosen("conditions", "assessed", Object.entries(of.conditions)), typedIn("ahead-historical"), typedIn("ahead-ratio")]),
    ];
    this.#fields.replaceChildren(...groups);
  }

  /** The months from the year before the first to the last; another that a link holds is there too. */
  #months(name, value) {
    const years = [...new Set([Number(value.slice(0, 4)), ...yearsFrom(this.first - 1, this.last)])].sort((a, b) => a - b);
    const input = choice(name, value, []);
    const groups = monthsOf(years, this.language).map(([year, months]) =>
      element("optgroup", { label: year }, ...months.map(([code, text]) => element("option", { value: code, selected: code === value }, text))),
    );
    input.append(...groups);
    return input;
  }

  /** What is chosen or typed for a kind; where nothing is, what its field shows. */
  of(kind) {
    const name = `ahead-${kind}`;
    return CHOICES.includes(kind) ? this.input(name).value : this.plain(name);
  }

  /** The label of a field, as it stands above it. */
  label(name) {
    return this.input(name).labels[0].firstChild.textContent;
  }

  /** Fills the empty fields of the later years with the figures of the deficit year. */
  copyFrom(plain) {
    for (const name of this.later.flatMap((year) => [`${year}.budget`, `${year}.netCosts`])) {
      const text = plain(`${this.first}.${kindOf(name)}`);
      if (this.input(name).value.trim() !== "" || text === undefined) continue;
      this.keep(name, { plain: text });
      this.input(name).value = this.write(name, text);
    }
  }

  write(name, plain) {
    const kind = kindOf(name);
    if (TEXTS.includes(kind) || CHOICES.includes(kind)) return plain;
    return PERCENTS.includes(kind) ? writePercent(plain, this.language) : super.write(name, plain);
  }

  read(name, text) {
    const kind = kindOf(name);
    // A mark that is not seen, such as one that turns the writing around, is not part of a name.
    if (TEXTS.includes(kind)) return readText(text.replace(/\p{C}/gu, "").trim());
    if (CHOICES.includes(kind)) return readText(text);
    if (kind === "correlation") return readCorrelation(text, this.language);
    const read = PERCENTS.includes(kind) ? readPercent : COUNTS.includes(kind) ? readCount : readAmount;
    return read(text, this.language);
  }
}

const readText = (text) => (text === "" ? {} : { plain: text });

function yearsFrom(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
