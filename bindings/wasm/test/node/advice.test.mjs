import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { advice } from "vangnet";
import { ROOT } from "../support/paths.mjs";

const rows = JSON.parse(readFileSync(join(ROOT, "tests/vectors/advice/cases.json"), "utf8"));
const camel = { net_costs: "netCosts", budget: "budget", unlawful: "unlawful" };

/** A case of the contract with the names of this API. */
function optionsOf({ year, years }) {
  const figures = ({ year, net_costs: netCosts, ...others }) => [year, { netCosts, ...others }];
  const { [year]: own, ...history } = Object.fromEntries(years.map(figures));
  return { year, ...own, history };
}

for (const { name, case: given, asked } of rows) {
  test(name, () => {
    const found = advice(optionsOf(given)).map(({ code, reason, year, field }) => [code, reason, year, field]);
    const order = (all) => all.map(String).sort();
    assert.deepEqual(order(found), order(asked.map(([reason, year, field]) => ["implausible", reason, year, camel[field]])));
  });
}

test("a question is in both languages, and nothing of it can be changed", () => {
  const [one] = advice({ year: 2024, budget: "100000", netCosts: "109000000" });
  assert.match(one.wording.nl, /2024.*\?$/);
  assert.match(one.wording.en, /2024.*\?$/);
  assert.ok(Object.isFrozen(one) && Object.isFrozen(one.wording));
});
