// For browsers and bundlers: the module is fetched from beside this file while it is imported.

import init from "../wasm/assessment.js";

await init({ module_or_path: new URL("../wasm/assessment_bg.wasm", import.meta.url) });

export * from "./assessment-api.js";
