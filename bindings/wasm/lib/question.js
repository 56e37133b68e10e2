// A question as the core reads it, its answer, and its error in the names of the caller.

import { answer } from "../wasm/budget.js";
import { VangnetError } from "./error.js";
import { isKeyedByCodes, placeOf, snakeCase } from "./names.js";

/** Deeper than any option stands; an object that holds itself ends here. */
const DEEPEST = 8;

/**
 * The options of a question with the names of the core.
 *
 * @param {string} question
 * @param {unknown} options
 */
export function questionOf(question, options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    throw refused("invalid_type", null, "The argument must be an object.");
  }
  if (options.question !== undefined) {
    throw refused("unknown_field", "/question", "/question is not a known key.");
  }
  return { ...ofCore(options, "", 0), question };
}

/**
 * Asks the core; what it refuses becomes a `VangnetError`.
 *
 * @param {object} question
 * @returns {string} the answer as the core writes it
 */
export function ask(question) {
  const json = answer(JSON.stringify(question));
  if (!json.startsWith('{"error":')) return json;
  const { code, field, message } = JSON.parse(json).error;
  if (field === null) throw refused(code, null, message);
  const place = placeOf(field);
  throw refused(code, place, message.startsWith(field) ? place + message.slice(field.length) : message);
}

/** A value with the names of the core. What JSON has no form for is `null`, which the core accepts nowhere. */
function ofCore(value, name, depth) {
  if (typeof value === "string") return value.isWellFormed() ? value : null;
  if (["number", "boolean", "undefined"].includes(typeof value)) return value;
  if (value === null || typeof value !== "object" || depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((inner) => ofCore(inner, "", depth + 1));
  const nameOf = isKeyedByCodes(name) ? (code) => code : snakeCase;
  const entries = Object.entries(value).map(([key, inner]) => [nameOf(key), ofCore(inner, key, depth + 1)]);
  return Object.fromEntries(entries);
}

function refused(code, field, message) {
  return new VangnetError({ code, field, message });
}
