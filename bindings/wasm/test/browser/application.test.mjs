// Is the application complete: a part of the calculator that opens, with a form and the points of the form.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as core from "vangnet/budget";
import { assertAccessible } from "../support/axe.mjs";
import { optionsOf } from "../support/vectors.mjs";
import { arnhem, field, focused, tabTo, typeIn } from "../support/applying.mjs";
import { at, open, readable } from "../support/browser.mjs";
import { ROOT } from "../support/paths.mjs";
import { textHeights } from "../support/pdf.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const FILE = join(ROOT, "examples/applications/arnhem_2019.json");
const ARNHEM = "#year=2019&2019.budget=102222222.22&2019.netCosts=111422222.22&2019.budgetStage=voorlopig&municipality=Arnhem+2019";
const text = async (page, selector) => readable(await at(page, selector).innerText());
const points = (page) => at(page, "#application .point").evaluateAll((all) => all.map((point) => point.dataset.status));
const state = (page) => text(page, "#application .overall");

/** What the core finds, as the page takes it. */
const found = (language) => {
  const { question, ...options } = optionsOf(JSON.stringify(arnhem()), core);
  return core.application(options).checklist(language);
};

/** A page with the section open. */
async function applying(fragment = ARNHEM, options = {}) {
  const opened = await browser.calculator({ fragment, ...options });
  await at(opened.page, "#application > summary").click();
  await at(opened.page, "#application form").waitFor();
  return opened;
}

/** The same with the application of Arnhem from its file. */
async function arnhemOpened(options, fragment = "#year=2019&2019.budget=1&2019.netCosts=1") {
  const opened = await applying(fragment, options);
  await at(opened.page, "#application input[type=file]").setInputFiles(FILE);
  await at(opened.page, "#application .status:not(:empty)").waitFor();
  return opened;
}

/** Opens every part of the section, so that all of it is on the page. */
const openAll = (page) => at(page, "#application details").evaluateAll((all) => all.forEach((details) => (details.open = true)));

test("nothing of it is fetched before it is opened, and by keyboard it opens", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: ARNHEM });
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const before = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(before.filter((name) => /wasm\/application/.test(name)), []);
  await at(page, "#application > summary").focus();
  await page.keyboard.press("Enter");
  await at(page, "#application form").waitFor();
  assert.ok(fetched.some((path) => path.endsWith("/application_bg.wasm")), fetched.join(" "));
  assert.ok(!fetched.some((path) => path.includes("ahead")), fetched.join(" "));
  assert.equal(await text(page, "#application .needed"), "Vul eerst de dag van indiening in.");
  assert.equal(await at(page, "#application .point").count(), 0);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the application of Arnhem, typed with the keyboard, has the findings of the core", async () => {
  const { page, context, wrong } = await applying();
  await typeIn(page, arnhem());
  const { open, points: expected } = found("nl");
  const shown = await at(page, "#application .point").evaluateAll((all) =>
    all.map((point) => ({
      status: point.dataset.status,
      name: point.querySelector("strong").textContent,
      found: point.querySelector(".found")?.textContent ?? null,
      measures: [...point.querySelectorAll("ul li button")].map((button) => Number(/^\D+(\d+)/.exec(button.textContent)[1]) - 1),
      passage: point.querySelector("blockquote")?.textContent ?? null,
    })),
  );
  const plain = expected.map(({ status, name, found, measures, passage }) => ({ status, name, found, measures: [...measures], passage }));
  assert.deepEqual(shown, plain);
  assert.equal(await state(page), `✗Nog ${open} punten`);
  assert.match(await text(page, "#application .evidence"), /^Officieel De passages zijn die van het formulier over 2019, woord voor woord\.$/);
  // What is kept in a file is the question itself: the core gives the same answer to it.
  const offered = page.waitForEvent("download");
  await field(page, "save").click();
  const kept = await readFile(await (await offered).path(), "utf8");
  assert.equal(core.answer(kept), core.answer(JSON.stringify(arnhem())));
  assert.deepEqual(wrong, []);
  await context.close();
});

