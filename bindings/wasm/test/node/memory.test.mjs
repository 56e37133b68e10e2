// What becomes of a module whose memory runs out.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as whole from "vangnet";
import * as assessment from "vangnet/assessment";
import * as budget from "vangnet/budget";
import { Columns, scaleColumns } from "vangnet/columns";
import { initSync as initAssessment } from "../../wasm/assessment.js";
import { Answered, initSync as initBudget } from "../../wasm/budget.js";
import { initSync as initColumns } from "../../wasm/columns.js";
import { initSync as initWhole } from "../../wasm/vangnet.js";
import { callsInto } from "../../lib/module.js";

/** Takes all the memory that a module can still get, without touching it. */
function fill(exportsOf) {
  const { memory } = exportsOf();
  memory.grow(65_536 - memory.buffer.byteLength / 65_536);
}

const CASE = { year: 2019, budget: "100000000", netCosts: "109000000" };
const LINES = Buffer.from('{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}\n'.repeat(50_000));
const QUESTION = JSON.stringify({ question: "attribution", from: { label: "a".repeat(4_000_000), budget: "1", net_costs: "1" }, to: { label: "b", budget: "1", net_costs: "1" } });

/** Refused by name, with what the machine said as its cause; the module is smaller again. */
function runsOut(exportsOf, call) {
  fill(exportsOf);
  assert.throws(call, (error) => {
    assert.ok(error instanceof whole.VangnetError, error.stack);
    assert.deepEqual([error.code, error.field], ["out_of_memory", null]);
    assert.match(error.message, /ran out, so it was started again: give smaller pieces/);
    assert.ok(error.cause instanceof Error && !(error.cause instanceof whole.VangnetError));
    return true;
  });
  assert.ok(exportsOf().memory.buffer.byteLength < 2 ** 24);
}

test("the contract, in both modules that have it", () => {
  for (const [{ evaluate }, exportsOf] of [[whole, initWhole], [assessment, initAssessment]]) {
    // What was freed is given out again, so the module must not have had that much before.
    const few = LINES.subarray(0, LINES.indexOf("\n") + 1);
    const right = Buffer.from(evaluate(few));
    for (let round = 0; round < 20; round += 1) {
      runsOut(exportsOf, () => evaluate(LINES));
      assert.deepEqual(Buffer.from(evaluate(few)), right);
    }
    assert.equal(evaluate(LINES).length, 50_000 * right.length);
  }
});

test("a question: its answer is held, and asked again where it was lost", (context) => {
  const { mock } = context.mock.method(Answered.prototype, "explain");
  const kept = budget.aanwijzingReduction({ budget: "100", yearsAfterTerm: 1 });
  const words = kept.explain();
  assert.notEqual(kept.explain("en"), words);
  runsOut(initBudget, () => budget.answer(QUESTION));
  assert.doesNotMatch(budget.answer(QUESTION), /^\{"error"/);
  assert.equal(kept.explain(), words);
  const [first, second, third] = mock.calls.map((call) => call.this);
  assert.equal(first, second);
  assert.notEqual(second, third);
});

test("what was made before the memory ran out still answers", () => {
  const rules = whole.ruleSet(2019).withThreshold("0.05");
  const answer = whole.assess({ ...CASE, rules });
  const questions = whole.inverse({ rules, budget: "100" });
  const borders = questions.borders("105");
  runsOut(initWhole, () => whole.evaluate(Buffer.concat([LINES, LINES, LINES])));
  assert.equal(answer.explain("en"), whole.assess({ ...CASE, rules }).explain("en"));
  assert.deepEqual(answer.receipt, whole.assess({ ...CASE, rules }).receipt);
  assert.deepEqual(questions.borders("105"), borders);
  assert.deepEqual(rules.diff(whole.ruleSet(2019)).length > 0, true);
  assert.deepEqual(rules.withName("x").toJSON(), { ...rules.toJSON(), name: "x" });
});

test("columns: too many rows are refused before anything is lost", () => {
  const columns = new Columns(2);
  columns.budget.fill(100n);
  columns.netCosts.fill(109n);
  fill(initColumns);
  assert.throws(() => new Columns(1_000_000), { name: "VangnetError", code: "out_of_memory", field: "/rows" });
  assert.deepEqual(columns.scale({ year: 2024 }), []);
  assert.deepEqual([...columns.payment], [1n, 1n]);
});

test("columns: what stood in a module that was started again is lost, and says so", () => {
  const columns = new Columns(2);
  const others = [];
  const isLost = () => {
    try {
      return columns.budget.length === 0;
    } catch {
      return true;
    }
  };
  fill(initColumns);
  // The last of the room that the module had kept for itself; a module that was started again has room anew.
  for (let rows = 8192; rows >= 1 && !isLost(); rows /= 2) {
    try {
      for (;;) others.push(new Columns(rows, { outputs: [] }));
    } catch (error) {
      assert.deepEqual([error.name, error.code], ["VangnetError", "out_of_memory"]);
    }
  }
  for (const call of [() => columns.budget, () => columns.scale({ year: 2024 })]) {
    assert.throws(call, { name: "VangnetError", code: "out_of_memory", message: /These columns were lost|started again/ });
  }
  for (const lost of [columns, ...others]) lost.free();
  const again = new Columns(2);
  again.budget.fill(100n);
  again.netCosts.fill(109n);
  again.scale({ year: 2024 });
  assert.deepEqual([...again.payment], [1n, 1n]);
  assert.ok(initColumns().memory.buffer.byteLength < 2 ** 24);
});

test("a machine without memory for a new start says so until it has some", () => {
  let full = true;
  let starts = 0;
  const { call, held } = callsInto(() => {
    if (full) throw new RangeError("WebAssembly.Instance(): Out of memory");
    starts += 1;
  });
  let made = 0;
  const thing = held(() => (made += 1));
  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  for (const work of [trap, () => 1]) assert.throws(() => call(work), { code: "out_of_memory", message: /no memory to start/ });
  full = false;
  assert.equal(call(() => 1), 1);
  assert.deepEqual([starts, thing(), thing()], [1, 2, 2]);
  assert.throws(() => call(trap), { code: "out_of_memory", message: /started again/ });
  assert.deepEqual([starts, thing()], [2, 3]);
});

test("the end of the caller's stack, which may be inside the module, is the caller's", () => {
  const right = whole.assess(CASE).toContractJson();
  const ends = [];
  let done = false;
  function recurse() {
    try {
      recurse();
    } catch {
      // Here there is hardly any stack left.
    }
    if (done) return;
    try {
      whole.assess(CASE);
      done = true;
    } catch (error) {
      ends.push(error);
    }
  }
  recurse();
  assert.ok(done && ends.length > 0);
  assert.deepEqual(ends.filter((error) => !(error instanceof RangeError)), []);
  assert.equal(whole.assess(CASE).toContractJson(), right);
});
