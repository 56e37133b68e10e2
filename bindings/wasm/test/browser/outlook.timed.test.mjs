// How long the page stays busy while it draws: of each file that is named so, the tests run alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CHANCES, settled } from "../support/ahead.mjs";
import { at, open } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

/** The tasks above 50 ms of the main thread while a million years are drawn. */
async function longTasks(page, amount) {
  await page.evaluate(() => {
    window.long = [];
    window.observer = new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration)));
    window.observer.observe({ type: "longtask" });
  });
  await at(page, "#ahead-costsSd").fill(amount);
  await at(page, ".chances .status:empty").waitFor({ state: "attached" });
  await settled(page);
  return page.evaluate(() => {
    window.observer.disconnect();
    return window.long;
  });
}

for (const hasWorkers of [true, false]) {
  test(`the main thread never blocks for 50 ms while a million years are drawn, ${hasWorkers ? "in a worker" : "in slices where no worker starts"}`, async (context) => {
    const opened = await browser.calculator();
    const { page, wrong } = opened;
    if (!hasWorkers) await page.evaluate(() => (window.Worker = undefined));
    await page.evaluate((fragment) => (location.hash = fragment), CHANCES);
    await settled(page);
    // A task also waits for a processor that has other work: of a few runs one shows what the page does by itself.
    const runs = [];
    for (const amount of ["5.000.000", "6.000.000", "7.000.000", "8.000.000", "9.000.000"]) {
      runs.push(await longTasks(page, amount));
      if (runs.at(-1).length === 0) break;
    }
    context.diagnostic(`tasks above 50 ms: ${JSON.stringify(runs)}`);
    assert.deepEqual(runs.at(-1), []);
    assert.deepEqual(wrong, []);
    await opened.context.close();
  });
}
