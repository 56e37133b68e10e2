// The fields of an application: the whole of it, and its measures.

import { element } from "../calculator/dom.js";
import { labelled } from "../calculator/fields.js";
import { Filling, group } from "../calculator/filling.js";
import { readAmount } from "../calculator/numbers.js";
import { readDay, writeDay } from "./days.js";
import { chosen, ticked, typed, written } from "./fields.js";
import { Measures } from "./measures.js";
import { isChoice, isDay, isText, isTruth, kindOf, PREFIX, TICKED } from "./names.js";

/** The fields of each analysis of the causes. */
const ANALYSES = { attribution: ["caseloadFrom", "caseloadTo"], deviation: ["caseloadDifference", "disturbancePerHousehold", "households"] };

export class ApplicationForm extends Filling {
  #heading = element("h2");
  #whole = element("div", { class: "parts" });
  #signed = element("div", { class: "parts" });
  #analyses = new Map();
  year = 0;
  measures = new Measures(this);

  element = element("form", { part: "form", novalidate: true, autocomplete: "off" }, this.#heading, this.#whole, this.measures.element, this.#signed);

  /** The words of the section and of the calculator. */
  of = null;
  words = null;

  constructor() {
    super(new Map());
  }

  /** The years before that a vangnetuitkering may have been granted over. */
  get grantYears() {
    return [this.year - 1, this.year - 2];
  }

  /** The years in which an aanwijzing stands in the way. */
  get instructionYears() {
    return [this.year, this.year + 1];
  }

  /** @param {number} year @param {"nl" | "en"} language @param {{ words: object, of: object }} said */
  draw(year, language, { words, of }) {
    Object.assign(this, { year, language, words, of });
    this.forget();
    this.#heading.textContent = of.form;
    const field = (kind, options) => this.field(`${PREFIX}${kind}`, options);
    const analyses = Object.entries(ANALYSES).map(([kind, names]) => [kind, element("div", { class: "fields" }, ...names.map((name) => field(name, { as: name === "households" ? "allHouseholds" : name })))]);
    this.#analyses = new Map(analyses);
    this.#whole.replaceChildren(
      group(of.groups.whole, null, [
        field("filed", { isRequired: true }),
        ticks(of.granted, this.grantYears.map((of) => field(`granted-${of}`, { label: String(of) }))),
        ticks(of.instruction, this.instructionYears.map((of) => field(`instruction-${of}`, { label: String(of) }))),
        field("joint"),
      ]),
      group(of.groups.causes, null, [field("analysis", { value: "", texts: of.analyses(year) }), ...this.#analyses.values()]),
    );
    this.measures.draw();
    const signed = (name, roles) => group(of.groups[name], null, [field(`${name}-date`), ...roles.map((role) => field(`${name}-${role}`))]);
    this.#signed.replaceChildren(signed("declaration", ["mayor", "secretary"]), signed("consent", ["chair", "registrar"]));
    this.showNeeded();
  }

  /**
   * A field of its kind.
   *
   * @param {string} name
   * @param {{ isRequired?: boolean, as?: string, label?: string, value?: string, texts?: Record<string, string> }} [options]
   *   whether it must be filled in, whose words it has, another label, and what can be chosen, with what is where nothing is
   */
  field(name, { isRequired, as, label, value, texts } = {}) {
    const kind = kindOf(name);
    const { fields } = this.of;
    const said = { isRequired, ...(fields[as ?? name.slice(PREFIX.length)] ?? fields[kind]), ...(label ? { label } : {}) };
    return this.add(name, (plain) => {
      if (isTruth(kind)) return ticked(name, plain === TICKED, said.label);
      const text = plain === "" ? "" : this.write(name, plain);
      const input = texts ? chosen(name, plain || value, texts) : said.isLong ? written(name, text) : typed(name, text, isText(kind) || isDay(kind));
      return labelled(input, said, this.words.doYouMean);
    });
  }

  /** Shows the fields that what is chosen needs, and no others. */
  showNeeded() {
    for (const [kind, fields] of this.#analyses) fields.hidden = this.chosen(`${PREFIX}analysis`) !== kind;
    this.measures.showNeeded();
  }

  /** What is chosen in a field, also where nothing was. */
  chosen(name) {
    return this.input(name).value;
  }

  /** @param {string} name */
  isTicked = (name) => this.plain(name) === TICKED;

  take(input) {
    if (input.type === "checkbox") this.keep(input.name, input.checked ? { plain: TICKED } : {});
    else super.take(input);
  }

  tidy(input) {
    if (input.type !== "checkbox") super.tidy(input);
  }

  write(name, plain) {
    const kind = kindOf(name);
    if (isText(kind) || isChoice(kind)) return plain;
    return isDay(kind) ? writeDay(plain, this.language) : super.write(name, plain);
  }

  read(name, text) {
    const kind = kindOf(name);
    if (isDay(kind)) return readDay(text);
    if (!isText(kind) && !isChoice(kind)) return readAmount(text, this.language);
    // A mark that is not seen, such as one that turns the writing around, is not part of a text.
    const plain = text.replace(/[^\P{C}\n]/gu, "").trim();
    return plain === "" ? {} : { plain };
  }
}

/** Fields to tick that belong together. */
function ticks(legend, fields) {
  return element("fieldset", { class: "ticks" }, element("legend", {}, legend), ...fields);
}
