// <vangnet-checklist>: whether an application is complete, point by point.

import { AnswerElement } from "../calculator/answer-element.js";
import { colours } from "../calculator/colours.js";
import { element } from "../calculator/dom.js";
import { styles as ofCalculator } from "../calculator/styles.js";
import { wordsOf as wordsOfCalculator } from "../calculator/words.js";
import { loading } from "../lib/application.loading.js";
import { application } from "../lib/application-api.js";
import { styles } from "./styles.js";
import { Told } from "./told.js";
import { wordsOf } from "./words.js";

const QUESTION = { property: "application", waits: "application", loading, ask: application, isAnswer: (given) => Boolean(given.findings) };

/** The element; its type declaration says what it offers. */
export class VangnetChecklist extends AnswerElement {
  #told;
  #heading;

  constructor() {
    const told = new Told();
    const heading = element("h2", { tabindex: -1 });
    const section = element("section", {}, heading, told.element);
    super(QUESTION, [colours, ofCalculator, styles], element("div", { class: "application alone" }, section));
    this.#told = told;
    this.#heading = heading;
  }

  get application() {
    return this.answer;
  }

  set application(given) {
    this.answer = given;
  }

  get focused() {
    return this.#heading;
  }

  refusedIn(language) {
    return wordsOf(language).errors.other;
  }

  draw(answer, language) {
    const of = wordsOf(language);
    this.#heading.textContent = of.result;
    if (answer === null) return;
    this.#told.show(answer, { of, marks: wordsOfCalculator(language).marks, language, titleOf: namesOf(answer) });
  }
}

/** What each measure of a point is called: the findings of a code name them in the same order. */
function namesOf(answer) {
  const { points } = answer.checklist();
  const found = (code) => answer.findings.filter((finding) => finding.code === code);
  return (measure, code) => found(code)[points.find((point) => point.code === code).measures.indexOf(measure)].measure;
}
