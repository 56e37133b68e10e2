// The loading of the module of the question about an application.

import { Loading } from "./loading.js";

/** The bindings come with the module, so that a page without an application fetches neither. */
const init = async (options) => (await import("../wasm/application.js")).default(options);

export const loading = new Loading(init, () => new URL("../wasm/application_bg.wasm", import.meta.url));
