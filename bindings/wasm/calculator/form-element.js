// What every form control has, for an element that is one.

import { BaseElement } from "./dom.js";

const internals = new WeakMap();

/** A form-associated element. What it tells its form, its class says with `tellForm`. */
export class FormElement extends BaseElement {
  static formAssociated = true;

  constructor() {
    super();
    internals.set(this, this.attachInternals());
  }

  get form() {
    return internals.get(this).form;
  }

  get validity() {
    return internals.get(this).validity;
  }

  get validationMessage() {
    return internals.get(this).validationMessage;
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(disabled) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }

  checkValidity() {
    return internals.get(this).checkValidity();
  }

  reportValidity() {
    return internals.get(this).reportValidity();
  }
}

/**
 * @param {FormElement} element
 * @param {string} value
 * @param {{ message: string, input: HTMLElement } | null} refused what is refused, and where
 */
export function tellForm(element, value, refused) {
  const told = internals.get(element);
  told.setFormValue(value);
  if (refused) told.setValidity({ customError: true }, refused.message, refused.input);
  else told.setValidity({});
}
