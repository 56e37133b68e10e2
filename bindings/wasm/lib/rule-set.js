// Rule sets: the shipped ones and a user's own.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { orRefused, VangnetError } from "./error.js";

/** @type {WeakMap<RuleSet, wasm.Rules>} */
const handles = new WeakMap();

/** A rule set; its document is readable, and every change makes a new one. */
class RuleSet {
  constructor(handle) {
    handles.set(this, handle);
    const { name, origin, firstYear, lastYear, assumedFrom, regular, extended, unknown } = read(handle.document());
    Object.assign(this, { name, origin, firstYear, lastYear, assumedFrom, regular, extended, unknown });
    this.rates = read(orRefused(() => handle.rates()));
    this.evidence = handle.evidence();
    this.yearsBefore = handle.yearsBefore();
    this.needsInhabitants = handle.needsInhabitants();
    Object.freeze(this);
  }

  withName(name) {
    return changed(this, (handle) => handle.withName(name));
  }

  withYears(firstYear, lastYear) {
    return changed(this, (handle) => handle.withYears(firstYear, lastYear));
  }

  assumedFor(year) {
    return changed(this, (handle) => handle.assumedFor(year));
  }

  withThreshold(threshold) {
    return changed(this, (handle) => handle.withThreshold(threshold));
  }

  withBands(bands) {
    return changed(this, (handle) => handle.withBands(bands));
  }

  withExtendedBands(bands, whereBothOpen) {
    return changed(this, (handle) => handle.withExtendedBands(bands, whereBothOpen));
  }

  diff(other) {
    return read(orRefused(() => handleOf(this, "").diff(handleOf(other, "/other"))));
  }

  toJSON() {
    return JSON.parse(handleOf(this, "").document());
  }
}

function changed(rules, change) {
  return new RuleSet(orRefused(() => change(handleOf(rules, ""))));
}

/**
 * What stands in WebAssembly for a rule set.
 *
 * @param {unknown} rules
 * @param {string} field
 */
export function handleOf(rules, field) {
  const handle = handles.get(/** @type {RuleSet} */ (rules));
  if (handle) return handle;
  const message = `${field} is not a rule set: it must come from ruleSet or readRuleSet.`;
  throw new VangnetError({ code: "invalid_type", field, message });
}

/**
 * The rules among named arguments, and the others; what is not named arguments stays whole, to be refused.
 *
 * @param {any} options
 */
export function apartFromRules(options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) return { figures: options };
  const { rules, ...figures } = options;
  return { rules, figures };
}

export function ruleSet(year) {
  return new RuleSet(orRefused(() => wasm.Rules.forYear(year)));
}

export function readRuleSet(document) {
  return new RuleSet(orRefused(() => wasm.Rules.read(json(document))));
}

/** The document as text; what JSON has no form for is refused like any other wrong rule set. */
function json(document) {
  try {
    return JSON.stringify(document) ?? "null";
  } catch (cause) {
    const message = `The rule set cannot be written as JSON: ${cause.message}`;
    throw new VangnetError({ code: "invalid_rule_set", field: null, message });
  }
}

export const supportedYears = () => Object.freeze(wasm.shippedYears());
