// What a printed page needs beside the result: of whom, when, with what, where it can be worked out again.

import { element } from "./dom.js";

/**
 * @param {import("../lib/index.js").Assessment} assessment
 * @param {{ municipality: string, address: string | null }} of whose case it is, and where it is kept
 * @param {"nl" | "en"} language
 * @param {ReturnType<typeof import("./words.js").wordsOf>} words
 */
export function imprint(assessment, { municipality, address }, language, words) {
  const day = new Date().toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long" });
  const lines = [
    municipality === "" ? null : element("p", { class: "of" }, municipality),
    element("p", {}, words.printed(day, assessment.receipt.libraryVersion)),
    address === null ? null : element("p", { class: "address" }, address),
    element("p", {}, words.disclaimer),
  ];
  return element("div", { class: "imprint", part: "imprint" }, ...lines);
}
