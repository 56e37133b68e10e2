// What the element says, in plain Dutch (B1) and English. A part has a short name for the picture and one in full.

/** @param {"nl" | "en"} language */
export function wordsOf(language) {
  return WORDS[language];
}

const WORDS = {
  nl: {
    deficit: "Tekort",
    surplus: "Overschot",
    picture: "Waterval van het tekort, van boven naar beneden.",
    total: "het tekort of overschot zelf",
    more: "+ maakt het tekort groter",
    less: "- maakt het tekort kleiner",
    undivided: "Met deze cijfers is de verandering niet in delen te splitsen. Daarom staat hier geen plaatje.",
    known: "Wat bekend is",
    caption: "Dezelfde cijfers als tabel",
    columns: ["Onderdeel", "Bedrag"],
    effects: {
      more: "maakt het tekort groter",
      less: "maakt het tekort kleiner",
      none: "verandert niets",
    },
    parts: {
      macro_budget: ["Macrobudget", "Het macrobudget"],
      share: ["Verdeling", "De verdeling: het aandeel van de gemeente"],
      budget: ["Budget", "Het budget als geheel"],
      caseload: ["Huishoudens", "Het aantal huishoudens met een uitkering"],
      price: ["Gemiddelde prijs", "De gemiddelde prijs van een uitkering"],
      benefits: ["Uitkeringen", "De uitkeringen als geheel"],
      net_costs: ["Netto lasten", "De netto lasten als geheel"],
      other: ["Andere lasten", "Andere lasten"],
    },
    missing: {
      macro_budget: "Het macrobudget is niet aan beide kanten gegeven. Macrobudget en verdeling zijn daarom één deel: het budget.",
      caseload: "Het aantal huishoudens is niet aan beide kanten gegeven. Aantal en prijs zijn daarom één deel.",
      other: "Andere lasten, zoals loonkostensubsidies, zijn niet apart gegeven. Zij zitten in de andere delen.",
    },
    refused: "Deze cijfers zijn niet te tekenen.",
  },
  en: {
    deficit: "Deficit",
    surplus: "Surplus",
    picture: "Waterfall of the deficit, from top to bottom.",
    total: "the deficit or surplus itself",
    more: "+ makes the deficit larger",
    less: "- makes the deficit smaller",
    undivided: "With these figures the change cannot be split into parts. So there is no picture here.",
    known: "What is known",
    caption: "The same figures as a table",
    columns: ["Part", "Amount"],
    effects: {
      more: "makes the deficit larger",
      less: "makes the deficit smaller",
      none: "changes nothing",
    },
    parts: {
      macro_budget: ["Macro budget", "The macro budget"],
      share: ["Distribution", "The distribution: the share of the municipality"],
      budget: ["Budget", "The budget as a whole"],
      caseload: ["Households", "The number of households on benefit"],
      price: ["Average price", "The average price of a benefit"],
      benefits: ["Benefits", "The benefits as a whole"],
      net_costs: ["Net costs", "The net costs as a whole"],
      other: ["Other costs", "Other costs"],
    },
    missing: {
      macro_budget: "The macro budget is not given on both sides. So macro budget and distribution are one part: the budget.",
      caseload: "The number of households is not given on both sides. So number and price are one part.",
      other: "Other costs, such as wage cost subsidies, are not given apart. They are in the other parts.",
    },
    refused: "These figures cannot be drawn.",
  },
};
