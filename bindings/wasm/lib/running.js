// A question that takes long, answered in slices between which the page or the server has its turn.

import { object, wrongType } from "./input.js";

/** How long a slice takes, about, in milliseconds. */
const SLICE = 10;
/** The core works out so many draws at once; the first slice of them tells how many the next one can have. */
const BLOCK = 384;
/** A clock of a browser is coarse, and the first draws may be slower than those after them. */
const MOST_TIMES = 8;
/** The most blocks of a slice: all there can be. */
const MOST = 2 ** 20;

// It says of a signal of any window whether it is one.
const isAborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted").get;

/** A reader of the signal that stops a run. */
function signal(value, place) {
  try {
    isAborted.call(value);
    return value;
  } catch {
    throw wrongType(value, place, "an AbortSignal");
  }
}

function listener(value, place) {
  if (typeof value !== "function") throw wrongType(value, place, "a function");
  return value;
}

/**
 * A reader of how a question is run.
 *
 * @param {(name: string, known: string) => string | undefined} nearest the known key that is nearest to another
 * @returns {(value: unknown) => { signal?: AbortSignal, onProgress?: (done: number, total: number) => void }}
 */
export const runReader = (nearest) => {
  const read = object({ signal, onProgress: listener }, nearest);
  return (value = {}) => read(value, "");
};

/**
 * Works until nothing is left, with a turn for other work after each slice.
 *
 * @param {(draws: number) => { isLeft: boolean, done: number, total: number }} advance
 * @param {{ signal?: AbortSignal, onProgress?: (done: number, total: number) => void }} run
 */
export async function inSlices(advance, { signal, onProgress }) {
  let blocks = 1;
  for (;;) {
    signal?.throwIfAborted();
    const start = performance.now();
    const { isLeft, done, total } = advance(blocks * BLOCK);
    const took = performance.now() - start;
    if (total > 0) onProgress?.(done, total);
    if (!isLeft) break;
    const times = took === 0 ? MOST_TIMES : Math.min(SLICE / took, MOST_TIMES);
    blocks = Math.min(Math.max(Math.floor(blocks * times), 1), MOST);
    await turn();
  }
  signal?.throwIfAborted();
}

/** Everything else that waits goes first, what is drawn and what is clicked too. */
const turn = () => new Promise((resume) => setTimeout(resume));
