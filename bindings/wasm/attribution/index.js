// Defines <vangnet-attribution>.

import { VangnetAttribution } from "./element.js";

if (!customElements.get("vangnet-attribution")) customElements.define("vangnet-attribution", VangnetAttribution);

export { VangnetAttribution };
