import type { Assessment, Case, Language, RuleSet } from "../lib/index.js";

/** A refused figure, with the message beside its field. */
export interface FieldError {
  /** The field, such as `2018.netCosts` or `inhabitants`. */
  readonly field: string;
  readonly message: string;
}

/** What a `vangnet-result` event carries. */
export interface CalculatorResult {
  /** The answer; `null` where figures are absent or refused, also while the screen keeps the last result. */
  readonly assessment: Assessment | null;
  /** What was assessed, as `assess` takes it; with its rules where those are assumed for the year. */
  readonly case: (Case & { readonly rules?: RuleSet }) | null;
  readonly errors: readonly FieldError[];
}

/**
 * The calculator as a form-associated custom element.
 *
 * Attributes: `lang` (`nl` or `en`, also as `en-GB`; the page's own where absent), `year` (the deficit year; the newest
 * whose amounts are known where absent), `fragment` (a name before its keys in the address, or `off` to keep the figures
 * out of the address), and those of form controls (`name`, `disabled`; within a disabled fieldset it is disabled too).
 *
 * While its WebAssembly module loads, it keeps its room and says so; where that fails, it says why and offers to try again.
 */
export class VangnetCalculator extends HTMLElement {
  static readonly formAssociated: true;
  /** The language of labels and explanations. */
  language: Language;
  /** The deficit year; `null` while the module loads and no `year` is given. */
  get year(): number | null;
  set year(year: number);
  /** The figures as text, as the address carries them: `year=2019&2019.budget=102222222.22&…`. */
  value: string;
  /**
   * The last result. A listener that is added later than right after the import, such as in an effect of a framework, may
   * have missed the first event: read it here.
   */
  readonly result: CalculatorResult;
  /** Settled once the module is there and `result` is of the figures; after a failure, once trying again has worked. */
  readonly ready: Promise<void>;
  /** Whether the element itself is disabled, apart from a fieldset around it. */
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  checkValidity(): boolean;
  reportValidity(): boolean;
  addEventListener(
    type: "vangnet-result",
    listener: (event: CustomEvent<CalculatorResult>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "vangnet-calculator": VangnetCalculator;
  }
  interface HTMLElementEventMap {
    "vangnet-result": CustomEvent<CalculatorResult>;
  }
}
