// What is told of an application: its state in words, the points of the form, and what only people can judge.

import { element } from "../calculator/dom.js";
import { storyOf } from "../calculator/story.js";
import { Checklist } from "./checklist.js";

export class Told {
  #state = element("p", { class: "overall", part: "state" });
  #result = element("p", { class: "result-of" });
  #evidence = element("p", { class: "evidence", part: "evidence" });
  #checklist = new Checklist();
  #rest = element("div", {});

  element = element("div", { class: "body" }, this.#state, this.#result, this.#evidence, this.#checklist.element, this.#rest);

  /**
   * @param {import("../lib/application.js").Application} answer
   * @param {{ of: ReturnType<typeof import("./words.js").wordsOf>, marks: Record<string, string[]>, language: "nl" | "en",
   *   titleOf: (measure: number, code: string) => string, go?: (code: string, measure: number | null) => void }} how the words,
   *   what a measure is called, and the way to a field, where there are fields
   * @returns {string} the state and the result, to be spoken
   */
  show(answer, { of, marks, language, titleOf, go }) {
    const { open, result, points, forPeople } = answer.checklist(language);
    const isComplete = open === 0;
    const [sign, state] = isComplete ? ["✓", of.complete] : ["✗", of.open(open)];
    this.#state.dataset.status = isComplete ? "fulfilled" : "lacks";
    if (this.#state.textContent !== `${sign}${state}`) this.#state.replaceChildren(element("span", { class: "mark", "aria-hidden": "true" }, sign), state);
    this.#result.textContent = result;
    // The form was read, or it is that of another year.
    const mark = answer.evidence === "official" ? "official" : "inferred";
    this.#evidence.replaceChildren(element("strong", { class: `badge ${mark}` }, marks[mark][0]), ` ${of.evidence[mark]}`);
    this.#checklist.show(points, { of, language, titleOf, go });
    const { nodes } = storyOf(answer.explain(language));
    const closing = nodes.slice(nodes.findLastIndex((node) => node.tagName === "H3"));
    const people = element("ul", {}, ...forPeople.map((text) => element("li", {}, text)));
    this.#rest.replaceChildren(element("h3", {}, of.forPeople), people, ...closing);
    return `${state}. ${result}`;
  }
}
