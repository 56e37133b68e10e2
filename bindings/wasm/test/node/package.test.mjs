import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { PACKAGE, ROOT } from "../support/paths.mjs";

const MODULES = ["ahead", "ahead_simd", "application", "assessment", "budget", "columns", "columns_simd", "vangnet"].map((name) => `wasm/${name}_bg.wasm`);
const read = (path) => readFileSync(join(PACKAGE, path));

test("every module is within its budget", (context) => {
  const budgets = JSON.parse(read("budgets.json"));
  const modules = readdirSync(join(PACKAGE, "wasm")).filter((name) => name.endsWith(".wasm"));
  assert.deepEqual(Object.keys(budgets).sort(), modules.map((name) => `wasm/${name}`).sort());
  for (const [path, budget] of Object.entries(budgets)) {
    const bytes = read(path);
    const sizes = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    context.diagnostic(`${path}: ${sizes.raw} bytes, ${sizes.gzip} gzip`);
    assert.ok(sizes.raw <= budget.raw, `${path} is ${sizes.raw} bytes: at most ${budget.raw}`);
    assert.ok(sizes.gzip <= budget.gzip, `${path} is ${sizes.gzip} bytes in gzip: at most ${budget.gzip}`);
  }
});

for (const [name, words] of [
  ["ahead", ["v128.load", "v128.store", "i64x2.mul", "f64x2.mul"]],
  ["columns", ["v128.load", "v128.store", "i64x2.add", "f64x2.mul"]],
]) {
  test(`one build of ${name} has vectors, and the other none`, () => {
    const program = join(PACKAGE, "node_modules/.bin/wasm-dis");
    const text = (path) => execFileSync(program, [join(PACKAGE, path)], { encoding: "utf8", maxBuffer: 2 ** 28 });
    const [vectors, plain] = [`wasm/${name}_simd_bg.wasm`, `wasm/${name}_bg.wasm`].map(text);
    for (const word of words) assert.ok(vectors.split(word).length > 5, `${word} in the build with vectors`);
    assert.equal(/v128|\b[if]\d+x\d+\./.exec(plain)?.[0], undefined);
  });
}

test("the package holds what it needs and nothing else", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: PACKAGE }));
  const packed = files.map(({ path }) => path).sort();
  const folders = ["ahead", "application", "attribution", "bin", "calculator", "lib", "lib/generated", "wasm"].flatMap((folder) =>
    readdirSync(join(PACKAGE, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`),
  );
  assert.deepEqual(packed, [...folders, "LICENSE", "README.md", "package.json", "react.d.ts", "vangnet.schema.json"].sort());
  for (const path of MODULES) assert.ok(packed.includes(path), path);
});

test("the examples of each README and of the first steps run", () => {
  for (const [readme, printed] of [
    [join(PACKAGE, "README.md"), ["", "", ""]],
    [join(ROOT, "README.md"), ["conditions_met 766666.67 8433333.33\n"]],
    [
      join(ROOT, "crates/vangnet/docs/start_javascript.md"),
      ["conditions_met 1350000.00 8850000.00\n", "incomplete 2022 2023\ntrue budget_not_positive /budget\n", "7179132.04\n"],
    ],
  ]) {
    const examples = [...readFileSync(readme, "utf8").matchAll(/```js\n([\s\S]*?)```/g)];
    const run = ([, code]) => execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: PACKAGE });
    assert.deepEqual(examples.map((example) => run(example).toString()).slice(0, printed.length), printed, readme);
  }
});

test("the README says of the budget what comes out", async () => {
  const [, code] = [...read("README.md").toString().matchAll(/```js\n([\s\S]*?)```/g)][1];
  const claims = [...code.matchAll(/^(\w[\w.]*); \/\/ ("[^"]*"|\[.*?\])/gm)];
  const lines = claims.map(([, expression]) => `console.log(JSON.stringify(${expression}));`).join("\n");
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", `${code}\n${lines}`], { cwd: PACKAGE });
  assert.equal(output.toString().trim(), claims.map(([, , value]) => JSON.stringify(JSON.parse(value))).join("\n"));
  assert.ok(claims.length >= 4);
});

test("the README says of columns what comes out", () => {
  const [, code] = [...read("README.md").toString().matchAll(/```js\n([\s\S]*?)```/g)][2];
  const claims = [...code.matchAll(/^(\w[\w.]*); \/\/ (-?\d+n(?:, -?\d+n)*)$/gm)];
  const lines = claims.map(([, column]) => `console.log(Array.from(${column}, (cents) => \`${"$"}{cents}n\`).join(", "));`).join("\n");
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", `${code}\n${lines}`], { cwd: PACKAGE });
  assert.equal(output.toString().trim(), claims.map(([, , cents]) => cents).join("\n"));
  assert.ok(claims.length >= 3);
});

test("the program says what it does, and what it does not take", () => {
  const { bin } = JSON.parse(read("package.json"));
  const run = (...args) => spawnSync(process.execPath, [join(PACKAGE, bin["vangnet-evaluate"]), ...args], { encoding: "utf8", input: "" });
  for (const option of ["--help", "-h"]) {
    const { status, stdout, stderr } = run(option);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^Usage: vangnet-evaluate < cases\.ndjson/);
  }
  const { status, stdout, stderr } = run("cases.ndjson");
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /takes no argument "cases\.ndjson"; see vangnet-evaluate --help/);
});

test("the modules carry no paths of the machine that built them", () => {
  for (const path of MODULES) {
    const found = /\/(?:home|root|work|Users)\/[\w./-]+/.exec(read(path).toString("latin1"));
    assert.equal(found?.[0], undefined, path);
  }
});
