// The JSON contract as bytes, alike in each module that has it.

import { kindOf, plainView } from "./array.js";
import { refused, wrongType } from "./input.js";
import { outOfMemory } from "./module.js";

/** The most bytes at once; a module has four times as much memory, and answers need some of it. */
const MOST = 2 ** 30;

/**
 * @param {<T>(work: () => T) => T} call
 * @param {(cases: Uint8Array) => Uint8Array} answered
 */
export const evaluating = (call, answered) =>
  function evaluate(cases) {
    if (kindOf(cases) !== "Uint8Array") throw wrongType(cases, "", "a Uint8Array: the bytes of lines");
    const bytes = plainView(Uint8Array, cases);
    if (!bytes) throw refused("invalid_type", "", "The argument is detached: its memory was transferred.");
    if (bytes.length > MOST) throw outOfMemory(`The argument has ${bytes.length} bytes`);
    return call(() => answered(bytes));
  };
