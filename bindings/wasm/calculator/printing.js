// What a printed page needs beside the result: of whom, when, with what, where it can be worked out again.

import { element } from "./dom.js";

/**
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {{ municipality: string, address: string | null }} of whose case it is, and where it is kept
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function imprint(assessment, { municipality, address }, language, words) {
  const lines = imprintLines(assessment, address, language, words).map((line) => element("p", {}, line));
  return element("div", { class: "imprint", part: "imprint" }, municipality === "" ? null : element("p", { class: "of" }, municipality), ...lines);
}

/** When it was made and with what, its address, and what it is worth. */
export function imprintLines(assessment, address, language, words) {
  const day = new Date().toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long" });
  return [words.printed(day, assessment.receipt.libraryVersion), address, words.disclaimer].filter((line) => line !== null);
}
