// Where the text of a printed page stands, read from the PDF that chromium makes.

import { inflateSync } from "node:zlib";

const OPERATION = /\b(q|Q)\b|((?:-?[\d.]+ ){6})(cm|Tm)\b/g;

/**
 * The heights at which each page has text: 0 is its top and 1 its bottom.
 *
 * @param {Buffer} pdf
 * @returns {number[][]}
 */
export function textHeights(pdf) {
  const text = pdf.toString("latin1");
  const pages = [...text.matchAll(/\/Type \/Page\b[\s\S]*?\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]\s*[\s\S]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, height, object]) => {
    const start = new RegExp(`(?:^|\\n)${object} 0 obj\\s*<<[\\s\\S]*?/Length (\\d+)[\\s\\S]*?stream\\r?\\n`).exec(text);
    const from = start.index + start[0].length;
    const content = inflateSync(pdf.subarray(from, from + Number(start[1]))).toString("latin1");
    const heights = heightsOf(content).map((y) => 1 - y / Number(height));
    return [...new Set(heights.map((y) => Math.round(y * 1000) / 1000))].sort((a, b) => a - b);
  });
}

function heightsOf(content) {
  let matrix = [1, 0, 0, 1, 0, 0];
  const kept = [];
  const heights = [];
  for (const [, state, numbers, name] of content.matchAll(OPERATION)) {
    if (state === "q") kept.push(matrix);
    else if (state === "Q") matrix = kept.pop() ?? matrix;
    else if (name === "cm") matrix = times(numbers.trim().split(" ").map(Number), matrix);
    else heights.push(times(numbers.trim().split(" ").map(Number), matrix)[5]);
  }
  return heights;
}

function times([a, b, c, d, e, f], [A, B, C, D, E, F]) {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
