// For browsers and bundlers: the module is fetched from beside this file while it is imported.

import { loading } from "./budget.loading.js";

await loading.load();

export * from "./budget-api.js";
