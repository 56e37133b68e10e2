// Loading a WebAssembly module in a browser: once for the whole page, and again where that failed.

/** How long loading takes before it is called slow, in milliseconds. */
const SLOW = 10_000;

/** The smallest module there is: where it is refused, every module is. */
const EMPTY = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** Why a module did not load. */
export class LoadError extends Error {
  /**
   * @param {"network" | "status" | "content" | "forbidden" | "unsupported"} reason
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(reason, message, options) {
    super(message, options);
    this.name = "LoadError";
    this.reason = reason;
  }
}

/** The loading of a module, which is tried again as often as it fails. */
export class Loading {
  #init;
  #address;
  #watchers = new Set();
  #attempt = null;
  #stop = null;
  #name = "idle";
  #error = null;

  /**
   * @param {(options: { module_or_path: WebAssembly.Module }) => Promise<unknown>} init of the bindings
   * @param {() => URL} address of the module; it is asked for in the browser alone, and so may need one
   */
  constructor(init, address) {
    this.#init = init;
    this.#address = address;
  }

  get isReady() {
    return this.#name === "ready";
  }

  /** Loads the module, where that is not done or under way. */
  load() {
    this.#attempt ??= this.#start("default");
    return this.#attempt;
  }

  /** Starts anew, whatever the attempt before did. */
  again() {
    if (this.isReady) return;
    this.#stop?.abort();
    this.#attempt = this.#start("reload");
    this.#attempt.catch(ignore);
  }

  /**
   * Loads the module, and tells now and later how that goes.
   *
   * @param {(name: "loading" | "slow" | "failed" | "ready", error: LoadError | null) => void} watcher
   * @returns {() => void} ends the telling
   */
  watch(watcher) {
    this.load().catch(ignore);
    this.#watchers.add(watcher);
    watcher(this.#name, this.#error);
    return () => this.#watchers.delete(watcher);
  }

  async #start(cache) {
    const stop = new AbortController();
    this.#stop = stop;
    this.#become("loading");
    const slow = setTimeout(() => this.#stop === stop && this.#become("slow"), SLOW);
    try {
      const module = await compiled(this.#address(), { cache, signal: stop.signal });
      await this.#init({ module_or_path: module });
    } catch (error) {
      // Another attempt took its place.
      if (stop.signal.aborted) return this.load();
      this.#attempt = null;
      const known = error instanceof LoadError ? error : new LoadError("content", error.message, { cause: error });
      this.#become("failed", known);
      throw known;
    } finally {
      clearTimeout(slow);
    }
    this.#become("ready");
  }

  #become(name, error = null) {
    if (this.isReady) return;
    this.#name = name;
    this.#error = error;
    for (const watcher of [...this.#watchers]) {
      try {
        watcher(name, error);
      } catch (thrown) {
        // The module has loaded all the same, and others need it.
        reportError(thrown);
      }
    }
  }
}

/** Watchers are told of the failure. */
function ignore() {}

async function compiled(address, options) {
  if (typeof WebAssembly === "undefined") throw new LoadError("unsupported", "WebAssembly is not defined");
  const response = await fetch(address, options).catch((cause) => {
    throw new LoadError("network", `${address.href}: ${cause.message}`, { cause });
  });
  if (!response.ok) throw new LoadError("status", `${address.href}: ${response.status} ${response.statusText}`.trim());
  try {
    // While it arrives, where the server names its type; else afterwards.
    const named = response.headers.get("content-type") === "application/wasm";
    return await (named ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw new LoadError(reasonOf(cause), `${address.href}: ${cause.message}`, { cause });
  }
}

function reasonOf(cause) {
  // The connection broke while the module arrived.
  if (!(cause instanceof WebAssembly.CompileError)) return "network";
  try {
    new WebAssembly.Module(Uint8Array.from(EMPTY));
    return "content";
  } catch {
    return "forbidden";
  }
}
