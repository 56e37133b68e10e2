// For Node: the worker is a thread, which keeps no program alive while nothing is asked.

import { Worker } from "node:worker_threads";
import { inWorker } from "./generated/ahead-worker.js";
import { runningIn } from "./off-thread.js";

export { VangnetError } from "./error.js";

function start(heard, failed) {
  // The options of the program are not for the thread: it could not start with some of them.
  const worker = new Worker(new URL("./ahead-thread.node.js", import.meta.url), { execArgv: [] });
  worker.on("message", heard);
  worker.on("error", ({ message }) => failed(message));
  const isNeeded = (is) => (is ? worker.ref() : worker.unref());
  return { post: (message) => worker.postMessage(message), isNeeded, close: () => worker.terminate() };
}

export const { runNationalOutlook, runOutlook } = inWorker(runningIn(start));
