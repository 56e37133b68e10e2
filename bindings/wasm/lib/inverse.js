// Inverse questions on the regular scale.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { decimal, refused } from "./input.js";
import { heldRules } from "./rule-set.js";
import { call, held, readInverse } from "./vangnet.js";

/** Inverse questions about a budget under a scale. */
class Inverse {
  #inverse;

  constructor(inverse) {
    this.#inverse = inverse;
    this.warnings = read(this.#ask((inverse) => inverse.warnings()));
    Object.freeze(this);
  }

  netCostsForPayment(payment) {
    decimal(payment, "/payment");
    return this.#ask((inverse) => inverse.netCostsForPayment(payment));
  }

  netCostsForOwnRisk(ownRisk) {
    decimal(ownRisk, "/ownRisk");
    return this.#ask((inverse) => inverse.netCostsForOwnRisk(ownRisk));
  }

  maximumOwnRisk() {
    return read(this.#ask((inverse) => inverse.maximumOwnRisk()));
  }

  borders(netCosts) {
    decimal(netCosts, "/netCosts");
    return read(this.#ask((inverse) => inverse.borders(netCosts)));
  }

  effectOfOneEuro(netCosts) {
    decimal(netCosts, "/netCosts");
    return read(this.#ask((inverse) => inverse.effectOfOneEuro(netCosts)));
  }

  #ask(question) {
    const inverse = this.#inverse();
    return call(() => question(inverse));
  }
}

export function inverse(options) {
  const { year, budget, inhabitants, rules } = readInverse(options, "");
  if (rules === undefined) return new Inverse(held(() => wasm.InverseQuestions.ofYear(year, budget, inhabitants)));
  const handle = heldRules(rules, "/rules");
  if (year !== undefined) throw bothGiven();
  return new Inverse(held(() => wasm.InverseQuestions.ofRules(handle(), budget, inhabitants)));
}

function bothGiven() {
  return refused("unknown_field", "/year", "/year is not a known key where rules are given: give one of the two.");
}
