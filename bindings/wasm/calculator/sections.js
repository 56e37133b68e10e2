// What a council paper may need more: the official sheet, the steps, the calendar, and what the marks mean. Each opens.

import { calendar } from "../lib/api.js";
import { element } from "./dom.js";
import { list, table } from "./tables.js";
import { termsOf } from "./terms.js";
import { exactEuro } from "./written.js";
import { isAssumed } from "./years.js";

const CONTENTS = { sheet, steps, dates, marks };

/** The sections. What is open stays open while figures are typed, and only that is drawn. */
export class Sections {
  #parts = Object.keys(CONTENTS).map((name) => {
    const title = element("summary", { id: `${name}-title` });
    const content = element("div", { class: "content" });
    const details = element("details", { id: name, part: "section" }, title, content);
    details.addEventListener("toggle", () => this.#fill(name));
    return { name, title, content, details };
  });
  #shown = null;

  element = element("div", { class: "sections", part: "sections", hidden: true }, ...this.#parts.map(({ details }) => details));

  /** Shows the sections of an assessment, or none. */
  show(assessment, language, words) {
    this.#shown = { assessment, language, words };
    this.element.hidden = assessment === null;
    for (const { name, title } of this.#parts) {
      title.textContent = words.sections[name];
      this.#fill(name);
    }
  }

  #fill(name) {
    const { assessment, language, words } = this.#shown;
    const { content, details } = this.#parts.find((part) => part.name === name);
    const drawn = details.open && assessment !== null ? CONTENTS[name](assessment, language, words) : [];
    content.replaceChildren(...drawn);
  }
}

function note(text) {
  return element("p", {}, text);
}

/** The sheet as it is printed: what it gives is not the answer where no route is open, or where a cap counts. */
function sheet(assessment, language, words) {
  const { rules } = assessment.receipt;
  const wouldBe = assessment.scaleIsHypothetical;
  const rows = assessment.sheet.lines.map(({ line, symbol, label, amount }) => [
    `${line} (${symbol})`,
    label[language],
    amount === null ? words.unknown : exactEuro(amount, language),
  ]);
  return [
    note(words.sheetNote),
    wouldBe ? note(words.sheetWouldBe) : null,
    rules.regular.ownRiskCapPerInhabitant ? note(words.sheetWithoutCap) : null,
    assessment.warnings.includes("budget_not_final") ? note(words.estimate) : null,
    table({ head: words.sheetHead, rows }, wouldBe ? "sheet would-be" : "sheet"),
  ].filter((part) => part !== null);
}

function steps(assessment, language, words) {
  const terms = termsOf(language, words);
  const rows = assessment.receipt.steps.map(({ name, formula, inputs, result, evidence }) => [
    terms.name(name),
    `${formula[language]} (${inputs.map(terms.input).join("; ")})`,
    terms.result(result),
    words.marks[evidence][0],
  ]);
  return [note(words.stepsNote), table({ head: words.stepsHead, rows }, "steps")];
}

function dates({ year }, language, words) {
  if (isAssumed(year)) return [note(words.noDates(year))];
  const of = calendar(year);
  const day = (text) => new Date(`${text}T12:00:00Z`).toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long" });
  const dated = Object.entries(words.dates).map(([name, label]) => [label, of[name], name === "fundedFrom" ? String : day]);
  const rows = dated.map(([label, { value, evidence }, write]) => [label, write(value), words.marks[evidence][0]]);
  const { forms, requirements } = of;
  const cited = [...dated.map(([, sourced]) => sourced), ...requirements, ...(forms ? [forms] : [])].flatMap(({ sources }) => sources ?? []);
  const sources = new Map(cited.filter(({ url }) => url).map(({ url, title }) => [url, title]));
  return [
    table({ head: words.datesHead, rows }, "dates"),
    element("h3", {}, words.requirements),
    element("ul", {}, ...requirements.map(({ wording }) => element("li", {}, wording[language]))),
    forms ? note(words.forms(forms.value)) : null,
    element("h3", {}, words.datesSources),
    list([...sources].map(([url, text]) => ({ text, url }))),
  ].filter((part) => part !== null);
}

function marks(assessment, language, words) {
  const all = Object.values({ ...words.marks, assumed: words.assumedMark });
  return [note(words.marksNote), element("dl", { class: "marks" }, ...all.flatMap(([name, meaning]) => [element("dt", {}, name), element("dd", {}, meaning)]))];
}
