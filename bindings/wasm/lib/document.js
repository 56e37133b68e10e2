// The document of a rule set as text. Which keys it may have, the core knows; here it only has to end.

import { refused } from "./input.js";

/** Deeper than any rule set is. */
const DEEPEST = 16;

/** More values than any rule set has. */
const MOST = 10_000;

/**
 * The document as JSON, of which every value is read once.
 *
 * @param {unknown} document
 */
export function documentText(document) {
  let left = MOST;

  function copy(value, depth) {
    left -= 1;
    if (left < 0) throw notADocument(`it has more than ${MOST} values`);
    if (depth > DEEPEST) throw notADocument(`its values are nested more than ${DEEPEST} deep`);
    if (typeof value === "string" && !value.isWellFormed()) throw notADocument("a text of it has a lone surrogate");
    if (typeof value === "number" && !Number.isFinite(value)) throw notADocument(`JSON has no ${value}`);
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
    if (typeof value !== "object") throw notADocument(`JSON has no ${typeof value}`);
    return Array.isArray(value) ? copyOfArray(value, depth) : copyOfObject(value, depth);
  }

  function copyOfArray(value, depth) {
    const { length } = value;
    if (!(Number.isSafeInteger(length) && length >= 0 && length <= left)) throw notADocument(`it has more than ${MOST} values`);
    const elements = [];
    for (let at = 0; at < length; at += 1) elements.push(copy(value[at], depth + 1));
    return elements;
  }

  function copyOfObject(value, depth) {
    const plain = !ArrayBuffer.isView(value) && !Object.hasOwn(value, "length");
    if (!plain || Object.prototype.toString.call(value) !== "[object Object]") throw notADocument("not every object has keys");
    const read = Object.create(null);
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (inner !== undefined) read[key] = copy(inner, depth + 1);
    }
    return read;
  }

  if (document === undefined) return "null";
  return JSON.stringify(copy(document, 0));
}

function notADocument(why) {
  return refused("invalid_rule_set", "", `The rule set cannot be written as JSON: ${why}.`);
}
