// What the element says, in plain Dutch (B1). A part has a short name for the picture and one in full.

export const WORDS = {
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
  signs: { more: "+", less: "-", none: "" },
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
};
