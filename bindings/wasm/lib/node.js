// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/vangnet.js";

initSync({ module: readFileSync(new URL("../wasm/vangnet_bg.wasm", import.meta.url)) });

export * from "./api.js";
