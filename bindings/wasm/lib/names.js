// The names of this API (camelCase) and those of the core (snake_case).

import { KEYED_BY_CODES, NUMBERED } from "./generated/names.js";

/** @param {string} name */
export const isKeyedByCodes = (name) => KEYED_BY_CODES.has(name);

/**
 * A name of the core as this API has it.
 *
 * @param {string} name
 */
export function camelCase(name) {
  return name.replace(/_([_a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/**
 * A name of this API as the core has it. An underscore, which no name here has, is doubled: so a name in snake_case is
 * not known to the core either, and `camelCase` gives back what was written.
 *
 * @param {string} name
 */
export function snakeCase(name) {
  return NUMBERED.get(name) ?? name.replace(/[A-Z_]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The place of an error as a JSON pointer in the names of this API.
 *
 * @param {string} pointer
 */
export function placeOf(pointer) {
  const names = pointer.split("/");
  return names.map((name, at) => (isKeyedByCodes(names[at - 1]) ? name : camelCase(name))).join("/");
}
