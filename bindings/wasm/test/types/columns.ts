// What type-checks of the scale over columns, and what must not.

import { ruleSet } from "vangnet";
import { Columns, scaleColumns, simd, VangnetError } from "vangnet/columns";
import type { Output, ScaleWarning } from "vangnet/columns";

const budget = BigInt64Array.of(10_222_222_222n);
const numbers = Float64Array.of(11_142_222_222);

const integers: BigInt64Array = scaleColumns({ year: 2024, budget, netCosts: budget }).payment;
const kind: Float64Array = scaleColumns({ year: 2024, budget: numbers, netCosts: budget, inhabitants: budget }).ownRisk;
const ratio: BigInt64Array = scaleColumns({ rules: ruleSet(2024), budget, netCosts: numbers, outputs: "deficitRatio" }).deficitRatio;
const names: readonly Output[] = ["deficit", "payment"];
const every = scaleColumns({ year: 2024, budget, netCosts: budget, outputs: names });
// @ts-expect-error what is not asked for is not there
scaleColumns({ year: 2024, budget, netCosts: budget, outputs: ["payment"] }).ownRisk;
// @ts-expect-error an output that does not exist
scaleColumns({ year: 2024, budget, netCosts: budget, outputs: ["profit"] });
// @ts-expect-error a plain array is no column
scaleColumns({ year: 2024, budget: [1], netCosts: budget });
// @ts-expect-error a year or rules, and not both
scaleColumns({ year: 2024, rules: ruleSet(2024), budget, netCosts: budget });
// @ts-expect-error nor neither
scaleColumns({ budget, netCosts: budget });
// @ts-expect-error a key in snake_case
scaleColumns({ year: 2024, budget, net_costs: budget });
// @ts-expect-error the year as a string
scaleColumns({ year: "2024", budget, netCosts: budget });

const columns = new Columns(3);
columns.budget[0] = 1n;
const paid: BigInt64Array = columns.payment;
// @ts-expect-error not asked for
const deficit: BigInt64Array = columns.deficit;
// @ts-expect-error amounts in the memory are integers of 64 bits
columns.budget[0] = 1;
// @ts-expect-error a view is not replaced
columns.budget = budget;
const told: readonly ScaleWarning[] = columns.scale({ year: 2024 });
const warned: boolean = every.warnings.includes("extended_amount_unknown");
// @ts-expect-error a warning that does not exist
every.warnings.includes("amount_unknown");
columns.scale({ rules: ruleSet(2024).withThreshold("0.05") });
// @ts-expect-error the columns have their results from the beginning
columns.scale({ year: 2024, outputs: "deficit" });
columns.free();
const asked = new Columns(3, { inhabitants: true, outputs: "deficit" });
const found: BigInt64Array = asked.deficit;
// @ts-expect-error the number of rows is a number
new Columns("3");

try {
  columns.scale({ year: 2014 });
} catch (error) {
  if (error instanceof VangnetError) void [error.code === "year_unsupported", error.field];
}

const vectors: boolean = simd;

void [integers, kind, ratio, every, paid, deficit, found, vectors, told, warned];
