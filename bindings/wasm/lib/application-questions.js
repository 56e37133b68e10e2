// How the question about an application is asked.

import * as wasm from "../wasm/application.js";
import { questionsOf } from "./question.js";

export const { answer, documented } = questionsOf(wasm);
