// Columns of a caller: integers of 64 bits, or JavaScript numbers that are whole.

import { kindOf, plainView } from "./array.js";
import { refused, wrongType } from "./input.js";

const KINDS = { BigInt64Array, Float64Array };

/**
 * A reader of a column, which gives a plain view of it.
 *
 * @param {() => ArrayBuffer} ownMemory the memory of the module, which may move while the columns are computed
 */
export const column = (ownMemory) => (value, place) => {
  const Plain = KINDS[kindOf(value)];
  if (!Plain) throw wrongType(value, place, "a BigInt64Array, or a Float64Array of whole numbers");
  const view = plainView(Plain, value);
  if (!view) {
    throw refused("invalid_type", place, `${place} is detached: its memory was transferred, shrank, or grew elsewhere.`);
  }
  if (view.buffer === ownMemory()) {
    throw refused("invalid_type", place, `${place} is in the memory of the module: use Columns.scale, which computes there.`);
  }
  return view;
};
