// What the elements that show one answer have in common: it is given, or options are, which wait for the module that answers them.

import { VangnetError } from "../lib/error.js";
import { adopt, BaseElement, element, takeEarlier } from "./dom.js";
import { languageOf } from "./languages.js";
import { Waiting } from "./waiting.js";

/** An element extends this and says what it asks, and how an answer is drawn. */
export class AnswerElement extends BaseElement {
  static observedAttributes = ["lang"];

  #question;
  #body;
  #answer = null;
  /** Options that wait for the module which answers them. */
  #options = null;
  #waiting;
  #stopWaiting = () => {};
  /** What was refused when its caller was gone. */
  #error = null;
  #refused = element("p", { role: "alert", hidden: true, tabindex: -1 });
  #tellReady;
  #ready = new Promise((resolve) => (this.#tellReady = resolve));

  /**
   * @param {{ property: string, waits: string, loading: object, ask: (options: object) => object, isAnswer: (given: object) => boolean }} question
   *   the property that takes the answer, what waits in the words of `Waiting`, and the module
   * @param {readonly string[]} styles
   * @param {HTMLElement} body what shows the answer; hidden where there is none
   */
  constructor(question, styles, body) {
    super();
    this.#question = question;
    this.#body = body;
    this.#waiting = new Waiting(question.loading, question.waits);
    const root = this.attachShadow({ mode: "open" });
    adopt(root, ...styles);
    for (const part of [this.#waiting.element, body]) part.hidden = true;
    root.append(this.#waiting.element, this.#refused, body);
  }

  connectedCallback() {
    takeEarlier(this, [this.#question.property]);
    this.#draw();
    if (this.#options) this.#wait();
  }

  disconnectedCallback() {
    this.#stopWaiting();
  }

  attributeChangedCallback() {
    this.#draw();
  }

  get answer() {
    return this.#answer;
  }

  set answer(given) {
    const { loading, ask, isAnswer } = this.#question;
    const isOptions = given !== null && given !== undefined && !isAnswer(given);
    if (isOptions && !loading.isReady) {
      this.#show(null);
      this.#options = given;
      if (this.isConnected) this.#wait();
    } else {
      this.#show(isOptions ? ask(given) : (given ?? null));
    }
  }

  get ready() {
    return this.#ready;
  }

  #show(answer, error = null) {
    this.#answer = answer;
    this.#options = null;
    this.#error = error;
    this.#stopWaiting();
    this.#waiting.element.hidden = true;
    this.#draw();
    if (answer) this.#tellReady();
  }

  #wait() {
    this.#stopWaiting();
    this.#waiting.element.hidden = false;
    this.#stopWaiting = this.#waiting.until((hadFocus) => {
      this.#ask();
      if (hadFocus) (this.#error ? this.#refused : this.focused).focus();
    });
  }

  /** What is refused this late has no caller to throw to: the page is told, and the reader. */
  #ask() {
    try {
      this.#show(this.#question.ask(this.#options));
    } catch (error) {
      if (!(error instanceof VangnetError)) throw error;
      this.#show(null, error);
      reportError(error);
    }
  }

  #draw() {
    const language = languageOf(this);
    this.#waiting.language = language;
    this.#body.lang = language;
    this.#body.hidden = this.#answer === null;
    this.#refused.lang = language;
    this.#refused.hidden = this.#error === null;
    this.#refused.replaceChildren(...(this.#error === null ? [] : [`${this.refusedIn(language)} `, element("small", { lang: "en" }, this.#error.message)]));
    this.draw(this.#answer, language);
  }
}
