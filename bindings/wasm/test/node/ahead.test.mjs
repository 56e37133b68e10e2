// The questions that look ahead, in a module of their own.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as ahead from "vangnet/ahead";
import * as budget from "vangnet/budget";
import { modulesReadBy } from "../support/reads.mjs";

const YEARS = [2023, 2024].map((year) => ({ year, budget: "100000000", netCosts: "109000000" }));
const MEASURE = { name: "coaches", from: "2024-01", until: "2024-01", households: "100", success: "0.5" };

test("the module has its own questions and no others, and vangnet/budget has them too", () => {
  const exact = ["allocate", "caseload", "costPlan", "path", "profile", "programme"];
  const questions = [...exact, "nationalOutlook", "outlook", "runNationalOutlook", "runOutlook", "sensitivity"];
  assert.deepEqual(Object.keys(ahead).sort(), ["VangnetError", ...questions].sort());
  for (const name of questions) assert.equal(budget[name], ahead[name], name);
  assert.equal(budget.VangnetError, ahead.VangnetError);
});

test("its functions answer, explain and refuse as those of the budget do", () => {
  const answer = ahead.programme({ years: YEARS, first: 2024, last: 2024, price: "1250", measures: [MEASURE], conditions: "met" });
  assert.deepEqual([answer.years[0].gross, answer.years[0].net, answer.years[0].leak], ["750000.00", "375000.00", "375000.00"]);
  assert.match(answer.explain("en", "plain"), /fifty cents/);
  assert.throws(() => ahead.path({ years: YEARS, first: 2024, last: 2025 }), { code: "invalid_year", field: "/last" });
  const without = { ...YEARS[1], budgetWithoutArt7: "90000000" };
  assert.equal(ahead.path({ years: [YEARS[0], without], first: 2024, last: 2024 }).years[0].deficit, "19000000.00");
});

test("a question as JSON finds the module that answers it", () => {
  const explained = (about) => JSON.parse(budget.answer(JSON.stringify({ question: "explain", about }))).text;
  assert.match(explained({ question: "caseload", start: { month: "2024-01", caseload: "1" }, price: "1", months: [{ inflow: "0", outflow: "0" }] }), /^## /);
  assert.match(explained({ question: "aanwijzing_reduction", budget: "100", years_after_term: 1 }), /^## /);
  const { error } = JSON.parse(budget.answer('{"question":"weather"}'));
  for (const name of ["distribute", "programme", "explain"]) assert.ok(error.message.includes(name), error.message);
});

test("importing it reads its own module alone", () => {
  assert.equal(modulesReadBy("vangnet/ahead"), "ahead_simd_bg.wasm");
});
