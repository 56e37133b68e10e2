// Questions that take long, answered in a worker: the page or the server goes on meanwhile.

import { read } from "./answers.js";
import { VangnetError } from "./error.js";
import { refused } from "./input.js";
import { runReader } from "./running.js";

const readRun = runReader(() => undefined);

/**
 * Makes the function of that name, whose questions a worker answers. It starts with the first one, and is there for all.
 *
 * @param {(heard: (message: object) => void, failed: (why: string) => void) =>
 *   { post: (message: object) => void, isNeeded: (is: boolean) => void, close: () => void }} start
 */
export function runningIn(start) {
  let thread = null;

  function opened() {
    thread ??= new Thread(start, () => (thread = null));
    return thread;
  }

  async function ask(name, options, run) {
    const { signal, onProgress } = readRun(run);
    signal?.throwIfAborted();
    const asked = opened();
    const [id, answered] = asked.request({ act: "run", name, options, reports: onProgress !== undefined }, onProgress);
    const stop = () => asked.stop(id, signal.reason);
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return Object.freeze(new Answer(await answered, asked, id));
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  return (name) => (options, run) => ask(name, options, run);
}

/** What the worker holds of an answer, it holds no longer than the page does. */
const kept = new FinalizationRegistry(({ thread, id }) => thread.forget(id));

/** An answer that a worker can put into words. */
class Answer {
  #json;
  #thread;
  #id;

  constructor(json, thread, id) {
    this.#json = json;
    this.#thread = thread;
    this.#id = id;
    Object.assign(this, read(json));
    kept.register(this, { thread, id });
  }

  toJson() {
    return this.#json;
  }

  async explain(language, markup) {
    const [, told] = this.#thread.request({ act: "explain", of: this.#id, language, markup });
    return told;
  }
}

/** A worker, and who waits for which of its messages. */
class Thread {
  #port;
  #waiting = new Map();
  #last = 0;
  #failure = null;
  #ended;

  constructor(start, ended) {
    this.#ended = ended;
    this.#port = start(
      (message) => this.#heard(message),
      (why) => this.#fail(why),
    );
  }

  /** Sends a message; gives its number, and a promise of what comes back. */
  request(message, onProgress) {
    if (this.#failure !== null) return [0, Promise.reject(this.#failure)];
    this.#last += 1;
    const id = this.#last;
    const { promise, ...settle } = deferred();
    this.#waiting.set(id, { ...settle, onProgress });
    this.#port.isNeeded(true);
    try {
      this.#port.post({ id, ...message });
    } catch (cause) {
      // What cannot be copied; whatever a getter of the caller throws is the caller's.
      const isOfPort = cause instanceof DOMException && cause.name === "DataCloneError";
      this.#take(id).reject(isOfPort ? refused("invalid_type", "", "The argument cannot be sent to a worker: it must be plain data.") : cause);
    }
    return [id, promise];
  }

  /** Stops a question: nobody waits for it any more. */
  stop(id, reason) {
    const waiting = this.#take(id);
    if (!waiting) return;
    waiting.reject(reason);
    this.#port.post({ act: "stop", of: id });
    // It may have been answered in the meantime.
    this.forget(id);
  }

  forget(id) {
    if (this.#failure === null) this.#port.post({ act: "forget", of: id });
  }

  #take(id) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#port.isNeeded(false);
    return waiting;
  }

  #heard({ id, progress, value, refusal, error, failed }) {
    if (failed !== undefined) this.#fail(failed);
    else if (progress !== undefined) this.#progress(id, progress);
    else if (refusal !== undefined) this.#take(id)?.reject(new VangnetError(refusal));
    else if (error !== undefined) this.#take(id)?.reject(error);
    else this.#take(id)?.resolve(value);
  }

  #progress(id, [done, total]) {
    try {
      this.#waiting.get(id)?.onProgress(done, total);
    } catch (thrown) {
      this.stop(id, thrown);
    }
  }

  #fail(why) {
    this.#failure = new Error(`The worker that answers does not run: ${why}`);
    this.#ended();
    for (const id of [...this.#waiting.keys()]) this.#take(id).reject(this.#failure);
    this.#port.close();
  }
}

/** A promise that others settle. */
function deferred() {
  let settle;
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}
