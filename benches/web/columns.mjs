// The JavaScript peers of the table of columns, as a program that runs one of them on command.
//
// `node columns.mjs FOLDER`. `src/program.rs` describes what it reads and writes; the peers are in `peers.mjs`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

import { peers, versions } from "./peers.mjs";

const folder = process.argv[2];

/** A column of cents. */
function column(name) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return new BigInt64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

const columns = { budget: column("budget"), netCosts: column("net_costs") };
const expected = { payment: column("payment"), ownRisk: column("own_risk") };
const prepared = new Map();

/** In how many rows the payment or the own risk differs. */
function wrong(found) {
  let rows = 0;
  for (let row = 0; row < expected.payment.length; row += 1) {
    const same = BigInt(found.payment[row]) === expected.payment[row] && BigInt(found.ownRisk[row]) === expected.ownRisk[row];
    rows += same ? 0 : 1;
  }
  return rows;
}

console.log(`versions\tNode ${process.versions.node}, ${versions.join(", ")}`);
for (const { exact, name } of peers) console.log(`peer\t${exact ? "exact" : "float"}\t${name}`);
console.log("ready");

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, place, runs] = line.split("\t");
  const peer = peers[place];
  if (!prepared.has(place)) prepared.set(place, peer.prepare(columns));
  const { run, cents } = prepared.get(place);
  if (verb === "time") {
    run();
    const start = process.hrtime.bigint();
    for (let left = Number(runs); left > 0; left -= 1) run();
    console.log(String(process.hrtime.bigint() - start));
  } else {
    run();
    console.log(String(wrong(cents())));
  }
}
