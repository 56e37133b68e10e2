// What a council paper takes from the page: a print, a text, a table, and sections that open.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { at, open, readable, year } from "../support/browser.mjs";
import { textHeights } from "../support/pdf.mjs";
import { LAST_YEAR } from "../support/years.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const CASE = `#year=2019&${year(2019, "102222222.22", "111422222.22")}&${year(2018, 101000000, 109181000)}&${year(2017, 100000000, 108000000)}`;
const FAILED = `#year=2019&${year(2019, 100000000, 109000000)}&${year(2018, 100000000, 90000000)}&${year(2017, 100000000, 90000000)}`;
const UNKNOWN = `#year=2025&${[2025, 2024, 2023, 2022].map((of) => year(of, 100000000, 106000000)).join("&")}`;
const CAPPED = `#year=2016&${year(2016, 93000000, 105800000)}&inhabitants=173000`;
const NEXT = LAST_YEAR + 1;
const ASSUMED = `#year=${NEXT}&${year(NEXT, 100, 109)}`;
const SECTIONS = ["sheet", "steps", "dates", "marks"];
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const openAll = async (page) => {
  for (const name of SECTIONS) await at(page, `#${name} > summary`).click();
};

for (const [name, fragment, most, opened] of [
  ["a case", `${CASE}&municipality=Waterdal`, 3, false],
  ["a case without a name", CASE, 3, false],
  ["conditions that are not met", FAILED, 3, false],
  ["an unknown amount, with four years", UNKNOWN, 4, false],
  ["every section open", CASE, 6, true],
]) {
  test(`a print has no page that is half empty, but the last: ${name}`, async () => {
    const { page, context } = await browser.calculator({ fragment });
    if (opened) await openAll(page);
    const pages = textHeights(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    assert.ok(pages.length <= most, `${pages.length} pages`);
    for (const [at, heights] of pages.entries()) {
      const end = at === pages.length - 1 ? heights.at(-1) : 1;
      const gaps = [...heights, end].map((height, index) => height - (heights[index - 1] ?? 0));
      assert.ok(Math.max(...gaps) < 0.35, `page ${at + 1}: ${heights}`);
    }
    await context.close();
  });
}

test("on paper there are no empty fields and no closed sections, and what is open is there", async () => {
  const { page, context } = await browser.calculator({ fragment: `#year=2019&${year(2019, 100, 109)}` });
  await at(page, "#dates > summary").click();
  await at(page, "#dates .content > *").first().waitFor();
  await page.emulateMedia({ media: "print" });
  for (const selector of ["#sheet", "[id='2019-unlawful']", "[id='2018-budget']", "#municipality", "#csv"]) {
    assert.equal(await at(page, selector).isVisible(), false, selector);
  }
  for (const selector of ["#dates table", "[id='2019-netCosts']", "#year"]) {
    assert.equal(await at(page, selector).isVisible(), true, selector);
  }
  await context.close();
});

test("the text for another paper holds the result, the figures, and where and when", async () => {
  for (const [language, ...said] of [
    ["nl", "Waterdal", "vangnetuitkering is € 766.666,67", "Totaal", "- 2018: budget € 101.000.000,00", "Gemaakt op", "versie 0.", "geen rechten", "https://wetten.overheid.nl/"],
    ["en", "Waterdal", "vangnetuitkering is €766,666.67", "Total", "- 2018: budget €101,000,000.00", "Made on", "version 0.", "No rights", "https://wetten.overheid.nl/"],
  ]) {
    const { page, context, wrong } = await browser.calculator({ fragment: `${CASE}&municipality=Waterdal&lang=${language}`, ...CLIPBOARD });
    await at(page, "#text").focus();
    await page.keyboard.press("Enter");
    await at(page, ".status:not(:empty)").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of [...said, String(new Date().getFullYear()), page.url()]) assert.ok(text.includes(part), `${part}: ${text}`);
    assert.doesNotMatch(text, /undefined|null|<|\| ---/);
    assert.deepEqual(wrong, []);
    await context.close();
  }
});

