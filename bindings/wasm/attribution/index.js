// Defines <vangnet-attribution>, where there are elements.

import { define } from "../calculator/dom.js";
import { VangnetAttribution } from "./element.js";

define("vangnet-attribution", VangnetAttribution);

export { VangnetAttribution };
