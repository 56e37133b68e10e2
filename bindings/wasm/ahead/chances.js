// How likely the bands of the last year are: at once by the formula, and then by years that a worker draws.

import { element } from "../calculator/dom.js";
import { exactEuro, write } from "../calculator/written.js";
import { runOutlook as inSlices, VangnetError } from "../lib/ahead-api.js";
import { runOutlook as inWorker } from "../lib/ahead-worker.browser.js";
import { bands } from "./bands.js";
import { storyOf } from "../calculator/story.js";

/** How long nothing is typed before years are drawn, in milliseconds. */
const PAUSE = 300;
/** How long they are drawn before that is shown, in milliseconds: what takes less would only flash. */
const SOON = 100;
/** The reserve that is told by itself: enough in 9 of 10 cases. */
const ENOUGH = "0.900000";

/**
 * @typedef {object} Asked
 * @property {import("../lib/ahead.js").OutlookOptions} question
 * @property {import("../lib/ahead.js").Outlook} closed its answer without draws
 */

/** The part of the section with the chances. */
export class Chances {
  #asked = "";
  #answer = null;
  #told = 0;
  #run = null;
  #language = "";
  #of = null;
  #heading = element("h2", { id: "chances-heading" });
  #progress = element("progress", { id: "chances-progress", max: 1, value: 0, "aria-labelledby": "chances-running" });
  #count = element("span", { id: "chances-running" });
  #stop = element("button", { type: "button", id: "chances-stop", part: "button" });
  #running = element("div", { class: "running", hidden: true }, this.#count, this.#progress, this.#stop);
  #body = element("div", {});
  #status = element("p", { class: "status", role: "status" });

  element = element("div", { class: "chances", part: "chances", hidden: true }, this.#heading, this.#running, this.#status, this.#body);

  constructor() {
    this.#stop.addEventListener("click", () => {
      this.#end();
      this.#status.textContent = this.#of.stopped;
    });
  }

  /**
   * Shows the chances; where the figures cannot be asked about, the last ones stay, marked as of figures before.
   *
   * @param {Asked | null} asked
   * @param {{ isAsked: boolean, language: "nl" | "en", of: ReturnType<typeof import("./words.js").wordsOf> }} how
   */
  show(asked, { isAsked, language, of }) {
    const isOther = this.#language !== language;
    this.#language = language;
    this.#of = of.chances;
    this.#stop.textContent = of.chances.stop;
    this.#body.classList.toggle("stale", asked === null);
    if (!isAsked) this.#forget();
    if (asked === null) return this.stop();
    const question = JSON.stringify(asked.question);
    if (question !== this.#asked) return this.#begin(question, asked);
    if (!isOther) return;
    this.#status.textContent = "";
    this.#tell(this.#answer);
  }

  /** Ends what is being drawn, until it is shown again. */
  stop() {
    if (this.#run !== null) this.#asked = "";
    this.#end();
  }

  #end() {
    this.#run?.abort();
    this.#ended();
  }

  #ended() {
    this.#run = null;
    this.#running.hidden = true;
  }

  #forget() {
    this.#asked = "";
    this.element.hidden = true;
    this.#status.textContent = "";
  }

  #begin(text, { question, closed }) {
    this.#end();
    this.#asked = text;
    this.#status.textContent = "";
    this.#tell(closed);
    const run = new AbortController();
    this.#run = run;
    this.#draw(question, run.signal);
  }

  /** Draws the years, and tells what comes out unless other figures took their place. */
  async #draw(question, signal) {
    await pause(PAUSE);
    if (signal.aborted) return;
    const shown = setTimeout(() => this.#showRunning(signal), SOON);
    const onProgress = (done, total) => this.#showProgress(done, total);
    this.#count.textContent = this.#of.starting;
    this.#progress.removeAttribute("value");
    try {
      const answer = await drawn(question, { signal, onProgress });
      if (signal.aborted) return;
      this.#ended();
      await this.#tell(answer);
      if (this.#answer === answer) this.#status.textContent = this.#of.done(this.#write(question.draws));
    } catch (error) {
      if (signal.aborted) return;
      this.#ended();
      this.#status.textContent = this.#of.failed;
      if (!(error instanceof VangnetError)) throw error;
    } finally {
      clearTimeout(shown);
    }
  }

  #showRunning(signal) {
    if (!signal.aborted) this.#running.hidden = false;
  }

  #showProgress(done, total) {
    this.#progress.max = total;
    this.#progress.value = done;
    this.#count.textContent = this.#of.running(this.#write(done), this.#write(total));
  }

  #write(count) {
    return write(String(count), this.#language);
  }

  /** Puts an answer into words; one that a worker holds takes a moment. */
  async #tell(answer) {
    this.#told += 1;
    const turn = this.#told;
    this.#answer = answer;
    const [of, language] = [this.#of, this.#language];
    const { title, nodes } = storyOf(await answer.explain(language), (table) => bands(answer.closed, table, of));
    if (turn !== this.#told) return;
    this.#heading.textContent = title;
    const reserve = (answer.closed.quantiles ?? answer.drawn?.quantiles)?.find(({ quantile }) => quantile === ENOUGH);
    const enough = reserve ? [element("p", { class: "reserve", part: "reserve" }, of.reserve(exactEuro(reserve.ownRisk, language)))] : [];
    this.#body.replaceChildren(...enough, ...nodes);
    this.element.hidden = false;
  }
}

/** Where no worker starts, as on a page that forbids them, the years are drawn in slices: the page goes on too. */
async function drawn(question, run) {
  try {
    return await inWorker(question, run);
  } catch (error) {
    if (run.signal.aborted || error instanceof VangnetError) throw error;
    return inSlices(question, run);
  }
}

const pause = (time) => new Promise((resume) => setTimeout(resume, time));
