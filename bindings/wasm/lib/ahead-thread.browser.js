// The worker of a page. What it needs is imported as it starts, so that a bundler can make one file of it.

import init from "../wasm/ahead.js";
import { address } from "./ahead-address.js";
import * as functions from "./generated/ahead.js";
import { serving } from "./thread.js";

const serve = serving(functions, init({ module_or_path: address() }), (message) => postMessage(message));

addEventListener("message", ({ data }) => serve(data));
