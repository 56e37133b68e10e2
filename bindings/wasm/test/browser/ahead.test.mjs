// Looking ahead: a part of the calculator that opens, with more years and one measure in them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/axe.mjs";
import { at, open, readable, year } from "../support/browser.mjs";
import { textHeights } from "../support/pdf.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const START = `#year=2024&${year(2022, 99000000, 107000000)}&${year(2023, 100000000, 108500000)}&${year(2024, 100000000, 111000000)}`;
const LATER = `${year(2025, 100000000, 109000000)}&${year(2026, 101000000, 112000000)}`;
const MEASURE = "ahead-households=20&ahead-price=1250&ahead-success=0.3&ahead-cost-2024=500000";
/** The amount of 2025 is in no source, so 2025 is unknown; taken as met it is known. */
const UNKNOWN = `${START}&${LATER}&ahead-last=2026&ahead-assume=2024&${MEASURE}`;
const KNOWN = `${UNKNOWN}&ahead-conditions=met&ahead-historical=25000`;
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const text = async (page, selector) => readable(await at(page, selector).innerText());

/** A page whose link opens the section. */
async function looking(fragment, options = {}) {
  const opened = await browser.calculator({ fragment, ...options });
  await at(opened.page, "#ahead form").waitFor();
  return opened;
}

/** The rows of the table of the years, each as its cells. */
const rows = (page) =>
  at(page, "#ahead .of-years").first().locator("tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll("\u00a0", " "))),
  );

test("nothing of it is fetched before it is opened, and by keyboard it opens", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: START });
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const before = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(before.filter((name) => /ahead_(?:simd_)?bg|wasm\/ahead|wasm\/ahead\//.test(name)), []);
  await at(page, "#ahead > summary").focus();
  await page.keyboard.press("Enter");
  await at(page, "#ahead form").waitFor();
  assert.ok(fetched.some((path) => path.endsWith("/ahead_simd_bg.wasm")), fetched.join(" "));
  assert.match(await at(page, "#ahead fieldset").first().innerText(), /de cijfers van 2022, 2023 en 2024/);
  assert.match(await text(page, "#ahead .needed"), /Nog nodig: Budget 2025, Netto lasten 2025, Budget 2026, Netto lasten 2026\./);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("typed by keyboard: the years, then the measure, drawn as they change", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: START });
  await at(page, "#ahead > summary").click();
  await at(page, "[id='ahead-last']").selectOption("2025");
  assert.equal(await at(page, "[id='2026-budget']").count(), 0);
  await at(page, "#ahead-copy").focus();
  await page.keyboard.press("Enter");
  assert.equal(await at(page, "[id='2025-netCosts']").inputValue(), "111.000.000");
  assert.equal(await text(page, "#ahead-heading"), "Meerdere jaren achter elkaar");
  assert.match(await text(page, "#ahead .needed"), /Voor wat de maatregel oplevert, is nog nodig: Huishoudens per maand, /);
  await at(page, "#ahead-households").focus();
  for (const typed of ["20", "1.250", "30%"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
  }
  assert.equal(await text(page, "#ahead-heading"), "Wat het programma oplevert");
  assert.equal(await at(page, "#ahead .needed").isVisible(), false);
  assert.equal(await at(page, "#ahead-success").inputValue(), "30");
  const [first] = await rows(page);
  assert.equal(first[0], "2024");
  await at(page, "#ahead-success").fill("60");
  const [doubled] = await rows(page);
  assert.notEqual(doubled[1], first[1]);
  assert.equal(await at(page, "#ahead .programme rect.net").count() > 0, true);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the picture has the figures of the table, and marks the year in which the costs are earned back", async () => {
  const { page, context, wrong } = await looking(KNOWN);
  const cells = await rows(page);
  assert.deepEqual(cells.map(([year]) => year), ["2024", "2025", "2026"]);
  const told = readable(await at(page, "#ahead .programme > svg").getAttribute("aria-label"));
  const shown = (await at(page, "#ahead .programme > svg text").allTextContents()).map(readable);
  for (const [year, saved, , leak, net, costs, balance] of cells) {
    for (const figure of [year, saved, leak, net, costs, balance]) assert.ok(told.includes(figure), `${figure} in ${told}`);
    assert.ok(shown.includes(`Saldo ${balance}`), `${balance} in ${shown}`);
  }
  const widths = await at(page, "#ahead .programme > svg > rect").evaluateAll((all) => all.map((bar) => [bar.getAttribute("class"), parseFloat(bar.getAttribute("width"))]));
  const of = (kind) => widths.filter(([name]) => name === kind).map(([, width]) => width);
  // In 2024 half of what is saved leaks away.
  assert.ok(Math.abs(of("net")[0] - of("leak")[0]) < 0.01);
  assert.equal(of("cost").length, 1);
  assert.equal(of("lost").length, 1, "the budget of 2026 follows the costs of 2024");
  const years = await page.evaluate(() => document.querySelector("vangnet-calculator").shadowRoot.querySelectorAll("#ahead .broke-even").length);
  const [story] = [await text(page, "#ahead .body")];
  assert.equal(years, /zijn de kosten terugverdiend/.test(story) ? 1 : 0);
  assert.equal(years, 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a year whose payment is unknown is shown as unknown, with the reason", async () => {
  const { page, context } = await looking(UNKNOWN);
  const [, unknown] = await rows(page);
  assert.deepEqual([unknown[3], unknown[4], unknown[6]], ["onbekend", "onbekend", "onbekend"]);
  assert.equal(await at(page, "#ahead .programme rect.unsplit").count() > 0, true);
  assert.deepEqual(await at(page, "#ahead .programme text.reason").allTextContents(), ["Bedrag onbekend"]);
  assert.match(await text(page, "#ahead .body"), /geen bron zegt hoeveel dat betaalt/);
  assert.match(await text(page, "#ahead .body"), new RegExp(`Dit is een aanname: vanaf ${LAST_YEAR + 1}`));
  await context.close();
});

test("a year without rules needs the choice of an assumption", async () => {
  const { page, context } = await looking(UNKNOWN.replace("&ahead-assume=2024", ""));
  assert.match(await text(page, "#ahead .needed"), /geen regels bekend\. Kies een aanname/);
  assert.equal(await at(page, "#ahead-assume").getAttribute("aria-invalid"), null);
  await at(page, "#ahead-assume").focus();
  await page.keyboard.press("Tab");
  assert.equal(await at(page, "#ahead-assume").getAttribute("aria-invalid"), "true");
  await at(page, "#ahead-assume").selectOption("2024");
  assert.equal(await text(page, "#ahead-heading"), "Wat het programma oplevert");
  assert.equal(await at(page, "#ahead-assume").getAttribute("aria-invalid"), null);
  // A deficit year without rules has its assumption already.
  await at(page, "#ahead-assume").selectOption("");
  await at(page, "#year").selectOption({ index: 0 });
  assert.notEqual(await at(page, "#ahead-assume").inputValue(), "");
  await context.close();
});

test("the link brings everything back, in both languages, and closed it is not part of the link", async () => {
  const { page, context } = await looking(KNOWN, CLIPBOARD);
  const before = await rows(page);
  await at(page, "#share").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, page.url());
  const other = await looking(new URL(link).hash);
  assert.deepEqual(await rows(other.page), before);
  await at(other.page, "#lang-en").click();
  assert.equal(await text(other.page, "#ahead-heading"), "What the programme brings");
  assert.equal((await rows(other.page))[0][1].replace("€", "").replaceAll(",", ""), before[0][1].replace("€ ", "").replaceAll(".", "").replace(",", "."));
  await other.context.close();
  await at(page, "#ahead > summary").click();
  await page.waitForFunction(() => !location.hash.includes("ahead"));
  assert.doesNotMatch(await page.evaluate(() => location.hash), /2025/);
  // Figures that are cleared go, and come back.
  await at(page, "#ahead > summary").click();
  await at(page, "#clear").click();
  assert.equal(await at(page, "#ahead-price").inputValue(), "");
  await at(page, "#clear").click();
  assert.equal(await at(page, "#ahead-price").inputValue(), "1.250");
  assert.deepEqual(await rows(page), before);
  await context.close();
});

