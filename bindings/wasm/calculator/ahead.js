// The part of the calculator that looks ahead: closed at first, and loaded once it is opened.

import { aheadCode, loading } from "./ahead-loading.js";
import { element } from "./dom.js";
import { isAhead } from "./links.js";
import { Waiting } from "./waiting.js";

/** How many years after the deficit year are asked for, where a user says nothing. */
const YEARS_AFTER = 2;

/** The last year to look at. @param {(name: string) => string | undefined} figure @param {number} first */
export function lastYear(figure, first) {
  const chosen = Number(figure("ahead-last"));
  return chosen >= first ? chosen : first + YEARS_AFTER;
}

/** What opens; inside it the section, once that is there. */
export class Ahead {
  #figures;
  #changed;
  #choice = null;
  #section = null;
  #waiting = new Waiting(loading, "ahead");
  #stopWaiting = () => {};
  #title = element("summary", { id: "ahead-title" });
  #content = element("div", {});

  element = element("details", { id: "ahead", class: "ahead", part: "ahead" }, this.#title, this.#content);

  /**
   * @param {Map<string, string>} figures those of the calculator, and here more of them
   * @param {() => void} changed hears that the figures here became others
   */
  constructor(figures, changed) {
    this.#figures = figures;
    this.#changed = changed;
    this.element.addEventListener("toggle", () => this.#toggled());
  }

  /** What is part of a link: nothing while it is closed. @param {number} year */
  shown(year) {
    if (!this.element.open) return [];
    const last = lastYear((name) => this.#figures.get(name), year);
    const isLater = (of) => of > year && of <= last;
    return [...this.#figures].filter(([name]) => isAhead(name) || isLater(Number(name.split(".")[0])));
  }

  /** The figures became those of a link: it opens where that holds something for it. */
  restore() {
    if ([...this.#figures.keys()].some(isAhead)) this.element.open = true;
    this.#section?.renew();
  }

  /** @param {{ form: import("./form.js").Form, language: "nl" | "en", words: object, years: number[], assumed: number | null }} choice */
  draw(choice) {
    this.#choice = choice;
    this.#title.textContent = choice.words.ahead;
    this.#waiting.language = choice.language;
    this.#section?.draw(choice);
  }

  /** The figures of the calculator became others. */
  update() {
    if (this.element.open) this.#section?.update();
  }

  stop() {
    this.#stopWaiting();
    this.#section?.stop();
  }

  #toggled() {
    if (this.element.open && this.#section === null) {
      this.#content.replaceChildren(this.#waiting.element);
      this.#stopWaiting();
      this.#stopWaiting = this.#waiting.until((hadFocus) => this.#start(hadFocus));
    }
    this.update();
    this.#changed();
  }

  #start(hadFocus) {
    this.#section = new (aheadCode().Section)(this.#figures, () => this.#changed());
    this.#content.replaceChildren(this.#section.element);
    aheadCode().dress(this.#content.getRootNode());
    this.#section.draw(this.#choice);
    if (hadFocus) this.#title.focus();
  }
}
