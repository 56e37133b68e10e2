// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/assessment.js";

initSync({ module: readFileSync(new URL("../wasm/assessment_bg.wasm", import.meta.url)) });

export * from "./assessment-api.js";
