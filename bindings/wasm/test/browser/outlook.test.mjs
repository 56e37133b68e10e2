// How likely the bands of the last year are: the questions in a browser, and the part of the calculator with the picture.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { CHANCES, PATH, settled, START } from "../support/ahead.mjs";
import { at, open, readable } from "../support/browser.mjs";
import { optionsOf, questionVectors } from "../support/vectors.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const LIB = "/bindings/wasm/lib";
const THREAD = "**/ahead-thread.browser.js";
const text = async (page, selector) => readable(await at(page, selector).innerText());
const cells = (page, selector) => at(page, selector).first().locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** A page whose link asks for chances. */
async function looking(fragment = CHANCES, options = {}) {
  const opened = await browser.calculator({ fragment, ...options });
  await at(opened.page, ".chances").waitFor();
  return opened;
}

for (const vectors of [true, false]) {
  test(`every vector with draws, byte for byte, ${vectors ? "with" : "without"} vectors`, async () => {
    const { page, context, wrong } = await browser.page();
    if (!vectors) await page.addInitScript(() => (WebAssembly.validate = () => false));
    const modules = new Set();
    page.on("request", (request) => request.url().endsWith(".wasm") && modules.add(request.url().split("/").at(-1)));
    await page.goto(`${browser.origin}/bindings/wasm/test/support/empty.html`);
    const library = { ...(await import("vangnet/ahead")) };
    const rows = questionVectors()
      .map(({ name, question, answer }) => ({ name, options: optionsOf(question, library), answer }))
      .filter(({ options, answer }) => options?.question === "outlook" && options.draws > 0 && !answer.startsWith('{"error"'));
    const different = await page.evaluate(
      async ([lib, rows]) => {
        const here = await import(`${lib}/ahead.browser.js`);
        const worker = await import(`${lib}/ahead-worker.browser.js`);
        const different = [];
        for (const { name, options: { question, ...options }, answer } of rows) {
          const given = [here.outlook(options), await here.runOutlook(options), await worker.runOutlook(options)];
          if (given.some((one) => one.toJson() !== answer)) different.push(name);
        }
        return different;
      },
      [LIB, rows],
    );
    assert.ok(rows.length >= 9, String(rows.length));
    assert.deepEqual(different, []);
    // A worker looks for itself what the machine has.
    assert.deepEqual([...modules].sort(), vectors ? ["ahead_simd_bg.wasm"] : ["ahead_bg.wasm", "ahead_simd_bg.wasm"]);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("a worker that does not start is said, and the next question starts one anew", async () => {
  const { page, context } = await browser.page();
  await page.goto(`${browser.origin}/bindings/wasm/test/support/empty.html`);
  await page.route("**/ahead_simd_bg.wasm", (route) => route.fulfill({ status: 404 }));
  const ask = () =>
    page.evaluate(async (lib) => {
      const { runOutlook } = await import(`${lib}/ahead-worker.browser.js`);
      const options = { year: 2024, netCosts: { mean: "108", sd: "5" }, budget: { mean: "100" }, conditions: "met", draws: 10 };
      return runOutlook(options).then(({ drawn }) => drawn.draws, ({ name, message }) => [name, message.split(":")[0]]);
    }, LIB);
  assert.deepEqual(await ask(), ["Error", "The worker that answers does not run"]);
  await page.unroute("**/ahead_simd_bg.wasm");
  await page.route(THREAD, (route) => route.abort());
  assert.deepEqual(await ask(), ["Error", "The worker that answers does not run"]);
  await page.unroute(THREAD);
  assert.equal(await ask(), 10);
  await context.close();
});

test("typed by keyboard: the chances at once, and then the reserve by draws", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: PATH });
  await at(page, "#ahead-costsSd").waitFor();
  assert.equal(await at(page, ".chances").isVisible(), false);
  await at(page, "#ahead-costsSd").focus();
  await page.keyboard.type("4.000.000");
  await at(page, ".chances").waitFor();
  assert.equal(await text(page, "#chances-heading"), "Hoe groot is de kans op een tekort over 2026?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1500000");
  await page.keyboard.press("Tab");
  assert.equal(await at(page, "#ahead-budgetSd").inputValue(), "1.500.000");
  await settled(page);
  assert.equal(await text(page, ".chances .status"), "Klaar: er zijn 1.000.000 jaren getrokken.");
  assert.match(await text(page, ".chances .reserve"), /^Een reserve van € 10\.1\d\d\.\d{3},\d\d is in 9 van de 10 gevallen genoeg voor het eigen risico\.$/);
  // The formula knows no reserve where the budget is uncertain; where it is certain, it does.
  await at(page, "#ahead-budgetSd").fill("");
  assert.match(await text(page, ".chances .reserve"), /^Een reserve van € 10\.100\.000,00 is/);
  await at(page, "#ahead-costsSd").fill("");
  assert.equal(await at(page, ".chances").isVisible(), false);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("how far costs and budget go together changes the reserve, and is in the link", async () => {
  const { page, context, wrong } = await looking();
  await settled(page);
  const reserve = async () => Number((await text(page, ".chances .reserve")).match(/€ ([\d.]+),/)[1].replaceAll(".", ""));
  const before = await reserve();
  const field = at(page, "#ahead-correlation");
  const described = await field.evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => input.getRootNode().getElementById(id).textContent).join(""));
  assert.match(described, /^Een getal van -1 tot en met 1: boven nul/);
  await field.focus();
  await page.keyboard.type("0,90");
  await page.keyboard.press("Tab");
  assert.equal(await field.inputValue(), "0,9");
  await settled(page);
  const together = await reserve();
  await field.fill("-0,9");
  await settled(page);
  const against = await reserve();
  // In this case most draws are above the second border, where the own risk is a part of the budget.
  assert.ok(against < before && before < together, `${against} ${before} ${together}`);
  assert.match(page.url(), /ahead-correlation=-0\.9&/);
  const { page: again, context: other } = await looking(new URL(page.url()).hash);
  await settled(again);
  assert.equal(await at(again, "#ahead-correlation").inputValue(), "-0,9");
  assert.equal(await text(again, ".chances .reserve"), await text(page, ".chances .reserve"));
  await at(again, "#lang-en").click();
  await at(again, "label[for=ahead-correlation]").filter({ hasText: "Correlation of costs and budget" }).waitFor();
  assert.equal(await at(again, "#ahead-correlation").inputValue(), "-0.9");
  assert.deepEqual(wrong, []);
  await context.close();
  await other.close();
});

