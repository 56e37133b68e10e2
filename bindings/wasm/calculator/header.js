// The top of the calculator: that it is private, and the languages.

import { button, element } from "./dom.js";
import { LANGUAGES } from "./languages.js";

/**
 * @param {string} language the one that is spoken
 * @param {object} words
 * @param {(code: string) => void} choose takes another
 */
export function headerOf(language, words, choose) {
  const buttons = Object.entries(LANGUAGES).map(([code, name]) => {
    const chosen = button(`lang-${code}`, name, () => choose(code));
    chosen.setAttribute("lang", code);
    chosen.setAttribute("aria-pressed", String(code === language));
    return chosen;
  });
  return [
    element("p", { class: "privacy" }, words.privacy),
    element("div", { role: "group", "aria-label": words.language, class: "languages" }, ...buttons),
  ];
}
