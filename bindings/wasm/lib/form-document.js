// A document that is about a form, in its written forms.

import { read } from "./answers.js";
import { optional, text } from "./input.js";

export class Document {
  #form;
  #json;

  /** @param {(asked: (document: object) => string) => string} form asks the core for the document in a form */
  constructor(form) {
    this.#form = form;
    this.#json = form((document) => document.json());
    const { language, blocks } = read(this.#json);
    this.language = language;
    this.blocks = blocks;
    Object.freeze(this);
  }

  toJson() {
    return this.#json;
  }

  text(markup) {
    optional(text, markup, "/markup");
    return this.#form((document) => document.text(markup));
  }

  html() {
    return this.#form((document) => document.html());
  }

  page() {
    return this.#form((document) => document.page());
  }
}
