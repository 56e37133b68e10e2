// The explanation of the library, read back from its Markdown: headings, paragraphs, tables and lists of links.

/**
 * @typedef {{ kind: "heading" | "paragraph", text: string }
 *   | { kind: "table", head: string[], rows: string[][] }
 *   | { kind: "list", items: { text: string, url: string | null }[] }} Block
 */

/** The character references that the library writes by name; all others are numbers. */
const CHARACTERS = { amp: "&", lt: "<", gt: ">" };

/**
 * @param {string} markdown
 * @returns {Block[]}
 */
export function blocksOf(markdown) {
  return markdown
    .split(/\n\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map(block);
}

/** @returns {Block} */
function block(text) {
  const lines = text.split("\n");
  if (text.startsWith("## ")) return { kind: "heading", text: plain(text.slice(3)) };
  if (text.startsWith("| ")) {
    const [head, , ...rows] = lines.map(cells);
    return { kind: "table", head, rows };
  }
  if (text.startsWith("- ")) return { kind: "list", items: lines.map((line) => item(line.slice(2))) };
  return { kind: "paragraph", text: plain(text) };
}

/** The cells between the bars; a bar inside one is a character reference. */
function cells(line) {
  return line.split("|").slice(1, -1).map((cell) => plain(cell.trim()));
}

function item(text) {
  const link = /^\[([^\]]*)\]\(<([^>]*)>\)$/.exec(text);
  return link ? { text: plain(link[1]), url: link[2] } : { text: plain(text), url: null };
}

/** A text of the library with its character references read. */
function plain(text) {
  return text.replace(/&(amp|lt|gt|#\d+);/g, (_, name) => CHARACTERS[name] ?? String.fromCodePoint(Number(name.slice(1))));
}
