// For browsers and bundlers: the module is fetched from beside this file while it is imported.

import init from "../wasm/columns.js";
import { simd } from "./simd.js";

const path = simd
  ? new URL("../wasm/columns_simd_bg.wasm", import.meta.url)
  : new URL("../wasm/columns_bg.wasm", import.meta.url);
await init({ module_or_path: path });

export * from "./columns-api.js";
