// Answers every vector of a question that takes long: at once, in slices and in a worker. It prints what differs.

import * as ahead from "vangnet/ahead";
import * as worker from "vangnet/ahead-worker";
import { simd } from "../../lib/simd.js";
import { optionsOf, questionVectors } from "./vectors.mjs";

const different = [];
let [asked, slices] = [0, 0];
for (const { name, question, answer } of questionVectors()) {
  const { question: of, ...options } = optionsOf(question, ahead) ?? {};
  const run = { outlook: "runOutlook", national_outlook: "runNationalOutlook" }[of];
  if (run === undefined || answer.startsWith('{"error"')) continue;
  asked += 1;
  const onProgress = () => (slices += 1);
  for (const form of [ahead, worker]) {
    const given = await form[run](options, { onProgress });
    if (given.toJson() !== answer) different.push([name, form === ahead ? "slices" : "worker"]);
  }
  const atOnce = ahead[of === "outlook" ? "outlook" : "nationalOutlook"](options);
  if (atOnce.toJson() !== answer) different.push([name, "at once"]);
}
console.log(JSON.stringify({ simd, asked, slices, different }));
