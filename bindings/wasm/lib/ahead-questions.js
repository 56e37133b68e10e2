// How the questions that look ahead are asked.

import * as wasm from "../wasm/ahead.js";
import { questionsOf } from "./question.js";

export const { answer, explained, running } = questionsOf(wasm);
