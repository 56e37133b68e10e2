// Rule sets: the shipped ones and a user's own.

import * as wasm from "../wasm/vangnet.js";
import { read } from "./answers.js";
import { decimal, integer, optional, refused, text } from "./input.js";
import { documentText } from "./document.js";
import { call, held, readBands } from "./vangnet.js";

/** The WebAssembly object of each rule set. @type {WeakMap<RuleSet, () => wasm.Rules>} */
const handles = new WeakMap();

/** A rule set; its document is readable, and every change makes a new one. */
class RuleSet {
  constructor(make) {
    const handle = held(make);
    handles.set(this, handle);
    const rules = handle();
    const { name, origin, firstYear, lastYear, assumedFrom, regular, extended, unknown } = read(call(() => rules.document()));
    Object.assign(this, { name, origin, firstYear, lastYear, assumedFrom, regular, extended, unknown });
    this.rates = read(call(() => rules.rates()));
    this.evidence = call(() => rules.evidence());
    this.yearsBefore = call(() => rules.yearsBefore());
    this.needsInhabitants = call(() => rules.needsInhabitants());
    Object.freeze(this);
  }

  withName(name) {
    text(name, "/name");
    return changed(this, (rules) => rules.withName(name));
  }

  withYears(firstYear, lastYear) {
    optional(integer, firstYear, "/firstYear");
    optional(integer, lastYear, "/lastYear");
    return changed(this, (rules) => rules.withYears(firstYear, lastYear));
  }

  assumedFor(year) {
    integer(year, "/year");
    return changed(this, (rules) => rules.assumedFor(year));
  }

  withThreshold(threshold) {
    decimal(threshold, "/threshold");
    return changed(this, (rules) => rules.withThreshold(threshold));
  }

  withBands(bands) {
    const given = readBands(bands, "/bands");
    return changed(this, (rules) => rules.withBands(given));
  }

  withExtendedBands(bands, whereBothOpen) {
    const given = readBands(bands, "/bands");
    text(whereBothOpen, "/whereBothOpen");
    return changed(this, (rules) => rules.withExtendedBands(given, whereBothOpen));
  }

  diff(other) {
    const [one, another] = [heldRules(this, "")(), heldRules(other, "/other")()];
    return read(call(() => one.diff(another)));
  }

  toJSON() {
    const rules = heldRules(this, "")();
    return JSON.parse(call(() => rules.document()));
  }
}

function changed(rules, change) {
  const handle = heldRules(rules, "");
  return new RuleSet(() => change(handle()));
}

/**
 * The WebAssembly object of a rule set.
 *
 * @param {unknown} rules
 * @param {string} field
 */
export function heldRules(rules, field) {
  const handle = handles.get(/** @type {RuleSet} */ (rules));
  if (handle) return handle;
  throw refused("invalid_type", field, `${field || "The object"} is not a rule set: it must come from ruleSet or readRuleSet.`);
}

export function ruleSet(year) {
  integer(year, "/year");
  return new RuleSet(() => wasm.Rules.forYear(year));
}

export function readRuleSet(document) {
  const known = handles.get(document);
  if (known) return new RuleSet(known);
  const json = documentText(document);
  return new RuleSet(() => wasm.Rules.read(json));
}

export const supportedYears = () => Object.freeze(call(() => wasm.shippedYears()));
