// Defines <vangnet-calculator>, where there are elements.

import { define } from "./dom.js";
import { VangnetCalculator } from "./element.js";

define("vangnet-calculator", VangnetCalculator);

export { VangnetCalculator };
