// The scale over whole columns; the modules that import it have loaded the WebAssembly module first.

import * as wasm from "../wasm/columns.js";
import { checkRows, column } from "./column.js";
import { boolean, integer, list, object, optional, refused, text, wrongType } from "./input.js";
import { callsInto } from "./module.js";

export { VangnetError } from "./error.js";
export { simd } from "./simd.js";

const { call, current } = callsInto(wasm.__wbg_reset_state);
const nearest = (name, known) => call(() => wasm.nearest(name, known));
const memory = () => wasm.moduleMemory().buffer;

const band = object({ above: integer, share: integer }, nearest);
const rates = object({ bands: list(band), capPerInhabitant: integer, extendedAmountUnknown: boolean, assumed: boolean }, nearest);

/** A rule set of the module `vangnet`, of which only the rates are read. */
function rules(value, place) {
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, "rates")) {
    throw refused("invalid_type", place, `${place} is not a rule set: it must come from ruleSet or readRuleSet.`);
  }
  return { rates: rates(value.rates, `${place}/rates`) };
}

/** One output or several; which there are is the core's to say. */
function outputs(value, place) {
  if (Array.isArray(value)) return [...new Set(list(text)(value, place))];
  if (typeof value !== "string") throw wrongType(value, place, "the name of an output, or an array of names");
  return [text(value, place)];
}

const readRules = object({ year: integer, rules }, nearest);
const readLayout = object({ inhabitants: boolean, outputs }, nearest);
const [budget, netCosts, inhabitants] = Array(3).fill(column(memory));
const readColumns = object({ year: integer, rules, budget, netCosts, inhabitants, outputs }, nearest);

export function scaleColumns(options) {
  const given = readColumns(options, "");
  for (const name of ["budget", "netCosts", "inhabitants"]) checkRows(given[name], `/${name}`);
  const results = call(() => wasm.scaleColumns(given));
  Object.freeze(results.warnings);
  return results;
}

/** The columns that there may be. */
const COLUMNS = ["budget", "netCosts", "inhabitants", "deficit", "deficitRatio", "payment", "ownRisk"];

/** What a view belongs to, so that its columns stay as long as somebody has the view. */
const owners = new WeakMap();

/** Columns in the memory of the module. */
export class Columns {
  #columns;
  #instance;
  #rows;
  #views = {};

  constructor(rows, options) {
    integer(rows, "/rows");
    const layout = optional(readLayout, options, "");
    this.#columns = call(() => new wasm.Columns(rows, layout));
    this.#instance = current();
    this.#rows = rows;
    Object.defineProperty(this, "rows", { value: rows, enumerable: true });
  }

  scale(options) {
    const given = readRules(options, "");
    const columns = this.#open();
    return Object.freeze(call(() => columns.scale(given)));
  }

  free() {
    const columns = this.#columns;
    this.#columns = undefined;
    this.#views = {};
    // What was in a module that was started anew is gone with it.
    if (!columns || this.#instance !== current()) return;
    columns.free();
    // Memory that grows, by nothing too, takes every view of it away, so that none reads or writes what is freed.
    wasm.moduleMemory().grow(0);
  }

  #open() {
    if (!this.#columns) throw refused("invalid_type", "", "These columns were freed.");
    if (this.#instance === current()) return this.#columns;
    throw refused("out_of_memory", "", "These columns were lost when the memory of the module ran out: make them again.");
  }

  /** The memory moves where it grows, and a view of the place where it was is empty. */
  #view(name) {
    const columns = this.#open();
    const pointer = call(() => columns.pointer(name));
    const buffer = memory();
    if (pointer !== 0 && this.#views[name]?.buffer !== buffer) {
      this.#views[name] = new BigInt64Array(buffer, pointer, this.#rows);
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
