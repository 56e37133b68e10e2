// The edge between JavaScript and the core: whatever is given, the answer is right, or it is an error by name, or it
// is the caller's own; and after it everything works as before.

import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as whole from "vangnet";
import * as assessment from "vangnet/assessment";
import * as budget from "vangnet/budget";
import { Columns, scaleColumns } from "vangnet/columns";
import { FUNCTIONS, isKnownError, outcome } from "../support/edge.mjs";
import { hostileMaker, random, Thrown, VALUES } from "../support/hostile.mjs";
import { PACKAGE } from "../support/paths.mjs";

/** So long the fuzz takes; `make test-long` asks for more, and for a seed of its own. */
const SECONDS = Number(process.env.VANGNET_FUZZ_SECONDS ?? 3);
const SEED = Number(process.env.VANGNET_FUZZ_SEED ?? (SECONDS > 3 ? randomInt(2 ** 32) : 20_260_101));

/** No call may take longer, on a slow machine either. */
const SLOWEST = 4000;

/** The codes of the core, and the one of this package. */
const CODES = new Set(
  ["generated/types.d.ts", "figures.d.ts"].flatMap((name) => {
    const [union] = readFileSync(join(PACKAGE, "lib", name), "utf8").match(/^export type ErrorCode =[^]*?";$/m);
    return union.match(/(?<=\| ")[a-z_]+(?=")/g);
  }),
);
const RIGHT = FUNCTIONS.map(([name, call, args, of]) => ({ name, call, args, of, right: outcome(call, args, of) }));
const CASE = RIGHT[0].args[0];

test("the right arguments are right", () => {
  for (const { name, right } of RIGHT) {
    // A household asks for every share of the year: of the one that is given, the next is missing.
    if (name === "household") assert.equal(right.thrown?.code, "missing_field");
    else assert.equal(typeof right.answer, "string", `${name}: ${right.thrown}`);
  }
});

/** Calls once, and once more with right arguments. */
function check({ name, call, args, of, right }, given, allowed, what) {
  const begun = performance.now();
  const found = outcome(call, given, of);
  const taken = performance.now() - begun;
  assert.ok(taken < SLOWEST, `${name} takes ${taken} ms: ${what}`);
  if ("thrown" in found && !allowed(found.thrown)) {
    assert.ok(isKnownError(found.thrown, CODES), `${name} throws ${found.thrown?.stack ?? String(found.thrown)}: ${what}`);
    assert.notEqual(found.thrown.code, "out_of_memory", `${name}: ${what}`);
  }
  assert.deepEqual(outcome(call, args, of), right, `${name} afterwards: ${what}`);
  return found;
}

/** What the language itself throws where a proxy was revoked, or says what cannot be. */
const isOfProxy = (thrown) => thrown instanceof TypeError && /revoked|on proxy: /.test(thrown.message);

test("every function with every value in place of each argument", () => {
  const accepted = [];
  for (const target of RIGHT) {
    for (const at of target.args.keys()) {
      for (const [kind, make] of Object.entries(VALUES)) {
        const given = target.args.with(at, make());
        const { thrown, answer } = check(target, given, (error) => isOfProxy(error) || error instanceof Thrown, kind);
        if (answer !== undefined) accepted.push(`${target.name} ${at}: ${kind}`);
        else if (typeof given[at] !== typeof target.args[at]) assert.ok(isOfProxy(thrown) || thrown.code === "invalid_type" || (target.name === "readRuleSet" && thrown.code === "invalid_rule_set"), `${target.name}: ${kind} is ${thrown.code}`);
      }
    }
  }
  // An absent argument may be optional; what else is accepted is right.
  const wrong = accepted.filter((name) => / (NaN|null|symbol|function|boxed|Map|Date|Set|Promise|detached|shrunk|Int32Array|fraction)/.test(name));
  assert.deepEqual(wrong, []);
});

test("the wrong types of the issue of each function, by name", () => {
  const invalid = (call, part) =>
    assert.throws(call, (error) => error instanceof whole.VangnetError && error.code === "invalid_type" && error.field === null && error.message.includes(part));
  invalid(() => budget.answer({}), "The argument is an object: it must be a string");
  invalid(() => budget.answer(), "a value of the type undefined");
  for (const { evaluate } of [whole, assessment]) {
    invalid(() => evaluate(new ArrayBuffer(8)), "The argument is an object: it must be a Uint8Array");
    invalid(() => evaluate(5), "the number 5");
    invalid(() => evaluate("text"), '"text": it must be a Uint8Array');
    invalid(() => evaluate(new Uint16Array(4)), "it must be a Uint8Array");
  }
});

test("an error of the caller passes as it is, and nothing stays borrowed", () => {
  const columns = new Columns(1);
  columns.budget[0] = columns.netCosts[0] = 100n;
  for (const thrown of [new Thrown("own"), { code: "invalid_type", field: null, message: "own" }, undefined, "text"]) {
    const getter = (key, rest = {}) => Object.defineProperty({ ...rest }, key, { enumerable: true, get: () => { throw thrown; } });
    const trap = new Proxy({}, { ownKeys: () => { throw thrown; } });
    const same = (call) => {
      try {
        call();
      } catch (found) {
        return assert.equal(found, thrown);
      }
      return assert.fail("nothing is thrown");
    };
    for (const options of [getter("year"), getter("rules"), getter("year", { rules: whole.ruleSet(2024) }), trap, { rules: getter("rates") }]) {
      same(() => columns.scale(options));
      same(() => scaleColumns(options === trap ? trap : Object.defineProperties({ budget: BigInt64Array.of(1n), netCosts: BigInt64Array.of(1n) }, Object.getOwnPropertyDescriptors(options))));
    }
    same(() => new Columns(1, getter("outputs")));
    same(() => whole.assess(getter("rules", CASE)));
    same(() => whole.assess({ ...CASE, history: getter(2018) }));
    same(() => whole.compare(getter("id", CASE), whole.ruleSet(2019), whole.ruleSet(2019)));
    same(() => whole.readRuleSet(getter("regular", { name: "x" })));
    same(() => whole.inverse(getter("rules", { budget: "1" })));
    same(() => budget.deviation(getter("year")));
    same(() => budget.distribute({ municipalities: [getter("costs")] }));
    assert.deepEqual(columns.scale({ year: 2024 }), []);
  }
  columns.free();
});

test("columns that were refused in every way are freed", () => {
  const round = () => {
    const columns = new Columns(100_000);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const options of [proxy, null, { get year() { throw new Thrown("year"); } }]) assert.throws(() => columns.scale(options));
    columns.free();
    assert.throws(() => columns.scale({ year: 2024 }), { code: "invalid_type", message: "These columns were freed." });
  };
  round();
  const { buffer } = Object.assign(new Columns(1), {}).budget;
  const before = buffer.byteLength;
  for (let at = 0; at < 60; at += 1) round();
  const probe = new Columns(1);
  assert.ok(probe.budget.buffer.byteLength <= before + 4_000_000, "the memory grew with the rounds");
  probe.free();
});

