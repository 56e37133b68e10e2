// What a visitor meets first.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

test("opens with the newest year whose amounts are known, and shows what will appear", async () => {
  const { page, context, wrong } = await browser.calculator();
  assert.equal(await page.locator("vangnet-calculator #year").inputValue(), "2024");
  const result = page.locator("vangnet-calculator section");
  assert.match(await result.innerText(), /Vul het budget en de netto lasten van 2024 in/);
  assert.match(await result.innerText(), /7,5%[\s\S]*12,5%/);
  const kinds = await page.locator("vangnet-calculator .preview > svg > rect").evaluateAll((all) =>
    all.filter((rect) => rect.getAttribute("height") !== "0").map((rect) => rect.getAttribute("class")),
  );
  assert.deepEqual(kinds, ["own", "own", "paid", "paid"]);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("an example fills in with one click, says that it is one, and until when", async () => {
  for (const [language, said] of [["nl", /Dit is een voorbeeld[\s\S]*Renkum/], ["en", /This is an example[\s\S]*Renkum/]]) {
    const { page, context, wrong } = await browser.calculator();
    await page.locator(`vangnet-calculator #lang-${language}`).click();
    await page.locator("vangnet-calculator #example").click();
    const notice = page.locator("vangnet-calculator .notice");
    assert.match(await notice.innerText(), said);
    const scale = await page.locator("vangnet-calculator").evaluate(({ result }) => result.assessment.scale);
    // Both are printed in the voorjaarsnota of Renkum.
    assert.equal(scale.payment, "188298.45");
    assert.equal(scale.ownRisk, "794954.55");
    await page.locator("vangnet-calculator [id='2018-budget']").fill("8");
    assert.equal(await notice.isVisible(), false);
    assert.deepEqual(wrong, []);
    await context.close();
  }
});
