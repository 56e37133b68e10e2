// The loading of all that a part which opens needs: its code and its WebAssembly module, which no page pays for that never
// opens it.

import { address } from "../lib/ahead-address.js";
import { LoadError, Loading } from "../lib/loading.js";

/**
 * @param {() => [Promise<object>, Promise<object>]} imports the bindings and the code
 * @param {() => URL} address of the module
 */
function loadingOf(imports, address) {
  let code = null;

  async function init(module) {
    const [bindings, section] = await Promise.all(imports()).catch((cause) => {
      throw new LoadError("network", cause.message, { cause });
    });
    await bindings.default(module);
    code = section;
  }

  /** Nothing of the code is there before. */
  return { loading: new Loading(init, address), code: () => code };
}

export const ahead = loadingOf(() => [import("../wasm/ahead.js"), import("../ahead/section.js")], address);

export const application = loadingOf(
  () => [import("../wasm/application.js"), import("../application/section.js")],
  () => new URL("../wasm/application_bg.wasm", import.meta.url),
);
