// The loading of the module of the questions that look ahead.

import { address } from "./ahead-address.js";
import { Loading } from "./loading.js";

/** The bindings come with the module, so that a page which does not look ahead fetches neither. */
const init = async (options) => (await import("../wasm/ahead.js")).default(options);

export const loading = new Loading(init, address);
