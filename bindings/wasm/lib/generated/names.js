// Made by `make generate` from the types of the Rust crate: change it there.

/** Names whose values have codes as keys: codes are data and stay as they are. */
export const KEYED_BY_CODES = new Set(["parts", "values"]);

/** Names with a number that stands apart in the core, which the name here no longer tells. */
export const NUMBERED = new Map([["budgetWithoutArt7", "budget_without_art_7"]]);
