// From the fields to the answer of the core, or to what is still needed and what is refused.

import { given, toCase } from "../calculator/figures.js";
import { application, VangnetError } from "../lib/application-api.js";
import { ofMeasure, ofSource, PREFIX } from "./names.js";

const DEVIATION = ["caseloadDifference", "disturbancePerHousehold", "households"];
const KEYS_OF_MEASURE = ["measure", "decidedOn", "startedOn", "households", "saving"];
const ANALYSES = { attribution: attributionOf, deviation: deviationOf };

/**
 * @typedef {object} Asked
 * @property {import("../lib/application.js").Application | null} answer
 * @property {object | null} question what was asked; nothing where the figures of the case or the day of filing lack
 * @property {"case" | "filed" | null} needed what lacks for a question
 * @property {Map<string, string>} messages what is refused, by the name of its field
 * @property {Map<string, string>} advice what a field still needs, by its name; the answer is there all the same
 * @property {string | null} refused what is refused and has no field here
 */

/**
 * @param {import("./form.js").ApplicationForm} ours
 * @param {import("../calculator/form.js").Form} form of the calculator
 * @param {ReturnType<typeof import("./words.js").wordsOf>} of
 * @param {ReturnType<typeof import("../calculator/words.js").wordsOf>} words
 * @returns {Asked}
 */
export function askAbout(ours, form, of, words) {
  const messages = new Map([...ours.problems].map(([name, { code }]) => [name, of.errors[code] ?? words.errors[code] ?? words.errors.form]));
  const needed = caseOf(ours, form) === null ? "case" : ours.plain(`${PREFIX}filed`) === undefined ? "filed" : null;
  const asked = { answer: null, question: null, needed, messages, advice: adviceOf(ours, form, of), refused: null };
  if (needed !== null) return asked;
  // The core names one mistake at a time: what it refuses is left out, which brings out the next.
  for (const left = new Set(); ; ) {
    const { question, fields } = questionOf(ours, form, of, left);
    try {
      const answer = application(question);
      return { ...asked, answer: messages.size === 0 ? answer : null, question };
    } catch (error) {
      if (!(error instanceof VangnetError)) throw error;
      const name = fieldOf(error.field ?? "", fields);
      const message = of.errors[error.code] ?? words.errors[error.code] ?? of.errors.other;
      if (name === undefined || left.has(name)) return { ...asked, refused: error.field?.startsWith("/case") ? of.errors.case : message };
      messages.set(name, message);
      left.add(name);
    }
  }
}

/** What the fields still need for what is filled in to count. */
function adviceOf(ours, form, of) {
  const isEmpty = (name) => ours.plain(name) === undefined;
  const advice = emptyNames(ours).map((name) => [name, of.advice.name]);
  for (const part of ["declaration", "consent"]) {
    const name = `${PREFIX}${part}-date`;
    if (isSigned(ours, part) && isEmpty(name)) advice.push([name, of.advice.date]);
  }
  const analysis = `${PREFIX}analysis`;
  const kind = ours.chosen(analysis);
  if (Object.hasOwn(ANALYSES, kind) && ANALYSES[kind](ours, form, (_, name) => ours.plain(name)) === undefined) {
    advice.push([analysis, of.advice[kind](form.year - 1)]);
  }
  return new Map(advice);
}

/** The names that are still to be given: of each measure and of each of its sources. */
function emptyNames(ours) {
  const names = ours.measures.all.flatMap(({ id, sources }) => {
    const all = ours.measures.isExternal({ id }) ? sources : [];
    return [ofMeasure(id, "name"), ...all.map((source) => ofSource(id, source, "name"))];
  });
  return names.filter((name) => ours.plain(name) === undefined);
}

const isSigned = (ours, part) => ROLES[part].some((role) => ours.isTicked(`${PREFIX}${part}-${role}`));
const ROLES = { declaration: ["mayor", "secretary"], consent: ["chair", "registrar"] };

/** The case of the calculator; `null` where its figures are not complete. */
function caseOf(ours, form) {
  const figures = toCase(form.year, form.earlier, form.plain);
  if (figures === null) return null;
  const { year, history, inhabitants, ...ofYear } = figures;
  const earlier = Object.entries(history).map(([of, figures]) => ({ year: Number(of), ...figures }));
  return { id: form.municipality, year, years: [{ year, ...ofYear }, ...earlier], ...given({ inhabitants }) };
}

/**
 * The question, and the field of each of its values by its pointer.
 *
 * @param {Set<string>} left the fields that are left out
 */
