// The questions of a WebAssembly module: a question as the core reads it, and its answer.

import { asking } from "./asking.js";
import { questionReaders } from "./generated/readers.js";
import { given } from "./given.js";
import { wrongType } from "./input.js";
import { callsInto } from "./module.js";
import { placeOf } from "./names.js";

/**
 * @param {{
 *   answer: (question: string) => string | undefined,
 *   ask: (question: string) => object | undefined,
 *   nearest: Function,
 *   __wbg_reset_state: () => void,
 * }} wasm
 */
export function questionsOf(wasm) {
  const { call, held } = callsInto(wasm.__wbg_reset_state);
  const readers = questionReaders((name, known) => call(() => wasm.nearest(name, known)));

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

  /** Asks the core, which then holds the answer. @param {string} question @param {unknown} options */
  const ask = (question, options) => held(given([{ ...readers[question](options, ""), question }], placeOf)(wasm.ask));

  return { answer, ...asking(ask, call) };
}
