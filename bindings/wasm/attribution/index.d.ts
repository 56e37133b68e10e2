import type { Attribution, AttributionOptions } from "../lib/budget.js";

/**
 * An attribution as a waterfall: the deficit before, what changed it, and the deficit after, with the same figures as a
 * table. In Dutch or English, as `lang` says, its own or that of the page. Its colours follow the custom properties of the
 * calculator; its parts are `picture` and `table`.
 */
export class VangnetAttribution extends HTMLElement {
  /** The attribution that is drawn; `null` for none. */
  get attribution(): Attribution | null;
  /**
   * An attribution, or the options of one, which is then worked out: at once, or when the module has loaded.
   *
   * @throws {VangnetError} where the options are refused and the module is there; later, the element says so itself
   */
  set attribution(attribution: Attribution | AttributionOptions | null);
  /** Settled once an attribution is drawn; after a failure, once trying again has worked. */
  readonly ready: Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "vangnet-attribution": VangnetAttribution;
  }
}
