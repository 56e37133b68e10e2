import type { Explained, Written } from "./basis.js";
import type { Language, Markup } from "./index.js";

/** How a question that takes long is run. */
export interface RunOptions {
  /** Stops it; the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /**
   * Hears how far it is, after each slice: how many draws are done and how many there are to do. The latter can grow, and
   * the former can begin again where the module runs out of memory in another call.
   */
  readonly onProgress?: (done: number, total: number) => void;
}

/** An answer that is held in a worker, which also puts it into words. */
export type FromWorker<A extends Explained> = Omit<A, keyof Explained> &
  Written & {
    /** The answer in plain words: in Dutch and as Markdown unless said otherwise. */
    explain(language?: Language, markup?: Markup): Promise<string>;
  };
