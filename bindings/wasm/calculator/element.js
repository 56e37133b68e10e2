// <vangnet-calculator>: the element around the form and the result.

import { supportedYears } from "../lib/browser.js";
import { assessForm } from "./assessing.js";
import { colours } from "./colours.js";
import { element } from "./dom.js";
import { fromText, toText } from "./figures.js";
import { Form } from "./form.js";
import { resultOf } from "./result.js";
import { styles } from "./styles.js";
import { wordsOf } from "./words.js";

const LANGUAGES = { nl: "Nederlands", en: "English" };

/** The calculator; its type declaration says what it offers. */
export class VangnetCalculator extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["lang", "year"];

  #internals = this.attachInternals();
  #form = new Form();
  #header = element("header", { part: "header" });
  #heading = element("h2", { id: "result-heading" });
  #body = element("div", { class: "body" });
  #status = element("p", { class: "status", role: "status" });
  #spoken = element("p", { class: "spoken", role: "status" });
  #actions = element("div", { class: "actions", part: "actions" });
  #result = { assessment: null, case: null, errors: [] };
  #drawn = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [colours, styles];
    const result = element(
      "section",
      { part: "result", "aria-labelledby": "result-heading" },
      this.#heading,
      this.#body,
      this.#actions,
      this.#status,
      this.#spoken,
    );
    root.append(this.#header, element("div", { class: "columns" }, this.#form.element, result));
    this.#form.element.addEventListener("input", (event) => this.#typed(event.target));
    this.#form.element.addEventListener("change", (event) => this.#form.tidy(event.target));
    this.#form.element.addEventListener("submit", (event) => event.preventDefault());
  }

  connectedCallback() {
    const shared = this.#usesFragment ? fromText(location.hash.slice(1)) : null;
    if (shared) this.#restore(shared);
    this.#draw();
    window.addEventListener("hashchange", this.#fragmentChanged);
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#fragmentChanged);
  }

  attributeChangedCallback(name, before, after) {
    if (this.#drawn && before !== after) this.#draw();
  }

  formResetCallback() {
    this.#form.figures = new Map();
    this.#draw();
  }

  get language() {
    return this.lang in LANGUAGES ? this.lang : "nl";
  }

  set language(language) {
    this.lang = language;
  }

  get year() {
    const years = supportedYears();
    const year = Number(this.getAttribute("year"));
    return years.includes(year) ? year : years.at(-1);
  }

  set year(year) {
    this.setAttribute("year", String(year));
  }

  get value() {
    return toText(this.year, this.#form.figures);
  }

  set value(text) {
    const state = fromText(text);
    if (!state) return;
    this.#restore(state);
    this.#draw();
  }

  get result() {
    return this.#result;
  }

  get form() {
    return this.#internals.form;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  get #usesFragment() {
    return this.getAttribute("fragment") !== "off";
  }

  /** The figures of a shared link; a year without rules leaves the year as it is. */
  #restore({ year, figures }) {
    this.#form.figures = figures;
    const drawn = this.#drawn;
    this.#drawn = false;
    if (supportedYears().includes(year)) this.year = year;
    this.#drawn = drawn;
  }

  #fragmentChanged = () => {
    const shared = this.#usesFragment ? fromText(location.hash.slice(1)) : null;
    if (!shared || location.hash.slice(1) === this.value) return;
    this.#restore(shared);
    this.#draw();
  };

  /** Everything anew: another language, year or case. The field in use stays in use. */
  #draw() {
    const active = this.shadowRoot.activeElement?.id;
    const words = wordsOf(this.language);
    this.#form.draw(this.year, this.language, words);
    this.#header.replaceChildren(...this.#headerParts(words));
    this.#heading.textContent = words.result;
    this.#actions.replaceChildren(
      this.#button("share", words.share, () => this.#share(words)),
      this.#button("print", words.print, () => window.print()),
      this.#button("clear", words.clear, () => this.formResetCallback()),
    );
    this.#drawn = true;
    this.#update();
    if (active && this.shadowRoot.activeElement?.id !== active) this.shadowRoot.getElementById(active)?.focus();
  }

  #headerParts(words) {
    const buttons = Object.entries(LANGUAGES).map(([code, name]) => {
      const button = this.#button(`lang-${code}`, name, () => (this.lang = code));
      button.setAttribute("lang", code);
      button.setAttribute("aria-pressed", String(code === this.language));
      return button;
    });
    return [
      element("p", { class: "privacy" }, words.privacy),
      element("div", { role: "group", "aria-label": words.language, class: "languages" }, ...buttons),
    ];
  }

  #button(id, text, act) {
    const button = element("button", { type: "button", id, part: "button" }, text);
    button.addEventListener("click", act);
    return button;
  }

  #typed(input) {
    if (input.name === "year") {
      this.year = Number(input.value);
    } else {
      this.#form.take(input);
      this.#update();
    }
  }

  /** Assesses what is filled in, and shows and tells what comes out. */
  #update() {
    const words = wordsOf(this.language);
    const { assessment, case: assessed, messages } = assessForm(this.#form, words);
    this.#form.showErrors(messages);
    const shown = assessment
      ? resultOf(assessment, this.language, words)
      : [element("p", { class: "empty" }, messages.size > 0 ? words.withErrors : words.empty(this.year))];
    this.#body.replaceChildren(...shown);
    this.#actions.hidden = !assessment;
    this.#spoken.textContent = assessment ? this.#announcement(assessment, words) : "";
    this.#status.textContent = "";
    const errors = [...messages].map(([field, message]) => ({ field, message }));
    this.#result = { assessment, case: assessed, errors };
    this.#tellForm(errors);
    if (this.#usesFragment && (this.#form.figures.size > 0 || location.hash.startsWith("#year="))) {
      history.replaceState(history.state, "", `#${this.value}`);
    }
    this.dispatchEvent(
      new CustomEvent("vangnet-result", { detail: this.#result, bubbles: true, composed: true }),
    );
  }

  /** What a screen reader says after a change: the outcome and the amount, not the whole page. */
  #announcement(assessment, words) {
    const payment = this.#body.querySelector(".figure.payment dd").textContent;
    return `${words.outcomes[assessment.outcome]}. ${words.payment}: ${payment}.`;
  }

  #tellForm(errors) {
    this.#internals.setFormValue(this.value);
    const [first] = errors;
    if (first) {
      this.#internals.setValidity({ customError: true }, first.message, this.#form.input(first.field));
    } else {
      this.#internals.setValidity({});
    }
  }

  async #share(words) {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#status.textContent = words.shared;
    } catch {
      this.#status.textContent = words.notShared;
    }
  }
}
