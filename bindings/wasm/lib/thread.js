// What a worker does: it answers questions that take long, and keeps their answers for as long as its page does.

import { VangnetError } from "./error.js";

/**
 * Does what the messages of a page ask, in their order, once the module is there.
 *
 * @param {Record<string, Function>} functions that take long, by their names
 * @param {Promise<unknown>} ready the loading of the module
 * @param {(message: object) => void} post sends a message to the page
 * @returns {(message: object) => Promise<void>} takes a message of the page
 */
export function serving(functions, ready, post) {
  const stops = new Map();
  const answers = new Map();
  const does = {
    async run({ id, name, options, reports }) {
      const stop = new AbortController();
      stops.set(id, stop);
      const onProgress = reports ? (done, total) => post({ id, progress: [done, total] }) : undefined;
      try {
        const answer = await functions[name](options, { signal: stop.signal, onProgress });
        answers.set(id, answer);
        return answer.toJson();
      } finally {
        stops.delete(id);
      }
    },
    explain: ({ of, language, markup }) => answers.get(of).explain(language, markup),
    // Nobody waits for what these two give.
    stop: ({ of }) => stops.get(of)?.abort(),
    forget: ({ of }) => answers.delete(of),
  };
  ready.catch((error) => post({ failed: error.message }));
  return async ({ act, ...message }) => {
    const { id } = message;
    try {
      await ready;
      post({ id, value: await does[act](message) });
    } catch (error) {
      post(error instanceof VangnetError ? { id, refusal: asData(error) } : { id, error });
    }
  };
}

const asData = ({ code, field, message, problem, readings }) => ({ code, field, message, problem, readings: [...readings] });
