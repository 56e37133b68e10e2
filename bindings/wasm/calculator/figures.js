// The figures that are filled in, kept as text under names such as `2019.budget`.

/** The figures of a year, in the order of the form. */
export const OF_DEFICIT_YEAR = ["budget", "netCosts", "unlawful", "budgetStage"];
export const OF_EARLIER_YEAR = ["budget", "netCosts"];

/** Options without those that are not given. */
export const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

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
