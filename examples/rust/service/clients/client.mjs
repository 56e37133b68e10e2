// Cases on standard input, a line each, answered by the service: node client.mjs http://127.0.0.1:8080

import { request } from "node:http";
import { pipeline } from "node:stream/promises";

const [address] = process.argv.slice(2);
const sent = request(new URL("/evaluate/lines", address), {
  method: "POST",
  headers: { "content-type": "application/x-ndjson" },
});
const answered = new Promise((resolve, reject) => sent.once("response", resolve).once("error", reject));

// The answers come while the cases go. One that stops before its end is an error.
await Promise.all([
  pipeline(process.stdin, sent),
  answered.then((response) => {
    process.exitCode = response.statusCode === 200 ? 0 : 1;
    return pipeline(response, process.stdout);
  }),
]);
