// Every question; the modules that import it have loaded the three WebAssembly modules first.

import * as ahead from "./ahead-questions.js";
import * as application from "./application-questions.js";
import * as budget from "./budget-questions.js";

export { VangnetError } from "./error.js";
export * from "./generated/ahead.js";
export * from "./generated/application.js";
export * from "./generated/budget.js";

/** Each module knows the questions of the others. */
export const answer = (question) => budget.answer(question) ?? ahead.answer(question) ?? application.answer(question);