test("what decides is in the text too, and an element without an address gives none", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE, ...CLIPBOARD });
  await page.locator("vangnet-calculator").evaluate((calculator, text) => {
    calculator.setAttribute("fragment", "off");
    calculator.value = text;
  }, `year=2015&${year(2015, 16404286, "18116893.46")}&2015.budgetStage=voorlopig`);
  await at(page, "#text").click();
  await at(page, ".status:not(:empty)").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /- Dit is een schatting[\s\S]*- Zonder het aantal inwoners is dit een ondergrens/);
  assert.doesNotMatch(text, /127\.0\.0\.1/);
  await context.close();
});

/** The rows of the downloaded table; a cell in quotes is read as a spreadsheet does. */
async function table(page, delimiter) {
  const offered = page.waitForEvent("download");
  await at(page, "#csv").click();
  const download = await offered;
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
  const cell = new RegExp(`${delimiter}(?:"((?:[^"]|"")*)"|([^${delimiter}"]*))`, "g");
  const rows = text.slice(1, -2).split("\r\n").map((line) => [...`${delimiter}${line}`.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
  return [download.suggestedFilename(), rows];
}

test("the table has every year and exact amounts, in the notation of the language", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: `${CASE}&2019.unlawful=0.01&municipality=Waterdal` });
  const [name, [head, ...rows]] = await table(page, ";");
  assert.equal(name, "vangnet-2019.csv");
  assert.deepEqual(head.slice(0, 5), ["gemeente", "jaar", "budget", "netto lasten", "fout en onzeker"]);
  assert.deepEqual(rows.map((row) => row.length), [12, 12, 12]);
  assert.deepEqual(rows[0].slice(0, 11), ["Waterdal", "2019", "102222222,22", "111422222,22", "0,01", "definitief", "", "9199999,99", "766666,66", "8433333,33", "Voldoet aan de voorwaarden"]);
  assert.deepEqual(rows[1].slice(1, 4), ["2018", "101000000,00", "109181000,00"]);
  await at(page, "#lang-en").click();
  const [, [, english]] = await table(page, ",");
  assert.deepEqual(english.slice(2, 4), ["102222222.22", "111422222.22"]);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a name is never a formula, a delimiter or a hidden mark in the table", async () => {
  for (const [given, written] of [
    ['=HYPERLINK("http://x";"y")', `'=HYPERLINK("http://x";"y")`],
    ["+31", "'+31"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ['Den "Haag"; of niet', 'Den "Haag"; of niet'],
  ]) {
    const { page, context } = await browser.calculator({ fragment: CASE });
    await at(page, "#municipality").fill(given);
    const [, rows] = await table(page, ";");
    assert.equal(rows[1][0], written);
    await context.close();
  }
  const { page, context } = await browser.calculator({ fragment: `${CASE}&municipality=%E2%80%AEx` });
  assert.match(await at(page, ".notice").innerText(), /niet te lezen/);
  await at(page, "#municipality").fill("\u202e=1");
  assert.equal((await table(page, ";"))[1][1][0], "'=1");
  await context.close();
});

test("an amount that is unknown is so in the table, and what is only a bound says it", async () => {
  const { page, context } = await browser.calculator({ fragment: UNKNOWN });
  assert.deepEqual((await table(page, ";"))[1][1].slice(8, 10), ["onbekend", "onbekend"]);
  await page.evaluate((hash) => (location.hash = hash), `#year=2015&${year(2015, 16404286, "18116893.46")}`);
  await at(page, "[id='2015-budget']").waitFor();
  assert.match((await table(page, ";"))[1][1].at(-1), /ondergrens/);
  await context.close();
});

test("a result of figures before is not copied", async () => {
  const { page, context } = await browser.calculator({ fragment: CASE });
  await at(page, "[id='2019-netCosts']").fill("");
  for (const id of ["text", "csv"]) assert.equal(await at(page, `#${id}`).isDisabled(), true);
  await at(page, "[id='2019-netCosts']").fill("1");
  for (const id of ["text", "csv"]) assert.equal(await at(page, `#${id}`).isDisabled(), false);
  await context.close();
});

