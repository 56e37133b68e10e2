// JSON of the core as objects whose names are those of the API.

import { camelCase, isKeyedByCodes } from "./names.js";

/**
 * Reads JSON of the core: names in camelCase, nothing that can be changed. Decimals are strings and stay strings.
 *
 * @param {string} json
 */
export function read(json) {
  return JSON.parse(json, (name, value) => {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value) || isKeyedByCodes(name)) return Object.freeze(value);
    const entries = Object.entries(value).map(([name, inner]) => [camelCase(name), inner]);
    return Object.freeze(Object.fromEntries(entries));
  });
}
