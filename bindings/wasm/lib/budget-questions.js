// How the questions about the budget are asked.

import * as wasm from "../wasm/budget.js";
import { questionsOf } from "./question.js";

export const { answer, explained, written } = questionsOf(wasm);
