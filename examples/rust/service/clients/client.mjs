// Cases on standard input, a line each, answered by the service: node client.mjs http://127.0.0.1:8080

import * as http from "node:http";
import * as https from "node:https";
import { pipeline } from "node:stream/promises";

const url = new URL("/evaluate/lines", process.argv[2]);
const { request } = url.protocol === "https:" ? https : http;
const sent = request(url, { method: "POST", headers: { "content-type": "application/x-ndjson" } });
const answered = new Promise((resolve, reject) => sent.once("response", resolve).on("error", reject));

// The answers come while the cases go. Where the service takes no more of them, its answer says why.
pipeline(process.stdin, sent).catch(() => {});
const response = await answered;
if (response.statusCode === 200) {
  // An answer that stops before its end is an error.
  await pipeline(response, process.stdout);
} else {
  await pipeline(response, process.stderr);
  process.exit(1);
}
