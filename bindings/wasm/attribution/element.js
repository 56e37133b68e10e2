// <vangnet-attribution>: a deficit, and what its change comes from, as a waterfall and as a table.

import { AnswerElement } from "../calculator/answer-element.js";
import { colours } from "../calculator/colours.js";
import { element, svg } from "../calculator/dom.js";
import { loading } from "../lib/budget.loading.js";
import { attribution } from "../lib/generated/budget.js";
import { rowsOf } from "./rows.js";
import { styles } from "./styles.js";
import { table } from "./table.js";
import { fillOf, picture } from "./waterfall.js";
import { wordsOf } from "./words.js";

const QUESTION = { property: "attribution", waits: "picture", loading, ask: attribution, isAnswer: (given) => Boolean(given.parts) };

/** The element; its type declaration says what it offers. */
export class VangnetAttribution extends AnswerElement {
  #figure;

  constructor() {
    const figure = element("figure", { tabindex: -1 });
    super(QUESTION, [colours, styles], figure);
    this.#figure = figure;
  }

  get attribution() {
    return this.answer;
  }

  set attribution(given) {
    this.answer = given;
  }

  get focused() {
    return this.#figure;
  }

  refusedIn(language) {
    return wordsOf(language).refused;
  }

  draw(attribution, language) {
    this.#figure.replaceChildren(...(attribution === null ? [] : drawn(attribution, language)));
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
