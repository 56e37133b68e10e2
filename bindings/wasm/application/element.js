// <vangnet-checklist>: whether an application is complete, point by point.

import { colours } from "../calculator/colours.js";
import { adopt, BaseElement, element, takeEarlier } from "../calculator/dom.js";
import { languageOf } from "../calculator/languages.js";
import { styles as ofCalculator } from "../calculator/styles.js";
import { Waiting } from "../calculator/waiting.js";
import { wordsOf as wordsOfCalculator } from "../calculator/words.js";
import { loading } from "../lib/application.loading.js";
import { application, VangnetError } from "../lib/application-api.js";
import { styles } from "./styles.js";
import { Told } from "./told.js";
import { wordsOf } from "./words.js";

/** The element; its type declaration says what it offers. */
export class VangnetChecklist extends BaseElement {
  static observedAttributes = ["lang"];

  #application = null;
  /** Options that wait for the module which answers them. */
  #options = null;
  #waiting = new Waiting(loading, "application");
  #stopWaiting = () => {};
  #told = new Told();
  #heading = element("h2", { tabindex: -1 });
  /** What was refused when its caller was gone. */
  #error = null;
  #refused = element("p", { role: "alert", hidden: true });
  #section = element("section", { hidden: true }, this.#heading, this.#refused, this.#told.element);
  #tellReady;
  #ready = new Promise((resolve) => (this.#tellReady = resolve));

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    adopt(root, colours, ofCalculator, styles);
    this.#waiting.element.hidden = true;
    root.append(this.#waiting.element, element("div", { class: "application alone" }, this.#section));
  }

  connectedCallback() {
    takeEarlier(this, ["application"]);
    this.#draw();
    if (this.#options) this.#wait();
  }

  disconnectedCallback() {
    this.#stopWaiting();
  }

  attributeChangedCallback() {
    this.#draw();
  }

  get application() {
    return this.#application;
  }

  set application(given) {
    // An answer has its findings; options are still to be answered.
    const isOptions = given !== null && given !== undefined && !given.findings;
    if (isOptions && !loading.isReady) {
      this.#show(null);
      this.#options = given;
      if (this.isConnected) this.#wait();
    } else {
      this.#show(isOptions ? application(given) : (given ?? null));
    }
  }

  get ready() {
    return this.#ready;
  }

  #show(answer) {
    this.#application = answer;
    this.#options = null;
    this.#stopWaiting();
    this.#waiting.element.hidden = true;
    this.#error = null;
    this.#draw();
    if (answer) this.#tellReady();
  }

  #wait() {
    this.#stopWaiting();
    this.#waiting.element.hidden = false;
    this.#stopWaiting = this.#waiting.until((hadFocus) => {
      this.#answer();
      if (hadFocus) this.#heading.focus();
    });
  }

  /** What is refused this late has no caller to throw to: the page is told, and the reader. */
  #answer() {
    try {
      this.#show(application(this.#options));
    } catch (error) {
      if (!(error instanceof VangnetError)) throw error;
      this.#show(null);
      this.#error = error;
      this.#draw();
      reportError(error);
    }
  }

  #draw() {
    const language = languageOf(this);
    const of = wordsOf(language);
    this.#waiting.language = language;
    this.#section.lang = language;
    this.#heading.textContent = of.result;
    this.#section.hidden = this.#application === null && this.#error === null;
    this.#told.element.hidden = this.#application === null;
    this.#refused.hidden = this.#error === null;
    this.#refused.replaceChildren(...(this.#error === null ? [] : [`${of.errors.other} `, element("small", { lang: "en" }, this.#error.message)]));
    if (this.#application === null) return;
    const titleOf = namesOf(this.#application);
    this.#told.show(this.#application, { of, marks: wordsOfCalculator(language).marks, language, titleOf });
  }
}

/** What each measure of a point is called: the findings of a code name them in the same order. */
function namesOf(answer) {
  const { points } = answer.checklist();
  const found = (code) => answer.findings.filter((finding) => finding.code === code);
  return (measure, code) => found(code)[points.find((point) => point.code === code).measures.indexOf(measure)].measure;
}
