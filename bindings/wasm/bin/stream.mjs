// A stream of lines: one JSON object a line on standard input, one answer a line on standard output.
//
// The bytes pass through undecoded, in blocks of whole lines, so memory does not grow with the number of lines.

import { fstatSync, readFileSync, readSync, statSync, writeSync } from "node:fs";
import { Lines, initSync } from "../wasm/programs.js";

initSync({ module: readFileSync(new URL("../wasm/programs_bg.wasm", import.meta.url)) });

const LF = 0x0a;
const BLOCK = 1 << 16;
const INPUT = { descriptor: 0, name: "standard input", done: "read" };
const OUTPUT = { descriptor: 1, name: "standard output", done: "written" };

/**
 * Answers standard input on standard output.
 *
 * @param {(lines: Lines, write: (answers: Uint8Array) => void) => void} answer answers the lines that were collected
 * @returns {number} the status: 1 where not every line was answered, with a sentence on standard error
 */
export function run(answer) {
  try {
    for (const end of [INPUT, OUTPUT]) {
      if (isClosed(end.descriptor)) throw new Failure(end, { code: "EBADF" });
    }
    stream(answer);
    return 0;
  } catch (error) {
    const isFull = error instanceof RangeError || error instanceof WebAssembly.RuntimeError;
    if (!isFull && !(error instanceof Failure)) throw error;
    const sentence = isFull ? "a line is too long for the memory of the module." : error.sentence();
    if (sentence !== null) say(sentence);
    return 1;
  }
}

function stream(answer) {
  const block = new Uint8Array(BLOCK);
  const lines = new Lines();
  for (;;) {
    const length = on(INPUT, () => readSync(INPUT.descriptor, block));
    const end = block.subarray(0, length).lastIndexOf(LF) + 1;
    if (end > 0 || length === 0) {
      lines.push(block.subarray(0, end));
      answer(lines, write);
    }
    if (length === 0) return;
    lines.push(block.subarray(end, length));
  }
}

function write(answers) {
  for (let at = 0; at < answers.length; ) {
    at += on(OUTPUT, () => writeSync(OUTPUT.descriptor, answers, at));
  }
}

/** Reads or writes, and waits where that must be tried again. */
function on(end, act) {
  for (;;) {
    try {
      return act();
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw new Failure(end, error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Standard input or output that failed. */
class Failure extends Error {
  constructor(end, cause) {
    super(end.name, { cause });
    this.end = end;
  }

  /** The same as in the programs of the other languages; none where the reader of the answers has gone. */
  sentence() {
    const { name, done } = this.end;
    const { code, errno } = this.cause;
    if (code === "EPIPE") return null;
    if (code === "EBADF") return `${name} is closed.`;
    if (code === "EISDIR") return `${name} is a directory.`;
    if (code === "ENOSPC") return `${name} is full: there is no space left.`;
    return `${name} cannot be ${done} (system error ${-errno}).`;
  }
}

/**
 * Whether a descriptor was closed when Node was started.
 *
 * Node opens `/dev/null` in its place, for reading and writing, where a shell opens it for one of them.
 */
function isClosed(descriptor) {
  try {
    const { rdev } = fstatSync(descriptor);
    if (process.platform !== "linux" || rdev === 0 || rdev !== statSync("/dev/null").rdev) return false;
    const flags = /^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, "latin1"));
    return (Number.parseInt(flags?.[1] ?? "0", 8) & 3) === 2;
  } catch (error) {
    return error.code === "EBADF";
  }
}

function say(sentence) {
  try {
    writeSync(2, `vangnet: ${sentence}\n`);
  } catch {
    // Where standard error is closed too, the status says it.
  }
}
