// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/budget.js";

initSync({ module: readFileSync(new URL("../wasm/budget_bg.wasm", import.meta.url)) });

export * from "./budget-api.js";
