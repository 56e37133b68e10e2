// Numbers as a language writes them. It needs no module, so that every element may have it.

const THOUSANDS = { nl: ".", en: "," };

/**
 * Writes a plain decimal as the language does, with its thousands apart: `102.222.222,22`.
 *
 * @param {string} plain
 * @param {"nl" | "en"} language
 */
export function write(plain, language) {
  const [whole, decimals] = plain.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[language]);
  if (decimals === undefined) return apart;
  return `${apart}${language === "nl" ? "," : "."}${decimals}`;
}

/** An amount in full, with at least its cents: `€ 766.666,66675`, which is not rounded. */
export function exactEuro(plain, language) {
  const below = plain.startsWith("-");
  const [whole, decimals = ""] = plain.replace("-", "").split(".");
  const written = write(`${whole}.${decimals.padEnd(2, "0")}`, language);
  if (language === "nl") return `€ ${below ? "-" : ""}${written}`;
  return `${below ? "-" : ""}€${written}`;
}

/** A share in full, as a percentage with at least one decimal: `0.137634` is `13,7634%`. */
export function exactPercent(ratio, language) {
  const [whole, decimals = ""] = ratio.replace("-", "").split(".");
  const digits = decimals.padEnd(3, "0");
  const before = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const after = digits.slice(2).replace(/(?<=\d)0+$/, "");
  return `${ratio.startsWith("-") ? "-" : ""}${write(`${before}.${after}`, language)}%`;
}
