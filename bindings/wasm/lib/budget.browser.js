// For browsers and bundlers: the modules are fetched from beside this file while it is imported.

import { loading as ahead } from "./ahead.loading.js";
import { loading as application } from "./application.loading.js";
import { loading as budget } from "./budget.loading.js";

await Promise.all([budget.load(), ahead.load(), application.load()]);

export * from "./budget-api.js";
