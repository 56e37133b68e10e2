// A part of the calculator that opens: closed at first, and loaded once it is opened.

import { dress, element } from "./dom.js";
import { Waiting } from "./waiting.js";

/** What opens; inside it the section, once that is there. */
export class Part {
  #name;
  #loaded;
  #make;
  #changed;
  #choice = null;
  #section = null;
  #waiting;
  #stopWaiting = () => {};
  #title;
  #content = element("div", {});
  element;

  /**
   * @param {"ahead" | "application"} name
   * @param {{ loading: import("../lib/loading.js").Loading, code: () => object }} loaded its code, once that is there
   * @param {(code: object) => object} make its section
   * @param {() => void} [changed] hears that it opened or closed
   */
  constructor(name, loaded, make, changed = () => {}) {
    this.#name = name;
    this.#loaded = loaded;
    this.#make = make;
    this.#changed = changed;
    this.#waiting = new Waiting(loaded.loading, name);
    this.#title = element("summary", { id: `${name}-title` });
    this.element = element("details", { id: name, class: `opens ${name}`, part: name }, this.#title, this.#content);
    this.element.addEventListener("toggle", () => this.#toggled());
  }

  /** The section; `null` before it is there. */
  get section() {
    return this.#section;
  }

  /** @param {{ form: import("./form.js").Form, language: "nl" | "en", words: object, years: number[], assumed: number | null }} choice */
  draw(choice) {
    this.#choice = choice;
    this.#title.textContent = choice.words[this.#name];
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
    const code = this.#loaded.code();
    this.#section = this.#make(code);
    this.#content.replaceChildren(this.#section.element);
    dress(this.#content.getRootNode(), code.styles);
    this.#section.draw(this.#choice);
    if (hadFocus) this.#title.focus();
  }
}
