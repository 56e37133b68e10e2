// The loading of all that looking ahead needs: its code and its WebAssembly module, which no page pays for that never does.

import { address } from "../lib/ahead-address.js";
import { LoadError, Loading } from "../lib/loading.js";

let code = null;

/** Nothing of the code is there before. */
export const aheadCode = () => code;

async function init(module) {
  const [bindings, section] = await Promise.all([import("../wasm/ahead.js"), import("../ahead/section.js")]).catch((cause) => {
    throw new LoadError("network", cause.message, { cause });
  });
  await bindings.default(module);
  code = section;
}

export const loading = new Loading(init, address);
