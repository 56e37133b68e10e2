// The documents of an application as pages: what assistive technology finds in them, what runs in them, and how they print.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as module from "vangnet/application";
import { assertAccessible } from "../support/axe.mjs";
import { open } from "../support/browser.mjs";
import { textHeights } from "../support/pdf.mjs";
import { optionsOf } from "../support/vectors.mjs";

const TEXT = readFileSync(new URL("../../../../examples/applications/arnhem_2019.json", import.meta.url), "utf8");
const { question: _, ...ARNHEM } = optionsOf(JSON.stringify(JSON.parse(TEXT)), module);
const HOSTILE = JSON.parse(readFileSync(new URL("../../../../tests/hostile.json", import.meta.url), "utf8"));
const DOCUMENTS = ["draft", "letter", "calendar"];

/** Every text that a caller may give is hostile, and few enough measures for the letter to name them. */
const named = (name) => {
  const texts = (source) => ({ ...source, name });
  const measures = ARNHEM.measures.slice(8, 12).map((measure) => ({
    ...measure,
    name,
    insight: name,
    measure: name,
    households: "1",
    sources: measure.sources.map(texts),
  }));
  const side = (netCosts) => ({ label: name, budget: "100", netCosts });
  const analysis = { question: "attribution", from: side("108"), to: side("109") };
  return { ...ARNHEM, case: { ...ARNHEM.case, id: name }, jointBody: [name], measures, analysis };
};

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

async function shown(html) {
  const opened = await browser.page({ bypassCSP: true });
  await opened.page.route("**/document.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await opened.page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await opened.page.goto(`${browser.origin}/document.html`);
  return opened;
}

for (const name of DOCUMENTS) {
  for (const language of ["nl", "en"]) {
    test(`axe finds no violation, and nothing runs: ${name}, ${language}`, async () => {
      for (const options of [ARNHEM, named(HOSTILE.join(" ").slice(0, 2000))]) {
        const { page, context, wrong } = await shown(module.application(options)[name](language).page());
        assert.equal(await page.locator("script, link, iframe, object, embed, img, form").count(), 0);
        const handlers = await page.evaluate(() =>
          [...document.querySelectorAll("*")].flatMap((node) => [...node.attributes].map(({ name }) => name)).filter((name) => name.startsWith("on")),
        );
        assert.deepEqual(handlers, []);
        await assertAccessible(page, { rules: 11 });
        assert.deepEqual(wrong, []);
        await context.close();
      }
    });
  }
}

test("what a caller named is text, whatever it is", async () => {
  for (const name of HOSTILE) {
    const options = named(name);
    for (const document of DOCUMENTS) {
      const { page, context, wrong } = await shown(module.application(options)[document]().page());
      assert.equal(await page.locator("script, img, a[href^='javascript']").count(), 0, name);
      assert.deepEqual(wrong, [], name);
      await context.close();
    }
  }
});

test("the picture of the bands has a name, and a table beside it that says the same", async () => {
  const { page, context } = await shown(module.application(ARNHEM).letter().page());
  assert.equal(await page.getByRole("img", { name: /Elk vak is een deel van het tekort/ }).count(), 1);
  assert.equal(await page.getByRole("cell", { name: "boven 7,5% tot en met 12,5% van het budget" }).count(), 1);
  await context.close();
});

test("the letter about Arnhem is one printed page", async () => {
  for (const language of ["nl", "en"]) {
    const { page, context } = await shown(module.application(ARNHEM).letter(language).page());
    const pages = textHeights(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    assert.equal(pages.length, 1, `${pages.map((heights) => heights.length)} lines`);
    await context.close();
  }
});
