import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assess, ruleSet } from "vangnet";
import { blocksOf } from "../../calculator/explanation.js";

const HOSTILE = JSON.parse(readFileSync(new URL("../../../../tests/hostile.json", import.meta.url), "utf8"));

/** The kinds of the blocks of an explanation, with what the links point to. */
const shape = (blocks) => blocks.map(({ kind, items }) => [kind, items?.map(({ url }) => url)]);

test("what a caller names stays text in the explanation of the page", () => {
  const explained = (name, markup) => {
    const rules = ruleSet(2025).withThreshold("0.05").withName(name).assumedFor(2999);
    return assess({ id: name, year: 2999, budget: "100", netCosts: "109", rules }).explain("nl", markup);
  };
  for (const name of HOSTILE) {
    const blocks = blocksOf(explained(name));
    assert.deepEqual(shape(blocks), shape(blocksOf(explained("name"))), name);
    const [heading, , , result] = explained(name, "plain").split("\n");
    assert.equal(blocks[0].text, heading.trim(), name);
    assert.equal(blocks[1].text, result, name);
  }
});
