// The years that the library has rules for, as it says itself, and their places in the vectors.

import { supportedYears } from "vangnet";
import { answer } from "vangnet/budget";

/** The last deficit year that has rules. */
export const LAST_YEAR = supportedYears().at(-1);

/** A text of the vectors with its places filled: `{last_year+1}` is the year after the last deficit year with rules. */
export function fill(text) {
  return text.replace(/\{([a-z_]+_years?)([+-]\d)?\}/g, (place, name, by = "0") => {
    const year = YEARS[name];
    if (year === undefined) throw new Error(`the vectors have ${place}`);
    return typeof year === "string" ? year : String(year + Number(by));
  });
}

const budget = known({ question: "payment_calendar", budget: "1" });
const distribution = known({ question: "distribute", macro_budget: "1", vangnet_reserve: "0", municipalities: [] });
const weights = known({ question: "indicators" }, "budget_year");

const YEARS = {
  first_year: supportedYears()[0],
  last_year: LAST_YEAR,
  first_budget_year: budget[0],
  last_budget_year: budget.at(-1),
  last_distribution_year: distribution.at(-1),
  last_weight_year: weights.at(-1),
  weight_years: `${weights.slice(0, -1).join(", ")} and ${weights.at(-1)}`,
};

/** The years of two centuries in which a question is not one without rules. */
function known(question, key = "year") {
  const years = Array.from({ length: 200 }, (_, after) => 1900 + after);
  return years.filter((year) => !answer(JSON.stringify({ ...question, [key]: year })).includes("no_rule_known"));
}
