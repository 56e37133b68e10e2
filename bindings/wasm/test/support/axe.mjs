// What axe-core finds wrong with a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Fails where there is a violation in the page, or in what a selector names, or where fewer rules than these found something
 * to look at.
 */
export async function assertAccessible(page, { within = null, rules = 1 } = {}) {
  await page.evaluate(AXE);
  // Of what is right it is enough to know the rule: to name every element of a long form takes most of the time.
  const { violations, passes } = await page.evaluate((within) => axe.run(within ?? document, { resultTypes: ["violations"] }), within);
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  assert.ok(passes.length >= rules, `${passes.length} rules`);
}
