// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/ahead.js";
import { address } from "./ahead-address.js";

initSync({ module: readFileSync(address()) });

export * from "./ahead-api.js";
