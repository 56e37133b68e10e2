// The question about an application, in a module of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as application from "vangnet/application";
import * as budget from "vangnet/budget";
import { modulesReadBy } from "../support/reads.mjs";

const YEAR = { year: 2019, budget: "102222222.22", netCosts: "111422222.22" };
const OPTIONS = { case: { id: "a", year: 2019, years: [YEAR] }, filed: "2020-07-01", measures: [{ name: "a", kind: "external", about: "other", sources: [] }] };

test("the module has its own question and no other, and vangnet/budget has it too", () => {
  assert.deepEqual(Object.keys(application).sort(), ["VangnetError", "application"]);
  assert.equal(budget.application, application.application);
  assert.equal(budget.VangnetError, application.VangnetError);
});

test("it answers, explains and refuses, and tells each point of the form in both languages", () => {
  const answer = application.application(OPTIONS);
  assert.equal(answer.ready, false);
  assert.match(answer.explain("nl", "plain"), /De aanvraag is nog niet compleet/);
  const { open, points, result, forPeople } = answer.checklist("nl");
  assert.equal(open, points.filter(({ status }) => status === "lacks").length);
  assert.match(result, /^De aanvraag is nog niet compleet\./);
  assert.ok(forPeople.length > 0);
  const source = points.find(({ code }) => code === "external_needs_source");
  assert.deepEqual([source.status, source.measures], ["lacks", [0]]);
  assert.match(source.passage, /^a\) Wat is \(zijn\) de externe bron/);
  assert.deepEqual(answer.checklist().points, points);
  assert.match(answer.checklist("en").points[0].name, /^Filed/);
  assert.ok(Object.isFrozen(points) && Object.isFrozen(source));
  assert.throws(() => answer.checklist("de"), { code: "invalid_language", field: "/language" });
  assert.throws(() => answer.checklist(5), { code: "invalid_type", field: "/language" });
  assert.throws(() => application.application({ ...OPTIONS, filed: "2020-02-31" }), { code: "invalid_date", field: "/filed" });
});

test("importing it reads its own module alone", () => {
  assert.equal(modulesReadBy("vangnet/application"), "application_bg.wasm");
});
