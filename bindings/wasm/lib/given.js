// What a caller gave, as lines of JSON for the core, and the places of its errors in the names of the caller.

import { isEndOfStack, outOfMemory } from "./module.js";

/**
 * Plain data as the core reads it, a line each. What comes back makes, of work on these lines, a call whose refusals
 * name places of the caller.
 *
 * @param {object[]} values
 * @param {(pointer: string) => string} placeOf the place of an error of the core
 * @returns {<T>(work: (lines: string) => T) => () => T}
 */
export function given(values, placeOf) {
  const lines = written(values);
  return (work) => () => {
    try {
      return work(lines);
    } catch (refusal) {
      throw refusal instanceof Error || refusal.field === null ? refusal : placed(refusal, placeOf(refusal.field));
    }
  };
}

function placed(refusal, field) {
  const { message } = refusal;
  const sentence = message.startsWith(refusal.field) ? field + message.slice(refusal.field.length) : message;
  return { ...refusal, field, message: sentence };
}

function written(values) {
  try {
    return values.map((value) => JSON.stringify(value)).join("\n");
  } catch (cause) {
    if (isEndOfStack(cause)) throw cause;
    // Plain data of a few levels: it is only too long.
    throw outOfMemory("The argument is longer than a text can be", cause);
  }
}
