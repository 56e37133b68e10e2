#!/usr/bin/env node
// The JSON contract as a stream: one case a line on standard input, one answer a line on standard output.
//
// The bytes pass through undecoded, in blocks of whole lines, so memory does not grow with the number of lines.

import { once } from "node:events";
import { evaluate } from "vangnet/assessment";
import { help } from "./help.mjs";

if (process.argv.length > 2) process.exit(await help(process.argv.slice(2)));

const LF = 0x0a;

/** The bytes since the last end of a line, in the pieces in which they came. */
let begun = [];

process.stdout.on("error", (error) => {
  // A reader that has seen enough, such as `head`, closes the pipe.
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

for await (const chunk of process.stdin) {
  const end = chunk.lastIndexOf(LF) + 1;
  if (end > 0) {
    await answer(Buffer.concat([...begun, chunk.subarray(0, end)]));
    begun = [];
  }
  if (end < chunk.length) begun.push(chunk.subarray(end));
}
await answer(Buffer.concat(begun));

/** Answers whole lines, and waits where the reader is slower. */
async function answer(lines) {
  if (!process.stdout.write(evaluate(lines))) await once(process.stdout, "drain");
}
