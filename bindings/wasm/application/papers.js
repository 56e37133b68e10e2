// What comes of an application on paper: the draft under the headings of the form, the letter to the council, and what is
// needed by when. Each opens, and what is open is printed.

import { element } from "../calculator/dom.js";
import { drawn } from "./document.js";

/** The documents of the core. */
const DOCUMENTS = ["draft", "letter", "calendar"];

export class Papers {
  #parts = DOCUMENTS.map((name) => {
    const title = element("summary", { id: `application-${name}-title` });
    const content = element("div", { class: "content" });
    const details = element("details", { id: `application-${name}`, part: "section" }, title, content);
    details.addEventListener("toggle", () => this.#fill(name));
    return { name, title, content, details };
  });
  #shown = null;

  element = element("div", { class: "sections papers", part: "sections", hidden: true }, ...this.#parts.map(({ details }) => details));

  /** Shows the papers of an answer; those of what stood there before stay, marked, and without an answer there are none. */
  show(answer, isStale, { language, of }) {
    this.element.classList.toggle("stale", isStale);
    if (isStale) return;
    this.element.hidden = answer === null;
    this.#shown = { answer, language };
    for (const { name, title } of this.#parts) {
      title.textContent = of[name];
      this.#fill(name);
    }
  }

  #fill(name) {
    const { answer, language } = this.#shown;
    const { content, details } = this.#parts.find((part) => part.name === name);
    content.replaceChildren(...(details.open && answer !== null ? drawn(answer[name](language).blocks) : []));
  }
}
