// From the fields to the answers of the core, or to what is still needed and what is refused.

import { given, OF_DEFICIT_YEAR } from "../calculator/figures.js";
import { outlook, path, programme, VangnetError } from "../lib/ahead-api.js";

/** What the core cannot do without, beside the figures of the years. */
const REQUIRED = ["households", "price", "success"];
/** The keys of a measure that are the names of fields. */
const OF_MEASURE = ["households", "success", "deadweight", "return", "costPerHousehold"];
const WHOLE = ["delay", "months"];
/** The chances of which the reserve is told. */
const QUANTILES = ["0.5", "0.75", "0.9", "0.95"];

/**
 * The entries of the deficit year and of those before it, as far as they follow each other.
 *
 * @param {import("../calculator/form.js").Form} form
 */
export function startOf(form) {
  const isWhole = (year) => ["budget", "netCosts"].every((kind) => form.plain(`${year}.${kind}`) !== undefined);
  const gap = form.earlier.findIndex((year) => !isWhole(year));
  const before = gap < 0 ? form.earlier : form.earlier.slice(0, gap);
  if (!isWhole(form.year)) return [];
  return [...before].reverse().concat(form.year).map((year) => entryOf(year, form.plain));
}

function entryOf(year, plain) {
  const filled = OF_DEFICIT_YEAR.map((kind) => [kind, plain(`${year}.${kind}`)]).filter(([, text]) => text !== undefined);
  return { year, ...Object.fromEntries(filled) };
}

/**
 * @param {import("./form.js").AheadForm} ahead
 * @param {import("../calculator/form.js").Form} form of the calculator
 * @param {ReturnType<typeof import("./words.js").wordsOf>} of
 * @param {ReturnType<typeof import("../calculator/words.js").wordsOf>} words
 * @returns {{ path: object | null, programme: object | null, chances: import("./chances.js").Asked | null, needed: string[],
 *   messages: Map<string, string>, refused: string | null }}
 */
export function askAbout(ahead, form, of, words) {
  const messages = new Map([...ahead.problems].map(([name, { code }]) => [name, of.errors[code] ?? words.errors[code] ?? words.errors.form]));
  const isEmpty = (name) => ahead.plain(name) === undefined && !messages.has(name);
  const ofYears = ahead.later.flatMap((year) => [`${year}.budget`, `${year}.netCosts`]).filter(isEmpty);
  const ofMeasure = REQUIRED.map((kind) => `ahead-${kind}`).filter(isEmpty);
  const answers = { path: null, programme: null, chances: null, needed: ofYears.length > 0 ? ofYears : ofMeasure, messages, refused: null };
  const start = startOf(form);
  if (start.length === 0 || ofYears.length > 0 || messages.size > 0) return answers;

  const years = [...start, ...ahead.later.map((year) => entryOf(year, ahead.plain))];
  const attempt = (ask) => {
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof VangnetError)) throw error;
      const name = nameOf(error, years, ahead);
      const message = messageOf(error, name, of, words);
      if (name === null) answers.refused = message;
      else messages.set(name, message);
      return null;
    }
  };
  const common = { years, ...given({ inhabitants: whole(form.plain("inhabitants")), assume: whole(ahead.of("assume") || undefined) }) };
  const span = { ...common, first: ahead.first, last: ahead.last };
  answers.path = attempt(() => path({ ...span, ...given({ reserve: ahead.of("reserve") }) }));
  if (answers.path !== null && ofMeasure.length === 0) answers.programme = attempt(() => programme({ ...span, ...programmeOf(ahead) }));
  if (answers.path !== null && asksChances(ahead)) {
    const question = outlookOf(ahead, years, common);
    answers.chances = attempt(() => ({ question, closed: outlook({ ...question, draws: 0 }) }));
  }
  return answers;
}

/** Whether it is said how uncertain the last year is. @param {import("./form.js").AheadForm} ahead */
export const asksChances = (ahead) => ["costsSd", "budgetSd"].some((kind) => ahead.of(kind) !== undefined);

/** The last year, as uncertain as is said. */
function outlookOf(ahead, years, { assume }) {
  const last = years.find(({ year }) => year === ahead.last);
  const mean = (kind, sd) => ({ mean: last[kind], sd: ahead.of(sd) ?? "0" });
  return {
    year: ahead.last,
    netCosts: mean("netCosts", "costsSd"),
    budget: mean("budget", "budgetSd"),
    history: years.filter(({ year }) => year < ahead.last),
    conditions: ahead.of("conditions"),
    quantiles: QUANTILES,
    draws: Number(ahead.of("draws")),
    ...given({ assume, correlation: ahead.of("correlation") }),
  };
}

function programmeOf(ahead) {
  const of = (kinds, read = (text) => text) => given(Object.fromEntries(kinds.map((kind) => [kind, read(ahead.of(kind))])));
  const costs = ahead.assessed
    .map((year) => ({ year, amount: ahead.plain(`ahead-cost-${year}`) }))
    .filter(({ amount }) => amount !== undefined);
  const measure = {
    name: ahead.of("name") ?? ahead.nameOfMeasure,
    from: ahead.of("from"),
    until: ahead.of("until"),
    ...of(OF_MEASURE),
    ...of(WHOLE, whole),
    costs,
  };
  const inhabitants = whole(ahead.of("historical"));
  const historical = inhabitants === undefined ? undefined : { inhabitants, ...of(["ratio"]) };
  return { price: ahead.of("price"), measures: [measure], conditions: ahead.of("conditions"), ...given({ historical }) };
}

/** A count as the library takes it. One that is no safe integer stays text, which the library refuses. */
function whole(text) {
  if (text === undefined) return undefined;
  return Number.isSafeInteger(Number(text)) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

/** The field that an error is about; `null` where there is none here. */
function nameOf({ field, code }, years, ahead) {
  const [, first, second, third, fourth] = (field ?? "").split("/");
  const names = { years: `${years[second]?.year}.${third}`, measures: `ahead-${third}`, historical: `ahead-${second === "ratio" ? second : "historical"}` };
  const ofLast = (kind, sd) => (second === "sd" ? sd : `${ahead.last}.${kind}`);
  Object.assign(names, { netCosts: ofLast("netCosts", "ahead-costsSd"), budget: ofLast("budget", "ahead-budgetSd") });
  const cost = first === "measures" && third === "costs" ? `ahead-cost-${costYears(ahead)[fourth]}` : null;
  const name = code === "no_rule_known" || code === "year_unsupported" ? "ahead-assume" : (cost ?? names[first] ?? `ahead-${first}`);
  return ahead.names.includes(name) ? name : null;
}

const costYears = (ahead) => ahead.assessed.filter((year) => ahead.plain(`ahead-cost-${year}`) !== undefined);

function messageOf({ code }, name, of, words) {
  const kind = name?.slice("ahead-".length);
  if (Object.hasOwn(of.errors, kind ?? "") && code !== "invalid_inhabitants") return of.errors[kind];
  return of.errors[code] ?? words.errors[code] ?? of.errors.other;
}
