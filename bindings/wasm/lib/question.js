// The questions of a WebAssembly module: a question as the core reads it, its answer, and its error in the names of the
// caller.

import { asking } from "./asking.js";
import { VangnetError } from "./error.js";
import { questionReaders } from "./generated/readers.js";
import { optional, text, wrongType } from "./input.js";
import { callsInto, outOfMemory } from "./module.js";
import { isKeyedByCodes, placeOf, snakeCase } from "./names.js";

/** @param {{ answer: (question: string) => string | undefined, nearest: Function, __wbg_reset_state: () => void }} wasm */
export function questionsOf(wasm) {
  const { call } = callsInto(wasm.__wbg_reset_state);
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

  /** A question as the core reads it. @param {string} question @param {unknown} options */
  const questionOf = (question, options) => ({ ...ofCore(readers[question](options, ""), ""), question });

  /** Asks the core; what it refuses becomes a `VangnetError`. @param {object} question @returns {string} its JSON */
  const ask = (question) => accepted(answer(written(question)));

  return { answer, ...asking(questionOf, ask, explanationOf) };
}

/** The question for the words of another. @param {object} about @param {unknown} language @param {unknown} markup */
function explanationOf(about, language, markup) {
  const lang = optional(text, language, "/language");
  return { question: "explain", about, lang, markup: optional(text, markup, "/markup") };
}

function accepted(json) {
  if (!json.startsWith('{"error":')) return json;
  const { code, field, message } = JSON.parse(json).error;
  if (field === null) throw new VangnetError({ code, field, message });
  const place = placeOf(field);
  const sentence = message.startsWith(field) ? place + message.slice(field.length) : message;
  throw new VangnetError({ code, field: place, message: sentence });
}

function written(question) {
  try {
    return JSON.stringify(question);
  } catch (cause) {
    // Plain data of a few levels: it is only too long.
    throw outOfMemory("The question is longer than a text can be", cause);
  }
}

/** Plain data with the names of the core. */
function ofCore(value, name) {
  if (Array.isArray(value)) return value.map((inner) => ofCore(inner, ""));
  if (typeof value !== "object") return value;
  const nameOf = isKeyedByCodes(name) ? (code) => code : snakeCase;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), ofCore(inner, key)]));
}
