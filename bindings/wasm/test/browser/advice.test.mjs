// Figures that cannot be meant are asked about beside their field, and counted as they are.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, open } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());


for (const [name, typed, field, asked] of [
  ["net costs in thousands", { "2024-netCosts": "109.000" }, "2024-netCosts", /factor honderd/],
  ["a deficit above half of the budget", { "2024-netCosts": "160.000.000" }, "2024-netCosts", /meer dan de helft/],
  ["unlawful spending above the costs", { "2024-unlawful": "110.000.000" }, "2024-unlawful", /meer dan de netto lasten/],
  ["a budget far from its neighbours'", { "2023-budget": "10.000.000", "2023-netCosts": "109.000.000" }, "2023-budget", /ligt ver/],
]) {
  test(`asked beside the field: ${name}`, async () => {
    const fragment = "#year=2024&2024.budget=100000000&2024.netCosts=109000000&2022.budget=100000000&2022.netCosts=105000000";
    const { page, context, wrong } = await browser.calculator({ fragment });
    assert.equal(await at(page, ".advice:visible").count(), 0);
    for (const [id, value] of Object.entries(typed)) {
      await at(page, `[id='${id}']`).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type(value);
    }
    assert.equal(await at(page, `[id='${field}-advice']:visible`).count(), Object.keys(typed).length - 1, "not while typing");
    await page.keyboard.press("Tab");
    assert.match(await at(page, `[id='${field}-advice']`).innerText(), asked);
    assert.match(await at(page, `[id='${field}']`).getAttribute("aria-describedby"), new RegExp(`${field}-advice`));
    const { assessment, errors } = await page.locator("vangnet-calculator").evaluate(({ result }) => ({ ...result, case: null }));
    assert.deepEqual([errors.length, assessment === null], [0, false]);
    await at(page, "#lang-en").click();
    assert.match(await at(page, `[id='${field}-advice']`).innerText(), /[Rr]ight\?|in euro\?/);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}
