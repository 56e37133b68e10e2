// The section of an application as a person fills it in: with the keyboard alone.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { at } from "./browser.mjs";
import { ROOT } from "./paths.mjs";

const ABOUTS = ["inflow", "outflow", "amount", "other"];
const SOURCES = ["municipality", "joint_body", "social_employment_company", "adviser", "divosa", "research", "document", "other"];

/** The application of Arnhem over 2019, as the core takes it. */
export const arnhem = () => JSON.parse(readFileSync(join(ROOT, "examples/applications/arnhem_2019.json"), "utf8"));

export const field = (page, name) => at(page, `[id='application-${name}']`);

/** The id of what has the focus. */
export const focused = (page) => page.evaluate(() => document.querySelector("vangnet-calculator").shadowRoot.activeElement?.id ?? "");

/** Goes to a field with the tab key. */
export async function tabTo(page, name) {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused(page)) === `application-${name}`) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${name} with the tab key, only to ${await focused(page)}`);
}

/** Writes in the field that has the focus; what is long comes as one text, as from a clipboard. */
export const write = (page, text) => (text.length > 12 ? page.keyboard.insertText(text) : page.keyboard.type(text));

async function choose(page, from, to) {
  const steps = to - from;
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
}

const day = (plain) => plain.split("-").reverse().join("-");

/** Types a whole application; the figures of its case are in the calculator already. */
export async function typeIn(page, question) {
  const { filed, measures, analysis } = question;
  const { granted_years: granted } = question.case.procedure;
  await tabTo(page, "filed");
  await write(page, day(filed));
  for (const year of granted) {
    await tabTo(page, `granted-${year}`);
    await page.keyboard.press("Space");
  }
  await tabTo(page, "analysis");
  await choose(page, 0, 2);
  await tabTo(page, "caseloadDifference");
  await write(page, analysis.caseload_difference);
  await tabTo(page, "disturbancePerHousehold");
  await write(page, analysis.disturbance_per_household);
  await tabTo(page, "add");
  let id = 0;
  for (const measure of measures) {
    await page.keyboard.press("Enter");
    id += 1;
    const own = id;
    const to = (kind) => tabTo(page, `m${own}-${kind}`);
    await to("kind");
    await choose(page, 0, measure.kind === "external" ? 1 : 0);
    await to("name");
    await write(page, measure.name);
    await to("about");
    await choose(page, 0, ABOUTS.indexOf(measure.about));
    for (const source of measure.sources) {
      await to("source");
      await page.keyboard.press("Enter");
      id += 1;
      const ofSource = (kind) => tabTo(page, `m${own}-s${id}-${kind}`);
      await ofSource("kind");
      await choose(page, SOURCES.indexOf("other"), SOURCES.indexOf(source.kind));
      await ofSource("name");
      await write(page, source.name);
      if (source.date) {
        await ofSource("date");
        await write(page, day(source.date));
      }
    }
    for (const [kind, text] of [
      ["insight", measure.insight],
      ["measure", measure.measure],
      ["decidedOn", measure.decided_on && day(measure.decided_on)],
      ["startedOn", measure.started_on && day(measure.started_on)],
      ["households", measure.households],
    ]) {
      if (!text) continue;
      await to(kind);
      await write(page, text);
    }
    await tabTo(page, "add");
  }
}
