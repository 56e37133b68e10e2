// Made by `make generate` from the types of the Rust crate: change it there.

import { boolean, decimal, integer, list, map, object, question, text } from "../input.js";
import { snakeCase } from "../names.js";

/** @param {(name: string, known: string) => string | undefined} nearest the known key that is nearest to another */
export function caseReaders(nearest) {
  const keys = (readers) => object(readers, nearest, snakeCase);
  const figures = {
    budget: decimal,
    netCosts: decimal,
    unlawful: decimal,
    budgetWithoutArt7: decimal,
    budgetStage: text,
  };
  const history = map(keys(figures));
  const procedure = keys({
    received: text,
    collegeDeclaration: boolean,
    councilConsent: boolean,
    internalMeasures: boolean,
    externalMeasures: boolean,
    grantedYears: list(integer),
    instructionYears: list(integer),
  });
  const own = {
    id: text,
    year: integer,
    ...figures,
    history,
    inhabitants: integer,
    procedure: procedure,
  };
  return { caseWith: (others) => keys({ ...own, ...others }), history };
}
