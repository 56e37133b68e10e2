// What type-checks of the questions about the budget, and what must not.

import {
  aanwijzingReduction,
  answer,
  attribution,
  budgetHistory,
  deviation,
  distribute,
  household,
  indicators,
  lateAccounts,
  macroBudgets,
  paymentCalendar,
  VangnetError,
} from "vangnet/budget";
import type { Attribution, AttributionOptions, Caveat, Decimal, FactorPart, Lack, Part } from "vangnet/budget";
import { VangnetAttribution } from "vangnet/attribution";

const history = budgetHistory({
  year: 2024,
  stages: [
    { stage: "voorlopig", budget: "100000000", macroBudget: "6958500000" },
    { stage: "definitief", budget: "105000000" },
  ],
});
const reserved: Decimal | null | undefined = budgetHistory({
  year: 2024,
  stages: [{ stage: "voorlopig", budget: "1", macroBudget: "9", vangnetReserve: "1" }],
  split: "macro_first",
}).stages[0]?.vangnetReserve;
// @ts-expect-error a split that does not exist
budgetHistory({ year: 2024, stages: [{ stage: "voorlopig", budget: "1" }], split: "even" });
const byShare: Decimal | null = history.changes.map((change) => change.share).at(0) ?? null;
// @ts-expect-error money as a number
budgetHistory({ year: 2024, stages: [{ stage: "voorlopig", budget: 1 }] });
// @ts-expect-error a stage that does not exist
budgetHistory({ year: 2024, stages: [{ stage: "definitive", budget: "1" }] });
// @ts-expect-error the macro budget may be unknown
const share: string = history.stages[0]?.share;

const paid: Decimal[] = paymentCalendar({ year: 2024, budget: "1", revised: { budget: "2", fromMonth: 10 } }).payments.map(
  (payment) => payment.amount,
);
// @ts-expect-error a month as a string
paymentCalendar({ year: 2024, budget: "1", revised: { budget: "2", fromMonth: "10" } });
// @ts-expect-error a key in snake_case
paymentCalendar({ year: 2024, budget: "1", revised: { budget: "2", from_month: 10 } });
const unknown: null = lateAccounts({ year: 2024, costs: "1", priceChange: "0.02", volumeChange: "0" }).amount;
// @ts-expect-error a ratio as a number
lateAccounts({ year: 2024, costs: "1", priceChange: 0.02, volumeChange: "0" });
const reason: string | undefined = aanwijzingReduction({ budget: "1", yearsAfterTerm: 1 }).unknown?.nl;
// @ts-expect-error the number of years is missing
aanwijzingReduction({ budget: "1" });

const distribution = distribute({
  year: 2018,
  unit: "cent",
  macroBudget: "1000",
  vangnetReserve: "0",
  netCosts: "1000",
  municipalities: [
    { municipality: "0001", inhabitants: 10000, costs: "300", householdsT1: 100, householdsT2: 100, permitHolders: "1" },
  ],
  mergers: [{ into: "0009", from: ["0001", "0002"] }],
  splits: [{ from: "0003", into: [{ municipality: "0007", weight: "1" }] }],
});
const homeless: Decimal | undefined = distribution.municipalities[0]?.parts.homeless_and_institutions;
const part: Part = "youth_supplement";
// @ts-expect-error codes of parts are data and stay as they are
distribution.parts.homelessAndInstitutions;
// @ts-expect-error inhabitants as a string
distribute({ year: 2018, macroBudget: "1", vangnetReserve: "0", municipalities: [{ municipality: "0001", inhabitants: "1", costs: "1" }] });
// @ts-expect-error a count as a number
distribute({ year: 2018, macroBudget: "1", vangnetReserve: "0", municipalities: [{ municipality: "0001", inhabitants: 1, costs: "1", permitHolders: 1 }] });
// @ts-expect-error a unit that does not exist
distribute({ year: 2018, unit: "cents", macroBudget: "1", vangnetReserve: "0", municipalities: [] });

const values = { jobs_per_worker: "0.25" };
const chance: Decimal = household({ budgetYear: 2021, norm: "single_21_to_aow", indicators: ["single"], values }).volume.chance;
// @ts-expect-error a year without published weights
household({ budgetYear: 2022, norm: "single_21_to_aow", indicators: [], values });
// @ts-expect-error a share as a number
household({ budgetYear: 2021, norm: "single_21_to_aow", indicators: [], values: { jobs_per_worker: 0.25 } });
const weight: Decimal | null | undefined = indicators({ budgetYear: 2023 }).volume.indicators[0]?.weight;
// @ts-expect-error the weights have no explanation
indicators({ budgetYear: 2023 }).explain();

const beside = deviation({ year: 2019, caseloadDifference: "480", disturbancePerHousehold: "40", model: { caseload: "1" } });
const lacks: readonly Lack[] = beside.unknown;
const caveats: readonly Caveat[] = beside.warnings;
// @ts-expect-error a count as a number
deviation({ year: 2019, caseloadDifference: 480 });
// @ts-expect-error an effect may be unknown
beside.effect.caseload;

const options: AttributionOptions = {
  from: { label: "2018", budget: "100", netCosts: "108" },
  to: { label: "2019", budget: "101", netCosts: "110", macroBudget: "6000", vangnetReserve: "1", caseload: "5", other: "1" },
  split: "macro_first",
};
const split: Attribution = attribution(options);
const factors: FactorPart[] = split.parts.map(({ part }) => part);
// @ts-expect-error the net costs are missing
attribution({ from: { label: "2018", budget: "100" }, to: options.to });
// @ts-expect-error an answer does not change
split.change = "1.00";
// @ts-expect-error a language that does not exist
split.explain("de");
// @ts-expect-error a markup that does not exist
split.explain("en", "html");
const text: string = split.explain() + split.explain("en", "plain") + split.toJson();

const printed: readonly string[] = macroBudgets().macroBudgets.map(({ amount, stage }) => `${stage} ${amount}`);
// @ts-expect-error it takes nothing
macroBudgets({ year: 2019 });
const raw: string = answer('{"question":"macro_budgets"}');
// @ts-expect-error the question is text
answer({ question: "macro_budgets" });

try {
  deviation({ year: 2014 });
} catch (error) {
  if (error instanceof VangnetError) void [error.code === "invalid_number", error.field];
}

const picture: VangnetAttribution = document.createElement("vangnet-attribution");
picture.attribution = split;
picture.attribution = options;
picture.attribution = null;
const drawn: Attribution | null = picture.attribution;
// @ts-expect-error what is drawn is an attribution or its options
picture.attribution = { from: "2018", to: "2019" };

void [byShare, share, paid, unknown, reason, homeless, part, chance, weight, lacks, caveats, factors, text, printed, raw, drawn];
