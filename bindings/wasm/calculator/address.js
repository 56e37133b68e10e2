// The address of the page, where an element keeps its figures.

import { fromText, intoFragment, prefixOf } from "./links.js";

/** The part of the fragment that is of one calculator. */
export class Address {
  #element;
  #prefix = "";

  /** @param {HTMLElement} element whose `fragment` says what its part is called, or that there is none */
  constructor(element) {
    this.#element = element;
  }

  /** Finds what its part is called, once the element is on its page. */
  find() {
    this.#prefix = prefixOf(this.#element);
  }

  get isUsed() {
    return this.#element.getAttribute("fragment") !== "off";
  }

  /** What the address holds of the element now. */
  get state() {
    return this.isUsed ? fromText(location.hash.slice(1), this.#prefix) : null;
  }

  /** Puts the figures in the address. @param {(prefix: string) => string} text */
  write(text) {
    history.replaceState(history.state, "", intoFragment(location.hash, text(this.#prefix), this.#prefix));
  }

  /** An address with these figures alone, whatever the address bar holds. @param {(prefix: string) => string} text */
  link(text) {
    const link = new URL(location.href);
    link.hash = text(this.#prefix);
    return link.href;
  }
}
