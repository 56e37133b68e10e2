// The tables and lists of a result. A narrow screen shows tables row by row, so their roles are written out.

import { element } from "./dom.js";

/** A table with a head, as of the explanation. */
export function table(block, name) {
  return whole(block.head, [rowsOf(block)], name);
}

/**
 * The tests with their marks; where there are two routes, each has a heading of its own.
 *
 * @param {readonly import("../lib/index.js").RouteAnswer[]} routes
 */
export function testsTable(block, routes, words) {
  const rows = rowsOf(block, (at) => mark(routes.flatMap((route) => route.tests)[at].passed));
  if (routes.length === 1) return whole(block.head, [rows], "tests");
  let from = 0;
  const groups = routes.map(({ route, tests }) => {
    const heading = element("th", { scope: "rowgroup", role: "rowheader", colspan: block.head.length }, words.routes[route]);
    const group = [element("tr", { role: "row", class: "group" }, heading), ...rows.slice(from, from + tests.length)];
    from += tests.length;
    return group;
  });
  return whole(block.head, groups, "tests");
}

function whole(head, groups, name) {
  // A column of names may have no name itself: then it has no header to read out.
  const headCells = head.map((text) => (text === "" ? element("td", { role: "cell" }) : element("th", { scope: "col", role: "columnheader" }, text)));
  return element(
    "table",
    { role: "table", part: name, class: name },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...headCells)),
    ...groups.map((rows) => element("tbody", { role: "rowgroup" }, ...rows)),
  );
}

function rowsOf({ head, rows }, markOf = () => null) {
  return rows.map((cells, row) => {
    const rest = cells.slice(1).map((text, index) => {
      const last = index === cells.length - 2;
      return element(
        "td",
        { role: "cell", "data-label": head[index + 1], class: text === "" ? "empty" : null },
        last ? markOf(row) : null,
        text,
      );
    });
    return element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }, cells[0]), ...rest);
  });
}

/** The word is beside the mark, so a screen reader skips the mark. */
function mark(passed) {
  const [sign, kind] = passed === null ? ["?", "undecided"] : passed ? ["✓", "passed"] : ["✗", "failed"];
  return element("span", { class: `mark ${kind}`, "aria-hidden": "true" }, sign);
}

/** Publications with their addresses. */
export function list(items) {
  const links = items.map(({ text, url }) =>
    element("li", {}, url ? element("a", { href: url, rel: "noreferrer", part: "source" }, text) : text),
  );
  // The publications are Dutch, also within an English page.
  return element("ul", { part: "sources", class: "sources", lang: "nl" }, ...links);
}
