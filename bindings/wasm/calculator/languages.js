// The language of an element: its own, else that of what is around it, up to the page.

/** The languages that the elements speak. */
export const LANGUAGES = { nl: "Nederlands", en: "English" };

/**
 * `en` within `lang="en-GB"`; Dutch where no language is named, or one that the elements do not speak.
 *
 * @param {Element} element
 * @returns {"nl" | "en"}
 */
export function languageOf(element) {
  const code = nearest(element).split("-")[0].toLowerCase();
  return Object.hasOwn(LANGUAGES, code) ? code : "nl";
}

/** The nearest `lang`, also from within a shadow tree. */
function nearest(element) {
  const named = element.closest("[lang]");
  if (named) return named.lang;
  const { host } = element.getRootNode();
  return host ? nearest(host) : "";
}
