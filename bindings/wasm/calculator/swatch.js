// What a legend and a bar share: the same rectangle, and the same hatching.

import { svg } from "./dom.js";

/** A little rectangle of a kind. It is a picture, which forced colours leave as it is. */
export function swatch(kind, wouldBe = false) {
  const size = { width: 14, height: 14 };
  const children = [svg("rect", { class: kind, ...size })];
  if (wouldBe) children.unshift(hatching(`${kind}-hatch`)), children.push(hatched({ ...size }, `${kind}-hatch`));
  return svg("svg", { class: "swatch", ...size, "aria-hidden": "true" }, ...children);
}

/** The pattern of lines across what only would be, under a name that is its own within a root. */
export function hatching(id) {
  const lines = { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return svg("defs", {}, svg("pattern", lines, svg("rect", { class: "line", width: 2.5, height: 6 })));
}

/** The lines over a rectangle. */
export function hatched(place, id) {
  return svg("rect", { class: "hatched", ...place, fill: `url(#${id})` });
}
