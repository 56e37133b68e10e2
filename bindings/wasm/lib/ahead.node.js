// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/ahead.js";

initSync({ module: readFileSync(new URL("../wasm/ahead_bg.wasm", import.meta.url)) });

export * from "./ahead-api.js";
