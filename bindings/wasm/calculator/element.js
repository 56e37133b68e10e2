// <vangnet-calculator>: the element around the form and the result.

import { loading } from "../lib/vangnet.loading.js";
import { Actions } from "./actions.js";
import { Address } from "./address.js";
import { adviceOf, assessForm } from "./assessing.js";
import { colours } from "./colours.js";
import { textOf } from "./copying.js";
import { csvOf } from "./csv.js";
import { adopt, element, takeEarlier } from "./dom.js";
import { FormElement, tellForm } from "./form-element.js";
import { Form } from "./form.js";
import { Glance } from "./glance.js";
import { headerOf } from "./header.js";
import { languageOf } from "./languages.js";
import { fromText, toText } from "./links.js";
import { copy, download } from "./outputs.js";
import { Parts } from "./parts.js";
import { EXAMPLE, isExample, previewOf } from "./preview.js";
import { imprint } from "./printing.js";
import { resultOf } from "./result.js";
import { Sections } from "./sections.js";
import { styles } from "./styles.js";
import { spokenOf } from "./summary.js";
import { Waiting } from "./waiting.js";
import { wordsOf } from "./words.js";
import { assumptions, isChoice, newestFullYear, noteOf, rulesOf, yearsToChoose } from "./years.js";

/** What may be set before the element is defined. */
const PROPERTIES = ["disabled", "language", "value", "year"];
const POINTER = ["pointerdown", "pointerup", "pointercancel"];
/** How long nothing is typed before the result is spoken, in milliseconds. */
const PAUSE = 1000;

/** The calculator; its type declaration says what it offers. */
export class VangnetCalculator extends FormElement {
  static observedAttributes = ["lang", "year"];

