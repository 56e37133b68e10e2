// Defines <vangnet-calculator>.

import { VangnetCalculator } from "./element.js";

if (!customElements.get("vangnet-calculator")) customElements.define("vangnet-calculator", VangnetCalculator);

export { VangnetCalculator };
