// The section of an application: what is filled in on one side, and on the other the points of the form with what lacks.

import { button, element, together } from "../calculator/dom.js";
import { download } from "../calculator/outputs.js";
import { askAbout, saved } from "./asking.js";
import { fieldOf } from "./fields-of.js";
import { fromFile, stateOf, toFile } from "./file.js";
import { ApplicationForm } from "./form.js";
import { PREFIX } from "./names.js";
import { Papers } from "./papers.js";
import { Told } from "./told.js";
import { wordsOf } from "./words.js";

export { styles } from "./styles.js";

/** How long nothing is typed before the state is spoken, in milliseconds. */
const PAUSE = 1000;

export class Section {
  #form = new ApplicationForm();
  #take;
  #choice = null;
  #told = new Told();
  #spokenOf = "";
  #pause = 0;
  #before = null;
  #answer = null;
  #isDrawing = false;
  #intro = element("p", {});
  #privacy = element("p", { class: "privacy" });
  #heading = element("h2", { id: `${PREFIX}heading` });
  #needed = element("p", { class: "needed", part: "needed" });
  #stale = element("p", { class: "stale-note", part: "stale" });
  #papers = new Papers();
  #status = element("p", { class: "status", role: "status" });
  #spoken = element("p", { class: "spoken", role: "status" });
  #actions = element("div", { class: "actions", part: "actions" });
  #file = element("input", { type: "file", accept: ".json,application/json", hidden: true, tabindex: -1, "aria-hidden": "true" });
  element;

