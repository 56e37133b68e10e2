import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assess, readRuleSet, ruleSet } from "vangnet";
import { Columns, scaleColumns, simd } from "vangnet/columns";
import { againWithoutVectors, proof, prove } from "../support/columns.mjs";

const BUDGET = BigInt64Array.of(10_222_222_222n, 10_000_000_000n, 10_000_000_000n);
const NET_COSTS = BigInt64Array.of(11_142_222_222n, 9_000_000_000n, 10_750_000_001n);
const NAMES = ["deficit", "deficitRatio", "payment", "ownRisk"];

if (simd) {
  for (const [vectors, words] of [[true, "with vectors"], [false, "without vectors"]]) {
    test(`a million rows ${words} are those of the scalar path`, () => {
      assert.equal(proof(vectors), `1000420 rows, ${words}: 0 differ from the scalar path.`);
    });
  }
}

test("a proof of fewer rows than were asked for fails", () => {
  const head = Buffer.from(BigInt64Array.of(2024n, 0n, 0n).buffer);
  for (const [rows, input, part] of [
    [1, "", "0 rows came, of 1."],
    [1, head.subarray(0, 20), "0 rows came, of 1."],
    [1, head, "0 rows came, of 1."],
    [undefined, head, "0 rows came, of undefined."],
  ]) {
    const { status, stdout } = spawnSync(process.execPath, prove(rows), { input, encoding: "utf8" });
    assert.deepEqual([status, stdout.trim()], [1, part]);
  }
});

test("a column of a subclass is a column", () => {
  class Species extends BigInt64Array {
    static get [Symbol.species]() {
      return Float64Array;
    }
    subarray() {
      throw new Error("cut");
    }
  }
  const given = { year: 2024, budget: BUDGET, netCosts: NET_COSTS };
  assert.deepEqual(scaleColumns({ ...given, budget: Species.from(BUDGET) }), scaleColumns(given));
  const within = new Species(5);
  within.set(NET_COSTS, 1);
  const netCosts = new Species(within.buffer, 8, 3);
  assert.deepEqual(scaleColumns({ ...given, netCosts }), scaleColumns(given));
});

