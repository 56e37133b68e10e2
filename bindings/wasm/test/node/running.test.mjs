// Questions that take long: in slices, and in a worker. Both can be followed and stopped.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import * as ahead from "vangnet/ahead";
import * as worker from "vangnet/ahead-worker";
import * as budget from "vangnet/budget";
import { inSlices } from "../../lib/running.js";
import { initSync } from "../../wasm/ahead.js";
import { PACKAGE } from "../support/paths.mjs";

const QUESTION = {
  year: 2024,
  netCosts: { mean: "108000000", sd: "5000000" },
  budget: { mean: "100000000", sd: "2000000" },
  conditions: "met",
  draws: 300_000,
};
const MANY = { ...QUESTION, draws: 100_000_000 };
const FORMS = { slices: ahead, "a worker": worker };

for (const [what, options, vectors] of [
  ["with vectors", "", true],
  // The thread of the worker has these options too.
  ["without vectors", "--import=./test/support/without-simd.mjs", false],
]) {
  test(`every vector in slices and in a worker, byte for byte, ${what}`, () => {
    const env = { ...process.env, NODE_OPTIONS: options };
    const printed = execFileSync(process.execPath, ["test/support/run-outlooks.mjs"], { cwd: PACKAGE, encoding: "utf8", env });
    const { simd, asked, slices, different } = JSON.parse(printed);
    assert.deepEqual([simd, different], [vectors, []]);
    assert.ok(asked > 60 && slices > 40, printed);
  });
}

test("a worker has the functions that answer in slices, and no others", () => {
  const names = Object.keys(ahead).filter((name) => name.startsWith("run"));
  assert.deepEqual(Object.keys(worker).sort(), ["VangnetError", ...names].sort());
  for (const name of names) assert.equal(budget[name], ahead[name]);
});

for (const [form, { runOutlook }] of Object.entries(FORMS)) {
  test(`in ${form}: the answer of the other form, its words, and how far it is`, async () => {
    const heard = [];
    let turns = 0;
    const ticking = setInterval(() => (turns += 1));
    const answer = await runOutlook(QUESTION, { onProgress: (...far) => heard.push(far) });
    clearInterval(ticking);
    const right = ahead.outlook(QUESTION);
    assert.deepEqual([answer.toJson(), answer.drawn, Object.isFrozen(answer)], [right.toJson(), right.drawn, true]);
    for (const how of [[], ["en"], ["nl", "plain"]]) assert.equal(await answer.explain(...how), right.explain(...how));
    assert.ok(heard.length > 2 && turns > 2, `${heard.length} slices, ${turns} turns`);
    for (const [at, [done, total]] of heard.entries()) {
      assert.ok(done > (heard[at - 1]?.[0] ?? 0) && done <= total && total >= 2 * QUESTION.draws, String(heard));
    }
    assert.equal(heard.at(-1)[0], heard.at(-1)[1]);
    const silent = await runOutlook({ ...QUESTION, draws: 0 }, { onProgress: assert.fail });
    assert.equal(silent.drawn, null);
  });

  test(`in ${form}: a signal stops it, with its reason, and what is asked next is answered`, async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    await assert.rejects(runOutlook(MANY, { signal: stop.signal, onProgress: () => stop.abort(reason) }), reason);
    await assert.rejects(runOutlook(QUESTION, { signal: stop.signal }), reason);
    await assert.rejects(runOutlook(MANY, { signal: AbortSignal.timeout(20) }), { name: "TimeoutError" });
    const kept = new AbortController();
    const answer = await runOutlook(QUESTION, { signal: kept.signal });
    kept.abort();
    assert.equal(answer.toJson(), ahead.outlook(QUESTION).toJson());
  });

  test(`in ${form}: what is wrong is refused by name, and what a listener throws is the caller's`, async () => {
    for (const [options, run, code, field] of [
      [{ ...QUESTION, budget: { mean: "0" } }, {}, "budget_not_positive", "/budget/mean"],
      [{ ...QUESTION, colour: "red" }, {}, "unknown_field", "/colour"],
      [{ ...QUESTION, netCosts: { mean: 1 } }, {}, "invalid_type", "/netCosts/mean"],
      [undefined, {}, "invalid_type", null],
      [{ ...QUESTION, draws: () => 1 }, {}, "invalid_type", form === "slices" ? "/draws" : null],
      [QUESTION, { signal: {} }, "invalid_type", "/signal"],
      [QUESTION, { signal: Object.create(AbortSignal.prototype) }, "invalid_type", "/signal"],
      [QUESTION, { onProgress: 1 }, "invalid_type", "/onProgress"],
      [QUESTION, { onprogress: () => {} }, "unknown_field", "/onprogress"],
      [QUESTION, null, "invalid_type", null],
    ]) {
      await assert.rejects(runOutlook(options, run), (error) => {
        assert.deepEqual([error instanceof ahead.VangnetError, error.code, error.field], [true, code, field], error.stack);
        return true;
      });
    }
    const thrown = new Error("of the caller");
    const throws = () => {
      throw thrown;
    };
    await assert.rejects(runOutlook(MANY, { onProgress: throws }), thrown);
    const getter = {
      get year() {
        throw thrown;
      },
    };
    await assert.rejects(runOutlook(getter), thrown);
    await assert.rejects(async () => (await runOutlook(QUESTION)).explain("xx"), { code: "invalid_language", field: "/language" });
  });
}

test("a module that starts anew between two slices begins the question anew", async () => {
  let isFirst = true;
  const kept = await ahead.runOutlook(QUESTION, {
    onProgress() {
      if (!isFirst) return;
      isFirst = false;
      const { memory } = initSync();
      memory.grow(65_536 - memory.buffer.byteLength / 65_536);
      const parties = [{ name: "a".repeat(4_000_000), weight: "1" }];
      assert.throws(() => ahead.allocate({ amount: "1", parties }), { code: "out_of_memory" });
    },
  });
  assert.equal(kept.toJson(), ahead.outlook(QUESTION).toJson());
});

test("a slice has as many draws as its time allows", async () => {
  const asked = [];
  // A draw takes a microsecond here, and a clock that the loop reads tells so.
  const { now } = performance;
  let time = 0;
  performance.now = () => time;
  try {
    let left = 100_000;
    const advance = (draws) => {
      asked.push(draws);
      time += draws / 1000;
      left -= draws;
      return { isLeft: left > 0, done: 0, total: 0 };
    };
    await inSlices(advance, {});
  } finally {
    performance.now = now;
  }
  assert.equal(asked[0], 384);
  assert.ok(asked.every((draws) => draws <= 10_000 && draws % 384 === 0), String(asked));
  assert.ok(asked.length < 20, String(asked));
});

test("a program ends while its worker waits", () => {
  const code = `
    import { runOutlook } from "vangnet/ahead-worker";
    const { drawn } = await runOutlook(${JSON.stringify(QUESTION)});
    console.log(drawn.draws);`;
  const options = { cwd: PACKAGE, encoding: "utf8", timeout: 60_000 };
  assert.equal(execFileSync(process.execPath, ["--input-type=module", "--eval", code], options), "300000\n");
});
