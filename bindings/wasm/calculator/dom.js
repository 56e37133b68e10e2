// Building elements without markup text, so that nothing a user types is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";
const sheets = new Map();

/** What an element extends. A server has no elements; there the class is only named, never made. */
export const BaseElement = globalThis.HTMLElement ?? class {};

/** Gives a root its styles; a sheet is made once for all of its elements. */
export function adopt(root, ...styles) {
  root.adoptedStyleSheets = styles.map(sheetOf);
}

/** The sheet of these styles. @param {string} text */
function sheetOf(text) {
  if (!sheets.has(text)) {
    sheets.set(text, new CSSStyleSheet());
    sheets.get(text).replaceSync(text);
  }
  return sheets.get(text);
}

/** Gives a root a text of styles, once. */
export function dress(root, text) {
  const sheet = sheetOf(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** Defines an element, where there are elements and it is not defined yet. */
export function define(name, constructor) {
  const registry = globalThis.customElements;
  if (registry && !registry.get(name)) registry.define(name, constructor);
}

/**
 * What was set on a node before its element was defined: it stands on the node and hides the property.
 *
 * @param {HTMLElement} node
 * @param {readonly string[]} names
 */
export function takeEarlier(node, names) {
  for (const name of names.filter((name) => Object.hasOwn(node, name))) {
    const value = node[name];
    delete node[name];
    node[name] = value;
  }
}

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

/** A button of the calculator. @param {string} id @param {string} text @param {() => void} act */
export function button(id, text, act) {
  const made = element("button", { type: "button", id, part: "button" }, text);
  made.addEventListener("click", act);
  return made;
}
