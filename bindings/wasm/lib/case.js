// The arguments about a case, by their keys.

import { boolean, decimal, integer, list, map, object, text } from "./input.js";

/** @param {(name: string, known: string) => string | undefined} nearest */
export function caseReaders(nearest) {
  const amounts = { budget: decimal, netCosts: decimal, unlawful: decimal, budgetWithoutArt7: decimal, budgetStage: text };
  const history = map(object(amounts, nearest));
  const procedure = object(
    {
      received: text,
      collegeDeclaration: boolean,
      councilConsent: boolean,
      internalMeasures: boolean,
      externalMeasures: boolean,
      grantedYears: list(integer),
      instructionYears: list(integer),
    },
    nearest,
  );
  const keys = { id: text, year: integer, ...amounts, history, inhabitants: integer, procedure };
  return { keys, history };
}
