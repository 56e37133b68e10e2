// The picture of a programme: for each year what is saved and how that is divided, what it costs, and what remains.
//
// Only places on the screen are worked out here; every figure that is written is a cell of the core's own table.

import { element, svg } from "../calculator/dom.js";

const ROW = 84;
const TEXT = 15;
/** What stands before the year in which the costs are earned back. */
const MARK = "✓";
const BAR = { top: 24, height: 14, gap: 3 };
/** The columns of the table of the core. */
const SAVED = 1;
const LEAK = 3;
const NET = 4;
const COST = 5;
const BALANCE = 6;

/**
 * @param {import("../lib/ahead.js").Programme} programme
 * @param {{ head: string[], rows: string[][] }} table what the core tells of each year
 * @param {ReturnType<typeof import("./words.js").wordsOf>} of
 * @param {Record<string, string>} outcomes in words
 */
export function picture({ years, breakEven, unknown }, table, of, outcomes) {
  const bars = years.map(barsOf);
  const ends = bars.flat().flatMap((row) => row.flatMap(({ start, end }) => [start, end]));
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const place = (euro) => ((euro - lowest) / (highest - lowest || 1)) * 100;
  const reasonOf = (year) => outcomes[unknown.find((one) => one.year === year)?.outcome];
  const rows = years.map(({ year }, at) => {
    const amount = `${table.head[BALANCE]} ${table.rows[at][BALANCE]}`;
    return { year, amount, reason: reasonOf(year), isBreakEven: year === breakEven };
  });
  const told = rows.map(({ year, reason, isBreakEven }, at) => {
    const cells = [SAVED, NET, LEAK, COST, BALANCE].map((column) => `${table.head[column]} ${table.rows[at][column]}`);
    return `${year}: ${[...cells, reason, isBreakEven && of.brokeEven].filter(Boolean).join(", ")}`;
  });
  const shapes = rows.flatMap((row, at) => [
    ...texts(row, at, place(0)),
    ...bars[at].flatMap((parts, line) => parts.map((part) => bar(part, at, line, place))),
    zero(place(0), at),
  ]);
  const kinds = new Set(bars.flat(2).map(({ kind }) => kind));
  const names = { net: table.head[NET], leak: table.head[LEAK], lost: of.lost, unsplit: of.unsplit, cost: table.head[COST], gain: table.head[BALANCE], loss: null };
  const legends = Object.entries(names).filter(([kind, name]) => name !== null && (kinds.has(kind) || (kind === "gain" && kinds.has("loss"))));
  const marked = breakEven === null ? [] : [element("span", { class: "legend" }, element("span", { class: "tick", "aria-hidden": "true" }, MARK), of.brokeEven)];
  return element(
    "figure",
    { class: "programme", part: "picture" },
    svg(
      "svg",
      { role: "img", "aria-label": `${of.picture} ${told.join("; ")}.`, width: "100%", height: rows.length * ROW },
      hatches(),
      ...shapes,
    ),
    element("figcaption", {}, ...legends.map(([kind, name]) => legend(kind, name)), ...marked, element("span", { class: "note" }, of.caption)),
  );
}

/**
 * The three lines of a year: what is saved, what it costs, what remains. The parts of the first follow each other, those
 * below zero to the other side.
 */
function barsOf({ gross, budgetEffect, leak, net, cost, balance }) {
  const saved = leak === null ? [["unsplit", gross]] : [["net", net], ["leak", leak], ["lost", opposite(budgetEffect)]];
  const ends = { more: 0, less: 0 };
  const parts = saved.map(([kind, amount]) => {
    const side = amount.startsWith("-") ? "less" : "more";
    const start = ends[side];
    ends[side] += Number(amount);
    return { kind, start, end: ends[side] };
  });
  const line = (kind, amount) => (amount === null ? [] : [{ kind, start: 0, end: Number(amount) }]);
  const lines = [parts, line("cost", cost), line(balance?.startsWith("-") ? "loss" : "gain", balance)];
  return lines.map((all) => all.filter(({ start, end }) => start !== end));
}

const opposite = (amount) => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);

function bar({ kind, start, end }, at, line, place) {
  const [left, right] = [place(Math.min(start, end)), place(Math.max(start, end))];
  const y = at * ROW + BAR.top + line * (BAR.height + BAR.gap);
  return svg("rect", { class: kind, fill: fillOf(kind), x: `${left}%`, y, width: `${right - left}%`, height: BAR.height });
}

function zero(x, at) {
  const top = at * ROW + BAR.top - 3;
  return svg("line", { class: "zero", x1: `${x}%`, x2: `${x}%`, y1: top, y2: top + 3 * (BAR.height + BAR.gap) + 3 });
}

/** The year and its balance; where that is unknown, the reason stands in the place of its bar. */
function texts({ year, amount, reason, isBreakEven }, at, middle) {
  const y = at * ROW + TEXT;
  const isRight = middle > 50;
  const beside = { x: `${middle}%`, dx: isRight ? -8 : 8, y: at * ROW + BAR.top + 3 * BAR.height + BAR.gap, "text-anchor": isRight ? "end" : "start" };
  return [
    svg("text", { class: isBreakEven ? "broke-even" : "year", x: 0, y }, isBreakEven ? `${MARK} ${year}` : String(year)),
    svg("text", { class: "amount", x: "100%", y, "text-anchor": "end" }, amount),
    ...(reason ? [svg("text", { class: "reason", ...beside }, reason)] : []),
  ];
}

const HATCHED = { leak: "ahead-leak", unsplit: "ahead-unsplit", lost: "ahead-lost", loss: "ahead-loss" };

/** What a bar is filled with, where it is not a colour alone: the kinds are told apart without colours too. */
function fillOf(kind) {
  return Object.hasOwn(HATCHED, kind) ? `url(#${HATCHED[kind]})` : null;
}

function hatches() {
  const pattern = (kind, degrees) =>
    svg(
      "pattern",
      { id: HATCHED[kind], width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${degrees})` },
      svg("rect", { class: "ground", width: 6, height: 6 }),
      svg("rect", { class: `line ${kind}-line`, width: 2.5, height: 6 }),
    );
  return svg("defs", {}, pattern("leak", 45), pattern("lost", 0), pattern("unsplit", 90), pattern("loss", 135));
}

function legend(kind, name) {
  const size = { width: 14, height: 14 };
  const swatch = svg("svg", { class: "swatch", ...size, "aria-hidden": "true" }, svg("rect", { class: kind, fill: fillOf(kind), ...size }));
  return element("span", { class: "legend" }, swatch, name);
}
