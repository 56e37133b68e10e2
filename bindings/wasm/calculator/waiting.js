// What stands in an element while its module loads: that it loads, or what failed and the way to try again.

import { element } from "./dom.js";
import { wordsOf } from "./waiting-words.js";

/** What is shown until a module is there. */
export class Waiting {
  #loading;
  #what;
  #state = { name: "loading", error: null };
  #language = "nl";
  #told = element("p", { class: "told" });
  #reason = element("p", { class: "reason" });
  #detail = element("small", { lang: "en" });
  #again = element("button", { type: "button", part: "button", hidden: true });

  element = element(
    "div",
    { class: "waiting", part: "waiting" },
    element("div", { role: "status" }, this.#told, this.#reason),
    element("p", {}, this.#again),
    element("p", { class: "detail" }, this.#detail),
  );

  /**
   * @param {import("../lib/loading.js").Loading} loading
   * @param {"calculator" | "picture" | "ahead" | "application"} what waits
   */
  constructor(loading, what) {
    this.#loading = loading;
    this.#what = what;
    this.#again.addEventListener("click", () => loading.again());
  }

  set language(language) {
    this.#language = language;
    this.#draw();
  }

  /**
   * Loads the module, shows how that goes, and calls once it is there.
   *
   * @param {(hadFocus: boolean) => void} done
   * @returns {() => void} ends the waiting
   */
  until(done) {
    let stop = () => {};
    let isOver = false;
    const watcher = (name, error) => {
      this.#state = { name, error };
      if (name !== "ready") return this.#draw();
      isOver = true;
      stop();
      done(this.element.contains(this.element.getRootNode().activeElement));
    };
    stop = this.#loading.watch(watcher);
    if (isOver) stop();
    return stop;
  }

  #draw() {
    const { name, error } = this.#state;
    const words = wordsOf(this.#language, this.#what);
    this.element.lang = this.#language;
    say(this.#told, words[name] ?? words.loading);
    say(this.#reason, error ? words.reasons[error.reason] : "");
    say(this.#detail, error?.message ?? "");
    say(this.#again, words.again);
    // A button that was pressed stays, so that the focus stays on it.
    if (name === "slow" || name === "failed") this.#again.hidden = false;
  }
}

/** What has not changed is not spoken again. */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
