// The figures of the calculator under the rules of every year.

import { together } from "../../bindings/wasm/calculator/dom.js";
import { assess, formatEuro, supportedYears } from "../../bindings/wasm/lib/browser.js";

const OUTCOMES = {
  surplus: "Geen tekort",
  amount_unknown: "Bedrag onbekend",
  incomplete: "Nog niet te zeggen",
  conditions_met: "Voldoet",
  conditions_not_met: "Voldoet niet",
  not_handled: "Buiten de termijn",
};
const COLUMNS = ["Uitkomst", "Vangnetuitkering", "Eigen risico", "Zekerheid"];
const MARKS = {
  law: "Wet",
  official: "Officieel",
  secondary: "Uit publicaties",
  inferred: "Afgeleid",
  user: "Eigen regel",
};

export function showYears(assessed) {
  document.getElementById("jaren").hidden = assessed === null;
  const rows = assessed === null ? [] : yearsOf(assessed).map((year) => row(year, assessed));
  document.getElementById("per-jaar").replaceChildren(...rows);
}

/** Every year with rules, and the year of the case where its rules are assumed. */
function yearsOf({ year }) {
  const years = supportedYears();
  return years.includes(year) ? years : [...years, year];
}

/** The same figures with another deficit year: those of earlier years stay as many years before it. */
function row(year, { history, rules, ...figures }) {
  const shifted = Object.entries(history).map(([of, earlier]) => [Number(of) - figures.year + year, earlier]);
  const own = year === figures.year && rules ? { rules } : {};
  const answer = assess({ ...figures, year, history: Object.fromEntries(shifted), ...own });
  // Without the inhabitants the cap of 2015 and 2016 is left out, which can only raise the payment.
  const isBound = answer.missing?.inhabitants ?? false;
  const euro = (amount, bound) => (amount === null ? "onbekend" : `${isBound ? `${bound} ` : ""}${formatEuro(amount, "nl")}`);
  const line = document.createElement("tr");
  line.setAttribute("role", "row");
  if (year === figures.year) line.setAttribute("aria-current", "true");
  const cells = [OUTCOMES[answer.outcome], euro(answer.payment, "ten minste"), euro(answer.ownRisk, "ten hoogste"), own.rules ? "Aanname" : MARKS[answer.evidence]];
  line.append(cell("th", String(year)), ...cells.map((text, at) => cell("td", text, COLUMNS[at])));
  line.firstChild.setAttribute("scope", "row");
  return line;
}

/** A cell; a narrow screen shows its column beside it. */
function cell(name, text, column) {
  const made = document.createElement(name);
  made.textContent = together(text);
  made.setAttribute("role", name === "th" ? "rowheader" : "cell");
  if (column) made.dataset.label = column;
  return made;
}
