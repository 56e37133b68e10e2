// What type-checks, and what must not: an expected error that no longer occurs fails this file.

import {
  advice,
  assess,
  calendar,
  compare,
  evaluate,
  formatEuro,
  inverse,
  merge,
  parseEuro,
  readRuleSet,
  ruleSet,
  supportedYears,
  VangnetError,
} from "vangnet";
import type { Assessment, Decimal, Outcome, Receipt } from "vangnet";
import { assess as assessOnly } from "vangnet/assessment";
import { VangnetCalculator } from "vangnet/calculator";

const answer: Assessment = assess({
  id: "Arnhem",
  year: 2019,
  budget: "102222222.22",
  netCosts: "111422222.22",
  budgetStage: "voorlopig",
  history: { 2018: { budget: "101000000", netCosts: "109181000" } },
  inhabitants: 163972,
});
const payment: Decimal | null = answer.payment;
const outcome: Outcome = answer.outcome;
const receipt: Receipt = answer.receipt;
const lines: string[] = answer.sheet.lines.map((line) => `${line.line} ${line.label.nl} ${line.amount ?? ""}`);
const questions: string[] = advice({ year: 2019, budget: "1", netCosts: "2" }).map(({ reason, field, wording }) => `${reason} ${field} ${wording.nl}`);
const wouldBe: boolean = answer.scaleIsHypothetical;
const text: string = answer.explain("en", "plain") + answer.explain();

// @ts-expect-error money as a number
assess({ year: 2019, budget: 102222222.22, netCosts: "1" });
// @ts-expect-error money of an earlier year as a number
assess({ year: 2019, budget: "1", netCosts: "1", history: { 2018: { budget: "1", netCosts: 1 } } });
// @ts-expect-error money as a bigint
assess({ year: 2019, budget: 1n, netCosts: "1" });
// @ts-expect-error a year as a string
assess({ year: "2019", budget: "1", netCosts: "1" });
// @ts-expect-error a key in snake_case
assess({ year: 2019, budget: "1", net_costs: "1" });
// @ts-expect-error the net costs are missing
assess({ year: 2019, budget: "1" });
// @ts-expect-error a stage that does not exist
assess({ year: 2019, budget: "1", netCosts: "1", budgetStage: "definitive" });
// @ts-expect-error rules that are not a rule set
assess({ year: 2019, budget: "1", netCosts: "1", rules: { name: "x" } });
// @ts-expect-error the procedure lacks declarations
assess({ year: 2019, budget: "1", netCosts: "1", procedure: { received: "2020-08-01" } });
// @ts-expect-error a payment may be unknown
const known: string = answer.payment;
// @ts-expect-error an answer does not change
answer.payment = "1.00";
// @ts-expect-error an amount is not a number to calculate with
const sum: number = answer.deficit - 1;
// @ts-expect-error a language that does not exist
answer.explain("de");
// @ts-expect-error the small module gives the answer alone
assessOnly({ year: 2019, budget: "1", netCosts: "1" }).explain();

const rules = ruleSet(2019).withThreshold("0.05").withName("5%");
// @ts-expect-error a ratio as a number
ruleSet(2019).withThreshold(0.05);
const assumed: number | undefined = ruleSet(2025).assumedFor(2999).assumedFrom;
// @ts-expect-error a year as text
ruleSet(2025).assumedFor("2999");
// @ts-expect-error a rule set does not change
rules.name = "other";
const own = readRuleSet({
  name: "half above 6%",
  regular: { opens: "all", tests: [{ test: "year", limit: "0.06" }], bands: [{ above: "0.06", share: "0.5" }] },
});
// @ts-expect-error a limit as a number
readRuleSet({ name: "x", regular: { opens: "all", tests: [{ test: "year", limit: 0.06 }], bands: [] } });
const difference: Decimal | null = compare({ year: 2019, budget: "1", netCosts: "2" }, rules, own).paymentDifference;
const wanted: Decimal = inverse({ year: 2024, budget: "100" }).netCostsForPayment("1");
inverse({ rules: own, budget: "100" }).borders("1");
// @ts-expect-error either a year or rules
inverse({ rules: own, year: 2024, budget: "100" });
// @ts-expect-error the wanted payment as a number
inverse({ year: 2024, budget: "100" }).netCostsForPayment(1);
const closes: string = calendar(2024).windowClose.value;
const figures: Decimal[] = merge({ "1111": { 2018: { budget: "1", netCosts: "2" } } }).map((year) => year.netCosts);
const bytes: Uint8Array = evaluate(new Uint8Array());
// @ts-expect-error the contract takes bytes
evaluate("{}");
const shown: string = formatEuro("1", "nl");
const years: readonly number[] = supportedYears();

try {
  ruleSet(2014);
} catch (error) {
  if (error instanceof VangnetError) {
    const code: string = error.code;
    const field: string | null = error.field;
    void [code, field];
  }
}
// @ts-expect-error only the library makes its errors
new VangnetError({ code: "x", field: null, message: "" });

const calculator: VangnetCalculator = document.createElement("vangnet-calculator");
calculator.addEventListener("vangnet-result", ({ detail }) => void detail.assessment?.payment);
// @ts-expect-error a language that does not exist
calculator.language = "de";
calculator.disabled = true;
// @ts-expect-error the year may not be known yet
const shownYear: number = calculator.year;
calculator.year = 2019;
const loaded: Promise<void> = calculator.ready;
void [shownYear, loaded, questions, wouldBe, payment, outcome, receipt, lines, text, known, sum, difference, wanted, closes, figures, bytes, shown, years, assumed];

const read: Decimal = parseEuro("€ 1.000,50", "nl");
// @ts-expect-error: a notation is plain, nl or en.
parseEuro("1", "de");
void read;
