// Values that a careless or hostile caller gives, made from a seed.

/** What a getter or a trap of a hostile value throws; a library must pass it on as it is. */
export class Thrown extends Error {}

/** A generator of numbers from 0 up to 1 (mulberry32), so that a failure can be made again. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const throwing = (thrown) => () => {
  throw thrown;
};

/** Everything that can be thrown, some of which looks like what the module itself throws. */
const THROWN = [
  () => new Thrown("of the caller"),
  () => new WebAssembly.RuntimeError("unreachable"),
  () => new RangeError("Maximum call stack size exceeded"),
  () => ({ code: "invalid_type", field: "/year", message: "not of the library" }),
  () => "a text",
  () => null,
];

function detached(Kind) {
  const array = Kind.of(Kind === BigInt64Array ? 1n : 1);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function shrunk(Kind) {
  const buffer = new ArrayBuffer(64, { maxByteLength: 64 });
  const array = new Kind(buffer, 32, 1);
  buffer.resize(8);
  return array;
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic() {
  const circle = { year: 2019, budget: "1", netCosts: "1" };
  for (const key of ["model", "realised", "history", "procedure", "from", "to"]) circle[key] = circle;
  return circle;
}

function deep(depth) {
  let value = {};
  for (let at = 0; at < depth; at += 1) value = at % 2 ? [value] : { history: value };
  return value;
}

const SPARSE = new Array(50_000_000);
const LARGE = new Float64Array(10_000_000);

/** Values of every type, each made anew, but for the largest. */
export const VALUES = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  "negative zero": () => -0,
  NaN: () => NaN,
  infinity: () => -Infinity,
  fraction: () => 2019.5,
  year: () => 2019,
  "year 2025": () => 2025,
  large: () => 2 ** 53,
  bigint: () => 2019n,
  "huge bigint": () => 10n ** 5000n,
  symbol: () => Symbol("vangnet"),
  function: () => () => "1",
  class: () => class {},
  "empty text": () => "",
  amount: () => "100.00",
  "wrong amount": () => "1.000,00",
  "lone surrogate": () => "a\ud800",
  "zero byte": () => "\0",
  "long text": () => "9".repeat(100_000),
  language: () => "en",
  "boxed text": () => new String("100"),
  "boxed number": () => new Number(2019),
  array: () => [],
  "array of texts": () => ["payment", "payment"],
  "array of itself": () => {
    const array = [];
    array.push(array);
    return array;
  },
  sparse: () => SPARSE,
  "array with an end": () => Object.assign(new Array(5), { 4: {} }),
  "array-like": () => ({ length: 2 ** 40, 0: {} }),
  object: () => ({}),
  "without a prototype": () => Object.create(null),
  frozen: () => Object.freeze({ year: 2019, budget: "100", netCosts: "109" }),
  inherited: () => Object.create({ year: 2019, budget: "100", netCosts: "109" }),
  "named __proto__": () => JSON.parse('{"__proto__":{"year":2019},"constructor":1}'),
  "with toJSON": () => ({ toJSON: throwing(new Thrown("toJSON")) }),
  "with valueOf": () => ({ valueOf: throwing(new Thrown("valueOf")), toString: throwing(new Thrown("toString")) }),
  cyclic,
  deep: () => deep(10_000),
  Date: () => new Date(0),
  Map: () => new Map([["year", 2019]]),
  Set: () => new Set([1]),
  RegExp: () => /a/g,
  Promise: () => Promise.resolve(1),
  Error: () => new Error("a value"),
  Proxy: () => new Proxy({ year: 2019, budget: "100", netCosts: "109" }, {}),
  "revoked proxy": () => revoked({}),
  "revoked array": () => revoked([]),
  ArrayBuffer: () => new ArrayBuffer(8),
  DataView: () => new DataView(new ArrayBuffer(8)),
  Uint8Array: () => Uint8Array.of(123, 125),
  Buffer: () => Buffer.from("{}\n"),
  "large typed array": () => LARGE,
  "detached bytes": () => detached(Uint8Array),
  "shrunk bytes": () => shrunk(Uint8Array),
  BigInt64Array: () => BigInt64Array.of(100n),
  Float64Array: () => Float64Array.of(100),
  "detached column": () => detached(BigInt64Array),
  "shrunk column": () => shrunk(Float64Array),
  "shared column": () => new BigInt64Array(new SharedArrayBuffer(8)).fill(100n),
  "resizable column": () => new Float64Array(new ArrayBuffer(8, { maxByteLength: 64 })).fill(100),
  "Int32Array": () => Int32Array.of(1),
  "false column": () => Object.create(Float64Array.prototype),
  "lying column": () => Object.defineProperty(BigInt64Array.of(100n), "length", { value: 2 ** 31 }),
};

/** A hostile form of an object or array; `thrown` collects what it may throw. */
const FORMS = [
  (value, key, thrown) => Object.defineProperty(value, key, { enumerable: true, configurable: true, get: throwing(thrown) }),
  (value, key, thrown, again) => {
    let [first, reads] = [value[key], 0];
    const get = () => ((reads += 1) === 1 ? first : again());
    return Object.defineProperty(value, key, { enumerable: true, configurable: true, get });
  },
  (value, _, thrown) => new Proxy(value, { ownKeys: throwing(thrown) }),
  (value, _, thrown) => new Proxy(value, { get: throwing(thrown) }),
  (value, _, thrown) => new Proxy(value, { getOwnPropertyDescriptor: throwing(thrown) }),
  (value, _, thrown) => new Proxy(value, { has: throwing(thrown), getPrototypeOf: throwing(thrown) }),
  (value) => new Proxy(value, {}),
  (value) => new Proxy(value, { ownKeys: (target) => [...Reflect.ownKeys(target), ...Array.from({ length: 1000 }, (_, at) => `key${at}`)] }),
  (value) => (Array.isArray(value) ? new Proxy(value, { get: (target, name) => (name === "length" ? 2 ** 31 : (target[name] ?? target[0])) }) : value),
  (value) => Object.freeze(value),
  (value) => Object.assign(Object.create(null), value),
  (value) => Object.assign(value, { [Symbol("vangnet")]: 1 }),
  (value, key) => Object.assign(value, { [`${key}s`]: 1 }),
];

/**
 * Makes hostile arguments out of right ones.
 *
 * @param {() => number} next
 */
export function hostileMaker(next) {
  const among = (list) => list[Math.floor(next() * list.length)];
  const some = () => among(Object.values(VALUES))();

  /** A copy of a value in which one or two places are hostile. */
  return function hostile(args) {
    const thrown = among(THROWN)();
    const copy = args.map(copyOf);
    for (let changes = 1 + Math.floor(next() * 2); changes > 0; changes -= 1) {
      try {
        change(copy, thrown);
      } catch {
        // A place that is hostile already cannot be made so twice.
      }
    }
    return { args: copy, thrown };
  };

  function change(list, thrown) {
    const places = placesIn(list);
    if (places.length === 0) return;
    const { holder, key } = among(places);
    const value = holder[key];
    const isHolder = value !== null && typeof value === "object" && !ArrayBuffer.isView(value) && isPlain(value);
    const inner = isHolder ? Object.keys(value) : [];
    holder[key] = isHolder && inner.length > 0 && next() < 0.7 ? among(FORMS)(value, among(inner), thrown, some) : some();
  }
}

function placesIn(value, places = []) {
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return places;
  if (!isPlain(value)) return places;
  for (const key of Object.keys(value)) {
    const held = Object.getOwnPropertyDescriptor(value, key);
    if (!held?.writable) continue;
    places.push({ holder: value, key });
    if (places.length < 500) placesIn(held.value, places);
  }
  return places;
}

function isPlain(value) {
  try {
    return [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) && Object.keys(value).length < 1000;
  } catch {
    return false;
  }
}

/** A copy of plain data; anything else is the same. */
function copyOf(value) {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value === null || typeof value !== "object" || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}
