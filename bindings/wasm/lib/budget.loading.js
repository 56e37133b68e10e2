// The loading of the module of the budget, which a page shares with the waterfall.

import init from "../wasm/budget.js";
import { Loading } from "./loading.js";

export const loading = new Loading(init, () => new URL("../wasm/budget_bg.wasm", import.meta.url));
