import type { Attribution, AttributionOptions } from "../lib/budget.js";

/**
 * An attribution as a waterfall: the deficit before, what changed it, and the deficit after, with the same figures as a
 * table. In Dutch. Its colours follow the custom properties of the calculator; its parts are `picture` and `table`.
 */
export class VangnetAttribution extends HTMLElement {
  /** The attribution that is drawn; `null` for none. */
  get attribution(): Attribution | null;
  /**
   * An attribution, or the options of one, which is then worked out.
   *
   * @throws {VangnetError} where the options are refused
   */
  set attribution(attribution: Attribution | AttributionOptions | null);
}

declare global {
  interface HTMLElementTagNameMap {
    "vangnet-attribution": VangnetAttribution;
  }
}
