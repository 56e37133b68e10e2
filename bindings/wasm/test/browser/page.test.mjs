import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { at, open, readable } from "../support/browser.mjs";
import { PAGE } from "../support/paths.mjs";
import { vectors } from "../support/vectors.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const CASE =
  "#year=2019&2019.budget=102222222.22&2019.netCosts=111422222.22&2018.budget=101000000&2018.netCosts=109181000" +
  "&2017.budget=100000000&2017.netCosts=108000000";
const NEXT = LAST_YEAR + 1;
const ASSUMED = `#year=${NEXT}&${NEXT}.budget=100000000&${NEXT}.netCosts=109000000`;
const EMPTY = "";
const WRONG = "#year=2016&2016.budget=0&2016.netCosts=1";
/** The analysis below the calculator, which comes when the page has nothing else to do. */
const arnhem = (page) => page.locator("#arnhem-status:empty").waitFor({ state: "attached" });
const PHONE = { viewport: { width: 375, height: 800 } };
const DARK = { colorScheme: "dark" };
const type = (value) => async (page) => {
  await at(page, "[id='2019-netCosts']").fill(value);
  await at(page, "[id='2019-netCosts']").blur();
};
const stale = (page) => at(page, "[id='2019-netCosts']").fill("1,");
const openSections = async (page) => {
  for (const summary of await at(page, ".sections:visible summary").all()) await summary.click();
};

for (const [name, options] of Object.entries({
  "with a result": { fragment: CASE },
  "with a result, dark": { fragment: CASE, ...DARK },
  "with a result, on a phone": { fragment: CASE, ...PHONE },
  "with a result, on a phone, dark": { fragment: CASE, ...PHONE, ...DARK },
  "empty": { fragment: EMPTY },
  "with errors": { fragment: WRONG },
  "with errors, dark": { fragment: WRONG, ...DARK },
  "with a result of figures before": { fragment: CASE, act: stale },
  "with a result of figures before, dark": { fragment: CASE, act: stale, ...DARK },
  "with advice": { fragment: CASE, act: type("900.000.000") },
  "with advice, dark": { fragment: CASE, act: type("900.000.000"), ...DARK },
  "with offered readings": { fragment: CASE, act: type("1,5 miljoen") },
  "with offered readings, dark": { fragment: CASE, act: type("1,5 miljoen"), ...DARK },
  "with assumed rules": { fragment: ASSUMED },
  "with opened sections": { fragment: CASE, act: openSections },
  "with opened sections, dark": { fragment: CASE, act: openSections, ...DARK },
  "with opened sections, on a phone": { fragment: CASE, act: openSections, ...PHONE },
  "with opened sections that are not the outcome": { fragment: ASSUMED, act: openSections, ...DARK },
})) {
  test(`axe finds no violation: ${name}`, async () => {
    const { act = () => {}, ...rest } = options;
    const { page, context } = await browser.calculator({ ...rest, bypassCSP: true });
    await arnhem(page);
    await act(page);
    await assertAccessible(page, { rules: 21 });
    await context.close();
  });
}

