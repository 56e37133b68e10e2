import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { open } from "../support/browser.mjs";
import { BATCHES } from "../support/columns.mjs";

// Node compares a million of them with the same modules; two batches are enough to see that a browser does the same.
const ROWS = 100_042;
const LIB = "/bindings/wasm/lib/columns.browser.js";
const SUPPORT = "/bindings/wasm/test/support/batches.mjs";

let browser;
let rows;
before(async () => {
  browser = await open();
  rows = execFileSync(BATCHES, [String(ROWS)], { maxBuffer: 2 ** 28 });
});
after(() => browser?.close());

for (const vectors of [true, false]) {
  test(`${ROWS} rows ${vectors ? "with" : "without"} vectors are those of the scalar path`, async () => {
    const { page, context, wrong } = await browser.page();
    if (!vectors) await page.addInitScript(() => (WebAssembly.validate = () => false));
    await page.route("**/rows.bin", (route) => route.fulfill({ body: rows }));
    const modules = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && modules.push(request.url().split("/").at(-1)));
    await page.goto(`${browser.origin}/bindings/wasm/test/support/empty.html`);
    const found = await page.evaluate(
      async ([lib, support]) => {
        const columns = await import(lib);
        const { compare, lengthOf } = await import(support);
        const bytes = await (await fetch("rows.bin")).arrayBuffer();
        let rows = 0;
        for (let from = 0, length = 0; from < bytes.byteLength; from += length) {
          length = lengthOf(bytes.slice(from, from + 24));
          const found = compare(columns, bytes.slice(from, from + length), { numbers: true });
          if (found.wrong !== null) return found.wrong;
          rows += found.rows;
        }
        return [columns.simd, rows];
      },
      [LIB, SUPPORT],
    );
    assert.deepEqual(found, [vectors, ROWS]);
    assert.deepEqual(modules, [vectors ? "columns_simd_bg.wasm" : "columns_bg.wasm"]);
    assert.deepEqual(wrong, []);
    await context.close();
  });
}