test("an option that frees the columns frees them", () => {
  const columns = new Columns(1);
  const options = { get year() { columns.free(); return 2024; } };
  assert.throws(() => columns.scale(options), { name: "VangnetError", message: "These columns were freed." });
});

test("each property is read once", () => {
  const reads = {};
  const counting = (value, path) =>
    new Proxy(value, {
      get(target, key) {
        if (typeof key === "symbol") return target[key];
        reads[`${path}/${key}`] = (reads[`${path}/${key}`] ?? 0) + 1;
        const inner = target[key];
        const plain = inner !== null && typeof inner === "object" && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(inner));
        return plain ? counting(inner, `${path}/${key}`) : inner;
      },
    });
  for (const { name, call, args, of, right } of RIGHT) {
    const given = args.map((arg, at) => (arg !== null && Object.getPrototypeOf(arg) === Object.prototype ? counting(arg, `${name} ${at}`) : arg));
    assert.deepEqual(outcome(call, given, of), right, name);
  }
  assert.deepEqual(Object.entries(reads).filter(([, count]) => count !== 1), []);
  assert.ok(Object.keys(reads).length > 100);
});

test("shapes that never end are refused at once", () => {
  const circle = {};
  for (const key of ["a", "b", "c", "d", "e", "f"]) circle[key] = circle;
  const sides = { year: 2019 };
  for (const key of ["model", "realised"]) sides[key] = sides;
  const many = Array(200_000).fill("0001");
  const towns = { year: 2018, macroBudget: "1", vangnetReserve: "0", municipalities: new Array(5e7) };
  const endless = new Proxy([], { get: (target, key) => (key === "length" ? 2 ** 32 - 1 : key in target ? target[key] : {}) });
  const keys = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [at, {}]));
  for (const [call, code, field] of [
    [() => budget.deviation(circle), "unknown_field", "/a"],
    [() => budget.deviation(sides), "unknown_field", "/model/year"],
    [() => budget.attribution({ from: circle, to: circle }), "unknown_field", "/from/a"],
    [() => budget.distribute(towns), "invalid_type", "/municipalities"],
    [() => budget.distribute({ ...towns, municipalities: endless }), "invalid_type", "/municipalities"],
    [() => budget.distribute({ ...towns, municipalities: [], mergers: Array(200_000).fill({ into: "1", from: many }) }), "invalid_type", "/mergers/0/from"],
    [() => whole.merge(keys), "invalid_type", null],
    [() => whole.assess({ ...CASE, history: keys }), "invalid_type", "/history"],
    [() => whole.assess({ ...CASE, history: "x".repeat(1e7) }), "invalid_type", "/history"],
    [() => whole.assess({ ...CASE, history: new Float64Array(5e6) }), "invalid_type", "/history"],
    [() => whole.ruleSet(2019).withBands(new Array(5e7)), "invalid_type", "/bands"],
    [() => whole.readRuleSet(circle), "invalid_rule_set", null],
    [() => whole.readRuleSet({ name: "x", regular: new Array(5e7) }), "invalid_rule_set", null],
    [() => new Columns(1, { outputs: new Array(5e7) }), "invalid_type", "/outputs"],
  ]) {
    const begun = performance.now();
    assert.throws(call, (error) => error instanceof whole.VangnetError && error.code === code && error.field === field && error.message.length < 500);
    const taken = performance.now() - begun;
    assert.ok(taken < SLOWEST, `${taken} ms: ${call}`);
  }
});

