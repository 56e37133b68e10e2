// Amounts as people write them, alike in each module that reads them.

import { text } from "./input.js";

/**
 * @param {<T>(work: () => T) => T} call
 * @param {(written: string, notation: string) => string} parsed
 */
export const parsingEuro = (call, parsed) =>
  function parseEuro(written, notation) {
    text(written, "/text");
    text(notation, "/notation");
    return call(() => parsed(written, notation));
  };
