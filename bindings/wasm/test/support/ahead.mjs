// The part of the calculator that looks ahead: links to it, and when it has drawn its years.

import { at, year } from "./browser.mjs";

export const START = `#year=2024&${year(2022, 99000000, 107000000)}&${year(2023, 100000000, 108500000)}&${year(2024, 100000000, 111000000)}`;
export const PATH = `${START}&${year(2025, 100000000, 109000000)}&${year(2026, 101000000, 112000000)}&ahead-last=2026&ahead-assume=2024`;
export const CHANCES = `${PATH}&ahead-costsSd=4000000&ahead-budgetSd=1500000`;

export const settled = (page, words = /^(Klaar|Done)/) => at(page, ".chances .status").filter({ hasText: words }).waitFor();
