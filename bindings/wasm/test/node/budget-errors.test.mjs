import assert from "node:assert/strict";
import { test } from "node:test";
import {
  attribution,
  budgetHistory,
  deviation,
  distribute,
  household,
  macroBudgets,
  paymentCalendar,
  VangnetError,
} from "vangnet/budget";

const circle = { year: 2019 };
circle.model = circle;
const stages = (stage) => ({ year: 2024, stages: [stage] });
const town = (figures) => ({ year: 2018, macroBudget: "1", vangnetReserve: "0", municipalities: [figures] });
const values = (values) => ({ budgetYear: 2021, norm: "single_21_to_aow", indicators: [], values });

/** A function, its argument, the code, the field in the names of this API, and the message. */
const REFUSED = [
  [deviation, undefined, "invalid_type", null, "The argument is a value of the type undefined: it must be an object."],
  [deviation, null, "invalid_type", null, "The argument is null: it must be an object."],
  [deviation, [{ year: 2019 }], "invalid_type", null, "The argument is an array: it must be an object."],
  [deviation, () => {}, "invalid_type", null, "The argument is a value of the type function: it must be an object."],
  [deviation, {}, "missing_field", "/year", "/year is required."],
  [deviation, { year: undefined }, "missing_field", "/year", "/year is required."],
  [deviation, { question: "household", year: 2019 }, "unknown_field", "/question", "/question is not a known key: known are "],
  [deviation, { year: "2019" }, "invalid_type", "/year", '/year is "2019": it must be an integer.'],
  [deviation, { year: 2019.5 }, "invalid_type", "/year", '/year is the number 2019.5: it must be an integer.'],
  [deviation, { year: NaN }, "invalid_type", "/year", '/year is the number NaN: it must be an integer.'],
  [deviation, { year: 2014 }, "no_rule_known", "/year", "2015"],
  [deviation, { year: 2019, budget: 100 }, "invalid_type", "/budget", "/budget is the number 100: it must be a string of digits such as"],
  [deviation, { year: 2019, budget: null }, "invalid_type", "/budget", "/budget is null: it must be a string of digits such as"],
  [deviation, { year: 2019, budget: 100n }, "invalid_type", "/budget", "/budget is the bigint 100: it must be a string of digits such as"],
  [deviation, { year: 2019, budget: new String("1") }, "invalid_type", "/budget", "/budget is an object: it must be a string of digits such as"],
  [deviation, { year: 2019, budget: "1.000,00" }, "invalid_amount", "/budget", '/budget is "1.000,00": an amount is digits'],
  [deviation, { year: 2019, budget: "0" }, "budget_not_positive", "/budget", '/budget is "0": a budget is above zero.'],
  [deviation, { year: 2019, households: 5 }, "invalid_type", "/households", "/households is the number 5: it must be a string of digits"],
  [deviation, { year: 2019, households: "5.123" }, "invalid_number", "/households", '"5.123"'],
  [deviation, { year: 2019, caseload_difference: "1" }, "unknown_field", "/caseload_difference", "the nearest known key is caseloadDifference."],
  [deviation, { year: 2019, CaseloadDifference: "1" }, "unknown_field", "/CaseloadDifference", "the nearest known key is caseloadDifference."],
  [deviation, { year: 2019, toJSON: () => ({}) }, "unknown_field", "/toJSON", "/toJSON is not a known key: known are "],
  [deviation, { year: 2019, "a/b~c": "1" }, "unknown_field", "/a~1b~0c", "/a~1b~0c is not a known key: known are year"],
  [deviation, { year: 2019, caseloadDifference: 480 }, "invalid_type", "/caseloadDifference", "/caseloadDifference is the number 480: it must be a string of digits"],
  [deviation, { year: 2019, disturbancePerHousehold: "x" }, "invalid_amount", "/disturbancePerHousehold", '/disturbancePerHousehold is "x"'],
  [deviation, { year: 2019, groups: [{ name: "\ud800", model: "1", realised: "1" }] }, "invalid_type", "/groups/0/name", "it must be a string."],
  [deviation, { year: 2019, groups: [undefined] }, "invalid_type", "/groups/0", "/groups/0 is a value of the type undefined: it must be an object."],
  [deviation, { year: 2019, groups: new Map() }, "invalid_type", "/groups", "/groups is an object: it must be an array."],
  [deviation, circle, "unknown_field", "/model/year", "/model/year is not a known key: known are "],
  [budgetHistory, stages({ stage: "definitive", budget: "1" }), "invalid_stage", "/stages/0/stage", "voorlopig"],
  [budgetHistory, stages({ stage: "definitief", budget: "1", macroBudget: "9", vangnetReserve: "9" }), "invalid_number", "/stages/0/vangnetReserve", "/stages/0/vangnetReserve is"],
  [budgetHistory, { ...stages({ stage: "definitief", budget: "1" }), split: "even" }, "invalid_type", "/split", '"shapley" or "macro_first"'],
  [budgetHistory, stages({ stage: "definitief", budget: "1", macroBudget: 5 }), "invalid_type", "/stages/0/macroBudget", "/stages/0/macroBudget is the number 5: it must be a string"],
  [paymentCalendar, { year: 2024, budget: "1", revised: { budget: "1", fromMonth: 13 } }, "invalid_number", "/revised/fromMonth", "/revised/fromMonth is"],
  [distribute, town({ municipality: 1 }), "invalid_type", "/municipalities/0/municipality", "is the number 1: it must be a string."],
  [distribute, town({ municipality: "0001", inhabitants: 0 }), "invalid_inhabitants", "/municipalities/0/inhabitants", "100000000"],
  [distribute, town({ municipality: "0001", inhabitants: 1, costs: "1", householdsT1: "5" }), "invalid_type", "/municipalities/0/householdsT1", '/municipalities/0/householdsT1 is "5": it must be an integer.'],
  [household, values({ jobs_per_worker: 0.25 }), "invalid_type", "/values/jobs_per_worker", "/values/jobs_per_worker is the number 0.25: it must be a string"],
  [household, values({ jobsPerWorker: "0.25" }), "invalid_indicator", "/values/jobsPerWorker", "jobsPerWorker"],
  [household, values({}), "missing_field", "/values/lowest_educated_share", "/values/lowest_educated_share is required."],
  [attribution, { from: { label: "2018", budget: "1", netCosts: 1 } }, "invalid_type", "/from/netCosts", "/from/netCosts is the number 1: it must be a string"],
  [macroBudgets, { year: 2019 }, "unknown_field", "/year", "/year is not a known key: known are no keys."],
];

for (const [question, argument, code, field, message] of REFUSED) {
  test(`${question.name || "a question"} refuses: ${code} at ${field}: ${message}`, () => {
    assert.throws(
      () => question(argument),
      (error) => {
        assert.ok(error instanceof VangnetError);
        assert.deepEqual([error.code, error.field], [code, field]);
        assert.ok(error.message.includes(message), error.message);
        return true;
      },
    );
  });
}

test("both entries have the same error", async () => {
  assert.equal((await import("vangnet")).VangnetError, VangnetError);
});
