import assert from "node:assert/strict";
import { test } from "node:test";
import * as vangnet from "vangnet/budget";

const YEAR = { year: 2024, budget: "1000000.01" };
const SINGLE = {
  budgetYear: 2021,
  norm: "single_21_to_aow",
  indicators: ["age_30_to_40", "single", "single_or_lone_father"],
  values: {
    lowest_educated_share: "0",
    jobs_per_worker: "0.25",
    working_below_level_share: "0.1",
    students_share: "0.08",
    ww_recipients_share: "0.03",
    work_not_norm_neighbourhood_share: "0.125",
    nuisance_and_insecurity_index: "-0.4",
    low_skilled_jobs_per_worker: "0.5",
  },
};
const TWO_YEARS = {
  from: { label: "2018", budget: "100000000", netCosts: "108000000", macroBudget: "6000000000", caseload: "7500" },
  to: { label: "2019", budget: "102000000", netCosts: "111000000", macroBudget: "6120000000", caseload: "7400" },
};
const DISTRIBUTION = {
  year: 2018,
  macroBudget: "1000",
  vangnetReserve: "0",
  permitHoldersPot: "0",
  netCosts: "1000",
  municipalities: [
    { municipality: "0001", inhabitants: 10000, costs: "300" },
    { municipality: "0002", inhabitants: 27500, costs: "300", objective: "400", homelessAndInstitutions: "0" },
    { municipality: "0003", inhabitants: 50000, costs: "400", objective: "350", homelessAndInstitutions: "0" },
  ].map((municipality) => ({ ...municipality, householdsT1: 100, householdsT2: 100, permitHolders: "0" })),
};

test("the budget through the year", () => {
  const history = vangnet.budgetHistory({
    year: 2024,
    stages: [
      { stage: "voorlopig", budget: "100000000", macroBudget: "6958500000" },
      { stage: "nader_voorlopig", budget: "99000000" },
      { stage: "definitief", budget: "105000000", macroBudget: "7340200000" },
    ],
  });
  assert.deepEqual(history.changes.map(({ from, amount, share }) => [from, amount, share]), [
    ["voorlopig", "-1000000.00", null],
    ["nader_voorlopig", "6000000.00", null],
  ]);
  assert.equal(history.stages[0].macroBudget, "6958500000.00");
  assert.equal(history.total.amount, "5000000.00");
  const [voorlopig, definitief] = ["voorlopig", "definitief"].map((stage) =>
    vangnet.macroBudgets().macroBudgets.find((published) => published.year === 2019 && published.stage === stage));
  const stageOf = ({ stage, amount, vangnetReserve }, budget) => (
    { stage, budget, macroBudget: amount, vangnetReserve: vangnetReserve.amount });
  const macroFirst = vangnet.budgetHistory({
    year: 2019,
    stages: [stageOf(voorlopig, "8363000"), stageOf(definitief, "8088748")],
    split: "macro_first",
  });
  assert.deepEqual([macroFirst.split, history.split], ["macro_first", "shapley"]);
  assert.deepEqual([macroFirst.total.macroBudget, macroFirst.total.share], ["-201285.62", "-72966.38"]);
  const { payments, total, revised } = vangnet.paymentCalendar({ ...YEAR, revised: { budget: "1100000", fromMonth: 11 } });
  assert.deepEqual([payments.length, payments[4].share, total, revised.fromMonth], [12, "0.12", "1100000.00", 11]);
  assert.equal(payments[11].amount, "129999.99");
  assert.deepEqual(vangnet.paymentCalendar({ ...YEAR, revised: { budget: "1" } }).warnings, ["first_month_assumed"]);
  const late = vangnet.lateAccounts({ year: 2024, costs: "1000000", priceChange: "0.02", volumeChange: "-0.01" });
  assert.deepEqual([late.corrected, late.ifLowered, late.amount], ["1009800.00", "959310.00", null]);
  assert.match(late.unknown.nl, /5%/);
  const reduction = vangnet.aanwijzingReduction({ budget: "100000000", yearsAfterTerm: 2 });
  assert.deepEqual([reduction.budgetLeast, reduction.budgetMost], ["97000000.00", "100000000.00"]);
  const macro = vangnet.macroBudgets().macroBudgets;
  assert.equal(macro.find(({ year, stage }) => year === 2019 && stage === "definitief").amount, "6072600000.00");
});

