// What is read holds together: amounts, legends, hints, marks and groups.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, open, readable, year } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const WOULD_BE = `#year=2024&${year(2024, 100000000, 109000000)}`;
const MET = `#year=2019&${year(2019, 100000000, 109000000)}&${year(2018, 100000000, 109000000)}&${year(2017, 100000000, 106000000)}`;
const OF_2025 = `#year=2025&${[2025, 2024, 2023, 2022].map((of) => year(of, 100000000, 106000000)).join("&")}`;
const INFERRED = `#year=2016&${year(2016, 93000000, 105800000)}&inhabitants=173000`;
const BOUND = `#year=2015&${year(2015, 16404286, "18116893.46")}&2015.budgetStage=voorlopig`;
const ASKED = `#year=2024&${year(2024, 100000000, 190000000)}&municipality=De%20naam%20van%20%E2%82%AC%201`;
const TWO_YEARS = {
  from: { label: "2018", budget: "100000000", netCosts: "108000000", macroBudget: "6000000000", caseload: "7500" },
  to: { label: "2019", budget: "105000000", netCosts: "111000000", macroBudget: "6120000000", caseload: "7700" },
};
const arnhem = (page) => page.locator("#arnhem-status:empty").waitFor({ state: "attached" });

for (const [name, fragment] of Object.entries({ WOULD_BE, MET, OF_2025, INFERRED, ASKED })) {
  test(`no line ends between a euro sign and its amount: ${name}`, async () => {
    const { page, context } = await browser.calculator({ fragment, viewport: { width: 320, height: 800 } });
    await arnhem(page);
    const [seen, torn] = await page.evaluate(() => {
      const found = { seen: 0, torn: [] };
      const look = (root) => {
        for (const node of root.childNodes) {
          if (node.shadowRoot) look(node.shadowRoot);
          if (node.nodeType !== Node.TEXT_NODE) {
            look(node);
            continue;
          }
          for (const match of node.data.matchAll(/€[\s\u00a0](?=[-+\d])/g)) {
            found.seen += 1;
            const holds = match[0] !== "€ " || getComputedStyle(node.parentElement).whiteSpace === "nowrap";
            if (!holds) found.torn.push(node.data);
          }
        }
      };
      look(document.body);
      return [found.seen, found.torn];
    });
    assert.ok(seen > 10, `${seen} amounts`);
    assert.deepEqual(torn, []);
    await context.close();
  });
}

test("no figure of the summary runs into another or out of it, also where it is a bound", async () => {
  for (const [fragment, width] of [320, 390, 768, 1000, 1280].flatMap((width) => [[BOUND, width], [MET, width]])) {
    const { page, context } = await browser.calculator({ fragment, viewport: { width, height: 800 } });
    const boxes = await at(page, ".summary dd").evaluateAll((all) => {
      const range = document.createRange();
      const frame = all[0].closest(".summary").getBoundingClientRect();
      return all.map((dd) => (range.selectNodeContents(dd), range.getBoundingClientRect())).map(({ left, right, top, bottom }) => ({ left, right, top, bottom, end: frame.right }));
    });
    for (const [index, one] of boxes.entries()) {
      assert.ok(one.right <= one.end + 1, `${width}: ${JSON.stringify(one)}`);
      const over = boxes.slice(index + 1).filter((other) => one.right > other.left && other.right > one.left && one.bottom > other.top && other.bottom > one.top);
      assert.deepEqual(over, [], `${width}`);
    }
    await context.close();
  }
});

/** How the rectangles of a selector look, each look once: their fill, or the lines across them. */
function looks(host, selector) {
  const root = host.shadowRoot;
  const all = [...root.querySelectorAll(selector)].map((rect) => {
    const name = /#([\w-]+)/.exec(rect.getAttribute("fill") ?? "");
    const pattern = name && root.getElementById(name[1]);
    if (!pattern) return getComputedStyle(rect).fill;
    const lines = [...pattern.querySelectorAll("rect")].map((line) => [getComputedStyle(line).fill, line.getAttribute("width")]);
    return JSON.stringify([pattern.getAttribute("width"), pattern.getAttribute("patternTransform"), lines]);
  });
  return [...new Set(all)];
}

