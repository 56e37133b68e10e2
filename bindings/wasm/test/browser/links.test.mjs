// A copied link holds this case and nothing else, and what a link holds is read or said.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const CASE = "#year=2019&2019.budget=100&2019.netCosts=109&2018.budget=100&2018.netCosts=108";

/** The address that the button of a calculator copies, and what it says. */
async function copied(page, calculator = "vangnet-calculator") {
  await page.locator(`${calculator} #share`).click();
  await page.locator(`${calculator} .status:not(:empty)`).waitFor();
  return [new URL(await page.evaluate(() => navigator.clipboard.readText())), await page.locator(`${calculator} .status`).innerText()];
}

test("after the skip link, the copied link still holds the figures", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, ...CLIPBOARD });
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#inhoud");
  const [link, said] = await copied(page);
  assert.match(link.hash, /2019\.netCosts=109/);
  assert.match(said, /uw cijfers van 2018 en 2019/);
  await context.close();
});

test("a link carries no figures of years that are not shown", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, ...CLIPBOARD });
  await page.locator("vangnet-calculator #year").selectOption("2016");
  await page.locator("vangnet-calculator [id='2016-budget']").fill("7");
  await page.locator("vangnet-calculator [id='2016-netCosts']").fill("8");
  const [link] = await copied(page);
  assert.equal(link.hash, "#year=2016&2016.budget=7&2016.netCosts=8");
  assert.equal(await page.evaluate(() => location.hash), link.hash);
  // They come back with their year.
  await page.locator("vangnet-calculator #year").selectOption("2019");
  assert.equal(await page.locator("vangnet-calculator [id='2018-netCosts']").inputValue(), "108");
  await context.close();
});

/** A page with other elements on it. */
async function elements(html, fragment = "", options = CLIPBOARD) {
  const opened = await browser.page(options);
  const body = `<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>x</title>${html}<script type="module" src="/bindings/wasm/calculator/index.js"></script>`;
  await opened.page.route("**/elements.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await opened.page.goto(`${browser.origin}/elements.html${fragment}`);
  await opened.page.locator("vangnet-calculator #year").first().waitFor();
  return opened;
}

test("two elements have keys of their own, in the address and in their links", async () => {
  const html = '<vangnet-calculator id="one"></vangnet-calculator><vangnet-calculator id="two"></vangnet-calculator>';
  const { page, context } = await elements(html, "#year=2019&2019.budget=1&2019.netCosts=2&c2.year=2018&c2.2018.budget=3&c2.2018.netCosts=4");
  const values = () => page.locator("vangnet-calculator").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(await values(), ["year=2019&2019.budget=1&2019.netCosts=2", "year=2018&2018.budget=3&2018.netCosts=4"]);
  await page.locator("#two [id='2018-netCosts']").fill("5");
  const hash = await page.evaluate(() => location.hash);
  assert.match(hash, /(#|&)2019\.netCosts=2/);
  assert.match(hash, /&c2\.2018\.netCosts=5/);
  const [link] = await copied(page, "#two");
  assert.equal(link.hash, "#c2.year=2018&c2.2018.budget=3&c2.2018.netCosts=5");
  await context.close();
});

test("an element that keeps its figures out of the address copies no link", async () => {
  const { page, context } = await elements('<vangnet-calculator fragment="off"></vangnet-calculator>', CASE);
  await page.locator("vangnet-calculator").evaluate((calculator) => (calculator.value = "year=2018&2018.budget=1&2018.netCosts=2"));
  await page.locator("vangnet-calculator .summary").waitFor();
  assert.equal(await page.locator("vangnet-calculator #share").isVisible(), false);
  assert.equal(await page.evaluate(() => location.hash), CASE);
  await context.close();
});

test("what a link holds and cannot be read is said", async () => {
  for (const part of ["2019.unlawful=veel", "2018.budgt=5", "2019.budget=7", "inhabitants=x"]) {
    const { page, context } = await browser.calculator({ fragment: `${CASE}&${part}` });
    const notice = await page.locator("vangnet-calculator .notice").innerText();
    assert.ok(notice.includes("niet te lezen") && notice.includes(part), notice);
    await context.close();
  }
  const { page, context } = await browser.calculator({ fragment: "#year=2031&2031.budget=1&2031.netCosts=2" });
  assert.match(await page.locator("vangnet-calculator .notice").innerText(), /year=2031/);
  await context.close();
});

test("markup in a link stays text", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: `${CASE}&municipality=%3Cimg%20src=1%3E&x=%3Cb%3E` });
  assert.equal(await page.locator("vangnet-calculator .notice b, vangnet-calculator img").count(), 0);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("English stays English in a link and after a reload", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, ...CLIPBOARD });
  await page.locator("vangnet-calculator #lang-en").click();
  const [link] = await copied(page);
  assert.match(link.hash, /lang=en/);
  await page.reload();
  assert.match(await page.locator("vangnet-calculator .payment dt").innerText(), /Vangnetuitkering/);
  assert.equal(await page.locator("vangnet-calculator #result-heading").innerText(), "Result");
  await context.close();
});
