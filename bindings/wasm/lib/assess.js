// The assessment, with its receipt and its explanation.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { givenCase } from "./case.js";
import { optional, text } from "./input.js";
import { heldRules } from "./rule-set.js";
import { call, held, readCaseWithRules } from "./vangnet.js";

/** The answer of an assessment. */
class Assessment {
  #answer;
  #receipt;

  constructor(answer) {
    this.#answer = answer;
    Object.assign(this, read(this.toContractJson()));
    this.missing = read(ask(answer, (answer) => answer.missing()));
    this.unusedYears = read(ask(answer, (answer) => answer.unusedYears()));
    Object.freeze(this);
  }

  get receipt() {
    this.#receipt ??= read(this.toReceiptJson());
    return this.#receipt;
  }

  get scaleIsHypothetical() {
    return ask(this.#answer, (answer) => answer.scaleIsHypothetical());
  }

  get sheet() {
    return this.receipt.sheet;
  }

  explain(language, markup) {
    optional(text, language, "/language");
    optional(text, markup, "/markup");
    return ask(this.#answer, (answer) => answer.explain(language, markup));
  }

  toContractJson() {
    return ask(this.#answer, (answer) => answer.assessment());
  }

  toReceiptJson() {
    return ask(this.#answer, (answer) => answer.receipt());
  }
}

function ask(held, question) {
  const answer = held();
  return call(() => question(answer));
}

export function assess(options) {
  const { rules, ...figures } = readCaseWithRules(options, "");
  const handle = rules === undefined ? undefined : heldRules(rules, "/rules");
  const given = givenCase(figures);
  return new Assessment(held(given(handle ? (line) => wasm.assessWith(line, handle()) : wasm.assess)));
}
