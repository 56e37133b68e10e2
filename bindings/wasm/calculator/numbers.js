// Numbers as people type them in a language, to and from the plain decimals of the API. Text only: nothing is computed.

const WRITTEN = {
  nl: { thousands: ".", amount: /^-?(\d{1,3}(\.\d{3})+|\d+)(,(\d+))?$/, count: /^(\d{1,3}(\.\d{3})+|\d+)$/ },
  en: { thousands: ",", amount: /^-?(\d{1,3}(,\d{3})+|\d+)(\.(\d+))?$/, count: /^(\d{1,3}(,\d{3})+|\d+)$/ },
};

/**
 * Reads an amount: `€ 102.222.222,22` is `102222222.22`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: "form" | "decimals" }} nothing where the text is empty
 */
export function readAmount(text, language) {
  const typed = withoutDecoration(text);
  if (typed === "") return {};
  const match = WRITTEN[language].amount.exec(typed);
  if (!match) return { problem: "form" };
  if ((match[4] ?? "").length > 2) return { problem: "decimals" };
  return { plain: withoutThousands(typed, language).replace(",", ".") };
}

/**
 * Reads a whole number: `173.000` is `173000`.
 *
 * @param {string} text
 * @param {"nl" | "en"} language
 * @returns {{ plain?: string, problem?: "count" }}
 */
export function readCount(text, language) {
  const typed = withoutDecoration(text);
  if (typed === "") return {};
  if (!WRITTEN[language].count.test(typed)) return { problem: "count" };
  return { plain: withoutThousands(typed, language) };
}

/**
 * Writes a plain decimal as the language does, with its thousands apart: `102.222.222,22`.
 *
 * @param {string} plain
 * @param {"nl" | "en"} language
 */
export function write(plain, language) {
  const [whole, decimals] = plain.split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, WRITTEN[language].thousands);
  if (decimals === undefined) return apart;
  return `${apart}${language === "nl" ? "," : "."}${decimals}`;
}

function withoutDecoration(text) {
  return text.replace(/[\s€]/g, "").replace("−", "-");
}

function withoutThousands(typed, language) {
  return typed.replaceAll(WRITTEN[language].thousands, "");
}