for (const [name, forced] of [["in the colours of the page", {}], ["in forced colours", { forcedColors: "active" }]]) {
  test(`a legend looks like its bar, ${name}`, async () => {
    for (const [fragment, kinds] of [[WOULD_BE, ["own", "paid", "hatched"]], [MET, ["own", "paid"]]]) {
      const { page, context } = await browser.calculator({ fragment, ...forced });
      const calculator = page.locator("vangnet-calculator");
      const seen = [];
      for (const kind of kinds) {
        const legend = await calculator.evaluate(looks, `.legend .${kind}`);
        assert.equal(legend.length, 1, kind);
        assert.deepEqual(legend, await calculator.evaluate(looks, `.bar > svg > .${kind}`));
        seen.push(legend[0]);
      }
      assert.equal(new Set(seen).size, kinds.length, seen.join(" "));
      await context.close();
    }
    const { page, context } = await browser.calculator(forced);
    await arnhem(page);
    const waterfall = page.locator("vangnet-attribution");
    await waterfall.evaluate((element, options) => (element.attribution = options), TWO_YEARS);
    for (const kind of ["total", "more", "less"]) {
      const legend = await waterfall.evaluate(looks, `.legend rect.${kind}`);
      assert.equal(legend.length, 1, kind);
      assert.deepEqual(legend, await waterfall.evaluate(looks, `[part=picture] > rect.${kind}`));
    }
    const canvas = await waterfall.evaluate((host) => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.color = "Canvas";
      return getComputedStyle(probe).color;
    });
    assert.ok(!(await waterfall.evaluate(looks, ".legend rect")).includes(canvas));
    await context.close();
  });
}

test("in forced colours the chosen language is told apart", async () => {
  const { page, context } = await browser.calculator({ fragment: MET, forcedColors: "active" });
  const ground = (code) => at(page, `#lang-${code}`).evaluate((button) => getComputedStyle(button).backgroundColor);
  assert.notEqual(await ground("nl"), await ground("en"));
  await context.close();
});

test("every hint fits its field: its example is read there, and it speaks of no link where there is none", async () => {
  for (const language of ["nl", "en"]) {
    for (const of of [2016, 2024]) {
      const { page, context } = await browser.calculator({ fragment: `#year=${of}&${year(of, 100, 109)}&lang=${language}` });
      const hints = await at(page, ".field .hint").evaluateAll((all) =>
        all.map((hint) => [hint.textContent, hint.parentElement.querySelector("input").id, hint.id]),
      );
      assert.ok(hints.length > 3);
      for (const [hint, id, own] of hints) {
        const input = at(page, `[id='${id}']`);
        assert.ok((await input.getAttribute("aria-describedby")).split(" ").includes(own));
        const [, example] = /(?:Bijvoorbeeld|For example) ([\d.,]+)$/.exec(hint) ?? [];
        if (!example) continue;
        await input.fill(example);
        await input.blur();
        assert.equal(await input.inputValue(), example);
        assert.equal(await at(page, `[id='${id}-error']:visible`).count(), 0, hint);
      }
      const earlier = hints.filter(([, id]) => id.startsWith(`${of - 1}-netCosts`));
      if (of === 2024) assert.match(earlier[0][0], language === "nl" ? /fout en onzeker/ : /unlawful/);
      await context.close();
    }
  }
  const { page, context } = await browser.calculator();
  await page.locator("vangnet-calculator").evaluate((calculator) => {
    calculator.setAttribute("fragment", "off");
    calculator.year = 2023;
  });
  assert.doesNotMatch(await at(page, "#municipality-hint").innerText(), /link/);
  await context.close();
});

test("a waterfall that would show one bar gives way to what is known", async () => {
  const { page, context, wrong } = await browser.calculator();
  await arnhem(page);
  const waterfall = page.locator("vangnet-attribution");
  assert.equal(await waterfall.locator("[part=picture], .legend").count(), 0);
  const text = readable(await waterfall.locator("figure").innerText());
  assert.match(text, /niet in delen te splitsen/);
  assert.match(text, /Tekort 2019\s+€ 9\.200\.000,00/);
  assert.match(text, /Het aantal huishoudens is niet aan beide kanten gegeven/);
  await waterfall.evaluate((element, options) => (element.attribution = options), TWO_YEARS);
  assert.equal(await waterfall.locator("[part=picture]").count(), 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the tests of 2025 stand under their regeling", async () => {
  const { page, context } = await browser.calculator({ fragment: OF_2025 });
  const rows = await at(page, ".tests tbody").evaluateAll((all) => all.map((group) => [...group.rows].map((row) => row.cells[0].textContent)));
  assert.deepEqual(rows.map(([heading, ...tests]) => [heading, tests.length]), [["Regulier vangnet", 2], ["Uitgebreid vangnet", 2]]);
  assert.ok(rows[0].slice(1).every((test) => !test.includes("uitgebreid")) && rows[1][1].includes("2025"), rows.join());
  await context.close();
});

test("what the share of several years is a share of is said, as is what net costs and unlawful spending are", async () => {
  for (const [language, ...said] of [
    ["nl", /24,0%/, /als deel van het budget van 2019\. Een overschot telt als min/, /aan bijstand betaalt/, /volgens de accountant/],
    ["en", /24\.0%/, /as a share of the budget of 2019\. A surplus counts as negative/, /pays in welfare/, /according to the auditor/],
  ]) {
    const { page, context } = await browser.calculator({ fragment: `${MET}&lang=${language}` });
    const text = await page.locator("vangnet-calculator").evaluate((host) => host.shadowRoot.textContent);
    for (const part of said) assert.match(text, part);
    await context.close();
  }
});
