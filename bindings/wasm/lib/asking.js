// How a question is asked, and what its answer is.

import { read } from "./answers.js";
import { Document } from "./form-document.js";
import { optional, text } from "./input.js";

/**
 * The functions of questions.
 *
 * @param {(name: string, options: unknown) => () => object} ask gives what the core holds of an answer
 * @param {(name: string, options: unknown, run: unknown) => Promise<() => object>} askInSlices
 * @param {<T>(work: () => T) => T} call
 */
export function asking(ask, askInSlices, call) {
  /** An answer, with the text that it was read from. */
  class Answer {
    #json;

    constructor(answered) {
      this.#json = of(answered, (answer) => answer.json());
      Object.assign(this, read(this.#json));
    }

    toJson() {
      return this.#json;
    }
  }

  /** An answer that the core can put into words. */
  class ExplainedAnswer extends Answer {
    #answered;

    constructor(answered) {
      super(answered);
      this.#answered = answered;
    }

    explain(language, markup) {
      optional(text, language, "/language");
      optional(text, markup, "/markup");
      return of(this.#answered, (answer) => answer.explain(language, markup));
    }
  }

  /** An answer about a form. */
  class DocumentedAnswer extends ExplainedAnswer {
    #answered;

    constructor(answered) {
      super(answered);
      this.#answered = answered;
    }

    checklist(language) {
      optional(text, language, "/language");
      return read(of(this.#answered, (answer) => answer.checklist(language)));
    }

    draft(language) {
      return this.#document((answer) => answer.draft(language), language);
    }

    letter(language) {
      return this.#document((answer) => answer.letter(language), language);
    }

    calendar(language) {
      return this.#document((answer) => answer.calendar(language), language);
    }

    ics(language) {
      optional(text, language, "/language");
      return of(this.#answered, (answer) => answer.ics(language));
    }

    /** The core writes a document anew in each form; what it holds of it meanwhile is given back. */
    #document(write, language) {
      optional(text, language, "/language");
      const form = (asked) =>
        of(this.#answered, (answer) => {
          const written = write(answer);
          try {
            return asked(written);
          } finally {
            written.free();
          }
        });
      return new Document(form);
    }
  }

  function of(answered, question) {
    const answer = answered();
    return call(() => question(answer));
  }

  return {
    /** A question that is answered as text; `absent` are the options where none are given. */
    written: (name, absent) => (options = absent) => Object.freeze(new Answer(ask(name, options))),
    /** A question whose answer can be explained, and is about a form. */
    documented: (name) => (options) => Object.freeze(new DocumentedAnswer(ask(name, options))),
    /** A question whose answer can be explained. */
    explained: (name) => (options) => Object.freeze(new ExplainedAnswer(ask(name, options))),
    /** The same for a question that takes long: a promise of its answer. */
    running: (name) => async (options, run) => Object.freeze(new ExplainedAnswer(await askInSlices(name, options, run))),
  };
}