test("each entry changes the points at once, and a complete application is told as such", async () => {
  const earlier = "&2018.budget=101000000&2018.netCosts=109181000&2017.budget=100000000&2017.netCosts=108000000";
  const { page, context, wrong } = await applying(ARNHEM.replace("&2019.budgetStage=voorlopig", "") + earlier);
  await field(page, "filed").fill("1-7-2020");
  assert.equal(await state(page), "✗Nog 3 punten");
  await field(page, "analysis").selectOption("attribution");
  assert.equal(await state(page), "✗Nog 2 punten");
  await field(page, "declaration-date").fill("1-6-2020");
  for (const role of ["mayor", "secretary"]) await field(page, `declaration-${role}`).check();
  assert.equal(await state(page), "✗Nog 1 punt");
  await field(page, "consent-date").fill("15-6-2020");
  await field(page, "consent-chair").check();
  assert.equal(await state(page), "✗Nog 1 punt");
  await field(page, "consent-registrar").check();
  assert.equal(await state(page), "✓Compleet");
  assert.match(await text(page, "#application .result-of"), /^De aanvraag is compleet, voor zover dat na te rekenen is\. Met deze cijfers en deze aanvraag is aan de voorwaarden/);
  await field(page, "granted-2018").check();
  assert.equal(await state(page), "✗Nog 2 punten");
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a point leads to its field, in the measure that it is about", async () => {
  const { page, context } = await arnhemOpened();
  const way = at(page, "#application [id='point-external_needs_source-40']");
  assert.equal(await way.count(), 0);
  const first = at(page, "#application [id^='point-external_needs_insight-']").first();
  await at(page, "#application .point details:not(.passage) > summary").first().waitFor();
  await openAll(page);
  await first.focus();
  const name = await first.innerText();
  await page.keyboard.press("Enter");
  assert.match(await focused(page), /^application-m\d+-insight$/);
  const title = await page.evaluate(() => {
    const root = document.querySelector("vangnet-calculator").shadowRoot;
    return root.activeElement.closest("details").querySelector("summary").textContent;
  });
  assert.equal(title, name);
  await at(page, "#application [id='point-no_council_consent']").focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "application-consent-date");
  await context.close();
});

test("a measure that is added has the focus, one that is removed gives it on and comes back", async () => {
  const { page, context, wrong } = await applying();
  await field(page, "filed").fill("2020-07-01");
  const add = field(page, "add");
  for (const name of ["Een", "Twee", "Drie"]) {
    await add.focus();
    await page.keyboard.press("Enter");
    assert.match(await focused(page), /^application-m\d+-kind$/);
    await page.keyboard.press("Tab");
    await page.keyboard.type(name);
  }
  const titles = () => at(page, "#application .measure > summary").allTextContents();
  assert.deepEqual(await titles(), ["Maatregel 1 (intern): Een", "Maatregel 2 (intern): Twee", "Maatregel 3 (intern): Drie"]);
  await tabTo(page, "m3-remove");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "application-m2-title");
  await field(page, "m1-remove").focus();
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "application-m2-title");
  assert.match(await text(page, "#application .status"), /^Verwijderd: Maatregel 1 \(intern\): Een\./);
  assert.deepEqual(await titles(), ["Maatregel 1 (intern): Twee"]);
  await tabTo(page, "undo");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "application-m1-title");
  assert.deepEqual(await titles(), ["Maatregel 1 (intern): Een", "Maatregel 2 (intern): Twee"]);
  assert.equal(await field(page, "m1-name").inputValue(), "Een");
  await field(page, "m2-remove").click();
  await field(page, "m1-remove").click();
  assert.equal(await focused(page), "application-add");
  assert.deepEqual(wrong, []);
  await context.close();
});

