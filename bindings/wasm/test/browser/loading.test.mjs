// Slow or failing WebAssembly: each element keeps its room, says what happens, and tries again where it is asked to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { open } from "../support/browser.mjs";
import { PAGE } from "../support/paths.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const OPTIONS = { from: { label: "2018", budget: "100", netCosts: "108" }, to: { label: "2019", budget: "101", netCosts: "110" } };
const APPLICATION = { case: { id: "", year: 2019, years: [{ year: 2019, budget: "100", netCosts: "109" }] }, filed: "2020-07-01", measures: [] };
const CASE = "year=2018&2018.budget=100&2018.netCosts=120";

/** Each element: its module, how it is given figures, and what shows that it is there. */
const ELEMENTS = {
  calculator: { wasm: "vangnet_bg.wasm", nl: "De rekenhulp", en: "The calculator", there: ".summary", focus: "SELECT", give: (node, [text]) => (node.value = text) },
  attribution: { wasm: "budget_bg.wasm", nl: "Het overzicht", en: "The overview", there: "table", focus: "FIGURE", give: (node, [, options]) => (node.attribution = options) },
  checklist: { folder: "application", wasm: "application_bg.wasm", nl: "Dit onderdeel", en: "This part", there: ".overall", focus: "H2", give: (node, [, , options]) => (node.application = options) },
};

/** What a server may give in the place of a module, and what the element then says of it. */
const FAILURES = {
  "no connection": [(route) => route.abort(), /Controleer uw internetverbinding/, /Check your internet connection/],
  "404": [(route) => route.fulfill({ status: 404 }), /kon een bestand niet leveren/, /did not deliver a file/],
  "a page in its place": [(route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }), /een ander bestand/, /another file/],
  "a broken file": [(route) => route.fulfill({ contentType: "application/wasm", body: "\0asm" }), /een ander bestand/, /another file/],
};

/** A page with one element on it, whose module a handler gives. */
async function element(name, handler, { lang = "nl", policy = "", ready = true, clock = false, ...options } = {}) {
  const { folder = name, wasm, give } = ELEMENTS[name];
  const opened = await browser.page(options);
  const { page } = opened;
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const body = `<!doctype html><html lang="${lang}">${meta}<link rel="icon" href="/examples/web/icon.svg"><title>x</title><main><h1>x</h1>
    <vangnet-${name}></vangnet-${name}><p id="below">x</p></main><script type="module" src="/bindings/wasm/${folder}/index.js"></script>`;
  await page.route("**/element.html", (route) => route.fulfill({ contentType: "text/html", body }));
  if (handler) await page.route(`**/${wasm}`, handler);
  if (clock) await page.clock.install();
  await page.goto(`${browser.origin}/element.html`);
  const node = page.locator(`vangnet-${name}`);
  if (ready) await node.evaluate(give, [CASE, OPTIONS, APPLICATION]);
  return { ...opened, node, waiting: node.locator(".waiting"), again: node.locator(".waiting button"), wasm };
}