test("what a link holds for it and cannot be read is said", async () => {
  const { page, context } = await looking(`${KNOWN}&ahead-from=2024-13&ahead-colour=red&ahead-delay=x`);
  const notice = await text(page, ".notice");
  for (const part of ["ahead-from=2024-13", "ahead-colour=red", "ahead-delay=x"]) assert.ok(notice.includes(part), notice);
  await context.close();
});

for (const [field, typed, said] of [
  ["success", "dertig", /Schrijf een percentage/],
  ["success", "130", /ligt tussen 0 en 100/],
  ["households", "-1", /Dit getal is te groot of te klein|niet onder nul/],
  ["months", "0", /van 1 tot 1\.200/],
  ["delay", "99999", /van 0 tot 1\.200/],
  ["price", "1,5 miljoen", /helemaal in cijfers/],
  ["cost-2025", "9999999999999999", /te groot/],
  ["historical", "0", /aantal inwoners ligt tussen/],
]) {
  test(`a figure that is refused is said beside its field, and the last answer stays: ${field} ${typed}`, async () => {
    const { page, context, wrong } = await looking(KNOWN);
    const input = at(page, `[id='ahead-${field}']`);
    await input.fill(typed);
    assert.equal(await input.getAttribute("aria-invalid"), null, "while it is typed nothing is said beside it");
    await input.blur();
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    assert.match(await text(page, `[id='ahead-${field}-error']`), said);
    assert.equal(await at(page, "#ahead .body.stale").count(), 1);
    assert.equal(await at(page, "#ahead .stale-note").isVisible(), true);
    await input.fill("");
    assert.equal(await input.getAttribute("aria-invalid"), null);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("a last month before the first is refused", async () => {
  const { page, context } = await looking(KNOWN);
  await at(page, "#ahead-from").selectOption("2026-05");
  await at(page, "#ahead-until").selectOption("2026-04");
  assert.match(await text(page, "#ahead .needed"), /De laatste maand ligt voor de eerste/);
  await context.close();
});

test("a hostile name is text, in the field, the answer and the address", async () => {
  const { page, context, wrong } = await looking(KNOWN);
  const name = '<img src=x onerror="document.title=1">&amp; | [x](<javascript:1>) \u202e';
  await at(page, "#ahead-name").fill(name);
  const kept = name.replace(/\p{C}/gu, "").trim();
  const cells = await at(page, "#ahead td, #ahead th").allTextContents();
  assert.ok(cells.includes(kept), cells.join(" / "));
  assert.equal(await at(page, "#ahead img, #ahead a[href^=javascript]").count(), 0);
  assert.equal(new URLSearchParams((await page.evaluate(() => location.hash)).slice(1)).get("ahead-name"), kept);
  assert.notEqual(await page.title(), "1");
  assert.deepEqual(wrong, []);
  await context.close();
});

for (const width of [320, 375, 760, 1280]) {
  test(`nothing runs out of the page or into another text at ${width} pixels`, async () => {
    for (const fragment of [KNOWN, UNKNOWN, UNKNOWN.replaceAll("00000", "000000000")]) {
      const { page, context } = await looking(fragment, { viewport: { width, height: 800 } });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      const overlaps = await at(page, "#ahead").evaluate((part) => {
        const svg = part.querySelector(".programme > svg");
        if (!svg) return [];
        const frame = svg.getBoundingClientRect();
        const boxes = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
        const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return boxes.flatMap(([text, box], at) => {
          const isOut = box.left < frame.left - 1 || box.right > frame.right + 1;
          return isOut || boxes.slice(at + 1).some(([, other]) => meets(box, other)) ? [text] : [];
        });
      });
      assert.deepEqual(overlaps, []);
      await context.close();
    }
  });
}

for (const [name, fragment, options] of [
  ["with an answer", KNOWN, {}],
  ["with an answer, dark", KNOWN, { colorScheme: "dark" }],
  ["with an unknown year, on a phone", UNKNOWN, { viewport: { width: 375, height: 800 } }],
  ["with a refused figure", `${KNOWN}&ahead-months=0`, {}],
  ["with nothing but a price", `${START}&ahead-price=1`, { colorScheme: "dark" }],
]) {
  test(`axe finds no violation: ${name}`, async () => {
    const { page, context } = await looking(fragment, { ...options, bypassCSP: true });
    for (const summary of await at(page, "#ahead section details > summary").all()) await summary.click();
    await assertAccessible(page, { within: "vangnet-calculator", rules: 11 });
    await context.close();
  });
}

test("a screen reader hears the result after a pause, and every field has its name and its hint", async () => {
  const { page, context } = await looking(KNOWN);
  await at(page, "#ahead .spoken:not(:empty)").waitFor({ state: "attached" });
  assert.match(await at(page, "#ahead .spoken").textContent(), /^Het programma bespaart in deze jaren samen/);
  const nameless = await at(page, "#ahead form").evaluate((form) => {
    const root = form.getRootNode();
    return [...form.querySelectorAll("input, select")]
      .filter((input) => input.labels.length !== 1 || input.getAttribute("aria-describedby").split(" ").some((id) => !root.getElementById(id)))
      .map(({ id }) => id);
  });
  assert.deepEqual(nameless, []);
  const twice = await at(page, "#ahead").evaluate((part) => {
    const ids = [...part.getRootNode().querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  assert.deepEqual(twice, []);
  await context.close();
});

test("on paper it is there where it is open, without empty fields, and not where it is closed", async () => {
  const { page, context } = await looking(KNOWN);
  await page.emulateMedia({ media: "print" });
  for (const [selector, isThere] of [["#ahead .programme", true], ["#ahead-price", true], ["#ahead-reserve", false], ["#ahead-copy", false], [".imprint", true]]) {
    assert.equal(await at(page, selector).isVisible(), isThere, selector);
  }
  assert.ok(textHeights(await page.pdf({ format: "A4" })).length <= 8);
  await page.emulateMedia({ media: "screen" });
  await at(page, "#ahead > summary").click();
  await page.emulateMedia({ media: "print" });
  assert.equal(await at(page, "#ahead > summary").isVisible(), false);
  await context.close();
});

test("where its module does not come it says so, and tries again", async () => {
  const { page, context } = await browser.calculator({ fragment: START });
  await page.route("**/ahead_simd_bg.wasm", (route) => route.abort());
  await at(page, "#ahead > summary").click();
  await at(page, "#ahead .waiting button").waitFor();
  assert.match(await text(page, "#ahead .waiting"), /Dit onderdeel kon niet worden geladen\. ?\s*Een bestand was niet op te halen/);
  // The calculator itself goes on.
  await at(page, "[id='2024-netCosts']").fill("120.000.000");
  assert.equal(await at(page, ".payment dd").isVisible(), true);
  await page.unroute("**/ahead_simd_bg.wasm");
  await at(page, "#ahead .waiting button").click();
  await at(page, "#ahead form").waitFor();
  assert.equal(await at(page, "#ahead-title").evaluate((title) => title === title.getRootNode().activeElement), true);
  await context.close();
});
