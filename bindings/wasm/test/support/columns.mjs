// What the tests of columns share: the two builds, and the rows.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { simd } from "vangnet/columns";
import { PACKAGE, ROOT } from "./paths.mjs";

const WITHOUT_VECTORS = ["--import", join(PACKAGE, "test/support/without-simd.mjs")];
const ROWS = 1_000_000;

/** The program that compares the rows on its standard input, of which there are to be so many. */
export const prove = (rows) => [join(PACKAGE, "test/support/prove-columns.mjs"), String(rows)];

/** The program that writes rows with what the scalar path of the core says of them. */
export const BATCHES = join(process.env.VANGNET_TARGET ?? join(ROOT, "target"), "debug/batches");

/** What is printed where so many rows are as on the scalar path. */
export function proof(vectors, rows = ROWS) {
  const options = vectors ? [] : WITHOUT_VECTORS;
  const node = [process.execPath, ...options, ...prove(rows)];
  const words = [BATCHES, String(rows), ...node];
  const script = '"$0" "$1" | { shift; "$@"; }';
  return execFileSync("sh", ["-c", script, ...words], { encoding: "utf8" }).trim();
}

/** Runs a file of tests again, where WebAssembly has no vectors. */
export function againWithoutVectors(test, file) {
  if (!simd) return;
  test("all of this without vectors", () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    execFileSync(process.execPath, [...WITHOUT_VECTORS, file], { env });
  });
}