for (const [name, { nl, en, there }] of Object.entries(ELEMENTS)) {
  for (const [failure, [handler, ...reasons]] of Object.entries(FAILURES)) {
    test(`${name}, ${failure}: says what failed, and tries again`, async () => {
      for (const [lang, failed, reason] of [["nl", `${nl} kon niet worden geladen.`, reasons[0]], ["en-GB", `${en} could not be loaded.`, reasons[1]]]) {
        const { page, context, node, waiting, again, wasm } = await element(name, handler, { lang });
        await again.waitFor();
        const status = node.locator("[role=status]").first();
        assert.ok((await status.innerText()).startsWith(failed), await status.innerText());
        assert.match(await status.innerText(), reason);
        assert.equal(await waiting.getAttribute("lang"), lang.slice(0, 2));
        // It fails once more, and says so again.
        const asked = page.waitForRequest(`**/${wasm}`);
        await again.click();
        await asked;
        await node.getByText(failed).waitFor();
        assert.equal(await again.evaluate((button) => button === button.getRootNode().activeElement), true);
        // Then the server is mended.
        await page.unroute(`**/${wasm}`);
        await again.click();
        await node.locator(there).waitFor();
        assert.equal(await waiting.isVisible(), false);
        const focused = await node.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.tagName);
        assert.equal(focused, ELEMENTS[name].focus, "the focus goes to what came");
        await node.evaluate((element) => element.ready);
        await context.close();
      }
    });
  }

  test(`${name}: a file under another type works all the same`, async () => {
    const { context, node, wrong } = await element(name, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
    await node.locator(there).waitFor();
    assert.deepEqual(wrong, []);
    await context.close();
  });

  test(`${name}: says where WebAssembly is not allowed, or is not there`, async () => {
    const forbidden = await element(name, null, { policy: "script-src 'self'" });
    await forbidden.node.getByText("staat WebAssembly niet toe").waitFor();
    assert.equal(await forbidden.again.isVisible(), true);
    await forbidden.context.close();
    const absent = await browser.page();
    await absent.page.addInitScript(() => delete globalThis.WebAssembly);
    await absent.page.route("**/element.html", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="nl"><title>x</title><vangnet-${name}></vangnet-${name}><script type="module" src="/bindings/wasm/${ELEMENTS[name].folder ?? name}/index.js"></script>` }));
    await absent.page.goto(`${browser.origin}/element.html`);
    await absent.page.locator(`vangnet-${name}`).evaluate(ELEMENTS[name].give, [CASE, OPTIONS, APPLICATION]);
    await absent.page.getByText("Uw browser heeft geen WebAssembly").waitFor();
    await absent.context.close();
  });

  test(`${name}: what never comes is not loading for ever, and trying again passes it by`, async () => {
    let asked = 0;
    const { page, context, node, again } = await element(name, (route) => {
      asked += 1;
      // The first is never answered.
      if (asked > 1) route.continue();
    }, { clock: true });
    await node.getByText("wordt geladen").waitFor();
    assert.equal(await again.isVisible(), false);
    await page.clock.fastForward(15_000);
    await node.getByText("is nog niet geladen").waitFor();
    assert.equal(await node.getByText("wordt geladen").isVisible(), false);
    await again.click();
    await node.locator(there).waitFor();
    await context.close();
  });

  test(`${name}: axe finds no violation while it loads, nor where that failed`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const { page, context, again } = await element(name, (route) => route.abort(), { colorScheme });
      await again.waitFor();
      await assertAccessible(page, { rules: 6 });
      await context.close();
    }
  });
}

/** The module of the calculator, given as soon as it is let through. */
function held() {
  let letThrough;
  const gate = new Promise((resolve) => (letThrough = resolve));
  return { letThrough, handler: async (route) => (await gate, route.continue()) };
}

for (const width of [320, 375, 700, 1280]) {
  test(`the page keeps the room of both elements while they load, at ${width} pixels`, async () => {
    const { page, context } = await browser.page({ viewport: { width, height: 6000 } });
    const { letThrough, handler } = held();
    await page.route("**/*_bg.wasm", handler);
    // Before its script has come, an element has its room too.
    const script = held();
    await page.route("**/page.js", script.handler);
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${browser.origin}${PAGE}`, { waitUntil: "commit" });
    const place = async () => (await page.locator("#arnhem-status").boundingBox()).y;
    await page.getByText("Hier komt de rekenhulp").waitFor();
    const places = [await place()];
    script.letThrough();
    await page.getByText("De rekenhulp wordt geladen").waitFor();
    await page.getByText("Het overzicht wordt geladen").waitFor();
    places.push(await place());
    letThrough();
    await page.locator("vangnet-calculator #year").waitFor();
    await page.locator("vangnet-attribution table").waitFor();
    const moved = (await page.locator("vangnet-attribution").boundingBox());
    places.push(moved.y + moved.height);
    const furthest = Math.max(...places) - Math.min(...places);
    assert.ok(furthest < 0.15 * places[0], `${furthest} pixels: ${places}`);
    const shifted = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
    assert.ok(shifted < 0.1, `layout shift ${shifted}`);
    await context.close();
  });
}

