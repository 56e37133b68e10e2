// JSON of the core as objects whose names are those of the API.

/**
 * Reads JSON of the core: names in camelCase, nothing that can be changed. Decimals are strings and stay strings.
 *
 * @param {string} json
 */
export function read(json) {
  return JSON.parse(json, (_, value) => {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return Object.freeze(value);
    const entries = Object.entries(value).map(([name, inner]) => [camelCase(name), inner]);
    return Object.freeze(Object.fromEntries(entries));
  });
}

/** @param {string} name */
function camelCase(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
