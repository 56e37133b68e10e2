// The section that looks ahead: a path of years, and what a measure brings in them.

import { element, together } from "../calculator/dom.js";
import { askAbout, asksChances, startOf } from "./asking.js";
import { Chances } from "./chances.js";
import { AheadForm, kindOf } from "./form.js";
import { picture } from "./picture.js";
import { storyOf } from "../calculator/story.js";
import { wordsOf } from "./words.js";

export { styles } from "./styles.js";

/** How long nothing is typed before the result is spoken, in milliseconds. */
const PAUSE = 1000;

/** The section: fields on one side, what comes out on the other, drawn as it changes. */
export class Section {
  #form;
  #changed;
  #choice = null;
  #start = "";
  #intro = element("p", { class: "privacy" });
  #heading = element("h2", { id: "ahead-heading" });
  #needed = element("p", { class: "needed", part: "needed" });
  #stale = element("p", { class: "stale-note", part: "stale" });
  #body = element("div", { class: "body" });
  #chances = new Chances();
  #status = element("p", { class: "status", role: "status" });
  #spoken = element("p", { class: "spoken", role: "status" });
  #pause = 0;
  element;

  /**
   * @param {Map<string, string>} figures
   * @param {() => void} changed hears that they became others
   */
  constructor(figures, changed) {
    this.#form = new AheadForm(figures);
    this.#changed = changed;
    const parts = [this.#heading, this.#needed, this.#stale, this.#body, this.#status, this.#spoken, this.#chances.element];
    const result = element("section", { part: "result", "aria-labelledby": "ahead-heading" }, ...parts);
    this.element = element("div", {}, this.#intro, element("div", { class: "columns" }, this.#form.element, result));
    const { element: form } = this.#form;
    form.addEventListener("input", ({ target }) => this.#typed(target));
    form.addEventListener("change", ({ target }) => this.#form.tidy(target));
    form.addEventListener("click", ({ target }) => this.#clicked(target));
    form.addEventListener("focusout", ({ target, relatedTarget }) => this.#leave(target, relatedTarget));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** The figures became those of a link. */
  renew() {
    this.#form.renew();
    this.#body.replaceChildren();
  }

  /** The section is on its page no longer. */
  stop() {
    this.#chances.stop();
  }

  /** Everything anew: another language, year or case. The field in use stays in use. */
  draw(choice) {
    this.#choice = choice;
    const { form, language, years, assumed } = choice;
    const root = this.element.getRootNode();
    const active = this.#form.element.contains(root.activeElement) ? root.activeElement.id : null;
    this.#intro.textContent = this.#of.intro;
    this.#stale.textContent = choice.words.stale;
    if (this.#form.first !== form.year) this.#body.replaceChildren();
    const first = form.year;
    this.#form.draw({ first, taken: this.#taken(), years, assumed }, language, { words: choice.words, of: this.#of });
    if (active) root.getElementById(active)?.focus();
    this.update();
  }

  get #of() {
    return wordsOf(this.#choice.language);
  }

  /** Which years are taken from the calculator. */
  #taken() {
    const years = startOf(this.#choice.form).map(({ year }) => year);
    if (years.length === 0) return this.#of.noStart(this.#choice.form.year);
    const last = years.pop();
    return this.#of.taken(years.length === 0 ? String(last) : `${years.join(", ")} ${this.#of.and} ${last}`);
  }

  #typed(input) {
    this.#form.take(input);
    // More years have more fields, and the months of a measure end with them.
    if (kindOf(input.name) === "last") this.draw(this.#choice);
    else this.update();
    this.#changed();
  }

  #clicked(button) {
    if (button.id === "ahead-copy") {
      this.#form.copyFrom(this.#choice.form.plain);
      this.#status.textContent = this.#of.copied;
    } else if (button.classList.contains("reading")) {
      this.#form.accept(button);
    } else {
      return;
    }
    this.update();
    this.#changed();
  }

  #leave(input, next) {
    if (!input.name) return;
    this.#form.leave(input, next);
    this.#form.showErrors(this.#ask().messages);
  }

  #ask() {
    return askAbout(this.#form, this.#choice.form, this.#of, this.#choice.words);
  }

  /** Asks the core with what is filled in, and shows what comes out; the last answer stays, marked as of figures before. */
  update() {
    const hint = this.#form.element.querySelector("fieldset .hint");
    if (hint && hint.textContent !== this.#taken()) hint.textContent = this.#taken();
    const { path, programme, chances, needed, messages, refused } = this.#ask();
    this.#form.showErrors(messages);
    const hasAnswer = path !== null && messages.size === 0;
    if (hasAnswer) this.#show(path, programme);
    const isStale = !hasAnswer && this.#body.hasChildNodes();
    if (!this.#body.hasChildNodes()) this.#heading.textContent = this.#of.result;
    this.#body.classList.toggle("stale", isStale);
    this.#chances.show(chances, { isAsked: asksChances(this.#form), language: this.#choice.language, of: this.#of });
    this.#stale.hidden = !isStale;
    this.#needed.textContent = together(refused ?? [...messages.values()][0] ?? this.#neededText(needed, path));
    this.#needed.hidden = this.#needed.textContent === "";
  }

  #neededText(needed, path) {
    if (startOf(this.#choice.form).length === 0) return this.#of.noStart(this.#choice.form.year);
    const labels = needed.map((name) => this.#form.label(name)).join(", ");
    if (labels === "") return "";
    return path === null ? this.#of.needed(labels) : this.#of.neededForMeasure(labels);
  }

  #show(path, programme) {
    const { language, words } = this.#choice;
    const ofPath = storyOf(path.explain(language));
    if (programme === null) {
      this.#fill(ofPath.title, ofPath.nodes, ofPath.first);
      return;
    }
    const told = storyOf(programme.explain(language), (table) => picture(programme, table, this.#of, words.outcomes));
    const isOpen = this.#body.querySelector("details")?.open ?? false;
    const summary = element("summary", {}, this.#of.without);
    const without = element("details", { open: isOpen }, summary, element("div", { class: "content" }, ...ofPath.nodes));
    this.#fill(told.title, [...told.nodes, without], told.first);
  }

  #fill(title, nodes, spoken) {
    this.#heading.textContent = title;
    this.#body.replaceChildren(...nodes);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => (this.#spoken.textContent = spoken), PAUSE);
  }
}
