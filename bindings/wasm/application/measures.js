// The measures of part B: each opens, and can be added, removed and brought back.

import { button, element } from "../calculator/dom.js";
import { ofMeasure, ofSource, PREFIX } from "./names.js";

const OF_EXTERNAL = ["insight"];
const SOURCE = ["kind", "name", "date", "effectiveness"];
const MEASURE = ["kind", "about", "name", "measure", ...OF_EXTERNAL, "decidedOn", "startedOn", "households", "saving"];

/**
 * @typedef {{ id: number, sources: number[] }} Measure its fields have these numbers in their names
 */

export class Measures {
  #form;
  /** @type {Measure[]} */
  #all = [];
  #last = 0;
  #drawn = new Map();
  #removed = null;
  #heading = element("h3", { id: `${PREFIX}measures`, tabindex: -1 });
  #hint = element("p", { class: "hint" });
  #list = element("div", { class: "measures" });
  #add;
  #undo;

  element = element("div", { role: "group", "aria-labelledby": `${PREFIX}measures` }, this.#heading, this.#hint, this.#list);

  /** @param {import("./form.js").ApplicationForm} form */
  constructor(form) {
    this.#form = form;
    this.#add = button(`${PREFIX}add`, "", () => this.#change(() => this.add()));
    this.#undo = button(`${PREFIX}undo`, "", () => this.#change(() => this.undo()));
    this.#undo.hidden = true;
    this.element.append(element("div", { class: "actions" }, this.#add, this.#undo));
  }

  /** Hears that there are other measures, with what is said of it. @type {(told: string) => void} */
  changed = () => {};

  /** The measures as they stand, each with its sources. */
  get all() {
    return this.#all;
  }

  /** Those of a file: their figures are in the form already. @param {Measure[]} measures */
  restore(measures) {
    this.#all = measures;
    this.#last = Math.max(0, ...measures.flatMap(({ id, sources }) => [id, ...sources]));
    this.#removed = null;
  }

  /** All fields anew; what was open stays open. */
  draw() {
    const { of } = this.#form;
    const open = new Set([...this.#drawn].filter(([, { details }]) => details.open).map(([id]) => id));
    this.#heading.textContent = of.groups.measures;
    this.#hint.textContent = of.measuresHint;
    this.#add.textContent = of.addMeasure;
    this.#undo.textContent = of.undo;
    this.#drawn.clear();
    this.#list.replaceChildren(...this.#all.map((measure) => this.#draw(measure, open.has(measure.id))));
    this.showNeeded();
  }

  #draw(measure, isOpen) {
    const { of } = this.#form;
    const { id } = measure;
    const summary = element("summary", { id: ofMeasure(id, "title") });
    const field = (kind, options) => this.#form.field(ofMeasure(id, kind), options);
    const sources = element("div", { class: "sources-of" });
    const addSource = button(ofMeasure(id, "source"), of.addSource, () => this.#change(() => this.#addSource(measure)));
    const legend = element("legend", {}, of.sources);
    const ofSources = element("fieldset", { class: "of-external" }, legend, element("p", { class: "hint" }, of.sourcesHint), sources, addSource);
    const insight = field("insight");
    const pair = (...fields) => element("div", { class: "pair" }, ...fields);
    const parts = [
      field("kind", { value: "internal", texts: of.kinds }),
      field("name", { isRequired: true }),
      field("about", { value: "inflow", texts: of.abouts }),
      ofSources,
      insight,
      field("measure"),
      pair(field("decidedOn"), field("startedOn")),
      pair(field("households"), field("saving")),
      button(ofMeasure(id, "remove"), of.removeMeasure, () => this.#change(() => this.remove(measure))),
    ];
    const details = element("details", { class: "measure", open: isOpen }, summary, element("div", { class: "content", role: "group", "aria-labelledby": summary.id }, ...parts));
    this.#drawn.set(id, { details, summary, sources, external: [ofSources, insight] });
    sources.append(...measure.sources.map((source) => this.#drawSource(measure, source)));
    return details;
  }

  #drawSource(measure, source) {
    const { of } = this.#form;
    const field = (kind, options) => this.#form.field(ofSource(measure.id, source, kind), options);
    return element(
      "fieldset",
      { class: "source", id: ofSource(measure.id, source, "whole") },
      element("legend", {}),
      field("kind", { value: "other", texts: of.sourceKinds, as: "sourceKind" }),
      field("name", { isRequired: true, as: "sourceName" }),
      field("date", { as: "sourceDate" }),
      field("effectiveness"),
      button(ofSource(measure.id, source, "remove"), of.removeSource, () => this.#change(() => this.#removeSource(measure, source))),
    );
  }

  /** The titles, and the fields that a measure of its kind has. */
  showNeeded() {
    const { of } = this.#form;
    for (const [place, measure] of this.#all.entries()) {
      const { summary, external, sources } = this.#drawn.get(measure.id);
      const isExternal = this.isExternal(measure);
      const title = of.measureTitle(place + 1, this.#form.plain(ofMeasure(measure.id, "name")), of.kinds[isExternal ? "external" : "internal"]);
      if (summary.textContent !== title) summary.textContent = title;
      for (const part of external) part.hidden = !isExternal;
      const label = this.#form.input(ofMeasure(measure.id, "measure")).labels[0].firstChild;
      label.textContent = isExternal ? of.fields.measure.labelOfExternal : of.fields.measure.label;
      for (const [at, source] of measure.sources.entries()) {
        sources.children[at].firstChild.textContent = of.sourceTitle(at + 1);
        const isDocument = this.#form.chosen(ofSource(measure.id, source, "kind")) === "document";
        this.#form.input(ofSource(measure.id, source, "effectiveness")).closest(".field").hidden = !isDocument;
      }
    }
  }

  /** @param {Measure} measure */
  isExternal(measure) {
    return this.#form.chosen(ofMeasure(measure.id, "kind")) === "external";
  }

  /** What a measure is called in the list of points. @param {number} place */
  title(place) {
    return this.#drawn.get(this.#all[place].id).summary.textContent;
  }

  /** Opens the measure that a field is in. @param {HTMLElement} input */
  open(input) {
    const details = input.closest("details.measure");
    if (details) details.open = true;
  }

  /** An empty measure at the end, open, with the focus in it. */
  add() {
    const measure = { id: (this.#last += 1), sources: [] };
    this.#all.push(measure);
    this.#list.append(this.#draw(measure, true));
    this.#form.input(ofMeasure(measure.id, "kind")).focus();
    return this.#form.of.added(this.#all.length);
  }

  /** Takes a measure away; the focus goes to the one after it, or to what adds one. @param {Measure} measure */
  remove(measure) {
    const place = this.#all.indexOf(measure);
    const names = [...MEASURE.map((kind) => ofMeasure(measure.id, kind)), ...measure.sources.flatMap((source) => SOURCE.map((kind) => ofSource(measure.id, source, kind)))];
    const filled = names.map((name) => [name, this.#form.plain(name)]).filter(([, plain]) => plain !== undefined);
    const told = this.#form.of.removed(this.title(place));
    for (const name of names) this.#form.drop(name);
    this.#all.splice(place, 1);
    this.#drawn.get(measure.id).details.remove();
    this.#drawn.delete(measure.id);
    this.#removed = { measure, place, filled };
    this.#undo.hidden = false;
    const next = this.#all[place] ?? this.#all.at(-1);
    (next ? this.#drawn.get(next.id).summary : this.#add).focus();
    return told;
  }

  /** Brings the measure back that was taken away last. */
  undo() {
    const { measure, place, filled } = this.#removed;
    this.#removed = null;
    this.#undo.hidden = true;
    for (const [name, plain] of filled) this.#form.keep(name, { plain });
    this.#all.splice(place, 0, measure);
    const details = this.#draw(measure, true);
    this.#list.insertBefore(details, this.#list.children[place] ?? null);
    this.#drawn.get(measure.id).summary.focus();
    return this.#form.of.broughtBack;
  }

  #addSource(measure) {
    const source = (this.#last += 1);
    measure.sources.push(source);
    this.#drawn.get(measure.id).sources.append(this.#drawSource(measure, source));
    this.#form.input(ofSource(measure.id, source, "kind")).focus();
    return "";
  }

  #removeSource(measure, source) {
    const { sources } = this.#drawn.get(measure.id);
    const place = measure.sources.indexOf(source);
    for (const kind of SOURCE) this.#form.drop(ofSource(measure.id, source, kind));
    measure.sources.splice(place, 1);
    sources.children[place].remove();
    this.#list.getRootNode().getElementById(ofMeasure(measure.id, "source")).focus();
    return this.#form.of.sourceRemoved;
  }

  /** Something changes that has fields. */
  #change(act) {
    const told = act();
    this.#form.showNeeded();
    this.changed(told);
  }
}
