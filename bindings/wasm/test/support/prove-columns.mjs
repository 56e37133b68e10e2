// Compares the columns of the package with the batches on the standard input, and says how many rows there were; the
// argument is the number of rows that there are at least.

import { readSync } from "node:fs";
import { Columns, scaleColumns, simd } from "vangnet/columns";
import { compare, HEAD_BYTES, lengthOf } from "./batches.mjs";

/** So many bytes of the input, or none at its end. */
function take(length) {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let got = 0;
  while (got < length) {
    const more = readSome(bytes.subarray(got));
    if (more === 0) return null;
    got += more;
  }
  return bytes;
}

function readSome(bytes) {
  for (;;) {
    try {
      return readSync(0, bytes);
    } catch (error) {
      // A pipe that is empty for now.
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

let rows = 0;
for (let head = take(HEAD_BYTES), number = 0; head !== null; head = take(HEAD_BYTES), number += 1) {
  const batch = Buffer.from(new ArrayBuffer(lengthOf(head.buffer)));
  head.copy(batch);
  const rest = take(batch.length - HEAD_BYTES);
  if (rest === null) throw new Error("half a batch");
  rest.copy(batch, HEAD_BYTES);
  // Numbers take Node longer than everything else: some batches are enough.
  const found = compare({ Columns, scaleColumns }, batch.buffer, { numbers: number % 4 < 2 });
  if (found.wrong !== null) {
    console.log(found.wrong);
    process.exit(1);
  }
  rows += found.rows;
}
const due = Number(process.argv[2]);
if (!(due > 0 && rows >= due)) {
  console.log(`${rows} rows came, of ${process.argv[2]}.`);
  process.exit(1);
}
console.log(`${rows} rows, ${simd ? "with" : "without"} vectors: 0 differ from the scalar path.`);
