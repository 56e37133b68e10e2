import type { Application, ApplicationOptions } from "../lib/application.js";

/**
 * Whether an application is complete: the points of the form, each with its state in words, what is found, and the passage that
 * asks for it. In Dutch or English, as `lang` says, its own or that of the page. Its colours follow the custom properties of the
 * calculator; its parts are `state`, `evidence`, `points`, `point` and `waiting`.
 */
export class VangnetChecklist extends HTMLElement {
  /** The application that is shown; `null` for none. */
  get application(): Application | null;
  /**
   * The answer of an application, or the options of one, which is then answered: at once, or when the module has loaded.
   *
   * @throws {VangnetError} where the options are refused and the module is there; later, the element says so itself
   */
  set application(application: Application | ApplicationOptions | null);
  /** Settled once an application is shown; after a failure, once trying again has worked. */
  readonly ready: Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "vangnet-checklist": VangnetChecklist;
  }
}
