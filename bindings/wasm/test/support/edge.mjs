// Every function of the package with right arguments, and what its answer is worth comparing by.

import * as whole from "vangnet";
import * as assessment from "vangnet/assessment";
import * as budget from "vangnet/budget";
import * as columns from "vangnet/columns";

const CASE = {
  id: "a",
  year: 2019,
  budget: "100000000",
  netCosts: "109000000",
  unlawful: "1",
  budgetStage: "definitief",
  history: { 2018: { budget: "100", netCosts: "109" }, 2017: { budget: "100", netCosts: "108" } },
  inhabitants: 5,
  procedure: {
    received: "2020-08-01",
    collegeDeclaration: true,
    councilConsent: true,
    internalMeasures: true,
    externalMeasures: true,
    grantedYears: [2017],
    instructionYears: [],
  },
};
const BANDS = [{ above: "0.05", share: "0.5" }, { above: "0.1", share: "1" }];
const REGULAR = { opens: "all", tests: [{ test: "year", limit: "0.05" }], bands: [{ above: "0.05", share: "0.5" }] };
const LINE = '{"id":"a","year":2024,"years":[{"year":2024,"budget":"100","net_costs":"109"}]}\n';
const side = { caseload: "10", price: "100.00" };
const SITUATION = { label: "2018", budget: "100", netCosts: "108", macroBudget: "1000", caseload: "7", other: "1" };
const TOWN = { municipality: "0001", inhabitants: 5000, costs: "100", householdsT1: 5, householdsT2: 5 };
const COLUMNS = () => ({ year: 2016, budget: BigInt64Array.of(100n), netCosts: Float64Array.of(109), inhabitants: BigInt64Array.of(5n), outputs: ["payment", "deficit"] });

const ofAssessment = (answer) => [answer.toContractJson(), answer.toReceiptJson().length, answer.explain("en", "plain")];
const ofRules = (rules) => JSON.stringify([rules, rules.toJSON()]);
const ofAnswer = (answer) => answer.toJson();

/** With a method, its object is made first. */
const kept = new columns.Columns(2, { inhabitants: true });
kept.budget.fill(100n);
kept.netCosts.fill(109n);
kept.inhabitants.fill(5n);

const questions = whole.inverse({ year: 2024, budget: "1000" });
const answered = whole.assess(CASE);
const rules = whole.ruleSet(2025);
const explained = budget.aanwijzingReduction({ budget: "100", yearsAfterTerm: 1 });