test("the official sheet, the steps and the calendar open by keyboard, and stay open while figures change", async () => {
  const { page, context, wrong } = await browser.calculator({ fragment: CASE });
  for (const name of SECTIONS) {
    assert.equal(await at(page, `#${name} .content > *`).count(), 0, "nothing is drawn that is closed");
    await at(page, `#${name} > summary`).focus();
    await page.keyboard.press("Enter");
  }
  const sheet = (await at(page, ".sheet tbody tr").allInnerTexts()).map((row) => readable(row).split("\t"));
  assert.deepEqual(sheet.map(([line]) => line), ["1a (A)", "1b (B)", "1c (C)", "2 (D)", "3 (E)", "4 (F)", "5 (G)", "6a (H1)", "6b (H2)", "6c (H3)", "7 (I)"]);
  assert.deepEqual([sheet[0][2], sheet[2][2], sheet[10][2]], ["onbekend", "€ 111.422.222,22", "€ 766.666,66675"]);
  const steps = readable(await at(page, ".steps").innerText());
  assert.match(steps, /tekort als deel van het budget\s+tekort ÷ budget \(tekort € 9\.200\.000,00; budget € 102\.222\.222,22\)\s+9,0%/);
  assert.match(await at(page, ".dates").innerText(), /uiterlijk op\s+15 augustus 2020\s+Wet/);
  assert.match(await at(page, "#dates").innerText(), /De gemeenteraad stemt in/);
  assert.match(await at(page, "#marks").innerText(), /Uit publicaties[\s\S]*Afgeleid/);
  await at(page, "[id='2019-netCosts']").fill("112.422.222,22");
  assert.match(readable(await at(page, ".sheet").innerText()), /€ 112\.422\.222,22/);
  await at(page, "#lang-en").click();
  assert.match(await at(page, ".sheet").innerText(), /relevant spending[\s\S]*€112,422,222\.22/);
  assert.match(await at(page, ".dates").innerText(), /15 August 2020/);
  await page.locator("vangnet-calculator #year").selectOption("2024");
  await at(page, ".sections").waitFor({ state: "hidden" });
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the sheet says where it is not the outcome, and a year without rules has no dates", async () => {
  for (const [fragment, said] of [
    [FAILED, /Dit is niet de uitkomst/],
    [CAPPED, /grens per inwoner van 2015 en 2016 niet/],
    [`${CASE}&2019.budgetStage=voorlopig`, /schatting/],
  ]) {
    const { page, context } = await browser.calculator({ fragment });
    await at(page, "#sheet > summary").click();
    await at(page, "#sheet .content").filter({ hasText: said }).waitFor();
    await context.close();
  }
  const { page, context, wrong } = await browser.calculator({ fragment: ASSUMED });
  await at(page, "#dates > summary").click();
  await at(page, "#dates .content p").waitFor();
  assert.match(await at(page, "#dates .content").innerText(), new RegExp(`^Voor ${NEXT} zijn nog geen data bekend\\.$`));
  assert.deepEqual(wrong, []);
  await context.close();
});

test("no section shows a code, in any year, outcome and language", async () => {
  const { page, context, wrong } = await browser.calculator();
  const seen = await page.locator("vangnet-calculator").evaluate(async (calculator, next) => {
    const root = calculator.shadowRoot;
    for (const details of root.querySelectorAll("details")) details.open = true;
    await new Promise(requestAnimationFrame);
    let rows = 0;
    for (const language of ["nl", "en"]) {
      calculator.language = language;
      for (let year = 2015; year <= next; year += 1) {
        for (const netCosts of ["90", "104", "106", "125"]) {
          const earlier = [1, 2, 3].map((back) => `&${year - back}.budget=100&${year - back}.netCosts=106`).join("");
          for (const more of ["", earlier, `${earlier}&inhabitants=1&${year}.budgetStage=nader_voorlopig`]) {
            calculator.value = `year=${year}&${year}.budget=100&${year}.netCosts=${netCosts}${more}`;
            const text = root.querySelector(".sections").textContent;
            rows += root.querySelectorAll(".sections tr").length;
            const code = /\w_\w|undefined|null|absent(?! )|undecided|passed|\[object|NaN/.exec(language === "nl" ? text : text.replaceAll("absent", ""));
            if (code) throw new Error(`${language} ${year} ${netCosts} ${more}: ${code[0]} in ${text.slice(code.index - 80, code.index + 80)}`);
          }
        }
      }
    }
    return rows;
  }, NEXT);
  assert.ok(seen > 5000, `${seen}`);
  assert.deepEqual(wrong, []);
  await context.close();
});
