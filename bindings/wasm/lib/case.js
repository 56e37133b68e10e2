// A case that was read, as the contract has it.

import { given } from "./given.js";
import { escaped, refused } from "./input.js";
import { placeOf } from "./names.js";

/** A case for the core: the figures of the deficit year first, those of other years behind them. */
export function givenCase({ id = "", year, history = {}, inhabitants, procedure, ...figures }) {
  const years = [{ year, ...figures }, ...entries(history, "/history")];
  return given([{ id, year, years, inhabitants, procedure }], (pointer) =>
    placeOf(pointer).replace(/^\/years\/(\d+)(\/year$)?/, (_, at, ofYear = "") => (at === "0" ? ofYear : `/history/${years[at].year}`)),
  );
}

/** Municipalities for the core: each is a case whose years are its own. */
export function givenMunicipalities(municipalities) {
  const all = Object.entries(municipalities).map(([id, history]) => ({ id, year: 0, years: entries(history, `/${escaped(id)}`) }));
  return given(all, (pointer) =>
    placeOf(pointer).replace(/^\/cases\/(\d+)(?:\/years\/(\d+)(?:\/year$)?)?/, (_, at, entry) => {
      const { id, years } = all[at];
      return `/${escaped(id)}${entry === undefined ? "" : `/${years[entry].year}`}`;
    }),
  );
}

/** Figures under their years as entries of the contract. */
function entries(history, place) {
  return Object.entries(history).map(([key, figures]) => ({ year: yearOf(key, place), ...figures }));
}

function yearOf(key, place) {
  const year = Number(key);
  if (Number.isSafeInteger(year) && String(year) === key) return year;
  const pointer = `${place}/${escaped(key)}`;
  throw refused("invalid_year", pointer, `${pointer} is not a year: the keys of history are years such as 2018.`);
}
