// How long the calculator takes in Debian's chromium: to its first result from nothing, and to an update after a keystroke.
// Beside it, on the same machine: a page of the same origin with nothing on it.

import { open } from "./browser.mjs";
import { PAGE } from "./paths.mjs";

const CASE =
  "#year=2019&2019.budget=102222222.22&2019.netCosts=111422222.22&2018.budget=101000000&2018.netCosts=109181000" +
  "&2017.budget=100000000&2017.netCosts=108000000";
const RUNS = 15;
const KEYSTROKES = 60;

const browser = await open();

async function firstResult() {
  const { page, context } = await browser.page();
  await page.addInitScript(() => {
    addEventListener("vangnet-result", ({ detail }) => {
      if (detail.assessment) window.firstResult ??= performance.now();
    });
  });
  await page.goto(`${browser.origin}${PAGE}${CASE}`);
  await page.locator("vangnet-calculator .summary").waitFor();
  const time = await page.evaluate(() => window.firstResult);
  await context.close();
  return time;
}

async function emptyPage() {
  const { page, context } = await browser.page();
  await page.goto(`${browser.origin}/bindings/wasm/test/support/empty.html`);
  const time = await page.evaluate(() => performance.now());
  await context.close();
  return time;
}

async function updates() {
  const { page, context } = await browser.calculator({ fragment: CASE });
  await page.locator("vangnet-calculator .summary").waitFor();
  const times = await page.locator("vangnet-calculator").evaluate(async (calculator, keystrokes) => {
    const input = calculator.shadowRoot.getElementById("2019-netCosts");
    const times = [];
    for (let digit = 0; digit < keystrokes; digit += 1) {
      const before = performance.now();
      input.value = `111.422.2${10 + digit},22`;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // Until it is laid out, as an eye sees it.
      calculator.getBoundingClientRect();
      times.push(performance.now() - before);
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, KEYSTROKES);
  await context.close();
  return times;
}

const results = [];
const empty = [];
for (let run = 0; run < RUNS; run += 1) {
  results.push(await firstResult());
  empty.push(await emptyPage());
}
const update = await updates();
await browser.close();

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
for (const [name, times] of [["first result", results], ["an empty page", empty], ["update after a keystroke", update]]) {
  console.log(`${name}: median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms of ${times.length}`);
}