  /** @param {(state: object) => void} take fills the calculator in with the figures of a file */
  constructor(take) {
    this.#take = take;
    const said = [this.#heading, this.#needed, this.#stale, this.#told.element, this.#papers.element, this.#actions, this.#file, this.#status, this.#spoken];
    const result = element("section", { part: "result", "aria-labelledby": `${PREFIX}heading` }, ...said);
    const { element: form } = this.#form;
    this.element = element("div", {}, element("div", { class: "intro" }, this.#intro, this.#privacy), element("div", { class: "columns" }, form, result));
    form.addEventListener("input", ({ target }) => this.#typed(target));
    form.addEventListener("change", ({ target }) => target.name && this.#form.tidy(target));
    form.addEventListener("click", ({ target }) => this.#clicked(target));
    form.addEventListener("focusout", ({ target, relatedTarget }) => this.#leave(target, relatedTarget));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#file.addEventListener("change", () => this.#open());
    this.#form.measures.changed = (told) => {
      this.#status.textContent = told;
      this.update();
    };
  }

  /** The section is on its page no longer. */
  stop() {
    clearTimeout(this.#pause);
  }

  get #of() {
    return wordsOf(this.#choice.language);
  }

  /** Everything anew: another language, year or case. The field in use stays in use. */
  draw(choice) {
    this.#choice = choice;
    const { form, language, words } = choice;
    const of = this.#of;
    const root = this.element.getRootNode();
    const active = this.#form.element.contains(root.activeElement) ? root.activeElement.id : null;
    this.#intro.textContent = of.intro;
    this.#privacy.textContent = of.privacy;
    this.#heading.textContent = of.result;
    this.#isDrawing = true;
    this.#form.draw(form.year, language, { words, of });
    this.#isDrawing = false;
    this.#drawActions();
    if (active) root.getElementById(active)?.focus();
    this.update();
  }

  #drawActions() {
    const of = this.#of;
    const acts = {
      print: [of.print, () => window.print()],
      ics: [of.ics, () => this.#downloadCalendar()],
      save: [of.save, () => this.#save()],
      open: [of.open_, () => this.#file.click()],
      clear: [this.#before ? of.restore : of.clear, () => this.#clear()],
    };
    const buttons = Object.entries(acts).map(([name, [text, act]]) => button(`${PREFIX}${name}`, text, act));
    this.#actions.replaceChildren(...buttons);
  }

  #typed(input) {
    if (!input.name) return;
    this.#forgetCleared();
    this.#form.take(input);
    this.#form.showNeeded();
    this.update();
  }

  #clicked(button) {
    if (!button.classList.contains("reading")) return;
    this.#form.accept(button);
    this.update();
  }

  #leave(input, next) {
    // A field that is drawn anew is not left.
    if (!input.name || this.#isDrawing) return;
    this.#form.leave(input, next);
    this.#say(this.#ask());
  }

  #ask() {
    return askAbout(this.#form, this.#choice.form, this.#of, this.#choice.words);
  }

  #say({ messages, advice }) {
    this.#form.showErrors(messages);
    this.#form.showAdvice(advice);
  }

  /** Asks the core with what is filled in, and shows what it finds; the last list stays, marked as of what stood there before. */
  update() {
    const { form, assumed } = this.#choice;
    const of = this.#of;
    if (assumed !== null) return this.#show(null, of.noRules(form.year));
    const asked = this.#ask();
    this.#say(asked);
    const needed = asked.needed === null ? "" : asked.needed === "case" ? of.needed.case(form.year) : of.needed.filed;
    return this.#show(asked.answer, asked.refused ?? needed ?? "");
  }

  #show(answer, needed) {
    const of = this.#of;
    const { language, words, form } = this.#choice;
    this.#needed.textContent = together(needed);
    this.#needed.hidden = needed === "";
    if (needed !== "" && answer === null) this.#spokenOf = "";
    if (answer !== null) this.#tell(answer);
    const isStale = answer === null && needed === "" && this.#spokenOf !== "";
    this.#told.element.hidden = answer === null && !isStale;
    this.#told.element.classList.toggle("stale", isStale);
    this.#stale.textContent = of.stale;
    this.#stale.hidden = !isStale;
    this.#answer = answer;
    for (const act of ["print", "ics"]) this.#actions.querySelector(`#${PREFIX}${act}`).hidden = answer === null;
    this.#papers.show(answer, isStale, { year: form.year, language, of, words });
  }

  #tell(answer) {
    const { language, words } = this.#choice;
    const { measures } = this.#form;
    const how = { of: this.#of, marks: words.marks, language, titleOf: (measure) => measures.title(measure), go: (code, measure) => this.#go(code, measure) };
    this.#speak(this.#told.show(answer, how));
  }

  /** The state is spoken once nothing is typed for a while, and only where it became another. */
  #speak(told) {
    clearTimeout(this.#pause);
    this.#spokenOf = told;
    this.#pause = setTimeout(() => {
      if (this.#spoken.textContent !== told) this.#spoken.textContent = told;
    }, PAUSE);
  }

  /** Goes to the field that a point is about. */
  #go(code, measure) {
    const input = fieldOf(this.#form, code, measure);
    if (!input) return;
    this.#form.measures.open(input);
    input.focus();
    input.scrollIntoView({ block: "center" });
  }

  #downloadCalendar() {
    const { form, language } = this.#choice;
    download(`aanvraag-${form.year}.ics`, "text/calendar", this.#answer.ics(language));
    this.#status.textContent = this.#of.gotIcs;
  }

  #save() {
    const { form } = this.#choice;
    download(`aanvraag-${form.year}.json`, "application/json", toFile(saved(this.#form, form)));
    this.#status.textContent = this.#of.saved;
  }

  async #open() {
    const [file] = this.#file.files;
    this.#file.value = "";
    if (!file) return;
    const found = fromFile(await file.text());
    if (found === null) {
      this.#status.textContent = this.#of.notOpened;
      return;
    }
    this.#before = null;
    this.#restore(found);
    const state = stateOf(found.case);
    // The calculator draws this section too.
    if (state === null) this.draw(this.#choice);
    else this.#take(state);
    this.#status.textContent = this.#of.opened(found.notTaken);
    this.element.getRootNode().getElementById(`${PREFIX}open`).focus();
  }

  #restore({ figures, measures }) {
    this.#form.figures = figures;
    this.#form.measures.restore(measures);
  }

  /** Empties the form. The same button brings it back, so the focus stays on it. */
  #clear() {
    const of = this.#of;
    const before = this.#before;
    this.#before = before === null ? { figures: this.#form.figures, measures: this.#form.measures.all } : null;
    this.#restore(before ?? { figures: new Map(), measures: [] });
    this.draw(this.#choice);
    this.#status.textContent = before === null ? of.cleared : of.restored;
    this.element.getRootNode().getElementById(`${PREFIX}clear`).focus();
  }

  #forgetCleared() {
    if (this.#before === null) return;
    this.#before = null;
    this.#drawActions();
  }
}
