// The program: how it ends, and what a long line takes.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { PACKAGE } from "../support/paths.mjs";
import { questionVectors } from "../support/vectors.mjs";

const PROGRAM = join(PACKAGE, "bin/evaluate.mjs");
const LINE = '{"id":"x","year":2019,"years":[{"year":2019,"budget":"100","net_costs":"109"}]}\n';
const FOLDER = mkdtempSync(join(tmpdir(), "vangnet-"));
after(() => rmSync(FOLDER, { recursive: true }));

for (const [redirection, status, says] of [
  ["", 0, ""],
  ["> /dev/null", 0, ""],
  ["| head -1 > /dev/null; exit ${PIPESTATUS[0]}", 1, ""],
  [">&-", 1, "vangnet: standard output is closed.\n"],
  ["> /dev/full", 1, "vangnet: standard output is full: there is no space left.\n"],
  [">&- 2>&-", 1, ""],
  ["<&-", 1, "vangnet: standard input is closed.\n"],
  ["< .", 1, "vangnet: standard input is a directory.\n"],
]) {
  test(`it ends as it should with: ${redirection || "nothing else"}`, () => {
    const shell = ["-c", `"$@" ${redirection}`, "bash", process.execPath, PROGRAM];
    const done = spawnSync("bash", shell, { input: LINE.repeat(20_000), maxBuffer: 1 << 30 });
    assert.deepEqual([done.status, done.stderr.toString()], [status, says]);
  });
}

test("ask answers every question of the vectors, as the other languages do", () => {
  // A line that is blank gets no answer, and a question of several lines is several.
  const lines = questionVectors().filter(({ question }) => question.trim() !== "" && !question.includes("\n"));
  const input = lines.map(({ question }) => `${question}\n`).join("");
  const done = spawnSync(process.execPath, [join(PACKAGE, "bin/ask.mjs")], { input, maxBuffer: 1 << 30 });
  assert.ok(lines.length > 1000);
  assert.equal(done.stdout.toString(), lines.map(({ answer }) => `${answer}\n`).join(""));
  assert.equal(done.status, 0);
});

test("an interrupt ends it, without a word", async () => {
  const program = spawn(process.execPath, [PROGRAM]);
  let errors = "";
  program.stderr.on("data", (text) => (errors += text));
  program.stdin.write(LINE);
  await once(program.stdout, "data");
  program.kill("SIGINT");
  const [code, signal] = await once(program, "close");
  assert.deepEqual([code, signal, errors], [null, "SIGINT", ""]);
});

test("answers are out before a long line is read", async () => {
  const program = spawn(process.execPath, [PROGRAM]);
  program.stdin.write(`${LINE}[`);
  program.stdin.write("0,".repeat(1_000_000));
  const [chunk] = await once(program.stdout, "data");
  assert.match(chunk.toString(), /"conditions_met"|"deficit"/);
  program.stdin.end("0]");
  const [last] = await once(program.stdout, "data");
  assert.match(last.toString(), /"invalid_type"/);
  await once(program, "close");
});

const numbered = (count, piece) => Array.from({ length: count }, (_, number) => piece(number)).join(",");
const SHAPES = {
  "small objects": () => `[${"{},".repeat(2_700_000)}{}]`,
  zeros: () => `[${"0,".repeat(4_000_000)}0]`,
  "zeros without an end": () => "0,".repeat(4_000_000),
  "deep arrays": () => `[${`${"[".repeat(120)}${"]".repeat(120)},`.repeat(33_000)}0]`,
  "a text of escapes": () => `{"id":"${"\\u00e9".repeat(1_350_000)}"}`,
  "a long key": () => `{"${"~".repeat(8_000_000)}":1}`,
  "unknown keys": () => `{${numbered(800_000, (key) => `"${key.toString(36)}":0`)}}`,
  entries: () =>
    `{"id":"","year":1,"years":[${numbered(180_000, (year) => `{"year":${year},"budget":"1","net_costs":"1"}`)}]}`,
  "granted years": () => `{"procedure":{"granted_years":[${"10,".repeat(2_700_000)}10]}}`,
};

/** The most memory in bytes that the program has in use while it answers. */
function peak(lines) {
  const [source, answers] = ["lines", "answers"].map((name) => join(FOLDER, name));
  writeFileSync(source, lines);
  const [input, output] = [openSync(source), openSync(answers, "w")];
  const report = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
  const command = ["--import", `data:text/javascript,${report}`, PROGRAM];
  const done = spawnSync(process.execPath, command, { stdio: [input, output, "pipe"] });
  closeSync(input);
  closeSync(output);
  assert.equal(done.status, 0, done.stderr.toString());
  return { bytes: Number(done.stderr) * 1024, answers: readFileSync(answers).toString().split("\n").length - 1 };
}

test("a long line takes at most four times its length, whatever it holds", () => {
  const usual = peak(LINE).bytes;
  for (const [name, shape] of Object.entries(SHAPES)) {
    const line = shape();
    const { bytes, answers } = peak(`${LINE}${line}\n${LINE}`);
    assert.ok(bytes - usual <= 4 * line.length + 8_000_000, `${name}: ${bytes - usual} bytes for ${line.length}`);
    assert.equal(answers, 3, name);
  }
});
