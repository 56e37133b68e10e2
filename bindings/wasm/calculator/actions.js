// What can be done with a case and its result: link, text, table, print, clear.

import { button, element } from "./dom.js";

const OF_A_RESULT = ["share", "text", "csv", "print"];

export class Actions {
  element = element("div", { class: "actions", part: "actions" });

  /** The buttons in a language. @param {object} words @param {Record<string, () => void>} acts what each does */
  draw(words, acts) {
    const texts = { share: words.share, text: words.copyText, csv: words.csv, print: words.print, clear: words.clear };
    this.element.replaceChildren(...Object.entries(texts).map(([id, text]) => button(id, text, acts[id])));
  }

  /** Which of them there are now. */
  show(words, { hasResult, stale, hasLink, isEmpty, canUndo }) {
    const action = (id) => this.element.querySelector(`#${id}`);
    for (const id of OF_A_RESULT) action(id).hidden = !hasResult;
    // What is copied is a result of the figures on the screen.
    for (const id of ["text", "csv"]) action(id).disabled = stale;
    if (!hasLink) action("share").hidden = true;
    action("clear").textContent = canUndo ? words.undo : words.clear;
    action("clear").hidden = !canUndo && isEmpty;
  }
}
