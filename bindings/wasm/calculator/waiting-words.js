// What an element says while its module loads, in plain Dutch (B1) and English.

const WORDS = {
  nl: {
    names: { calculator: "De rekenhulp", picture: "Het overzicht", ahead: "Dit onderdeel", application: "Dit onderdeel" },
    loading: (name) => `${name} wordt geladen.`,
    slow: (name) => `${name} is nog niet geladen. Misschien is uw verbinding traag of verbroken. U kunt wachten, of het opnieuw proberen.`,
    failed: (name) => `${name} kon niet worden geladen.`,
    reasons: {
      network: "Een bestand was niet op te halen. Controleer uw internetverbinding en probeer het opnieuw.",
      status: "De website kon een bestand niet leveren. Probeer het later opnieuw. Blijft het misgaan? Meld het dan aan de beheerder van deze website.",
      content: "De website gaf een ander bestand dan nodig is. Probeer het later opnieuw. Blijft het misgaan? Meld het dan aan de beheerder van deze website.",
      forbidden: "Deze website of uw browser staat WebAssembly niet toe, en zonder kan er niet worden gerekend. Meld het aan de beheerder van deze website.",
      unsupported: "Uw browser heeft geen WebAssembly, en zonder kan er niet worden gerekend. Gebruik een andere browser.",
    },
    again: "Opnieuw proberen",
  },
  en: {
    names: { calculator: "The calculator", picture: "The overview", ahead: "This part", application: "This part" },
    loading: (name) => `${name} is loading.`,
    slow: (name) => `${name} has not loaded yet. Your connection may be slow or broken. You can wait, or try again.`,
    failed: (name) => `${name} could not be loaded.`,
    reasons: {
      network: "A file could not be fetched. Check your internet connection and try again.",
      status: "The website did not deliver a file. Try again later. Does it keep failing? Then tell the owner of this website.",
      content: "The website gave another file than is needed. Try again later. Does it keep failing? Then tell the owner of this website.",
      forbidden: "This website or your browser does not allow WebAssembly, and without it nothing can be computed. Tell the owner of this website.",
      unsupported: "Your browser has no WebAssembly, and without it nothing can be computed. Use another browser.",
    },
    again: "Try again",
  },
};

/**
 * @param {"nl" | "en"} language
 * @param {"calculator" | "picture" | "ahead" | "application"} what waits
 */
export function wordsOf(language, what) {
  const { names, loading, slow, failed, reasons, again } = WORDS[language];
  const name = names[what];
  return { loading: loading(name), slow: slow(name), failed: failed(name), reasons, again };
}
