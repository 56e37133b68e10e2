// <vangnet-attribution>: a deficit, and what its change comes from, as a waterfall and as a table.

import { colours } from "../calculator/colours.js";
import { element, svg } from "../calculator/dom.js";
import { attribution } from "../lib/budget.browser.js";
import { rowsOf } from "./rows.js";
import { styles } from "./styles.js";
import { table } from "./table.js";
import { fillOf, picture } from "./waterfall.js";
import { WORDS } from "./words.js";

/** The element; its type declaration says what it offers. */
export class VangnetAttribution extends HTMLElement {
  #attribution = null;
  #figure = element("figure", { lang: "nl", hidden: true });

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [colours, styles];
    root.append(this.#figure);
  }

  connectedCallback() {
    // Set before this element was defined, it stands on the node and hides the property.
    if (!Object.hasOwn(this, "attribution")) return;
    const { attribution } = this;
    delete this.attribution;
    this.attribution = attribution;
  }

  get attribution() {
    return this.#attribution;
  }

  set attribution(given) {
    // An answer has its parts; options are still to be worked out.
    this.#attribution = given === null || given?.parts ? given : attribution(given);
    this.#figure.hidden = given === null;
    this.#figure.replaceChildren(...(given === null ? [] : draw(this.#attribution)));
  }
}

function draw(attribution) {
  const rows = rowsOf(attribution);
  const missing = attribution.missing.map((factor) => WORDS.missing[factor]);
  return [
    ...(divides(rows) ? pictured(rows) : [element("p", { part: "undivided" }, WORDS.undivided)]),
    table(rows, divides(rows) ? WORDS.caption : WORDS.known),
    ...missing.map((text) => element("p", {}, text)),
  ];
}

/** Whether there is something to see: of two bars that are not empty, the one is the other. */
function divides(rows) {
  return rows.filter(({ start, end }) => start !== end).length > 2;
}

function pictured(rows) {
  const legends = ["total", "more", "less"].map((kind) => legend(kind, WORDS[kind]));
  return [picture(rows), element("figcaption", {}, ...legends)];
}

/** Its little rectangle is filled as the bars are. */
function legend(kind, text) {
  const size = { width: 14, height: 14 };
  const swatch = svg("svg", { class: "swatch", ...size, "aria-hidden": "true" }, svg("rect", { class: kind, fill: fillOf(kind), ...size }));
  return element("span", { class: "legend" }, swatch, text);
}
