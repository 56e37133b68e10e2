// Made by `make generate` from the types of the Rust crate: change it there.

import { boolean, decimal, integer, list, map, object, question, text } from "../input.js";
import { snakeCase } from "../names.js";

/** @param {(name: string, known: string) => string | undefined} nearest the known key that is nearest to another */
export function questionReaders(nearest) {
  const keys = (readers) => object(readers, nearest, snakeCase);
  const stageBudget = keys({
    stage: text,
    budget: decimal,
    macroBudget: decimal,
    vangnetReserve: decimal,
  });
  const revisedBudget = keys({
    budget: decimal,
    fromMonth: integer,
  });
  const municipalityFigures = keys({
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
  const merger = keys({
    into: text,
    from: list(text),
  });
  const splitPart = keys({
    municipality: text,
    weight: decimal,
  });
  const split = keys({
    from: text,
    into: list(splitPart),
  });
  const constants = keys({
    volume: decimal,
    price: decimal,
  });
  const side = keys({
    caseload: decimal,
    price: decimal,
    amount: decimal,
  });
  const group = keys({
    name: text,
    model: decimal,
    realised: decimal,
  });
  const situation = keys({
    label: text,
    budget: decimal,
    netCosts: decimal,
    macroBudget: decimal,
    vangnetReserve: decimal,
    caseload: decimal,
    other: decimal,
  });
  const caseloadStart = keys({
    month: text,
    caseload: decimal,
  });
  const caseloadFlow = keys({
    inflow: decimal,
    outflow: decimal,
    outflowRatio: decimal,
    price: decimal,
  });
  const monthCount = keys({
    month: text,
    count: decimal,
  });
  const yearEntry = keys({
    year: integer,
    budget: decimal,
    netCosts: decimal,
    unlawful: decimal,
    budgetWithoutArt7: decimal,
    budgetStage: text,
  });
  const yearCosts = keys({
    year: integer,
    amount: decimal,
  });
  const measure = keys({
    name: text,
    from: text,
    until: text,
    households: decimal,
    success: decimal,
    deadweight: decimal,
    delay: integer,
    months: integer,
    return: decimal,
    price: decimal,
    costs: list(yearCosts),
    costPerHousehold: decimal,
  });
  const historical = keys({
    inhabitants: integer,
    ratio: decimal,
  });
  const uncertainCosts = keys({
    mean: decimal,
    sd: decimal,
  });
  const uncertainBudget = keys({
    mean: decimal,
    sd: decimal,
  });
  const uncertainMunicipality = keys({
    name: text,
    netCosts: uncertainCosts,
    budget: uncertainBudget,
    correlation: decimal,
    history: list(yearEntry),
  });
  const party = keys({
    name: text,
    weight: decimal,
    share: decimal,
    printed: decimal,
  });
  const planRow = keys({
    name: text,
    amounts: list(decimal),
    printedTotal: decimal,
  });
  const applicationProcedure = keys({
    received: text,
    collegeDeclaration: boolean,
    councilConsent: boolean,
    internalMeasures: boolean,
    externalMeasures: boolean,
    grantedYears: list(integer),
    instructionYears: list(integer),
  });
  const applicationCase = keys({
    id: text,
    year: integer,
    years: list(yearEntry),
    inhabitants: integer,
    procedure: applicationProcedure,
  });
  const measureSource = keys({
    kind: text,
    name: text,
    date: text,
    effectiveness: boolean,
  });
  const applicationMeasure = keys({
    name: text,
    kind: text,
    about: text,
    sources: list(measureSource),
    insight: text,
    measure: text,
    decidedOn: text,
    startedOn: text,
    households: decimal,
    saving: decimal,
  });
  const councilConsent = keys({
    date: text,
    chair: boolean,
    registrar: boolean,
  });
  const collegeDeclaration = keys({
    date: text,
    mayor: boolean,
    secretary: boolean,
  });
  const attributionQuestion = keys({
    question: text,
    from: situation,
    to: situation,
    split: text,
  });
  const deviationQuestion = keys({
    question: text,
    year: integer,
    budget: decimal,
    households: decimal,
    model: side,
    realised: side,
    caseloadDifference: decimal,
    groups: list(group),
    disturbancePerHousehold: decimal,
  });
  const programmeQuestion = keys({
    question: text,
    years: list(yearEntry),
    first: integer,
    last: integer,
    inhabitants: integer,
    assume: integer,
    price: decimal,
    measures: list(measure),
    historical: historical,
    conditions: text,
  });
  return {
    budget_history: keys({
      year: integer,
      stages: list(stageBudget),
      split: text,
    }),
    payment_calendar: keys({
      year: integer,
      budget: decimal,
      revised: revisedBudget,
    }),
    late_accounts: keys({
      year: integer,
      costs: decimal,
      priceChange: decimal,
      volumeChange: decimal,
    }),
    aanwijzing_reduction: keys({
      budget: decimal,
      yearsAfterTerm: integer,
    }),
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
      municipalities: list(municipalityFigures),
      mergers: list(merger),
      splits: list(split),
    }),
    indicators: keys({
      budgetYear: integer,
    }),
    household: keys({
      budgetYear: integer,
      norm: text,
      student: boolean,
      indicators: list(text),
      values: map(decimal),
      constants: constants,
    }),
    deviation: keys({
      year: integer,
      budget: decimal,
      households: decimal,
      model: side,
      realised: side,
      caseloadDifference: decimal,
      groups: list(group),
      disturbancePerHousehold: decimal,
    }),
    attribution: keys({
      from: situation,
      to: situation,
      split: text,
    }),
    macro_budgets: keys({}),
    caseload: keys({
      start: caseloadStart,
      price: decimal,
      months: list(caseloadFlow),
    }),
    profile: keys({
      history: list(monthCount),
    }),
    path: keys({
      years: list(yearEntry),
      first: integer,
      last: integer,
      inhabitants: integer,
      assume: integer,
      reserve: decimal,
      grantedYears: list(integer),
    }),
    programme: keys({
      years: list(yearEntry),
      first: integer,
      last: integer,
      inhabitants: integer,
      assume: integer,
      price: decimal,
      measures: list(measure),
      historical: historical,
      conditions: text,
    }),
    outlook: keys({
      year: integer,
      assume: integer,
      netCosts: uncertainCosts,
      budget: uncertainBudget,
      correlation: decimal,
      history: list(yearEntry),
      conditions: text,
      quantiles: list(decimal),
      draws: integer,
      seed: integer,
    }),
    national_outlook: keys({
      year: integer,
      assume: integer,
      municipalities: list(uncertainMunicipality),
      conditions: text,
      quantiles: list(decimal),
      draws: integer,
      seed: integer,
    }),
    sensitivity: keys({
      year: integer,
      assume: integer,
      netCosts: uncertainCosts,
      budget: uncertainBudget,
      correlation: decimal,
      history: list(yearEntry),
      conditions: text,
      change: decimal,
    }),
    allocate: keys({
      amount: decimal,
      places: decimal,
      unit: text,
      parties: list(party),
      rest: text,
    }),
    cost_plan: keys({
      years: list(integer),
      rows: list(planRow),
      printedTotals: list(decimal),
      printedTotal: decimal,
    }),
    application: keys({
      case: applicationCase,
      filed: text,
      jointBody: list(text),
      measures: list(applicationMeasure),
      consent: councilConsent,
      declaration: collegeDeclaration,
      analysis: question({ attribution: attributionQuestion, deviation: deviationQuestion }),
      programme: question({ programme: programmeQuestion }),
    }),
  };
}
