import assert from "node:assert/strict";
import { test } from "node:test";
import * as vangnet from "vangnet";
import * as small from "vangnet/assessment";

const ARNHEM = {
  id: "example-2019",
  year: 2019,
  budget: "102222222.22",
  netCosts: "111422222.22",
  unlawful: "0",
  history: {
    2018: { budget: "101000000", netCosts: "109181000" },
    2017: { budget: "100000000", netCosts: "108000000" },
  },
  inhabitants: 163972,
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
const SIX_PERCENT = { year: 2019, budget: "100000000", netCosts: "106000000" };

test("an assessment has the names of the API and the exact figures", () => {
  const answer = vangnet.assess(ARNHEM);
  assert.equal(answer.payment, "766666.67");
  assert.equal(answer.ownRisk, "8433333.33");
  assert.equal(answer.deficitRatio, "0.090000");
  assert.equal(answer.scale.marginalOwnRisk, "0.500000");
  assert.equal(answer.procedure.form, "uitgebreid_verzoek");
  assert.deepEqual(answer.routes[0].tests[1], {
    name: "multi_year",
    value: "0.248292",
    limit: "0.075000",
    comparison: ">",
    passed: true,
  });
  assert.deepEqual({ ...answer }, small.assess(ARNHEM));
});

test("it is the answer of the JSON contract", () => {
  const { year, budget, netCosts, unlawful, history, procedure, ...rest } = ARNHEM;
  const years = [{ year, budget, net_costs: netCosts, unlawful }];
  for (const [of, earlier] of Object.entries(history)) {
    years.push({ year: Number(of), budget: earlier.budget, net_costs: earlier.netCosts });
  }
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const application = Object.fromEntries(Object.entries(procedure).map(([name, value]) => [snake(name), value]));
  const line = JSON.stringify({ ...rest, year, years, procedure: application });
  const answer = new TextDecoder().decode(vangnet.evaluate(new TextEncoder().encode(line)));
  assert.equal(`${vangnet.assess(ARNHEM).toContractJson()}\n`, answer);
});

test("an answer tells where the scale is only what would be", () => {
  const year = (netCosts) => ({ budget: "100000000", netCosts });
  const history = (netCosts) => ({ 2018: year(netCosts), 2017: year(netCosts) });
  const failed = vangnet.assess({ year: 2019, ...year("109000000"), history: history("90000000") });
  assert.deepEqual([failed.payment, failed.scale.payment, failed.scaleIsHypothetical], ["0.00", "750000.00", true]);
  assert.equal(vangnet.assess({ year: 2019, ...year("109000000"), history: history("110000000") }).scaleIsHypothetical, false);
  assert.equal(vangnet.assess({ year: 2019, ...year("109000000") }).scaleIsHypothetical, true);
});

test("receipt, sheet and explanation", () => {
  const answer = vangnet.assess(ARNHEM);
  assert.equal(answer.receipt.bands[1].ownRisk, "766666.66675");
  assert.equal(answer.receipt.assessment.payment, answer.payment);
  assert.equal(answer.receipt.case.years[0].netCosts, "111422222.22");
  assert.equal(answer.sheet.lines.at(-1).amount, "766666.66675");
  assert.equal(JSON.parse(answer.toReceiptJson()).assessment.own_risk, "8433333.33");
  assert.match(answer.explain(), /^## Vangnetuitkering over 2019: example-2019\n/);
  assert.match(answer.explain("nl", "plain"), /€ 766\.666,67/);
  assert.match(answer.explain("en"), /€766,666\.67/);
});

test("answers cannot be changed", () => {
  const answer = vangnet.assess(ARNHEM);
  assert.throws(() => (answer.payment = "1.00"), TypeError);
  assert.throws(() => answer.routes.push({}), TypeError);
});

test("rule sets: the shipped ones, changes, differences, a document and back", () => {
  assert.deepEqual(vangnet.supportedYears().slice(0, 3), [2015, 2016, 2017]);
  const rules = vangnet.ruleSet(2019);
  assert.deepEqual([rules.name, rules.origin, rules.evidence], ["2019", "shipped", "inferred"]);
  assert.equal(rules.regular.bands[1].above.value, "0.125");
  const lower = rules.withThreshold("0.05").withName("5%");
  assert.equal(rules.diff(lower)[0].wording.nl, "grens van de toets over het jaar: van 7,5% naar 5,0%");
  const answer = vangnet.assess({ ...SIX_PERCENT, rules: lower });
  assert.deepEqual([answer.scale.payment, answer.ruleSet, answer.evidence], ["500000.00", "5%", "user"]);
  const document = {
    name: "half above 6%",
    regular: {
      opens: "all",
      tests: [{ test: "year", limit: "0.06" }],
      bands: [{ above: "0.06", share: "0.5" }],
    },
  };
  const own = vangnet.readRuleSet(document);
  assert.equal(vangnet.assess({ year: 2030, budget: "100", netCosts: "108", rules: own }).payment, "1.00");
  const again = vangnet.readRuleSet(JSON.parse(JSON.stringify(own.withName("again"))));
  assert.deepEqual(own.diff(again), []);
  for (const year of vangnet.supportedYears()) {
    const shipped = vangnet.readRuleSet(JSON.parse(JSON.stringify(vangnet.ruleSet(year))));
    assert.deepEqual([shipped.origin, shipped.toJSON()], ["shipped", vangnet.ruleSet(year).toJSON()]);
  }
  const known = vangnet.ruleSet(2025).withExtendedBands([{ above: "0.05", share: "0.5" }], "higher_payment");
  const history = { 2024: { budget: "100", netCosts: "106" }, 2023: { budget: "100", netCosts: "106" } };
  assert.equal(vangnet.assess({ year: 2025, budget: "100", netCosts: "106", history, rules: known }).payment, "0.50");
});

test("comparison, inverse questions, calendar, merger, formats", () => {
  const rules = vangnet.ruleSet(2019);
  const side = vangnet.compare(SIX_PERCENT, rules, rules.withThreshold("0.05"));
  assert.equal(side.scalePaymentDifference, "500000.00");
  assert.equal(side.paymentDifference, null);
  assert.deepEqual([side.scaleOwnRiskDifference, side.ownRiskDifference], ["-500000.00", null]);
  const questions = vangnet.inverse({ year: 2024, budget: "100000000" });
  // Half a cent less than the million is shown as the million.
  assert.equal(questions.netCostsForPayment("1000000"), "109499999.99");
  assert.equal(questions.netCostsForOwnRisk("1000000"), "101000000.00");
  assert.deepEqual(questions.maximumOwnRisk(), { netCosts: "112500000.00", ownRisk: "10000000.00" });
  assert.equal(questions.borders("109000000").up.distance, "3500000.00");
  assert.deepEqual(questions.effectOfOneEuro("109000000"), { payment: "0.5", ownRisk: "0.5" });
  const capped = vangnet.inverse({ rules: vangnet.ruleSet(2016), budget: "93000000", inhabitants: 173000 });
  assert.equal(capped.maximumOwnRisk().ownRisk, "5190000.00");
  assert.equal(vangnet.calendar(2024).windowClose.value, "2025-08-15");
  assert.equal(vangnet.calendar(2018).forms, null);
  const merged = vangnet.merge({
    1111: { 2018: { budget: "1000000", netCosts: "1100000" } },
    2222: { 2018: { budget: "2000000", netCosts: "1950000" } },
  });
  assert.deepEqual([merged[0].year, merged[0].budget, merged[0].netCosts], [2018, "3000000.00", "3050000.00"]);
  assert.equal(vangnet.formatEuro("-8433333.33", "nl"), "€ -8.433.333,33");
  assert.equal(vangnet.formatPercent("0.104370", "en"), "10.4%");
});

test("rules are assumed for a year without rules", () => {
  const rules = vangnet.ruleSet(2025).assumedFor(2999);
  assert.deepEqual([rules.name, rules.origin, rules.assumedFrom], ["2025 assumed for 2999", "user", 2025]);
  assert.equal(vangnet.ruleSet(2025).assumedFrom, undefined);
  const earlier = { budget: "1000", netCosts: "1040" };
  const history = { 2998: earlier, 2997: earlier, 2996: earlier };
  const answer = vangnet.assess({ year: 2999, budget: "1000", netCosts: "1100", history, rules });
  assert.deepEqual([answer.payment, answer.evidence, answer.warnings], ["12.50", "user", ["rules_assumed"]]);
  assert.match(answer.explain("en"), /as if the rules of 2025 held for 2999 too/);
  assert.equal(answer.receipt.rules.assumedFrom, 2025);
  const again = vangnet.readRuleSet(JSON.parse(JSON.stringify(rules)));
  assert.deepEqual([again.assumedFrom, again.name, again.diff(rules)], [2025, rules.name, []]);
  assert.throws(() => vangnet.ruleSet(2025).assumedFor(2024), { code: "invalid_year", field: "/year" });
  assert.throws(() => vangnet.ruleSet(2025).assumedFor(2014), { code: "year_unsupported" });
  assert.throws(() => vangnet.ruleSet(2025).assumedFor("2999"), { code: "invalid_type" });
});

test("an answer names the years that no test looks at", () => {
  const figures = { budget: "1000", netCosts: "1090" };
  const case2017 = { year: 2017, ...figures, history: { 2016: figures, 2014: figures, 2015: figures } };
  const answer = vangnet.assess(case2017);
  assert.deepEqual(answer.unusedYears, [2014, 2015]);
  assert.deepEqual(small.assess(case2017).unusedYears, [2014, 2015]);
  assert.match(answer.explain("en"), /No test looks at the figures of 2014 and 2015/);
  assert.doesNotMatch(answer.toContractJson(), /unused/);
  const three = vangnet.ruleSet(2024).withYears(2017);
  const side = vangnet.compare(case2017, vangnet.ruleSet(2017), three);
  assert.deepEqual([side.first.unusedYears, side.second.unusedYears], [[2014, 2015], [2014]]);
  assert.deepEqual(vangnet.assess(ARNHEM).unusedYears, []);
});

test("an incomplete answer says what is missing", () => {
  const figures = { year: 2024, budget: "1000", netCosts: "1090" };
  const { missing } = vangnet.assess(figures);
  assert.deepEqual(missing, {
    years: [2022, 2023],
    inhabitants: false,
    tests: [{ route: "regular", name: "multi_year", years: [2022, 2023], inhabitants: false, decides: true }],
    failed: [],
    paymentIfMet: "7.50",
    ownRiskIfMet: "82.50",
  });
  assert.deepEqual(small.assess(figures).missing, missing);
  const side = vangnet.compare(figures, vangnet.ruleSet(2024), vangnet.ruleSet(2024));
  assert.deepEqual([side.first.missing, side.second.missing], [missing, missing]);
  assert.equal(vangnet.assess(ARNHEM).missing, null);
  assert.doesNotMatch(vangnet.assess(figures).toContractJson(), /missing/);
  assert.match(vangnet.assess(figures).explain("en").split("\n")[2], /needs the figures of 2022 and 2023/);
});

test("the scale without inhabitants warns where a cap may count", () => {
  const warnings = (options) => vangnet.inverse({ budget: "100", ...options }).warnings;
  assert.deepEqual(warnings({ year: 2016 }), ["inhabitants_missing"]);
  assert.deepEqual(warnings({ year: 2016, inhabitants: 1 }), []);
  assert.deepEqual(warnings({ rules: vangnet.ruleSet(2024).assumedFor(2999) }), ["rules_assumed"]);
});
