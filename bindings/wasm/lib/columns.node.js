// For Node: the module is read from the file beside this one.

import { readFileSync } from "node:fs";
import { initSync } from "../wasm/columns.js";
import { simd } from "./simd.js";

const path = simd ? "../wasm/columns_simd_bg.wasm" : "../wasm/columns_bg.wasm";
initSync({ module: readFileSync(new URL(path, import.meta.url)) });

export * from "./columns-api.js";
