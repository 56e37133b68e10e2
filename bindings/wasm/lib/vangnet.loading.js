// The loading of the whole module, which a page shares with the calculator.

import init from "../wasm/vangnet.js";
import { Loading } from "./loading.js";

export const loading = new Loading(init, () => new URL("../wasm/vangnet_bg.wasm", import.meta.url));
