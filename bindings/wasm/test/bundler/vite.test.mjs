import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "vite";
import { open } from "../support/browser.mjs";
import { html, pageWithPackage, withoutIcon } from "../support/packed.mjs";
import { questionVectors, vectors } from "../support/vectors.mjs";

const { folder, remove } = pageWithPackage({
  "index.html": html('<vangnet-calculator year="2024"></vangnet-calculator><vangnet-attribution></vangnet-attribution><script type="module" src="./app.js"></script>'),
  "app.js": `
    import "vangnet/attribution";
    import "vangnet/calculator";
    import { assess, evaluate } from "vangnet";
    import { runOutlook } from "vangnet/ahead-worker";
    import * as small from "vangnet/assessment";
    import * as budget from "vangnet/budget";
    import * as columns from "vangnet/columns";
    window.bundle = { assess, budget, columns, evaluate, runOutlook, small };`,
});
after(remove);

test("the packed package, bundled by Vite, passes the vectors and draws its elements", async () => {
  await build({ root: folder, logLevel: "error", base: "./" });
  const browser = await open(join(folder, "dist"));
  try {
    const { page, wrong } = await browser.page();
    await page.goto(`${browser.origin}/`);
    await page.locator("vangnet-calculator #year").waitFor();
    await page.waitForFunction(() => window.bundle);
    const rows = vectors().map(({ line, answer }) => ({ answer, line: line.toString("latin1") }));
    const right = await page.evaluate((rows) => {
      const answerOf = (run, line) => new TextDecoder().decode(run(Uint8Array.from(line, (byte) => byte.charCodeAt(0))));
      const { evaluate, small } = window.bundle;
      return rows.filter(({ line, answer }) => [evaluate, small.evaluate].every((run) => answerOf(run, line) === `${answer}\n`)).length;
    }, rows);
    assert.equal(right, rows.length);
    assert.equal(await page.evaluate(() => window.bundle.assess({ year: 2018, budget: "100", netCosts: "120" }).scale.payment), "11.25");
    const different = await page.evaluate((rows) => rows.filter(({ question, answer }) => window.bundle.budget.answer(question) !== answer), questionVectors());
    assert.deepEqual(different.slice(0, 20).map(({ name }) => name), []);
    const columns = await page.evaluate(() => {
      const { scaleColumns, simd } = window.bundle.columns;
      const { payment } = scaleColumns({ year: 2018, budget: Float64Array.of(10_000), netCosts: Float64Array.of(12_000) });
      return [simd, Array.from(payment)];
    });
    assert.deepEqual(columns, [true, [1_125]]);
    const isSame = await page.evaluate(async () => {
      const { budget, runOutlook } = window.bundle;
      const options = { year: 2024, netCosts: { mean: "108", sd: "5" }, budget: { mean: "100", sd: "2" }, conditions: "met", draws: 1000 };
      const answer = await runOutlook(options);
      return answer.toJson() === budget.outlook(options).toJson() && (await answer.explain("nl")) === budget.outlook(options).explain("nl");
    });
    assert.equal(isSame, true, "a worker is a file of the bundle");
    const attributed = await page.evaluate(() => {
      const side = (label, netCosts) => ({ label, budget: "100", netCosts });
      const node = document.querySelector("vangnet-attribution");
      node.attribution = { from: side("2018", "108"), to: side("2019", "109") };
      return [node.attribution.change, node.shadowRoot.querySelectorAll("[part=picture] > rect").length];
    });
    assert.deepEqual(attributed, ["1.00", 4]);
    assert.deepEqual(withoutIcon(wrong), []);
  } finally {
    await browser.close();
  }
});
