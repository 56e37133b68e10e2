// Where the module of the questions that look ahead is: the build with vectors, where the machine has them.

import { simd } from "./simd.js";

export const address = () =>
  simd ? new URL("../wasm/ahead_simd_bg.wasm", import.meta.url) : new URL("../wasm/ahead_bg.wasm", import.meta.url);
