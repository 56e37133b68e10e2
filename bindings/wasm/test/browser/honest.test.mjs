// Bar, table and summary never contradict the answer, and what decides stands beside the amount.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, readable, year } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const FAILED = `#year=2019&${year(2019, 100000000, 109000000)}&${year(2018, 100000000, 90000000)}&${year(2017, 100000000, 90000000)}`;
const MET = `#year=2019&${year(2019, 100000000, 109000000)}&${year(2018, 100000000, 109000000)}&${year(2017, 100000000, 109000000)}`;
const text = async (page, selector) => readable(await page.locator(`vangnet-calculator ${selector}`).innerText());

for (const [name, fragment, payment] of [
  ["a failed test over several years", FAILED, "€ 0,00"],
  ["an unknown amount of 2025", `#year=2025&${year(2025, 100000000, 109000000)}&${year(2024, 100, 106)}&${year(2023, 100, 108)}`, "onbekend"],
  ["missing years", `#year=2024&${year(2024, 100000000, 109000000)}`, "onbekend"],
]) {
  test(`what only would be is headed, drawn and totalled so: ${name}`, async () => {
    for (const [language, heading, would] of [["nl", "Wie wat van het tekort zou betalen", "zou zijn"], ["en", "How the deficit would be shared", "would be"]]) {
      const { page, context, wrong } = await browser.calculator({ fragment: `${fragment}&lang=${language}` });
      assert.match(await text(page, "section"), new RegExp(heading));
      if (language === "nl") assert.equal(await text(page, ".payment dd"), payment);
      assert.match(await text(page, ".bands tbody tr:last-child th"), new RegExp(would));
      assert.match(await text(page, ".bar figcaption"), new RegExp(`${would}.*750[.,]000`, "s"));
      assert.equal(await page.locator("vangnet-calculator .bar.would-be > svg > rect.hatched").count(), 1);
      assert.deepEqual(wrong, []);
      await context.close();
    }
  });
}

test("no amount above zero is coloured where nothing is paid, and what is paid is not hatched", async () => {
  const { page, context } = await browser.calculator({ fragment: MET });
  assert.equal(await page.locator("vangnet-calculator .hatched").count(), 0);
  assert.doesNotMatch(await text(page, "section"), /zou zijn/);
  const fill = (selector) => page.locator(selector).evaluate((rect) => getComputedStyle(rect).fill);
  const paid = await fill("vangnet-calculator .bar > svg > rect.paid >> nth=1");
  await page.evaluate((fragment) => (location.hash = fragment), FAILED);
  await page.locator("vangnet-calculator .bar.would-be").waitFor();
  assert.notEqual(await fill("vangnet-calculator .bar > svg > rect.paid >> nth=1"), paid);
  await context.close();
});

for (const [name, fragment, decider, payment] of [
  ["a provisional budget", `${MET}&2019.budgetStage=voorlopig`, /schatting: het budget is nog niet definitief/, /^€ 750/],
  ["no inhabitants in 2015", `#year=2015&${year(2015, 16404286, "18116893.46")}`, /Zonder het aantal inwoners/, /^ten minste € 482/],
  ["missing years", `#year=2019&${year(2019, 100, 109)}&${year(2017, 100, 109)}`, /Nog nodig voor de uitkomst: de cijfers van 2018\./, /^onbekend/],
  ["a cap that is inferred", `#year=2016&${year(2016, 93000000, 105800000)}&inhabitants=173000`, /afgeleid uit één geval/, /^€ 7\.610/],
]) {
  test(`what decides is beside the amount: ${name}`, async () => {
    const { page, context, wrong } = await browser.calculator({ fragment });
    assert.match(await text(page, ".summary .deciders"), decider);
    assert.match(await text(page, ".payment dd"), payment);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("a field says whether its figure can change the outcome", async () => {
  const { page, context } = await browser.calculator({ fragment: `#year=2019&${year(2019, 100, 109)}` });
  const needs = () => page.locator("vangnet-calculator .need").allInnerTexts();
  assert.deepEqual((await needs()).map((need) => need.slice(0, 5)), ["Nodig", "Nodig"]);
  await page.locator("vangnet-calculator [id='2019-netCosts']").fill("107");
  assert.deepEqual((await needs()).map((need) => need.slice(0, 9)), ["Mag leeg ", "Mag leeg "].map((need) => need.slice(0, 9)));
  assert.equal(await page.locator("vangnet-calculator [id='2019-budget']").getAttribute("aria-required"), "true");
  await page.locator("vangnet-calculator #year").selectOption("2016");
  assert.match(await text(page, "label[for=inhabitants]"), /nodig om het bedrag zeker te weten/);
  await context.close();
});

test("a surplus reads the same in euro and percent", async () => {
  const { page, context } = await browser.calculator({ fragment: `#year=2024&${year(2024, 100, 95)}` });
  assert.equal(await text(page, ".deficit dd"), "€ 5,00");
  assert.equal(await text(page, ".ratio dd"), "5,0%");
  assert.match(await text(page, ".ratio dt"), /Overschot/);
  await context.close();
});
