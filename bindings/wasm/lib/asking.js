// How a question is asked, and what its answer is.

import { read } from "./answers.js";

/**
 * The functions of questions.
 *
 * @param {(name: string, options: unknown) => object} questionOf a question as the core reads it
 * @param {(question: object) => string} ask
 * @param {(question: object, language: unknown, markup: unknown) => object} explanationOf
 */
export function asking(questionOf, ask, explanationOf) {
  /** An answer, with the text that it was read from. */
  class Answer {
    #json;

    constructor(question) {
      this.#json = ask(question);
      Object.assign(this, read(this.#json));
    }

    toJson() {
      return this.#json;
    }
  }

  /** An answer that the core can put into words. */
  class ExplainedAnswer extends Answer {
    #question;

    constructor(question) {
      super(question);
      this.#question = question;
    }

    explain(language, markup) {
      return JSON.parse(ask(explanationOf(this.#question, language, markup))).text;
    }
  }

  return {
    /** A question that is answered as text; `absent` are the options where none are given. */
    written: (name, absent) => (options = absent) => Object.freeze(new Answer(questionOf(name, options))),
    /** A question whose answer can be explained. */
    explained: (name) => (options) => Object.freeze(new ExplainedAnswer(questionOf(name, options))),
  };
}
