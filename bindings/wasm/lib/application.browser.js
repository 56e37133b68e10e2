// For browsers and bundlers: the module is fetched from beside this file while it is imported.

import { loading } from "./application.loading.js";

await loading.load();

export * from "./application-api.js";
