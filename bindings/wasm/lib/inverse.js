// Inverse questions on the regular scale.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { decimal, refused } from "./input.js";
import { heldRules } from "./rule-set.js";
import { call, held, readInverse } from "./vangnet.js";

/** Questions about a budget under a scale. */
class Inverse {
  #questions;

  constructor(questions) {
    this.#questions = questions;
    this.warnings = read(this.#ask((questions) => questions.warnings()));
    Object.freeze(this);
  }

  netCostsForPayment(payment) {
    decimal(payment, "/payment");
    return this.#ask((questions) => questions.netCostsForPayment(payment));
  }

  netCostsForOwnRisk(ownRisk) {
    decimal(ownRisk, "/ownRisk");
    return this.#ask((questions) => questions.netCostsForOwnRisk(ownRisk));
  }

  maximumOwnRisk() {
    return read(this.#ask((questions) => questions.maximumOwnRisk()));
  }

  borders(netCosts) {
    decimal(netCosts, "/netCosts");
    return read(this.#ask((questions) => questions.borders(netCosts)));
  }

  effectOfOneEuro(netCosts) {
    decimal(netCosts, "/netCosts");
    return read(this.#ask((questions) => questions.effectOfOneEuro(netCosts)));
  }

  #ask(question) {
    const questions = this.#questions();
    return call(() => question(questions));
  }
}

export function inverse(options) {
  const { rules, ...figures } = readInverse(options, "");
  if (rules === undefined) return new Inverse(held(() => wasm.Questions.about(figures)));
  const handle = heldRules(rules, "/rules");
  if (figures.year !== undefined) throw bothGiven();
  return new Inverse(held(() => wasm.Questions.aboutRules(figures, handle())));
}

function bothGiven() {
  return refused("unknown_field", "/year", "/year is not a known key where rules are given: give one of the two.");
}
