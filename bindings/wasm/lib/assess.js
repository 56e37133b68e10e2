// The assessment, with its receipt and its explanation.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { orRefused } from "./error.js";
import { apartFromRules, handleOf } from "./rule-set.js";

/** The answer of an assessment. */
class Assessment {
  #answer;
  #receipt;

  constructor(answer) {
    this.#answer = answer;
    Object.assign(this, read(answer.assessment()));
    Object.freeze(this);
  }

  get receipt() {
    this.#receipt ??= read(this.toReceiptJson());
    return this.#receipt;
  }

  get scaleIsHypothetical() {
    return this.#answer.scaleIsHypothetical();
  }

  get sheet() {
    return this.receipt.sheet;
  }

  explain(language, markup) {
    return orRefused(() => this.#answer.explain(language, markup));
  }

  toContractJson() {
    return this.#answer.assessment();
  }

  toReceiptJson() {
    return orRefused(() => this.#answer.receipt());
  }
}

export function assess(options) {
  const { rules, figures } = apartFromRules(options);
  const answer = orRefused(() =>
    rules === undefined ? wasm.assess(figures) : wasm.assessWith(figures, handleOf(rules, "/rules")),
  );
  return new Assessment(answer);
}
