// Inverse questions on the regular scale.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { orRefused } from "./error.js";
import { apartFromRules, handleOf } from "./rule-set.js";

/** Questions about a budget under a scale. */
class Inverse {
  #questions;

  constructor(questions) {
    this.#questions = questions;
    Object.freeze(this);
  }

  netCostsForPayment(payment) {
    return orRefused(() => this.#questions.netCostsForPayment(payment));
  }

  netCostsForOwnRisk(ownRisk) {
    return orRefused(() => this.#questions.netCostsForOwnRisk(ownRisk));
  }

  maximumOwnRisk() {
    return read(orRefused(() => this.#questions.maximumOwnRisk()));
  }

  borders(netCosts) {
    return read(orRefused(() => this.#questions.borders(netCosts)));
  }

  effectOfOneEuro(netCosts) {
    return read(orRefused(() => this.#questions.effectOfOneEuro(netCosts)));
  }
}

export function inverse(options) {
  const { rules, figures } = apartFromRules(options);
  const questions = orRefused(() =>
    rules === undefined
      ? wasm.Questions.about(figures)
      : wasm.Questions.aboutRules(figures, handleOf(rules, "/rules")),
  );
  return new Inverse(questions);
}