  #figures = new Map();
  #form = new Form(this.#figures);
  #parts = new Parts(this.#figures, { changed: () => this.#keep(), take: (state) => this.#take(state) });
  #address = new Address(this);
  #header = element("header", { part: "header" });
  #notice = element("p", { class: "notice", role: "status", part: "notice" });
  #heading = element("h2", { id: "result-heading", tabindex: -1 });
  #stale = element("p", { class: "stale-note", part: "stale" });
  #body = element("div", { class: "body" });
  #sections = new Sections();
  #imprint = element("div", {});
  #status = element("p", { class: "status", role: "status" });
  #spoken = element("p", { class: "spoken", role: "status" });
  #actions = new Actions();
  #glance = new Glance(this.#heading);
  #waiting = new Waiting(loading, "calculator");
  #stopWaiting = null;
  /** What was set as the value while the module was still loading. */
  #early = null;
  #whole;
  #result = { assessment: null, case: null, errors: [] };
  /** The last assessment that could be made of this case, with the earlier years that it counted. */
  #last = null;
  #before = null;
  #unread = [];
  #ownLanguage = null;
  #pause = 0;
  #pressed = false;
  #drawn = false;
  #told = false;
  #tellReady;
  #ready = new Promise((resolve) => (this.#tellReady = resolve));

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    adopt(root, colours, styles);
    const result = element(
      "section",
      { part: "result", "aria-labelledby": "result-heading" },
      this.#heading,
      this.#stale,
      this.#body,
      this.#sections.element,
      this.#actions.element,
      this.#status,
      this.#spoken,
      this.#imprint,
    );
    const columns = element("div", { class: "columns" }, this.#form.element, result);
    // A fieldset, since what is in one can be disabled as a whole.
    const parts = [this.#header, this.#notice, columns, ...this.#parts.elements, this.#glance.element];
    this.#whole = element("fieldset", { class: "whole", role: "none" }, ...parts);
    root.append(this.#waiting.element);
    this.#form.element.addEventListener("input", (event) => this.#typed(event.target));
    this.#form.element.addEventListener("change", (event) => this.#form.tidy(event.target));
    this.#form.element.addEventListener("click", (event) => this.#accept(event.target));
    this.#form.element.addEventListener("focusout", (event) => this.#leave(event));
    this.#form.element.addEventListener("submit", (event) => event.preventDefault());
  }

  connectedCallback() {
    takeEarlier(this, PROPERTIES);
    this.#address.find();
    this.#ownLanguage ??= this.language;
    this.#waiting.language = this.language;
    this.#stopWaiting = this.#waiting.until((hadFocus) => this.#start(hadFocus));
  }

  /** From here on the module is there. */
  #start(hadFocus) {
    this.#waiting.element.replaceWith(this.#whole);
    if (this.#early !== null) this.#restore(fromText(this.#early));
    this.#early = null;
    const shared = this.#address.state;
    if (shared) this.#restore(shared);
    this.#draw();
    window.addEventListener("hashchange", this.#fragmentChanged);
    for (const type of POINTER) window.addEventListener(type, this.#pointer, true);
    if (hadFocus) this.#form.element.querySelector("select").focus();
    this.#tellReady();
  }

  disconnectedCallback() {
    this.#stopWaiting();
    this.#parts.stop();
    window.removeEventListener("hashchange", this.#fragmentChanged);
    for (const type of POINTER) window.removeEventListener(type, this.#pointer, true);
    clearTimeout(this.#pause);
  }

  attributeChangedCallback(name, before, after) {
    if (name === "lang") this.#waiting.language = this.language;
    if (this.#drawn && before !== after) this.#draw();
  }

  formDisabledCallback(disabled) {
    this.#whole.disabled = disabled;
  }

  formResetCallback() {
    this.#early = null;
    if (this.#drawn) this.#clear();
  }

  get language() {
    return languageOf(this);
  }

  set language(language) {
    this.lang = language;
  }

  get year() {
    const year = Number(this.getAttribute("year"));
    if (!loading.isReady) return Number.isSafeInteger(year) && year > 0 ? year : null;
    return isChoice(year) ? year : newestFullYear();
  }

  set year(year) {
    this.setAttribute("year", String(year));
  }

  get value() {
    return loading.isReady ? this.#text() : (this.#early ?? "");
  }

  set value(text) {
    const state = fromText(text);
    if (!state) return;
    if (!loading.isReady) {
      this.#early = text;
      return;
    }
    this.#restore(state);
    this.#draw();
  }

  get ready() {
    return this.#ready;
  }

  get result() {
    return this.#result;
  }

  /** The case on the screen as text: no figures of years that are not shown. */
  #text = (prefix = "") => {
    const language = this.language === (this.#ownLanguage ?? this.language) ? null : this.language;
    const { shown, municipality } = this.#form;
    return toText({ year: this.year, figures: new Map([...shown, ...this.#parts.shown(this.year)]), language, municipality }, prefix);
  };

  /** The figures of a shared link; a year without rules leaves the year as it is, and is told. */
  #restore({ year, figures, language, municipality, unread }) {
    const drawn = this.#drawn;
    this.#drawn = false;
    this.#form.figures = figures;
    this.#form.municipality = municipality;
    this.#parts.restore();
    this.#last = null;
    this.#before = null;
    this.#unread = isChoice(year) ? unread : [`year=${year}`, ...unread];
    if (isChoice(year)) this.year = year;
    if (language !== null && language !== this.language) this.lang = language;
    this.#drawn = drawn;
  }

  #pointer = ({ type }) => (this.#pressed = type === "pointerdown");

  #fragmentChanged = () => {
    const shared = this.#address.state;
    if (!shared || toText(shared) === this.value) return;
    this.#restore(shared);
    this.#draw();
  };

  /** Everything anew: another language, year or case. The field in use stays in use. */
  #draw() {
    const active = this.shadowRoot.activeElement?.id;
    const words = wordsOf(this.language);
    const rules = rulesOf(this.year);
    this.#whole.lang = this.language;
    if (this.#form.year !== this.year) this.#last = null;
    const choice = { year: this.year, rules, years: yearsToChoose(words), note: noteOf(this.year, words), hasLink: this.#address.isUsed };
    this.#form.draw(choice, this.language, words);
    this.#parts.draw({ form: this.#form, language: this.language, words, ...assumptions(this.year) });
    this.#header.replaceChildren(...headerOf(this.language, words, (code) => (this.lang = code)));
    this.#heading.textContent = words.result;
    this.#stale.textContent = words.stale;
    this.#actions.draw(words, {
      share: () => this.#share(words),
      text: () => this.#copyText(words),
      csv: () => this.#download(words),
      print: () => window.print(),
      clear: () => (this.#before ? this.#undo() : this.#clear()),
    });
    this.#drawn = true;
    this.#update();
    if (active && this.shadowRoot.activeElement?.id !== active) this.shadowRoot.getElementById(active)?.focus();
  }

  #typed(input) {
    this.#before = null;
    if (input.name === "year") {
      this.year = Number(input.value);
    } else {
      this.#form.take(input);
      this.#update();
    }
  }

  /** Takes over a reading that was offered. */
  #accept(button) {
    if (!button.classList.contains("reading")) return;
    this.#form.accept(button);
    this.#update();
  }

  /** A field that is left is spoken of: its error, and what is asked about its figure. */
  #leave({ target, relatedTarget }) {
    if (!target.name || target.name === "year") return;
    this.#form.leave(target, relatedTarget);
    const say = () => this.#say(assessForm(this.#form, wordsOf(this.language)));
    // While a button is pressed nothing may move under the pointer, or its click is lost.
    if (this.#pressed) window.addEventListener("pointerup", () => setTimeout(say), { once: true });
    else say();
  }

  #say({ messages, case: assessed }) {
    this.#form.showErrors(messages);
    this.#form.showAdvice(adviceOf(assessed, this.language));
  }

  /** Empties the form. The same button brings the figures back, so the focus stays on it. */
  #clear() {
    this.#before = { year: this.year, figures: this.#form.figures, municipality: this.#form.municipality };
    this.#empty();
    this.#draw();
    this.#status.textContent = wordsOf(this.language).cleared;
  }

  #undo() {
    this.#take(this.#before);
    this.#status.textContent = wordsOf(this.language).restored;
  }

  #empty() {
    this.#form.figures = new Map();
    this.#form.municipality = "";
    this.#parts.restore();
    this.#last = null;
    this.#unread = [];
  }

  #take(state) {
    this.#restore({ language: null, unread: [], ...state });
    this.#draw();
  }

  #fillExample() {
    this.#take(EXAMPLE);
    this.#heading.focus();
  }

  /** Assesses what is filled in, and shows and tells what comes out. */
  #update() {
    const words = wordsOf(this.language);
    const found = assessForm(this.#form, words);
    const { assessment, case: assessed, messages } = found;
    if (assessment) this.#last = { assessment, history: assessed.history };
    this.#say(found);
    this.#show(assessment !== null, words);
    this.#result = { assessment, case: assessed, errors: [...messages].map(([field, message]) => ({ field, message })) };
    this.#parts.update();
    this.#keep();
    this.#tell();
  }

  /** Keeps the figures: for the form around it, and in the address. */
  #keep() {
    if (!this.#drawn) return;
    const [first] = this.#result.errors;
    tellForm(this, this.value, first ? { message: first.message, input: this.#form.input(first.field) } : null);
    if (this.#address.isUsed && (this.#form.shown.size > 0 || this.#address.state)) this.#address.write(this.#text);
  }

  /** Tells the result. The first time it waits a moment, so that a listener added right after the import hears it. */
  #tell() {
    const tell = () => this.dispatchEvent(new CustomEvent("vangnet-result", { detail: this.#result, bubbles: true, composed: true }));
    if (this.#told) tell();
    else setTimeout(tell);
    this.#told = true;
  }

  /** The result of these figures, or the last one, which is then marked as being of figures before. */
  #show(current, words) {
    const last = this.#last;
    const assessment = last?.assessment ?? null;
    const stale = assessment !== null && !current;
    this.#notice.textContent = this.#noticeOf(words);
    this.#notice.hidden = this.#notice.textContent === "";
    if (assessment === null) {
      this.#body.replaceChildren(...previewOf(this.year, rulesOf(this.year), this.language, words, () => this.#fillExample()));
    } else if (current) {
      this.#body.replaceChildren(...resultOf(assessment, this.language, words));
      this.#imprint.replaceChildren(imprint(assessment, this.#origin, this.language, words));
    }
    if (assessment === null) this.#imprint.replaceChildren();
    if (!stale) this.#sections.show(assessment, this.language, words);
    for (const shown of [this.#body, this.#sections.element]) shown.classList.toggle("stale", stale);
    this.#stale.hidden = !stale;
    this.#glance.show(assessment, stale, this.language, words);
    if (current || assessment === null) this.#glance.giveWayTo(this.#body.querySelector(".summary"));
    this.#actions.show(words, {
      hasResult: assessment !== null,
      stale,
      hasLink: this.#address.isUsed,
      isEmpty: this.#form.figures.size === 0,
      canUndo: this.#before !== null,
    });
    this.#form.showNeeds((year) => {
      if (assessment === null || stale) return words.earlierHint;
      if (assessment.missing?.years.includes(year)) return words.earlierNeeded;
      return Object.hasOwn(last.history, year) ? words.earlierHint : words.earlierIdle;
    });
    this.#status.textContent = "";
    clearTimeout(this.#pause);
    const spoken = current ? spokenOf(assessment, this.language, words) : "";
    this.#pause = setTimeout(() => (this.#spoken.textContent = spoken), PAUSE);
  }

  #noticeOf(words) {
    if (this.#unread.length > 0) return words.unread(this.#unread);
    return isExample(this.year, this.#form.shown) ? words.isExample : "";
  }

  /** Whose case it is, and where it can be worked out again. */
  get #origin() {
    return { municipality: this.#form.municipality, address: this.#address.isUsed ? this.#address.link(this.#text) : null };
  }

  /** Copies a link of this case: made here, whatever the address bar holds. */
  #share(words) {
    const years = [this.year, ...this.#form.earlier].filter((year) => this.#form.plain(`${year}.budget`) !== undefined);
    return this.#copy(this.#address.link(this.#text), words.shared(years), words);
  }

  #copyText(words) {
    return this.#copy(textOf(this.#last.assessment, this.#origin, this.language, words), words.copied, words);
  }

  async #copy(text, done, words) {
    this.#status.textContent = (await copy(text)) ? done : words.notShared;
  }

  #download(words) {
    const { assessment } = this.#last;
    download(`vangnet-${assessment.year}.csv`, "text/csv", csvOf(assessment, this.#form.municipality, this.language, words));
    this.#status.textContent = words.downloaded;
  }
}
