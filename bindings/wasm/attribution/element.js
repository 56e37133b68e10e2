// <vangnet-attribution>: a deficit, and what its change comes from, as a waterfall and as a table.

import { colours } from "../calculator/colours.js";
import { adopt, BaseElement, element, svg, takeEarlier } from "../calculator/dom.js";
import { languageOf } from "../calculator/languages.js";
import { Waiting } from "../calculator/waiting.js";
import { loading } from "../lib/budget.loading.js";
import { attribution } from "../lib/generated/budget.js";
import { rowsOf } from "./rows.js";
import { styles } from "./styles.js";
import { table } from "./table.js";
import { fillOf, picture } from "./waterfall.js";
import { wordsOf } from "./words.js";

/** The element; its type declaration says what it offers. */
export class VangnetAttribution extends BaseElement {
  static observedAttributes = ["lang"];

  #attribution = null;
  /** Options that wait for the module which works them out. */
  #options = null;
  #waiting = new Waiting(loading, "picture");
  #stopWaiting = () => {};
  #figure = element("figure", { hidden: true, tabindex: -1 });
  #tellReady;
  #ready = new Promise((resolve) => (this.#tellReady = resolve));

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    adopt(root, colours, styles);
    this.#waiting.element.hidden = true;
    root.append(this.#waiting.element, this.#figure);
  }

  connectedCallback() {
    takeEarlier(this, ["attribution"]);
    this.#draw();
    if (this.#options) this.#wait();
  }

  disconnectedCallback() {
    this.#stopWaiting();
  }

  attributeChangedCallback() {
    this.#draw();
  }

  get attribution() {
    return this.#attribution;
  }

  set attribution(given) {
    // An answer has its parts; options are still to be worked out.
    const isOptions = given !== null && given !== undefined && !given.parts;
    if (isOptions && !loading.isReady) {
      this.#show(null);
      this.#options = given;
      this.#wait();
    } else {
      this.#show(isOptions ? attribution(given) : (given ?? null));
    }
  }

  get ready() {
    return this.#ready;
  }

  #show(attribution) {
    this.#attribution = attribution;
    this.#options = null;
    this.#stopWaiting();
    this.#waiting.element.hidden = true;
    this.#draw();
    if (attribution) this.#tellReady();
  }

  #wait() {
    this.#stopWaiting();
    this.#waiting.element.hidden = false;
    this.#stopWaiting = this.#waiting.until((hadFocus) => {
      this.#workOut();
      if (hadFocus) this.#figure.focus();
    });
  }

  /** What is refused this late has no caller to throw to: the page is told, and the reader. */
  #workOut() {
    try {
      this.#show(attribution(this.#options));
    } catch (error) {
      this.#show(null);
      const refused = element("p", {}, `${wordsOf(languageOf(this)).refused} `, element("small", { lang: "en" }, error.message));
      this.#figure.replaceChildren(refused);
      this.#figure.hidden = false;
      reportError(error);
    }
  }

  #draw() {
    const language = languageOf(this);
    this.#waiting.language = language;
    this.#figure.lang = language;
    this.#figure.hidden = this.#attribution === null;
    this.#figure.replaceChildren(...(this.#attribution === null ? [] : drawn(this.#attribution, language)));
  }
}

function drawn(attribution, language) {
  const words = wordsOf(language);
  const rows = rowsOf(attribution, language);
  const missing = attribution.missing.map((factor) => words.missing[factor]);
  return [
    ...(divides(rows) ? pictured(rows, words) : [element("p", { part: "undivided" }, words.undivided)]),
    table(rows, divides(rows) ? words.caption : words.known, words),
    ...missing.map((text) => element("p", {}, text)),
  ];
}

/** Whether there is something to see: of two bars that are not empty, the one is the other. */
function divides(rows) {
  return rows.filter(({ start, end }) => start !== end).length > 2;
}

function pictured(rows, words) {
  const legends = ["total", "more", "less"].map((kind) => legend(kind, words[kind]));
  return [picture(rows, words), element("figcaption", {}, ...legends)];
}

/** Its little rectangle is filled as the bars are. */
function legend(kind, text) {
  const size = { width: 14, height: 14 };
  const swatch = svg("svg", { class: "swatch", ...size, "aria-hidden": "true" }, svg("rect", { class: kind, fill: fillOf(kind), ...size }));
  return element("span", { class: "legend" }, swatch, text);
}
