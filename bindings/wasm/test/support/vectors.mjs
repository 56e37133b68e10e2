// The vectors that every language reads: exact lines and the exact answers.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase, isKeyedByCodes } from "../../lib/names.js";
import { ROOT } from "./paths.mjs";
import { fill } from "./years.mjs";

const FOLDER = join(ROOT, "tests/vectors");

/** Every vector of tests/vectors: its name, the bytes of its line, and its answer. */
export function vectors() {
  const files = jsonFiles(FOLDER);
  const found = files.flatMap((file) => {
    const { vectors } = JSON.parse(fill(readFileSync(join(FOLDER, file), "utf8")));
    // Other tables may stand in the same folder.
    if (!Array.isArray(vectors)) return [];
    const ours = vectors.filter((row) => typeof row.answer === "string" && ("line" in row || "line_hex" in row));
    return ours.map(({ name, line, line_hex, answer }) => ({
      name: `${file}: ${name}`,
      line: line_hex === undefined ? Buffer.from(line, "utf8") : Buffer.from(line_hex, "hex"),
      answer,
    }));
  });
  if (found.length < 50) throw new Error(`only ${found.length} vectors in ${FOLDER}`);
  return found;
}

/** Every vector of the questions about the budget: its name, the text of the question, and that of the answer. */
export function questionVectors() {
  const folder = join(FOLDER, "questions");
  const found = jsonFiles(folder).flatMap((file) => {
    const { vectors } = JSON.parse(fill(readFileSync(join(folder, file), "utf8")));
    return vectors.map(({ name, question, answer }) => ({ name: `${file}: ${name}`, question, answer }));
  });
  if (found.length < 500) throw new Error(`only ${found.length} vectors in ${folder}`);
  return found;
}

/** What a caller would write for a question; nothing where the functions have no such question. */
export function optionsOf(question, functions) {
  try {
    const options = JSON.parse(question, (name, value) => {
      if (value === null || typeof value !== "object" || Array.isArray(value) || isKeyedByCodes(name)) return value;
      const keys = Object.keys(value);
      if (keys.some((key) => /[A-Z]|__/.test(key))) throw new SyntaxError("a name that would become another");
      return Object.fromEntries(keys.map((key) => [camelCase(key), value[key]]));
    });
    const again = JSON.stringify(JSON.parse(question));
    const typed = typeof options?.question === "string" && camelCase(options.question) in functions;
    return again === question && typed && options.question !== "answer" ? options : null;
  } catch {
    return null;
  }
}

function jsonFiles(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}
