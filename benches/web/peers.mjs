// The scale of deficit year 2024 over columns, written as a good user of each kind of number would.
//
// Every peer does the same: what a deficit is above 7.5% of the budget for a half, what it is above 12.5% for the other
// half, rounded half away from zero to a cent; the own risk is the rest of the deficit. `prepare` makes the columns as
// they are kept for that kind of number, with the results beside them; `run` fills those, and `cents` shows them.
import { createRequire } from "node:module";

import { Decimal } from "decimal.js";

import { kernelCopied, kernelPlain, kernelSimd } from "./kernel.mjs";

const { version } = createRequire(import.meta.url)("decimal.js/package.json");

export const versions = [`decimal.js ${version}`];

/** Doubles of whole cents: up to 10^14 in size these stay below 2^53, and a quotient by 80 is never rounded up to a whole number. */
function numberExact({ budget, netCosts }) {
  const columns = doubles(budget, netCosts);
  return { run: () => exactRows(columns), cents: () => columns };
}

function exactRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const deficit = netCosts[row] - budget[row];
    const forty = 40 * deficit;
    const steps = Math.max(forty - 3 * budget[row], 0) + Math.max(forty - 5 * budget[row], 0);
    const paid = Math.floor((steps + 40) / 80);
    payment[row] = paid;
    ownRisk[row] = Math.max(deficit, 0) - paid;
  }
}

/** The same without a branch, of which the processor would guess half wrong: what is above zero is half of x + |x|. */
function numberUnbranched({ budget, netCosts }) {
  const columns = doubles(budget, netCosts);
  return { run: () => unbranchedRows(columns), cents: () => columns };
}

function unbranchedRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const deficit = netCosts[row] - budget[row];
    const forty = 40 * deficit;
    const first = forty - 3 * budget[row];
    const second = forty - 5 * budget[row];
    const steps = 0.5 * (first + Math.abs(first)) + 0.5 * (second + Math.abs(second));
    const paid = Math.floor((steps + 40) / 80);
    payment[row] = paid;
    ownRisk[row] = 0.5 * (deficit + Math.abs(deficit)) - paid;
  }
}

/** Doubles of whole cents and the rates as fractions, as one writes it first. */
function numberFloat({ budget, netCosts }) {
  const columns = doubles(budget, netCosts);
  return { run: () => floatRows(columns), cents: () => columns };
}

function floatRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const deficit = netCosts[row] - budget[row];
    const steps = Math.max(deficit - 0.075 * budget[row], 0) + Math.max(deficit - 0.125 * budget[row], 0);
    const paid = Math.round(0.5 * steps);
    payment[row] = paid;
    ownRisk[row] = Math.max(deficit, 0) - paid;
  }
}

/** Doubles of euros and `Math.round` to a cent, as many a page has them. */
function numberEuros({ budget, netCosts }) {
  const columns = doubles(budget, netCosts);
  for (const column of [columns.budget, columns.netCosts]) column.forEach((cents, row) => (column[row] = cents / 100));
  const whole = (column) => column.map((euros) => Math.round(euros * 100));
  const cents = () => ({ payment: whole(columns.payment), ownRisk: whole(columns.ownRisk) });
  return { run: () => euroRows(columns), cents };
}

function euroRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const deficit = netCosts[row] - budget[row];
    const steps = Math.max(deficit - 0.075 * budget[row], 0) + Math.max(deficit - 0.125 * budget[row], 0);
    const paid = Math.round(50 * steps) / 100;
    payment[row] = paid;
    ownRisk[row] = Math.max(deficit, 0) - paid;
  }
}

function doubles(budget, netCosts) {
  const [payment, ownRisk] = [new Float64Array(budget.length), new Float64Array(budget.length)];
  return { budget: Float64Array.from(budget, Number), netCosts: Float64Array.from(netCosts, Number), payment, ownRisk };
}

/** Integers of any size, in columns of 64 bits. */
function bigInt({ budget, netCosts }) {
  const [payment, ownRisk] = [new BigInt64Array(budget.length), new BigInt64Array(budget.length)];
  const columns = { budget, netCosts, payment, ownRisk };
  return { run: () => bigIntRows(columns), cents: () => columns };
}

function bigIntRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const budgetCents = budget[row];
    const deficit = netCosts[row] - budgetCents;
    const forty = 40n * deficit;
    const first = forty - 3n * budgetCents;
    const second = forty - 5n * budgetCents;
    const steps = (first > 0n ? first : 0n) + (second > 0n ? second : 0n);
    const paid = (steps + 40n) / 80n;
    payment[row] = paid;
    ownRisk[row] = (deficit > 0n ? deficit : 0n) - paid;
  }
}

/** Euros in decimal.js, in arrays of its numbers. */
function decimalJs({ budget, netCosts }) {
  const euros = (column) => Array.from(column, (cents) => new Decimal(cents.toString()).div(100));
  const empty = () => new Array(budget.length);
  const columns = { budget: euros(budget), netCosts: euros(netCosts), payment: empty(), ownRisk: empty() };
  const whole = (column) => column.map((amount) => amount.times(100).toNumber());
  const cents = () => ({ payment: whole(columns.payment), ownRisk: whole(columns.ownRisk) });
  return { run: () => decimalRows(columns), cents };
}

const ZERO = new Decimal(0);

function decimalRows({ budget, netCosts, payment, ownRisk }) {
  for (let row = 0; row < budget.length; row += 1) {
    const deficit = netCosts[row].minus(budget[row]);
    if (!deficit.gt(0)) {
      payment[row] = ZERO;
      ownRisk[row] = ZERO;
      continue;
    }
    const first = budget[row].times(0.075);
    const second = budget[row].times(0.125);
    let exact = ZERO;
    if (deficit.gt(second)) exact = second.minus(first).times(0.5).plus(deficit.minus(second));
    else if (deficit.gt(first)) exact = deficit.minus(first).times(0.5);
    payment[row] = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    ownRisk[row] = deficit.minus(payment[row]);
  }
}

export const peers = [
  { name: "**kernel, SIMD**", exact: true, prepare: kernelSimd },
  { name: "kernel, without SIMD", exact: true, prepare: kernelPlain },
  { name: "`scaleColumns`, which copies", exact: true, prepare: kernelCopied },
  { name: "Number, exact", exact: true, prepare: numberExact },
  { name: "Number, exact, without branches", exact: true, prepare: numberUnbranched },
  { name: "Number, rates as fractions", exact: false, prepare: numberFloat },
  { name: "Number, euros", exact: false, prepare: numberEuros },
  { name: "BigInt", exact: true, prepare: bigInt },
  { name: "decimal.js", exact: true, prepare: decimalJs },
];
