// The bar that stays in sight: the outcome and the amounts, and the way to them.

import { element } from "./dom.js";
import { amountsOf } from "./summary.js";

/** The bar. Its button leads to the result. */
export class Glance {
  #text = element("span", { class: "glance-text" });
  #button = element("button", { type: "button", part: "button", id: "to-result" });

  #seen = new IntersectionObserver(
    (entries) => this.element.classList.toggle("away", entries.at(-1).isIntersecting),
    { threshold: 0.9 },
  );

  element = element("div", { class: "glance", part: "glance", hidden: true }, this.#text, this.#button);

  /** @param {HTMLElement} target what the button leads to */
  constructor(target) {
    this.#button.addEventListener("click", () => {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    });
  }

  /** Gives way where the whole summary is in sight. */
  giveWayTo(summary) {
    this.#seen.disconnect();
    this.element.classList.remove("away");
    if (summary) this.#seen.observe(summary);
  }

  /** Shows an assessment, or nothing. Where it is of figures before, it says so. */
  show(assessment, stale, language, words) {
    this.element.hidden = assessment === null;
    if (assessment === null) return;
    const { payment, ownRisk } = amountsOf(assessment, language, words);
    const amount = (label, value) => element("span", {}, `${label} `, element("b", {}, value));
    this.#button.textContent = words.toResult;
    this.#text.replaceChildren(
      element("span", { class: `glance-outcome ${assessment.outcome}` }, words.outcomes[assessment.outcome]),
      " ",
      amount(words.payment, payment),
      " ",
      amount(words.ownRisk, ownRisk),
      stale ? element("span", { class: "stale-mark" }, ` ${words.staleShort}`) : "",
    );
  }
}
