// The peers in JavaScript do the same work, on borders and at the largest amounts too.
import assert from "node:assert/strict";
import { test } from "node:test";

import { peers } from "./peers.mjs";

const LARGEST = 10n ** 14n;

/** Numbers that look random, the same ones each time (SplitMix64). */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    yield z ^ (z >> 31n);
  }
}

const least = (a, b) => (a < b ? a : b);
const most = (a, b) => (a > b ? a : b);

/** The scale in thousandths of a cent, rounded once. */
function scale(budget, netCosts) {
  const deficit = netCosts - budget;
  const half = least(most(1000n * deficit - 75n * budget, 0n), 50n * budget);
  const all = most(1000n * deficit - 125n * budget, 0n);
  const payment = (half + 2n * all + 1000n) / 2000n;
  return [payment, most(deficit, 0n) - payment];
}

function table(largest) {
  const chance = numbers(largest);
  const below = (end) => chance.next().value % end;
  const rows = largest === LARGEST ? [[LARGEST, -LARGEST], [LARGEST, LARGEST], [1n, LARGEST]] : [];
  while (rows.length < 2000) {
    const budget = 1000n + below(largest - 1000n);
    const border = (budget * [0n, 75n, 125n][below(3n)]) / 1000n;
    const deficits = [border + below(160n) - 80n, below(budget / 2n) - budget / 8n];
    rows.push([budget, least(budget + deficits[below(2n)], LARGEST)]);
  }
  const column = (of) => BigInt64Array.from(rows, of);
  return {
    columns: { budget: column(([budget]) => budget), netCosts: column(([, netCosts]) => netCosts) },
    payment: column((row) => scale(...row)[0]),
    ownRisk: column((row) => scale(...row)[1]),
  };
}

for (const { name, exact, prepare } of peers) {
  for (const largest of exact ? [10n ** 5n, 10n ** 10n, LARGEST] : [10n ** 10n]) {
    test(`${name}: ${exact ? "every cent" : "a cent off at most"}, budgets below ${largest} cents`, () => {
      const { columns, payment, ownRisk } = table(largest);
      const { run, cents } = prepare(columns);
      run();
      const found = cents();
      for (const [row, expected] of payment.entries()) {
        const off = [BigInt(found.payment[row]) - expected, BigInt(found.ownRisk[row]) - ownRisk[row]];
        assert.ok(off.every((cent) => (exact ? cent === 0n : cent >= -1n && cent <= 1n)), `row ${row}: ${off}`);
      }
    });
  }
}
