// Columns beside fractions of integers of any size, straight from the words of the rule.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ruleSet } from "vangnet";
import { scaleColumns } from "vangnet/columns";
import { againWithoutVectors } from "../support/columns.mjs";

const MILLION = 1_000_000n;
const LARGEST = 10n ** 14n;
// No multiple of the rows of a vector.
const ROWS = 60_001;

/** A decimal of a rule set as a whole number of millionths. */
const millionths = (text) => {
  const [whole, decimals = ""] = text.split(".");
  return BigInt(whole + decimals.padEnd(6, "0"));
};

/** A fraction to a whole number, half away from zero. */
function rounded(top, bottom) {
  const size = top < 0n ? -top : top;
  const away = (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -away : away;
}

const least = (first, second) => (first < second ? first : second);
const most = (first, second) => (first > second ? first : second);

/** The payment in 10⁻¹² cents: of each band its share, and above the cap everything. */
function payment({ bands, cap }, budget, deficit, inhabitants) {
  let paid = 0n;
  bands.forEach(({ above, share }, at) => {
    const from = budget * above;
    const top = at + 1 < bands.length ? least(budget * bands[at + 1].above, deficit * MILLION) : deficit * MILLION;
    paid += most(top - from, 0n) * share;
  });
  const all = deficit * MILLION * MILLION;
  const bearable = cap === undefined || inhabitants === undefined ? undefined : cap * inhabitants * MILLION * MILLION;
  return bearable !== undefined && all - paid > bearable ? all - bearable : paid;
}

/** Numbers that look random (a linear congruence modulo 2⁶⁴, of which the upper half counts). */
let state = 2024n;
function below(end) {
  state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
  return (state >> 16n) % end;
}

/** A row at a border, at the end of a range, a surplus, or an ordinary one. */
function row(bands) {
  const budget = least([10n ** (3n + below(11n)), LARGEST - below(3n), 1n + below(LARGEST)][Number(below(3n))] + below(10n ** 6n), LARGEST);
  const { above } = bands[Number(below(BigInt(bands.length)))];
  const around = [(budget * above) / MILLION + below(161n) - 80n, below(budget / 2n + 1n), -below(budget), LARGEST, -2n * budget];
  return [budget, most(least(budget + around[Number(below(5n))], LARGEST), -LARGEST)];
}

for (const [year, withInhabitants] of [[2016, true], [2016, false], [2017, false], [2019, true], [2024, false]]) {
  test(`${ROWS} rows of ${year}${withInhabitants ? " with inhabitants" : ""} are exact fractions, rounded once`, () => {
    const { bands: written, ownRiskCapPerInhabitant } = ruleSet(year).regular;
    const bands = written.map(({ above, share }) => ({ above: millionths(above.value), share: millionths(share.value) }));
    const cap = ownRiskCapPerInhabitant && millionths(ownRiskCapPerInhabitant.value) / 10_000n;
    const [budget, netCosts] = [new BigInt64Array(ROWS), new BigInt64Array(ROWS)];
    const inhabitants = withInhabitants ? new BigInt64Array(ROWS).map(() => 1n + below(10n ** (1n + below(8n)))) : undefined;
    for (let at = 0; at < ROWS; at += 1) [budget[at], netCosts[at]] = row(bands);
    const outputs = ["deficit", "deficitRatio", "payment", "ownRisk"];
    const found = scaleColumns({ year, budget, netCosts, inhabitants, outputs });
    let wrong = 0;
    for (let at = 0; at < ROWS; at += 1) {
      const deficit = netCosts[at] - budget[at];
      const paid = rounded(payment({ bands, cap }, budget[at], deficit, inhabitants?.[at]), MILLION * MILLION);
      const right =
        found.deficit[at] === deficit &&
        found.deficitRatio[at] === rounded(deficit * MILLION, budget[at]) &&
        found.payment[at] === paid &&
        found.ownRisk[at] === most(deficit, 0n) - paid;
      wrong += right ? 0 : 1;
    }
    assert.equal(wrong, 0);
  });
}

againWithoutVectors(test, fileURLToPath(import.meta.url));
