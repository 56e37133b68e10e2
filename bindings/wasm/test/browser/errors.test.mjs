import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../support/browser.mjs";

let browser;
before(async () => (browser = await open()));
after(() => browser?.close());

/** What is typed in which field of 2016 or 2019, and what then stands beside which field. */
const WRONG = [
  ["2019-budget", "veel", "2019-budget", "Schrijf een bedrag met een komma voor de centen, bijvoorbeeld 102.222.222,22."],
  ["2019-budget", "102222222.22", "2019-budget", "Schrijf een bedrag met een komma voor de centen, bijvoorbeeld 102.222.222,22."],
  ["2019-budget", "10.22,5", "2019-budget", "Schrijf een bedrag met een komma voor de centen, bijvoorbeeld 102.222.222,22."],
  ["2019-netCosts", "1,005", "2019-netCosts", "Schrijf niet meer dan twee cijfers achter de komma."],
  ["2019-netCosts", "1.000.000.000.000,01", "2019-netCosts", "Dit bedrag is te groot: het mag niet boven 1.000.000.000.000,00 komen."],
  ["2019-budget", "0", "2019-budget", "Het budget moet groter zijn dan nul."],
  ["2019-unlawful", "-5", "2019-unlawful", "Dit bedrag mag niet onder nul zijn."],
  ["2018-budget", "5", "2018-netCosts", "Vul ook de netto lasten van 2018 in, of maak het budget leeg."],
  ["2017-netCosts", "5", "2017-budget", "Vul ook het budget van 2017 in, of maak de netto lasten leeg."],
  ["inhabitants", "0", "inhabitants", "Het aantal inwoners ligt tussen 1 en 100.000.000."],
  ["inhabitants", "1.5", "inhabitants", "Schrijf een heel aantal, bijvoorbeeld 173.000."],
];

const field = (page, id) => page.locator(`vangnet-calculator [id="${id}"]`);

for (const [typed, value, at, message] of WRONG) {
  test(`${typed} «${value}»: ${message}`, async () => {
    const year = typed === "inhabitants" ? 2016 : 2019;
    const fragment = `#year=${year}&${year}.budget=100&${year}.netCosts=109`;
    const { page, context, wrong } = await browser.calculator({ fragment });
    await field(page, typed).fill(value);
    const error = field(page, `${at}-error`);
    assert.equal(await error.isHidden(), true, "nothing is said while it is typed");
    // Out of the group, so that what is missing beside it counts as left too.
    await page.locator("vangnet-calculator #year").focus();
    assert.equal(await error.innerText(), message);
    assert.equal(await field(page, at).getAttribute("aria-invalid"), "true");
    assert.match(await field(page, at).getAttribute("aria-describedby"), new RegExp(`${at}-error`));
    const result = await page.locator("vangnet-calculator").evaluate(({ result, validationMessage }) => ({
      assessment: result.assessment,
      errors: result.errors,
      validationMessage,
    }));
    assert.deepEqual(result, {
      assessment: null,
      errors: [{ field: at.replace("-", "."), message }],
      validationMessage: message,
    });
    // The last result stays, and says of which figures it is.
    assert.equal(await page.locator("vangnet-calculator .body.stale .summary").count(), 1);
    assert.match(await page.locator("vangnet-calculator .stale-note").innerText(), /van uw|uw vorige cijfers/);
    await field(page, typed).fill(typed.endsWith("budget") && at === typed ? "100" : "");
    assert.equal(await error.isHidden(), true);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test("all errors are shown at once, each beside its own field", async () => {
  const fragment = "#year=2019&2019.budget=0&2019.netCosts=109&2019.unlawful=-1&2018.budget=-3&2018.netCosts=5";
  const { page, context } = await browser.calculator({ fragment });
  const shown = page.locator("vangnet-calculator .error:visible");
  assert.deepEqual(await shown.evaluateAll((all) => all.map(({ id }) => id)), ["2019-budget-error", "2019-unlawful-error", "2018-budget-error"]);
  await context.close();
});

test("a figure is refused at once, also where others are still to be filled in", async () => {
  const { page, context } = await browser.calculator({ fragment: "#year=2019&2019.budget=0" });
  assert.equal(await field(page, "2019-budget-error").innerText(), "Het budget moet groter zijn dan nul.");
  await context.close();
});

test("every message exists in English too", async () => {
  const { page, context } = await browser.calculator({ fragment: "#year=2019&2019.budget=0&2019.netCosts=109" });
  await page.locator("vangnet-calculator #lang-en").click();
  assert.equal(await field(page, "2019-budget-error").innerText(), "The budget must be above zero.");
  await field(page, "2019-netCosts").fill("1.000,00");
  await field(page, "2019-netCosts").blur();
  assert.match(await field(page, "2019-netCosts-error").innerText(), /Write an amount with a point before the cents/);
  await context.close();
});