for (const [name, typed, said] of [
  ["filed", "31-2-2020", /Deze dag bestaat niet/],
  ["filed", "gisteren", /Schrijf een dag als 1-7-2020/],
  ["consent-date", "2020-13-01", /Deze dag bestaat niet/],
  ["m1-startedOn", "30-2-2019", /Deze dag bestaat niet/],
  ["m1-households", "-5", /te groot of te klein|onder nul/],
  ["m1-saving", "1,5 miljoen", /helemaal in cijfers/],
  ["m1-s2-date", "0-0-2019", /Deze dag bestaat niet/],
  ["caseloadDifference", "99999999999999999999", /te groot/],
]) {
  test(`what the core refuses is said at its field, and the last list stays, marked: ${name} ${typed}`, async () => {
    const { page, context, wrong } = await applying();
    await field(page, "filed").fill("1-7-2020");
    await field(page, "analysis").selectOption("deviation");
    await field(page, "add").click();
    await field(page, "m1-kind").selectOption("external");
    await field(page, "m1-source").click();
    await field(page, "m1-s2-name").fill("Divosa");
    const input = field(page, name);
    await input.fill(typed);
    assert.equal(await input.getAttribute("aria-invalid"), null, "while it is typed nothing is said beside it");
    await input.blur();
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    assert.match(await text(page, `[id='application-${name}-error']`), said);
    if (name !== "filed" || typed !== "gisteren") assert.equal(await at(page, "#application .body.stale").count(), 1);
    await input.fill(name === "filed" ? "1-7-2020" : "");
    assert.equal(await input.getAttribute("aria-invalid"), null);
    assert.equal(await at(page, "#application .body.stale").count(), 0);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("what a field still needs is said beside it, and nothing counts that is not there", async () => {
  const { page, context } = await applying();
  await field(page, "filed").fill("1-7-2020");
  await field(page, "analysis").focus();
  await field(page, "analysis").selectOption("attribution");
  await field(page, "analysis").blur();
  assert.match(await text(page, "[id='application-analysis-advice']"), /Vul hierboven ook de cijfers van 2018 in/);
  assert.equal((await points(page))[2], "lacks");
  await field(page, "declaration-mayor").check();
  await field(page, "declaration-date").focus();
  await field(page, "declaration-date").blur();
  assert.match(await text(page, "[id='application-declaration-date-advice']"), /Vul ook de datum in/);
  await field(page, "add").click();
  await field(page, "m1-kind").selectOption("external");
  await field(page, "m1-source").click();
  assert.match(await at(page, "#application .point:has-text('Vraag a')").getAttribute("data-status"), /lacks/, "a source without a name is none");
  await context.close();
});

test("another year has passages that are inferred, and a year without rules has no list", async () => {
  const { page, context } = await applying("#year=2023&2023.budget=100000000&2023.netCosts=109000000");
  await field(page, "filed").fill("1-7-2024");
  assert.match(await text(page, "#application .evidence"), /^Afgeleid De passages zijn die van het formulier over 2019\. Het formulier van dit jaar is niet gelezen/);
  const next = LAST_YEAR + 1;
  await at(page, "#year").selectOption(String(next));
  assert.match(await text(page, "#application .needed"), new RegExp(`^Voor ${next} zijn nog geen regels bekend`));
  assert.equal(await at(page, "#application .body").isVisible(), false);
  await context.close();
});

test("hostile names are text, in the field, the list, the draft and the file", async () => {
  const { page, context, wrong } = await arnhemOpened();
  const name = '<img src=x onerror="document.title=1">&amp; | [x](<javascript:1>) \u202e';
  await at(page, "#application .measure > summary").first().click();
  await field(page, "m1-name").fill(name);
  await field(page, "m1-measure").fill(name);
  await openAll(page);
  await at(page, "#application-draft .title").waitFor();
  const kept = name.replace(/\p{C}/gu, "").trim();
  assert.ok((await at(page, "#application .point").allTextContents()).some((told) => told.includes(kept)));
  assert.ok((await at(page, "#application-draft").textContent()).includes("<img src=x"));
  assert.equal(await at(page, "#application img, #application a[href^=javascript]").count(), 0);
  assert.notEqual(await page.title(), "1");
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a file that is no application is refused, and one with odd entries fills in what it can", async () => {
  const { page, context, wrong } = await applying();
  const give = (text) => at(page, "#application input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  for (const text of ["", "[]", "null", "{", '{"question":"path"}']) {
    await give(text);
    await at(page, "#application .status").filter({ hasText: "geen aanvraag" }).waitFor();
    await field(page, "filed").fill("1-7-2020");
  }
  await give('{"question":"application","filed":5,"measures":[null,{"name":["x"],"kind":"<b>","sources":7},{"name":"Echt","sources":[{"name":"Bron","kind":"divosa"}]}],"case":{"year":2019,"years":[{"year":2019,"budget":"veel","net_costs":"111"}],"procedure":{"granted_years":["x",2018]}},"__proto__":{"a":1}}');
  await at(page, "#application .status").filter({ hasText: "geopend" }).waitFor();
  assert.equal(await text(page, "#application .status"), "Het bestand is geopend. Niet overgenomen: filed, name, sources, granted_years, __proto__.");
  assert.equal(await field(page, "m2-name").inputValue(), "Echt");
  assert.equal(await field(page, "granted-2018").isChecked(), true);
  assert.equal(await field(page, "filed").inputValue(), "");
  assert.match(await text(page, ".notice"), /niet te lezen/);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("what a file holds and the form has no field for is named, and what is saved is taken over whole", async () => {
  const { page, context, wrong } = await applying();
  const give = async (question) => {
    await field(page, "clear").click();
    await at(page, "#application .status").filter({ hasText: "gewist" }).waitFor();
    const buffer = Buffer.from(JSON.stringify(question));
    await at(page, "#application input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
    await at(page, "#application .status").filter({ hasText: "geopend" }).waitFor();
    return text(page, "#application .status");
  };
  const whole = arnhem();
  assert.equal(await give(whole), "Het bestand is geopend.");
  const { case: known } = whole;
  const more = {
    ...whole,
    programme: { years: [] },
    measures: [{ ...whole.measures[0], "<b>": 1, households: 40 }],
    case: {
      ...known,
      years: [...known.years, { year: 2018, budget: "1", net_costs: "1", unlawful: "1" }],
      procedure: { ...known.procedure, council_consent: true },
    },
  };
  assert.equal(await give(more), "Het bestand is geopend. Niet overgenomen: <b>, households, programme, unlawful, council_consent.");
  assert.equal(await give({ ...whole, ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`.padEnd(90, "x"), 1])) }).then((told) => told.length < 600), true);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("what is filled in is not in the address and kept nowhere, and a file brings it back after loading again", async () => {
  const { page, context, wrong } = await arnhemOpened();
  assert.equal(await state(page), `✗Nog ${found("nl").open} punten`);
  assert.doesNotMatch(page.url(), /application|Poort|2020/i);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(kept, [0, 0, ""]);
  await page.reload();
  await at(page, "#application > summary").click();
  await at(page, "#application form").waitFor();
  assert.equal(await at(page, "[id='2019-netCosts']").inputValue(), "111.422.222,22");
  assert.equal(await field(page, "filed").inputValue(), "");
  await at(page, "#application input[type=file]").setInputFiles(FILE);
  await at(page, "#application .overall").waitFor();
  assert.equal(await at(page, "#application .measure").count(), arnhem().measures.length);
  // Cleared, it comes back with the same button.
  await field(page, "clear").click();
  assert.equal(await at(page, "#application .measure").count(), 0);
  await field(page, "clear").click();
  assert.equal(await at(page, "#application .measure").count(), arnhem().measures.length);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("in the other language the entries stay, and the points speak it", async () => {
  const { page, context } = await arnhemOpened();
  await at(page, "#lang-en").click();
  const { open, points: expected } = found("en");
  assert.equal(await state(page), `✗${open} points to go`);
  assert.deepEqual(await at(page, "#application .point strong").allTextContents(), expected.map(({ name }) => name));
  assert.equal(await field(page, "filed").inputValue(), "15/08/2020");
  assert.equal(await at(page, "#application .measure").count(), arnhem().measures.length);
  await context.close();
});

test("the state is spoken after a pause, and only where it becomes another", async () => {
  const { page, context } = await applying();
  const spoken = at(page, "#application .spoken");
  await field(page, "filed").fill("1-7-2020");
  assert.equal(await spoken.textContent(), "");
  await at(page, "#application .spoken:not(:empty)").waitFor({ state: "attached" });
  assert.match(await spoken.textContent(), /^Nog 3 punten\. De aanvraag is nog niet compleet\./);
  await spoken.evaluate((node) => {
    window.heard = 0;
    new MutationObserver(() => (window.heard += 1)).observe(node, { childList: true, characterData: true, subtree: true });
  });
  await field(page, "add").click();
  await field(page, "m1-name").pressSequentially("Werkcoaches", { delay: 20 });
  await page.waitForTimeout(1300);
  assert.equal(await page.evaluate(() => window.heard), 1, "the measure brings other points, and its name none");
  await context.close();
});

for (const width of [320, 375, 760, 1280]) {
  test(`nothing runs out of the page at ${width} pixels`, async () => {
    const { page, context } = await arnhemOpened({ viewport: { width, height: 800 } });
    await openAll(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    const out = await at(page, "#application input, #application select, #application textarea, #application button").evaluateAll(
      (all, width) => all.filter((node) => node.offsetParent && node.getBoundingClientRect().right > width).map(({ id }) => id),
      width,
    );
    assert.deepEqual(out, []);
    await context.close();
  });
}

for (const [name, language, options] of [
  ["in Dutch", "nl", {}],
  ["in Dutch, dark", "nl", { colorScheme: "dark" }],
  ["in English", "en", {}],
  ["in English, dark, on a phone", "en", { colorScheme: "dark", viewport: { width: 375, height: 800 } }],
]) {
  test(`axe finds no violation: ${name}`, async () => {
    const { page, context } = await arnhemOpened({ ...options, bypassCSP: true });
    await at(page, `#lang-${language}`).click();
    await field(page, "m1-startedOn").evaluate((input) => (input.closest("details").open = true));
    for (const paper of await at(page, "#application .papers > details > summary").all()) await paper.click();
    await field(page, "m1-startedOn").fill("x");
    await field(page, "m1-startedOn").blur();
    for (const stale of [true, false]) {
      if (!stale) await field(page, "m1-startedOn").fill("1-1-2019");
      await openAll(page);
      await assertAccessible(page, { within: "vangnet-calculator", rules: 11 });
    }
    await context.close();
  });
}

test("every field has its name and its hint, no id is there twice, and no state is told by colour alone", async () => {
  const { page, context } = await arnhemOpened();
  const wrong = await at(page, "#application").evaluate((part) => {
    const root = part.getRootNode();
    const fields = [...part.querySelectorAll("input:not([type=file]), select, textarea")];
    const nameless = fields.filter(({ labels }) => labels.length !== 1);
    const lost = fields.filter((input) => input.getAttribute("aria-describedby").split(" ").some((id) => !root.getElementById(id)));
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    const wordless = [...part.querySelectorAll(".point")].filter((point) => point.querySelector(".state").textContent === "");
    return [...nameless, ...lost, ...wordless].map(({ id }) => id).concat(ids.filter((id, at) => ids.indexOf(id) !== at));
  });
  assert.deepEqual(wrong, []);
  await context.close();
});

test("on paper: the points and the draft that is open, without the form and its buttons", async () => {
  const { page, context } = await arnhemOpened();
  for (const paper of ["draft", "letter", "calendar"]) await at(page, `#application-${paper} > summary`).click();
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await field(page, "print").click();
  assert.equal(await page.evaluate(() => window.printed), true);
  await page.emulateMedia({ media: "print" });
  for (const selector of ["#application form", "#application .actions", "#application .point button", "#application .intro"]) {
    assert.equal(await at(page, selector).first().isVisible(), false, selector);
  }
  for (const selector of ["#application .overall", "#application .point .found", "#application [data-status=lacks] blockquote", "#application-draft .title"]) {
    assert.equal(await at(page, selector).first().isVisible(), true, selector);
  }
  assert.match(await text(page, "#application [data-status=lacks] .on-paper >> nth=0"), /Maatregel \d+ \(extern\): .+; Maatregel/);
  const draft = await text(page, "#application-draft");
  assert.match(draft, /A\. Analyse van de oorzaken van het tekort[\s\S]*B2\. [\s\S]*2\. Instemming gemeenteraad/);
  const pages = textHeights(await page.pdf({ format: "A4", preferCSSPageSize: true }));
  for (const [at, heights] of pages.entries()) assert.ok(heights.length > 2, `page ${at + 1} is empty`);
  await context.close();
});

test("the letter and the calendar are those of the core, and the calendar comes as a file", async () => {
  const { page, context, wrong } = await arnhemOpened();
  const { question, ...options } = optionsOf(JSON.stringify(arnhem()), core);
  const answer = core.application(options);
  for (const [name, language] of [["letter", "nl"], ["calendar", "nl"], ["letter", "en"], ["calendar", "en"]]) {
    await at(page, `#lang-${language}`).click();
    const paper = at(page, `#application-${name}`);
    await paper.evaluate((details) => (details.open = true));
    await paper.locator(".title").waitFor();
    const shown = readable(await paper.locator(".content").textContent());
    const [title, ...blocks] = answer[name](language).blocks;
    const texts = [title, ...blocks].flatMap(({ text, items = [], rows = [] }) => [text, ...items.map((item) => item.text), ...rows.flat()]);
    for (const told of texts.filter((told) => told !== undefined)) assert.ok(shown.includes(readable(told)), told);
  }
  const { bands, caption, legend } = answer.letter("en").blocks.find(({ kind }) => kind === "bands");
  const picture = at(page, "#application-letter figure svg[role=img]");
  assert.equal(await picture.getAttribute("aria-label"), `${caption} ${legend}`);
  const widths = await picture.locator("rect.own").evaluateAll((all) => all.map((rect) => rect.getBoundingClientRect().width));
  const parts = bands.map(({ part }) => Number(part)).filter((part) => part > 0);
  assert.equal(widths.length, parts.length);
  assert.ok(Math.abs(widths[0] / widths[1] - parts[0] / parts[1]) < 0.1);
  await at(page, "#application-draft").evaluate((details) => (details.open = true));
  const levels = await at(page, "#application-draft .content :is(h3, h4, h5, h6, [role=heading])").evaluateAll((all) =>
    all.map((node) => Number(node.ariaLevel ?? node.localName.slice(1))),
  );
  assert.deepEqual(levels, answer.draft("en").blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level + 2));
  const offered = page.waitForEvent("download");
  await field(page, "ics").click();
  const download = await offered;
  assert.equal(download.suggestedFilename(), "aanvraag-2019.ics");
  assert.equal(await readFile(await download.path(), "utf8"), answer.ics("en"));
  assert.match(await text(page, "#application .status"), /^The calendar is downloaded/);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("where it cannot be loaded, it says so, and trying again brings it", async () => {
  const { page, context } = await browser.page();
  await page.route("**/application_bg.wasm", (route) => route.abort());
  await page.goto(`${browser.origin}/examples/web/index.html${ARNHEM}`);
  await at(page, "#application > summary").click();
  await at(page, "#application .waiting .told").filter({ hasText: "kon niet worden geladen" }).waitFor();
  await page.unroute("**/application_bg.wasm");
  await at(page, "#application .waiting button").click();
  await at(page, "#application form").waitFor();
  assert.equal(await focused(page), "application-title");
  await context.close();
});
