import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { open, readable } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const TWO_YEARS = {
  from: { label: "2018", budget: "100000000", netCosts: "108000000", macroBudget: "6000000000", caseload: "7500", other: "1000000" },
  to: { label: "2019", budget: "105000000", netCosts: "111000000", macroBudget: "6120000000", caseload: "7700", other: "1500000" },
};
const FROM_SURPLUS = {
  from: { label: "voorlopig, dit is een lange naam voor een stadium", budget: "110000000", netCosts: "108000000" },
  to: { label: "2019", budget: "105000000", netCosts: "108000000" },
};

/** The page with another attribution in its waterfall. */
async function drawn(options, { width = 375, ...more } = {}) {
  const opened = await browser.calculator({ viewport: { width, height: 800 }, ...more });
  await opened.page.locator("#arnhem-status:empty").waitFor({ state: "attached" });
  const picture = opened.page.locator("vangnet-attribution");
  await picture.evaluate((element, options) => (element.attribution = options), options);
  return { ...opened, picture };
}

test("the bars go from the one deficit to the other, part by part", async () => {
  const { picture, context, wrong } = await drawn(TWO_YEARS);
  const bars = await picture.locator("[part=picture] > rect").evaluateAll((all) =>
    all.map((bar) => [bar.getAttribute("class"), ...["x", "width"].map((name) => Math.round(parseFloat(bar.getAttribute(name))))]),
  );
  assert.deepEqual(bars, [
    ["total", 0, 100],
    ["less", 75, 25],
    ["less", 38, 37],
    ["more", 38, 36],
    ["less", 69, 4],
    ["more", 69, 6],
    ["total", 0, 75],
  ]);
  const rows = await picture.locator("tbody tr").evaluateAll((all) =>
    all.map(({ cells: [name, amount] }) => [name.firstChild.textContent, name.querySelector(".effect")?.textContent, amount.textContent]),
  );
  assert.deepEqual(rows[0], ["Tekort 2018", undefined, "€\u00a08.000.000,00"]);
  assert.deepEqual(rows[1], ["Het macrobudget", "maakt het tekort kleiner", "€\u00a0-2.029.411,76"]);
  assert.deepEqual(rows[5], ["Andere lasten", "maakt het tekort groter", "€\u00a0+500.000,00"]);
  const told = await picture.locator("[part=picture]").getAttribute("aria-label");
  for (const [name, , amount] of rows) assert.ok(told.includes(`${name}: ${readable(amount)}`), told);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a surplus lies before zero, a part of nothing has no bar, and what is missing is said", async () => {
  const { picture, context, wrong } = await drawn(FROM_SURPLUS);
  const bars = await picture.locator("[part=picture] > rect").evaluateAll((all) => all.map((bar) => [bar.getAttribute("class"), bar.getAttribute("width")]));
  assert.deepEqual(bars.map(([kind]) => kind), ["total", "more", "none", "total"]);
  assert.equal(bars[2][1], "0%");
  const text = await picture.locator("figure").innerText();
  assert.match(text, /Overschot voorlopig, dit is een lange naam voor een stadium/);
  assert.match(text, /verandert niets/);
  assert.match(text, /Macrobudget en verdeling zijn daarom één deel/);
  assert.deepEqual(wrong, []);
  await context.close();
});

for (const width of [320, 375, 1280]) {
  test(`no text runs into another or out of the picture at ${width} pixels`, async () => {
    for (const options of [TWO_YEARS, FROM_SURPLUS]) {
      const { page, picture, context } = await drawn(options, { width });
      const tooWide = await picture.locator("[part=picture]").evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
        const pairs = texts.flatMap(([text, box], index) => {
          const next = texts[index + 1]?.[1];
          return box.left < frame.left - 1 || box.right > frame.right + 1 || (next?.top === box.top && next.left < box.right) ? [text] : [];
        });
        return pairs;
      });
      assert.deepEqual(tooWide, []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      await context.close();
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds no violation, ${colorScheme}`, async () => {
    const { page, context } = await drawn(TWO_YEARS, { colorScheme, bypassCSP: true });
    await assertAccessible(page, { within: "vangnet-attribution", rules: 6 });
    await context.close();
  });
}

test("it takes an answer, options, or nothing, also before it is defined", async () => {
  const { page, context, wrong } = await browser.page();
  await page.route("**/empty.html", (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>x</title><vangnet-attribution></vangnet-attribution>' }));
  await page.goto(`${browser.origin}/empty.html`);
  const told = await page.evaluate(async (options) => {
    const node = document.querySelector("vangnet-attribution");
    node.attribution = options;
    await import("/bindings/wasm/attribution/index.js");
    const { attribution } = await import("/bindings/wasm/lib/budget.browser.js");
    const rows = () => node.shadowRoot.querySelectorAll("tbody tr").length;
    const counts = [rows()];
    node.attribution = null;
    counts.push(rows(), node.attribution);
    const answer = attribution(options);
    node.attribution = answer;
    counts.push(rows(), node.attribution === answer);
    try {
      node.attribution = { from: options.from };
    } catch (error) {
      counts.push(error.code, error.field, rows());
    }
    return counts;
  }, TWO_YEARS);
  assert.deepEqual(told, [7, 0, null, 7, true, "missing_field", "/to", 7]);
  assert.deepEqual(wrong.filter((what) => !what.includes("data:,")), []);
  await context.close();
});
