import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { evaluate } from "vangnet";
import * as small from "vangnet/assessment";
import { PACKAGE, ROOT } from "../support/paths.mjs";
import { vectors } from "../support/vectors.mjs";

const PROGRAMS = join(process.env.VANGNET_TARGET ?? join(ROOT, "target"), "debug");
const PROGRAM = join(PACKAGE, "bin/evaluate.mjs");
const LARGE = { maxBuffer: 1 << 30 };

const javaScript = (input) => execFileSync(process.execPath, [PROGRAM], { input, ...LARGE });
const rust = (input) => execFileSync(join(PROGRAMS, "evaluate"), { input, ...LARGE });

test("every vector, byte for byte, in both modules", () => {
  for (const { name, line, answer } of vectors()) {
    assert.equal(Buffer.from(evaluate(line)).toString(), `${answer}\n`, name);
    assert.equal(Buffer.from(small.evaluate(line)).toString(), `${answer}\n`, name);
  }
});

test("the program answers all vectors as one stream", () => {
  const all = vectors();
  const output = javaScript(Buffer.concat(all.flatMap(({ line }) => [line, Buffer.from("\n")])));
  assert.equal(output.toString(), all.map(({ answer }) => `${answer}\n`).join(""));
});

for (const [kind, flags] of [["valid", []], ["damaged", ["--malformed"]]]) {
  test(`the same bytes as Rust on 50,000 ${kind} cases`, () => {
    const cases = execFileSync(join(PROGRAMS, "generate"), ["50000", "20261122", ...flags], LARGE);
    const answers = javaScript(cases);
    assert.ok(answers.equals(rust(cases)), "the outputs differ");
    const lines = answers.toString().split("\n").length - 1;
    // Damage may split a line in two or leave only blanks, so the number of answers is near that of the cases.
    assert.ok(lines > 45_000, `${lines} answers`);
    assert.equal(answers.includes('"error"'), flags.length > 0);
  });
}

test("chunks that end anywhere, also inside a character, and a last line without LF", async () => {
  const line = Buffer.from('{"id":"Súdwest-Fryslân €","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}]}');
  const program = spawn(process.execPath, [PROGRAM]);
  const output = [];
  program.stdout.on("data", (chunk) => output.push(chunk));
  const bytes = Buffer.concat([line, Buffer.from("\r\n \n"), line]);
  for (let at = 0; at < bytes.length; at += 7) {
    program.stdin.write(bytes.subarray(at, at + 7));
    await new Promise((soon) => setTimeout(soon, 1));
  }
  program.stdin.end();
  const [code] = await once(program, "close");
  assert.equal(code, 0);
  assert.deepEqual(Buffer.concat(output), rust(bytes));
});

test("an answer comes before the input ends", async () => {
  const program = spawn(process.execPath, [PROGRAM]);
  program.stdin.write("{}\n");
  const [chunk] = await once(program.stdout, "data");
  assert.match(chunk.toString(), /"missing_field"/);
  program.stdin.end();
  await once(program, "close");
});

test("memory does not grow with the number of lines", async () => {
  const line = `{"id":"x","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}]}\n`;
  const peak = async (lines) => {
    const report = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
    const program = spawn(process.execPath, ["--import", `data:text/javascript,${report}`, PROGRAM]);
    program.stdout.resume();
    let errors = "";
    program.stderr.on("data", (text) => (errors += text));
    const block = line.repeat(1000);
    for (let sent = 0; sent < lines; sent += 1000) {
      if (!program.stdin.write(block)) await once(program.stdin, "drain");
    }
    program.stdin.end();
    await once(program, "close");
    return Number(errors) / 1024;
  };
  const [few, many] = [await peak(10_000), await peak(300_000)];
  assert.ok(many < few + 60, `${few} MB for 10,000 lines, ${many} MB for 300,000`);
});
