// The figures that are filled in, kept as text under names such as `2019.budget`, and as text in an address.

/** The figures of a year, in the order of the form. */
export const OF_DEFICIT_YEAR = ["budget", "netCosts", "unlawful", "budgetStage"];
export const OF_EARLIER_YEAR = ["budget", "netCosts"];

const NAME = /^(?:\d{4}\.(?:budget|netCosts|unlawful|budgetStage)|inhabitants)$/;
const PLAIN = /^(?:-?\d+(?:\.\d+)?|voorlopig|nader_voorlopig|definitief)$/;

/**
 * The state as text: `year=2019&2019.budget=102222222.22&…`.
 *
 * @param {number} year
 * @param {Map<string, string>} figures plain decimals
 */
export function toText(year, figures) {
  const filled = [...figures].filter(([, plain]) => plain !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams([["year", String(year)], ...filled]).toString();
}

/**
 * Reads the state from text; what is not of the calculator is left out.
 *
 * @param {string} text
 * @returns {{ year: number, figures: Map<string, string> } | null} nothing where the text is another's
 */
export function fromText(text) {
  const entries = new URLSearchParams(text);
  const year = entries.get("year") ?? "";
  if (!/^\d{4}$/.test(year)) return null;
  const known = [...entries].filter(([name, plain]) => NAME.test(name) && PLAIN.test(plain));
  return { year: Number(year), figures: new Map(known) };
}

/**
 * The argument of `assess`, or nothing where the figures of the deficit year are not complete.
 *
 * @param {number} year
 * @param {readonly number[]} earlier the years that the tests look at
 * @param {(name: string) => string | undefined} plain the plain text of a figure that is filled in
 */
export function toCase(year, earlier, plain) {
  const figures = (of, names) => {
    const filled = names.map((name) => [name, plain(`${of}.${name}`)]);
    return Object.fromEntries(filled.filter(([, text]) => text !== undefined));
  };
  const complete = (of) => OF_EARLIER_YEAR.every((name) => plain(`${of}.${name}`) !== undefined);
  if (!complete(year)) return null;
  const history = Object.fromEntries(earlier.filter(complete).map((of) => [of, figures(of, OF_EARLIER_YEAR)]));
  const inhabitants = plain("inhabitants");
  return {
    year,
    ...figures(year, OF_DEFICIT_YEAR),
    history,
    ...(inhabitants === undefined ? {} : { inhabitants: Number(inhabitants) }),
  };
}

/**
 * The name here of a field that an error names: `/history/2018/netCosts` is `2018.netCosts`.
 *
 * @param {string} pointer
 * @param {number} year
 */
export function nameOf(pointer, year) {
  const [, first, second, third] = pointer.split("/");
  if (first === "history") return `${second}.${third}`;
  return first === "inhabitants" ? first : `${year}.${first}`;
}
