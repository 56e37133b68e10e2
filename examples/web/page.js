// The page: the calculator, its figures under the rules of every year, and the deficit of Arnhem.

import "../../bindings/wasm/calculator/index.js";

const calculator = document.querySelector("vangnet-calculator");
// The table needs the module of the calculator, which may fail and be tried again: it comes once that is there.
calculator.ready.then(async () => {
  const { showYears } = await import("./years.js");
  calculator.addEventListener("vangnet-result", ({ detail }) => showYears(detail.case));
  showYears(calculator.result.case);
});

// The analysis below has a module of its own, which must not keep the calculator waiting.
const whenIdle = window.requestIdleCallback ?? setTimeout;
whenIdle(async () => {
  const status = document.getElementById("arnhem-status");
  try {
    const { showArnhem } = await import("./arnhem.js");
    await showArnhem();
    status.replaceChildren();
  } catch {
    status.textContent = "De uitleg over Arnhem kon niet worden geladen. Laad de pagina opnieuw.";
  }
});