test("the distribution: names in camelCase, codes of parts as they are", () => {
  const answer = vangnet.distribute(DISTRIBUTION);
  assert.deepEqual(answer.municipalities.map(({ budget }) => budget), ["300.00", "350.00", "350.00"]);
  assert.equal(answer.municipalities[1].objectiveWeight, "0.5");
  assert.deepEqual(answer.municipalities[1].parts, {
    objective: "200.00",
    historical: "150.00",
    homeless_and_institutions: "0.00",
    permit_holders: "0.00",
  });
  assert.equal(answer.parts.homeless_and_institutions, "0.00");
  const merged = vangnet.distribute({
    ...DISTRIBUTION,
    unit: "cent",
    mergers: [{ into: "0009", from: ["0001", "0002"] }],
    splits: [{ from: "0003", into: [{ municipality: "0007", weight: "1" }, { municipality: "0008", weight: "2.5" }] }],
  });
  assert.deepEqual(merged.municipalities.map(({ municipality, budget }) => [municipality, budget]), [
    ["0009", "650.00"],
    ["0007", "100.00"],
    ["0008", "250.00"],
  ]);
});

test("the objective model: a household and the published weights", () => {
  const answer = vangnet.household(SINGLE);
  assert.equal(answer.estimatedOn, "2017-01-01");
  assert.equal(answer.volume.contributions[0].logOdds, "1.893599");
  assert.match(answer.volume.chance, /^0\.\d{18}$/);
  assert.match(answer.expectedAmount, /^\d+\.\d{12}$/);
  assert.equal(vangnet.household({ ...SINGLE, student: true }).norm.amount, "0.00");
  const { volume, price, norms, notes } = vangnet.indicators({ budgetYear: 2020 });
  assert.deepEqual([volume.constant, price.constant, notes.length > 0], [null, null, true]);
  assert.ok(volume.indicators.some(({ reference, weight }) => reference && weight === null));
  assert.ok(norms.some(({ norm, amount }) => norm === "single_21_to_aow" && amount === "15277.30"));
});

test("the model beside what happened, and where a deficit comes from", () => {
  const arnhem = vangnet.deviation({ year: 2019, caseloadDifference: "480", disturbancePerHousehold: "40" });
  assert.deepEqual([arnhem.caseload.difference, arnhem.disturbance.perHousehold], ["480", "40.00"]);
  assert.deepEqual(arnhem.unknown, ["amount_needs_price", "disturbance_needs_households"]);
  const side = vangnet.deviation({
    year: 2019,
    model: { caseload: "7000", price: "14000" },
    realised: { caseload: "7480", price: "14500" },
    groups: [{ name: "50+", model: "2500", realised: "2750" }],
  });
  assert.equal(side.amount.difference, "10460000.00");
  assert.equal(side.groups[0].share, "1.000000");
  const answer = vangnet.attribution(TWO_YEARS);
  assert.deepEqual(answer.parts, [
    { part: "macro_budget", amount: "-2000000.00" },
    { part: "share", amount: "0.00" },
    { part: "caseload", amount: "-1470000.00" },
    { part: "price", amount: "4470000.00" },
  ]);
  assert.deepEqual([answer.change, answer.missing], ["1000000.00", ["other"]]);
});

test("every answer is frozen, has its text, and says what it rests on", () => {
  const answers = [
    vangnet.budgetHistory({ year: 2024, stages: [{ stage: "voorlopig", budget: "1" }] }),
    vangnet.paymentCalendar(YEAR),
    vangnet.lateAccounts({ year: 2024, costs: "1", priceChange: "0", volumeChange: "0" }),
    vangnet.aanwijzingReduction({ budget: "1", yearsAfterTerm: 1 }),
    vangnet.distribute(DISTRIBUTION),
    vangnet.household(SINGLE),
    vangnet.deviation({ year: 2019 }),
    vangnet.attribution(TWO_YEARS),
  ];
  for (const answer of answers) {
    const { evidence } = JSON.parse(answer.toJson());
    assert.equal(answer.evidence, evidence);
    assert.ok(Object.isFrozen(answer.warnings) && Object.isFrozen(answer.sources));
    assert.throws(() => (answer.evidence = "law"), TypeError);
    assert.equal(typeof answer.explain(), "string");
    assert.equal(answer.explain("nl", "markdown"), answer.explain());
    const english = answer.explain("en", "plain");
    assert.notEqual(english, answer.explain("nl", "plain"));
    assert.match(english, /What this is based on/);
    assert.throws(() => answer.explain("en", "html"), { code: "invalid_markup", field: "/markup" });
    assert.throws(() => answer.explain(1), { code: "invalid_type", field: "/language" });
    const refused = { code: "invalid_language", field: "/language", message: /^\/language is "de": / };
    assert.throws(() => answer.explain("de"), refused);
  }
  for (const answer of [vangnet.indicators({ budgetYear: 2021 }), vangnet.macroBudgets()]) {
    assert.ok(Object.isFrozen(answer));
    assert.equal(vangnet.answer(answer.toJson()).includes("missing_field"), true);
  }
});
