// Calls into a WebAssembly module, and what becomes of it where its memory runs out.

import { VangnetError } from "./error.js";

/**
 * The calls into a module.
 *
 * Only data without code goes in, so what comes out other than an answer is a refusal of the core, or a sign that the
 * machine gave up: memory that ran out, which WebAssembly cannot unwind from. Whatever it then held is lost, so the
 * module is started anew, and what a caller holds of the one before is made again where it is next used.
 *
 * @param {() => void} restart starts the module anew
 */
export function callsInto(restart) {
  let instance = 0;
  let stopped = false;

  function start() {
    try {
      restart();
    } catch (cause) {
      if (isEndOfStack(cause)) throw cause;
      throw outOfMemory("There is no memory to start the WebAssembly module again", cause);
    }
    instance += 1;
    stopped = false;
  }

  /**
   * Calls the module; what it refuses becomes a `VangnetError`, whose stack starts at the caller.
   *
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  function call(work) {
    if (stopped) start();
    try {
      return work();
    } catch (thrown) {
      if (thrown instanceof VangnetError) throw thrown;
      if (!(thrown instanceof Error)) throw new VangnetError(thrown);
      stopped = true;
      start();
      if (isEndOfStack(thrown)) throw thrown;
      throw outOfMemory("The memory of the WebAssembly module ran out, so it was started again", thrown);
    }
  }

  /**
   * Something that lives in the module; it is made again after the module has restarted.
   *
   * @template T
   * @param {() => T} make
   * @returns {() => T}
   */
  function held(make) {
    let made = call(make);
    let of = instance;
    return () => {
      if (of !== instance || stopped) {
        made = call(make);
        of = instance;
      }
      return made;
    };
  }

  /** Which start of the module it is. */
  const current = () => instance;

  return { call, held, current };
}

/** The caller's own recursion, which may end in the module: it is the caller's to know. */
export function isEndOfStack(error) {
  return !(error instanceof WebAssembly.RuntimeError) && /call stack|recursion/i.test(error.message);
}

/** @param {string} what @param {unknown} cause */
export function outOfMemory(what, cause) {
  const message = `${what}: give smaller pieces, such as blocks of 1 MiB.`;
  return new VangnetError({ code: "out_of_memory", field: null, message }, { cause });
}
