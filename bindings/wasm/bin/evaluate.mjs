#!/usr/bin/env node
// The JSON contract as a stream: one case a line on standard input, one answer a line on standard output.

import { help } from "./help.mjs";
import { run } from "./stream.mjs";

if (process.argv.length > 2) process.exit(await help("vangnet-evaluate", process.argv.slice(2)));

process.exitCode = run((lines, write) => lines.evaluate(write));
