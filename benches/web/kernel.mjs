// The kernel as WebAssembly, from what `make web` builds.
import { readFileSync } from "node:fs";

import { Columns, scaleColumns, simd } from "../../bindings/wasm/lib/columns.node.js";

if (!simd) throw new Error("Node has no vectors here.");

const RULES = { year: 2024 };

/** The package over columns in its own memory, with vectors. */
export function kernelSimd({ budget, netCosts }) {
  const columns = new Columns(budget.length);
  columns.budget.set(budget);
  columns.netCosts.set(netCosts);
  return { run: () => columns.scale(RULES), cents: () => columns };
}

/** The package over columns of JavaScript, which it copies, into new ones. */
export function kernelCopied({ budget, netCosts }) {
  const options = { ...RULES, budget, netCosts };
  let results;
  return { run: () => (results = scaleColumns(options)), cents: () => results };
}

// The package takes the build that the machine can run, so the other one is loaded as the package loads it, beside it.
const MODULE = "../../bindings/wasm/wasm/columns";
const plain = await import(`${MODULE}.js?plain`);
plain.initSync({ module: readFileSync(new URL(`${MODULE}_bg.wasm`, import.meta.url)) });

/** The build without vectors over columns in its own memory. */
export function kernelPlain({ budget, netCosts }) {
  const columns = new plain.Columns(budget.length);
  const view = (name) => new BigInt64Array(plain.moduleMemory().buffer, columns.pointer(name), budget.length);
  view("budget").set(budget);
  view("netCosts").set(netCosts);
  return {
    run: () => columns.scale(RULES),
    cents: () => ({ payment: view("payment"), ownRisk: view("ownRisk") }),
  };
}