test("every vector in the browser, byte for byte, in both modules", async () => {
  const { page, context, wrong } = await browser.calculator();
  const rows = vectors().map(({ name, line, answer }) => ({ name, answer, line: line.toString("latin1") }));
  const different = await page.evaluate(async (rows) => {
    const { evaluate } = await import("/bindings/wasm/lib/browser.js");
    const small = await import("/bindings/wasm/lib/assessment.browser.js");
    const answerOf = (run, line) =>
      new TextDecoder().decode(run(Uint8Array.from(line, (byte) => byte.charCodeAt(0))));
    return rows.flatMap(({ name, line, answer }) =>
      [evaluate, small.evaluate].some((run) => answerOf(run, line) !== `${answer}\n`) ? [name] : [],
    );
  }, rows);
  assert.deepEqual(different, []);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("goes on working without a network", async () => {
  const { page, context, wrong } = await browser.calculator();
  await arnhem(page);
  await context.setOffline(true);
  await page.locator("vangnet-calculator #year").selectOption("2016");
  await page.locator("vangnet-calculator [id='2016-budget']").fill("93.000.000");
  await page.locator("vangnet-calculator [id='2016-netCosts']").fill("105.800.000");
  await page.locator("vangnet-calculator #inhabitants").fill("173.000");
  await page.locator("vangnet-calculator #lang-en").click();
  assert.equal(await page.locator("vangnet-calculator .payment dd").innerText(), "€7,610,000.00");
  assert.equal(await page.locator("#per-jaar tr").count(), 11);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the years stand side by side for the case", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: CASE });
  await page.locator("#per-jaar tr").first().waitFor();
  const rows = (await page.locator("#per-jaar tr").allInnerTexts()).map(readable);
  const row = (year) => rows.find((text) => text.startsWith(year)).split("\t");
  assert.equal(rows.length, 11);
  assert.deepEqual(row("2018"), ["2018", "Voldoet", "€ 2.044.444,44", "€ 7.155.555,56", "Wet"]);
  assert.deepEqual(row("2019"), ["2019", "Voldoet", "€ 766.666,67", "€ 8.433.333,33", "Afgeleid"]);
  assert.deepEqual(row("2025").slice(1, 4), ["Bedrag onbekend", "onbekend", "onbekend"]);
  // No cap counts without the inhabitants, so a higher payment is possible.
  assert.deepEqual(row("2016").slice(2, 4), ["ten minste € 2.044.444,44", "ten hoogste € 7.155.555,56"]);
  const explained = await page.locator("#jaren .bron b").allInnerTexts();
  for (const text of rows) assert.ok(explained.includes(text.split("\t")[4]), text);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the years keep their amounts in sight on a phone", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, viewport: { width: 390, height: 800 } });
  await page.locator("#per-jaar tr").first().waitFor();
  const boxes = await page.locator("#per-jaar td").evaluateAll((all) => all.map((cell) => [cell.textContent, cell.getBoundingClientRect().right]));
  assert.deepEqual(boxes.filter(([, right]) => right > 390), []);
  assert.equal(await page.locator("#jaren .scroll").evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth), false);
  await context.close();
});

test("the analysis of Arnhem: every figure has its origin, and the library works it out", async () => {
  const { page, context, wrong } = await browser.calculator();
  await arnhem(page);
  const rows = await page.locator("#arnhem .cijfers > div").evaluateAll((all) =>
    all.map((row) => [row.querySelector("dd").textContent, [...row.querySelectorAll(".herkomst")].map((mark) => mark.textContent)]),
  );
  const found = (figure) => rows.find(([text]) => text.includes(figure))?.[1];
  for (const figure of ["9,0%", "8,1%", "9,2 miljoen", "480", "€\u00a040", "11,5%", "8,2%", "270 miljoen", "250"]) {
    assert.deepEqual(found(figure), ["gepubliceerd"], figure);
  }
  for (const figure of ["102,2 miljoen", "111,4 miljoen", "3,3 procentpunt"]) assert.deepEqual(found(figure), ["afgeleid"], figure);
  assert.ok(rows.every(([, marks]) => marks.length === 1));
  assert.equal(rows.filter(([, [mark]]) => mark === "onbekend").length, 4);
  const attribution = await page.locator("#arnhem vangnet-attribution").evaluate(({ attribution }) => JSON.parse(attribution.toJson()));
  assert.deepEqual([attribution.to.deficit, attribution.to.ratio], ["9200000.00", "0.090000"]);
  assert.deepEqual(attribution.missing, ["macro_budget", "caseload", "other"]);
  // What the core says of it; its wording is its own.
  assert.match(await page.locator("#afwijking").innerText(), /480.*40,00/s);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("where the analysis cannot be loaded, the page says so, the calculator works, and trying again brings it", async () => {
  const { page, context } = await browser.page();
  await page.route("**/budget_bg.wasm", (route) => route.abort());
  await page.goto(`${browser.origin}${PAGE}${CASE}`);
  await page.getByText("Het overzicht kon niet worden geladen.").waitFor();
  assert.equal(readable(await page.locator("vangnet-calculator .payment dd").innerText()), "€ 766.666,67");
  await page.unroute("**/budget_bg.wasm");
  await page.locator("vangnet-attribution").getByRole("button", { name: "Opnieuw proberen" }).click();
  await arnhem(page);
  assert.match(await page.locator("#afwijking").innerText(), /480/);
  await context.close();
});

test("where the script of the analysis cannot be loaded, the page says so", async () => {
  const { page, context } = await browser.page();
  await page.route("**/arnhem.js", (route) => route.abort());
  await page.goto(`${browser.origin}${PAGE}${CASE}`);
  await page.getByText("De uitleg over Arnhem kon niet worden geladen. Laad de pagina opnieuw.").waitFor();
  await context.close();
});

test("prints the figures and the result, and no controls", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: CASE });
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await page.locator("vangnet-calculator #print").click();
  assert.equal(await page.evaluate(() => window.printed), true);
  await page.emulateMedia({ media: "print" });
  for (const selector of [".actions", "header", ".hint >> nth=0"]) {
    assert.equal(await page.locator(`vangnet-calculator ${selector}`).isVisible(), false, selector);
  }
  for (const selector of [".summary", ".bar", ".tests", ".sources", "[id='2019-budget']"]) {
    assert.equal(await page.locator(`vangnet-calculator ${selector}`).isVisible(), true, selector);
  }
  const pdf = await page.pdf({ format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
  assert.ok(pages >= 1 && pages <= 4, `${pages} pages`);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a print says of whom, when, with what and where, with the addresses of the sources", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: `${CASE}&municipality=Waterdal` });
  const imprint = page.locator("vangnet-calculator .imprint");
  assert.equal(await imprint.isVisible(), false);
  await page.locator("vangnet-calculator #print").focus();
  await page.emulateMedia({ media: "print" });
  const text = await imprint.innerText();
  for (const part of ["Waterdal", String(new Date().getFullYear()), "versie 0.", "2019.netCosts=111422222.22", "geen rechten"]) {
    assert.ok(text.includes(part), `${part}: ${text}`);
  }
  const address = await page.locator("vangnet-calculator .sources a").first().evaluate((link) => [getComputedStyle(link, "::after").content, link.getAttribute("href")]);
  assert.ok(address[0].includes(address[1]) || address[0].includes("attr(href)"), address[0]);
  const ring = await page.locator("vangnet-calculator [id='2019-budget']").evaluate((input) => (input.focus(), getComputedStyle(input).outlineStyle));
  assert.equal(ring, "none");
  assert.deepEqual(wrong, []);
  await context.close();
});

test("fits a phone, and a screen at four times its size, without scrolling sideways", async () => {
  for (const [fragment, height] of [[CASE, 700], [EMPTY, 700], [WRONG, 700], [CASE, 256], [ASSUMED, 256]]) {
    const { page, context } = await browser.calculator({ fragment, viewport: { width: 320, height } });
    await arnhem(page);
    await openSections(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await context.close();
  }
});

test("the policy of the page is strict", async () => {
  const { page, context } = await browser.calculator();
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const inline = await page.locator("[style], style, script:not([src])").count();
  assert.equal(inline, 0);
  await assert.rejects(page.evaluate(() => fetch("https://example.org/")));
  await context.close();
});

// How long it takes is measured by `make bench`; that nothing is waited for holds on any machine.
test("a keystroke is answered before the browser does anything else, by one result", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE });
  const answers = await at(page, "[id='2019-netCosts']").evaluate((input) => {
    const calculator = input.getRootNode().host;
    let results = 0;
    calculator.addEventListener("vangnet-result", () => (results += 1));
    const summary = () => calculator.shadowRoot.querySelector(".summary").textContent;
    return ["112.422.222,22", "113.422.222,22", "114.422.222,2", "114.422.222,22"].map((typed) => {
      const before = summary();
      results = 0;
      input.value = typed;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return { results, changed: summary() !== before };
    });
  });
  assert.deepEqual(answers, Array(4).fill({ results: 1, changed: true }));
  await context.close();
});
