// The part of the calculator that looks ahead.

import { isAhead } from "./links.js";
import { ahead } from "./part-loading.js";
import { Part } from "./part.js";

/** How many years after the deficit year are asked for, where a user says nothing. */
const YEARS_AFTER = 2;

/** The last year to look at. @param {(name: string) => string | undefined} figure @param {number} first */
export function lastYear(figure, first) {
  const chosen = Number(figure("ahead-last"));
  return chosen >= first ? chosen : first + YEARS_AFTER;
}

export class Ahead extends Part {
  #figures;

  /**
   * @param {Map<string, string>} figures those of the calculator, and here more of them
   * @param {() => void} changed hears that the figures here became others
   */
  constructor(figures, changed) {
    super("ahead", ahead, ({ Section }) => new Section(figures, changed), changed);
    this.#figures = figures;
  }

  /** What is part of a link: nothing while it is closed. @param {number} year */
  shown(year) {
    if (!this.element.open) return [];
    const last = lastYear((name) => this.#figures.get(name), year);
    const isLater = (of) => of > year && of <= last;
    return [...this.#figures].filter(([name]) => isAhead(name) || isLater(Number(name.split(".")[0])));
  }

  /** The figures became those of a link: it opens where that holds something for it. */
  restore() {
    if ([...this.#figures.keys()].some(isAhead)) this.element.open = true;
    this.section?.renew();
  }
}