test("texts as long as a text can be, and shorter ones where time is short", () => {
  const text = "9".repeat(SECONDS > 3 ? 500_000_000 : 5_000_000);
  for (const [call, code] of [
    [() => whole.assess({ ...CASE, budget: text }), "amount_out_of_range"],
    [() => whole.assess({ ...CASE, history: { [text]: {} } }), "invalid_year"],
    [() => whole.assess({ ...CASE, budgetStage: text }), "invalid_stage"],
    [() => budget.deviation({ year: 2019, budget: text }), "amount_out_of_range"],
    [() => whole.formatEuro(text), "amount_out_of_range"],
  ]) {
    assert.throws(call, (error) => error instanceof whole.VangnetError && [code, "out_of_memory"].includes(error.code));
  }
  assert.deepEqual(outcome(whole.assess, [CASE], RIGHT[0].of), RIGHT[0].right);
});

test(`the fuzz: ${SECONDS} s from the seed ${SEED}`, (context) => {
  if (SECONDS > 3) context.diagnostic(`VANGNET_FUZZ_SEED=${SEED}`);
  const next = random(SEED);
  const hostile = hostileMaker(next);
  const counts = { answers: 0, errors: 0, own: 0 };
  const end = performance.now() + SECONDS * 1000;
  let round = 0;
  for (; performance.now() < end; round += 1) {
    const target = RIGHT[Math.floor(next() * RIGHT.length)];
    const { args, thrown } = hostile(target.args);
    const own = (found) => found === thrown || found instanceof Thrown || isOfProxy(found);
    const found = check(target, args, own, `round ${round} of the seed ${SEED}`);
    counts["answer" in found ? "answers" : own(found.thrown) ? "own" : "errors"] += 1;
  }
  context.diagnostic(`${round} rounds: ${JSON.stringify(counts)}`);
  for (const count of Object.values(counts)) assert.ok(count > round / 100, JSON.stringify(counts));
});