/** A name, the function, right arguments, and the part of the answer that is compared. */
export const FUNCTIONS = [
  ["assess", whole.assess, [CASE], ofAssessment],
  ["assess under rules", (options) => whole.assess(options), [{ ...CASE, rules: whole.ruleSet(2019).withThreshold("0.05") }], ofAssessment],
  ["explain", (...args) => answered.explain(...args), ["nl", "markdown"]],
  ["compare", whole.compare, [CASE, whole.ruleSet(2019), whole.ruleSet(2019).withThreshold("0.05")]],
  ["advice", whole.advice, [{ ...CASE, netCosts: "160000000" }]],
  ["inverse", whole.inverse, [{ year: 2016, budget: "1000", inhabitants: 5 }], (inverse) => inverse.borders("1")],
  ["netCostsForPayment", (...args) => questions.netCostsForPayment(...args), ["1"]],
  ["netCostsForOwnRisk", (...args) => questions.netCostsForOwnRisk(...args), ["1"]],
  ["borders", (...args) => questions.borders(...args), ["1"]],
  ["effectOfOneEuro", (...args) => questions.effectOfOneEuro(...args), ["1"]],
  ["calendar", whole.calendar, [2024]],
  ["merge", whole.merge, [{ 1111: { 2018: { budget: "1", netCosts: "1" } }, 2222: { 2018: { budget: "1", netCosts: "1" } } }]],
  ["formatEuro", whole.formatEuro, ["1.00", "nl"]],
  ["formatPercent", whole.formatPercent, ["0.05", "en"]],
  ["parseEuro", whole.parseEuro, ["€ 1.000,50", "nl"]],
  ["small parseEuro", assessment.parseEuro, ["€ 1.000,50", "nl"]],
  ["assumedFor", (...args) => rules.assumedFor(...args), [2999], ofRules],
  ["ruleSet", whole.ruleSet, [2019], ofRules],
  ["readRuleSet", whole.readRuleSet, [{ name: "mine", regular: REGULAR }], ofRules],
  ["withName", (...args) => rules.withName(...args), ["other"], ofRules],
  ["withYears", (...args) => rules.withYears(...args), [2020, 2999], ofRules],
  ["withThreshold", (...args) => rules.withThreshold(...args), ["0.06"], ofRules],
  ["withBands", (...args) => rules.withBands(...args), [BANDS], ofRules],
  ["withExtendedBands", (...args) => rules.withExtendedBands(...args), [BANDS, "regular"], ofRules],
  ["diff", (...args) => rules.diff(...args), [whole.ruleSet(2024)]],
  ["evaluate", whole.evaluate, [Buffer.from(LINE)], (answers) => Buffer.from(answers).toString()],
  ["small assess", assessment.assess, [CASE]],
  ["small evaluate", assessment.evaluate, [Buffer.from(LINE)], (answers) => Buffer.from(answers).toString()],
  ["answer", budget.answer, ['{"question":"macro_budgets"}']],
  ["explain an answer", (...args) => explained.explain(...args), ["en", "plain"]],
  ["budgetHistory", budget.budgetHistory, [{ year: 2024, stages: [{ stage: "definitief", budget: "1", macroBudget: "5" }] }], ofAnswer],
  ["paymentCalendar", budget.paymentCalendar, [{ year: 2024, budget: "1000", revised: { budget: "1200", fromMonth: 10 } }], ofAnswer],
  ["lateAccounts", budget.lateAccounts, [{ year: 2024, costs: "100", priceChange: "0.01", volumeChange: "-0.01" }], ofAnswer],
  ["aanwijzingReduction", budget.aanwijzingReduction, [{ budget: "100", yearsAfterTerm: 1 }], ofAnswer],
  ["distribute", budget.distribute, [{ year: 2018, macroBudget: "1000000", vangnetReserve: "0", permitHoldersPot: "0", netCosts: "900000", municipalities: [{ ...TOWN, permitHolders: "0" }] }], ofAnswer],
  ["household", budget.household, [{ budgetYear: 2021, norm: "single_21_to_aow", student: false, indicators: [], values: { jobs_per_worker: "0.25" } }], ofAnswer],
  ["indicators", budget.indicators, [{ budgetYear: 2021 }], ofAnswer],
  ["deviation", budget.deviation, [{ year: 2019, households: "5", model: side, realised: side, groups: [{ name: "a", model: "1", realised: "2" }] }], ofAnswer],
  ["attribution", budget.attribution, [{ from: SITUATION, to: { ...SITUATION, label: "2019" } }], ofAnswer],
  ["macroBudgets", budget.macroBudgets, [{}], ofAnswer],
  ["scaleColumns", columns.scaleColumns, [COLUMNS()]],
  ["scaleColumns under rules", columns.scaleColumns, [{ ...COLUMNS(), year: undefined, rules: { rates: { bands: [{ above: 50_000, share: 500_000 }] } } }]],
  ["new Columns", (...args) => new columns.Columns(...args), [3, { inhabitants: true, outputs: ["deficit"] }], (made) => (made.free(), made.rows)],
  ["scale", (...args) => (kept.scale(...args), kept.payment.slice()), [{ year: 2016 }]],
];

/** The codes that the types name. */
export const isKnownError = (error, codes) => error instanceof whole.VangnetError && codes.has(error.code) && typeof error.message === "string";

/** What a call gives: its answer as text, or what it threw. */
export function outcome(call, args, of = (answer) => answer) {
  try {
    return { answer: text(of(call(...args))) };
  } catch (thrown) {
    return { thrown };
  }
}

function text(answer) {
  return JSON.stringify(answer, (_, value) => {
    if (typeof value === "bigint") return `${value}n`;
    return ArrayBuffer.isView(value) ? [value.constructor.name, ...value].map(String) : value;
  });
}
