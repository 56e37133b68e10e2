import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, calendar, inverse, merge, readRuleSet, ruleSet, VangnetError } from "vangnet";
import * as small from "vangnet/assessment";
import { LAST_YEAR } from "../support/years.mjs";

const RIGHT = { year: 2019, budget: "100", netCosts: "109" };
const procedure = (changes) => ({
  ...RIGHT,
  procedure: {
    received: "2020-08-01",
    collegeDeclaration: true,
    councilConsent: true,
    internalMeasures: true,
    externalMeasures: true,
    grantedYears: [],
    instructionYears: [],
    ...changes,
  },
});

/** Arguments of `assess`, the code, the field, and a part of the message. */
const REFUSED = [
  [undefined, "invalid_type", null, "The argument is a value of the type undefined: it must be an object."],
  [null, "invalid_type", null, "The argument is null: it must be an object."],
  [[RIGHT], "invalid_type", null, "The argument is an array"],
  [{}, "missing_field", "/year", "/year is required."],
  [{ ...RIGHT, net_costs: "1" }, "unknown_field", "/net_costs", "the nearest known key is netCosts."],
  [{ ...RIGHT, budgetWithoutArt_7: "1" }, "unknown_field", "/budgetWithoutArt_7", "nearest known key is budgetWithoutArt7."],
  [{ ...RIGHT, colour: "1" }, "unknown_field", "/colour", "/colour is not a known key: known are id, year, budget"],
  [{ ...RIGHT, "a/b~c": 1 }, "unknown_field", "/a~1b~0c", "is not a known key"],
  [{ ...RIGHT, year: "2019" }, "invalid_type", "/year", '/year is "2019": it must be an integer.'],
  [{ ...RIGHT, year: 2019.5 }, "invalid_type", "/year", "/year is the number 2019.5: it must be an integer."],
  [{ ...RIGHT, year: 2 ** 53 }, "invalid_type", "/year", "it must be an integer."],
  [{ ...RIGHT, year: NaN }, "invalid_type", "/year", "/year is the number NaN"],
  [{ ...RIGHT, year: 2019n }, "invalid_type", "/year", "/year is the bigint 2019"],
  [{ ...RIGHT, year: 2014 }, "year_unsupported", "/year", `supported are 2015 to ${LAST_YEAR}.`],
  [{ ...RIGHT, year: LAST_YEAR + 1 }, "no_rule_known", "/year", `no rule is known from ${LAST_YEAR + 1}`],
  [{ ...RIGHT, budget: 100 }, "invalid_type", "/budget", "/budget is the number 100: it must be a string of digits"],
  [{ ...RIGHT, budget: null }, "invalid_type", "/budget", "/budget is null"],
  [{ ...RIGHT, budget: "1.000,00" }, "invalid_amount", "/budget", '/budget is "1.000,00": an amount is digits'],
  [{ ...RIGHT, budget: "0" }, "budget_not_positive", "/budget", '/budget is "0": a budget is above zero.'],
  [{ ...RIGHT, netCosts: "1000000000000.01" }, "amount_out_of_range", "/netCosts", "at most 1000000000000.00"],
  [{ ...RIGHT, unlawful: "-1" }, "amount_out_of_range", "/unlawful", '/unlawful is "-1": unlawful spending is not below zero'],
  [{ ...RIGHT, budgetStage: "Definitief" }, "invalid_stage", "/budgetStage", "voorlopig, nader_voorlopig or definitief"],
  [{ ...RIGHT, inhabitants: 0 }, "invalid_inhabitants", "/inhabitants", "between 1 and 100000000"],
  [{ ...RIGHT, id: 5 }, "invalid_type", "/id", "it must be a string"],
  [{ ...RIGHT, id: "\ud800" }, "invalid_type", "/id", "it must be a string"],
  [{ ...RIGHT, history: { 2018: { budget: "1" } } }, "missing_field", "/history/2018/netCosts", "is required"],
  [{ ...RIGHT, history: { 2018: { budget: "1", netCosts: 2 } } }, "invalid_type", "/history/2018/netCosts", "the number 2"],
  [{ ...RIGHT, history: { 2018: { budget: "1", costs: "2" } } }, "unknown_field", "/history/2018/costs", "netCosts"],
  [{ ...RIGHT, budget: "0", history: { 2018: { budget: "1" } } }, "missing_field", "/history/2018/netCosts", "/history/2018/netCosts is required."],
  [{ ...RIGHT, history: { 2018: { budget: "1", netCosts: "2" }, 2017: { budget: "1", netCosts: "2", budgetWithoutArt7: "x" } } }, "invalid_amount", "/history/2017/budgetWithoutArt7", '/history/2017/budgetWithoutArt7 is "x"'],
  [{ ...RIGHT, history: { "02018": { budget: "1", netCosts: "2" } } }, "invalid_year", "/history/02018", "is not a year"],
  [{ ...RIGHT, history: { 2019: { budget: "1", netCosts: "2" } } }, "duplicate_year", "/history/2019", "stands twice"],
  [{ ...RIGHT, history: { 2081: { budget: "1", netCosts: "2" } } }, "invalid_year", "/history/2081", "/history/2081 cannot affect 2019: of the earlier years, only 2016 to 2018 can."],
  [{ ...RIGHT, history: { 2015: { budget: "1", netCosts: "2" } } }, "invalid_year", "/history/2015", "only 2016 to 2018 can."],
  [{ ...RIGHT, history: { last: { budget: "1", netCosts: "2" } } }, "invalid_year", "/history/last", "is not a year"],
  [{ ...RIGHT, history: [] }, "invalid_type", "/history", "must be an object"],
  [procedure({ received: "2020-02-30" }), "invalid_date", "/procedure/received", "written YYYY-MM-DD"],
  [procedure({ councilConsent: "yes" }), "invalid_type", "/procedure/councilConsent", "it must be a boolean"],
  [procedure({ councilConsent: undefined }), "missing_field", "/procedure/councilConsent", "is required"],
  [procedure({ grantedYears: 2018 }), "invalid_type", "/procedure/grantedYears", "it must be an array"],
  [procedure({ grantedYears: [2018, "x"] }), "invalid_type", "/procedure/grantedYears/1", "it must be an integer"],
  [procedure({ measures: true }), "unknown_field", "/procedure/measures", "known are received, collegeDeclaration"],
];

