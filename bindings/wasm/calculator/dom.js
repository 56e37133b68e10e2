// Building elements without markup text, so that nothing a user types is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children; attributes that are `null`, `undefined` or `false` are left out.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null)} children
 */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** A euro sign stays with its amount where a line ends. */
export function together(text) {
  return text.replaceAll("€ ", "€\u00a0");
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(key, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null).map((child) => (typeof child === "string" ? together(child) : child)));
  return node;
}
