// Made by `make generate` from the types of the Rust crate: change it there.

/** Names whose values have codes as keys: codes are data and stay as they are. */
export const KEYED_BY_CODES = new Set(["parts", "values"]);
