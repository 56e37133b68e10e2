// The questions of a WebAssembly module: a question as the core reads it, and its answer.

import { asking } from "./asking.js";
import { questionReaders } from "./generated/readers.js";
import { given } from "./given.js";
import { wrongType } from "./input.js";
import { callsInto } from "./module.js";
import { placeOf } from "./names.js";
import { inSlices, runReader } from "./running.js";

/**
 * @param {{
 *   answer: (question: string) => string | undefined,
 *   ask: (question: string) => object | undefined,
 *   begin?: (question: string) => object | undefined,
 *   nearest: Function,
 *   __wbg_reset_state: () => void,
 * }} wasm
 */
export function questionsOf(wasm) {
  const { call, held } = callsInto(wasm.__wbg_reset_state);
  const nearest = (name, known) => call(() => wasm.nearest(name, known));
  const readers = questionReaders(nearest);
  const readRun = runReader(nearest);

  /**
   * Answers a question given as JSON, with JSON; nothing where it is a question of another module.
   *
   * @param {string} question
   */
  function answer(question) {
    if (typeof question !== "string") throw wrongType(question, "", "a string: the JSON of a question");
    // A lone surrogate has no UTF-8, so there is no JSON with one; nor is there empty JSON.
    return call(() => wasm.answer(question.isWellFormed() ? question : ""));
  }

  const asked = (question, options) => given([{ ...readers[question](options, ""), question }], placeOf);

  /** Asks the core, which then holds the answer. @param {string} question @param {unknown} options */
  const ask = (question, options) => held(asked(question, options)(wasm.ask));

  /** The same in slices. @param {string} question @param {unknown} options @param {unknown} run */
  async function askInSlices(question, options, run) {
    const how = readRun(run);
    const work = asked(question, options);
    const running = held(work(wasm.begin));
    const advance = (draws) => {
      // Where the module started anew in another call, it begins anew too.
      const begun = running();
      return call(() => ({ isLeft: begun.advance(draws), done: begun.done(), total: begun.total() }));
    };
    await inSlices(advance, how);
    // What is left of it after such a start, the core does first.
    return held(work(() => running().answered()));
  }

  return { answer, ...asking(ask, askInSlices, call) };
}
