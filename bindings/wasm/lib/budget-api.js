// The questions about the budget; the modules that import it have loaded the WebAssembly module first.

import { read } from "./answers.js";
import { ask, explanationOf, questionOf } from "./question.js";

export { VangnetError } from "./error.js";
export { answer } from "./question.js";

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

const asking = (name) => (options) => Object.freeze(new ExplainedAnswer(questionOf(name, options)));

export const budgetHistory = asking("budget_history");
export const paymentCalendar = asking("payment_calendar");
export const lateAccounts = asking("late_accounts");
export const aanwijzingReduction = asking("aanwijzing_reduction");
export const distribute = asking("distribute");
export const household = asking("household");
export const deviation = asking("deviation");
export const attribution = asking("attribution");

export const indicators = (options) => Object.freeze(new Answer(questionOf("indicators", options)));
export const macroBudgets = (options = {}) => Object.freeze(new Answer(questionOf("macro_budgets", options)));
