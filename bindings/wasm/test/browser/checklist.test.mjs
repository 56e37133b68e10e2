// The checklist of an application as an element of its own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { arnhem } from "../support/applying.mjs";
import { open } from "../support/browser.mjs";
import { optionsOf } from "../support/vectors.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const NAME = '<img src=x onerror="document.title=1"> | [x](<javascript:1>)';

/** A page with the element, and the application of Arnhem in it, whose first measure has this name. */
async function shown({ name, lang = "nl", ...options } = {}) {
  const opened = await browser.page(options);
  const body = `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <link rel="icon" href="/examples/web/icon.svg"><title>x</title><main><h1>x</h1><vangnet-checklist></vangnet-checklist></main>
    <script type="module" src="/bindings/wasm/application/index.js"></script>`;
  await opened.page.route("**/checklist.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await opened.page.goto(`${browser.origin}/checklist.html`);
  const { question, ...application } = optionsOf(JSON.stringify(arnhem()), { application: null });
  if (name) application.measures[0].name = name;
  const node = opened.page.locator("vangnet-checklist");
  await node.evaluate((node, application) => (node.application = application), application);
  await node.locator(".overall").waitFor();
  return { ...opened, node };
}

test("it shows the points of the application with the names of the measures, and no way to fields that are not there", async () => {
  const { node, context, wrong } = await shown();
  const { open, points } = await node.evaluate(({ application }) => application.checklist("nl"));
  assert.equal(await node.locator(".overall").innerText(), `✗Nog ${open} punten`);
  assert.equal(await node.locator(".point").count(), points.length);
  assert.equal(await node.locator(".point button").count(), 0);
  const { code, measures } = points.find(({ measures }) => measures.length > 0);
  const names = await node.locator(".point").nth(points.findIndex((point) => point.code === code)).locator("li").allTextContents();
  assert.deepEqual(names, measures.map((place) => arnhem().measures[place].name));
  await node.evaluate((node) => (node.lang = "en"));
  assert.equal(await node.locator(".overall").innerText(), `✗${open} points to go`);
  await node.evaluate((node) => (node.application = null));
  assert.equal(await node.locator("section").isVisible(), false);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a hostile name is text, and what is refused is thrown", async () => {
  const { page, node, context, wrong } = await shown({ name: NAME });
  assert.ok((await node.locator(".points").textContent()).includes("<img src=x"));
  assert.equal(await node.locator("img").count(), 0);
  assert.notEqual(await page.title(), "1");
  const code = await node.evaluate((node) => {
    try {
      node.application = { ...node.application, findings: undefined };
    } catch (error) {
      return error.code;
    }
  });
  assert.equal(code, "unknown_field");
  assert.deepEqual(wrong, []);
  await context.close();
});

test("what is refused once the module is there is told as an alert, in the language of the element", async () => {
  const { page, context, wrong } = await browser.page();
  const body = `<!doctype html><html lang="nl"><title>x</title><link rel="icon" href="/examples/web/icon.svg"><vangnet-checklist></vangnet-checklist>
    <script type="module" src="/bindings/wasm/application/index.js"></script>`;
  await page.route("**/late.html", (route) => route.fulfill({ contentType: "text/html", body }));
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/application_bg.wasm", async (route) => (await held, route.continue()));
  await page.goto(`${browser.origin}/late.html`);
  const node = page.locator("vangnet-checklist");
  await node.evaluate((node) => (node.application = { filed: "x" }));
  const alert = node.getByRole("alert");
  assert.equal(await alert.count(), 0);
  go();
  await alert.filter({ hasText: "Met deze gegevens is geen antwoord te geven. /case is required." }).waitFor();
  await node.evaluate((node) => (node.lang = "en"));
  assert.equal(await alert.innerText(), "With these entries no answer can be given. /case is required.");
  assert.equal(wrong.length, 1, "the page is told too");
  await node.evaluate((node) => (node.application = null));
  assert.equal(await alert.count(), 0);
  await context.close();
});

for (const [name, options] of [
  ["in Dutch", {}],
  ["in English, dark, at 320 pixels", { lang: "en", colorScheme: "dark", viewport: { width: 320, height: 700 } }],
]) {
  test(`axe finds no violation, and nothing runs out of the page: ${name}`, async () => {
    const { page, node, context } = await shown(options);
    for (const details of await node.locator("details").all()) await details.evaluate((node) => (node.open = true));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await assertAccessible(page, { rules: 9 });
    await context.close();
  });
}
