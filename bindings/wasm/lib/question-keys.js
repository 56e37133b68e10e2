// What each question about the budget takes, by its keys.

import { boolean, decimal, integer, list, map, object, text } from "./input.js";

/** @param {(name: string, known: string) => string | undefined} nearest */
export function questionReaders(nearest) {
  const keys = (readers) => object(readers, nearest);
  const side = keys({ caseload: decimal, price: decimal, amount: decimal });
  const situation = keys({
    label: text,
    budget: decimal,
    netCosts: decimal,
    macroBudget: decimal,
    caseload: decimal,
    other: decimal,
    vangnetReserve: decimal,
  });
  const municipality = keys({
    municipality: text,
    inhabitants: integer,
    costs: decimal,
    householdsT1: integer,
    householdsT2: integer,
    objective: decimal,
    homelessAndInstitutions: decimal,
    permitHolders: decimal,
    wageSubsidy: decimal,
    covid: decimal,
    youngPeople: decimal,
  });
  const heir = keys({ municipality: text, weight: decimal });
  return {
    budget_history: keys({
      year: integer,
      stages: list(keys({ stage: text, budget: decimal, macroBudget: decimal, vangnetReserve: decimal })),
      split: text,
    }),
    payment_calendar: keys({
      year: integer,
      budget: decimal,
      revised: keys({ budget: decimal, fromMonth: integer }),
    }),
    late_accounts: keys({ year: integer, costs: decimal, priceChange: decimal, volumeChange: decimal }),
    aanwijzing_reduction: keys({ budget: decimal, yearsAfterTerm: integer }),
    distribute: keys({
      year: integer,
      unit: text,
      macroBudget: decimal,
      vangnetReserve: decimal,
      mau: decimal,
      permitHoldersPot: decimal,
      wageSubsidyPot: decimal,
      youthSupplementPot: decimal,
      netCosts: decimal,
      municipalities: list(municipality),
      mergers: list(keys({ into: text, from: list(text) })),
      splits: list(keys({ from: text, into: list(heir) })),
    }),
    household: keys({
      budgetYear: integer,
      norm: text,
      student: boolean,
      indicators: list(text),
      values: map(decimal),
      constants: keys({ volume: decimal, price: decimal }),
    }),
    deviation: keys({
      year: integer,
      budget: decimal,
      households: decimal,
      model: side,
      realised: side,
      caseloadDifference: decimal,
      groups: list(keys({ name: text, model: decimal, realised: decimal })),
      disturbancePerHousehold: decimal,
    }),
    attribution: keys({ from: situation, to: situation, split: text }),
    indicators: keys({ budgetYear: integer }),
    macro_budgets: keys({}),
  };
}
