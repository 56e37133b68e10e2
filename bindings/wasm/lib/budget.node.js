// For Node: the modules are read from the files beside this one.

import "./ahead.node.js";
import "./application.node.js";
import { readFileSync } from "node:fs";
import { initSync } from "../wasm/budget.js";

initSync({ module: readFileSync(new URL("../wasm/budget_bg.wasm", import.meta.url)) });

export * from "./budget-api.js";
