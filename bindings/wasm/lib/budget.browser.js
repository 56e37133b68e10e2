// For browsers and bundlers: the module is fetched from beside this file while it is imported.

import init from "../wasm/budget.js";

await init({ module_or_path: new URL("../wasm/budget_bg.wasm", import.meta.url) });

export * from "./budget-api.js";
