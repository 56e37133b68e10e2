import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ruleSet } from "vangnet";
import { Columns, scaleColumns, VangnetError } from "vangnet/columns";
import { againWithoutVectors } from "../support/columns.mjs";
import { LAST_YEAR } from "../support/years.mjs";

const ONE = BigInt64Array.of(1n);
const TWO = BigInt64Array.of(1n, 1n);
const RIGHT = { year: 2024, budget: ONE, netCosts: ONE };

function refused(call, code, field, part) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof VangnetError, String(error));
    assert.deepEqual([error.code, error.field], [code, field], error.message);
    assert.ok(error.message.includes(part), error.message);
    return true;
  });
}

/** Changes of right arguments, the code, the field, and a part of the message. */
const REFUSED = [
  [{ budget: undefined }, "missing_field", "/budget", "/budget is required."],
  [{ budget: [1] }, "invalid_type", "/budget", "/budget is an array: it must be a BigInt64Array, or a Float64Array of whole numbers."],
  [{ budget: Int32Array.of(1) }, "invalid_type", "/budget", "BigInt64Array"],
  [{ budget: null }, "invalid_type", "/budget", "/budget is null"],
  [{ netCosts: "1" }, "invalid_type", "/netCosts", '/netCosts is "1"'],
  [{ netCosts: TWO }, "lengths_differ", "/netCosts", "The column net_costs has 2 rows, but the column budget has 1."],
  [{ inhabitants: TWO }, "lengths_differ", "/inhabitants", "The column inhabitants has 2 rows"],
  [{ budget: BigInt64Array.of(1n, 0n), netCosts: TWO }, "budget_not_positive", "/budget/1", "Row 1: budget is 0 cents, but must be above zero."],
  [{ budget: Float64Array.of(-0) }, "budget_not_positive", "/budget/0", "Row 0: budget is 0 cents"],
  [{ budget: BigInt64Array.of(10n ** 14n + 1n) }, "amount_out_of_range", "/budget/0", "at most 100000000000000 in size."],
  [{ netCosts: BigInt64Array.of(10n ** 14n + 1n) }, "amount_out_of_range", "/netCosts/0", "Row 0: net_costs is 100000000000001 cents"],
  [{ netCosts: BigInt64Array.of(-(2n ** 63n)) }, "amount_out_of_range", "/netCosts/0", "-9223372036854775808"],
  [{ inhabitants: BigInt64Array.of(0n) }, "invalid_inhabitants", "/inhabitants/0", "must be between 1 and 100000000."],
  [{ budget: Float64Array.of(1, 0.5), netCosts: TWO }, "invalid_type", "/budget/1", "/budget/1 is the number 0.5: it must be an integer that a number holds exactly."],
  [{ netCosts: Float64Array.of(NaN) }, "invalid_type", "/netCosts/0", "/netCosts/0 is the number NaN"],
  [{ netCosts: Float64Array.of(-Infinity) }, "invalid_type", "/netCosts/0", "the number -Infinity"],
  [{ netCosts: Float64Array.of(2 ** 53) }, "amount_out_of_range", "/netCosts/0", "Row 0: net_costs is 9007199254740992 cents, but must be at most"],
  [{ netCosts: Float64Array.of(-(2 ** 62)) }, "amount_out_of_range", "/netCosts/0", "is -4611686018427387904 cents"],
  [{ budget: Float64Array.of(-(2 ** 60)) }, "budget_not_positive", "/budget/0", "is -1152921504606846976 cents, but must be above zero."],
  [{ inhabitants: Float64Array.of(2 ** 53) }, "invalid_inhabitants", "/inhabitants/0", "must be between 1 and 100000000."],
  [{ netCosts: Float64Array.of(1e300) }, "amount_out_of_range", "/netCosts/0", "/netCosts/0 is the number 1e+300: a column holds integers of 64 bits."],
  [{ netCosts: Object.create(Float64Array.prototype) }, "invalid_type", "/netCosts", "/netCosts"],
  [{ budget: Float64Array.of(0.5, 1), netCosts: Float64Array.of(1, 0.5) }, "invalid_type", "/budget/0", "0.5"],
  [{ budget: Float64Array.of(1, 0.5), netCosts: Float64Array.of(0.5, 1) }, "invalid_type", "/netCosts/0", "0.5"],
  [{ budget: Float64Array.of(0, 0.5), netCosts: TWO }, "budget_not_positive", "/budget/0", "Row 0"],
  [{ netCosts: BigInt64Array.of(10n ** 14n), outputs: "deficitRatio" }, "amount_out_of_range", "/deficitRatio/0", "more than 64 bits"],
  [
    { budget: Float64Array.of(1000), netCosts: Float64Array.of(1e14), outputs: ["deficitRatio"] },
    "amount_out_of_range",
    "/deficitRatio/0",
    "/deficitRatio/0 needs more than 53 bits: pass budget as a BigInt64Array to get it exactly.",
  ],
  [
    // The ratio of the first row needs 54 bits or more, and the second row has no budget.
    { budget: Float64Array.of(1000, 0), netCosts: Float64Array.of(1e14, 1), outputs: ["payment", "deficitRatio"] },
    "amount_out_of_range",
    "/deficitRatio/0",
    "more than 53 bits",
  ],
  [
    { budget: Float64Array.of(1000, 1), netCosts: Float64Array.of(1e14, 1e14), outputs: ["deficitRatio"] },
    "amount_out_of_range",
    "/deficitRatio/0",
    "more than 53 bits",
  ],
  [{ budget: Float64Array.of(0, 1000), netCosts: Float64Array.of(1, 1e14), outputs: ["deficitRatio"] }, "budget_not_positive", "/budget/0", "Row 0"],
  [{ year: 2999, outputs: "profit" }, "invalid_type", "/outputs", "profit"],
  [{ year: 2999, budget: [] }, "invalid_type", "/budget", "BigInt64Array"],
  [{ year: 2999, netCosts: TWO }, "no_rule_known", "/year", "2999"],
  [{ outputs: ["profit"] }, "invalid_type", "/outputs", '/outputs is "profit": it must be "deficit", "deficitRatio", "payment" or "ownRisk".'],
  [{ outputs: "own_risk" }, "invalid_type", "/outputs", "ownRisk"],
  [{ outputs: {} }, "invalid_type", "/outputs", "/outputs is an object"],
  [{ year: undefined }, "missing_field", "/rules", "/rules must be given without year, or year without rules."],
  [{ rules: ruleSet(2024) }, "missing_field", "/rules", "must be given without year, or year without rules."],
  [{ year: undefined, rules: {} }, "invalid_type", "/rules", "must come from ruleSet or readRuleSet."],
  [{ year: undefined, rules: { rates: { bands: [] } } }, "invalid_rule_set", null, "at least one band"],
  [{ year: undefined, rules: { rates: { bands: [{ above: 0.5, share: 1 }] } } }, "invalid_type", "/rules/rates/bands/0/above", "integer"],
  [{ year: "2024" }, "invalid_type", "/year", '/year is "2024": it must be an integer.'],
  [{ year: 2014 }, "year_unsupported", "/year", `supported are 2015 to ${LAST_YEAR}.`],
  [{ year: LAST_YEAR + 1 }, "no_rule_known", "/year", `no rule is known from ${LAST_YEAR + 1}`],
  [{ net_costs: ONE }, "unknown_field", "/net_costs", "the nearest known key is netCosts."],
];

