// The scale over whole columns; the modules that import it have loaded the WebAssembly module first.

import * as wasm from "../wasm/columns.js";
import { orRefused, VangnetError } from "./error.js";

export { VangnetError } from "./error.js";
export { simd } from "./simd.js";

export function scaleColumns(options) {
  return orRefused(() => wasm.scaleColumns(options));
}

/** The columns that there may be. */
const COLUMNS = ["budget", "netCosts", "inhabitants", "deficit", "deficitRatio", "payment", "ownRisk"];

/** What a view belongs to, so that its columns stay as long as somebody has the view. */
const owners = new WeakMap();

/** Columns in the memory of the module. */
export class Columns {
  #columns;
  #views = {};

  constructor(rows, options) {
    this.#columns = orRefused(() => new wasm.Columns(rows, options));
    this.rows = rows;
    Object.defineProperty(this, "rows", { writable: false });
  }

  scale(options) {
    orRefused(() => this.#open().scale(options));
  }

  free() {
    this.#columns?.free();
    this.#columns = undefined;
    this.#views = {};
  }

  #open() {
    if (this.#columns) return this.#columns;
    throw new VangnetError({ code: "invalid_type", field: null, message: "These columns were freed." });
  }

  /** The memory moves where it grows, and a view of the place where it was is empty. */
  #view(name) {
    const pointer = this.#open().pointer(name);
    const { buffer } = wasm.moduleMemory();
    if (pointer !== 0 && this.#views[name]?.buffer !== buffer) {
      this.#views[name] = new BigInt64Array(buffer, pointer, this.rows);
      owners.set(this.#views[name], this);
    }
    return this.#views[name];
  }

  static {
    for (const name of COLUMNS) {
      const get = function () {
        return this.#view(name);
      };
      Object.defineProperty(this.prototype, name, { get, enumerable: true });
    }
    if (Symbol.dispose) this.prototype[Symbol.dispose] = this.prototype.free;
  }
}
