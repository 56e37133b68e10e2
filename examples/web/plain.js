// The elements in plain HTML: the names are those of the import map.

import "vangnet/attribution";
import "vangnet/calculator";

const calculator = document.querySelector("vangnet-calculator");
const show = ({ assessment }) => (document.getElementById("payment").value = assessment?.payment ?? "not known yet");
calculator.addEventListener("vangnet-result", ({ detail }) => show(detail));

document.querySelector("vangnet-attribution").attribution = {
  from: { label: "2018", budget: "100000000", netCosts: "108000000", macroBudget: "6000000000", caseload: "7500" },
  to: { label: "2019", budget: "102000000", netCosts: "111000000", macroBudget: "6120000000", caseload: "7400" },
};
