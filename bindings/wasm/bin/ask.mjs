#!/usr/bin/env node
// Questions about the budget as a stream: one question a line on standard input, one answer a line on standard output.

import { help } from "./help.mjs";
import { run } from "./stream.mjs";

if (process.argv.length > 2) process.exit(await help("vangnet-ask", process.argv.slice(2)));

process.exitCode = run((lines, write) => lines.ask(write));
