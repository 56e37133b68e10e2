// Defines <vangnet-checklist>, where there are elements.

import { define } from "../calculator/dom.js";
import { VangnetChecklist } from "./element.js";

define("vangnet-checklist", VangnetChecklist);

export { VangnetChecklist };