for (const [change, code, field, part] of REFUSED) {
  test(`${code} at ${field}: ${part}`, () => refused(() => scaleColumns({ ...RIGHT, ...change }), code, field, part));
}

test("a late row is named, and the rows before it are looked at first", () => {
  const many = new Float64Array(100_000).fill(1000);
  const late = many.slice();
  late[99_999] = 0.5;
  refused(() => scaleColumns({ ...RIGHT, budget: many, netCosts: late }), "invalid_type", "/netCosts/99999", "0.5");
  const zero = many.slice();
  zero[99_998] = 0;
  refused(() => scaleColumns({ ...RIGHT, budget: zero, netCosts: late }), "budget_not_positive", "/budget/99998", "Row 99998");
});

test("a view of the memory of the module is refused, and one that the memory has left", () => {
  const columns = new Columns(1, { inhabitants: true });
  for (const name of ["budget", "netCosts", "inhabitants"]) {
    const part = `/${name} is in the memory of the module: use Columns.scale`;
    for (const view of [columns[name], columns[name].subarray(0, 1), new Float64Array(columns[name].buffer, 0, 1)]) {
      refused(() => scaleColumns({ ...RIGHT, [name]: view }), "invalid_type", `/${name}`, part);
    }
  }
  const before = columns.budget;
  const more = new Columns(4_000_000);
  assert.equal(before.length, 0);
  refused(() => scaleColumns({ ...RIGHT, budget: before, netCosts: before }), "invalid_type", "/budget", "/budget is detached");
  const transferred = Float64Array.of(1);
  structuredClone(transferred.buffer, { transfer: [transferred.buffer] });
  refused(() => scaleColumns({ ...RIGHT, netCosts: transferred }), "invalid_type", "/netCosts", "/netCosts is detached");
  more.free();
  columns.free();
});

test("a column that loses its memory while the others are read is refused", () => {
  for (const take of [
    (buffer) => structuredClone(buffer, { transfer: [buffer] }),
    (buffer) => buffer.resize(0),
    (buffer) => buffer.resize(8),
  ]) {
    const buffer = new ArrayBuffer(16, { maxByteLength: 16 });
    const budget = new BigInt64Array(buffer, 0, 2).fill(100n);
    const options = {
      year: 2024,
      budget,
      get netCosts() {
        take(buffer);
        return new BigInt64Array(0);
      },
    };
    refused(() => scaleColumns(options), "invalid_type", "/budget", "/budget is detached");
  }
});

test("what is no object is refused", () => {
  for (const argument of [undefined, null, 5, [RIGHT]]) {
    refused(() => scaleColumns(argument), "invalid_type", null, "it must be an object.");
  }
});

test("columns in the memory of the module", () => {
  refused(() => new Columns("3"), "invalid_type", "/rows", "integer");
  refused(() => new Columns(-1), "invalid_number", "/rows", "/rows is the number -1");
  for (const rows of [1e9, 2 ** 31, 2 ** 40]) refused(() => new Columns(rows), "out_of_memory", "/rows", "the memory of a module");
  refused(() => new Columns(3, { inhabitants: 1 }), "invalid_type", "/inhabitants", "boolean");
  refused(() => new Columns(3, { output: "payment" }), "unknown_field", "/output", "outputs");
  refused(() => new Columns(3, { outputs: "profit" }), "invalid_type", "/outputs", "profit");
  const columns = new Columns(3);
  refused(() => columns.scale(), "invalid_type", null, "object");
  refused(() => columns.scale({ year: 2999 }), "no_rule_known", "/year", "2999");
  refused(() => columns.scale({ year: 2024, outputs: [] }), "unknown_field", "/outputs", "known are year, rules.");
  columns.budget.set([100n, 0n, 100n]);
  columns.netCosts.set([200n, 200n, 200n]);
  refused(() => columns.scale({ year: 2024 }), "budget_not_positive", "/budget/1", "Row 1");
  assert.equal(columns.payment[0], 90n);
  columns.free();
});

againWithoutVectors(test, fileURLToPath(import.meta.url));
