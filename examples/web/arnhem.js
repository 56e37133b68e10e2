// The deficit of Arnhem over 2019, worked out with what its application says.

import "../../bindings/wasm/attribution/index.js";
import { element } from "../../bindings/wasm/calculator/dom.js";
import { blocksOf } from "../../bindings/wasm/calculator/explanation.js";

/** The budget is derived: 9.2 million divided by 9.0%. The net costs are the budget and the deficit. */
const BUDGET = "102222222.22";
const NET_COSTS = "111422222.22";

/** Draws both. Where the module fails, the waterfall says so and offers to try again; this waits for that. */
export async function showArnhem() {
  const waterfall = document.querySelector("#arnhem vangnet-attribution");
  waterfall.attribution = {
    from: { label: "volgens het budget", budget: BUDGET, netCosts: BUDGET },
    to: { label: "2019", budget: BUDGET, netCosts: NET_COSTS },
  };
  await waterfall.ready;
  // The module of the waterfall, without the one that looks ahead.
  const { deviation } = await import("../../bindings/wasm/lib/generated/budget.js");
  const beside = deviation({ year: 2019, budget: BUDGET, caseloadDifference: "480", disturbancePerHousehold: "40" });
  document.getElementById("afwijking").replaceChildren(...blocksOf(beside.explain()).map(drawn));
}

/** A block of the explanation; this one has no tables. */
function drawn({ kind, text, items = [] }) {
  if (kind === "heading") return element("h3", {}, text);
  if (kind === "paragraph") return element("p", {}, text);
  return element("ul", {}, ...items.map((item) => element("li", {}, item.text)));
}
