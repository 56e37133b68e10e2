// What a caller gives, as plain data.
//
// A value of a caller can run code where it is read (getters, proxies), and that code can throw or call this library
// again. So every argument is read here, once and before WebAssembly is entered: nothing of the module is borrowed
// then, an error of the caller passes through as it is, and what goes on is a copy that runs no code. Unknown keys and
// lengths are refused before what they hold is read, so an object that holds itself ends where its keys do.

import { VangnetError } from "./error.js";

/** The most values of an argument: more than the figures of every municipality that four digits can name. */
const MOST = 250_000;

/** How much of a text a message shows. */
const SHOWN = 40;

/**
 * Reads a value that stands at a place, or refuses it; `room` is what is left for the values of the whole argument.
 *
 * @typedef {(value: unknown, place: string, room?: { left: number }) => any} Reader
 */

/** @type {Reader} */
export const text = primitive("a string", isText);

/** An amount, a ratio or a count. A number has lost its decimals before it arrives, so it is a string. @type {Reader} */
export const decimal = primitive('a string of digits such as "1234.56", which stays exact', isText);

/** @type {Reader} */
export const integer = primitive("an integer", Number.isSafeInteger);

/** @type {Reader} */
export const boolean = primitive("a boolean", (value) => typeof value === "boolean");

/**
 * A reader of an object with these keys, each of which may be absent.
 *
 * @param {Record<string, Reader>} readers
 * @param {(name: string, known: string) => string | undefined} nearest the known key that is nearest to another
 * @param {(key: string) => string} [nameOf] the name of what is read, where that is another
 * @returns {Reader}
 */
export function object(readers, nearest, nameOf = (key) => key) {
  const known = Object.keys(readers);
  const names = known.map(nameOf);
  return (value, place, room = { left: MOST }) => {
    const keys = keysOf(value, place);
    const unknown = keys.find((key) => !Object.hasOwn(readers, key));
    if (unknown !== undefined) throw unknownKey(unknown, place, known, nearest);
    take(keys.length, room, place, "keys");
    const read = plainObject();
    for (const [at, key] of known.entries()) {
      const inner = keys.includes(key) ? value[key] : undefined;
      if (inner !== undefined) read[names[at]] = readers[key](inner, `${place}/${key}`, room);
    }
    return read;
  };
}

/** A reader of an object whose keys are data, such as years. @type {(reader: Reader) => Reader} */
export function map(reader) {
  return (value, place, room = { left: MOST }) => {
    const keys = keysOf(value, place);
    take(keys.length, room, place, "keys");
    const read = plainObject();
    for (const key of keys) {
      const inner = value[key];
      if (inner !== undefined) read[key] = reader(inner, `${place}/${escaped(key)}`, room);
    }
    return read;
  };
}

/** A reader of a question, whose key `question` says which of these reads it. @type {(readers: Record<string, Reader>) => Reader} */
export function question(readers) {
  return (value, place, room = { left: MOST }) => {
    const name = keysOf(value, place).includes("question") ? value.question : undefined;
    if (typeof name === "string" && Object.hasOwn(readers, name)) return readers[name](value, place, room);
    const range = `a question must be one of ${Object.keys(readers).join(" and ")}`;
    if (name === undefined) throw refused("missing_field", `${place}/question`, `${place}/question is required.`);
    if (typeof name !== "string") throw wrongType(name, `${place}/question`, "a string");
    throw refused("unknown_question", `${place}/question`, `${place}/question is ${shown(name)}: ${range}.`);
  };
}

/** A reader of an array. @type {(reader: Reader) => Reader} */
export function list(reader) {
  return (value, place, room = { left: MOST }) => {
    if (!Array.isArray(value)) throw wrongType(value, place, "an array");
    const { length } = value;
    take(length, room, place, "elements");
    const elements = [];
    for (let at = 0; at < length; at += 1) elements.push(reader(value[at], `${place}/${at}`, room));
    return elements;
  };
}

/** Reads a value that may be absent. @type {(reader: Reader, value: unknown, place: string) => any} */
export const optional = (reader, value, place) => (value === undefined ? undefined : reader(value, place));

/** The refusal of a value of another type than due; it names what was found, and never the contents of an object. */
export function wrongType(value, place, due, found = shown(value)) {
  const subject = place === "" ? "The argument" : place;
  return refused("invalid_type", place, `${subject} is ${found}: it must be ${due}.`);
}

/** @param {string} code @param {string} place @param {string} message */
export function refused(code, place, message) {
  const error = new VangnetError({ code, field: place === "" ? null : place, message });
  // Its stack has few places, and the caller's is to be among them.
  Error.captureStackTrace?.(error, refused);
  return error;
}

/** A text that can be given back as it came: a lone surrogate has no UTF-8. */
function isText(value) {
  return typeof value === "string" && value.isWellFormed();
}

function primitive(due, fits) {
  return (value, place) => {
    if (fits(value)) return value;
    throw wrongType(value, place, due);
  };
}

/** Without a prototype no key means anything but itself. */
const plainObject = () => Object.create(null);

/**
 * The own keys of an object. A Map, a Date or an array has its contents elsewhere or under numbers, so its keys would
 * say nothing, or be as many as its elements.
 */
function keysOf(value, place) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw wrongType(value, place, "an object");
  const kind = ArrayBuffer.isView(value) ? "typed array" : Object.prototype.toString.call(value).slice(8, -1);
  if (kind === "Object" && !Object.hasOwn(value, "length")) return Object.keys(value);
  const found = kind === "Object" ? "like an array" : `a ${kind.slice(0, SHOWN)}`;
  throw wrongType(value, place, "an object with keys of its own", found);
}

function unknownKey(key, place, known, nearest) {
  const near = nearest(key.slice(0, 2 * SHOWN).toWellFormed(), known.join());
  const hint = near === undefined ? `known are ${known.join(", ") || "no keys"}` : `the nearest known key is ${near}`;
  const pointer = `${place}/${escaped(key)}`;
  return refused("unknown_field", pointer, `${pointer} is not a known key: ${hint}.`);
}

/** Reserves room for a number of values; a proxy may give any length. */
function take(count, room, place, what) {
  if (Number.isSafeInteger(count) && count >= 0 && count <= room.left) {
    room.left -= count;
    return;
  }
  const subject = place === "" ? "The argument" : place;
  throw refused("invalid_type", place, `${subject} has ${typeof count === "number" ? count : shown(count)} ${what}: an argument has at most ${MOST} values.`);
}

/** A key as a JSON pointer writes it. */
export function escaped(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function shown(value) {
  switch (typeof value) {
    case "string": {
      const characters = [...value.slice(0, 2 * SHOWN)];
      const cut = characters.slice(0, SHOWN).join("");
      const text = JSON.stringify(cut.length < value.length ? `${cut}…` : cut);
      return value.isWellFormed() ? text : `${text}, which has half a character (a lone surrogate)`;
    }
    case "number":
    case "boolean":
      return `the ${typeof value} ${String(value)}`;
    case "bigint":
      return value > -(10n ** 40n) && value < 10n ** 40n ? `the bigint ${value}` : "a bigint";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? "an array" : "an object";
    default:
      return `a value of the type ${typeof value}`;
  }
}
