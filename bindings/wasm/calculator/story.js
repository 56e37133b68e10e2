// The explanation of the core on the screen, with the picture before the first table.

import { element } from "./dom.js";
import { blocksOf } from "./explanation.js";
import { list, table } from "./tables.js";

/**
 * @param {string} markdown an explanation of the core
 * @param {(table: { head: string[], rows: string[][] }) => Node} [pictured] makes a picture of the first table
 * @returns {{ title: string, nodes: Node[], first: string }} its title, what is below it, and its first sentences
 */
export function storyOf(markdown, pictured) {
  const [title, ...blocks] = blocksOf(markdown);
  const tables = blocks.filter(({ kind }) => kind === "table");
  const nodes = blocks.flatMap((block) => {
    const drawn = draw(block);
    return pictured && block === tables[0] ? [pictured(block), drawn] : [drawn];
  });
  return { title: title.text, nodes, first: blocks.find(({ kind }) => kind === "paragraph").text };
}

function draw(block) {
  if (block.kind === "heading") return element("h3", {}, block.text);
  if (block.kind === "paragraph") return element("p", { part: "explanation" }, block.text);
  return block.kind === "list" ? list(block.items) : table(block, "of-years");
}
