// Rows with what the scalar path of the core says of them, as `batches` of the benches writes them; for Node and browsers.

const INPUTS = ["budget", "netCosts"];
const RESULTS = ["deficit", "deficitRatio", "payment", "ownRisk"];

/** The year, the number of rows, and whether there are inhabitants. */
const HEAD = 3;

/** The bytes of the batch that begins with these bytes. */
export function lengthOf(head) {
  const [, rows, inhabitants] = new BigInt64Array(head, 0, HEAD);
  return 8 * (HEAD + Number(rows) * (INPUTS.length + Number(inhabitants) + RESULTS.length));
}

export const HEAD_BYTES = 8 * HEAD;

/** The batch in these bytes. */
function read(buffer) {
  const [year, count, withInhabitants] = new BigInt64Array(buffer, 0, HEAD);
  const rows = Number(count);
  const names = [...INPUTS, ...(withInhabitants ? ["inhabitants"] : []), ...RESULTS];
  const column = (at) => new BigInt64Array(buffer, 8 * (HEAD + at * rows), rows);
  return { year: Number(year), rows, columns: Object.fromEntries(names.map((name, at) => [name, column(at)])) };
}

/**
 * Compares every way over columns with the scalar path.
 *
 * @returns {{ rows: number, wrong: string | null }} the number of rows, and the first result that differs
 */
export function compare({ Columns, scaleColumns }, buffer, { numbers }) {
  const { year, rows, columns } = read(buffer);
  const { budget, netCosts, inhabitants } = columns;
  const differs = (way, results) => {
    for (const [name, found] of Object.entries(results)) {
      const row = firstDifference(found, columns[name]);
      if (row >= 0) {
        const given = [budget, netCosts, inhabitants].map((column) => column?.[row]);
        return `${way}, ${year}, ${given}: ${name} is ${found[row]}, and ${columns[name][row]} on the scalar path`;
      }
    }
    return null;
  };
  /** The columns of an answer, without its warnings. */
  const scaled = (options) => {
    const { warnings, ...results } = scaleColumns({ year, budget, netCosts, inhabitants, ...options });
    return results;
  };
  const resident = () => {
    const kept = new Columns(rows, { inhabitants: inhabitants !== undefined, outputs: RESULTS });
    kept.budget.set(budget);
    kept.netCosts.set(netCosts);
    kept.inhabitants?.set(inhabitants);
    kept.scale({ year });
    const wrong = differs("Columns", Object.fromEntries(RESULTS.map((name) => [name, kept[name]])));
    kept.free();
    return wrong;
  };
  const asNumbers = () => {
    const [first, second, third] = [budget, netCosts, inhabitants].map((column) => column && Float64Array.from(column, Number));
    // A ratio may need more than the 53 bits of a number.
    const outputs = ["deficit", "payment", "ownRisk"];
    const results = scaled({ budget: first, netCosts: second, inhabitants: third, outputs });
    const integers = Object.entries(results).map(([name, column]) => [name, BigInt64Array.from(column, BigInt)]);
    return differs("numbers", Object.fromEntries(integers));
  };
  const wrong =
    differs("scaleColumns", scaled({ outputs: RESULTS })) ??
    differs("payment and own risk", scaled({})) ??
    differs("payment", scaled({ outputs: "payment" })) ??
    resident() ??
    (numbers ? asNumbers() : null);
  return { rows, wrong };
}

/** Compared by halves, which is quicker than by integers of 64 bits. */
function firstDifference(found, expected) {
  const halves = (column) => new Int32Array(column.buffer, column.byteOffset, 2 * column.length);
  if (found.length !== expected.length) return 0;
  const [left, right] = [halves(found), halves(expected)];
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return at >> 1;
  return -1;
}