function questionOf(ours, form, of, left) {
  const fields = new Map();
  const value = (pointer, name) => {
    fields.set(pointer, name);
    return left.has(name) ? undefined : ours.plain(name);
  };
  const year = form.year;
  // Where the day of filing is refused, another in the window brings out what else is.
  const [filed] = ["/filed", "/case/procedure/received"].map((pointer) => value(pointer, `${PREFIX}filed`) ?? `${year + 1}-08-01`);
  const years = (kind, all) => all.filter((of) => ours.isTicked(`${PREFIX}${kind}-${of}`));
  const measures = ours.measures.all.map((measure, place) => measureOf(measure, place, ours, of, value));
  const signed = (part) => {
    const date = value(`/${part}/date`, `${PREFIX}${part}-date`);
    return date && { date, ...Object.fromEntries(ROLES[part].map((role) => [role, ours.isTicked(`${PREFIX}${part}-${role}`)])) };
  };
  const [declaration, consent] = ["declaration", "consent"].map(signed);
  const has = (kind) => measures.some((measure) => measure.kind === kind);
  // The case says what stands in the application, and no more.
  const procedure = {
    received: filed,
    collegeDeclaration: declaration !== undefined,
    councilConsent: consent !== undefined,
    internalMeasures: has("internal"),
    externalMeasures: has("external"),
    grantedYears: years("granted", ours.grantYears),
    instructionYears: years("instruction", ours.instructionYears),
  };
  const joint = value("/jointBody", `${PREFIX}joint`);
  const jointBody = joint?.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== "");
  const kind = ours.chosen(`${PREFIX}analysis`);
  const analysis = Object.hasOwn(ANALYSES, kind) ? ANALYSES[kind](ours, form, value) : undefined;
  const question = {
    case: { ...caseOf(ours, form), procedure },
    filed,
    measures,
    ...given({ jointBody, declaration, consent, analysis }),
  };
  return { question, fields };
}

function measureOf({ id, sources }, place, ours, of, value) {
  const isExternal = ours.measures.isExternal({ id });
  const at = (kind) => value(`/measures/${place}/${kind}`, ofMeasure(id, kind));
  // A source without its name is none yet.
  const named = isExternal ? sources.filter((source) => ours.plain(ofSource(id, source, "name")) !== undefined) : [];
  return {
    name: at("name") ?? of.nameless(place + 1),
    kind: ours.chosen(ofMeasure(id, "kind")),
    about: ours.chosen(ofMeasure(id, "about")),
    sources: named.map((source, index) => sourceOf(id, source, ours, (kind) => value(`/measures/${place}/sources/${index}/${kind}`, ofSource(id, source, kind)))),
    ...given({ insight: isExternal ? at("insight") : undefined }),
    ...given(Object.fromEntries(KEYS_OF_MEASURE.map((kind) => [kind, at(kind)]))),
  };
}

function sourceOf(id, source, ours, at) {
  const kind = ours.chosen(ofSource(id, source, "kind"));
  const effectiveness = kind === "document" ? ours.isTicked(ofSource(id, source, "effectiveness")) : undefined;
  return { kind, name: at("name") ?? "-", ...given({ date: at("date"), effectiveness }) };
}

/** The change since the year before, from the figures of the calculator; nothing where those of that year lack. */
function attributionOf(ours, form, value) {
  const situation = (year, end) => {
    const [budget, netCosts] = ["budget", "netCosts"].map((kind) => form.plain(`${year}.${kind}`));
    const caseload = value(`/analysis/${end}/caseload`, `${PREFIX}caseload${end === "from" ? "From" : "To"}`);
    return budget === undefined || netCosts === undefined ? undefined : { label: String(year), budget, netCosts, ...given({ caseload }) };
  };
  const [from, to] = [situation(form.year - 1, "from"), situation(form.year, "to")];
  return from && to && { question: "attribution", from, to };
}

function deviationOf(ours, form, value) {
  const figures = given(Object.fromEntries(DEVIATION.map((kind) => [kind, value(`/analysis/${kind}`, `${PREFIX}${kind}`)])));
  // Without a figure nothing is compared.
  if (Object.keys(figures).length === 0) return undefined;
  return { question: "deviation", year: form.year, ...given({ budget: form.plain(`${form.year}.budget`) }), ...figures };
}

/** The field of a pointer, or of what it is in. */
function fieldOf(pointer, fields) {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (fields.has(at)) return fields.get(at);
  }
  return undefined;
}

/** What is filled in as a question, also where it is not whole: for a file. */
export function saved(ours, form) {
  const { question } = questionOf(ours, form, { nameless: () => "" }, new Set());
  const { filed, case: known, ...rest } = question;
  const { received, ...procedure } = known.procedure;
  const day = ours.plain(`${PREFIX}filed`);
  const isWhole = caseOf(ours, form) !== null;
  return {
    case: { ...known, ...(isWhole ? {} : { year: form.year }), procedure: { ...given({ received: day }), ...procedure } },
    ...given({ filed: day }),
    ...rest,
  };
}