test("the picture has the figures of the table under it", async () => {
  const { page, context, wrong } = await looking();
  await settled(page);
  const rows = await cells(page, ".chances .of-years");
  assert.equal(rows.length, 4);
  const told = readable(await at(page, ".likely [role=img]").getAttribute("aria-label"));
  const shown = await text(page, ".likely");
  const widths = await at(page, ".likely rect:not(.frame, defs *)").evaluateAll((all) => all.map((bar) => parseFloat(bar.getAttribute("width"))));
  for (const [at, [band, percent, words]] of rows.entries()) {
    assert.ok(told.includes(`${band}: ${percent}, ${words}`), told);
    assert.ok(shown.includes(band) && shown.includes(`${words} (${percent})`), shown);
    assert.equal(widths[at].toFixed(1), percent.replace(",", ".").replace("%", ""));
  }
  assert.equal(Math.round(widths.reduce((sum, width) => sum + width)), 100);
  const story = await text(page, ".chances");
  for (const part of [/ongeveer \d+ op de 10/, /normaal verdeeld/, /Eigen risico/, /Hoe groot moet de reserve zijn/]) assert.match(story, part);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("drawing is followed and can be stopped, and other figures take its place", async () => {
  const { page, context } = await browser.calculator();
  let release;
  await page.route(THREAD, async (route) => {
    await new Promise((resume) => (release = resume));
    await route.continue();
  });
  await page.evaluate((fragment) => (location.hash = fragment), CHANCES);
  await at(page, "#chances-stop").waitFor();
  assert.equal(await text(page, "#chances-running"), "Het trekken van jaren begint.");
  assert.equal(await at(page, "#chances-progress").evaluate((bar) => bar.position), -1);
  assert.equal(await at(page, ".likely").isVisible(), true, "the formula is there already");
  await assertAccessible(page, { within: "vangnet-calculator" });
  await at(page, "#chances-stop").focus();
  await page.keyboard.press("Enter");
  assert.equal(await text(page, ".chances .status"), "U hebt het trekken gestopt. Hieronder staat wat de formule zegt.");
  assert.equal(await at(page, "#chances-stop").isVisible(), false);
  release();
  await at(page, "#ahead-draws").selectOption("10000");
  await settled(page, /10\.000 jaren/);
  await context.close();
});

test("the link brings it back, in both languages", async () => {
  const { page, context } = await looking(CHANCES.replace("&ahead-costsSd", "&ahead-draws=10000&ahead-costsSd"));
  await settled(page, /10\.000 jaren/);
  const reserve = await text(page, ".chances .reserve");
  assert.match(page.url(), /ahead-budgetSd=1500000&ahead-costsSd=4000000&ahead-draws=10000/);
  await at(page, "#lang-en").click();
  await at(page, "#chances-heading").filter({ hasText: "How likely is a deficit over 2026?" }).waitFor();
  const amount = (words) => words.replace(/[^\d]/g, "");
  assert.equal(amount(await text(page, ".chances .reserve")).slice(0, 10), amount(reserve).slice(0, 10));
  assert.equal(await at(page, "#ahead-costsSd").inputValue(), "4,000,000");
  await context.close();
});

for (const [field, typed, said] of [
  ["costsSd", "-1", /spreiding van 0 tot en met/],
  ["budgetSd", "veel", /Schrijf een bedrag/],
  ["costsSd", "99999999999999", /te groot/],
  ["correlation", "1,5", /van -1 tot en met 1/],
  ["correlation", "veel", /van -1 tot en met 1/],
]) {
  test(`a figure that is refused is said beside its field, and the last chances stay: ${field} ${typed}`, async () => {
    const { page, context, wrong } = await looking();
    await settled(page);
    await at(page, `#ahead-${field}`).fill(typed);
    await at(page, `#ahead-${field}`).blur();
    assert.equal(await at(page, `#ahead-${field}`).getAttribute("aria-invalid"), "true");
    assert.match(await text(page, `#ahead-${field}-error`), said);
    assert.equal(await at(page, ".chances .stale").count(), 1);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

for (const width of [320, 375, 760, 1280]) {
  test(`nothing runs out of the page at ${width} pixels`, async () => {
    const { page, context } = await looking(CHANCES, { viewport: { width, height: 800 } });
    await settled(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    const out = await at(page, ".likely").evaluate((figure) => {
      const { left, right } = figure.getBoundingClientRect();
      return [...figure.querySelectorAll("p, svg, svg > rect, span")].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      }).length;
    });
    assert.equal(out, 0);
    await context.close();
  });
}

for (const [name, options] of [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", { viewport: { width: 375, height: 800 } }],
]) {
  test(`axe finds no violation: ${name}`, async () => {
    const { page, context } = await looking(CHANCES, { ...options, bypassCSP: true });
    await settled(page);
    await assertAccessible(page, { within: "vangnet-calculator" });
    await context.close();
  });
}

test("on paper the picture is there, and what can be clicked is not", async () => {
  const { page, context } = await looking();
  await settled(page);
  await page.emulateMedia({ media: "print" });
  for (const [selector, isThere] of [[".likely", true], ["#ahead-costsSd", true], ["#chances-stop", false], [".chances .status", false]]) {
    assert.equal(await at(page, selector).isVisible(), isThere, selector);
  }
  await context.close();
});
