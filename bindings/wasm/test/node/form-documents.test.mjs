// The documents of an application: as text, as data and as a calendar file, the same as the core writes them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as module from "vangnet/application";
import { answer } from "vangnet/budget";
import { optionsOf } from "../support/vectors.mjs";

const { application } = module;
const TEXT = await readFile(new URL("../../../../examples/applications/arnhem_2019.json", import.meta.url), "utf8");
const QUESTION = JSON.parse(TEXT);
const { question: _, ...OPTIONS } = optionsOf(JSON.stringify(JSON.parse(TEXT)), module);

test("the documents are those of the question `explain`, in both languages and markups", () => {
  const given = application(OPTIONS);
  for (const lang of ["nl", "en"]) {
    for (const markup of ["markdown", "plain"]) {
      const explained = JSON.parse(answer(JSON.stringify({ question: "explain", about: QUESTION, lang, markup })));
      for (const name of ["draft", "letter", "calendar"]) assert.equal(given[name](lang).text(markup), explained[name], name);
      assert.equal(given.ics(lang), explained.ics);
    }
  }
  assert.equal(given.letter().text(), given.letter("nl").text("markdown"));
});

test("a document as data has its blocks, and cannot be changed", () => {
  const draft = application(OPTIONS).draft();
  assert.equal(draft.language, "nl");
  assert.deepEqual(draft.blocks[0], { kind: "heading", level: 1, text: "Concept van de aanvraag vangnetuitkering Participatiewet over 2019" });
  const { figures } = draft.blocks.find(({ kind }) => kind === "figures");
  assert.deepEqual(figures[0], { name: "Budget 2019 (voorlopig)", value: "€ 102.222.222,22", origin: "given", how: "opgegeven" });
  const bands = draft.blocks.find(({ kind }) => kind === "bands");
  assert.equal(bands.bands[1].ownRisk, "766666.67");
  assert.equal(bands.total.payment, "766666.67");
  assert.ok(draft.blocks.some(({ kind, mark, lead }) => kind === "question" && mark === "open" && lead === "Nog te beantwoorden"));
  assert.equal(JSON.parse(draft.toJson()).blocks.length, draft.blocks.length);
  assert.throws(() => draft.blocks.push({}), TypeError);
  assert.throws(() => (draft.language = "en"), TypeError);
});

test("a page of a document stands alone, and its elements are the same", () => {
  const letter = application(OPTIONS).letter("en");
  const page = letter.page();
  assert.ok(page.startsWith('<!doctype html><html lang="en">'));
  assert.ok(page.includes(letter.html()));
  assert.doesNotMatch(page, /<script|<link|src=|javascript:/i);
});

test("a language or a markup that does not exist is refused", () => {
  const given = application(OPTIONS);
  for (const name of ["draft", "letter", "calendar", "ics"]) {
    assert.throws(() => given[name]("de"), { name: "VangnetError", code: "invalid_language", field: "/language" });
    assert.throws(() => given[name](1), { name: "VangnetError", code: "invalid_type", field: "/language" });
  }
  assert.throws(() => given.letter().text("html"), { code: "invalid_markup", field: "/markup" });
});