function refused(call, code, field, part) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof VangnetError && error instanceof Error, String(error));
    assert.deepEqual([error.name, error.code, error.field], ["VangnetError", code, field], error.message);
    assert.ok(error.message.includes(part), error.message);
    assert.match(error.stack, /errors\.test\.mjs/);
    return true;
  });
}

for (const [argument, code, field, part] of REFUSED) {
  test(`${code} at ${field}: ${part}`, () => refused(() => assess(argument), code, field, part));
}

test("the small module refuses alike", () => {
  for (const [argument, code, field, part] of REFUSED) {
    assert.throws(
      () => small.assess(argument),
      (error) => error instanceof small.VangnetError && error.code === code && error.field === field && error.message.includes(part),
    );
  }
});

test("a value that throws or is inherited is not data", () => {
  refused(() => assess(Object.create(RIGHT)), "missing_field", "/year", "is required");
  const trap = { ...RIGHT };
  Object.defineProperty(trap, "netCosts", { enumerable: true, get: () => { throw new TypeError("own"); } });
  assert.throws(() => assess(trap), { name: "TypeError", message: "own" });
});

test("the other functions name their arguments", () => {
  const rules = ruleSet(2019);
  refused(() => ruleSet("2019"), "invalid_type", "/year", "integer");
  refused(() => calendar(2999), "no_rule_known", "/year", "2999");
  refused(() => assess({ ...RIGHT, rules: { name: "x" } }), "invalid_type", "/rules", "ruleSet or readRuleSet");
  refused(() => assess({ ...RIGHT, year: 2018, rules }), "no_rule_known", "/year", 'the rule set "2019" holds for 2019');
  refused(() => rules.withThreshold(0.05), "invalid_type", "/threshold", "the number 0.05");
  refused(() => rules.withThreshold("5%"), "invalid_ratio", "/threshold", '"5%"');
  refused(() => rules.withThreshold("0.2"), "invalid_rule_set", null, "second band");
  refused(() => rules.withBands([{ above: "0.1", shares: "1" }]), "unknown_field", "/bands/0/shares", "share");
  refused(() => rules.withBands([{ above: "0.1" }]), "missing_field", "/bands/0/share", "required");
  refused(() => rules.withBands([]), "invalid_rule_set", null, "1 to 8");
  refused(() => rules.withYears(2020, 2019), "invalid_rule_set", null, "2020");
  refused(() => rules.withName(5), "invalid_type", "/name", "string");
  refused(() => rules.withExtendedBands([{ above: "0.1", share: "1" }], "regular"), "invalid_rule_set", null, "from 2025");
  refused(() => ruleSet(2025).withExtendedBands([{ above: "0.1", share: "1" }], "both"), "invalid_rule_set", "/whereBothOpen", '"both"');
  refused(() => rules.diff({}), "invalid_type", "/other", "rule set");
  refused(() => readRuleSet(undefined), "invalid_rule_set", null, "null");
  refused(() => readRuleSet({ nam: "x" }), "invalid_rule_set", null, "`name`");
  refused(() => readRuleSet({ name: 5n }), "invalid_rule_set", null, "JSON");
  const floating = { name: "x", regular: { opens: "all", tests: [{ test: "year", limit: 0.05 }], bands: [] } };
  refused(() => readRuleSet(floating), "invalid_rule_set", null, "`0.05`");
  refused(() => inverse({ budget: "1" }), "missing_field", "/year", "required");
  refused(() => inverse({ year: 2024, budget: "100" }).netCostsForOwnRisk("11"), "no_solution", null, "at most 10.00");
  refused(() => inverse({ year: 2024, budget: "100" }).netCostsForPayment("0"), "amount_out_of_range", "/payment", "above zero");
  refused(() => merge({ abc: {} }), "invalid_municipality_code", "/abc", "four digits");
  refused(() => merge({ 1111: { 2018: { budget: "1", netCosts: "1", unlawful: "-2" } } }), "amount_out_of_range", "/1111/2018/unlawful", '/1111/2018/unlawful is "-2"');
  refused(() => merge({ 1111: {}, 2222: { last: { budget: "1", netCosts: "1" } } }), "invalid_year", "/2222/last", "is not a year");
  refused(() => merge({ 1111: { 2018: { budget: "1", netCosts: "1" } }, 2222: {} }), "missing_field", "/2222/years", "2018");
  refused(() => assess(RIGHT).explain("de"), "invalid_language", "/language", "nl or en");
  refused(() => assess(RIGHT).explain("nl", "html"), "invalid_markup", "/markup", "markdown or plain");
});
