// The elements as a web developer embeds them: in a form, in another language, in plain HTML, and listened to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { open, readable } from "../support/browser.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const CASE = "year=2019&2019.budget=100&2019.netCosts=120&2018.budget=100&2018.netCosts=109&2017.budget=100&2017.netCosts=109";
const OPTIONS = {
  from: { label: "2018", budget: "100000000", netCosts: "108000000" },
  to: { label: "2019", budget: "102000000", netCosts: "111000000" },
};
const SCRIPTS = '<script type="module" src="/bindings/wasm/calculator/index.js"></script><script type="module" src="/bindings/wasm/attribution/index.js"></script>';

/** A page with this in its body. */
async function embedded(html, { lang = "nl", scripts = SCRIPTS, fragment = "", ...options } = {}) {
  const opened = await browser.page(options);
  const body = `<!doctype html><html lang="${lang}"><link rel="icon" href="/examples/web/icon.svg"><title>x</title><main><h1>x</h1>${html}</main>${scripts}`;
  await opened.page.route("**/embedded.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await opened.page.goto(`${browser.origin}/embedded.html${fragment}`);
  if (scripts === SCRIPTS) await opened.page.locator("vangnet-calculator #year, vangnet-attribution").first().waitFor();
  return opened;
}

test("a disabled fieldset disables every control, and its value is not sent", async () => {
  const html = '<form><fieldset disabled><legend>x</legend><vangnet-calculator name="case"></vangnet-calculator></fieldset></form>';
  const { page, context, wrong } = await embedded(html, { fragment: `#${CASE}` });
  const calculator = page.locator("vangnet-calculator");
  const controls = () => calculator.evaluate(({ shadowRoot }) => {
    const all = [...shadowRoot.querySelectorAll("input, select, button")];
    return [all.length, all.filter((control) => control.matches(":disabled")).length];
  });
  const sent = () => page.evaluate(() => new FormData(document.querySelector("form")).get("case"));
  const [count, disabled] = await controls();
  assert.ok(count > 10);
  assert.equal(disabled, count);
  assert.equal(await sent(), null);
  // Its answer can still be read, and its links followed.
  await page.keyboard.press("Tab");
  assert.equal(await calculator.evaluate(({ shadowRoot }) => shadowRoot.activeElement.localName), "a");
  assert.equal(await calculator.locator(".summary").isVisible(), true);
  await page.locator("fieldset").first().evaluate((fieldset) => (fieldset.disabled = false));
  assert.deepEqual(await controls(), [count, 0]);
  assert.match(await sent(), /2019\.netCosts=120/);
  await calculator.locator("[id='2019-netCosts']").fill("130");
  assert.match(await sent(), /2019\.netCosts=130/);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("its own attribute and property disable it too, also what is drawn later", async () => {
  const { page, context } = await embedded("<vangnet-calculator disabled></vangnet-calculator>");
  const calculator = page.locator("vangnet-calculator");
  const enabled = () => calculator.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll(":is(input, select, button):enabled").length);
  assert.equal(await enabled(), 0);
  await calculator.evaluate((element, text) => (element.value = text), CASE);
  assert.equal(await enabled(), 0);
  assert.equal(await calculator.evaluate((element) => [element.disabled, element.matches(":disabled")].join()), "true,true");
  await calculator.evaluate((element) => (element.disabled = false));
  assert.ok((await enabled()) > 10);
  assert.equal(await calculator.getAttribute("disabled"), null);
  await context.close();
});

test("axe finds no violation where it is disabled", async () => {
  const { page, context } = await embedded("<vangnet-calculator disabled></vangnet-calculator>", { fragment: `#${CASE}` });
  await assertAccessible(page);
  await context.close();
});

/** Where the language of an element is said, and what it then is. */
const LANGUAGES = [
  ["en-GB", "", "en"],
  ["nl-NL", "", "nl"],
  ["EN", "", "en"],
  ["nl", "en-GB", "en"],
  ["en", "nl-BE", "nl"],
  ["de", "", "nl"],
];

for (const [ofPage, own, spoken] of LANGUAGES) {
  test(`a page in ${ofPage}${own && ` with an element in ${own}`} shows ${spoken}`, async () => {
    const attribute = own && `lang="${own}"`;
    const html = `<vangnet-calculator ${attribute}></vangnet-calculator><vangnet-attribution ${attribute}></vangnet-attribution>`;
    const { page, context, wrong } = await embedded(html, { lang: ofPage });
    await page.locator("vangnet-attribution").evaluate((picture, options) => (picture.attribution = options), OPTIONS);
    await page.locator("vangnet-attribution table").waitFor();
    assert.equal(await page.locator("vangnet-calculator #result-heading").innerText(), { en: "Result", nl: "Uitkomst" }[spoken]);
    assert.equal(await page.locator("vangnet-calculator .whole").getAttribute("lang"), spoken);
    assert.equal(await page.locator("vangnet-attribution caption").innerText(), { en: "The same figures as a table", nl: "Dezelfde cijfers als tabel" }[spoken]);
    assert.equal(await page.locator("vangnet-attribution figure").getAttribute("lang"), spoken);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("within the shadow tree of another element, the language is that of what is around it", async () => {
  const { page, context } = await embedded('<div lang="en"><section id="host"></section></div>', { scripts: "" });
  await page.evaluate(async () => {
    document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = "<vangnet-calculator></vangnet-calculator>";
    await import("/bindings/wasm/calculator/index.js");
  });
  assert.equal(await page.locator("vangnet-calculator #result-heading").innerText(), "Result");
  await context.close();
});

test("the waterfall in English: its words and its amounts, and Dutch again", async () => {
  const { page, context, wrong } = await embedded("<vangnet-attribution></vangnet-attribution>", { lang: "en" });
  const picture = page.locator("vangnet-attribution");
  await picture.evaluate((picture, options) => (picture.attribution = options), OPTIONS);
  await picture.locator("table").waitFor();
  const rows = () => picture.locator("tbody tr").evaluateAll((all) => all.map(({ cells: [name, amount] }) => [name.innerText, amount.innerText])).then((all) => all.map((row) => row.map(readable)));
  assert.deepEqual(await rows(), [
    ["Deficit 2018", "€8,000,000.00"],
    ["The budget as a whole\nmakes the deficit smaller", "-€2,000,000.00"],
    ["The net costs as a whole\nmakes the deficit larger", "+€3,000,000.00"],
    ["Deficit 2019", "€9,000,000.00"],
  ]);
  assert.match(await picture.locator("[part=picture]").getAttribute("aria-label"), /^Waterfall of the deficit, .* Deficit 2018: €8,000,000\.00/);
  assert.match(await picture.locator("figure").innerText(), /macro budget is not given on both sides/);
  await picture.evaluate((picture) => (picture.lang = "nl"));
  assert.deepEqual((await rows())[1], ["Het budget als geheel\nmaakt het tekort kleiner", "€ -2.000.000,00"]);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("what is Dutch within English says that it is", async () => {
  const { page, context } = await embedded("<vangnet-calculator></vangnet-calculator><vangnet-attribution></vangnet-attribution>", { lang: "en-GB" });
  await page.locator("vangnet-attribution").evaluate((picture, options) => (picture.attribution = options), OPTIONS);
  const dutch = new Set();
  for (const year of [2015, 2016, 2018, 2019, 2025, LAST_YEAR + 1]) {
    await page.locator("vangnet-calculator").evaluate((calculator, text) => (calculator.value = text), CASE.replaceAll("2019", year).replaceAll("2018", year - 1).replaceAll("2017", year - 2));
    const found = await page.evaluate(() => {
      const texts = [];
      for (const { shadowRoot } of document.querySelectorAll("vangnet-calculator, vangnet-attribution")) {
        const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, data } = walker.currentNode;
          if (parentElement.closest("[lang]").lang !== "nl" && /\b(?:de|het|een|van|voor|niet|gemeente|wij|uw|tekort|begroting)\b/i.test(data)) texts.push(data);
        }
      }
      return texts;
    });
    for (const text of found) dutch.add(text);
    assert.ok((await page.locator("vangnet-calculator .sources[lang=nl] li").count()) > 0);
  }
  assert.deepEqual([...dutch], []);
  await context.close();
});

test("a listener added right after the import hears the first result, also where the module was there already", async () => {
  for (const first of ["", 'await import("/bindings/wasm/lib/browser.js");']) {
    const { page, context } = await embedded("<vangnet-calculator></vangnet-calculator>", { scripts: "", fragment: `#${CASE}` });
    const payments = await page.evaluate(`(async () => {
      ${first}
      await import("/bindings/wasm/calculator/index.js");
      const payments = [];
      document.querySelector("vangnet-calculator").addEventListener("vangnet-result", ({ detail }) => payments.push(detail.assessment.payment));
      await document.querySelector("vangnet-calculator").ready;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return payments;
    })()`);
    assert.deepEqual(payments, ["10.00"], first);
    await context.close();
  }
});

test("a listener added much later reads the last result", async () => {
  const { page, context } = await embedded("<vangnet-calculator></vangnet-calculator>", { fragment: `#${CASE}` });
  await page.waitForTimeout(200);
  const told = await page.locator("vangnet-calculator").evaluate(async (calculator) => {
    const payments = [calculator.result.assessment.payment];
    calculator.addEventListener("vangnet-result", ({ detail }) => payments.push(detail.assessment.payment));
    calculator.value = calculator.value.replace("2019.netCosts=120", "2019.netCosts=115");
    return payments;
  });
  assert.deepEqual(told, ["10.00", "5.00"]);
  await context.close();
});

test("what was set before the element was defined counts", async () => {
  const { page, context } = await embedded("<vangnet-calculator></vangnet-calculator>", { scripts: "" });
  const told = await page.evaluate(async (text) => {
    const calculator = document.querySelector("vangnet-calculator");
    Object.assign(calculator, { value: text, language: "en", disabled: true });
    await import("/bindings/wasm/calculator/index.js");
    await calculator.ready;
    return [calculator.result.assessment.payment, calculator.language, calculator.matches(":disabled")];
  }, CASE);
  assert.deepEqual(told, ["10.00", "en", true]);
  await context.close();
});

for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 800 }]) {
  test(`the page in plain HTML works under its policy, and axe finds no violation, at ${viewport.width} pixels`, async () => {
    const { page, context, wrong } = await browser.page({ viewport });
    await page.goto(`${browser.origin}/examples/web/plain.html#${CASE}`);
    await page.locator("vangnet-calculator .summary").waitFor();
    await page.locator("vangnet-attribution table").waitFor();
    assert.equal(await page.locator("#payment").innerText(), "10.00");
    assert.equal(await page.locator("vangnet-calculator .payment dd").innerText(), "€10.00");
    assert.match(await page.locator("vangnet-attribution figcaption").innerText(), /makes the deficit larger/);
    await context.setOffline(true);
    await page.locator("vangnet-calculator [id='2019-netCosts']").fill("115");
    assert.equal(await page.locator("#payment").innerText(), "5.00");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width);
    assert.deepEqual(wrong, []);
    await context.setOffline(false);
    await context.close();
    const open = await browser.page({ viewport, bypassCSP: true });
    await open.page.goto(`${browser.origin}/examples/web/plain.html#${CASE}`);
    await open.page.locator("vangnet-attribution table").waitFor();
    await assertAccessible(open.page);
    await open.context.close();
  });
}
