// The figures as text in an address: what a link holds, what of it cannot be read, and whose it is.

/** Names with a dot after a word are another element's; the figures of a year begin with a digit. */
const OF_ANOTHER = /^[A-Za-z][\w-]*\./;
const KNOWN = {
  year: /^\d{4}$/,
  lang: /^(?:nl|en)$/,
  municipality: /^\P{C}{1,80}$/u,
  inhabitants: /^\d{1,15}$/,
};
const FIGURE = /^\d{4}\.(?:budget|netCosts|unlawful)$/;
const STAGE = /^\d{4}\.budgetStage$/;
const DECIMAL = /^-?\d{1,28}(?:\.\d{1,28})?$/;
/** What a user looks ahead with. */
const AHEAD = {
  last: /^\d{4}$/,
  assume: /^\d{4}$/,
  conditions: /^(?:assessed|met)$/,
  name: /^\P{C}{1,80}$/u,
  from: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  until: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  delay: /^\d{1,15}$/,
  months: /^\d{1,15}$/,
  historical: /^\d{1,15}$/,
  draws: /^10{4,6}$/,
};
const AMOUNT_AHEAD = /^(?:reserve|price|households|success|deadweight|return|costPerHousehold|ratio|costsSd|budgetSd|correlation|cost-\d{4})$/;
const STAGES = /^(?:voorlopig|nader_voorlopig|definitief)$/;

/**
 * @typedef {object} State
 * @property {number} year
 * @property {Map<string, string>} figures plain decimals under names such as `2019.budget`, and what a user looks ahead with
 * @property {string | null} language
 * @property {string} municipality
 * @property {string[]} unread what the text holds and cannot be read
 */

/**
 * The state as text: `year=2019&2019.budget=102222222.22&…`.
 *
 * @param {{ year: number, figures: Map<string, string>, language?: string | null, municipality?: string }} state
 * @param {string} [prefix] whose it is, where an address holds several
 */
export function toText({ year, figures, language = null, municipality = "" }, prefix = "") {
  const filled = [...figures].filter(([, plain]) => plain !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = [["year", String(year)], ...filled];
  if (language !== null) entries.push(["lang", language]);
  if (municipality !== "") entries.push(["municipality", municipality]);
  return new URLSearchParams(entries.map(([name, value]) => [prefix + name, value])).toString();
}

/**
 * Reads the state from text; nothing where the text has no year, and so is not of the calculator.
 *
 * @param {string} text
 * @param {string} [prefix]
 * @returns {State | null}
 */
export function fromText(text, prefix = "") {
  const own = [...new URLSearchParams(text)].filter(([name]) => isOwn(name, prefix));
  const entries = own.map(([name, value]) => [name.slice(prefix.length), value]);
  const first = new Map([...entries].reverse());
  if (!KNOWN.year.test(first.get("year") ?? "")) return null;
  const unread = entries.filter(([name, value]) => !isReadable(name, value) || first.get(name) !== value);
  const figures = [...first].filter(([name, value]) => isReadable(name, value) && isFigure(name));
  const read = (name) => (isReadable(name, first.get(name) ?? "") ? first.get(name) : undefined);
  return {
    year: Number(first.get("year")),
    figures: new Map(figures),
    language: read("lang") ?? null,
    municipality: read("municipality") ?? "",
    unread: unread.map(([name, value]) => `${name}=${value}`.slice(0, 60)),
  };
}

/** The fragment of an address with this text in the place of what was of the same element. */
export function intoFragment(hash, text, prefix = "") {
  const parts = hash.slice(1).split("&");
  const isState = parts.some((part) => /^(?:[A-Za-z][\w-]*\.)?year=/.test(part));
  const others = isState ? parts.filter((part) => !isOwn(part.split("=")[0], prefix)) : [];
  return `#${[...others, text].join("&")}`;
}

function isOwn(name, prefix) {
  return prefix === "" ? !OF_ANOTHER.test(name) : name.startsWith(prefix);
}

function isFigure(name) {
  return name === "inhabitants" || isAhead(name) || FIGURE.test(name) || STAGE.test(name);
}

/** Whether a figure is one that a user looks ahead with. @param {string} name */
export function isAhead(name) {
  return name.startsWith("ahead-");
}

function isReadable(name, value) {
  if (isAhead(name)) {
    const of = name.slice("ahead-".length);
    return AMOUNT_AHEAD.test(of) ? DECIMAL.test(value) : Object.hasOwn(AHEAD, of) && AHEAD[of].test(value);
  }
  if (FIGURE.test(name)) return DECIMAL.test(value);
  if (STAGE.test(name)) return STAGES.test(value);
  return Object.hasOwn(KNOWN, name) && KNOWN[name].test(value);
}

/** What stands before the keys of a calculator in the address: nothing for the first one of a page. */
export function prefixOf(calculator) {
  const named = calculator.getAttribute("fragment");
  if (named) return `${named.replace(/[^\w-]/g, "").replace(/^[^A-Za-z]*/, "c")}.`;
  const all = [...document.querySelectorAll("vangnet-calculator")].filter((other) => !other.getAttribute("fragment"));
  const place = all.indexOf(calculator);
  return place > 0 ? `c${place + 1}.` : "";
}
