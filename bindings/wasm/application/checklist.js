// The checklist on the screen: each point of the form with its state in words, what is found, and the passage that asks.

import { button, element } from "../calculator/dom.js";

/** The sign of each state; the word stands beside it. */
const SIGNS = { fulfilled: "✓", lacks: "✗", advice: "!", waits: "…", not_asked: "–" };
/** So many measures are told at once; more of them open. */
const MANY = 4;

export class Checklist {
  #shown = new Map();
  element = element("ol", { class: "points", part: "points" });

  /**
   * Draws the points that became others, so that what a reader opened stays open.
   *
   * @param {import("../lib/application.js").ChecklistPoint[]} points
   * @param {{ of: ReturnType<typeof import("./words.js").wordsOf>, language: "nl" | "en", titleOf: (measure: number, code: string) => string,
   *   go?: (code: string, measure: number | null) => void }} how the words, what a measure is called, and the way to a field,
   *   where there are fields
   */
  show(points, { of, language, titleOf, go }) {
    for (const [place, point] of points.entries()) {
      const titles = point.measures.map((measure) => titleOf(measure, point.code));
      const told = JSON.stringify([point, language, titles]);
      const shown = this.#shown.get(place);
      if (shown?.told === told) continue;
      const drawn = pointOf(point, { of, language, titles, go });
      if (shown) shown.drawn.replaceWith(drawn);
      else this.element.append(drawn);
      this.#shown.set(place, { told, drawn });
    }
  }
}

function pointOf({ code, status, name, found, measures, passage, part }, { of, language, titles, go }) {
  const isOpen = status === "lacks" || status === "advice";
  const way = (text, measure, id) => (go ? button(id, text, () => go(code, measure)) : text);
  const to = measures.map((measure, at) => element("li", {}, way(titles[at], measure, `point-${code}-${measure}`)));
  const where = to.length > MANY ? element("details", {}, element("summary", {}, of.ofMeasures(to.length)), element("ul", {}, ...to)) : element("ul", {}, ...to);
  const fill = go && isOpen && to.length === 0 ? element("p", {}, way(of.toField(name), null, `point-${code}`)) : null;
  return element(
    "li",
    { class: "point", part: "point", "data-status": status },
    element(
      "p",
      { class: "name" },
      element("span", { class: "mark", "aria-hidden": "true" }, SIGNS[status]),
      element("strong", {}, name),
      element("span", { class: "visually" }, ": "),
      element("span", { class: "state" }, of.states[status]),
    ),
    found === null ? null : element("p", { class: "found" }, found),
    to.length === 0 ? null : where,
    // On paper nothing opens.
    to.length === 0 ? null : element("p", { class: "on-paper" }, titles.join("; ")),
    fill,
    passage === null ? null : element("details", { class: "passage", open: isOpen }, element("summary", {}, of.passage(language)), element("blockquote", {}, passage), element("p", { class: "note" }, part)),
  );
}
