import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../support/browser.mjs";
import { questionVectors } from "../support/vectors.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

const MODULE = "/bindings/wasm/lib/budget.browser.js";

test("every vector of the questions in the browser, byte for byte", async () => {
  const { page, context, wrong } = await browser.calculator();
  const different = await page.evaluate(
    async ([path, rows]) => {
      const { answer: ask } = await import(path);
      return rows.filter(({ question, answer }) => ask(question) !== answer).map(({ name }) => name);
    },
    [MODULE, questionVectors()],
  );
  assert.deepEqual(different.slice(0, 20), []);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the typed functions, their errors and their words in the browser", async () => {
  const { page, context, wrong } = await browser.calculator();
  const told = await page.evaluate(async (path) => {
    const { deviation, distribute, VangnetError } = await import(path);
    const answer = deviation({ year: 2019, caseloadDifference: "480" });
    try {
      distribute({ year: 2018, macroBudget: 1000 });
    } catch (error) {
      const { code, field, message } = error;
      return [error instanceof VangnetError, code, field, message, answer.unknown, typeof answer.explain("nl", "plain")];
    }
  }, MODULE);
  const message = '/macroBudget is the number 1000: it must be a string of digits such as "1234.56", which stays exact.';
  assert.deepEqual(told, [true, "invalid_type", "/macroBudget", message, ["amount_needs_price"], "string"]);
  assert.deepEqual(wrong, []);
  await context.close();
});
