// Columns of a caller: integers of 64 bits, or JavaScript numbers that are whole.

import { kindOf, plainView } from "./array.js";
import { refused, wrongType } from "./input.js";

const KINDS = { BigInt64Array, Float64Array };

/** The most rows that the module counts. */
const MOST_ROWS = 2 ** 32 - 1;

/** How many rows each view had when it was read. */
const rows = new WeakMap();

/**
 * A reader of a column, which gives a plain view of it.
 *
 * @param {() => ArrayBuffer} ownMemory the memory of the module, which may move while the columns are computed
 */
export const column = (ownMemory) => (value, place) => {
  const Plain = KINDS[kindOf(value)];
  if (!Plain) throw wrongType(value, place, "a BigInt64Array, or a Float64Array of whole numbers");
  const view = plainView(Plain, value);
  if (!view) throw detached(place);
  if (view.length > MOST_ROWS) {
    throw refused("invalid_number", place, `${place} has ${view.length} rows: a column must have at most ${MOST_ROWS}.`);
  }
  if (view.buffer === ownMemory()) {
    throw refused("invalid_type", place, `${place} is in the memory of the module: use Columns.scale, which computes there.`);
  }
  rows.set(view, view.length);
  return view;
};

/** Refuses a view that lost rows after it was read: what a caller gives for another key may run code. */
export function checkRows(view, place) {
  if (view && view.length !== rows.get(view)) throw detached(place);
}

const detached = (place) =>
  refused("invalid_type", place, `${place} is detached: its memory was transferred, shrank, or grew elsewhere.`);