test("the results of assess, in the kind of the budgets", () => {
  const integers = scaleColumns({ year: 2024, budget: BUDGET, netCosts: NET_COSTS, outputs: NAMES });
  const numbers = scaleColumns({
    year: 2024,
    budget: Float64Array.from(BUDGET, Number),
    netCosts: NET_COSTS,
    outputs: NAMES,
  });
  assert.deepEqual(Object.keys(integers), [...NAMES, "warnings"]);
  const cents = (text) => BigInt(text.replace(".", ""));
  for (const row of BUDGET.keys()) {
    const euros = (cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    const answer = assess({ year: 2024, budget: euros(BUDGET[row]), netCosts: euros(NET_COSTS[row]) });
    const due = [cents(answer.deficit), BigInt(answer.deficitRatio.replace(".", "")), cents(answer.scale.payment), cents(answer.scale.ownRisk)];
    assert.deepEqual(NAMES.map((name) => integers[name][row]), due);
    assert.deepEqual(NAMES.map((name) => numbers[name][row]), due.map(Number));
  }
});

test("only what is asked comes back", () => {
  const given = { year: 2024, budget: BUDGET, netCosts: NET_COSTS };
  assert.deepEqual(Object.keys(scaleColumns(given)), ["payment", "ownRisk", "warnings"]);
  assert.deepEqual(Object.keys(scaleColumns({ ...given, outputs: "deficit" })), ["deficit", "warnings"]);
  assert.deepEqual(scaleColumns({ ...given, outputs: [] }), { warnings: [] });
  assert.equal(scaleColumns({ ...given, budget: new BigInt64Array(0), netCosts: new Float64Array(0) }).payment.length, 0);
});

test("the cap of 2016 counts with inhabitants", () => {
  const given = { year: 2016, budget: BigInt64Array.of(9_300_000_000n), netCosts: BigInt64Array.of(10_580_000_000n) };
  assert.deepEqual(scaleColumns({ ...given, inhabitants: BigInt64Array.of(173_000n) }).ownRisk, BigInt64Array.of(519_000_000n));
  assert.deepEqual(scaleColumns({ ...given, inhabitants: Float64Array.of(173_000) }).ownRisk, BigInt64Array.of(519_000_000n));
  assert.notDeepEqual(scaleColumns(given).ownRisk, BigInt64Array.of(519_000_000n));
});

test("what a reader of the results must know", () => {
  const given = { budget: BUDGET, netCosts: NET_COSTS };
  const inhabitants = new BigInt64Array(3).fill(173_000n);
  const unknown = ["extended_amount_unknown"];
  for (const [year, extra, warnings] of [
    [2024, {}, []],
    [2015, {}, ["inhabitants_missing"]],
    [2016, { inhabitants }, []],
    [2025, {}, unknown],
    [2025, { inhabitants }, unknown],
  ]) {
    assert.deepEqual(scaleColumns({ ...given, ...extra, year }).warnings, warnings);
    assert.deepEqual(scaleColumns({ ...given, ...extra, rules: ruleSet(year) }).warnings, warnings);
    const columns = new Columns(3, { inhabitants: "inhabitants" in extra, outputs: [] });
    columns.budget.set(BUDGET);
    columns.netCosts.set(NET_COSTS);
    columns.inhabitants?.set(inhabitants);
    assert.deepEqual(columns.scale({ year }), warnings);
    columns.free();
  }
  const known = ruleSet(2025).withExtendedBands([{ above: "0.05", share: "0.5" }], "regular");
  assert.deepEqual(scaleColumns({ ...given, rules: known }).warnings, []);
  const assumed = ruleSet(2024).assumedFor(2999);
  assert.deepEqual(scaleColumns({ ...given, rules: assumed }).warnings, ["rules_assumed"]);
});

test("the rules of the other module, shipped and of a user", () => {
  const given = { budget: BUDGET, netCosts: NET_COSTS };
  for (const year of [2015, 2017, 2025]) {
    assert.deepEqual(scaleColumns({ ...given, rules: ruleSet(year) }), scaleColumns({ ...given, year }));
  }
  const limit = { test: "year", limit: "0.05" };
  const regular = { opens: "all", tests: [limit], bands: [{ above: "0.05", share: "0.333333" }], own_risk_cap_per_inhabitant: "30" };
  const rules = readRuleSet({ name: "one band", regular });
  assert.deepEqual(rules.rates, { bands: [{ above: 50_000, share: 333_333 }], capPerInhabitant: 3000 });
  const found = scaleColumns({ ...given, rules });
  for (const row of BUDGET.keys()) {
    const euros = (cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    const answer = assess({ year: 2024, budget: euros(BUDGET[row]), netCosts: euros(NET_COSTS[row]), rules });
    assert.equal(found.payment[row], BigInt(answer.scale.payment.replace(".", "")));
  }
});

test("columns in the memory of the module, whose views follow it", () => {
  const columns = new Columns(3);
  assert.deepEqual([columns.rows, columns.inhabitants, columns.deficit], [3, undefined, undefined]);
  columns.budget.set(BUDGET);
  columns.netCosts.set(NET_COSTS);
  assert.equal(columns.budget, columns.budget);
  const before = columns.budget;
  const more = new Columns(4_000_000, { inhabitants: true, outputs: ["deficit"] });
  assert.deepEqual([before.length, columns.budget.length, more.deficit.length, more.inhabitants.length], [0, 3, 4_000_000, 4_000_000]);
  columns.scale({ year: 2024 });
  const { payment, ownRisk } = scaleColumns({ year: 2024, budget: BUDGET, netCosts: NET_COSTS });
  assert.deepEqual([columns.payment, columns.ownRisk], [payment, ownRisk]);
  more.free();
  columns.free();
  columns.free();
  assert.throws(() => columns.payment, { code: "invalid_type", message: "These columns were freed." });
  assert.throws(() => columns.scale({ year: 2024 }), { code: "invalid_type" });
  if (Symbol.dispose) assert.equal(Columns.prototype[Symbol.dispose], Columns.prototype.free);
});

test("no view outlives its columns", () => {
  const columns = new Columns(3);
  const other = new Columns(3);
  other.budget.set(BUDGET);
  const views = [columns.budget, columns.payment.subarray(1), other.budget];
  columns.free();
  assert.deepEqual(views.map((view) => view.length), [0, 0, 0]);
  // A view of columns that are still there is taken anew.
  assert.deepEqual(other.budget, BUDGET);
  other.free();
});

test("the number of rows stays what it was", () => {
  const columns = new Columns(3);
  assert.throws(() => Object.defineProperty(columns, "rows", { value: 1000 }), TypeError);
  assert.throws(() => {
    columns.rows = 1000;
  }, TypeError);
  assert.deepEqual([columns.rows, columns.budget.length, Object.keys(columns)], [3, 3, ["rows"]]);
  columns.free();
});

againWithoutVectors(test, fileURLToPath(import.meta.url));
