// For browsers and bundlers: the worker is the module beside this file, and starts with the first question.

import { inWorker } from "./generated/ahead-worker.js";
import { runningIn } from "./off-thread.js";

export { VangnetError } from "./error.js";

function start(heard, failed) {
  const worker = new Worker(new URL("./ahead-thread.browser.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => heard(data));
  worker.addEventListener("error", ({ message }) => failed(message ?? "its code did not load"));
  return { post: (message) => worker.postMessage(message), isNeeded() {}, close: () => worker.terminate() };
}

export const { runNationalOutlook, runOutlook } = inWorker(runningIn(start));
