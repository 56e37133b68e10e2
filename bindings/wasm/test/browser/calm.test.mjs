// Nothing is said, lost or moved while a figure is still being typed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, open, readable } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const CASE =
  "#year=2019&2017.budget=100000000&2017.netCosts=109000000&2018.budget=100000000&2018.netCosts=109000000" +
  "&2019.budget=100000000&2019.netCosts=109000000";

test("a half-typed figure shows no error and keeps the last result, marked as such", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: CASE });
  const input = at(page, "[id='2018-netCosts']");
  await input.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("99.5");
  assert.equal(await at(page, ".error:visible").count(), 0);
  assert.match(await at(page, ".payment dd").innerText(), /€/);
  assert.match(await at(page, ".stale-note").innerText(), /vorige cijfers/);
  assert.equal(await page.locator("vangnet-calculator").evaluate(({ result }) => result.assessment), null);
  await page.keyboard.type("00.000");
  assert.equal(await at(page, ".stale-note").isVisible(), false);
  await page.keyboard.press("Backspace");
  await input.blur();
  assert.equal(await at(page, ".error:visible").count(), 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("an untouched neighbour is asked for when its year is left, not before", async () => {
  const { page, context } = await browser.calculator({ fragment: "#year=2019&2019.budget=100&2019.netCosts=109" });
  await at(page, "[id='2018-budget']").click();
  await page.keyboard.type("100");
  await page.keyboard.press("Tab");
  assert.equal(await at(page, ".error:visible").count(), 0);
  assert.equal(await at(page, ".summary").count(), 1);
  await page.keyboard.press("Tab");
  assert.deepEqual(await at(page, ".error:visible").evaluateAll((all) => all.map(({ id }) => id)), ["2018-netCosts-error"]);
  await context.close();
});

test("the spoken status waits for a pause", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE });
  const spoken = at(page, ".spoken");
  await page.waitForFunction(() => document.querySelector("vangnet-calculator").shadowRoot.querySelector(".spoken").textContent !== "");
  const told = await page.locator("vangnet-calculator").evaluate(async (calculator) => {
    const spoken = calculator.shadowRoot.querySelector(".spoken");
    const input = calculator.shadowRoot.getElementById("2019-netCosts");
    const heard = [];
    new MutationObserver(() => heard.push(spoken.textContent)).observe(spoken, { childList: true, characterData: true, subtree: true });
    for (const value of ["110", "110000", "110000000"]) {
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((after) => setTimeout(after, 50));
    }
    const atOnce = heard.length;
    await new Promise((after) => setTimeout(after, 1500));
    return [atOnce, heard];
  });
  assert.equal(told[0], 0);
  assert.equal(told[1].length, 1);
  assert.match(await spoken.textContent(), /1\.250\.000,00/);
  await context.close();
});

test("the outcome and the amounts stay in sight on a phone, and lead to the result", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, viewport: { width: 390, height: 800 } });
  const bar = at(page, ".glance");
  await at(page, "[id='2019-netCosts']").scrollIntoViewIfNeeded();
  await bar.waitFor({ state: "visible" });
  const box = await bar.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 801, JSON.stringify(box));
  assert.ok(box.height < 200, `${box.height} pixels of a phone`);
  assert.match(await bar.innerText(), /Voldoet aan de voorwaarden[\s\S]*€\u00a0750\.000,00[\s\S]*€\u00a08\.250\.000,00/);
  await at(page, "#to-result").click();
  assert.equal(await page.locator("vangnet-calculator").evaluate(({ shadowRoot }) => shadowRoot.activeElement.id), "result-heading");
  await page.waitForFunction(() => document.querySelector("vangnet-calculator").shadowRoot.querySelector(".glance.away"));
  await context.close();
});

test("clearing keeps the focus and can be undone", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE });
  await at(page, "#clear").focus();
  await page.keyboard.press("Enter");
  assert.equal(await at(page, "[id='2019-budget']").inputValue(), "");
  const focused = () => page.locator("vangnet-calculator").evaluate(({ shadowRoot }) => shadowRoot.activeElement?.textContent);
  assert.equal(await focused(), "Zet cijfers terug");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Wis cijfers");
  assert.equal(readable(await at(page, ".payment dd").innerText()), "€ 750.000,00");
  assert.equal(await page.evaluate(() => location.hash), CASE);
  await context.close();
});

test("what is said of a field that is left does not move the button that is clicked", async () => {
  const { page, context } = await browser.calculator({ fragment: "#year=2024&2024.budget=100&2024.netCosts=109", viewport: { width: 390, height: 800 } });
  await at(page, "[id='2023-budget']").fill("veel");
  await at(page, "#clear").click();
  assert.equal(await at(page, "#clear").innerText(), "Zet cijfers terug");
  await context.close();
});
