// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/application.js";

initSync({ module: readFileSync(new URL("../wasm/application_bg.wasm", import.meta.url)) });

export * from "./application-api.js";
