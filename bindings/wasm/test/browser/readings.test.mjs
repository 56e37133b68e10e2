// Refused text says what is wrong and offers what it may mean; years without rules can be assumed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, open } from "../support/browser.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());


for (const [typed, message, readings] of [
  ["€ 1 mln", /in cijfers/, ["1.000.000"]],
  ["1,5 miljoen", /in cijfers/, ["1.500.000"]],
  ["102\t200", /meer dan één bedrag/, ["102", "200"]],
  ["102222222.22", /komma voor de centen/, ["102.222.222,22"]],
  ["00012", /begint niet met nullen/, ["12"]],
  ["0,001", /twee cijfers achter de komma/, []],
]) {
  test(`«${typed}» is refused with what it may mean`, async () => {
    const { page, context, wrong } = await browser.calculator({ fragment: "#year=2024&2024.budget=100&2024.netCosts=109" });
    const input = at(page, "[id='2024-netCosts']");
    await input.fill(typed);
    await input.blur();
    assert.match(await at(page, "[id='2024-netCosts-error']").innerText(), message);
    const offered = at(page, ".reading:visible");
    assert.deepEqual(await offered.allInnerTexts(), readings);
    if (readings.length > 0) {
      await offered.first().focus();
      await page.keyboard.press("Enter");
      assert.equal(await input.inputValue(), readings[0]);
      assert.equal(await page.locator("vangnet-calculator").evaluate(({ shadowRoot }) => shadowRoot.activeElement.id), "2024-netCosts");
      assert.equal(await at(page, ".error:visible, .offers:visible").count(), 0);
    }
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

for (const [typed, shown] of [["102,-", "102"], ["€1.000.000,=", "1.000.000"], ["€ 1.000,50", "1.000,50"], ["−5", "-5"]]) {
  test(`«${typed}» is read as it is written in Dutch`, async () => {
    const { page, context } = await browser.calculator({ fragment: "#year=2024&2024.budget=100" });
    const input = at(page, "[id='2024-netCosts']");
    await input.fill(typed);
    await input.blur();
    assert.equal(await input.inputValue(), shown);
    assert.equal(await at(page, ".error:visible").count(), 0);
    await context.close();
  });
}

test("the year after the last with rules can be chosen, and is an assumption wherever it is shown", async () => {
  const next = LAST_YEAR + 1;
  const years = ["109", "101", "125", "102"].map((netCosts, back) => `&${next - back}.budget=100&${next - back}.netCosts=${netCosts}`).join("");
  for (const [language, word] of [["nl", /aanname/i], ["en", /assumption/i]]) {
    const { page, context, wrong } = await browser.calculator({ fragment: `#year=${next}${years}&lang=${language}` });
    assert.match(await at(page, "#year option:checked").innerText(), word);
    assert.match(await at(page, "#year-note").innerText(), word);
    assert.match(await at(page, ".deciders").innerText(), word);
    assert.match(await at(page, ".evidence").innerText(), word);
    const result = await page.locator("vangnet-calculator").evaluate(async ({ result }) => {
      const { assess } = await import("/bindings/wasm/lib/browser.js");
      return [result.assessment.evidence, result.assessment.warnings.includes("rules_assumed"), assess(result.case).payment];
    });
    assert.deepEqual(result, ["user", true, "0.75"]);
    const row = await page.locator("#per-jaar tr").last().innerText();
    assert.match(row, new RegExp(`^${next}\t.*Aanname`));
    assert.deepEqual(wrong, []);
    await context.close();
  }
});
