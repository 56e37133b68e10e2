// A page is often rendered on a server first, which has no elements.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { PACKAGE } from "../support/paths.mjs";

/** What a program prints on a server, where a warning counts as an end. */
function run(code) {
  const args = ["--throw-deprecation", "--unhandled-rejections=strict", "--input-type=module", "--eval", code];
  return execFileSync(process.execPath, args, { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

test("importing the elements on a server does nothing", () => {
  const code = `
    import { writeFileSync } from "node:fs";
    for (const name of ["fetch", "setTimeout", "setInterval"]) globalThis[name] = () => { throw new Error(name); };
    WebAssembly.compile = WebAssembly.instantiate = WebAssembly.compileStreaming = () => { throw new Error("WebAssembly"); };
    const before = Object.getOwnPropertyNames(globalThis);
    const { VangnetCalculator } = await import("vangnet/calculator");
    const { VangnetAttribution } = await import("vangnet/attribution");
    const { VangnetChecklist } = await import("vangnet/checklist");
    const made = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    console.log(JSON.stringify([typeof VangnetCalculator, typeof VangnetAttribution, typeof VangnetChecklist, made]));`;
  assert.deepEqual(JSON.parse(run(code)), ["function", "function", "function", []]);
});

test("beside the elements, the library works on a server", () => {
  const code = `
    import "vangnet/calculator";
    import "vangnet/attribution";
    import "vangnet/checklist";
    import { assess } from "vangnet";
    import { macroBudgets } from "vangnet/budget";
    console.log(assess({ year: 2018, budget: "100", netCosts: "120" }).scale.payment, macroBudgets().macroBudgets.length > 0);`;
  assert.equal(run(code), "11.25 true\n");
});

test("React renders the elements on a server", async () => {
  await import("vangnet/calculator");
  const page = createElement("vangnet-calculator", { lang: "en", year: 2019 }, createElement("p", null, "It loads."));
  assert.equal(renderToString(page), '<vangnet-calculator lang="en" year="2019"><p>It loads.</p></vangnet-calculator>');
});
