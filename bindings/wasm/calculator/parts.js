// The parts of the calculator that open.

import { Ahead } from "./ahead.js";
import { application } from "./part-loading.js";
import { Part } from "./part.js";

export class Parts {
  #ahead;
  #all;

  /**
   * @param {Map<string, string>} figures those of the calculator
   * @param {{ changed: () => void, take: (state: object) => void }} acts what hears that the figures of a link became others,
   *   and what fills the calculator in
   */
  constructor(figures, { changed, take }) {
    this.#ahead = new Ahead(figures, changed);
    this.#all = [this.#ahead, new Part("application", application, ({ Section }) => new Section(take))];
  }

  get elements() {
    return this.#all.map(({ element }) => element);
  }

  /** What of them is part of a link. @param {number} year */
  shown(year) {
    return this.#ahead.shown(year);
  }

  /** The figures became those of a link. */
  restore() {
    this.#ahead.restore();
  }

  draw(choice) {
    for (const part of this.#all) part.draw(choice);
  }

  update() {
    for (const part of this.#all) part.update();
  }

  stop() {
    for (const part of this.#all) part.stop();
  }
}