test("the page: where the module of the calculator fails, trying again brings the table of years too", async () => {
  const { page, context } = await browser.page();
  await page.route("**/vangnet_bg.wasm", (route) => route.abort());
  await page.goto(`${browser.origin}${PAGE}#${CASE}`);
  await page.locator("vangnet-calculator .waiting button").waitFor();
  await page.unroute("**/vangnet_bg.wasm");
  await page.locator("vangnet-calculator .waiting button").click();
  await page.locator("#per-jaar tr").first().waitFor();
  assert.equal(await page.locator("#per-jaar tr").count(), 11);
  await context.close();
});

test("without JavaScript the page says what it needs, and nothing stands there as loading", async () => {
  const { page, context } = await browser.page({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  await page.goto(`${browser.origin}${PAGE}`);
  const shown = await page.locator("noscript, .fallback").evaluateAll((all) => all.filter((node) => node.checkVisibility()).map((node) => node.textContent));
  for (const text of ["Deze pagina heeft JavaScript en WebAssembly nodig", "Hier komt de rekenhulp", "Hier komt het overzicht", "Voor deze uitleg is JavaScript nodig"]) {
    assert.ok(shown.some((one) => one.startsWith(text)), text);
  }
  assert.doesNotMatch(await page.locator("body").innerText(), /wordt geladen|laadt|bezig/i);
  // Nor is room kept for what will not come.
  assert.ok((await page.locator("vangnet-calculator").boundingBox()).height < 200);
  await context.close();
});

test("where a script does not come, what stands in the element says what to do", async () => {
  const { page, context } = await browser.page();
  await page.route("**/calculator/element.js", (route) => route.abort());
  await page.goto(`${browser.origin}${PAGE}`);
  const text = page.getByText("na een paar tellen nog niet? Zet dan JavaScript aan, of laad de pagina opnieuw.");
  await text.first().waitFor();
  assert.doesNotMatch(await page.locator("body").innerText(), /wordt geladen/);
  await context.close();
});

test("what is set while the module loads counts once it is there", async () => {
  const { letThrough, handler } = held();
  const { context, node } = await element("calculator", handler, { ready: false });
  const early = await node.evaluate((calculator, text) => {
    calculator.value = text;
    return [calculator.value, calculator.year, calculator.result, calculator.checkValidity()];
  }, CASE);
  assert.deepEqual(early, [CASE, null, { assessment: null, case: null, errors: [] }, true]);
  letThrough();
  const payment = await node.evaluate(async (calculator) => (await calculator.ready, [calculator.result.assessment.scale.payment, calculator.value]));
  assert.deepEqual(payment, ["11.25", CASE]);
  await context.close();
});

test("options that turn out to be refused are told to the page, and to the reader", async () => {
  const { letThrough, handler } = held();
  const { page, context, node, wrong } = await element("attribution", handler, { ready: false });
  await node.evaluate((picture, from) => (picture.attribution = { from }), OPTIONS.from);
  letThrough();
  await node.getByText("Deze cijfers zijn niet te tekenen.").waitFor();
  assert.match(wrong.join(), /\/to/);
  // From now on it throws to who sets them.
  assert.equal(await node.evaluate((picture, from) => { try { picture.attribution = { from }; } catch (error) { return error.code; } }, OPTIONS.from), "missing_field");
  await context.close();
});

test("a page and its elements ask for a module once, and a picture alone for its own module", async () => {
  const { page, context } = await browser.page();
  const asked = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(request.url().split("/").pop()));
  await page.route("**/both.html", (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><html lang="nl"><title>x</title><vangnet-calculator></vangnet-calculator><vangnet-calculator></vangnet-calculator><vangnet-attribution></vangnet-attribution>' }));
  await page.goto(`${browser.origin}/both.html`);
  await page.evaluate(async (options) => {
    await import("/bindings/wasm/attribution/index.js");
    const picture = document.querySelector("vangnet-attribution");
    picture.attribution = options;
    await picture.ready;
  }, OPTIONS);
  assert.deepEqual(asked, ["budget_bg.wasm"]);
  await page.evaluate(async () => {
    await Promise.all([import("/bindings/wasm/calculator/index.js"), import("/bindings/wasm/lib/browser.js")]);
    await Promise.all([...document.querySelectorAll("vangnet-calculator")].map((calculator) => calculator.ready));
  });
  assert.deepEqual(asked, ["budget_bg.wasm", "vangnet_bg.wasm"]);
  await context.close();
});
